from __future__ import annotations

import os
import shutil
from pathlib import Path

import legation_en
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.errors import ModelError
from legation.intake import from_text, load
from legation.language import Model, Reading, load_model
from legation.language.model import UNREAD
from legation.record import Article, Block

CORPORA = os.environ.get("LEGATION_CORPORA")


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model()


def article(text: str) -> Article:
    """The whole text as one paragraph, whatever it holds."""
    return Article(id="", text=text, blocks=(Block("paragraph", 0, len(text)),))


def assert_exact(reading: Reading) -> None:
    """Every readable character is in one word; sentences and trees are whole."""
    text, end = reading.article.text, 0
    covered = np.zeros(len(text), dtype=int)
    for a, b in zip(reading.starts.tolist(), reading.ends.tolist(), strict=True):
        assert end <= a < b
        assert not any(c.isspace() for c in text[a:b])
        covered[a:b] += 1
        end = b
    for block in reading.article.blocks:
        if block.kind not in UNREAD:
            wanted = [int(not c.isspace()) for c in text[block.start : block.end]]
            assert covered[block.start : block.end].tolist() == wanted
    n = len(reading)
    assert reading.sentences[0] == 0
    assert reading.sentences[-1] == n
    columns = (reading.upos, reading.feats, reading.lemmas, reading.heads, reading.labels, reading.blocks)
    assert {len(c) for c in columns} == {n}
    for a, b in reading.each_sentence():
        heads = reading.heads[a:b]
        assert (heads < 0).sum() == 1
        assert all(h < 0 or a <= h < b for h in heads)
    for frame in (*reading.roles, *reading.attributions, *reading.events):
        for argument in frame.arguments:
            assert 0 <= argument.start <= argument.head < argument.end <= n


@given(text=st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_offsets_are_exact_on_any_unicode(model: Model, text: str) -> None:
    assert_exact(next(model.read([article(text)])))


BITS = ["Iran", "said", "“no”", ".", "U.S.", "\u200b", "e\u0301", "🇫🇷", "-", "\n"]


@given(words=st.lists(st.sampled_from(BITS), min_size=150, max_size=700))
@settings(max_examples=10, deadline=None)
def test_a_block_longer_than_the_window_is_read_whole(model: Model, words: list[str]) -> None:
    assert_exact(next(model.read([article(" ".join(words))])))


@pytest.mark.parametrize("text", ["a" * 5000, "," * 2000, "no stop " * 600, "\u0301" * 400])
def test_text_without_words_or_stops_is_read_whole(model: Model, text: str) -> None:
    assert_exact(next(model.read([article(text)])))


def test_an_empty_article_has_no_words(model: Model) -> None:
    reading = next(model.read([article("")]))
    assert len(reading) == 0
    assert list(reading.each_sentence()) == []


def test_a_reading_does_not_depend_on_what_was_read_before(model: Model) -> None:
    one, two = article("Norway hosted the talks."), article("Kenya sent troops to Haiti in June.")
    alone = next(model.read([two]))
    after = list(model.read([one, two]))[1]
    assert alone.heads.tolist() == after.heads.tolist()
    assert alone.labels == after.labels


def test_links_and_menus_are_not_read(model: Model) -> None:
    blocks = (Block("navigation", 0, 9), Block("paragraph", 11, 33))
    reading = next(model.read([Article(id="", text="Home News\n\nThe minister resigned.", blocks=blocks)]))
    assert reading.words == ("The", "minister", "resigned", ".")


def test_a_plain_sentence_is_parsed(model: Model) -> None:
    reading = next(model.read([article("Norway expelled three Russian diplomats.")]))
    assert reading.words == ("Norway", "expelled", "three", "Russian", "diplomats", ".")
    assert reading.labels == ("nsubj", "root", "nummod", "amod", "obj", "punct")
    assert reading.lemmas[1] == "expel"


def test_a_damaged_model_names_the_fix(tmp_path: Path) -> None:
    folder = shutil.copytree(legation_en.path(), tmp_path / "model")
    (folder / "heads.npz").write_bytes(b"half")
    with pytest.raises(ModelError, match=r"heads\.npz.*pip install"):
        load_model(folder)


def test_a_missing_model_names_the_fix(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="pip install"):
        load_model(tmp_path)


@pytest.mark.skipif(CORPORA is None, reason="set LEGATION_CORPORA to the corpora's folder")
def test_offsets_are_exact_on_the_worldwide_newswire(model: Model) -> None:
    for path in sorted(Path(str(CORPORA), "names/worldwide/articles").glob("*.txt")):
        assert_exact(next(model.read([load(path, force=True)])))


def test_a_text_is_read_from_its_blocks(model: Model) -> None:
    assert_exact(next(model.read([from_text("Talks open in Doha\n\nEnvoys met on Monday. They talked.")])))


def test_words_that_are_given_are_kept_as_they_are(model: Model) -> None:
    text = "Talks open\n\nTheyve met. Good"
    words = [(0, 5), (6, 10), (12, 16), (16, 18), (19, 22), (22, 23), (24, 28)]
    made = Article(id="", text=text, blocks=(Block("headline", 0, 10), Block("paragraph", 12, 28)))
    reading = model.read_words(made, words, [0, 2, 6])
    assert_exact(reading)
    assert list(zip(reading.starts.tolist(), reading.ends.tolist(), strict=True)) == words
    assert reading.sentences.tolist() == [0, 2, 6, 7]
    assert reading.blocks.tolist() == [0, 0, 1, 1, 1, 1, 1]


def test_an_article_read_again_with_its_own_words_gives_the_same_reading(model: Model) -> None:
    made = from_text("Talks open in Doha\n\nEnvoys met on Monday. They talked, he said.")
    first = next(model.read([made]))
    words = list(zip(first.starts.tolist(), first.ends.tolist(), strict=True))
    again = model.read_words(made, words, first.sentences.tolist()[:-1])
    assert (again.labels, again.lemmas, again.names) == (first.labels, first.lemmas, first.names)
    assert again.chains == first.chains
