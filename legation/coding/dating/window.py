"""Sets of days, as what a text proves of its own day: ranges, and what is left of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from legation.record import Span

#: The first and the last day, inclusive, of each stretch; in order, none touching another.
Days = tuple[tuple[date, date], ...]
#: No news is older, nor later: a window that reaches an end is open there.
FIRST, LAST = date(1800, 1, 1), date(2199, 12, 31)
ALWAYS: Days = ((FIRST, LAST),)


#: How words prove a day: something is told as past or as still to come, had happened by then, is near,
#: lies on both sides, was so long ago; somebody was in office, or no longer; an anniversary is counted.
Reason = Literal[
    "past", "ahead", "happened", "near", "amid", "ago", "office", "left", "anniversary", "dateline"
]


@dataclass(frozen=True, slots=True)
class Clue:
    """Days on which the article may have been written, the words that prove it, and how they do."""

    days: Days
    spans: tuple[Span, ...]
    reason: Reason


def between(first: date | None, last: date | None) -> Days:
    """One stretch; None is an open end."""
    a, b = max(first or FIRST, FIRST), min(last or LAST, LAST)
    return ((a, b),) if a <= b else ()


def joined(stretches: Iterable[tuple[date, date]]) -> Days:
    """Any stretches as a set of days."""
    out: list[tuple[date, date]] = []
    for first, last in sorted(stretches):
        if out and first <= _after(out[-1][1]):
            out[-1] = (out[-1][0], max(out[-1][1], last))
        elif first <= last:
            out.append((first, last))
    return tuple(out)


def common(a: Days, b: Days) -> Days:
    """The days of both."""
    return tuple(_common(a, b))


def _common(a: Days, b: Days) -> Iterator[tuple[date, date]]:
    i = j = 0
    while i < len(a) and j < len(b):
        first, last = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if first <= last:
            yield first, last
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1


def ends(days: Days) -> tuple[date | None, date | None]:
    """The first and the last day of all, None where the set is open there."""
    if not days:
        return None, None
    first, last = days[0][0], days[-1][1]
    return (None if first == FIRST else first), (None if last == LAST else last)


def moved(day: date, days: int) -> date:
    """So many days later, within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day
