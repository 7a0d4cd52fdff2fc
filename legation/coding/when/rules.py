"""The rules of the grammar of time: patterns of words, and what each means.

The extents follow TimeML (ISO 24617-1): determiners and modifiers belong to the expression ("the
past decade", "nearly two years"), prepositions do not ("since 2014").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from legation.coding.when.calendar import Grain, Granule, granule
from legation.coding.when.lexicon import PARTS, UNITS, WORDS
from legation.coding.when.meaning import (
    Base,
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
from legation.coding.when.pattern import Groups, Means, Rule

#: Pieces of pattern; a later one may use an earlier one.
MACROS = {
    "UNIT": f"({'|'.join(UNITS)})",
    "PART": f"({'|'.join(PARTS)})",
    "ABOUT": "(about|around|nearly|almost|roughly|approximately|some|(just over)|(just under)|(at least)"
    "|(at most)|(up to)|(more than)|(less than)|(no more than)|(no less than)|barely)",
    "FUZZY": "(several|many|numerous|(a few)|few|(a couple)|(a number of)|(dozens of)|(hundreds of)"
    "|(thousands of)|(tens of)|some)",
    "EDGE": "((the (very)? (beginning|start|end|middle|close|turn|eve) of)"
    "|(the)? (early|mid|late|earlier|later|middle)"
    "|((early|earlier|late|later|midway) in)|(sometime in)|sometime)",
    "MON": "(MONTH|SHORTMONTH)",
    "WD": "(WEEKDAY|SHORTWEEKDAY)",
    "DATE": "(DAY|ORDINAL)",
    "NUM": "(NUMBER|DAY|YEAR)",
    "ONE": "(a|an)",
    "WHICH": "(last|this|next|past|coming|current|previous|preceding|following|same|that|latest|(this past)"
    "|(this coming)|(this same)|(that same)|(the same)|(the current)|(the previous)|(the preceding)"
    "|(the following)|(the next)|(the latest)|(the (most)? recent)|(the coming)|(the past)|(the last))",
    "NAMED": "(last|this|next|current|previous|following|that|(that same)|(the same)|(the current)"
    "|(the previous)|(the preceding)|(the following)|(the next)|(the latest)|(the (most)? recent)"
    "|(the coming))",
    "SPAN": "(past|last|next|coming|ORDINAL|final|previous|following|preceding|latest|another|full)",
}

_STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0,
    "that": 0, "latest": 0, "recent": 0, "next": 1, "coming": 1, "following": 1
}  # fmt: skip
_FROM_REFERENCE = {"previous", "preceding", "following", "same", "that"}
_GRAINS: dict[str, tuple[Grain, int]] = {
    "day": ("day", 1), "night": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2),
    "weekend": ("weekend", 1), "month": ("month", 1), "quarter": ("quarter", 1), "half": ("half", 1),
    "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1),
    "millennium": ("century", 10),
}  # fmt: skip
_DURATIONS = {
    "day": "P{}D", "night": "P{}D", "week": "P{}W", "weekend": "P{}WE", "month": "P{}M",
    "quarter": "P{}Q", "half": "P{}H", "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE",
    "millennium": "P{}ML", "hour": "PT{}H", "minute": "PT{}M", "second": "PT{}S"
}  # fmt: skip
_HALVES = {"day": (12, "TH"), "year": (6, "M"), "hour": (30, "M"), "minute": (30, "S")}
_PART_OF_YEAR: dict[str, tuple[Grain, int]] = {"quarter": ("quarter", 4), "half": ("half", 2)}


def duration(number: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units ("P6M", "PT1H30M", "P2DE"); None is "some": "PXY"."""
    if unit == "fortnight":
        number, unit = (number * 2 if number is not None else None), "week"
    if number is None:
        return _DURATIONS[unit].format("X")
    if number % 1 == 0.5 and unit in _HALVES:
        half, smaller = _HALVES[unit]
        whole = duration(int(number), unit) if number > 1 else _DURATIONS[unit].split("{")[0]
        time = "T" if smaller.startswith("T") else ""
        return f"{whole}{time}{half}{smaller.removeprefix('T')}"
    return _DURATIONS[unit].format(int(number) if number == int(number) else round(number, 2))


