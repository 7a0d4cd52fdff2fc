"""A record with its ids resolved, and what every way of showing one begins with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from legation.cli.words import day, days, marked, safe
from legation.record import Actor, Event, Place, Published, Record, Span, Statement, Time

BASES = {"given": "as given", "metadata": "from the page's own data", "text": "from the text"}


@dataclass(frozen=True)
class View:
    """A record with its ids resolved; ``underline``: whether the screen can underline."""

    record: Record
    underline: bool

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actor ids to actors."""
        return {actor.id: actor for actor in self.record.actors}

    @cached_property
    def times(self) -> dict[str, Time]:
        """Time ids to times."""
        return {time.id: time for time in self.record.times}

    @cached_property
    def places(self) -> dict[str, Place]:
        """Place ids to places."""
        return {place.id: place for place in self.record.places}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statement ids to statements."""
        return {statement.id: statement for statement in self.record.statements}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Event ids to events."""
        return {event.id: event for event in self.record.events}

    def words(self, span: Span) -> str:
        """The words of a span, on one line."""
        return safe(self.record.article.text[span.start : span.end])

    def names(self, ids: Iterable[str]) -> str:
        """The names of actors."""
        return ", ".join(safe(self.actors[i].name) for i in ids)

    def when(self, time_id: str | None) -> str:
        """A time as days of the calendar, else in the text's own words; what is no id stands as it is."""
        if time_id is None or time_id not in self.times:
            return safe(time_id or "")
        time = self.times[time_id]
        if time.earliest and time.latest and time.type != "DURATION":
            return days(time.earliest, time.latest)
        return self.words(Span(time.start, time.end))

    def where(self, place_id: str | None) -> str:
        """A place's name; the words of a venue that is no place of the record; empty for none."""
        return safe(self.places[place_id].name if place_id in self.places else place_id or "")

    def marked(self, within: Span, spans: Iterable[Span]) -> Text:
        """The words of ``within`` in quotation marks, ``spans`` underlined."""
        shown = marked(self.record.article.text, within, spans, underline=self.underline)
        return Text("\u201c").append_text(shown).append("\u201d")


def heading(record: Record, *, evidence: bool, view: View) -> RenderableType:
    """The headline; who published it; the day and how it is known."""
    article = record.article
    headline = next((view.words(Span(b.start, b.end)) for b in article.blocks if b.kind == "headline"), None)
    title = headline or article.title or article.source or "Untitled text"
    facts = [article.publisher, article.author, dated(article.published)]
    lines: list[RenderableType] = [
        Text(safe(title), "bold"),
        Text(", ".join(safe(fact) for fact in facts if fact), "dim"),
    ]
    if evidence:
        lines += [indented(view.marked(span, [span])) for span in article.published.evidence]
    return Group(*lines)


def dated(published: Published) -> str:
    """The day of publication, or the window that is known of it, and how it is known."""
    first, last = published.earliest, published.latest
    if published.date:
        known = day(published.date)
    elif first and last:
        known = f"between {day(first)} and {day(last)}"
    elif first or last:
        known = f"on or after {day(first)}" if first else f"on or before {day(last or '')}"
    else:
        return "date not known"
    basis = BASES.get(published.basis)
    return f"{known} ({basis})" if basis else known


def tail(facts: Iterable[str]) -> str:
    """What follows a name on its line; nothing for facts that are empty."""
    return "".join(f" \u00b7 {safe(fact)}" for fact in facts if fact)


def indented(text: Text, *, by: int = 4) -> Padding:
    """The text moved in by some columns, all its lines."""
    return Padding(text, (0, 0, 0, by))
