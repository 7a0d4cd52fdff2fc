"""When a text was published: given, from the page's metadata, stated in the text, or not known."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legation.errors import DateError
from legation.intake.form import word_set
from legation.record import Published, Span

_MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
_MONTH = r"(?P<{}>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)\b"
_DATE = re.compile(
    rf"\b(?:{_DAY.format('d1')}[\s-]+(?:of\s+)?{_MONTH.format('m1')}(?:,?[\s-]+{_YEAR.format('y1')})?|"
    rf"{_MONTH.format('m2')}\s+{_DAY.format('d2')}\b(?:,?\s+{_YEAR.format('y2')})?|"
    rf"{_YEAR.format('y3')}(?P<sep>[-/.])(?P<m3>[01]?\d)(?P=sep)(?P<d3>[0-3]?\d)(?!\d)|"
    rf"(?P<a4>[0-3]?\d)(?P<mark>[-/.])(?P<b4>[0-3]?\d)(?P=mark){_YEAR.format('y4')})",
    re.I,
)
_FIRST = re.compile(
    r"(?:first |date )?(?:published|posted|issued|date|created|publication date|released)\b", re.I
)
_LATER = re.compile(r"(?:last )?(?:updated|modified|edited|revised)\b", re.I)
_AROUND = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\.?m\.?|at|on|the|gmt|utc|est|edt|cst|cdt|pst|pdt|"
    r"bst|cet|cest|ist|hkt|sgt|jst|kst|z|hrs?|hours?|ago|time|local|day)\b\.?|\b\d{1,2}(?:[:.]\d\d){1,2}(?:\.\d+)?|"
    r"\b\d{1,2}(?=\s*[ap]\.?m)|t\d\d:\d\d\S*|[+-]\d\d:?\d\d|[\s,.:;|/•·()\[\]–—-]",
    re.I,
)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_URL_DAY = re.compile(
    r"[/_-](?P<y>(?:19|20)\d\d)(?:(?P<sep>[/_-])(?P<m>[01]?\d|[a-z]{3})(?P=sep)(?P<d>[0-3]?\d)|"
    r"(?P<mm>[01]\d)(?P<dd>[0-3]\d))(?=[/_.-]|$)",
    re.I,
)
_URL_REVERSED = re.compile(r"/(?P<a>[0-3]\d)/(?P<b>[0-3]\d)/(?P<y>(?:19|20)\d\d)(?=[/.-]|$)")
_URL_MONTH = re.compile(r"[/_-](?P<y>(?:19|20)\d\d)[/_-](?P<m>0?[1-9]|1[0-2])(?=[/_-])")
_DASH = re.compile(r"\s?(?:[–—]|--?(?=\s)|:(?=\s))\s*")
_NO_PLACE = word_set(
    "a an and as but by for he her his in it its not or she that their they this to was were who"
)
_AGENCY = re.compile(r"\s*\(([^()]{2,60})\)\s*$")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written at ``span``; ``year`` is None where the text leaves it out."""

    year: int | None
    month: int
    day: int
    span: Span

    def iso(self) -> str | None:
        """The ISO day, or None without a year."""
        return _iso(self.year, self.month, self.day) if self.year else None


def parse_day(given: str | dt.date) -> str:
    """The ISO day of a date given by the user, of 1900 to 2099. Raises ``DateError`` when it is none, or
    ambiguous."""
    if isinstance(given, dt.datetime):
        given = given.date()
    if isinstance(given, dt.date):
        given = given.isoformat()
    stamp = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d\S*)?", given.strip())
    found = next(written(stamp[1] if stamp else given.strip(), 0), None)
    whole = found is not None and found.span == Span(0, len(stamp[1] if stamp else given.strip()))
    day = found.iso() if found is not None and whole else None
    if day is None:
        raise DateError(
            f"{given!r} is not a calendar day from 1900 to 2099. "
            "Write it as YYYY-MM-DD, for example 2024-03-31."
        )
    return day


def written(text: str, offset: int) -> Iterator[Written]:
    """The dates written in ``text``, spans moved by ``offset``.

    All-number dates with the year last count only where day and month cannot be exchanged.
    """
    for found in _DATE.finditer(text):
        g = found.groupdict()
        year = next((int(g[k]) for k in ("y1", "y2", "y3", "y4") if g[k]), None)
        if g["a4"]:
            a, b = int(g["a4"]), int(g["b4"])
            if a != b and a <= 12 and b <= 12:
                continue
            day, month = (a, b) if b <= 12 else (b, a)
        else:
            day = int(g["d1"] or g["d2"] or g["d3"])
            name = g["m1"] or g["m2"]
            month = _MONTHS[name.lower()] if name else int(g["m3"])
        if _iso(year or 2000, month, day):
            yield Written(year, month, day, Span(offset + found.start(), offset + found.end()))


def is_date_line(line: str) -> bool:
    """Whether the line is a date and nothing else but a weekday or a time, or begins with "Published" or
    "Updated" and soon has a date."""
    dated = len(line) <= 120 and any(c.isdigit() for c in line)
    found = list(written(line, 0)) if dated else []
    if not any(w.year or len(line) < 40 for w in found):
        return False
    if is_labelled(line) and found[0].span.start < 40 and not line.endswith("."):
        return True
    rest = _LATER.sub("", _FIRST.sub("", _AROUND.sub(" ", _DATE.sub(" ", line)).strip()).strip())
    return not any(c.isalnum() for c in _LATER.sub("", rest))


