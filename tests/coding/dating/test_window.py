"""Sets of days: what two leave, and where they are open."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from legation.coding.dating.window import ALWAYS, between, common, ends, joined, moved

STRETCHES = st.lists(
    st.tuples(st.dates(date(1990, 1, 1), date(1990, 3, 1)), st.integers(0, 9)).map(
        lambda s: (s[0], s[0] + timedelta(days=s[1]))
    ),
    max_size=6,
)


def days(stretches: list[tuple[date, date]]) -> set[date]:
    return {a + timedelta(days=n) for a, b in stretches for n in range((b - a).days + 1)}


@given(STRETCHES, STRETCHES)
def test_two_sets_leave_the_days_of_both(a: list[tuple[date, date]], b: list[tuple[date, date]]) -> None:
    assert days(list(common(joined(a), joined(b)))) == days(a) & days(b)


def test_a_side_that_nothing_bounds_is_open() -> None:
    assert ends(between(date(2024, 5, 3), None)) == (date(2024, 5, 3), None)
    assert ends(ALWAYS) == (None, None)
    assert ends(()) == (None, None)


def test_what_ends_before_it_begins_is_no_day() -> None:
    assert between(date(2025, 1, 2), date(2025, 1, 1)) == ()


def test_no_step_leaves_the_calendar() -> None:
    assert moved(date.max, 1) == date.max
    assert moved(date.min, -1) == date.min
