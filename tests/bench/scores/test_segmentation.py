"""Words from raw text, with the treebank's multi-word tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.scores.segmentation import Token, longest_common, words


def tokens(*forms: str) -> list[Token]:
    """Tokens with one blank after each."""
    out, at = [], 0
    for form in forms:
        out.append((at, at + len(form), form))
        at += len(form) + 1
    return out


def test_a_word_is_right_when_its_characters_are() -> None:
    gold = [(0, 2, "up"), (2, 3, "-"), (3, 5, "to")]
    assert words(gold, [], [(0, 5, "up-to")]).recalled == 0
    assert words(gold, [], gold).f1 == 100
    assert words(gold, [], [(0, 2, "up"), (2, 5, "-to")]).recalled == 1


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ([(0, 2, "do"), (2, 5, "n't")], 2),
        ([(0, 5, "don't")], 0),
        ([(0, 3, "don"), (3, 4, "'"), (4, 5, "t")], 0),
        ([(0, 2, "Do"), (2, 9, "n't know")], 1),
    ],
)
def test_inside_a_multi_word_token_the_forms_decide(found: list[Token], right: int) -> None:
    gold = [(0, 2, "do"), (2, 5, "n't"), (6, 9, "now")]
    assert words(gold, [(0, 2)], found).recalled == right


def test_a_form_that_the_text_does_not_show_can_only_be_missed() -> None:
    gold = [(0, 3, "can"), (3, 4, "not")]  # printed "cant"
    assert words(gold, [(0, 2)], [(0, 3, "can"), (3, 4, "t")]).recalled == 1


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_the_longest_common_run_of_forms_is_symmetric_and_no_longer_than_either(
    a: list[str], b: list[str]
) -> None:
    assert longest_common(a, b) == longest_common(b, a) <= min(len(a), len(b))


@given(st.lists(st.text("abc", min_size=1, max_size=3)))
def test_the_gold_words_themselves_are_all_right(forms: list[str]) -> None:
    gold = tokens(*forms)
    assert words(gold, [], gold).recalled == len(gold)
