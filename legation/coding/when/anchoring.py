"""Placing meanings on the calendar: against the day of publication, the time told last, and the tense."""

from __future__ import annotations

from datetime import date

from legation.coding.when import calendar
from legation.coding.when.calendar import SEASONS, Grain, Granule, granule, shift
from legation.coding.when.context import Context, Placed
from legation.coding.when.meaning import (
    Around,
    Cell,
    Constant,
    Day,
    Deictic,
    Holiday,
    Meaning,
    Moment,
    Near,
    Numbered,
    Part,
    Piece,
    Stretch,
    Turn,
    Weekday,
)  # fmt: skip
from legation.coding.when.nearest import day_of, day_of_month, holiday_of, part_of

#: The years on each side of the turn of a century that the words may mean.
_TURN = 5
_DAYS = ("day", "week", "weekend")


def place(meaning: Meaning, context: Context) -> Placed:
    """The meaning on the calendar; unknown figures of a value are X ("XXXX-02-12")."""
    match meaning:
        case Constant(type=kind, value=value):
            return Placed(kind, value)
        case Moment():
            return _moment(meaning, context)
        case Stretch():
            return Placed("DURATION", meaning.value, None, _stretch(meaning, context))
        case Piece():
            return _piece(meaning, context)
        case Turn():
            return _turn(meaning, context)
        case _:
            return _date(locate(meaning, context), meaning, context)


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
        case Day(year=year) | Part(year=year) | Holiday(year=year) if isinstance(year, Deictic):
            told = _deictic(year, context)
            return _in_year(meaning, told.first.year, context) if told else None
        case Day(year=year) | Part(year=year) | Holiday(year=year):
            return _in_year(meaning, year if isinstance(year, int) else None, context)
        case Numbered():
            return _numbered(meaning, context)
        case Around(grain=grain, of=of):
            inside = locate(of, context)
            return granule(grain, inside.first) if inside else None
        case Moment(of=of):
            return locate(of, context) if of else None
        case Piece(of=of):
            return locate(of, context)
        case _:
            return None


def _in_year(meaning: Meaning, year: int | None, context: Context) -> Granule | None:
    match meaning:
        case Day():
            return day_of(meaning, year, context)
        case Part():
            return part_of(meaning, year, context)
        case Holiday():
            return holiday_of(meaning, year, context)
        case _:
            return None


def _date(cell: Granule | None, meaning: Meaning, context: Context) -> Placed:
    if cell is None:
        return Placed("DATE", _unknown(meaning, context))
    # Whose fiscal year it is, and so when it starts, is not told.
    return Placed("DATE", cell.value, cell, None if cell.grain == "fiscal" else (cell.first, cell.last))


def _base(meaning: Deictic | Weekday, context: Context) -> date | None:
    """The day from which a step is counted."""
    reference = context.reference
    if reference is None or meaning.base == "anchor":
        return context.anchor
    grain: Grain = "day" if isinstance(meaning, Weekday) else meaning.grain
    if meaning.base == "told" and not (context.story and _is_near(reference, grain)):
        return context.anchor
    return reference.first


def _is_near(reference: Granule, grain: Grain) -> bool:
    """Whether a granule of the grain can be counted from the reference: no weekday is near a year."""
    return reference.grain in _DAYS if grain in _DAYS else reference.grain not in ("decade", "century")


def _deictic(meaning: Deictic, context: Context) -> Granule | None:
    reference, grain = context.reference, meaning.grain
    if grain == "year" and meaning.counted and meaning.steps == -1 and context.quarter:
        return shift(context.quarter, -4)  # "a year earlier", of a quarter, is a quarter
    if meaning.base == "reference":
        if grain == "quarter":
            return _reported(meaning, context)
        if reference and grain in ("day", "week") and reference.grain not in _DAYS:
            return None  # "six days later" than some day of a month is no known day
    base = _base(meaning, context)
    return shift(granule(grain, base), meaning.steps) if base else None


def _reported(meaning: Deictic, context: Context) -> Granule | None:
    """ "The quarter" that a report is about: the one told last, else the last that is over."""
    reference = context.reference
    told = context.quarter or (reference if reference and reference.grain == "quarter" else None)
    if told is None and context.anchor:
        told = shift(granule("quarter", context.anchor), -1)
    return shift(told, meaning.steps) if told else None


def _near(grain: Grain, context: Context) -> Granule | None:
    now = context.now
    if now is None:
        return None
    this = granule(grain, now.first)
    return this if context.tense == "future" or this.first <= now.first else shift(this, -1)


