"""What was said, under those who said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from legation.cli.view import View, indented, tail
from legation.cli.words import hull, safe
from legation.record import Span, Statement


def statements(
    view: View, shown: Sequence[Statement], *, evidence: bool, cues: bool = False
) -> Iterator[RenderableType]:
    """What was said, under those who said it, in the order in which they first speak; with ``cues`` by which
    word, too."""
    order: dict[str, int] = {}
    for statement in shown:
        order.setdefault(speaker(view, statement), len(order))
    ordered = sorted(shown, key=lambda s: order[speaker(view, s)])
    for name, said in groupby(ordered, key=lambda s: speaker(view, s)):
        yield indented(Text(name, "bold"), by=2)
        for statement in said:
            cue = [view.words(statement.cue)] if cues and statement.cue else []
            around = tail([*cue, *manner(view, statement)])
            yield indented(Text.assemble(content(view, statement), (around, "dim")))
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
    known = actor.name if actor.name.casefold() == title.casefold() else f"{actor.name}, {title}"
    return safe(f"{known} of {actor.office.of}" if actor.office.of else known)


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
    yield f"to {statement.audience}" if statement.audience else ""
    yield statement.channel or ""
    if statement.via:
        yield f"reported by {speaker(view, view.statements[statement.via])}"


def statement_words(statement: Statement) -> tuple[Span, ...]:
    """Every span that a field of the statement rests on."""
    s = statement
    around = (span for span in (s.speaker_span, s.cue, s.channel_span, s.audience_span) if span)
    return (*parts(statement), *around)
