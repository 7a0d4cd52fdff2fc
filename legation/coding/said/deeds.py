"""Words are deeds: a denial, a promise, a demand or a threat is a statement and an event, and each names the
other."""

from __future__ import annotations

import msgspec

from legation.coding.overlaps import Overlaps
from legation.language.reading import Reading
from legation.record import Event, Record, Span, Statement


def spoken(_reading: Reading, record: Record) -> tuple[Event, ...]:
    """The events, those with the statement that they consist in: the cue of the statement is what tells the
    event ("denied", "threatened")."""
    said = _pairs(record)
    return tuple(
        msgspec.structs.replace(e, statement=said[e.id]) if e.id in said else e for e in record.events
    )


def done(_reading: Reading, record: Record) -> tuple[Statement, ...]:
    """The statements, those with the event that saying it is."""
    deeds = {e.statement: e.id for e in record.events if e.statement}
    return tuple(
        msgspec.structs.replace(s, event=deeds[s.id]) if s.id in deeds else s for s in record.statements
    )


def _pairs(record: Record) -> dict[str, str]:
    """Event ids to statement ids, each in one pair at most."""
    events = record.events
    triggers = Overlaps((i, [(e.trigger.start, e.trigger.end)]) for i, e in enumerate(events))
    out: dict[str, str] = {}
    for statement in record.statements:
        cue = statement.cue
        near = (events[i] for i in triggers.near(cue.start, cue.end)) if cue else ()
        here = [e for e in near if cue and e.id not in out and _touch(e.trigger, cue)]
        if here:
            out[min(here, key=lambda e: e.trigger.end - e.trigger.start).id] = statement.id
    return out


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
