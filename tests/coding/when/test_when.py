"""Time expressions as a reader of the record sees them: their words and their values."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.coding.when import times
from legation.record import Record, Time
from tests.readings import article, reading, record

THURSDAY = "2025-02-27"


def read(text: str, date: str | None = THURSDAY) -> list[Time]:
    made = reading(text, date=date)
    return list(times(made, record(made)))


def bare(text: str, date: str | None = THURSDAY) -> list[tuple[str, str]]:
    """Words and values, by text alone: no tree is at hand."""
    empty = reading("", date=date)
    found = times(empty, Record(article=article(text, date=date)))
    return [(text[t.start : t.end], t.value) for t in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on 3 March 2024.", "3 March 2024", "2024-03-03"),
        ("They met on March 3, 2024.", "March 3, 2024", "2024-03-03"),
        ("They met on the 3rd of March 2024.", "the 3rd of March 2024", "2024-03-03"),
        ("Filed 2024-03-03.", "2024-03-03", "2024-03-03"),
        ("Filed 25/12/2023.", "25/12/2023", "2023-12-25"),
        ("The pact of June 1998 stands.", "June 1998", "1998-06"),
        ("The pact has held since 1998.", "1998", "1998"),
        ("The treaty of 1815 ended it.", "1815", "1815"),
        ("It fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
        ("It fell in the first half of 2024.", "the first half of 2024", "2024-H1"),
        ("The summer of 2023 was hot.", "The summer of 2023", "2023-SU"),
        ("They ruled in the late 1990s.", "the late 1990s", "199"),
        ("A ship of the 19th century.", "the 19th century", "18"),
        ("It ran in fiscal 2024.", "fiscal 2024", "FY2024"),
    ],
)
def test_a_date_told_in_full_needs_no_day_of_publication(text: str, words: str, value: str) -> None:
    assert bare(text, None) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met today.", "today", "2025-02-27"),
        ("They met yesterday.", "yesterday", "2025-02-26"),
        ("They meet tomorrow.", "tomorrow", "2025-02-28"),
        ("They met this week.", "this week", "2025-W09"),
        ("They met late last week.", "late last week", "2025-W08"),
        ("They met last month.", "last month", "2025-01"),
        ("It will open next year.", "next year", "2026"),
        ("They met four years ago.", "four years ago", "2021"),
        ("They met two weeks ago.", "two weeks ago", "2025-W07"),
        ("They met last April.", "last April", "2024-04"),
        ("They met in June last year.", "June last year", "2024-06"),
        ("They met last summer.", "last summer", "2024-SU"),
        ("They met last Monday.", "last Monday", "2025-02-24"),
        ("They will meet next Monday.", "next Monday", "2025-03-03"),
        ("They met on Tuesday.", "Tuesday", "2025-02-25"),
        ("They will meet on Tuesday.", "Tuesday", "2025-03-04"),
        ("He has until Tuesday.", "Tuesday", "2025-03-04"),
        ("They met on 12 February.", "12 February", "2025-02-12"),
        ("A summit on 6 March is near.", "6 March", "2025-03-06"),
        ("They talked on 15 August.", "15 August", "2024-08-15"),
        ("They met this morning.", "this morning", "2025-02-27TMO"),
        ("They met on Tuesday night.", "Tuesday night", "2025-02-25TNI"),
        ("They met at 10 a.m. on Tuesday.", "10 a.m. on Tuesday", "2025-02-25T10:00"),
        ("They met on Tuesday at 17:30.", "Tuesday at 17:30", "2025-02-25T17:30"),
        ("They met by the end of last year.", "the end of last year", "2024"),
    ],
)
def test_a_relative_time_counts_from_the_day_of_publication(text: str, words: str, value: str) -> None:
    assert bare(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 3 May 2019. Six days later he left.", ["2019-05-03", "2019-05-09"]),
        ("They met in May 2019. The following month he left.", ["2019-05", "2019-06"]),
        ("They met in 2019. The following year he left.", ["2019", "2020"]),
        ("They met in 2019. Six days later he left.", ["2019", "XXXX-XX-XX"]),
        ("In the third quarter of 2024 it sold more than a year earlier.", ["2024-Q3", "2023-Q3"]),
    ],
)
def test_a_time_can_count_from_the_time_told_before(text: str, values: list[str]) -> None:
    assert [value for _, value in bare(text)] == values


@pytest.mark.parametrize(
    ("text", "words", "value", "type_"),
    [
        ("It took six hours.", "six hours", "PT6H", "DURATION"),
        ("It took nearly two years.", "nearly two years", "P2Y", "DURATION"),
        ("It fell over the past decade.", "the past decade", "P1DE", "DURATION"),
        ("A three-day visit ended.", "three-day", "P3D", "DURATION"),
        ("It took two and a half years.", "two and a half years", "P2Y6M", "DURATION"),
        ("It took half an hour.", "half an hour", "PT30M", "DURATION"),
        ("It took several months.", "several months", "PXM", "DURATION"),
        ("They waited for years.", "years", "PXY", "DURATION"),
        ("They meet every Friday.", "every Friday", "XXXX-WXX-5", "SET"),
        ("They meet each year.", "each year", "P1Y", "SET"),
        ("They meet daily.", "daily", "P1D", "SET"),
        ("They met recently.", "recently", "PAST_REF", "DATE"),
        ("They now agree.", "now", "PRESENT_REF", "DATE"),
        ("They will agree soon.", "soon", "FUTURE_REF", "DATE"),
        ("They will agree in the near future.", "the near future", "FUTURE_REF", "DATE"),
    ],
)
def test_durations_sets_and_vague_times(text: str, words: str, value: str, type_: str) -> None:
    made = reading("", date=THURSDAY)
    [found] = times(made, Record(article=article(text, date=THURSDAY)))
    assert (text[found.start : found.end], found.value, found.type) == (words, value, type_)
    assert found.earliest is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 12 February.", ["XXXX-02-12"]),
        ("They met on Friday.", ["XXXX-WXX-5"]),
        ("They met in March.", ["XXXX-03"]),
        ("They met last year.", ["XXXX"]),
        ("They met last week.", ["XXXX-WXX"]),
    ],
)
def test_an_undated_article_leaves_open_what_it_does_not_tell(text: str, values: list[str]) -> None:
    assert [value for _, value in bare(text, None)] == values


def test_a_range_is_two_times() -> None:
    assert bare("They met from 10 to 12 February 2024.") == [
        ("10", "2024-02-10"),
        ("12 February 2024", "2024-02-12"),
    ]
    assert bare("The war of 2014-16 ended.") == [("2014", "2014"), ("16", "2016")]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "About 2000 troops left.",
        "He was born to a 45-year-old mother.",
        "It cost $2014 and 1990%.",
        "See example.org/2024/report for more.",
        "The spring of the clock broke in the fall of the regime.",
        "Sun said so.",
        "At least a quarter of them left shortly after.",
        "She reads the daily Liberté.",
    ],
)
def test_no_time_is_seen_where_none_is(text: str) -> None:
    assert bare(text) == []


def test_a_date_that_does_not_exist_has_no_days() -> None:
    [found] = read("They met on 30 February 2024.")
    assert (found.value, found.earliest, found.latest) == ("2024-02-30", None, None)


def test_the_weekday_chooses_the_year() -> None:
    assert bare("They met on Friday, 11 October.", "2025-02-27") == [("Friday, 11 October", "2024-10-11")]
    assert bare("They met on Saturday, 11 October.", "2025-02-27") == [("Saturday, 11 October", "2025-10-11")]


def test_days_are_inclusive() -> None:
    [found] = read("They met in 2022.")
    assert (found.earliest, found.latest) == ("2022-01-01", "2022-12-31")


def test_a_person_called_april_is_no_month() -> None:
    made = reading("April Jones spoke in April.", names=[("Person", "April Jones")], date=THURSDAY)
    found = times(made, record(made))
    assert [(t.start, t.value) for t in found] == [(21, "2025-04")]


def test_the_end_of_a_name_is_no_time_but_its_first_year_is() -> None:
    text = "Vision 2030 came before the 2022 World Cup."
    made = reading(text, names=[("Miscellaneous", "Vision 2030"), ("Miscellaneous", "2022 World Cup")])
    assert [t.value for t in times(made, record(made))] == ["2022"]


def test_nothing_is_read_from_navigation() -> None:
    made = reading("Today in 2024\n\nThey met in 2023.", kinds=("navigation", "paragraph"))
    assert [t.value for t in times(made, record(made))] == ["2023"]


def test_the_tree_tells_which_friday() -> None:
    tree = """
    They PRON 3 nsubj
    will AUX 3 aux
    meet VERB 0 root meet VerbForm=Inf
    on ADP 5 case
    Friday PROPN 3 obl
    """
    made = reading("They will meet on Friday", tree, date=THURSDAY)
    assert [t.value for t in times(made, record(made))] == ["2025-02-28"]


@pytest.mark.parametrize(
    "piece",
    ["a ", "the last ", "1,", "twenty ", "2024-", "the end of ", "-", "$", "tens of ", "one hundred and "],
)
def test_the_cost_grows_with_the_text_and_no_faster(piece: str) -> None:
    bare(piece * 10)
    started = time.process_time()
    bare(piece * 4000)
    assert time.process_time() - started < 3


WORDS = st.sampled_from(
    "the last next two 12 1999 year years May Friday of ago later , - to on half a quarter first 10:30 "
    "p.m. 's '90s every morning 30 February 31/12/2024 early century 9999 0001 ½".split()
)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(WORDS, max_size=12).map(" ".join),
    st.sampled_from([None, "0001-01-01", "2025-02-27", "9999-12-31"]),
)
def test_any_heap_of_time_words_is_read_in_order_without_overlap(text: str, date: str | None) -> None:
    made = reading("", date=date)
    found = times(made, Record(article=article(text, date=date)))
    ends = [0, *(t.end for t in found)]
    assert all(end <= t.start < t.end <= len(text) for end, t in zip(ends, found, strict=False))


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    bare(text)
