"""Who sits at the table: the parties, and who leads which delegation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from legation.coding.clauses import labelled
from legation.coding.who import ActorIndex
from legation.language.reading import Reading
from legation.record import Head, Record

_TEAMS = frozenset({"delegation", "team", "side", "mission", "negotiator", "party", "group"})
_LEADS = frozenset({"lead", "head", "chair"})


def states_of(
    reading: Reading, record: Record, index: ActorIndex, parties: tuple[str, ...]
) -> tuple[str, ...]:
    """The parties, with states for a group that stands for several ("the leaders of Chile and Peru") and
    without the persons who stand for a state among them."""
    by_id = {a.id: a for a in record.actors}
    out: list[str] = []
    for party in parties:
        actor, states = by_id[party], [party]
        if actor.kind == "group" and actor.mentions:
            first = actor.mentions[0]
            span = reading.span(*reading.subtree(reading.head_of(*reading.words_at(first.start, first.end))))
            inside = [a.id for a in index.all_in(span.start, span.end) if a.kind == "state"]
            states = inside if len(inside) > 1 else states
        out += states
    held = {a.id for a in record.actors if a.kind == "person" and a.of in out}
    return tuple(a for a in dict.fromkeys(out) if a not in held)


def heads(reading: Reading, index: ActorIndex) -> Iterator[Head]:
    """Who led which delegation: "the A team was led by X", "..., and the B team by Y", "X led the A team"."""
    for start, end in reading.each_sentence():
        if not any(
            reading.lemmas[i].lower() in _LEADS and reading.upos[i] == "VERB" for i in range(start, end)
        ):
            continue
        teams = [
            i for i in range(start, end) if reading.lemmas[i].lower() in _TEAMS and reading.upos[i] == "NOUN"
        ]
        for team, stop in pairwise([*teams, end]):
            party = _party(reading, index, team)
            leader = _leader(reading, index, team, stop)
            if party and leader and party != leader:
                yield Head(party, leader)


def _party(reading: Reading, index: ActorIndex, team: int) -> str | None:
    """Whose team it is: the nearest actor before the noun in its phrase, not a person."""
    start = reading.subtree(team)[0]
    span = reading.span(max(start, team - 6), team + 1) if start < team else None
    found = [a for a in index.all_in(span.start, span.end) if a.kind != "person"] if span else []
    states = [a for a in found if a.kind == "state"]
    return (states or found)[-1].id if found else None


def _leader(reading: Reading, index: ActorIndex, team: int, stop: int) -> str | None:
    """The first person after the "by" that follows the team, or the subject of the verb before it."""
    by = next((i for i in range(team, stop) if reading.word(i).lower() == "by"), None)
    if by is not None:
        span = reading.span(by + 1, stop) if by + 1 < stop else None
        return (
            next((a.id for a in index.all_in(span.start, span.end) if a.kind == "person"), None)
            if span
            else None
        )
    verb = int(reading.heads[team])
    if verb < 0 or reading.lemmas[verb].lower() not in _LEADS or reading.labels[team] != "obj":
        return None
    for d in labelled(reading, verb, "nsubj"):
        who = index.at(int(reading.starts[d]), int(reading.ends[d]))
        if who is not None and who.kind == "person":
            return who.id
    return None
