"""How much: sums of money, percentages and counts of people."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from legation.coding import numbers
from legation.coding.when import UNREAD
from legation.knowledge import countries, money
from legation.language.reading import Reading
from legation.record import Amount, Record

Bound = Literal["about", "at-least", "at-most"]

_SCALES = numbers.SCALES | {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "t": 1e12,
    "cr": 1e7,
}  # fmt: skip
_SCALE = rf"(?:[\s-]?(?:{'|'.join(numbers.SCALES)})|\s?(?:k|m|mn|mln|bn|b|tn|trn|t|cr))\b(?![.\w]*[²³])"
_SIGN = "|".join(sorted(map(re.escape, money.SIGNS), key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,15}}(?:,\d{{2,3}}){{0,5}}(?:\.\d{{1,9}})?(?!\d)(?:\s?[½¼¾])?|{numbers.WORDS})"

#: Where an amount can start; the rest is tried only there.
_START = re.compile(
    rf"(?:(?<![\w.,])(?:{_SIGN}|[A-Z]{{3}}\s?)?|(?<=[(\[“\"'-]))(?=\d)|(?<!\w)(?:{_SIGN})(?=\s\d)"
    rf"|\b(?:{'|'.join([*numbers.TENS, *list(numbers.UNITS)[1:]])})\b"
    r"|\b(?:half\s)?an?\s(?:dozen|hundred|thousand|million|billion|trillion)\b"
    r"|\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"(?P<sign>(?:{_SIGN}|[A-Z]{{3}})\s?)?(?P<number>{_NUMBER})(?P<scale>{_SCALE})?"
    rf"(?:(?:\s?[-–—]\s?|\s(?:to|or)\s)(?P<sign2>(?:{_SIGN})\s?)?(?P<upper>{_NUMBER})(?P<scale2>{_SCALE})?)?",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"(?P<half>half\s)?(?:an?\s(?P<one>dozen|hundred|thousand|million|billion|trillion)(?P<more>\smillion|\sbillion)?"
    r"|(?P<many>(?:(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)(?:\sof\s|\b)){1,3}))",
    re.IGNORECASE,
)
_ROUND = {"dozen": 12.0, "score": 20.0, "ten": 10.0, **numbers.SCALES}
_PERCENT = re.compile(r"\s?(?:%|(?:[\s-]per\s?cent|[\s-]percentage[\s-]points?|pc)\b)", re.IGNORECASE)
_NEXT_WORDS = re.compile(r"[\s-](?P<words>[^\W\d_]+(?:[\s-][^\W\d_]+){0,3})")

_BOUNDS: dict[Bound, str] = {
    "at-least": "at least|more than|over|(?:no|not) less than|no fewer than|upwards? of|above|exceeding",
    "at-most": "at most|up to|as (?:many|much|high) as|no(?:t)? more than|less than|fewer than|under|below",
    "about": "about|around|some|roughly|approximately|nearly|almost|(?:an )?estimated|close to|circa",
}  # fmt: skip
_BOUND = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<b{i}>{words})" for i, words in enumerate(_BOUNDS.values()))
    + r")\s+(?:an?\s|the\s|another\s)?\Z",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"\s(?:or|and) more\b|\+", re.IGNORECASE)

#: Nouns that count people.
PEOPLE = frozenset(
    "people persons person civilians civilian soldiers soldier troops servicemen servicewomen fighters "
    "fighter militants militant rebels insurgents gunmen attackers policemen police officers officer "
    "children child women woman men man boys girls students pupils teachers doctors medics nurses workers "
    "worker miners migrants refugees protesters protestors demonstrators activists journalists reporters "
    "prisoners prisoner hostages hostage detainees captives inmates convicts passengers residents "
    "villagers inhabitants citizens nationals expatriates diplomats diplomat officials official lawmakers "
    "deputies mps senators ministers judges staff employees personnel peacekeepers observers monitors "
    "victims casualties deaths fatalities injuries dead wounded injured survivors voters farmers "
    "fishermen sailors crew members delegates representatives guests tourists pilgrims worshippers "
    "believers supporters followers recruits conscripts reservists mercenaries volunteers veterans "
    "commandos marines pilots guards bodyguards suspects defendants adults teenagers youths infants "
    "babies orphans families settlers asylum-seekers evacuees displaced foreigners athletes".split()
)
#: What happens to people: a bare number beside one of these counts people ("at least 12 were killed").
_TO_PEOPLE = frozenset(
    "kill wound injure die hurt arrest detain evacuate displace hospitalise hospitalize execute abduct "
    "kidnap drown perish rescue deport expel".split()
)
_TO_PEOPLE_FORMS = re.compile(
    r"\s(?:(?:other|others|more|were|was|have|had|has|been|are|is|being|also|reportedly)\s){0,3}"
    r"(?:killed|wounded|injured|died|dead|hurt|arrested|detained|evacuated|displaced|executed|abducted|kidnapped)\b",
    re.IGNORECASE,
)
#: Names of currencies that are plain words too: money only in large numbers.
_PLAIN_WORDS = {"won", "real", "som", "quid", "lev", "leu", "dong", "rand", "dram"}
#: Currency codes that stand before small numbers in other senses ("COP 28", "TOP 10").
_CODES_THAT_ARE_WORDS = {"ALL", "BAM", "COP", "CUP", "MAD", "PEN", "TOP", "TRY"}


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number in the text before its unit is known; ``unit`` is a currency told by a sign before it."""

    start: int
    end: int
    value: float
    upper: float | None = None
    unit: str | None = None
    bound: Bound | None = None