def _which(g: Groups) -> tuple[int, Base]:
    word = g.word("which")
    return _STEPS[word], "reference" if word in _FROM_REFERENCE else "anchor"


def _year(g: Groups) -> int | Deictic | None:
    if year := g.get("y"):
        return int(year.value) if year.kind == "YEAR" else None
    if g.get("which"):
        steps, base = _which(g)
        return Deictic("year", steps, base)
    return None


def _day(g: Groups) -> Meaning | None:
    number = int(g["d"].value)
    weekday = g.get("w")
    if number > 31:
        return None
    return Day(int(g["m"].value), number, _year(g), int(weekday.value) if weekday else None)


def _which_day(g: Groups) -> Meaning | None:
    number = int(g["d"].value)
    return Day(int(g["m"].value), number, which=_which(g)[0]) if number <= 31 else None


def _days(g: Groups) -> tuple[Meaning, Meaning] | None:
    month, year = int(g["m"].value), _year(g)
    first, last = int(g["one"].value), int(g["d"].value)
    return (Day(month, first, year), Day(month, last, year)) if first < last <= 31 else None


def _years(g: Groups) -> tuple[Meaning, Meaning] | None:
    """ "2014-16": the century is told once."""
    first, last = int(g["one"].value), g["two"].value
    if last != int(last) or not first % 100 < last < 100:
        return None
    return _year_cell(first), _year_cell(first - first % 100 + int(last))


def _month(g: Groups) -> Meaning:
    return Part("month", int(g["m"].value), _year(g))


def _which_month(g: Groups) -> Meaning:
    return Part("month", int(g["m"].value), which=_which(g)[0])


def _season(g: Groups) -> Meaning:
    which = _which(g)[0] if g.get("which") else None
    year = int(g["y"].value) if g.get("y") else None
    return Part("season", int(g["s"].value) + 1, year, which)


def _year_cell(year: int) -> Meaning:
    return Cell(Granule("year", date(year, 1, 1)))


def _cell(grain: Grain, year: int) -> Meaning | None:
    return Cell(granule(grain, date(year, 1, 1))) if 1 <= year <= 9999 else None


def _decade(g: Groups) -> Meaning | None:
    year = int(g["n"].value)
    if year < 100:  # "the '80s": the century of living memory
        year += 1900 if year >= 30 else 2000
    return _cell("decade", year)


def _century(g: Groups) -> Meaning | None:
    return _cell("century", int(g["o"].value) * 100 - 99)


def _deictic(g: Groups) -> Meaning | None:
    steps, base = _which(g)
    unit = str(g["u"].value)
    if unit not in _GRAINS:
        return None
    if g.word("which") in ("last", "this", "next") and unit == "night":
        return Moment("TNI", Deictic("day", steps))
    grain, size = _GRAINS[unit]
    return Deictic(grain, steps * size, base)


def _ordinal_part(g: Groups) -> Meaning | None:
    grain, most = _PART_OF_YEAR[g.word("u")]
    word = g.word("o")
    index = most if word in ("last", "final") else int(g["o"].value or 0)
    return Part(grain, index, _year(g)) if 1 <= index <= most else None


def _step(g: Groups) -> Meaning | None:
    """ "two weeks ago", "six days later", "a year from now"."""
    unit = str(g["u"].value)
    number = g["n"].value if g.get("n") else 1
    if unit not in _GRAINS or number != int(number):
        return Constant("DURATION", duration(number, unit))
    grain, size = _GRAINS[unit]
    word = g.word("to")
    base: Base = "reference" if word in ("later", "earlier") else "anchor"
    sign = -1 if word in ("ago", "earlier") else 1
    return Deictic(grain, sign * int(number) * size, base, counted=True)


#: What a vague count is worth where it is worth anything; without a count a unit is one.
_COUNTS = {"": 1.0, "couple": 2.0}


def _duration(g: Groups) -> Meaning | None:
    if g.word("u") == "quarter" and not g.get("n"):
        return None  # "a quarter" is a share more often than a time
    number = float(g["n"].value) if g.get("n") else _COUNTS.get(g.word("fuzzy"))
    if g.get("and_half") and number is not None:
        number += 0.5
    return Constant("DURATION", duration(number, str(g["u"].value)))


