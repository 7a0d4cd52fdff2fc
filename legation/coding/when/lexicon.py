"""The words of time: a text becomes tokens, each with a kind and what it means.

The grammar is matched against the kinds, one character a token, so that its cost is that of a
regular expression over a few hundred characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from legation.coding import numbers
from legation.coding.when.holidays import HOLIDAYS

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTHS = {name: i for i, name in enumerate(_MONTHS, 1)}
SHORT_MONTHS = {name[:3]: i for name, i in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS = {name: i for i, name in enumerate(_WEEKDAYS, 1)}
SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
SEASONS = {
    "spring": 0, "springtime": 0, "summer": 1, "summertime": 1, "autumn": 2, "fall": 2, "winter": 3,
    "wintertime": 3
}  # fmt: skip
SEASON_VALUES = ("SP", "SU", "FA", "WI")
UNITS = {
    "day": "day", "night": "night", "week": "week", "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
    "weekend": "weekend", "hour": "hour", "minute": "minute", "millennium": "millennium"
}  # fmt: skip
PLURALS = {unit + "s": of for unit, of in UNITS.items() if unit not in ("century", "millennium")} | {
    "centuries": "century", "millennia": "millennium", "mins": "minute", "seconds": "second",
}  # fmt: skip
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "T12:00",
    "midday": "T12:00", "lunchtime": "MI", "midnight": "T24:00", "dawn": "MO", "daybreak": "MO",
    "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "NI", "overnight": "NI", "tonight": "NI"
}  # fmt: skip
PART_PLURALS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90
}  # fmt: skip
FREQUENCIES = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H"
}  # fmt: skip
VAGUE = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF",
    "presently": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF"
}  # fmt: skip
ZONES = set(
    "gmt utc est edt cst cdt mst mdt pst pdt et pt cet cest bst eet eest wat eat sast msk ist pkt sgt hkt "
    "jst kst aest aedt".split()
)

#: What a word is, by its lower-case form. "May" and "march" are decided by their capital.
WORDS: dict[str, tuple[str, Any]] = {
    **{w: ("MONTH", v) for w, v in MONTHS.items()},
    **{w: ("SHORTMONTH", v) for w, v in SHORT_MONTHS.items()},
    **{w: ("WEEKDAY", v) for w, v in WEEKDAYS.items()},
    **{w + "s": ("WEEKDAYS", v) for w, v in WEEKDAYS.items()},
    **{w: ("SHORTWEEKDAY", v) for w, v in SHORT_WEEKDAYS.items()},
    **{w: ("SEASON", v) for w, v in SEASONS.items()},
    **{w + "s": ("SEASONS", v) for w, v in SEASONS.items()},
    **{w: ("UNITS", v) for w, v in PLURALS.items()},
    **{w: (w, v) for w, v in PARTS.items()},
    **{w: (w, v) for w, v in UNITS.items()},
    **{w: ("PARTS", v) for w, v in PART_PLURALS.items()},
    **{w: ("DECADE", v) for w, v in DECADES.items()},
    **{w: ("FREQUENCY", v) for w, v in FREQUENCIES.items()},
    **{w: ("VAGUE", v) for w, v in VAGUE.items()},
    **{w: ("ZONE", w) for w in ZONES},
    **{w: ("ORDINAL", v) for w, v in numbers.ORDINALS.items()},
}
_CAPITALISED = {"MONTH", "SHORTMONTH", "WEEKDAY", "WEEKDAYS", "SHORTWEEKDAY", "ZONE"}
_SHORT = {"SHORTMONTH", "SHORTWEEKDAY"}

_ONES = "|".join(list(numbers.UNITS)[1:10])
_TEENS = "|".join(list(numbers.UNITS)[10:])
_TENS = "|".join(numbers.TENS)
_HOLIDAY = "|".join(re.escape(name) for name in sorted(HOLIDAYS, key=len, reverse=True))
_HOLIDAY = _HOLIDAY.replace("'", "['’]").replace(r"\ ", r"\s")

_TOKEN = re.compile(r"[^\W\d_]+|['’]s\b|[$€£¥₹]?\s?['’]?[\d½¼¾]+|[^\w\s]|\w+")
#: What starts with a figure, tried at each figure.
_FIGURE = re.compile(
    rf"""\s?(?:
      (?P<STAMP>\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?![\d-]))
    | (?P<SLASHED>\d{{1,4}}(?P<mark>[/.])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d\d)(?![\d/]))
    | (?P<MONEY>[$€£¥₹]\s?\d[\d,.]{{0,20}}|\d[\d,.]{{0,20}}\s?[%°])
    | (?P<CLOCK>(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?!\d)|\.[0-5]\d(?=\s?[ap]\.?m\b)))
    | (?P<TENS>(?:1[0-9]|20)\d0['’]?s\b|['’]?\d0s\b)
    | (?P<ORDINAL>\d{{1,4}}(?:st|nd|rd|th)\b)
    | (?P<NUMBER>(?:{numbers.FIGURE})(?:\s(?:hundred|thousand|million|billion)\b)?)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
