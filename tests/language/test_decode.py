from __future__ import annotations

import numpy as np

from legation.language.decode import words as words_of
from legation.language.heads import FARTHEST, FrameLayer, Layer

TEXT = "The U.S. left. It"
CUTS = [(0, 3), (4, 5), (5, 6), (6, 7), (7, 8), (9, 13), (13, 14), (15, 17)]
FIRSTS = list(range(9))


def boundary(tags: str) -> np.ndarray:
    """One column of three is 1: i continues a word, w begins one, s begins a sentence."""
    return np.array([[t == "i", t == "w", t == "s"] for t in tags], dtype=np.float32)


def test_atoms_join_into_words_and_words_into_sentences() -> None:
    out = words_of(TEXT, CUTS, FIRSTS, boundary("swiiiwws"))
    assert out.forms == ["The", "U.S.", "left", ".", "It"]
    assert out.sentences == [0, 4]


def test_white_space_ends_a_word_whatever_the_tag_says() -> None:
    assert words_of(TEXT, CUTS, FIRSTS, boundary("iiiiiiii")).forms == ["The", "U.S.", "left.", "It"]


def test_a_block_begins_a_sentence_whatever_the_tag_says() -> None:
    assert words_of(TEXT, CUTS, FIRSTS, boundary("wwiiiwww")).sentences == [0]


def test_a_frame_sees_how_two_words_match_and_how_far_apart_they_stand() -> None:
    weight = np.array([[0.0], [1.0]], dtype=np.float32)  # of the sum, of the product
    distance = np.zeros((2 * FARTHEST + 1, 1), dtype=np.float32)
    distance[FARTHEST + 1] = 10  # one word to the right
    layer = FrameLayer(Layer(weight, np.zeros(1, dtype=np.float32)), distance)
    predicate, words = np.full((2, 1), 2, dtype=np.float32), np.array([[3], [5]], dtype=np.float32)
    assert layer(predicate, words, np.array([0, 1]))[:, 0].tolist() == [6.0, 20.0]
