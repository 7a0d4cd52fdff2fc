"""Granules of the calendar: values, days, steps."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.coding.when.calendar import Grain, day, granule, shift

GRAINS: tuple[Grain, ...] = (
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century",
)  # fmt: skip
DAYS = st.dates(date(200, 1, 1), date(9700, 1, 1))


@pytest.mark.parametrize(
    ("grain", "value", "first", "last"),
    [
        ("day", "2025-02-27", "2025-02-27", "2025-02-27"),
        ("week", "2025-W09", "2025-02-24", "2025-03-02"),
        ("weekend", "2025-W09-WE", "2025-03-01", "2025-03-02"),
        ("month", "2025-02", "2025-02-01", "2025-02-28"),
        ("quarter", "2025-Q1", "2025-01-01", "2025-03-31"),
        ("half", "2025-H1", "2025-01-01", "2025-06-30"),
        ("season", "2024-WI", "2024-12-01", "2025-02-28"),
        ("year", "2025", "2025-01-01", "2025-12-31"),
        ("decade", "202", "2020-01-01", "2029-12-31"),
        ("century", "20", "2001-01-01", "2100-12-31"),
    ],
)
def test_a_day_lies_in_its_granule(grain: Grain, value: str, first: str, last: str) -> None:
    cell = granule(grain, date(2025, 2, 27))
    assert (cell.value, cell.first.isoformat(), cell.last.isoformat()) == (value, first, last)


@given(st.sampled_from(GRAINS), DAYS)
def test_a_granule_ends_where_the_next_begins(grain: Grain, on: date) -> None:
    cell = granule(grain, on)
    following = shift(cell, 1)
    assert following
    assert cell.first <= cell.last < following.first


@given(st.sampled_from(GRAINS), DAYS, st.integers(-10, 10))
def test_steps_forth_and_back_come_home(grain: Grain, on: date, steps: int) -> None:
    cell = granule(grain, on)
    there = shift(cell, steps)
    if there:
        assert shift(there, -steps) == cell


@given(st.sampled_from(GRAINS), st.dates(), st.integers(-(10**6), 10**6))
def test_no_step_leaves_the_calendar(grain: Grain, on: date, steps: int) -> None:
    there = shift(granule(grain, on), steps)
    assert there is None or there.value


def test_the_calendar_has_no_30_february() -> None:
    assert day(2024, 2, 30) is None
    assert day(2023, 2, 29) is None
    assert day(2024, 2, 29) == date(2024, 2, 29)