#: What starts with one of ``_STARTS``, tried at each of those words.
_PHRASE = re.compile(
    rf"""
      (?P<ORDINAL>twenty[ -](?:{"|".join(list(numbers.ORDINALS)[:9])})\b|thirty-first\b)
    | (?P<SPOKEN>(?:eighteen|nineteen|twenty)[\s-](?:(?:{_TENS})(?:[\s-](?:{_ONES})\b)?|{_TEENS})\b)
    | (?P<NUMBER>{numbers.WORDS})
    | (?P<HOLIDAY>(?:{_HOLIDAY})\b)
    | (?P<MERIDIEM>[ap](?:m\b|\.m\.))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STARTS = {
    *numbers.UNITS,
    *numbers.TENS,
    *(re.split("[ '.]", name)[0] for name in HOLIDAYS),
    *"a p am pm".split(),
}


class Token(NamedTuple):
    """A stretch of the text: its kind (a class in capitals, else the word itself in lower case), what
    it means (a number, the number of a month, a TIMEX3 unit) and its words."""

    kind: str
    value: Any
    start: int
    end: int
    form: str


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, offsets in ``text``."""
    out: list[Token] = []
    covered = start
    for m in _TOKEN.finditer(text, start, end):
        at = m.start()
        if at >= covered:
            out.append(_token(text, m.group(), at, end))
            covered = out[-1].end
    return out


def _token(text: str, form: str, at: int, end: int) -> Token:
    folded = form.lower()
    whole = None
    if folded in _STARTS:
        whole = _PHRASE.match(text, at, end)
    elif form[-1].isnumeric():
        whole = _FIGURE.match(text, at, end)
    if whole is None and folded in WORDS:
        return _word(text, form, at)
    if whole:
        group = next(name for name in _READ if name in whole.re.groupindex and whole[name])
        return Token(*_READ[group](whole[group]), whole.start(group), whole.end(), whole[group])
    return Token(_mark(text, form, at) if len(form) == 1 else folded, None, at, at + len(form), form)


def _word(text: str, form: str, at: int) -> Token:
    folded, end = form.lower(), at + len(form)
    kind, value = WORDS[folded]
    if kind in _CAPITALISED and not form[0].isupper():
        return Token(folded, None, at, end, form)
    if kind in _SHORT and text[end : end + 1] == ".":
        end += 1
    return Token(kind, value, at, end, form)


def _mark(text: str, form: str, at: int) -> str:
    if form in ("-", "–", "—"):
        spaced = text[at - 1 : at].isspace() or text[at + 1 : at + 2].isspace()
        return "-" if form == "-" and not spaced else "–"
    return form.lower()


def _number(form: str) -> tuple[str, Any]:
    value = numbers.parse(form)
    if form.isdigit():
        if len(form) == 4 and 1000 <= value <= 2100:
            return "YEAR", int(value)
        if 1 <= value <= 31:
            return "DAY", int(value)
    return "NUMBER", value


def _clock(form: str) -> tuple[str, Any]:
    hour, minute, *_ = re.split("[:.]", form)
    return "CLOCK", (int(hour), int(minute))


def _tens(form: str) -> tuple[str, Any]:
    digits = re.sub(r"\D", "", form)
    return "DECADE", int(digits)


def _spoken(form: str) -> tuple[str, Any]:
    century, rest = re.split(r"[\s-]", form, maxsplit=1)
    return "YEAR", int(numbers.parse(century)) * 100 + int(numbers.parse(rest))


def _holiday(form: str) -> tuple[str, Any]:
    """Names of days have a capital: nobody keeps "easter" or a "labor day" in lower case."""
    name = " ".join(form.lower().replace("’", "'").split())
    return ("HOLIDAY", name) if form[0].isupper() else (name, None)


_READ: dict[str, Callable[[str], tuple[str, Any]]] = {
    "STAMP": lambda form: ("STAMP", form),
    "SLASHED": lambda form: ("SLASHED", form),
    "MONEY": lambda form: ("MONEY", None),
    "CLOCK": _clock,
    "TENS": _tens,
    "ORDINAL": lambda form: ("NTH" if form[0].isdigit() else "ORDINAL", numbers.ordinal(form)),
    "SPOKEN": _spoken,
    "NUMBER": _number,
    "HOLIDAY": _holiday,
    "MERIDIEM": lambda form: ("MERIDIEM", form[0].lower()),
}
