"""Who? The actors of a text, each with all its mentions.

What counts. A state is an actor where it acts, is acted upon or owns; its mentions are all its names
then, adjectives and places too ("in Chad"), so that later questions find it by any of them. A capital
that stands where an actor stands is a mention of its state ("Moscow said"). A seat of government ("the
Kremlin") is an actor of its own, of kind government, whose ``of`` is the state. A people ("Russians") is a
group. ``basis`` is "knowledge" where country or office came from the tables and not from the text, and
"context" where the country is that of the one state that the text is about.
"""

from __future__ import annotations

from collections import Counter

from legation.coding import paper
from legation.coding.who.belongings import join_belongings, place_belongings
from legation.coding.who.describe import describe
from legation.coding.who.described import join_chains, join_nominals
from legation.coding.who.draft import Draft
from legation.coding.who.facts import Facts, gather
from legation.coding.who.home import (
    home_of,
    join_country_nouns,
    known_by_state,
    place_officers,
    places_by_state,
)
from legation.coding.who.index import ActorIndex
from legation.coding.who.known import place_persons
from legation.coding.who.lands import Lands
from legation.coding.who.locals import place_locals
from legation.coding.who.named import join_things
from legation.coding.who.names import person_names
from legation.coding.who.nominals import nominals
from legation.coding.who.organs import place_organs
from legation.coding.who.people import join_persons
from legation.coding.who.pronouns import Pronouns
from legation.coding.who.sides import join_sides
from legation.coding.who.things import things
from legation.coding.who.titles import persons
from legation.knowledge import countries
from legation.knowledge.countries import CountryName
from legation.language.reading import Reading
from legation.record import Actor, Mention, Record

__all__ = ["ActorIndex", "actors", "describe"]

_BODIES = frozenset({"Organization", "NORP", "Person", "Miscellaneous", "Facility"})


def actors(reading: Reading, record: Record) -> tuple[Actor, ...]:
    """Everybody who acts or is acted upon, in order of first mention ("a1", "a2", ...)."""
    day = record.article.published.date
    names = person_names(reading)
    placed = places_by_state(record)
    facts = gather(
        reading.words,
        reading.text,
        closed=[(n.start, n.end) for n in names],
        vouched=frozenset(i for n in reading.names if n.label in _BODIES for i in range(n.start, n.end)),
        elsewhere=_elsewhere(reading, record),
        named=[(n.start, n.end) for n in reading.names if n.label == "Organization"],
        placed=placed,
    )
    people = list(persons(reading, facts, names))
    titled = {i for s in people for a, b in ((s.start, s.end), *s.aside) for i in range(a, b)}
    others = list(things(reading, facts, titled))
    bodies = {i for s in others if s.what == "body" for i in range(s.start, s.end)}

    met_people = join_persons(people)
    place_persons(reading, facts, day, met_people)
    met_things = join_things(reading, others, day)
    named = list(dict.fromkeys(draft for _, draft in (*met_people, *met_things)))
    met_nominals = join_nominals(nominals(reading, facts, titled | bodies), named, day)
    met = [*met_people, *met_things, *met_nominals]
    spoken = Counter(facts.spoken) + placed + known_by_state(met)
    printed = paper.home(record.article)
    home = home_of(spoken, printed)
    join_sides(reading, met)
    join_chains(reading, met)
    join_country_nouns(reading, met, home.code)
    Pronouns(reading, met).join()
    join_belongings(reading, met)
    lands = _lands(record, reading, facts)
    place_organs(reading, met, spoken, home.code, lands, printed)
    place_officers(met)
    place_belongings(reading, met)  # a foreigner's wife before she is taken for a local
    place_locals(reading, met, home, lands)
    place_belongings(reading, met)
    return _finished(reading, list(dict.fromkeys(draft for _, draft in met)))


def _elsewhere(reading: Reading, record: Record) -> frozenset[int]:
    """The first words of places that are not in the state whose name they bear (Georgia of the USA)."""
    out: set[int] = set()
    for place in record.places:
        named = countries.find(place.name)
        same = named is None or place.country is None or named.country.code == place.country
        if same or (named is not None and named.country.status == "dependent"):
            continue
        out.update(reading.words_at(m.start, m.end)[0] for m in place.mentions)
    return frozenset(out)


def _lands(record: Record, reading: Reading, facts: Facts) -> Lands:
    """Which states the sentences name, and places in which."""
    named = [(f.start, f.value.country.code) for f in facts.found if isinstance(f.value, CountryName)]
    sites = [
        (reading.words_at(m.start, m.end)[0], place.country)
        for place in record.places
        if place.country is not None
        for m in place.mentions
    ]
    return Lands.of(reading, [*named, *sites])


def _finished(reading: Reading, drafts: list[Draft]) -> tuple[Actor, ...]:
    kept = sorted((d for d in drafts if d.acts), key=lambda d: d.first)
    ids = {d: f"a{i}" for i, d in enumerate(kept, 1)}
    states = {d.state.code: ids[d] for d in kept if d.state is not None and d.kind == "state"}
    return tuple(_actor(reading, d, ids[d], states) for d in kept)


def _actor(reading: Reading, draft: Draft, key: str, states: dict[str, str]) -> Actor:
    spans = sorted({(*_chars(reading, a, b), kind) for a, b, kind in draft.mentions})
    of = states.get(draft.country or "") if draft.kind != "state" and not draft.local else None
    return draft.actor(key, tuple(Mention(start, end, kind) for start, end, kind in spans), of)


def _chars(reading: Reading, start: int, end: int) -> tuple[int, int]:
    span = reading.span(start, end)
    return span.start, span.end