def _weekday(meaning: Weekday, context: Context) -> Granule | None:
    if meaning.week:
        week = _deictic(meaning.week, context)
        return shift(Granule("day", week.first), meaning.number - 1) if week else None
    base = _base(meaning, context)
    if base is None:
        return None
    ahead = (meaning.number - base.isoweekday()) % 7
    match meaning.which:
        case None:
            forward = context.tense in ("future", "present") or base != context.anchor
            steps = ahead if forward or ahead == 0 else ahead - 7
        case 0:
            steps = ahead if context.tense != "past" or ahead == 0 else ahead - 7
        case which:
            steps = (ahead or 7) if which > 0 else ahead - 7
    return shift(Granule("day", base), steps)


def _numbered(meaning: Numbered, context: Context) -> Granule | None:
    if meaning.month:
        now = _deictic(meaning.month, context)
    else:
        now = context.now if meaning.weekday else context.reference or context.now
    if now is None or now.grain not in (*_DAYS, "month"):
        return None
    return day_of_month(meaning.day, meaning.weekday, now, context)


def _moment(meaning: Moment, context: Context) -> Placed:
    reference = context.reference
    if meaning.of:
        cell = locate(meaning.of, context)
    elif reference and reference.grain == "day":
        cell = reference
    else:
        cell = Granule("day", context.anchor) if context.anchor else None
    if cell is None or cell.grain != "day":
        return Placed("TIME", f"XXXX-XX-XX{meaning.suffix}")
    return Placed("TIME", f"{cell.value}{meaning.suffix}", cell, (cell.first, cell.last))


def _stretch(meaning: Stretch, context: Context) -> tuple[date, date] | None:
    """The days between now and the other end: of the past decade, from ten years ago to today."""
    now = context.now
    if now is None or not meaning.side:
        return None
    base, steps = now.first, meaning.number * meaning.side
    if meaning.grain in calendar.DAYS:
        far = shift(Granule("day", base), steps * calendar.DAYS[meaning.grain])
    else:
        month = shift(granule("month", base), steps * calendar.MONTHS[meaning.grain])
        far = month and Granule("day", month.first.replace(day=min(base.day, month.last.day)))
    if far is None:
        return None
    return (far.first, base) if meaning.side < 0 else (base, far.first)


def _piece(meaning: Piece, context: Context) -> Placed:
    cell = locate(meaning.of, context)
    if cell is None:
        return Placed("DATE", _unknown(meaning.of, context))
    size = calendar.DAYS[meaning.grain]
    start, end = cell.first.toordinal(), cell.last.toordinal()
    first = start + size * (meaning.first - 1) if meaning.first > 0 else end + 1 - size * meaning.number
    last = first + size * meaning.number - 1
    days = (first, last) if start <= first <= last <= end else (start, end)
    return Placed("DATE", cell.value, cell, (date.fromordinal(days[0]), date.fromordinal(days[1])))


def _turn(meaning: Turn, context: Context) -> Placed:
    year = meaning.year
    if year is None:
        if context.now is None:
            return Placed("DATE", "XX00")
        year = min(max(round(context.now.first.year, -2), 100), 9900)
    days = (date(year - _TURN, 1, 1), date(year + _TURN, 12, 31))
    return Placed("DATE", f"{year:04d}", Granule("year", date(year, 1, 1)), days)


_UNKNOWN: dict[Grain, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX", "fiscal": "XXXX",
    "decade": "XXX", "century": "XX"
}  # fmt: skip


def _unknown(meaning: Meaning, context: Context) -> str:
    match meaning:
        case Day(month=month, day=number, year=year):
            told = _deictic(year, context) if isinstance(year, Deictic) else None
            known = year if isinstance(year, int) else told.first.year if told else None
            return f"{f'{known:04d}' if known else 'XXXX'}-{month:02d}-{number:02d}"
        case Part(grain="month", index=index):
            return f"XXXX-{index:02d}"
        case Part(grain="season", index=index):
            return f"XXXX-{SEASONS[index - 1]}"
        case Part(grain=grain, index=index):
            return f"XXXX-{grain[0].upper()}{index}"
        case Weekday(number=number):
            return f"XXXX-WXX-{number}"
        case Numbered(day=number):
            return f"XXXX-XX-{number:02d}"
        case Deictic(grain=grain) | Near(grain=grain) | Around(grain=grain):
            return _UNKNOWN[grain]
        case _:
            return "XXXX-XX-XX"
