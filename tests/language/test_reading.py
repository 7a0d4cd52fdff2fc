import numpy as np
import pytest

from legation.language.reading import head_of
from legation.record import Span
from tests.readings import reading

TWO = reading(
    "Oslo said no. Moscow, in turn, agreed.",
    """
    Oslo    PROPN  2  nsubj
    said    VERB   0  root
    no      INTJ   2  obj
    .       PUNCT  2  punct

    Moscow  PROPN  6  nsubj
    ,       PUNCT  1  punct
    in      ADP    4  case
    turn    NOUN   6  obl
    ,       PUNCT  4  punct
    agreed  VERB   0  root
    .       PUNCT  6  punct
    """,
)


def test_words_are_the_characters_between_their_offsets() -> None:
    assert TWO.words[:4] == ("Oslo", "said", "no", ".")
    assert [TWO.word(i) for i in range(len(TWO))] == list(TWO.words)


def test_a_range_of_words_is_a_span_of_the_text() -> None:
    assert TWO.span(4, 6) == Span(14, 21)
    assert TWO.text(4, 8) == "Moscow, in turn"


@pytest.mark.parametrize(("word", "sentence"), [(0, 0), (3, 0), (4, 1), (10, 1)])
def test_a_word_knows_its_sentence(word: int, sentence: int) -> None:
    assert TWO.sentence_of(word) == sentence
    first, end = TWO.sentence(sentence)
    assert first <= word < end


def test_every_sentence_follows_the_one_before() -> None:
    assert list(TWO.each_sentence()) == [(0, 4), (4, 11)]


@pytest.mark.parametrize(
    ("characters", "words"),
    [((0, 4), (0, 1)), ((2, 6), (0, 2)), ((4, 5), (1, 1)), ((13, 14), (4, 4)), ((0, 38), (0, 11))],
)
def test_characters_lead_to_the_words_that_they_overlap(
    characters: tuple[int, int], words: tuple[int, int]
) -> None:
    assert TWO.words_at(*characters) == words


def test_dependents_stand_in_the_order_of_the_text() -> None:
    assert TWO.dependents[1] == (0, 2, 3)
    assert TWO.dependents[0] == ()


@pytest.mark.parametrize(("word", "below"), [(1, (0, 4)), (0, (0, 1)), (7, (6, 9)), (9, (4, 11))])
def test_a_subtree_runs_from_its_leftmost_word_to_its_rightmost(word: int, below: tuple[int, int]) -> None:
    assert TWO.subtree(word) == below


def test_the_head_of_a_range_is_the_word_governed_from_outside() -> None:
    assert TWO.head_of(6, 8) == 7
    assert TWO.head_of(4, 11) == 9


def test_the_head_of_a_range_whose_words_govern_each_other_is_its_last() -> None:
    assert head_of([1, 0], 0, 2) == 1


def test_a_reading_without_words_has_no_subtrees() -> None:
    left, right = reading("").subtrees
    assert np.array_equal(left, right)
