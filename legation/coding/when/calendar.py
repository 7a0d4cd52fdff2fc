"""The calendar: granules (a day, a week, a quarter ...), their TIMEX3 values, their days, and steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Grain = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century", "fiscal"
]

#: Months in one granule, for the grains that are made of whole months.
MONTHS: dict[Grain, int] = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200,
    "fiscal": 12,
}  # fmt: skip
#: Days in one granule, for the others.
DAYS: dict[Grain, int] = {"day": 1, "week": 7, "weekend": 7}
SEASONS = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, slots=True)
class Granule:
    """One cell of the calendar: its grain and its first day.

    Weeks are ISO weeks; a weekend starts on its Saturday; seasons are the northern meteorological
    ones, winter named after the year it starts in; a decade is 1990..1999, a century 1901..2000.
    """

    grain: Grain
    first: date

    @property
    def last(self) -> date:
        """The last day, inclusive."""
        if self.grain == "weekend":
            return self.first + timedelta(days=1) if self.first < date.max else date.max
        following = shift(self, 1)
        return following.first - timedelta(days=1) if following else date.max

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        d = self.first
        match self.grain:
            case "day":
                return d.isoformat()
            case "week":
                return "{:04d}-W{:02d}".format(*d.isocalendar())
            case "weekend":
                return "{:04d}-W{:02d}-WE".format(*d.isocalendar())
            case "month":
                return f"{d.year:04d}-{d.month:02d}"
            case "quarter":
                return f"{d.year:04d}-Q{(d.month + 2) // 3}"
            case "half":
                return f"{d.year:04d}-H{1 if d.month < 7 else 2}"
            case "season":
                return f"{d.year:04d}-{SEASONS[d.month // 3 - 1]}"
            case "year" | "fiscal":
                return f"{d.year:04d}"
            case "decade":
                return f"{d.year // 10:03d}"
            case "century":
                return f"{d.year // 100:02d}"


def granule(grain: Grain, day: date) -> Granule:
    """The granule of that grain that holds the day (for a weekend: the one that ends its week)."""
    match grain:
        case "day":
            first = day
        case "week":
            first = day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case "weekend":
            first = (
                date.fromordinal(min(day.toordinal() + 5 - day.weekday(), date.max.toordinal()))
                if (day.weekday() < 6)
                else day - timedelta(days=1)
            )
        case "season":
            year, month = (
                (day.year - 1, 12) if day.month < 3 and day.year > 1 else (day.year, day.month // 3 * 3)
            )
            first = date(year, month or 3, 1)
        case "century":
            first = date((day.year - 1) // 100 * 100 + 1, 1, 1)
        case "decade":
            first = date(max(day.year // 10 * 10, 1), 1, 1)
        case _:
            size = MONTHS[grain]
            first = date(day.year, (day.month - 1) // size * size + 1, 1)
    return Granule(grain, first)


def shift(cell: Granule, steps: int) -> Granule | None:
    """The granule so many steps later (earlier where negative); None outside the years 1 to 9999."""
    if cell.grain in DAYS:
        ordinal = cell.first.toordinal() + steps * DAYS[cell.grain]
        within = 1 <= ordinal <= date.max.toordinal() - 7
        return Granule(cell.grain, date.fromordinal(ordinal)) if within else None
    month = cell.first.year * 12 + cell.first.month - 1 + steps * MONTHS[cell.grain]
    year, rest = divmod(month, 12)
    return Granule(cell.grain, date(year, rest + 1, 1)) if 1 <= year <= 9999 else None


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, number) if 1 <= number <= length(year, month) else None


def length(year: int, month: int) -> int:
    """The days in a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
