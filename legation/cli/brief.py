"""The brief: a record as a person reads it, on a terminal or piped, at 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from legation.cli.statements import statements
from legation.cli.view import View, heading, indented, tail
from legation.cli.words import count, lasting, safe
from legation.record import Event, Record, Span, Talk, Time

STATUS_STYLES = {
    "occurred": "green",
    "ongoing": "green",
    "planned": "cyan",
    "hypothetical": "yellow",
    "negated": "red",
    "alleged": "magenta",
}
# Below this the type is followed by a question mark.
DOUBTFUL = 0.5
# The sides of an event that may be implied.
IMPLIED = frozenset({"actors", "recipients"})
# A table needs this many columns.
NARROW = 72


def brief(record: Record, *, evidence: bool = False, underline: bool = True) -> RenderableType:
    """The record as a person reads it; with ``evidence`` each field's words stand below it."""
    view = View(record, underline)
    sections = (
        ("Talks", talks(view, evidence=evidence)),
        ("Events", event_list(view) if evidence else events(view)),
        ("Statements", statements(view, record.statements, evidence=evidence)),
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


def talks(view: View, *, evidence: bool) -> Iterator[RenderableType]:
    """One block for each round of talks."""
    for talk in view.record.talks:
        event = view.events[talk.event]
        facts = [event.status, view.when(event.time), view.where(talk.venue or event.place)]
        yield indented(Text.assemble((view.names(talk.parties) or "?", "bold"), tail(facts)), by=2)
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
    if any(event.basis and IMPLIED & event.basis.keys() for event in found):
        yield indented(Text("[ ] meant by the text, not told with the act", "dim"), by=2)


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
    """``A → B``; a question mark where the text does not say who acted, brackets around who is implied."""
    actors = party(view, event, "actors") or "?"
    return f"{actors} \u2192 {party(view, event, 'recipients')}" if event.recipients else actors


def party(view: View, event: Event, side: str) -> str:
    """The names on a side, "actors" or "recipients"; of those who met some may be told, some implied."""
    ids: tuple[str, ...] = getattr(event, side)
    if not event.basis or side not in event.basis:
        return view.names(ids)
    spans = event.actor_spans if side == "actors" else event.recipient_spans
    told = {
        i
        for i in ids
        for m in view.actors[i].mentions
        if any(m.start < span.end and span.start < m.end for span in spans)
    }
    return ", ".join(view.names([i]) if i in told else f"[{view.names([i])}]" for i in ids)


def kind(event: Event) -> str:
    """The PLOVER type and mode, with a question mark where the coder doubts it."""
    name = f"{event.type} ({event.mode})" if event.mode else event.type
    return f"{name} ?" if event.confidence < DOUBTFUL else name


def status(event: Event) -> str:
    """The status, and whether the text tells it as background."""
    return f"{event.status}, earlier" if event.historical else event.status


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
