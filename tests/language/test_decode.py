from __future__ import annotations

import numpy as np

from legation.language.decode import words as words_of

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


def test_running_text_begins_a_sentence_in_lower_case_only_when_it_is_very_sure() -> None:
    scores = np.zeros((2, 3), dtype=np.float32)
    scores[1, 2] = 5
    assert words_of("Talks failed", [(0, 5), (6, 12)], [0, 1, 2], scores).sentences == [0]
    assert words_of("Talks Failed", [(0, 5), (6, 12)], [0, 1, 2], scores).sentences == [0, 1]
