from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from legation.language.pieces import CLS, SEP  # noqa: E402
from training.filling import filled  # noqa: E402
from training.network import Network  # noqa: E402
from training.passages import Passage  # noqa: E402
from training.windows import FRAMES, IGNORED, MASK, TAGS, Labels, Window, blanked  # noqa: E402

TEXT = "Envoys met . They left"
WORDS = [(0, 6), (7, 10), (11, 12), (13, 17), (18, 22)]


@pytest.fixture
def runs() -> list[Network]:
    config = transformers.BertConfig(
        vocab_size=200, hidden_size=24, num_hidden_layers=1, num_attention_heads=2, intermediate_size=48,
        max_position_embeddings=64,
    )  # fmt: skip
    tags = {t: ["O", "B-Person"] for t in TAGS} | {"roles": ["O", "V"]}
    labels = Labels(tags, ["root", "nsubj"], {t: ["O", "B-ARG0", "I-ARG0"] for t in FRAMES})
    networks = []
    for seed in range(2):
        torch.manual_seed(seed)
        bert = transformers.BertModel(config, add_pooling_layer=False)
        networks.append(Network(bert, labels).eval())
    return networks


def window(**known: Any) -> Window:
    passage = Passage(text=TEXT, words=WORDS, document="d")
    own = Window("d", [CLS, 7, 8, 9, 10, 11, SEP], [0] * 7, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [0], passage, 0)
    return replace(own, **known)


def test_what_is_left_open_is_filled_in(runs: list[Network]) -> None:
    [full] = filled([window()], runs)
    assert set(full.tags) == {"upos", "feats", "lemma", "names", "roles"}
    assert full.heads is not None
    assert full.labels is not None
    assert all(len(row) == 5 for row in (full.heads, full.labels, *full.tags.values()))
    assert all(h == IGNORED or 0 <= h <= 5 for h in full.heads)


def test_gold_stays(runs: list[Network]) -> None:
    gold = window(
        heads=[2, 0, 2, 5, 0], labels=[1, 0, 1, 1, 0], sentences=[0, 3], tags={"names": [1, 0, 0, 0, 0]}
    )
    [full] = filled([gold], runs)
    assert (full.heads, full.labels, full.sentences) == ([2, 0, 2, 5, 0], [1, 0, 1, 1, 0], [0, 3])
    assert full.tags["names"] == [1, 0, 0, 0, 0]
    assert "upos" in full.tags


def test_hidden_pieces_are_never_the_ends() -> None:
    ids = blanked(window(), 1.0, random.Random(0))
    assert ids == [CLS, *[MASK] * 5, SEP]
    assert blanked(window(), 0.0, random.Random(0)) == window().ids
