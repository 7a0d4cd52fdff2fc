"""Numbers in running text, before it is known what they count: figures and words, with their scale, range and
bound, and the sign or code of a currency that stands with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from legation.coding import numbers
from legation.knowledge import money

Bound = Literal["about", "at-least", "at-most"]


@dataclass(frozen=True, slots=True)
class Figure:
    """Characters ``start:end`` of a number; ``upper`` ends a range, ``unit`` is a currency told by a sign."""

    start: int
    end: int
    value: float
    upper: float | None = None
    unit: str | None = None
    bound: Bound | None = None


_SCALES = numbers.SCALES | {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "t": 1e12,
    "cr": 1e7,
}  # fmt: skip
_SCALE = rf"(?:[\s-]?(?:{'|'.join(numbers.SCALES)})|\s?(?:k|m|mn|mln|bn|b|tn|trn|t|cr))\b(?![.\w]*[²³])"
_FIRST = sorted(money.SIGNS, key=len, reverse=True)
#: Letters that a blank may part from their "$" ("HK $ 10"); "a $ 10" is the dollar with an article.
_PARTED = "US|C|HK|AU|CA|NZ|NT"
_SIGN = rf"(?:{_PARTED})\s\$|" + "|".join(map(re.escape, _FIRST))
_CODE = r"[A-Z]{3}\$?"
_NUMBER = rf"(?:\d{{1,15}}(?:,\d{{2,3}}){{0,5}}(?:\.\d{{1,9}})?(?!\d)(?:\s?[½¼¾])?|{numbers.WORDS})"

#: Where an amount can start; the rest is tried only there.
_START = re.compile(
    rf"(?:(?<![\w.,])(?:(?:{_SIGN})|{_CODE}\s?)?|(?<=[(\[“\"'-]))(?=\d)|(?<!\w)(?:{_SIGN}|U\.?S\.?\s?\$)(?=\s?\d)"
    rf"|\b(?:{'|'.join([*numbers.TENS, *list(numbers.UNITS)[1:]])})\b"
    r"|\b(?:an?\s)?(?:half|quarter|three[\s-]quarters)\s(?:of\s)?(?:an?\s)?(?:hundred|thousand|million|"
    r"billion|trillion)\b"
    r"|\b(?:a\sfew|several)\s(?:dozen|hundred|thousand|million|billion)\b"
    r"|\ban?\s(?:dozen|hundred|thousand|million|billion|trillion)\b"
    r"|\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions|lakhs|crores)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"(?P<sign>(?:{_SIGN}|U\.?S\.?\s?\$|{_CODE})\s?)?(?P<number>{_NUMBER})(?P<scale>{_SCALE})?"
    rf"(?:(?:\s?[-–—]\s?|\s(?P<join>to|or|and)\s)(?P<sign2>(?:{_SIGN})\s?)?(?P<upper>{_NUMBER})(?P<scale2>{_SCALE})?)?",
    re.IGNORECASE,
)
_PART_OF = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
_LOOSE = re.compile(
    r"(?:(?:an?\s)?(?P<part>half|quarter|three[\s-]quarters)\s(?:of\s)?(?:an?\s)?|an?\s)"
    r"(?P<one>dozen|hundred|thousand|million|billion|trillion)(?P<more>\s(?:thousand|million|billion|"
    r"trillion))?\b"
    r"|(?:a\sfew|several)\s(?P<some>dozen|hundred|thousand|million|billion)\b"
    r"|(?P<many>(?:(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions|lakhs|crores)"
    r"(?:\sof\s|\b)){1,3})",
    re.IGNORECASE,
)
_ROUND = {"dozen": 12.0, "score": 20.0, "ten": 10.0, **numbers.SCALES}
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
#: Currency codes that stand before small numbers in other senses ("COP 28", "TOP 10").
_CODES_THAT_ARE_WORDS = {"ALL", "BAM", "COP", "CUP", "MAD", "PEN", "TOP", "TRY"}
#: Codes that are written in small letters, too.
_SMALL = {"usd": "USD", "eur": "EUR", "gbp": "GBP", "rmb": "CNY", "inr": "INR"}

_BOUNDS: dict[Bound, str] = {
    "at-least": "at least|more than|over|(?:no|not) less than|no fewer than|upwards? of|above|exceeding|"
    "a minimum of|in excess of|well over",
    "at-most": "at most|up to|as (?:many|much|high) as|no(?:t)? more than|less than|fewer than|under|below|"
    "a maximum of",
    "about": "about|around|some|roughly|approximately|nearly|almost|(?:an )?estimated|close to|circa|~|"
    "just over|just under|more or less|an average of",
}  # fmt: skip
_BOUND = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<b{i}>{words})" for i, words in enumerate(_BOUNDS.values()))
    + r")\s*(?:an?\s|the\s|another\s)?(?<![\w])\Z",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"\s(?:or|and) more\b|\+|-plus\b|\s(?:or|and) above\b", re.IGNORECASE)
_OR_SO = re.compile(r"\s(?:or so|or thereabouts)\b", re.IGNORECASE)
_OR_LESS = re.compile(r"\s(?:or|and) (?:less|fewer|below)\b", re.IGNORECASE)


def figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """All numbers in characters ``start:end``, in text order."""
    at = start
    while found := _START.search(text, at, end):
        figure = _loose(text, found.start(), end) or _exact(text, found.start(), end)
        if figure:
            yield figure
        at = max(figure.end if figure else found.end(), found.start() + 1)


def _exact(text: str, at: int, end: int) -> Figure | None:
    m = _AMOUNT.match(text, at, end)
    if not m:
        return None
    sign = (m["sign"] or "").strip()
    unit = currency(sign)
    if (sign and not unit) or (sign in _CODES_THAT_ARE_WORDS and not m["scale"]):
        return None
    value, scale = numbers.parse(m["number"]), scale_of(m["scale"])
    upper = None
    stop = m.end("scale") if m["scale"] else m.end("number")
    joined = m["join"] is None or m["join"].lower() != "and" or _BETWEEN.search(text, max(0, at - 9), at)
    if m["upper"] and joined and bool(m["sign2"]) <= bool(sign):
        upper = numbers.parse(m["upper"]) * (scale_of(m["scale2"]) or 1)
        if scale is None and m["scale2"] and value < numbers.parse(m["upper"]):
            scale = scale_of(m["scale2"])  # "5-10 million"
        if upper > value * (scale or 1):
            stop = m.end()
        else:
            upper = None
    return Figure(at, stop, value * (scale or 1), upper, unit)


def currency(sign: str) -> str | None:
    """The currency of a sign or code, however it is cut and spelt ("US $", "us$", "USD", "MXN$")."""
    tight = "".join(sign.split())
    dotless = tight.replace(".", "").upper() if "." in tight and tight.endswith("$") else tight
    for form in (tight, dotless, tight.upper()):
        if form in money.SIGNS:
            return money.SIGNS[form]
    code = tight.removesuffix("$")
    if code.upper() in money.codes() and (code.isupper() or tight != code):
        return code.upper()
    return _SMALL.get(code)


def _loose(text: str, at: int, end: int) -> Figure | None:
    """ "a dozen", "half a million", "several hundred", "hundreds of thousands": a plural is at least two."""
    m = _LOOSE.match(text, at, end)
    if not m:
        return None
    if m["one"]:
        part = _PART_OF[m["part"].lower().replace("-", " ")] if m["part"] else 1.0
        value = _ROUND[m["one"].lower()] * (scale_of(m["more"]) or 1) * part
        return Figure(at, m.end(), value, bound="about")
    if m["some"]:
        return Figure(at, m.end(), 2 * _ROUND[m["some"].lower()], bound="at-least")
    words = [w for w in m["many"].lower().split() if w != "of"]
    value = 2.0
    for word in words:
        value *= _ROUND[word.removesuffix("s")]
    return Figure(at, at + len(m["many"].rstrip().removesuffix("of").rstrip()), value, bound="at-least")


def scale_of(form: str | None) -> float | None:
    """What a word or letter for a scale multiplies by; None for none."""
    return _SCALES[form.strip(" -\n\t").lower()] if form else None


def bound(text: str, start: int, end: int) -> Bound | None:
    """Whether the words around an amount ``start:end`` make it approximate or bounded."""
    if _OR_MORE.match(text, end):
        return "at-least"
    if _OR_LESS.match(text, end):
        return "at-most"
    if _OR_SO.match(text, end):
        return "about"
    m = _BOUND.search(text, max(0, start - 32), start)
    return next((b for i, b in enumerate(_BOUNDS) if m[f"b{i}"]), None) if m else None
