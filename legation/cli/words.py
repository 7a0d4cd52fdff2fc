"""How a stretch of text, a day and an amount of things are put on the screen."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator

from rich.style import Style
from rich.text import Text

from legation.record import Span

UNDERLINE = Style(underline=True)


def safe(text: str) -> str:
    """The same number of characters, none of which can move the cursor or end the line.

    An article is a stranger's text: an escape sequence in it must not reach the terminal.
    """
    return "".join(
        " " if c.isspace() else "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) == "Cc" else c
        for c in text
    )


def marked(text: str, within: Span, spans: Iterable[Span], *, underline: bool) -> Text:
    """``text[within]`` with the words of ``spans`` underlined, or in brackets where nothing is underlined."""
    shown, at = Text(), within.start
    for span in merged(spans, within):
        shown.append(safe(text[at : span.start]))
        words = safe(text[span.start : span.end])
        shown.append(words, UNDERLINE) if underline else shown.append(f"[{words}]")
        at = span.end
    return shown.append(safe(text[at : within.end]))


def merged(spans: Iterable[Span], within: Span) -> Iterator[Span]:
    """The parts of ``spans`` that lie in ``within``, in order, overlapping ones made one."""
    last: Span | None = None
    for span in sorted(Span(max(s.start, within.start), min(s.end, within.end)) for s in spans):
        if span.start >= span.end:
            continue
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def hull(spans: Iterable[Span]) -> Span:
    """From the first character of ``spans`` (at least one) to the last."""
    spans = tuple(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def day(iso: str) -> str:
    """``2025-09-12`` as ``12 Sep 2025``; what is not a day of our calendar as it stands."""
    try:
        date = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{date.day} {date:%b} {date.year}"


def days(earliest: str, latest: str) -> str:
    """Two ISO days, inclusive, as a reader says them: a day, a month, a year, or from one to another."""
    if earliest == latest:
        return day(earliest)
    try:
        first, last = dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest)
        after = last + dt.timedelta(days=1)
    except (ValueError, OverflowError):
        return f"{earliest} to {latest}"
    if first.day == after.day == 1 and (after.year - first.year) * 12 + after.month - first.month == 1:
        return f"{first:%B} {first.year}"
    if first.day == after.day == 1 and first.year == last.year and (first.month, last.month) != (1, 12):
        return f"{first:%B} to {last:%B} {last.year}"
    if first.day == after.day == first.month == after.month == 1 and after.year == first.year + 1:
        return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(latest)}"
    if first.year == last.year:
        return f"{first.day} {first:%b} to {day(latest)}"
    return f"{day(earliest)} to {day(latest)}"


def lasting(value: str) -> str:
    """A TIMEX3 duration in words: ``PT6H`` is "6 hours"; a value of another form as it stands."""
    found = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])", value)
    if found is None:
        return value
    clock, number, letter = found.groups()
    unit = "minute" if clock and letter == "M" else _UNITS[letter]
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"


_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}


def count(number: int, noun: str) -> str:
    """``3 events``, ``1 event``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
