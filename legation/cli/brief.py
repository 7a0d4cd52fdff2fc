"""The brief: a record as a person reads it, on a terminal or piped, at 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from legation.cli.words import count, day, days, hull, lasting, marked, safe
from legation.record import Actor, Event, Place, Published, Record, Span, Statement, Talk, Time

STATUS_STYLES = {
    "occurred": "green",
    "ongoing": "green",
    "planned": "cyan",
    "hypothetical": "yellow",
    "negated": "red",
    "alleged": "magenta",
}
BASES = {"given": "as given", "metadata": "from the page's own data", "text": "from the text"}
# Below this the type is followed by a question mark.
DOUBTFUL = 0.5
# A table needs this many columns.
NARROW = 72


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


def brief(record: Record, *, evidence: bool = False, underline: bool = True) -> RenderableType:
    """The record as a person reads it; with ``evidence`` each field's words stand below it."""
    view = View(record, underline)
    sections = (
        ("Talks", talks(view, evidence=evidence)),
        ("Events", event_list(view) if evidence else events(view)),
        ("Statements", statements(view, evidence=evidence)),
        ("Positions", positions(view, evidence=evidence)),
        ("Dates ahead", ahead(view, evidence=evidence)),
        ("Checks", checks(view, evidence=evidence)),
    )
    parts: list[RenderableType] = [heading(record, evidence=evidence, view=view)]
    for title, lines in sections:
        shown = list(lines)
        if shown:
            parts += [Text(), Text(title, "bold blue"), *shown]
    if len(parts) == 1:
        parts += [Text(), Text("Nothing that anybody said or did was found in this text.")]
    return Group(*parts, Text(), summary(record))


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


def talks(view: View, *, evidence: bool) -> Iterator[RenderableType]:
    """One block for each round of talks."""
    for talk in view.record.talks:
        event = view.events[talk.event]
        facts = [event.status, view.when(event.time), view.where(talk.venue or event.place)]
        yield indented(Text.assemble((view.names(talk.parties), "bold"), tail(facts)), by=2)
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True, style="dim")
        grid.add_column()
        for label, words in talk_facts(view, talk):
            grid.add_row(label, words)
        if grid.row_count:
            yield Padding(grid, (0, 0, 0, 4))
        if evidence:
            yield indented(view.marked(event.evidence, [event.trigger]))


def talk_facts(view: View, talk: Talk) -> Iterator[tuple[str, str]]:
    """What a careful reader notes of a round of talks, each with its label."""
    for head in talk.heads:
        yield "led by", f"{view.names([head.actor])} for {view.names([head.party])}"
    if talk.duration:
        yield "length", view.when(talk.duration) if talk.duration in view.times else lasting(talk.duration)
    for label, spans in (
        ("agenda", talk.agenda),
        ("kept off it", talk.excluded),
        ("outcome", talk.outcome),
        ("next", talk.next),
    ):
        for span in spans:
            yield label, view.words(span)


def events(view: View) -> Iterator[RenderableType]:
    """The events as a table, or one below the other where the screen is too narrow for one."""
    found = by_position(view)
    if found:
        yield Fitting(event_table(view, found), Group(*(event_lines(view, event) for event in found)))
    if any("?" in who(view, event) + kind(event) for event in found):
        yield indented(Text("? the text does not say who, or the type is doubtful", "dim"), by=2)


@dataclass(frozen=True)
class Fitting:
    """The wide form where there are columns enough for it, else the narrow one."""

    wide: RenderableType
    narrow: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Choose by the width that there is."""
        yield self.wide if options.max_width >= NARROW else self.narrow


def event_table(view: View, found: Iterable[Event]) -> RenderableType:
    """One row an event, in the order of the text."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", expand=True)
    table.add_column("Who \u2192 whom", ratio=3, overflow="fold")
    table.add_column("Type", max_width=14, overflow="fold")
    table.add_column("Status", max_width=13)
    table.add_column("When", max_width=13)
    table.add_column("Where", ratio=2, overflow="fold")
    for event in found:
        table.add_row(
            Text(who(view, event)),
            Text(kind(event).replace(" (", "\n(")),
            Text(status(event), STATUS_STYLES[event.status]),
            Text(view.when(event.time)),
            Text(view.where(event.place)),
            style="dim" if event.historical else "",
        )
    return Padding(table, (0, 0, 0, 2))


def event_lines(view: View, event: Event) -> RenderableType:
    """Who and whom, and below it what, how, when and where."""
    facts = Text.assemble(
        kind(event),
        " \u00b7 ",
        (status(event), STATUS_STYLES[event.status]),
        tail([view.when(event.time), view.where(event.place)]),
    )
    return Group(indented(Text(who(view, event), "bold"), by=2), indented(facts))


def event_list(view: View) -> Iterator[RenderableType]:
    """Each event on a line, and below it the sentence with the words that prove it."""
    for event in by_position(view):
        line = Text.assemble(
            (who(view, event), "bold"),
            f"{tail([kind(event)])} \u00b7 ",
            (status(event), STATUS_STYLES[event.status]),
            tail([view.when(event.time), view.where(event.place)]),
        )
        yield indented(line, by=2)
        yield indented(view.marked(event.evidence, event_words(view, event)))


def by_position(view: View) -> list[Event]:
    """The events in the order of the text."""
    return sorted(view.record.events, key=lambda event: event.trigger)


def event_words(view: View, event: Event) -> Iterator[Span]:
    """Every span that a field of the event rests on."""
    yield event.trigger
    yield from event.actor_spans
    yield from event.recipient_spans
    if event.time:
        yield Span(view.times[event.time].start, view.times[event.time].end)
    if event.place:
        yield from (Span(m.start, m.end) for m in view.places[event.place].mentions)


