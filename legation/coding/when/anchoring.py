"""Placing meanings on the calendar: against the day of publication, the time told last, and the tense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from legation.coding.when import calendar
from legation.coding.when.calendar import SEASONS, Granule, granule, shift
from legation.coding.when.meaning import (
    Cell,
    Constant,
    Day,
    Deictic,
    Meaning,
    Moment,
    Near,
    Part,
    Weekday,
)  # fmt: skip
from legation.record import TimeType

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a time is told against: the day of publication, the time told last, the verb's tense."""

    anchor: date | None
    reference: Granule | None
    tense: Tense | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A TIMEX3 type and value, and the granule that they name (None where it is not known)."""

    type: TimeType
    value: str
    granule: Granule | None = None


def place(meaning: Meaning, context: Context) -> Placed:
    """The meaning on the calendar; unknown figures of a value are X ("XXXX-02-12")."""
    match meaning:
        case Constant(type=kind, value=value):
            return Placed(kind, value)
        case Moment():
            return _moment(meaning, context)
        case _:
            cell = locate(meaning, context)
            return Placed("DATE", cell.value, cell) if cell else Placed("DATE", _unknown(meaning, context))


def locate(meaning: Meaning, context: Context) -> Granule | None:
    """The granule that is meant, None where neither anchor nor text tells it."""
    match meaning:
        case Cell(granule=cell):
            return cell
        case Deictic():
            return _deictic(meaning, context)
        case Near(grain=grain):
            return _near(grain, context)
        case Weekday():
            return _weekday(meaning, context)
        case Day():
            return _day(meaning, context)
        case Part():
            return _part(meaning, context)
        case Moment(of=of):
            return locate(of, context) if of else None
        case Constant():
            return None


def _base(meaning: Deictic | Weekday, context: Context) -> date | None:
    if meaning.base == "reference" and context.reference:
        return context.reference.first
    return context.anchor


def _deictic(meaning: Deictic, context: Context) -> Granule | None:
    reference = context.reference
    grain = meaning.grain
    if (
        reference
        and reference.grain == "quarter"
        and grain == "year"
        and meaning.steps == -1
        and meaning.counted
    ):
        return shift(reference, 4 * meaning.steps)  # "a year earlier", of a quarter, is a quarter
    if meaning.base == "reference" and grain == "quarter" and (not reference or reference.grain != grain):
        return shift(granule(grain, context.anchor), -1) if context.anchor else None
    if (
        meaning.base == "reference"
        and reference
        and grain in ("day", "week")
        and reference.grain not in ("day", "week", "weekend")
    ):
        return None  # "six days later" than some day of a month is no known day
    base = _base(meaning, context)
    return shift(granule(grain, base), meaning.steps) if base else None


def _near(grain: calendar.Grain, context: Context) -> Granule | None:
    if context.anchor is None:
        return None
    this = granule(grain, context.anchor)
    if context.tense == "future" or this.first <= context.anchor:
        return this
    return shift(this, -1)


def _weekday(meaning: Weekday, context: Context) -> Granule | None:
    if meaning.week:
        week = _deictic(meaning.week, context)
        return shift(Granule("day", week.first), meaning.number - 1) if week else None
    base = _base(meaning, context)
    if base is None:
        return None
    ahead = (meaning.number - base.isoweekday()) % 7
    which = meaning.which
    if which is None:
        which = 1 if context.tense == "future" else -1
        steps = ahead if which > 0 or ahead == 0 else ahead - 7
    elif which == 0:
        steps = ahead if context.tense != "past" or ahead == 0 else ahead - 7
    else:
        steps = (ahead or 7) if which > 0 else ahead - 7
    return shift(Granule("day", base), steps)


def _day(meaning: Day, context: Context) -> Granule | None:
    if meaning.year is not None:
        year = _year_number(meaning.year, context)
        found = calendar.day(year, meaning.month, meaning.day) if year else None
        return Granule("day", found) if found else None
    if context.anchor is None:
        return None
    candidates = _days_around(meaning.month, meaning.day, context.anchor)
    if meaning.which:
        candidates = [c for c in candidates if (c > context.anchor) == (meaning.which > 0)]
    if meaning.weekday:
        candidates = [c for c in candidates if c.isoweekday() == meaning.weekday] or candidates
    chosen = _choose(candidates, context, context.anchor)
    return Granule("day", chosen) if chosen else None


def _days_around(month: int, number: int, anchor: date) -> list[date]:
    years = range(anchor.year - 1, anchor.year + 2)
    return [d for d in (calendar.day(y, month, number) for y in years) if d]


def _choose(candidates: list[date], context: Context, anchor: date) -> date | None:
    """The nearest candidate; one on the wrong side of the tense has to be three times nearer, because
    a verb of the past also tells of days ahead ("was put off to 6 March")."""
    tense = context.tense
    ahead = 3 if tense == "past" else 1
    behind = 3 if tense == "future" else 1

    def distance(day: date) -> int:
        days = (day - anchor).days
        return days * ahead if days > 0 else -days * behind

    return min(candidates, key=distance, default=None)


#: The first month of a part of the year, by its grain.
_FIRST_MONTH: dict[str, Callable[[int], int]] = {
    "month": lambda i: i, "quarter": lambda i: 3 * i - 2, "half": lambda i: 6 * i - 5, "season": lambda
    i: 3 * i,
}  # fmt: skip


def _part(meaning: Part, context: Context) -> Granule | None:
    month = _FIRST_MONTH[meaning.grain](meaning.index)
    if meaning.year is not None:
        year = _year_number(meaning.year, context)
        return Granule(meaning.grain, date(year, month, 1)) if year else None
    anchor = context.anchor
    if anchor is None:
        return None
    now = granule(meaning.grain, anchor).first
    candidates = [date(y, month, 1) for y in range(max(anchor.year - 2, 1), min(anchor.year + 2, 9999) + 1)]
    if meaning.which == 0:
        near = [c for c in candidates if c.year == anchor.year]
    elif meaning.which == -1:
        near = [c for c in candidates if c < now][-1:]
    elif meaning.which == 1:
        near = [c for c in candidates if c > now][:1]
    else:
        near = [c for c in (_choose(candidates, context, now),) if c]
    return Granule(meaning.grain, near[0]) if near else None


def _year_number(year: int | Deictic, context: Context) -> int | None:
    if isinstance(year, int):
        return year
    cell = _deictic(year, context)
    return cell.first.year if cell else None


def _moment(meaning: Moment, context: Context) -> Placed:
    of = meaning.of or Deictic("day", 0, "reference")
    cell = locate(of, context)
    if cell is None or cell.grain != "day":
        return Placed("TIME", f"XXXX-XX-XX{meaning.suffix}")
    return Placed("TIME", f"{cell.value}{meaning.suffix}", cell)


_UNKNOWN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX", "fiscal": "FYXXXX",
    "decade": "XXX", "century": "XX"
}  # fmt: skip


def _unknown(meaning: Meaning, context: Context) -> str:
    match meaning:
        case Day(month=month, day=number, year=year):
            known = _year_number(year, context) if year is not None else None
            return f"{f'{known:04d}' if known else 'XXXX'}-{month:02d}-{number:02d}"
        case Part(grain="month", index=index):
            return f"XXXX-{index:02d}"
        case Part(grain="season", index=index):
            return f"XXXX-{SEASONS[index - 1]}"
        case Part(grain=grain, index=index):
            return f"XXXX-{grain[0].upper()}{index}"
        case Weekday(number=number):
            return f"XXXX-WXX-{number}"
        case Deictic(grain=grain) | Near(grain=grain):
            return _UNKNOWN[grain]
        case _:
            return "XXXX-XX-XX"
