"""What dates prove of the day of writing."""

from __future__ import annotations

from datetime import date

from legation.coding.dating import dates
from legation.coding.dating.window import Days
from legation.coding.when import find
from legation.language.reading import Reading
from tests.coding.dating.trees import ahead, past
from tests.readings import reading


def full(made: Reading) -> list[Days]:
    return [clue.days for clue in dates.full(made, find(made, made.article))]


def covers(days: Days, on: date) -> bool:
    return any(a <= on <= b for a, b in days)


def partial(made: Reading, on: date) -> list[bool]:
    found = find(made, made.article)
    return [covers(clue.days, on) for clue in dates.partial(made, made.article, found)]


def test_what_is_past_had_begun() -> None:
    [days] = full(reading("They signed in May 2024.", past("They", "signed", "sign", "in", "May", "2024")))
    assert covers(days, date(2024, 5, 1))
    assert not covers(days, date(2024, 4, 30))


def test_a_day_that_is_told_by_its_date_is_not_the_day_of_writing() -> None:
    [days] = full(
        reading("They signed on 3 May 2024.", past("They", "signed", "sign", "on", "3", "May", "2024"))
    )
    assert covers(days, date(2024, 5, 4))
    assert not covers(days, date(2024, 5, 3))


def test_what_is_to_come_was_not_over() -> None:
    [days] = full(reading("They will meet in June 2024.", ahead("They", "meet", "in", "June", "2024")))
    assert covers(days, date(2024, 6, 30))
    assert not covers(days, date(2024, 7, 1))


def test_one_end_of_a_range_proves_nothing() -> None:
    made = reading("They met in 2021-22.", past("They", "met", "meet", "in", "2021-22"))
    assert full(made) == []


def test_a_weekday_beside_a_day_tells_its_year() -> None:
    made = reading("They met on Friday 7 March.", past("They", "met", "meet", "on", "Friday", "7", "March"))
    assert partial(made, date(2025, 3, 9)) == [True]
    assert partial(made, date(2024, 3, 9)) == [False]


def test_a_day_without_a_year_is_near_and_on_its_side() -> None:
    made = reading("They will meet on 6 March.", ahead("They", "meet", "on", "6", "March"))
    assert partial(made, date(2025, 2, 1)) == [True]
    assert partial(made, date(2025, 3, 6)) == [False]
    assert partial(made, date(2025, 5, 1)) == [False]


def test_days_on_both_sides_close_the_window_in() -> None:
    text = "They met on 12 February. They will meet on 6 March."
    tree = (
        past("They", "met", "meet", "on", "12", "February") + "\n" + ahead("They", "meet", "on", "6", "March")
    )
    made = reading(text, tree)
    assert all(partial(made, date(2025, 3, 1)))
    assert not all(partial(made, date(2025, 9, 1)))


def test_a_dateline_is_of_the_day_of_writing() -> None:
    made = reading("CAIRO, 3 May (Agency) - They met.")
    assert partial(made, date(2024, 5, 4)) == [True]
    assert partial(made, date(2024, 5, 9)) == [False]


def test_a_year_told_twice_is_so_long_ago() -> None:
    made = reading("They met six years ago, in 2008.")
    [clue] = dates.repeated(find(made, made.article))
    assert covers(clue.days, date(2014, 6, 1))
    assert not covers(clue.days, date(2013, 12, 31))
