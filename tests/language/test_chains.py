from __future__ import annotations

import numpy as np

from legation.language.chains import linked
from legation.language.decode import Mention
from legation.language.heads import Heads, Layer
from legation.language.layout import Layout
from legation.language.links import FEATURES
from tests.readings import reading

NOTHING = Layer(np.zeros((FEATURES, 1), dtype=np.float32), np.zeros(1, dtype=np.float32))
NONE = Layer(np.zeros((1, 1), dtype=np.float32), np.zeros(1, dtype=np.float32))
HEADS = Heads(tree=NONE, frames={}, link=NOTHING, link_out=NONE)
LAYOUT = Layout(columns={}, tags={"mentions": ("O", "person")}, tree=(), frames={})


def mention(word: int, vector: list[float]) -> Mention:
    row = np.array(vector, dtype=np.float32)
    return Mention(word, word + 1, word, "person", row, row)


def chains(*vectors: list[float]) -> list[list[int]]:
    text = " ".join("abcdefgh"[: len(vectors)])
    found = [mention(i, v) for i, v in enumerate(vectors)]
    return [[m.start for m in c.mentions] for c in linked(reading(text), found, HEADS, LAYOUT).chains]


def test_a_mention_takes_up_its_best_earlier_one() -> None:
    assert chains([1, 0], [0, 1], [0, 2], [2, 0]) == [[0, 3], [1, 2]]


def test_a_mention_that_fits_none_begins_a_chain() -> None:
    assert chains([1, 0], [-1, 0]) == [[0], [1]]


def test_no_mentions_leave_no_chains() -> None:
    assert chains() == []
