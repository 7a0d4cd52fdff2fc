"""The day of publication: given, in metadata, or stated in the text."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.errors import DateError
from legation.intake.dates import dateline_end, from_address, is_date_line, parse_day, stated, written
from legation.record import Span


@pytest.mark.parametrize(
    "day",
    [
        "2024-03-03",
        "2024/3/3",
        "3 March 2024",
        "3rd of March 2024",
        "March 3, 2024",
        "Mar. 3, 2024",
        "2024-03-03T10:15Z",
        dt.date(2024, 3, 3),
        dt.datetime(2024, 3, 3, 10, tzinfo=dt.UTC),
    ],
)
def test_a_day_is_taken_in_any_clear_form(day: str | dt.date) -> None:
    assert parse_day(day) == "2024-03-03"


@pytest.mark.parametrize(
    "day",
    ["", "soon", "2024-02-30", "4/3/2024", "3 March", "2024", "on 3 March 2024", "0000-00-00",
     dt.date(1, 1, 1), dt.date.max],
)  # fmt: skip
def test_a_day_that_is_none_or_may_be_two_is_refused(day: str | dt.date) -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        parse_day(day)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_survives_being_written_out(day: dt.date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d %b %Y"):
        [found] = written(f"On {day.strftime(form)} they met", 0)
        assert found.iso() == day.isoformat()


@pytest.mark.parametrize(
    "line",
    [
        "3 March 2024",
        "Sunday, March 3, 2024, 10:15 GMT",
        "Published: 3 March 2024",
        "Posted on March 3, 2024 by Ann Example",
        "Last updated 3 Mar 2024 10.15 CET",
        "3 March",
    ],
)
def test_a_line_of_a_date_is_told(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["Talks on 3 March 2024", "Published today", "Sunday", "Oslo, 3 March 2024", "March 2024"]
)
def test_a_line_with_more_or_less_than_a_date_is_not(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, 3 March (Newswire) - ",
        "OSLO — ",
        "OSLO (AP) — ",
        "BEIJING, July 18 (Xinhua) -- ",
        "KUALA LUMPUR: ",
        "Addis Ababa, 4 March 2024 (ENA) - ",
        "Newswire, 27 January - ",
        "SINGAPORE (Feb. 25, 2021) — ",
        "TEHRAN— ",
        "Oslo (November 25, 2021): ",
        "(Geneva, 4 March 2024) – ",
    ],
)
def test_a_dateline_ends_where_the_prose_begins(dateline: str) -> None:
    assert dateline_end(dateline + "The ministers met.") == len(dateline)


@pytest.mark.parametrize(
    "sentence",
    [
        "Oslo - where they met - is cold.",
        "The minister - who left - was late.",
        "NATO - the alliance - met.",
        "Minister: The talks failed.",
        "On Monday — a holiday — they met.",
        "Twenty-two ministers met.",
        "They met: nothing.",
        "The talks (4 March 2024): a failure.",
        "They met in Oslo (4 March 2024) - Nobody came.",
        "(4 March 2024) - They met.",
        "Ama Mensah (3 May 1950 – 4 June 2011) led them.",
    ],
)
def test_a_sentence_is_no_dateline(sentence: str) -> None:
    assert dateline_end(sentence) == 0


@pytest.mark.parametrize(
    ("address", "day", "earliest", "latest"),
    [
        ("https://news.example/2024/03/02/talks", "2024-03-02", "2024-03-02", "2024-03-02"),
        ("https://news.example/20240302/talks.html", "2024-03-02", "2024-03-02", "2024-03-02"),
        ("https://news.example/2024/mar/02/talks", "2024-03-02", "2024-03-02", "2024-03-02"),
        ("https://news.example/article/15/07/2022/talks", "2022-07-15", "2022-07-15", "2022-07-15"),
        ("https://news.example/2024/02/talks", None, "2024-02-01", "2024-02-29"),
    ],
)
def test_an_address_holds_a_day_or_a_month(address: str, day: str | None, earliest: str, latest: str) -> None:
    found = from_address(address)
    assert found is not None
    assert (found.date, found.earliest, found.latest) == (day, earliest, latest)


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/talks",
        "https://news.example/2024/99/x",
        "https://a/20249999/",
        "https://a/05/07/2022/x",
    ],
)
def test_an_address_without_a_day_tells_nothing(address: str) -> None:
    assert from_address(address) is None


def published(*lines: str) -> str | None:
    text = "\n".join(lines)
    at = [text.index(line) for line in lines]
    found = stated(text, [Span(a, a + len(line)) for a, line in zip(at, lines, strict=True)])
    return found.date if found else None


def test_published_goes_before_updated() -> None:
    assert published("Updated 5 March 2024", "Published 3 March 2024") == "2024-03-03"


def test_a_dateline_goes_before_the_address() -> None:
    assert published("https://news.example/2024/03/04/talks", "OSLO, 3 March 2024 -") == "2024-03-03"


def test_a_dateline_without_a_year_takes_it_from_the_address() -> None:
    assert published("https://news.example/2024/03/talks", "OSLO, 3 March -") == "2024-03-03"


def test_a_dateline_without_a_year_alone_tells_no_day() -> None:
    assert published("OSLO, 3 March -") is None


def test_updated_is_better_than_nothing() -> None:
    assert published("Last updated: 5 March 2024") == "2024-03-05"
