"""What a text tells that cannot be of its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from babel.dates import format_date

from legation.coding.dating import dates, events, holders
from legation.coding.dating.window import ALWAYS, FIRST, LAST, Clue, Days, between, common, ends
from legation.coding.when import find
from legation.language.reading import Reading
from legation.record import Check, Published, Record

#: A day begins elsewhere before it does where the text was written.
_ZONES = timedelta(days=1)
#: Somebody out of office may still be called by it; two of them are no slip.
_OFFICES = 2
_TELLS = {
    "past": "is told as past",
    "ahead": "is told as still to come",
    "happened": "is told as known",
    "left": "is told as out of office",
    "office": "is told as in office",
    "ago": "is told as of that time",
    "anniversary": "is told as near",
}


def contradictions(reading: Reading, record: Record) -> tuple[Check, ...]:
    """What the text tells that cannot be of its date, in text order: days told as past that were still
    to come, events that had not happened, offices that were not yet or no longer held. Of a text
    without a date, what its other words rule out."""
    days = stated(record.article.published)
    if not len(reading) or days == ALWAYS:
        return ()
    own = _own(record.article.published)
    found = [
        Check(kind="date", message=_message(record, clue, own), spans=clue.spans)
        for clue in _sure(reading, record, days)
    ]
    return tuple(sorted(found, key=lambda check: check.spans))


def _sure(reading: Reading, record: Record, days: Days) -> Iterator[Clue]:
    """The clues against the days that leave no doubt."""
    found = find(reading, record.article)
    held: list[Clue] = []
    for clue in holders.clues(reading, found):
        if not common(clue.days, days):
            if clue.reason == "office":
                held.append(clue)
            else:
                yield clue
    if len({clue.days for clue in held}) >= _OFFICES:
        yield from held
    for clue in (*dates.full(reading, found), *events.clues(reading, found)):
        if not common(clue.days, days):
            yield clue


def stated(at: Published) -> Days:
    """The days that the article may be of by what is known of its publication."""
    if at.date:
        on = date.fromisoformat(at.date[:10])
        return between(max(on, FIRST) - _ZONES, min(on, LAST) + _ZONES)
    first = date.fromisoformat(at.earliest[:10]) if at.earliest else None
    last = date.fromisoformat(at.latest[:10]) if at.latest else None
    return between(first, last)


def _message(record: Record, clue: Clue, own: str) -> str:
    text = record.article.text
    words = " … ".join(" ".join(text[s.start : s.end].split()) for s in clue.spans)
    when = " or ".join(_stretch(*ends((stretch,))) for stretch in clue.days)
    return f"“{words}” {_TELLS[clue.reason]}, which was so {when}; the text {own}."


def _stretch(first: date | None, last: date | None) -> str:
    if first and last:
        return f"from {_day(first)} to {_day(last)}"
    return f"from {_day(first)} on" if first else f"until {_day(last)}" if last else "always"


def _own(at: Published) -> str:
    if at.date:
        return f"is dated {_day(date.fromisoformat(at.date[:10]))}"
    first, last = ends(stated(at))
    return f"is {_stretch(first, last)} by its other words"


def _day(on: date) -> str:
    return format_date(on, "d MMMM y", locale="en")
