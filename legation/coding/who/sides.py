"""Which states persons and sides stand for: "the Chadian delegation was led by ...", "the two sides"."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from legation.coding.tree import conjuncts
from legation.coding.who.described import has_role
from legation.coding.who.draft import Draft
from legation.coding.who.facts import Facts
from legation.coding.who.positions import acts, phrase_start
from legation.coding.who.sighting import Sighting
from legation.knowledge.countries import CountryName
from legation.knowledge.names import fold
from legation.knowledge.sectors import Role
from legation.language.reading import Reading

Pair = tuple[Draft, ...]

_REACH = 2000  # words back, within which a noun without a name can mean somebody: an article


def side_of(reading: Reading, facts: Facts, sighting: Sighting) -> str | None:
    """The country of the delegation or body that the clause says the person led or sent, else None.

    The delegation is the last one before the "by" that the person's phrase follows, as also in a
    clause without its verb ("..., and the Nigerian team by ...").
    """
    first = sighting.start
    if first == 0 or reading.words[first - 1].lower() != "by":
        return None
    sentence = reading.sentence(reading.sentence_of(first))[0]
    for fact in reversed(facts.within(sentence, first)):
        if isinstance(fact.value, Role) and fact.value.kind in ("delegation", "organisation", "collective"):
            whose = facts.by_last.get(fact.start - 1) or facts.by_last.get(fact.start - 2)
            if whose is not None and isinstance(whose.value, CountryName):
                return whose.value.country.code
            return None
    return None


def join_sides(reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
    """Let "the American delegation" mean its state, "both ministers" the two met, and "the two sides" or
    "the negotiators" the two states that the text set side by side last before, or that nearly all its
    mentions of states name."""
    states = {s.head: d for s, d in met if d.state is not None}
    by_code = {d.state.code: d for d in states.values() if d.state is not None}
    pairs = [
        (head, pair)
        for head in sorted(states)
        if len(pair := tuple(dict.fromkeys(states[c] for c in conjuncts(reading, head) if c in states))) == 2
    ]
    main = _main_pair(list(dict.fromkeys(states.values())))
    _join_countries(reading, pairs, main)
    persons = [(s.start, d) for s, d in met if s.what == "person" and not d.plural]
    persons.sort(key=lambda person: person[0])
    for sighting, draft in met:
        if sighting.what != "nominal" or not draft.mentions:
            continue
        if two := _holders(reading, persons, sighting):
            _move(sighting, draft, two)
            continue
        if not _is_side(reading, sighting):
            continue
        own = by_code.get(sighting.sketch.country or "")
        if own is not None and not sighting.plural:
            _move(sighting, draft, (own,))
        elif sighting.sketch.country is None and (sighting.definite or _is_counted(reading, sighting)):
            pair = _last_pair(pairs, sighting.head) or main
            if pair and (sighting.plural or _is_counted(reading, sighting)):
                _move(sighting, draft, pair)


def _join_countries(reading: Reading, pairs: list[tuple[int, Pair]], main: Pair) -> None:
    """Let "both countries" and "the two neighbours" mean the two states, where they stand as actors."""
    for i, lemma in enumerate(reading.lemmas):
        if lemma.lower() not in _LANDS or reading.upos[i] != "NOUN":
            continue
        start = phrase_start(reading, i, i)
        counted = any(reading.words[w].lower() in _TWO for w in range(start, i))
        if counted and acts(reading, i, specific=True):
            for state in _last_pair(pairs, i) or main:
                state.mentions.append((start, i + 1, "nominal"))
                state.acts = True


def _last_pair(pairs: list[tuple[int, Pair]], word: int) -> Pair:
    """The two states last set side by side before a word; empty for none."""
    return next((pair for head, pair in reversed(pairs) if head < word), ())


def _holders(reading: Reading, persons: list[tuple[int, Draft]], sighting: Sighting) -> Pair:
    """The two persons that "both ministers" or "the leaders" means: the last two met who hold such a post,
    for "the" the only two; empty for none. ``persons`` are named at these words, in text order."""
    role, counted = sighting.sketch.role, _is_counted(reading, sighting)
    if role is None or role.kind not in ("person", "office") or not sighting.plural:
        return ()
    if sighting.sketch.country or not (counted or sighting.definite):
        return ()
    wanted = fold(role.noun)
    low, high = (
        bisect_left(persons, word, key=itemgetter(0)) for word in (sighting.start - _REACH, sighting.start)
    )
    people = {d: d.latest(sighting.start) for _, d in persons[low:high]}
    fits = [d for d in people if has_role(d, wanted, bare=False) or _is_counterpart(d)]
    two = sorted(fits, key=lambda d: people[d])[-2:]
    return tuple(two) if len(two) == 2 and (counted or len(fits) == 2) else ()


def _is_counterpart(draft: Draft) -> bool:
    """Whether somebody holds the post of another, in another state."""
    return draft.role is not None and draft.role.noun == "counterpart"


def _is_side(reading: Reading, sighting: Sighting) -> bool:
    """Whether the noun means a party to something: a delegation, one of two governments or neighbours."""
    role = sighting.sketch.role
    if role is None or role.kind == "delegation":
        return role is not None
    return role.noun in _TWOSOME and _is_counted(reading, sighting)


def _is_counted(reading: Reading, sighting: Sighting) -> bool:
    """Whether "two", "both" or "neither" stands before the noun."""
    return any(reading.words[i].lower() in _TWO for i in range(sighting.start, sighting.head))


def _main_pair(states: list[Draft]) -> Pair:
    """The two states that together have three quarters of all mentions of states; empty for none."""
    ranked = sorted(states, key=lambda d: -len(d.mentions))
    total = sum(len(d.mentions) for d in states)
    two = tuple(ranked[:2])
    return two if len(two) == 2 and 4 * sum(len(d.mentions) for d in two) >= 3 * total else ()


def _move(sighting: Sighting, draft: Draft, to: tuple[Draft, ...]) -> None:
    mention = (sighting.start, sighting.end, sighting.kind)
    if mention in draft.mentions:
        draft.mentions.remove(mention)
    draft.acts = draft.acts and bool(draft.mentions)
    for state in to:
        state.mentions.append(mention)
        state.acts = True


_TWOSOME = frozenset({"government", "neighbour", "neighbor"})
_LANDS = frozenset({"country", "nation", "republic", "capital"})
_TWO = frozenset({"two", "both", "neither", "either"})