def who(view: View, event: Event) -> str:
    """``A → B``; a question mark where the text does not say who acted."""
    actors = view.names(event.actors) or "?"
    return f"{actors} \u2192 {view.names(event.recipients)}" if event.recipients else actors


def kind(event: Event) -> str:
    """The PLOVER type and mode, with a question mark where the coder doubts it."""
    name = f"{event.type} ({event.mode})" if event.mode else event.type
    return f"{name} ?" if event.confidence < DOUBTFUL else name


def status(event: Event) -> str:
    """The status, and whether the text tells it as background."""
    return f"{event.status}, earlier" if event.historical else event.status


def statements(view: View, *, evidence: bool) -> Iterator[RenderableType]:
    """What was said, under those who said it, in the order in which they first speak."""
    order: dict[str, int] = {}
    for statement in view.record.statements:
        order.setdefault(speaker(view, statement), len(order))
    ordered = sorted(view.record.statements, key=lambda s: order[speaker(view, s)])
    for name, said in groupby(ordered, key=lambda s: speaker(view, s)):
        yield indented(Text(name, "bold"), by=2)
        for statement in said:
            yield indented(Text.assemble(content(view, statement), (tail(manner(view, statement)), "dim")))
            if evidence:
                spans = statement_words(statement)
                yield indented(view.marked(hull(spans), spans), by=6)


def speaker(view: View, statement: Statement) -> str:
    """Who speaks: name and office, else the words that stand for them."""
    if statement.speaker is None:
        return view.words(statement.speaker_span) if statement.speaker_span else "Speaker not named"
    actor = view.actors[statement.speaker]
    if actor.office is None:
        return safe(actor.name)
    title = f"former {actor.office.title}" if actor.office.former else actor.office.title
    return safe(
        f"{actor.name}, {title} of {actor.office.of}" if actor.office.of else f"{actor.name}, {title}"
    )


def content(view: View, statement: Statement) -> str:
    """The words said, in quotation marks where they are the speaker's own."""
    words = " \u2026 ".join(view.words(span) for span in parts(statement))
    if statement.kind == "direct":
        return f"\u201c{words.removesuffix(',')}\u201d"
    return words.removeprefix("that ")


def parts(statement: Statement) -> tuple[Span, ...]:
    """The spans of the content; more than one for a broken quotation."""
    return (statement.content,) if isinstance(statement.content, Span) else statement.content


def manner(view: View, statement: Statement) -> Iterator[str]:
    """When, to whom, and through whom it was said."""
    yield view.when(statement.time)
    yield view.names([statement.audience]) if statement.audience in view.actors else statement.audience or ""
    yield statement.channel or ""
    if statement.via:
        yield f"reported by {speaker(view, view.statements[statement.via])}"


def statement_words(statement: Statement) -> tuple[Span, ...]:
    """Every span that a field of the statement rests on."""
    around = (span for span in (statement.speaker_span, statement.cue) if span)
    return (*parts(statement), *around)


def positions(view: View, *, evidence: bool) -> Iterator[RenderableType]:
    """Who demands, rejects, offers ... what."""
    for position in view.record.positions:
        topic = view.words(position.topic or position.evidence)
        line = Text.assemble((view.names([position.holder]), "bold"), f" {position.stance} {topic}")
        yield indented(line, by=2)
        if evidence:
            spans = [position.topic] if position.topic else []
            yield indented(view.marked(position.evidence, spans))


def ahead(view: View, *, evidence: bool) -> Iterator[RenderableType]:
    """Planned events and commitments that fall after the day of publication, by date."""
    published = view.record.article.published
    today = published.date or published.latest or ""
    later = [due for due in dues(view) if (due.time.latest or due.time.earliest or "") > today]
    for due in sorted(later, key=lambda due: due.time.earliest or ""):
        yield indented(Text.assemble((view.when(due.time.id), "cyan"), f"  {due.what}"), by=2)
        if evidence:
            yield indented(view.marked(due.sentence, due.words))


@dataclass(frozen=True)
class Due:
    """What is to happen at a time, the sentence that says so, and its words."""

    time: Time
    what: str
    sentence: Span
    words: tuple[Span, ...]


def dues(view: View) -> Iterator[Due]:
    """The planned events and the commitments that have a time."""
    for event in view.record.events:
        if event.status == "planned" and event.time:
            what = f"{who(view, event)} \u00b7 {kind(event)}"
            yield Due(view.times[event.time], what, event.evidence, tuple(event_words(view, event)))
    for pledge in view.record.commitments:
        if pledge.due:
            what = f"{view.names(pledge.by)}: {view.words(pledge.what)}"
            yield Due(view.times[pledge.due], what, pledge.evidence, (pledge.what,))


def checks(view: View, *, evidence: bool) -> Iterator[RenderableType]:
    """What does not add up."""
    for check in view.record.checks:
        yield indented(Text(f"! {safe(check.message)}", "yellow"), by=2)
        if evidence:
            yield from (indented(view.marked(span, [span])) for span in check.spans)


def summary(record: Record) -> Text:
    """How much the record holds."""
    held = (
        count(len(record.actors), "actor"),
        count(len(record.events), "event"),
        count(len(record.statements), "statement"),
        count(len(record.times), "time"),
        count(len(record.places), "place"),
        count(len(record.amounts), "amount"),
    )
    return Text(", ".join(held), "dim")


def tail(facts: Iterable[str]) -> str:
    """What follows a name on its line; nothing for facts that are empty."""
    return "".join(f" \u00b7 {safe(fact)}" for fact in facts if fact)


def indented(text: Text, *, by: int = 4) -> Padding:
    """The text moved in by some columns, all its lines."""
    return Padding(text, (0, 0, 0, by))
