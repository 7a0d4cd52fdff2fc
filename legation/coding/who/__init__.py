"""Who? The actors of a text, each with all its mentions.

What counts. A state is an actor where it acts, is acted upon or owns; its mentions are all its names
then, adjectives and places too ("in Chad"), so that later questions find it by any of them. A capital
that stands where an actor stands is a mention of its state ("Moscow said"). A seat of government ("the
Kremlin") is an actor of its own, of kind government, whose ``of`` is the state. A people ("Russians") is a
group. ``basis`` is "knowledge" where country or office came from the tables and not from the text, and
"context" where the country is that of the one state that the text is about.
"""

from __future__ import annotations

from legation.coding.who.describe import describe
from legation.coding.who.draft import Draft
from legation.coding.who.facts import Facts, gather
from legation.coding.who.index import ActorIndex
from legation.coding.who.join import join_chains, join_nominals, join_persons, join_things
from legation.coding.who.names import person_names, persons
from legation.coding.who.nominals import nominals
from legation.coding.who.pronouns import Pronouns
from legation.coding.who.sides import join_sides, side_of
from legation.coding.who.sighting import Sighting
from legation.coding.who.things import things
from legation.knowledge import countries, offices
from legation.knowledge.names import fold
from legation.language.reading import Reading
from legation.record import Actor, Mention, Office, Record

__all__ = ["ActorIndex", "actors", "describe"]

_BODIES = frozenset({"Organization", "NORP", "Person", "Miscellaneous", "Facility"})

_STATELY = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})


def actors(reading: Reading, record: Record) -> tuple[Actor, ...]:
    """Everybody who acts or is acted upon, in order of first mention ("a1", "a2", ...)."""
    names = person_names(reading)
    shut = [(n.start, n.end) for n in names]
    vouched = frozenset(i for n in reading.names if n.label in _BODIES for i in range(n.start, n.end))
    facts = gather(reading.words, reading.text, closed=shut, vouched=vouched)
    people = list(persons(reading, facts, names))
    titled = {i for s in people for a, b in ((s.start, s.end), *s.aside) for i in range(a, b)}
    others = list(things(reading, facts, titled))
    bodies = {i for s in others if s.what == "body" for i in range(s.start, s.end)}

    met_people = join_persons(people)
    _place_persons(reading, facts, record.article.published.date, met_people)
    met_things = join_things(reading, others)
    named = list(dict.fromkeys(draft for _, draft in (*met_people, *met_things)))
    met_nominals = join_nominals(nominals(reading, facts, titled | bodies), named)
    met = [*met_people, *met_things, *met_nominals]
    join_sides(reading, met)
    join_chains(reading, met)
    Pronouns(reading, met).join()
    _place_at_home(met)
    return _finished(reading, list(dict.fromkeys(draft for _, draft in met)))


def _place_persons(
    reading: Reading, facts: Facts, day: str | None, met: list[tuple[Sighting, Draft]]
) -> None:
    """Country and office of persons whom their own titles do not place: by the side they stand for in
    their sentence, then by what the tables know of them on the day of publication."""
    for sighting, draft in met:
        if draft.country is None and draft.code is None and draft.role is not None:
            draft.country = draft.code = side_of(reading, facts, sighting)
    for draft in dict.fromkeys(d for _, d in met):
        known = offices.standing(draft.name, day)
        if known is None or (draft.country and draft.country != known.country):
            continue
        if draft.country is None and draft.code is None:
            draft.country, draft.code, draft.basis = known.country, known.code, "knowledge"
        post = known.holding
        if post is None:
            continue
        if draft.office is not None:
            if draft.office.of is None and fold(draft.office.title) == fold(post.title):
                draft.office = Office(
                    title=draft.office.title, of=_holder_of(post), former=draft.office.former
                )
        else:
            draft.office = Office(title=post.title, of=_holder_of(post), former=known.former)
            draft.sectors, draft.basis = ("ELI",) if known.former else post.sectors, "knowledge"


def _place_at_home(met: list[tuple[Sighting, Draft]]) -> None:
    """Give "the government", "the Supreme Court", "Governor Ortom" to the one state that a text is about:
    the state with two thirds of all mentions of states, if there is one."""
    states = {d.state.code: len(d.mentions) for _, d in met if d.state is not None}
    home = max(states, key=lambda code: states[code], default=None)
    if home is None or states[home] < 2 or 3 * states[home] < 2 * sum(states.values()):
        return
    for sighting, draft in met:
        placeless = draft.country is None and draft.code is None and not draft.plural
        stately = bool(_STATELY.intersection(draft.sectors[:1])) and not draft.weak
        pointed = sighting.definite or sighting.what in ("body", "person")
        if placeless and stately and pointed and draft.body is None:
            draft.country, draft.code, draft.basis = home, home, "context"


def _holder_of(post: offices.Holding) -> str:
    state = countries.all_countries().get(post.of)
    return state.name if state else post.of


def _finished(reading: Reading, drafts: list[Draft]) -> tuple[Actor, ...]:
    kept = sorted((d for d in drafts if d.acts), key=lambda d: d.first)
    ids = {d: f"a{i}" for i, d in enumerate(kept, 1)}
    states = {d.state.code: ids[d] for d in kept if d.state is not None}
    return tuple(_actor(reading, d, ids[d], states) for d in kept)


def _actor(reading: Reading, draft: Draft, key: str, states: dict[str, str]) -> Actor:
    spans = sorted({(*_chars(reading, a, b), kind) for a, b, kind in draft.mentions})
    return Actor(
        id=key,
        name=draft.name,
        kind=draft.kind,
        code=draft.code or draft.country,
        country=draft.country,
        sector=draft.sectors[0] if draft.sectors else None,
        sectors=draft.sectors,
        office=draft.office,
        of=states.get(draft.country or "") if draft.state is None else None,
        wikidata=draft.wikidata,
        basis=draft.basis,
        mentions=tuple(Mention(start, end, kind) for start, end, kind in spans),
    )


def _chars(reading: Reading, start: int, end: int) -> tuple[int, int]:
    span = reading.span(start, end)
    return span.start, span.end
