import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.cli.words import count, day, days, hull, lasting, marked, merged, safe
from legation.record import Span

spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 40), st.integers(0, 40))


@given(st.text())
def test_no_character_can_move_the_cursor_and_offsets_hold(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(c) == "Cc" for c in shown)


def test_a_line_break_becomes_a_space() -> None:
    assert safe("one\ntwo\tthree") == "one two three"


def test_words_are_put_in_brackets_where_nothing_is_underlined() -> None:
    text = "They met in Lima on Monday."
    shown = marked(text, Span(0, 26), [Span(5, 8), Span(12, 16)], underline=False)
    assert shown.plain == "They [met] in [Lima] on Monday"


def test_words_are_underlined_where_that_is_seen() -> None:
    shown = marked("They met.", Span(0, 9), [Span(5, 8)], underline=True)
    assert shown.plain == "They met."
    assert [(s.start, s.end) for s in shown.spans] == [(5, 8)]


@given(st.lists(spans), spans)
def test_overlapping_words_are_marked_once(some: list[Span], within: Span) -> None:
    found = list(merged(some, within))
    marked_characters = {i for s in found for i in range(s.start, s.end)}
    given_characters = {i for s in some for i in range(s.start, s.end) if within.start <= i < within.end}
    assert marked_characters == given_characters
    assert all(a.end < b.start for a, b in pairwise(found))


def test_a_hull_runs_from_the_first_word_to_the_last() -> None:
    assert hull([Span(7, 9), Span(2, 4)]) == Span(2, 9)


@pytest.mark.parametrize(
    ("iso", "shown"), [("2025-09-02", "2 Sep 2025"), ("0044-03-15", "15 Mar 44"), ("PAST_REF", "PAST_REF")]
)
def test_a_day_is_written_as_people_write_it(iso: str, shown: str) -> None:
    assert day(iso) == shown


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        ("2025-02-12", "2025-02-12", "12 Feb 2025"),
        ("2025-02-01", "2025-02-28", "February 2025"),
        ("2024-12-01", "2024-12-31", "December 2024"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2025-02-03", "2025-02-09", "3 to 9 Feb 2025"),
        ("2025-02-27", "2025-03-06", "27 Feb to 6 Mar 2025"),
        ("2024-12-30", "2025-01-05", "30 Dec 2024 to 5 Jan 2025"),
        ("2020-01-01", "9999-12-31", "2020-01-01 to 9999-12-31"),
    ],
)
def test_days_are_a_month_a_year_or_from_one_to_another(earliest: str, latest: str, shown: str) -> None:
    assert days(earliest, latest) == shown


@pytest.mark.parametrize(("number", "shown"), [(0, "0 events"), (1, "1 event"), (2, "2 events")])
def test_a_noun_agrees_with_its_number(number: int, shown: str) -> None:
    assert count(number, "event") == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [("PT6H", "6 hours"), ("P1D", "1 day"), ("PT30M", "30 minutes"), ("P2M", "2 months"), ("P1DE", "P1DE")],
)
def test_a_duration_is_told_in_words(value: str, shown: str) -> None:
    assert lasting(value) == shown


def test_whole_months_of_a_year_are_told_by_their_names() -> None:
    assert days("2025-03-01", "2025-05-31") == "March to May 2025"