def amounts(reading: Reading, record: Record) -> tuple[Amount, ...]:
    """Sums of money (unit: ISO 4217), percentages ("percent") and counts of people (unit: the noun),
    in text order; what is part of a time is no amount."""
    text = record.article.text
    times = record.times  # in text order and apart from each other
    ends = [t.end for t in times]
    out: list[Amount] = []
    for block in record.article.blocks:
        if block.kind not in UNREAD:
            for figure in _figures(text, block.start, block.end):
                amount = _amount(reading, text, block.end, figure)
                if amount is None or (out and amount.start < out[-1].end):
                    continue
                after = bisect_right(ends, amount.start)
                if after == len(times) or times[after].start >= amount.end:
                    out.append(amount)
    return tuple(out)


def _figures(text: str, start: int, end: int) -> Iterator[_Figure]:
    at = start
    while found := _START.search(text, at, end):
        figure = _loose(text, found.start(), end) or _exact(text, found.start(), end)
        if figure:
            yield figure
        at = max(figure.end if figure else found.end(), found.start() + 1)


def _exact(text: str, at: int, end: int) -> _Figure | None:
    m = _AMOUNT.match(text, at, end)
    if not m:
        return None
    sign = (m["sign"] or "").strip()
    unit = money.SIGNS.get(sign) or money.SIGNS.get(sign.upper()) or (sign if sign in money.codes() else None)
    if (sign and not unit) or (sign in _CODES_THAT_ARE_WORDS and not m["scale"]):
        return None
    value, scale = numbers.parse(m["number"]), _scale(m["scale"])
    upper = None
    stop = m.end("scale") if m["scale"] else m.end("number")
    if m["upper"] and bool(m["sign2"]) <= bool(sign):
        upper = numbers.parse(m["upper"]) * (_scale(m["scale2"]) or 1)
        if scale is None and m["scale2"] and value < numbers.parse(m["upper"]):
            scale = _scale(m["scale2"])  # "5-10 million"
        if upper > value * (scale or 1):
            stop = m.end()
        else:
            upper = None
    return _Figure(at, stop, value * (scale or 1), upper, unit)


def _loose(text: str, at: int, end: int) -> _Figure | None:
    """ "a dozen", "half a million", "hundreds of thousands": a plural is at least two of its word."""
    m = _LOOSE.match(text, at, end)
    if not m:
        return None
    if m["one"]:
        value = _ROUND[m["one"].lower()] * (_scale(m["more"]) or 1) * (0.5 if m["half"] else 1)
        return _Figure(at, m.end(), value, bound="about")
    words = [w for w in m["many"].lower().split() if w != "of"]
    value = 2.0
    for word in words:
        value *= _ROUND[word.removesuffix("s")]
    return _Figure(at, at + len(m["many"].rstrip().removesuffix("of").rstrip()), value, bound="at-least")


