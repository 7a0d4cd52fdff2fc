from __future__ import annotations

import numpy as np

from legation.language.chains import Linking, Mention
from legation.language.heads import Heads, Layer
from legation.language.links import FEATURES, REACH, describe

NOTHING = Layer(np.zeros((FEATURES, 1), dtype=np.float32), np.zeros(1, dtype=np.float32))
NONE = Layer(np.zeros((1, 1), dtype=np.float32), np.zeros(1, dtype=np.float32))
HEADS = Heads(tree=NONE, frames={}, link=NOTHING, link_out=NONE)


def mention(word: int, vector: list[float]) -> Mention:
    row = np.array(vector, dtype=np.float32)
    return Mention(word, word + 1, word, "PERSON", row, row)


def chains(*sections: list[list[float]]) -> list[list[int]]:
    linking, first = Linking(HEADS), 0
    for vectors in sections:
        n = len(vectors)
        spans = [(i, i + 1, i, 0, 0) for i in range(n)]
        words, upos = [f"w{first + i}" for i in range(n)], ["PROPN"] * n
        found = [mention(first + i, v) for i, v in enumerate(vectors)]
        linking.add(found, describe(spans, words, upos, ["_"] * n, words, first=first))
        first += n
    return [[m.start for m in c.mentions] for c in linking.chains()]


def test_a_mention_takes_up_its_best_earlier_one() -> None:
    assert chains([[1, 0], [0, 1], [0, 2], [2, 0]]) == [[0, 3], [1, 2]]


def test_a_mention_that_fits_none_begins_a_chain() -> None:
    assert chains([[1, 0], [-1, 0]]) == [[0], [1]]


def test_no_mentions_leave_no_chains() -> None:
    assert chains() == []


def test_a_mention_takes_up_one_of_an_earlier_section() -> None:
    assert chains([[1, 0], [0, 1]], [[0, 2]], [[2, 0]]) == [[0, 3], [1, 2]]


def test_what_stands_too_far_back_is_not_taken_up() -> None:
    others = [[-1.0, 0.0]] * REACH
    assert chains([[1, 0]], others[1:], [[1, 0]])[0] == [0, REACH]
    assert chains([[1, 0]], others, [[1, 0]])[0] == [0]
