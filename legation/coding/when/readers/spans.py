"""Stretches of the calendar: weeks, months, seasons, quarters, years, decades, centuries."""

from __future__ import annotations

from datetime import date

from legation.coding.when.calendar import Grain, Granule, granule
from legation.coding.when.meaning import (
    Around,
    Cell,
    Constant,
    Deictic,
    Meaning,
    Moment,
    Part,
    Piece,
    Turn,
)  # fmt: skip
from legation.coding.when.pattern import Groups
from legation.coding.when.readers import days
from legation.coding.when.readers.common import GRAINS, STEPS, number, which
from legation.coding.when.readers.common import year as year_of

_PART_OF_YEAR: dict[str, tuple[Grain, int]] = {"quarter": ("quarter", 4), "half": ("half", 2)}
#: No range of years in a text is longer.
_LONGEST = 150


def deictic(g: Groups) -> Meaning | None:
    """ "Last year", "this week", "the following month"."""
    steps, base = which(g)
    unit, word = str(g["u"].value), g.word("which")
    if unit not in GRAINS:
        return None
    if word in ("last", "this", "next") and unit == "night":
        return Moment("TNI", Deictic("day", steps))
    grain, size = GRAINS[unit]
    if word == "latest" and grain == "quarter":
        base = "reference"
    return Deictic(grain, steps * size, base)


def own(g: Groups) -> Meaning:
    """ "The month", "the year": of what is told, else of now."""
    return Deictic(GRAINS[g.word("u")][0], 0, "told")


def before(g: Groups) -> Meaning:
    """ "The year before"."""
    return Deictic(GRAINS[g.word("u")][0], -1, "reference")


def after(g: Groups) -> Meaning:
    """ "The week after"."""
    return Deictic(GRAINS[g.word("u")][0], 1, "reference")


def around(g: Groups) -> Meaning | None:
    """ "The week of 6 March", "the weekend of May 3"."""
    of = days.date(g) if g.get("m") else days.weekday(g)
    return Around("weekend" if g.get("u") else "week", of) if of else None


def piece(g: Groups) -> Meaning | None:
    """ "The first two weeks of March", "the second week of June"; "the last days of May" are not counted."""
    unit = str(g["u"].value)
    if unit not in ("day", "week"):
        return None
    if not g.get("n") and g["u"].kind == "UNITS":
        return month(g)
    first = -1 if g.word("o") in ("last", "final", "closing") else int(g["o"].value or 1)
    return Piece(GRAINS[unit][0], first, int(number(g)), month(g))


def month(g: Groups) -> Meaning:
    """ "March", "June 1998", "June last year"."""
    return Part("month", int(g["m"].value), year_of(g))


def which_month(g: Groups) -> Meaning:
    """ "Last April"."""
    return Part("month", int(g["m"].value), which=which(g)[0])


def season(g: Groups) -> Meaning:
    """ "Summer 2023", "last summer", "the spring of next year"."""
    index = int(g["s"].value) + 1
    if g.get("which") and not g.get("u"):
        return Part("season", index, which=which(g)[0])
    return Part("season", index, year_of(g))


def ordinal(g: Groups) -> Meaning | None:
    """ "The third quarter of 2024", "the second half of last year"."""
    grain, most = _PART_OF_YEAR[g.word("u")]
    index = most if g.word("o") in ("last", "final", "latter") else int(g["o"].value or 0)
    return Part(grain, index, year_of(g)) if 1 <= index <= most else None


def coded(g: Groups) -> Meaning | None:
    """ "Q3 2024", "H1"."""
    letter, index = g["u"], int(g["n"].value)
    grain, most = _PART_OF_YEAR["quarter" if letter.kind == "q" else "half"]
    if letter.end != g["n"].start or not letter.form.isupper() or not 1 <= index <= most:
        return None
    return Part(grain, index, year_of(g))


def year(g: Groups) -> Meaning:
    """ "2014"."""
    return _year(int(g["y"].value))


def spoken_year(g: Groups) -> Meaning | None:
    """ "The year two thousand"."""
    told = g["n"].value
    return _year(int(told)) if 1000 <= told <= 2100 else None


def years(g: Groups) -> tuple[Meaning, Meaning] | None:
    """ "2014-16", "2014/15", "1914-1918": the century may be told once."""
    first, last = int(g["one"].value), g["two"].value
    if last < 100:
        last += first - first % 100
    if last % 1 or not first < last <= first + _LONGEST:
        return None
    return _year(first), _year(int(last))


def _year(told: int) -> Meaning:
    return Cell(Granule("year", date(told, 1, 1)))


def fiscal(g: Groups) -> Meaning | None:
    """ "Fiscal 2024", "the current fiscal year"."""
    if g.get("y"):
        return _cell("fiscal", int(g["y"].value))
    return Deictic("fiscal", STEPS.get(g.word("which"), 0))


def decade(g: Groups) -> Meaning | None:
    """ "The 1990s", "the '80s": of the century of living memory."""
    told = int(g["n"].value)
    if told < 100:
        told += 1900 if told >= 30 else 2000
    return _cell("decade", told)


def century(g: Groups) -> Meaning | None:
    """ "The 19th century"."""
    return _cell("century", int(g["o"].value) * 100 - 99)


def _cell(grain: Grain, told: int) -> Meaning | None:
    return Cell(granule(grain, date(told, 1, 1))) if 1 <= told <= 9999 else None


def turn(g: Groups) -> Meaning | None:
    """ "The turn of the century"; the 20th century's is 1900."""
    if g.word("u") == "millennium":
        return Turn(2000)
    told = int(g["o"].value) if g.get("o") else 0
    return Turn(told * 100 - 100) if 2 <= told < 90 else Turn()


def before_christ(g: Groups) -> Meaning | None:
    """ "490 BC"."""
    told = g["y"].value
    return Constant("DATE", f"BC{int(told):04d}") if 1 <= told < 10000 else None


def century_before_christ(g: Groups) -> Meaning:
    """ "The 5th century BC"."""
    return Constant("DATE", f"BC{int(g['o'].value) - 1:02d}")