def _some_units(g: Groups) -> Meaning:
    return Constant("DURATION", duration(None, str(g["fuzzy"].value)))


def _vague(g: Groups) -> Meaning:
    return Constant("DATE", str(g["v"].value))


def _always(value: str) -> Means:
    return lambda g: Constant("DATE", value)


def _half(g: Groups) -> Meaning:
    return Constant("DURATION", duration(0.5, str(g["u"].value)))


def _set(g: Groups) -> Meaning:
    if weekday := g.get("w"):
        part = g.get("p")
        return Constant(
            "SET", f"XXXX-WXX-{weekday.value}" + (f"T{PARTS[g.word('p').removesuffix('s')]}" if part else "")
        )
    if month := g.get("m"):
        return Constant("SET", f"XXXX-{month.value:02d}")
    if season := g.get("s"):
        return Constant("SET", f"XXXX-{('SP', 'SU', 'FA', 'WI')[season.value]}")
    if part := g.get("p"):
        return Constant("SET", f"XXXX-XX-XXT{PARTS[g.word('p')].removeprefix('T')}")
    return Constant("SET", duration(g["n"].value if g.get("n") else 1, str(g["u"].value)))


def _stamp(g: Groups) -> Meaning | None:
    form = g["n"].form
    year, month, number = (int(x) for x in form[:10].split("-"))
    if not 1 <= month <= 12:
        return None
    of = Day(month, number, year)
    return Moment(f"T{form[11:]}", of) if len(form) > 10 else of


def _slashed(g: Groups) -> Meaning | None:
    """Day or month first is told only by a number above 12; an open case is left alone."""
    a, b, c = (int(x) for x in re.split("[/.]", g["n"].form))
    if a > 31:
        return Day(b, c, a) if b <= 12 and c <= 31 else None
    year = c if c > 99 else c + (2000 if c < 50 else 1900)
    if "." in g["n"].form or a > 12 or a == b:
        return Day(b, a, year) if b <= 12 and c > 31 else None
    return Day(a, b, year) if 12 < b <= 31 else None


def _clock(g: Groups) -> Meaning | None:
    token = g["c"]
    hour, minute = token.value if token.kind == "CLOCK" else (int(token.value), 0)
    half = g.get("half")
    if hour > (12 if half else 24):
        return None
    if half:
        hour = hour % 12 + (12 if half.value == "p" else 0)
    return Moment(f"T{hour:02d}:{minute:02d}")


def _part_of_day(g: Groups) -> Meaning:
    suffix = f"T{PARTS[g.word('p')].removeprefix('T')}"
    if g.get("w"):
        return Moment(suffix, _weekday(g))
    if near := g.get("near"):
        return Moment(suffix, Deictic("day", _NEAR[near.form.lower()]))
    if g.word("p") in ("tonight", "overnight"):
        return Moment("TNI", Deictic("day", 0))
    steps, base = _which(g) if g.get("which") else (0, "reference")
    return Moment(suffix, Deictic("day", steps, base))


_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _weekday(g: Groups) -> Meaning:
    number = int(g["w"].value)
    if g.get("u"):
        steps, base = _which(g)
        return Weekday(number, week=Deictic("week", steps, base))
    if g.get("which"):
        which, base = _which(g)
        return Weekday(number, which, base)
    return Weekday(number)


def _fiscal(g: Groups) -> Meaning | None:
    year = g.get("y")
    return _cell("fiscal", int(year.value)) if year else None


