"""The one state that a text is about, which it need not name each time: "the government", "the country"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from legation.coding.who.draft import Draft
from legation.coding.who.positions import acts
from legation.coding.who.sighting import Sighting
from legation.knowledge.names import fold
from legation.language.reading import Reading
from legation.record import Record

_STATES = frozenset({"country", "nation", "kingdom", "republic", "sultanate", "emirate", "monarchy"})
_LEAST = 2  # mentions
_MANY = 4
_FAR = 3  # times as often as any other, in a text about many
_HEARD = 3  # mentions of one actor that count for its state


def places_by_state(record: Record) -> Counter[str]:
    """How often the text names places in each state, by the state's code."""
    placed: Counter[str] = Counter()
    for place in record.places:
        if place.country is not None and place.precision != "country":
            placed[place.country] += len(place.mentions)
    return placed


@dataclass(frozen=True, slots=True)
class Home:
    """The state that a text is about, by its code, or None; ``sure``: so much so that it need not be said
    whose anybody is who belongs there."""

    code: str | None = None
    sure: bool = False


def home_of(spoken: Mapping[str, int], paper: str | None) -> Home:
    """The state with two thirds of all that is ``spoken`` of states, by code: how often the text names them,
    places in them, and persons and bodies that are known to be theirs; else that of the paper, where half is
    the paper's and no other state has as much, or any other has but a small part of as much."""
    total = sum(spoken.values())
    first = max(spoken, key=lambda code: (spoken[code], code == paper), default=paper)
    if first is None:
        return Home()
    most, at_home = spoken[first], first == paper
    if at_home and 2 * most >= total:
        return Home(first, sure=3 * most >= 2 * total)
    if at_home and most >= _MANY and all(_FAR * n <= most for code, n in spoken.items() if code != first):
        return Home(first)
    if most < _LEAST or 3 * most < 2 * total:
        return Home()
    return Home(first, sure=at_home or (most >= _MANY and 4 * most >= 3 * total))


def known_by_state(met: list[tuple[Sighting, Draft]]) -> Counter[str]:
    """How often the text speaks of persons and bodies that the tables have as a state's, by its code."""
    mentions = Counter(d for _, d in met if d.country is not None and d.basis == "knowledge")
    known: Counter[str] = Counter()
    for draft, n in mentions.items():
        known[draft.country or ""] += min(n, _HEARD)
    return known


def place_officers(met: list[tuple[Sighting, Draft]]) -> None:
    """Give whoever holds a post in a body of the text what is known of the body: "director of the MTPA"."""
    bodies: dict[str, Draft] = {}
    for sighting, draft in met:
        if sighting.what == "body":
            bodies.setdefault(fold(sighting.name), draft)
    for _, draft in met:
        owner = bodies.get(fold(draft.office.of)) if draft.office and draft.office.of else None
        if owner is None or draft.kind != "person":
            continue
        if draft.country is None and draft.code is None:
            draft.country, draft.code, draft.basis = owner.country, owner.code, draft.basis or owner.basis
        if owner.sectors and (not draft.sectors or draft.weak) and not (draft.office and draft.office.former):
            draft.sectors, draft.weak = owner.sectors, False


def join_country_nouns(reading: Reading, met: list[tuple[Sighting, Draft]], home: str | None) -> None:
    """Let "the country" mean the one state of its chain, else the one that the text is about."""
    states = {s.head: d for s, d in met if d.state is not None and d.kind == "state"}
    at_home = next((d for d in states.values() if d.code == home), None)
    chains = {m.head: c for c in reading.chains for m in c.mentions}
    for i, lemma in enumerate(reading.lemmas):
        if lemma.lower() not in _STATES or reading.upos[i] != "NOUN" or "Number=Plur" in reading.feats[i]:
            continue
        if i in states or not _is_bare(reading, i) or not acts(reading, i, specific=True):
            continue
        chain = chains.get(i)
        meant = {d for m in (chain.mentions if chain else ()) if (d := states.get(m.head)) is not None}
        draft = next(iter(meant)) if len(meant) == 1 else at_home if not meant else None
        if draft is not None:
            draft.mentions.append((i - 1, i + 1, "nominal"))
            draft.acts = True


def _is_bare(reading: Reading, i: int) -> bool:
    """Whether "the" or "this" and nothing else stands with the noun."""
    before = i > 0 and reading.words[i - 1].lower() in ("the", "this")
    qualified = any(
        reading.labels[d].startswith(("amod", "nmod", "compound", "acl")) for d in reading.dependents[i]
    )
    return before and not qualified
