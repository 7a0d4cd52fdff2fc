"""Time expressions as a reader of the record sees them: their words and their values."""

from __future__ import annotations

import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.coding.when import times
from legation.record import Published, Record, Time
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
        ("The pact of 490 BC ended it.", "490 BC", "BC0490"),
        ("At the turn of the 20th century it grew.", "the turn of the 20th century", "1900"),
        ("Sales fell in Q3 2024.", "Q3 2024", "2024-Q3"),
        ("After 9/11 they met.", "9/11", "2001-09-11"),
        ("They met at Easter 2019.", "Easter 2019", "2019-04-21"),
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
        ("They met at 1430 GMT.", "1430 GMT", "2025-02-27T14:30"),
        ("They met at 4 in the morning.", "4 in the morning", "2025-02-27T04:00"),
        ("They met on the night of 12 February.", "the night of 12 February", "2025-02-12TNI"),
        ("They met in the week of 10 February.", "the week of 10 February", "2025-W07"),
        ("They met on the 15th of last month.", "the 15th of last month", "2025-01-15"),
        ("They talked on Tuesday 11th.", "Tuesday 11th", "2025-02-11"),
        ("They met last Thanksgiving.", "last Thanksgiving", "2024-11-28"),
        ("They met half a century ago.", "half a century ago", "197"),
        ("They met two and a half years ago.", "two and a half years ago", "2022-08"),
        ("Profit rose in the latest quarter.", "the latest quarter", "2024-Q4"),
        ("It fell in the second half of the year.", "the second half of the year", "2025-H2"),
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
        ("They met on 3 May 2019. On the 5th he left.", ["2019-05-03", "2019-05-05"]),
        ("They met in 2019. The year before he had won.", ["2019", "2018"]),
    ],
)
def test_a_time_can_count_from_the_time_told_before(text: str, values: list[str]) -> None:
    assert [value for _, value in bare(text)] == values


@pytest.mark.parametrize(
    ("text", "words", "value", "type_"),
    [
        ("It took six hours.", "six hours", "PT6H", "DURATION"),
        ("It took nearly two years.", "nearly two years", "P2Y", "DURATION"),
        ("A three-day visit ended.", "three-day", "P3D", "DURATION"),
        ("It took two and a half years.", "two and a half years", "P2Y6M", "DURATION"),
        ("It took half an hour.", "half an hour", "PT30M", "DURATION"),
        ("It took several months.", "several months", "PXM", "DURATION"),
        ("They waited for years.", "years", "PXY", "DURATION"),
        ("They meet every Friday.", "every Friday", "XXXX-WXX-5", "SET"),
        ("They meet each year.", "each year", "P1Y", "SET"),
        ("They meet daily.", "daily", "P1D", "SET"),
        ("They meet every other day.", "every other day", "P2D", "SET"),
        ("It costs $2 million a year.", "a year", "P1Y", "SET"),
        ("It took a hundred years.", "a hundred years", "P100Y", "DURATION"),
        ("It fell in recent months.", "recent months", "PXM", "DURATION"),
        ("It was dark at night.", "night", "XXXX-XX-XXTNI", "TIME"),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met from 10 to 12 February 2024.", [("10", "2024-02-10"), ("12 February 2024", "2024-02-12")]),
        ("The war of 2014-16 ended.", [("2014", "2014"), ("16", "2016")]),
        ("The war (1914-1918) ended.", [("1914", "1914"), ("1918", "1918")]),
        ("It took two to six days.", [("two", "P2D"), ("six days", "P6D")]),
    ],
)
def test_a_range_is_two_times(text: str, found: list[tuple[str, str]]) -> None:
    assert bare(text) == found


def test_a_range_tells_its_year_once() -> None:
    assert [v for _, v in bare("From 15 May to 16 August 1988 they fought.")] == ["1988-05-15", "1988-08-16"]
    assert [v for _, v in bare("It lasted from October to March 1945.")] == ["1944-10", "1945-03"]


def test_a_duration_beside_today_has_its_days() -> None:
    [past] = read("It fell over the past decade.")
    assert (past.value, past.type, past.earliest, past.latest) == (
        "P1DE", "DURATION", "2015-02-27", "2025-02-27"
    )  # fmt: skip
    [ahead] = read("It will fall over the next two weeks.")
    assert (ahead.earliest, ahead.latest) == ("2025-02-27", "2025-03-13")


def test_part_of_a_month_has_its_days() -> None:
    [first] = read("It fell in the first two weeks of March 2024.")
    assert (first.value, first.earliest, first.latest) == ("2024-03", "2024-03-01", "2024-03-14")
    [last] = read("It fell in the last week of March 2024.")
    assert (last.earliest, last.latest) == ("2024-03-25", "2024-03-31")


def test_whose_fiscal_year_it_is_is_not_known() -> None:
    [found] = read("It ran in fiscal 2024.")
    assert (found.value, found.earliest, found.latest) == ("2024", None, None)


def test_what_will_be_in_five_years_is_a_time_and_what_took_them_a_duration() -> None:
    assert bare("It will end in five years.") == [("five years", "2030")]
    assert bare("It fell most in five years.") == [("five years", "P5Y")]


def test_soon_is_of_what_is_to_come() -> None:
    assert bare("They will agree soon.") == [("soon", "FUTURE_REF")]
    assert bare("The city soon fell.") == []


HISTORY = """The war of 1812 was short. In 1813 York fell, in 1814 Washington.

The peace of 1814 held. On 7 August envoys came; the next day they talked. In 1815 news arrived, and in
1816, 1817 and 1818 came trade.
"""


def test_a_history_tells_its_days_by_its_own_years() -> None:
    assert dict(bare(HISTORY))["7 August"] == "1814-08-07"
    assert dict(bare(HISTORY))["the next day"] == "1814-08-08"


def test_news_that_goes_back_in_time_tells_days_of_its_own() -> None:
    text = "They met yesterday. The pact of 1998 holds. On 12 February and on Monday they had met."
    assert dict(bare(text))["12 February"] == "2025-02-12"


def test_a_window_places_what_means_the_same_from_both_its_ends() -> None:
    made = reading("", date=None)
    written = Published(basis="text", earliest="2025-02-19", latest="2025-03-05")
    text = "They met on 12 February, and talked this week."
    undated = msgspec.structs.replace(article(text), published=written)
    assert [t.value for t in times(made, Record(article=undated))] == ["2025-02-12", "XXXX-WXX"]


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
        "He is in his 30s.",
        "Three-quarters of them left.",
        "The long-term car park was full.",
        "Bands marched on; may they rest.",
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
    "p.m. 's '90s every morning 30 February 31/12/2024 early century 9999 0001 ½ turn BC Easter fiscal Q 3 "
    "Friday 5th night week decade weekend recent soon 9/11 hundred in other".split()
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
