"""Days of the year that have a name."""

from __future__ import annotations

from datetime import date

import pytest

from legation.coding.when.holidays import HOLIDAYS, easter


@pytest.mark.parametrize(
    "day", [date(1961, 4, 2), date(2000, 4, 23), date(2008, 3, 23), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter_moves(day: date) -> None:
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("good friday", date(2024, 3, 29)),
        ("thanksgiving", date(2024, 11, 28)),
        ("memorial day", date(2024, 5, 27)),
        ("labor day", date(2024, 9, 2)),
        ("new year's eve", date(2024, 12, 31)),
    ],
)
def test_a_holiday_has_its_day(name: str, day: date) -> None:
    assert HOLIDAYS[name](2024) == day


def test_every_holiday_is_found_in_every_year() -> None:
    assert all(find(year) for find in HOLIDAYS.values() for year in (1, 1900, 2024, 9999))