def _scale(form: str | None) -> float | None:
    return _SCALES[form.strip(" -\n\t").lower()] if form else None


def _amount(reading: Reading, text: str, end: int, figure: _Figure) -> Amount | None:
    unit, stop = figure.unit, figure.end
    if unit is None:
        unit, stop = _unit(reading, text, end, figure)
    if unit is None:
        return None
    bound = figure.bound or _bound(text, figure.start, stop)
    return Amount(start=figure.start, end=stop, value=_plain(figure.value), unit=unit, bound=bound,
                  upper=_plain(figure.upper) if figure.upper else None)  # fmt: skip


def _plain(value: float) -> int | float:
    """A whole number as one: 1500000, not 1500000.0."""
    return int(value) if value.is_integer() else round(value, 6)


def _unit(reading: Reading, text: str, end: int, figure: _Figure) -> tuple[str | None, int]:
    if percent := _PERCENT.match(text, figure.end, end):
        return "percent", percent.end()
    gap = " of" if text.startswith(" of ", figure.end) else ""
    after = _NEXT_WORDS.match(text, figure.end + len(gap), end)
    if after:
        currency, stop = _currency(after, figure)
        if currency:
            return currency, stop
    return _people(reading, text, after, end, figure), figure.end


def _currency(after: re.Match[str], figure: _Figure) -> tuple[str | None, int]:
    """The currency named after the number: its longest name of up to three words, or its code."""
    words = re.split(r"[\s-]", after["words"])
    if words[0] in money.codes():
        return words[0], after.start("words") + 3
    for count in range(min(3, len(words)), 0, -1):
        form = " ".join(words[:count])
        code = money.names().get(form.lower())
        plain = form.lower() in _PLAIN_WORDS and figure.value < 1000
        weight = form.lower() in ("pound", "pounds") and words[count : count + 1] == ["of"]
        if code and not plain and not weight:
            return code, after.start("words") + len(form)
    return None, 0


def _people(
    reading: Reading, text: str, after: re.Match[str] | None, end: int, figure: _Figure
) -> str | None:
    if figure.value != int(figure.value) or text.startswith("-", figure.end):
        return None  # "a two-year-old child" counts nobody
    first, last = reading.words_at(figure.start, figure.end)
    if first < last:
        return _counted(reading, reading.head_of(first, last))
    for word in re.split(r"[\s-]", after["words"]) if after else ():
        if _counts_people(word):
            return _noun(word)
        if word.lower() in ("of", "and", "in", "to", "the", "were", "was", "have", "for", "at", "on"):
            break
    return "people" if _TO_PEOPLE_FORMS.match(text, figure.end, end) else None


def _counted(reading: Reading, number: int) -> str | None:
    """The people that a number counts, by the tree."""
    above = int(reading.heads[number])
    for noun in (above, *(d for d in reading.dependents[number] if reading.labels[d].startswith("nmod"))):
        of_noun = noun != above or reading.labels[number].startswith(("nummod", "amod", "det", "compound"))
        if noun >= 0 and of_noun and _counts_people(reading.word(noun)):
            return _noun(reading.word(noun))
    takes_number = reading.labels[number].startswith(("nsubj", "obj"))
    return "people" if above >= 0 and takes_number and reading.lemmas[above] in _TO_PEOPLE else None


def _counts_people(noun: str) -> bool:
    if noun.lower() in PEOPLE:
        return True
    named = countries.find(noun) if noun[:1].isupper() else None
    return named is not None and named.form == "people"


def _noun(form: str) -> str:
    return form.lower() if form.istitle() and form.lower() in PEOPLE else form


def _bound(text: str, start: int, end: int) -> Bound | None:
    if _OR_MORE.match(text, end):
        return "at-least"
    m = _BOUND.search(text, max(0, start - 32), start)
    return next((b for i, b in enumerate(_BOUNDS) if m[f"b{i}"]), None) if m else None
