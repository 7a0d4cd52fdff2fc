"""What the form of one line tells."""

import pytest

from legation.intake.form import fold, has_verb, is_bullet, is_link, is_names, is_open, is_stopped, words


@pytest.mark.parametrize(
    "line",
    [
        "Ministers are meeting in Oslo",
        "Norway signs herring deal",
        "Talks delayed again",
        "Iceland to host the next round",
        "‘They won’t come,’ envoy says",
        "Minister: we’ll stay",
    ],
)
def test_a_verb_is_seen(line: str) -> None:
    assert has_verb(line)


@pytest.mark.parametrize(
    "line",
    [
        "Home",
        "World news",
        "A hundred days of drought",
        "Sports results",
        "Back to the top",
        "Left and right",
    ],
)
def test_no_verb_is_seen_where_none_is(line: str) -> None:
    assert not has_verb(line)


@pytest.mark.parametrize(
    "line",
    [
        "They met.",
        "“They met.”",
        "Why?",
        "He said:",
        "So it went…",
        '(They met.)"',
        "会った。",
    ],
)
def test_a_sentence_is_stopped(line: str) -> None:
    assert is_stopped(line)


@pytest.mark.parametrize("line", ["Herring deal signed", "the U.S. minister"])
def test_a_line_without_a_final_stop_is_not(line: str) -> None:
    assert not is_stopped(line)


def test_a_line_that_ends_in_a_comma_is_open() -> None:
    assert is_open("“We shall see,”")
    assert not is_open("We shall see")


@pytest.mark.parametrize(
    "line",
    [
        "• herring",
        "- herring",
        "1. herring",
        "(2) herring",
        "a) herring",
        "— herring",
    ],
)
def test_an_item_of_a_list_is_told_by_its_mark(line: str) -> None:
    assert is_bullet(line)


@pytest.mark.parametrize("line", ["herring", "40 tonnes of herring", "2024 was cold", "3.5 million people"])
def test_a_number_that_counts_is_no_mark(line: str) -> None:
    assert not is_bullet(line)


@pytest.mark.parametrize("line", ["Ann Example", "ANN EXAMPLE", "Ludwig van den Berg", "Aisha bint Example"])
def test_a_name_is_two_to_four_capitalised_words(line: str) -> None:
    assert is_names(line)


@pytest.mark.parametrize("line", ["Example", "The Herring", "Ann, Example", "Ann Example 2", "ann example"])
def test_other_short_lines_are_no_name(line: str) -> None:
    assert not is_names(line)


def test_an_address_is_a_link_only_when_it_stands_alone() -> None:
    assert is_link("https://news.example/2024/03/02/talks")
    assert not is_link("https://news.example says so")


def test_words_leave_out_punctuation() -> None:
    assert words("The minister’s “ten-hour” talks, in 2024.") == [
        "The",
        "minister’s",
        "ten-hour",
        "talks",
        "in",
        "2024",
    ]


def test_lines_are_compared_without_case_quotes_and_final_stop() -> None:
    assert fold("“We  shall\u00a0see.”") == fold('"we shall see."')
    assert fold("Talks end.") == fold("TALKS END")
