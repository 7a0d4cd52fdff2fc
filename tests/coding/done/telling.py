"""Small sentences of news, and the events that they tell."""

from __future__ import annotations

from legation.coding.done import events
from legation.language.reading import Reading
from legation.record import Actor, Event, Mention, Place, Record, Span, Time
from tests.readings import Where, words


def span(made: Reading, where: Where) -> Span:
    return made.span(*words(made, where))


def actor(made: Reading, key: str, country: str | None, *phrases: Where, kind: str = "state") -> Actor:
    spans = [span(made, p) for p in phrases]
    mentions = tuple(Mention(s.start, s.end, "name") for s in spans)
    name = made.article.text[spans[0].start : spans[0].end]
    return Actor(id=key, name=name, kind=kind, country=country, mentions=mentions)  # type: ignore[arg-type]


def time(made: Reading, key: str, phrase: Where, day: str) -> Time:
    s = span(made, phrase)
    return Time(id=key, start=s.start, end=s.end, type="DATE", value=day, earliest=day, latest=day)


def place(made: Reading, key: str, phrase: Where, country: str, precision: str = "city") -> Place:
    s = span(made, phrase)
    name = made.article.text[s.start : s.end]
    mention = (Mention(s.start, s.end, "name"),)
    return Place(id=key, name=name, country=country, precision=precision, mentions=mention)


def told(made: Reading, known: Record, act: str) -> Event:
    """The event of a type among those that a sentence tells."""
    return next(e for e in events(made, known) if e.act == act)


def only(made: Reading, known: Record) -> Event:
    found = events(made, known)
    assert len(found) == 1
    return found[0]
