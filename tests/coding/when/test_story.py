"""Whether a text tells of its own days or of another time."""

from __future__ import annotations

from datetime import date

from legation.coding.when.calendar import Granule
from legation.coding.when.meaning import Cell, Deictic, Meaning
from legation.coding.when.story import years

TODAY = date(2025, 2, 27)


def told(*numbers: int) -> list[Meaning]:
    return [Cell(Granule("year", date(n, 1, 1))) for n in numbers]


def test_a_history_names_years_that_are_not_its_own() -> None:
    assert years(told(1914, 1914, 1915, 1916, 1916, 1917, 1918), TODAY) == range(1913, 1920)


def test_news_counts_from_its_own_day() -> None:
    assert years([*told(*range(1990, 1997)), *[Deictic("day", -1)] * 4], TODAY) is None


def test_a_few_years_are_no_history() -> None:
    assert years(told(1998, 2003, 2014), TODAY) is None


def test_a_year_of_an_aside_is_not_of_the_story() -> None:
    story = years(told(*range(1914, 1920), *range(1914, 1919), 2004), TODAY)
    assert story is not None
    assert 2004 not in story


def test_without_a_day_of_publication_nothing_tells() -> None:
    assert years(told(*range(1900, 1920)), None) is None


def test_a_report_on_some_years_up_to_its_own_day_is_no_history() -> None:
    assert years(told(*range(2016, 2023), *[2024, 2025, 2025] * 2), TODAY) is None