def is_labelled(line: str) -> bool:
    """Whether the line begins with "Published", "Updated" or the like."""
    return _FIRST.match(line) is not None or _LATER.match(line) is not None


def dateline_end(paragraph: str) -> int:
    """Where the prose begins after a dateline such as "GENEVA, 3 March (Agency) - ", "Oslo (3 March 2024): "
    or "(Oslo, 3 March 2024) - "; 0 without one.

    A place alone counts only in capitals, so that "Paris - where ..." stays a sentence; a dash in brackets is
    that of a life.
    """
    found = _DASH.search(paragraph[:120])
    if found is None or not found.start() > 2 or paragraph[found.end() : found.end() + 1].islower():
        return 0
    head = paragraph[: found.start()]
    if head.count("(") != head.count(")"):
        return 0
    dated = next(written(head, 0), None)
    bracket = _AGENCY.search(head)
    within = bracket is not None and dated is not None and dated.span.start > bracket.start()
    agency = None if within else bracket
    place = _AROUND.sub(" ", _DATE.sub(" ", head[: agency.start()] if agency else head)).split()
    if not 1 <= len(place) <= 7 or any(not t[0].isalpha() or t.lower() in _NO_PLACE for t in place):
        return 0
    if within and dated is not None and dated.year:
        proven = all(t[0].isupper() for t in place)
    elif found[0].strip() == ":":
        proven = " ".join(place).isupper() and len(head) > 3 and (bool(dated) or not agency)
    else:
        capitals = sum(t[0].isupper() for t in place)
        proven = (place[0].isupper() and len(place[0]) > 1) or (
            bool(dated or agency) and 2 * capitals >= len(place)
        )
    return found.end() if proven else 0


def stated(text: str, candidates: Iterable[Span]) -> Published | None:
    """The publication date that furniture states: ``candidates`` are its spans, in text order.

    "Published 3 March 2024" goes before a line that is only a date or a dateline, that before the date in
    the page's address, and "Updated" comes last. A dateline without a year takes it from the address.
    """
    first: list[Written] = []
    plain: list[Written] = []
    later: list[Written] = []
    links: list[Span] = []
    for span in candidates:
        line = text[span.start : span.end]
        if _URL.match(line):
            links.append(span)
            continue
        for date in written(line, span.start):
            before = line[: date.span.start - span.start]
            lead = re.split(r"[|•·]", before)[-1].strip(" (-–—")
            if _LATER.match(lead) or _LATER.search(lead):
                later.append(date)
            elif _FIRST.search(lead):
                first.append(date)
            else:
                plain.append(date)
    linked = next((p for p in (_from_link(text, s) for s in links) if p), None)
    for date in [*first, *plain]:
        whole = date.iso() or _with_year(date, linked)
        if whole:
            evidence = (date.span,) if date.year or linked is None else (date.span, *linked.evidence)
            return Published(date=whole, basis="text", earliest=whole, latest=whole, evidence=evidence)
    if linked is not None:
        return linked
    for date in later:
        if date.iso():
            return Published(
                date=date.iso(), basis="text", earliest=date.iso(), latest=date.iso(), evidence=(date.span,)
            )
    return None


def from_address(address: str) -> Published | None:
    """The day, or the month as a window, that a web address holds: ``/2024/03/31/``, ``/2024/03/``."""
    day = _day_of(address)
    if day:
        return Published(date=day, basis="metadata", earliest=day, latest=day)
    found = _URL_MONTH.search(address)
    if found:
        year, number = int(found["y"]), int(found["m"])
        last = calendar.monthrange(year, number)[1]
        return Published(basis="metadata", earliest=_iso(year, number, 1), latest=_iso(year, number, last))
    return None


def _day_of(address: str) -> str | None:
    found = _URL_DAY.search(address)
    if found:
        name = found["m"] or found["mm"]
        month = _MONTHS.get(name.lower(), 0) if name.isalpha() else int(name)
        return _iso(int(found["y"]), month, int(found["d"] or found["dd"]))
    # The year last: only where day and month cannot be exchanged.
    found = _URL_REVERSED.search(address)
    if found and (int(found["b"]) > 12 or int(found["a"]) > 12 or found["a"] == found["b"]):
        a, b = int(found["a"]), int(found["b"])
        return _iso(int(found["y"]), min(a, b), max(a, b))
    return None


def _from_link(text: str, span: Span) -> Published | None:
    found = from_address(text[span.start : span.end])
    if found is None:
        return None
    return Published(
        date=found.date, basis="text", earliest=found.earliest, latest=found.latest, evidence=(span,)
    )


def _with_year(date: Written, linked: Published | None) -> str | None:
    """A dateline's day and month in the window of the address, where it fits."""
    if linked is None or linked.earliest is None or linked.latest is None:
        return None
    year = int(linked.earliest[:4])
    day = _iso(year, date.month, date.day)
    return day if day and linked.earliest <= day <= linked.latest else None


def _iso(year: int, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return dt.date(year, month, day).isoformat()
