"""Whose "the government", "the Supreme Court", "Governor Ortom" are, where their own words do not say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from itertools import takewhile

from legation.coding.tree import path, relation
from legation.coding.who.draft import Draft
from legation.coding.who.home import home_of
from legation.coding.who.lands import Lands
from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import is_stranger
from legation.language.reading import Reading

_STATELY = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
_LIKELY = 0.5
_SHARE = 4  # a quarter of all that the text speaks of states


def place_organs(
    reading: Reading,
    met: list[tuple[Sighting, Draft]],
    spoken: Mapping[str, int],
    home: str | None,
    lands: Lands,
    paper: str | None,
) -> None:
    """Give organs and officers a country: that of the person or body whose phrase they stand in ("Amina
    Saleh, head of the foreign ministry's Africa desk"), else of the one state that their sentence names by
    itself, else of the state that the text is about, else of the one that their paragraph speaks of, else of
    the paper's, where the text speaks of it. A state that is named for the one whom they meet is not theirs,
    nor one that stands near a bare name further on."""
    owners = {i: d for s, d in met for i in _words(s) if d.country is not None}
    named = _Named(reading, met)
    for sighting, draft in met:
        if not _is_placeless_organ(sighting, draft):
            continue
        above = (owners[w] for w in _phrase(reading, sighting.head) if w in owners)
        owner = next((d.country for d in above if d is not draft), None) or named.within(sighting)
        free, across = named.around(sighting)
        at_paper = frozenset[str]() if is_stranger(draft.role) else {paper} & spoken.keys()
        country = owner or _only_one(
            free,
            at_paper & free,
            _home(spoken, home, across),
            _turned_to(sighting, draft, lands) - across,
            at_paper,
        )
        if country is not None:
            draft.country, draft.code, draft.basis = country, country, "context"


class _Named:
    """The states that each sentence of a Reading names by themselves, and those that it names for somebody
    who is met there."""

    def __init__(self, reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
        self._reading = reading
        self._free: dict[int, set[str]] = defaultdict(set)
        self._across: dict[int, set[str]] = defaultdict(set)
        meetings = {
            reading.sentence_of(e.predicate)
            for e in reading.events
            if e.label == "CONSULT" and e.score >= _LIKELY
        }
        phrases = {i for s, _ in met if s.what in ("person", "body", "nominal") for i in _words(s)}
        self._within: dict[int, str] = {}  # a word of a phrase: the state that hangs on it
        persons = []
        for sighting, draft in met:
            if draft.country is None:
                continue
            sentence = reading.sentence_of(sighting.head)
            if sighting.what == "person":
                persons.append((sentence, draft.country))
            elif sighting.what == "body":
                self._across[sentence].add(draft.country)
            elif sighting.what in ("state", "seat"):
                holder = next((w for w in path(reading, sighting.head) if w in phrases), None)
                if holder is not None:
                    self._within[holder] = draft.country
                    self._across[sentence].add(draft.country)
                elif relation(reading, sighting.head) != "amod":  # "Chinese funds" are no state that speaks
                    self._free[sentence].add(draft.country)
        for sentence, country in persons:
            if country not in self._across[sentence]:
                self._free[sentence].add(country)
        for sentence in meetings:
            self._free[sentence] -= self._across[sentence]
        self._meetings = meetings

    def within(self, sighting: Sighting) -> str | None:
        """The state that the phrase itself goes on to name: "President Mwila of Zambia"."""
        return next((self._within[w] for w in _words(sighting) if w in self._within), None)

    def around(self, sighting: Sighting) -> tuple[Set[str], Set[str]]:
        """The states that the sentence names by themselves, and those of whom somebody is met. Where nobody
        is met, another state in somebody's phrase leaves it open whose the sighting is."""
        sentence = self._reading.sentence_of(sighting.head)
        free, others = self._free[sentence], self._across[sentence]
        if sentence in self._meetings:
            return free, others
        return free if others <= free else frozenset(), frozenset()


def _home(spoken: Mapping[str, int], home: str | None, across: Set[str]) -> Set[str]:
    """The state that the text is about, but of those who are met, where it is about two."""
    if home is not None and home not in across:
        return {home}
    rest = {code: n for code, n in spoken.items() if code not in across} if across else {}
    other = home_of(rest, None).code
    if other is not None and _SHARE * rest[other] >= sum(spoken.values()):
        return {other}
    return {home} if home is not None else frozenset()


def _turned_to(sighting: Sighting, draft: Draft, lands: Lands) -> Set[str]:
    """The states that the paragraph speaks of; none for an ambassador, who is there from another."""
    return frozenset() if is_stranger(draft.role) else lands.around(sighting.start)


def _only_one(*states: Set[str | None]) -> str | None:
    """The state of the first set that has one alone."""
    return next((code for one in states if len(one) == 1 for code in one), None)


def _phrase(reading: Reading, head: int) -> Iterator[int]:
    """The head of a phrase and the nouns that it stands under, up to the verb."""
    return takewhile(lambda w: reading.upos[w] not in ("VERB", "AUX"), path(reading, head))


def _words(sighting: Sighting) -> Iterator[int]:
    for start, end in ((sighting.start, sighting.end), *sighting.aside):
        yield from range(start, end)


def _is_placeless_organ(sighting: Sighting, draft: Draft) -> bool:
    role = draft.role
    placeless = draft.country is None and draft.code is None and not draft.plural
    # "the then minister, Ama Sika"
    once = draft.office is not None and draft.office.former and sighting.what == "person"
    stately = once or (bool(_STATELY.intersection(draft.sectors[:1])) and not draft.weak)
    private = role is not None and role.kind == "person" and "JUD" in draft.sectors
    titled = sighting.what == "person" and sighting.sketch.role is not None
    pointed = sighting.definite or sighting.what == "body" or titled
    return placeless and stately and not private and pointed and draft.body is None
