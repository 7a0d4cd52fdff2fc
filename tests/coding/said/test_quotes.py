"""Quotation marks are paired as readers pair them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.coding.said import quotes
from tests.readings import article


def quoted(text: str, level: int | None = 0) -> list[str]:
    return [text[q.start : q.end] for q in quotes(article(text)) if level is None or q.level == level]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will go," he said.', ["We will go,"]),
        ("“We will go,” he said.", ["We will go,"]),
        ("'We will go,' he said.", ["We will go,"]),
        ("‘We will go,’ he said.", ["We will go,"]),
        ("«We will go», he said.", ["We will go"]),
        ("« We will go », he said.", ["We will go"]),
        ("„We will go“, he said.", ["We will go"]),
        ("»We will go«, he said.", ["We will go"]),
        ("``We will go,'' he said.", ["We will go,"]),
        ('"We will go," he said, "and stay."', ["We will go,", "and stay."]),
        ('("So be it")', ["So be it"]),
        ('"Go!"—"Why?"', ["Go!", "Why?"]),
    ],
)
def test_every_kind_of_mark_is_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn't the minister's car", []),
        ("The countries' ability 'to go' is theirs", ["to go"]),
        ("He said: 'The countries' ability is gone' today", ["The countries' ability is gone"]),
        ("Back in the '90s we'd go 'round there", []),
        ("The ministers' cars", []),
        ("‘It’s the states’ right’, he said", ["It’s the states’ right"]),
        ("a 5'10\" tall man", []),
    ],
)
def test_an_apostrophe_is_no_quotation_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_in_a_quotation_has_its_level() -> None:
    text = "\"He told me 'no' and left,\" she said."
    assert quoted(text) == ["He told me 'no' and left,"]
    assert quoted(text, 1) == ["no"]


def test_a_quotation_runs_over_paragraphs_and_opens_again() -> None:
    text = '"It began well.\n\n"It ended badly," he said.'
    first, second = quotes(article(text))
    assert (text[first.start : first.end], first.is_open) == ("It began well.", True)
    assert (text[second.start : second.end], second.continues) == ("It ended badly,", True)


def test_a_quotation_runs_over_paragraphs_without_opening_again() -> None:
    text = "“It began well.\n\nIt ended badly,” he said."
    assert quoted(text) == ["It began well.", "It ended badly,"]


@pytest.mark.parametrize("text", ['He waved "a lot and left', "It closed” and that was it", "rock ' roll"])
def test_a_stray_mark_quotes_nothing(text: str) -> None:
    assert quoted(text) == []


def test_nothing_is_read_in_navigation() -> None:
    text = "'A link' to see\n\nHe said 'so it is'"
    assert [q.block for q in quotes(article(text, kinds=["related", "paragraph"]))] == [1]


@given(st.lists(st.sampled_from([*"\"'“”‘’«»„ab ,.s\n", "\n\n", "``", "''", "it's ", " said "])).map("".join))
def test_words_and_marks_lie_in_their_block(text: str) -> None:
    made = article(text)
    for q in quotes(made):
        block = made.blocks[q.block]
        assert block.start <= q.outer_start <= q.start < q.end <= q.outer_end <= block.end
        assert text[q.start : q.end].strip() == text[q.start : q.end]


def test_a_mark_left_open_anywhere_runs_on_where_the_next_paragraph_opens_with_one() -> None:
    made = article('"We go," he said. "We will not wait.\n\n"They may."')
    assert [made.text[q.start : q.end] for q in quotes(made)] == ["We go,", "We will not wait.", "They may."]
    assert [(q.is_open, q.continues) for q in quotes(made)] == [(False, False), (True, False), (False, True)]