RULES: Sequence[Rule] = (
    # Days
    Rule("n:STAMP", _stamp),
    Rule("n:SLASHED", _slashed),
    Rule("EDGE? (w:WD ,?)? the? d:DATE of? m:MON (,? y:YEAR)?", _day),
    Rule("(w:WD ,?)? the? d:DATE of? m:MON which:(last|this|next) year", _day),
    Rule("EDGE? (w:WD ,?)? m:MON the? d:DATE !(percent|million|billion) (,? y:YEAR)?", _day),
    Rule("which:(last|this|next|(this past)|(this coming)) m:MON the? d:DATE", _which_day),
    Rule("f:FESTIVAL (of? y:YEAR)?", lambda g: Day(g["f"].value[0], g["f"].value[1], _year(g))),
    Rule("EDGE? near:(yesterday|today|tomorrow)", lambda g: Deictic("day", _NEAR[g.word("near")])),
    Rule("the day before yesterday", lambda g: Deictic("day", -2)),
    Rule("the day after tomorrow", lambda g: Deictic("day", 2)),
    Rule(
        "(the|that|this)? which:(same|very|next|following|previous|preceding) day",
        lambda g: Deictic("day", _STEPS.get(g.word("which"), 0), "reference"),
    ),
    Rule("that day", lambda g: Deictic("day", 0, "reference")),
    Rule("the day (before|earlier)", lambda g: Deictic("day", -1, "reference")),
    Rule("the day after !the", lambda g: Deictic("day", 1, "reference")),
    # Ranges of days and years
    Rule("one:DATE (-|–|to|and|through|until) the? two:(d:DATE of? m:MON (,? y:YEAR)?)", _days),
    Rule("one:(m:MON DATE) (-|–|to|and|through|until) two:(d:DATE (,? y:YEAR)?)", _days),
    Rule("one:YEAR (-|–) two:(DAY|NUMBER)", _years),
    # Weekdays
    Rule("EDGE? w:WEEKDAY", _weekday),
    Rule("EDGE? which:WHICH w:WEEKDAY", _weekday),
    Rule("w:WD (of|,)? which:(last|this|next|following) u:week", _weekday),
    # Times of day
    Rule("ABOUT? c:(CLOCK|DAY) half:MERIDIEM ZONE?", _clock),
    Rule("ABOUT? c:CLOCK (hours|o'clock)? ZONE?", _clock),
    Rule("EDGE? which:(this|that|last|(the same)) p:PART", _part_of_day),
    Rule("EDGE? (which:WHICH)? w:WEEKDAY EDGE? p:PART", _part_of_day),
    Rule("near:(yesterday|today|tomorrow) EDGE? p:PART", _part_of_day),
    Rule("EDGE? p:(tonight|overnight|midnight|noon|midday)", _part_of_day),
    # Weeks, months, quarters, years
    Rule("EDGE? which:NAMED u:UNIT !(old|long)", _deictic),
    Rule("EDGE? the u:weekend", lambda g: Near("weekend")),
    Rule("EDGE m:MONTH", _month),
    Rule("m:MONTH", _month),
    Rule("EDGE? m:MON (of|,)? y:YEAR", _month),
    Rule("EDGE? m:MONTH (of|,)? which:NAMED year", _month),
    Rule("EDGE? which:WHICH m:MONTH", _which_month),
    Rule("EDGE? which:(last|this|next|(this past)|(this coming)|(the coming)) s:SEASON", _season),
    Rule("(EDGE|the)? s:SEASON (of|,)? y:YEAR", _season),
    Rule("(EDGE|the) s:SEASON !(of|in|apart|to)", _season),
    Rule(
        "EDGE? the? o:(ORDINAL|last|final) u:(quarter|half) ((of|in|,)? (fiscal|(the year))? y:YEAR)?",
        _ordinal_part,
    ),
    Rule("EDGE? the? o:ORDINAL u:quarter of which:(last|this|next) year", _ordinal_part),
    Rule(
        "EDGE? the? o:(ORDINAL|last|final) u:(quarter|half) of (which:(last|this|next) year|the year)",
        _ordinal_part,
    ),
    Rule("which:(last|this|next) year 's o:(ORDINAL|last|final) u:(quarter|half)", _ordinal_part),
    Rule("the y:YEAR o:ORDINAL u:(quarter|half)", _ordinal_part),
    Rule("y:YEAR", lambda g: _year_cell(g["y"].value)),
    Rule("EDGE (of|,)? (the year)? y:YEAR", lambda g: _year_cell(g["y"].value)),
    Rule("the year y:YEAR", lambda g: _year_cell(g["y"].value)),
    Rule("EDGE? the? (fiscal|financial) year? y:YEAR", _fiscal),
    Rule("EDGE? (the|its)? year (' s|'s)? end", lambda g: Deictic("year", 0)),
    Rule("EDGE (of)? the year", lambda g: Deictic("year", 0)),
    Rule("EDGE (of)? the u:(month|week|decade|century)", lambda g: Deictic(_GRAINS[g.word("u")][0], 0)),
    Rule("EDGE? (of)? the? n:DECADE", _decade),
    Rule("EDGE? the? o:ORDINAL century", _century),
    # Steps
    Rule("ABOUT? (n:NUM|(a|an)) u:(UNIT|UNITS) (or so)? to:(ago|earlier|later)", _step),
    Rule("ABOUT? (n:NUM|(a|an)) u:(UNIT|UNITS) to:(from now|hence)", _step),
    Rule("FUZZY? (UNITS|(some time)|(a (long|short)? (while|time))|long) ago", _always("PAST_REF")),
    Rule(
        "(the (comparable|corresponding)?)? year (earlier|ago) (quarter|period)?",
        lambda g: Deictic("year", -1, "reference", counted=True),
    ),
    Rule("the (latest|(most recent))? quarter !of", lambda g: Deictic("quarter", 0, "reference")),
    # Durations
    Rule(
        "ABOUT? (the? SPAN|the)? ABOUT? n:NUM (and_half:(and a half)|((to|or|-|–) NUM))? "
        "(more|full|straight|consecutive|long)? u:UNITS (or so)? !old",
        _duration,
    ),
    Rule("ABOUT? n:NUM u:UNIT !(old|olds)", _duration),
    Rule("ABOUT? (a|an|one) u:UNIT and_half:(and a half)", _duration),
    Rule(
        "ABOUT? (a|an|another|(a full)|(an entire)|(a whole)|(an additional)) u:UNIT (or (so|more))?",
        _duration,
    ),
    Rule("ABOUT? half (a|an) u:UNIT", _half),
    Rule("ABOUT? (a half|half) u:UNIT", _half),
    Rule("the (past|last) u:UNIT !(of|when|that)", _duration),
    Rule("the SPAN? fuzzy:FUZZY of? u:UNITS", _duration),
    Rule("fuzzy:FUZZY (of|more)? u:UNITS", _duration),
    Rule(
        "(for|in|over|within|after|lasted|took|taken|take) span:(fuzzy:UNITS) !(ago|of|before)", _some_units
    ),
    Rule("u:UNIT long", _duration),
    # Sets
    Rule("(every|each) (other)? n:NUM? (u:(UNIT|UNITS)|m:MONTH|s:SEASON|w:WEEKDAY)", _set),
    Rule("(every|each) w:WEEKDAY? p:PART", _set),
    Rule("((once|twice|times|NUMBER times) (a|an|per)) u:UNIT", _set),
    Rule("per u:(day|week|month|year|hour)", _set),
    Rule("w:WEEKDAYS", _set),
    Rule("w:WEEKDAY p:PARTS", _set),
    Rule("f:FREQUENCY", lambda g: Constant("SET", g["f"].value)),
    # Vague
    Rule("(right|just|more|most|very|quite|too)? v:VAGUE !(after|before|afterwards|thereafter)", _vague),
    Rule("as soon as possible", _always("FUTURE_REF")),
    Rule("(these days)|(at present)|(at the moment)|(the present)|(at this time)", _always("PRESENT_REF")),
    Rule("((the)? (not too)? (distant|recent)? past) !(n:NUM|UNIT|UNITS|FUZZY)", _always("PAST_REF")),
    Rule("(recent|past) (UNITS|times)", _always("PAST_REF")),
    Rule("the (near|immediate|foreseeable|distant|(not too distant))? future", _always("FUTURE_REF")),
    Rule("(the)? coming UNITS", _always("FUTURE_REF")),
    Rule("the (near|short|medium|long) term", _always("FUTURE_REF")),
)


#: Every time expression holds one of these: a word of time, a year, or one of a few other words.
CORE = {kind for kind, _ in WORDS.values()} - {"ORDINAL"} | set(
    "STAMP SLASHED YEAR CLOCK MERIDIEM DECADE FESTIVAL yesterday today tomorrow past present future "
    "moment term ago while time".split()
)
