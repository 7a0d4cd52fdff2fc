"""Which of its years a day or a part of a year is of: the nearest one, on the side that the tense tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from legation.coding.when import calendar
from legation.coding.when.calendar import Granule, granule, shift
from legation.coding.when.context import Context
from legation.coding.when.holidays import HOLIDAYS
from legation.coding.when.meaning import Day, Holiday, Part

#: How much farther a day on the wrong side of the tense seems: a verb of the past also tells of days
#: ahead ("was put off to 6 March"). News without a telling verb looks back a little more than ahead.
AGAINST, _AHEAD = 3.0, 1.25
#: A part of a year is told in the past while it still runs ("expects to report for the third quarter").
_AGAINST_PART = 2.0
#: The first month of a part of the year, by its grain.
_FIRST_MONTH: dict[str, Callable[[int], int]] = {
    "month": lambda i: i, "quarter": lambda i: 3 * i - 2, "half": lambda i: 6 * i - 5, "season": lambda
    i: 3 * i,
}  # fmt: skip


def choose(candidates: Iterable[date], now: Granule, context: Context, against: float) -> date | None:
    """The nearest candidate to ``now``, what lies on the wrong side of the tense being ``against`` times
    farther. A story has no tense: within its own time all days are as near."""
    tense = None if context.story and context.reference else context.tense
    ahead = against if tense == "past" else 1.0 if tense or context.story else _AHEAD
    behind = against if tense == "future" else 1.0
    last = now.last

    def distance(day: date) -> float:
        if day > last:
            return (day - last).days * ahead
        return max((now.first - day).days, 0) * behind

    return min(candidates, key=distance, default=None)


def day_of(meaning: Day, year: int | None, context: Context) -> Granule | None:
    """The day; of ``year`` where it is told, else of the nearest year, by the weekday if that is told."""
    if year is not None:
        found = calendar.day(year, meaning.month, meaning.day)
        return Granule("day", found) if found else None
    now = context.now
    if now is None:
        return None
    days = [d for y in _years(now) if (d := calendar.day(y, meaning.month, meaning.day))]
    if meaning.weekday:
        days = [d for d in days if d.isoweekday() == meaning.weekday] or days
    return _on_side(days, now, meaning.which, context)


def holiday_of(meaning: Holiday, year: int | None, context: Context) -> Granule | None:
    """The day that a holiday is on, in ``year`` where it is told, else in the nearest year."""
    find = HOLIDAYS[meaning.name]
    if year is not None:
        found = find(year)
        return Granule("day", found) if found else None
    now = context.now
    days = [d for y in _years(now) if (d := find(y))] if now else []
    return _on_side(days, now, meaning.which, context) if now else None


def _on_side(days: list[date], now: Granule, which: int | None, context: Context) -> Granule | None:
    if which:
        days = [d for d in days if (d > now.first) == (which > 0)]
    chosen = choose(days, now, context, AGAINST)
    return Granule("day", chosen) if chosen else None


def day_of_month(number: int, weekday: int | None, now: Granule, context: Context) -> Granule | None:
    """The day of that number in the month of ``now``; with a weekday, in the nearest month where it is."""
    here = granule("month", now.first)
    months = [m for m in (shift(here, n) for n in (-1, 0, 1)) if m] if weekday else [here]
    days = [d for m in months if (d := calendar.day(m.first.year, m.first.month, number))]
    chosen = choose((d for d in days if weekday in (None, d.isoweekday())), now, context, AGAINST)
    return Granule("day", chosen) if chosen else None


def part_of(meaning: Part, year: int | None, context: Context) -> Granule | None:
    """The month, quarter, half or season, of ``year`` where it is told, else of the nearest year."""
    grain, month = meaning.grain, _FIRST_MONTH[meaning.grain](meaning.index)
    if year is not None:
        return Granule(grain, date(year, month, 1))
    now = context.now
    if now is None:
        return None
    firsts = [date(y, month, 1) for y in _years(now, 2)]
    chosen = _part_on_side(firsts, now, meaning, context)
    return Granule(grain, chosen) if chosen else None


def _part_on_side(firsts: list[date], now: Granule, meaning: Part, context: Context) -> date | None:
    # A year holds its months; a day is as near to a month as its own month is.
    wider = calendar.MONTHS.get(now.grain, 0) > calendar.MONTHS[meaning.grain]
    here = now if wider else granule(meaning.grain, now.first)
    match meaning.which:
        case 0:
            return next((d for d in firsts if d.year == now.first.year), None)
        case -1:
            return next((d for d in reversed(firsts) if d < here.first), None)
        case 1:
            return next((d for d in firsts if d > here.first), None)
        case _:
            against = AGAINST if meaning.grain == "month" else _AGAINST_PART
            return choose(firsts, here if wider else Granule("day", here.first), context, against)


def _years(now: Granule, reach: int = 1) -> range:
    return range(max(now.first.year - reach, 1), min(now.first.year + reach, 9999) + 1)
