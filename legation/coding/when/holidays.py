"""Days of the year that have a name: fixed ones, and those that move with Easter or the weekdays.

Where a name means another day elsewhere (Mother's Day, Independence Day) it is not here. Easter is
the Gregorian one, by the algorithm of Butcher (1876); the weekdays are those of the public holidays
of the United States (5 U.S.C. 6103).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from legation.coding.when.calendar import day

Year = int
Finds = Callable[[Year], date | None]


def easter(year: int) -> date:
    """Easter Sunday of a year."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, number = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, number + 1)


def _fixed(month: int, number: int) -> Finds:
    return lambda year: day(year, month, number)


def _after_easter(days: int) -> Finds:
    return lambda year: easter(year) + timedelta(days=days)


def _weekday_of(month: int, weekday: int, nth: int) -> Finds:
    """The ``nth`` such weekday of the month; -1 is the last."""

    def find(year: int) -> date:
        first = date(year, month, 1)
        ahead = (weekday - first.isoweekday()) % 7
        if nth > 0:
            return first + timedelta(days=ahead + 7 * (nth - 1))
        found = first + timedelta(days=ahead + 28)
        return found if found.month == month else found - timedelta(days=7)

    return find


#: Name in lower case, a straight apostrophe -> the day that it is in a year.
HOLIDAYS: dict[str, Finds] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "epiphany": _fixed(1, 6),
    "martin luther king day": _weekday_of(1, 1, 3),
    "valentine's day": _fixed(2, 14),
    "presidents' day": _weekday_of(2, 1, 3),
    "ash wednesday": _after_easter(-46),
    "st patrick's day": _fixed(3, 17),
    "st. patrick's day": _fixed(3, 17),
    "international women's day": _fixed(3, 8),
    "palm sunday": _after_easter(-7),
    "good friday": _after_easter(-2),
    "easter monday": _after_easter(1),
    "easter sunday": _after_easter(0),
    "easter": _after_easter(0),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "ascension day": _after_easter(39),
    "whit monday": _after_easter(50),
    "pentecost": _after_easter(49),
    "memorial day": _weekday_of(5, 1, -1),
    "juneteenth": _fixed(6, 19),
    "bastille day": _fixed(7, 14),
    "labor day": _weekday_of(9, 1, 1),
    "columbus day": _weekday_of(10, 1, 2),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "thanksgiving day": _weekday_of(11, 4, 4),
    "thanksgiving": _weekday_of(11, 4, 4),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
}
