"""Days: dates, weekdays, holidays, and days told by figures alone."""

from __future__ import annotations

import re

from legation.coding.when.meaning import Day, Deictic, Holiday, Meaning, Moment, Numbered, Weekday
from legation.coding.when.pattern import Groups
from legation.coding.when.readers.common import STEPS, is_counted_next, which, year

_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def date(g: Groups) -> Meaning | None:
    """ "12 February", "Friday, Oct. 13, 2023", "12 May last year"."""
    number, weekday = int(g["d"].value), g.get("w")
    if number > 31:
        return None
    return Day(int(g["m"].value), number, year(g), int(weekday.value) if weekday else None)


def which_date(g: Groups) -> Meaning | None:
    """ "Last Oct. 23"."""
    number = int(g["d"].value)
    return Day(int(g["m"].value), number, which=which(g)[0]) if number <= 31 else None


def numbered(g: Groups) -> Meaning | None:
    """ "The 5th", "Friday the 15th", "the 15th of next month"."""
    number = int(g["d"].value)
    month = Deictic("month", *which(g)) if g.get("which") else None
    weekday = int(g["w"].value) if g.get("w") else None
    return Numbered(number, month, weekday) if number <= 31 else None


def dates(g: Groups) -> tuple[Meaning, Meaning] | None:
    """ "10 to 12 February", "May 3 and 4": the month is told once."""
    month, told = int(g["m"].value), year(g)
    first, last = int(g["one"].value), int(g["d"].value)
    if g.word("to") == "and" and is_counted_next(g):
        return None
    return (Day(month, first, told), Day(month, last, told)) if first < last <= 31 else None


def september_11(g: Groups) -> Meaning | None:
    """ "9/11"."""
    return Day(9, 11, 2001) if (g["n"].form, g["d"].form) == ("9", "11") else None


def near(g: Groups) -> Meaning:
    """ "Yesterday"."""
    return Deictic("day", _NEAR[g.word("near")])


def of_reference(g: Groups) -> Meaning:
    """ "The next day", "that day"."""
    return Deictic("day", STEPS.get(g.word("which"), 0), "reference")


def holiday(g: Groups) -> Meaning:
    """ "Last Thanksgiving", "Christmas 2019"."""
    steps = which(g)[0] if g.get("which") else None
    return Holiday(str(g["f"].value), year(g) if g.get("y") else None, steps)


def weekday(g: Groups) -> Meaning:
    """ "Friday", "last Friday", "Friday of next week"."""
    number = int(g["w"].value)
    if g.get("u"):
        return Weekday(number, week=Deictic("week", *which(g)))
    return Weekday(number, *which(g)) if g.get("which") else Weekday(number)


def stamp(g: Groups) -> Meaning | None:
    """ "2024-03-03", "2024-03-03T17:30"."""
    form = g["n"].form
    told, month, number = (int(x) for x in form[:10].split("-"))
    if not 1 <= month <= 12:
        return None
    of = Day(month, number, told)
    return Moment(f"T{form[11:]}", of) if len(form) > 10 else of


def slashed(g: Groups) -> Meaning | None:
    """ "25/12/2023". Day or month first is told only by a number above 12; an open case is left alone."""
    a, b, c = (int(x) for x in re.split("[/.]", g["n"].form))
    if a > 31:
        return Day(b, c, a) if b <= 12 and c <= 31 else None
    told = c if c > 99 else c + (2000 if c < 50 else 1900)
    if "." in g["n"].form or a > 12 or a == b:
        return Day(b, a, told) if b <= 12 and c > 31 else None
    return Day(a, b, told) if 12 < b <= 31 else None
