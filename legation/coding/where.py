"""Where: the places that an article names, with their coordinates.

A name can mean many places. What decides, in this order: the region or country told with it
("Paris, Texas"), the countries that the text speaks of, and how large the place is.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from legation.knowledge import countries
from legation.knowledge import places as gazetteer
from legation.knowledge.bodies import phrases
from legation.knowledge.names import fold
from legation.knowledge.places import Toponym
from legation.language.reading import Name, Reading
from legation.record import Mention, Place, Record

#: The weight of evidence, in powers of ten of a place's people: a country told in the text outweighs a
#: place that is thirty times larger, "Paris, Texas" outweighs everything.
TOLD_BESIDE, SPOKEN_OF, CAPITAL, COUNTRY, OTHER_NAME, REGION = 6.0, 1.5, 1.5, 1.0, -1.0, -0.5
#: The relations by which a facility hangs on its place ("the embassy in Ankara", "Cairo's airport").
_TIES = {"nmod", "compound", "appos", "nmod:poss", "dep"}


@dataclass(slots=True)
class _Named:
    """A place of the text in the making: the names that mean it, and what it is."""

    name: str
    names: list[Name] = field(default_factory=list)
    toponym: Toponym | None = None
    facility: bool = False


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """The places of a record by their words."""

    spans: tuple[tuple[int, int, str], ...]

    @classmethod
    def of(cls, found: Sequence[Place]) -> PlaceIndex:
        """The index of a record's places."""
        return cls(tuple(sorted((m.start, m.end, p.id) for p in found for m in p.mentions)))

    def within(self, start: int, end: int) -> str | None:
        """The id of the first place with a mention inside characters ``start:end``, or None."""
        return next((place for a, b, place in self.spans if start <= a and b <= end), None)


def places(reading: Reading, record: Record) -> tuple[Place, ...]:  # noqa: ARG001
    """The places named in the article, in the order of their first mention; one for all its mentions."""
    spoken_of = _countries_spoken_of(reading)
    found: dict[str, _Named] = {}
    bodies = _bodies(reading)
    for name in reading.names:
        if name.label in ("Location", "Facility") and name.start not in bodies:
            text = reading.text(name.start, name.end)
            known = found.setdefault(fold(text).removeprefix("the "), _Named(text))
            known.names.append(name)
            known.facility |= name.label == "Facility"
    for known in found.values():
        known.toponym = _resolved(reading, known, spoken_of)
    for known in found.values():
        if known.facility and known.toponym is None:
            known.toponym = _tied(reading, known, found)
    return tuple(_place(reading, f"p{i}", known) for i, known in enumerate(_merged(found), 1))


def _bodies(reading: Reading) -> set[int]:
    """The words of bodies' names: the Nations of the United Nations are no place."""
    hits = phrases().scan(reading.words)
    return {i for h in hits if h.end - h.start > 1 for i in range(h.start, h.end)}


def _countries_spoken_of(reading: Reading) -> Counter[str]:
    """How often the text names each country, its people or its government."""
    hits = countries.phrases().scan(reading.words)
    return Counter(h.value.country.code for h in hits if h.value and h.value.form != "capital")


def _resolved(reading: Reading, known: _Named, spoken_of: Counter[str]) -> Toponym | None:
    country = gazetteer.country_named(known.name)
    candidates = gazetteer.named(known.name)
    if country and country not in candidates:
        candidates = (country, *candidates)
    beside = [place for name in known.names for place in _told_beside(reading, name)]
    inside = [place for name in known.names for place in _told_inside(reading, name)]
    elsewhere = spoken_of.copy()
    if country and country.country:
        elsewhere[country.country] -= len(known.names)

    def weight(candidate: Toponym) -> float:
        told = any(_holds(outer, candidate) for outer in beside) or any(
            _holds(candidate, inner) for inner in inside if candidate.precision != "city"
        )
        return _prior(candidate, known.name) + TOLD_BESIDE * told + _spoken(candidate, elsewhere)

    return max(candidates, key=weight, default=None)


def _prior(candidate: Toponym, name: str) -> float:
    if candidate.precision == "area":
        return 8.0
    capital = countries.find(name)
    is_capital = (
        candidate.precision == "city"
        and capital is not None
        and capital.form == "capital"
        and capital.country.code == candidate.country
    )
    return (
        math.log10(max(candidate.people, 1000))
        + COUNTRY * (candidate.precision == "country")
        + REGION * (candidate.precision == "region")
        + OTHER_NAME * (not candidate.exact)
        + CAPITAL * is_capital
    )


def _spoken(candidate: Toponym, spoken_of: Counter[str]) -> float:
    count = spoken_of.get(candidate.country or "", 0)
    if count <= 0 or candidate.precision == "country":
        return 0.0
    most = max(spoken_of.values())
    return SPOKEN_OF * (0.5 + 0.5 * count / most)


def _told_beside(reading: Reading, name: Name) -> list[Toponym]:
    """What is told right after the name: "Paris, Texas", "Tripoli in Lebanon"."""
    after = name.end
    if after + 1 >= len(reading) or reading.word(after) not in (",", "in", "("):
        return []
    outer = next(
        (n for n in reading.names if n.start in (after + 1, after + 2) and n.label == "Location"), None
    )
    text = reading.text(outer.start, outer.end) if outer else reading.word(after + 1)
    country = gazetteer.country_named(text)
    return [p for p in (country, *gazetteer.named(text)) if p and p.precision in ("country", "region")]


def _told_inside(reading: Reading, name: Name) -> list[Toponym]:
    """What is told right before the name as a part of it: "Atlanta, Georgia"."""
    if name.start < 2 or reading.word(name.start - 1) not in (",", "in", "("):
        return []
    inner = next((n for n in reading.names if n.end == name.start - 1 and n.label == "Location"), None)
    named = gazetteer.named(reading.text(inner.start, inner.end)) if inner else ()
    return [p for p in named if p.precision == "city"]


def _holds(outer: Toponym, inner: Toponym) -> bool:
    if inner.precision == "country" or outer.country != inner.country:
        return False
    return outer.precision == "country" or (outer.admin == inner.admin and inner.precision == "city")


def _tied(reading: Reading, known: _Named, found: dict[str, _Named]) -> Toponym | None:
    """The city or country that a facility hangs together with in the tree, or whose name it bears."""
    for name in known.names:
        head = reading.head_of(name.start, name.end)
        first, last = reading.subtree(head)
        above = int(reading.heads[head])
        for other in found.values():
            for n in other.names:
                inside = first <= n.start and n.end <= last
                below = inside and reading.labels[reading.head_of(n.start, n.end)] in _TIES
                over = n.start <= above < n.end
                if other.toponym and other is not known and (below or over):
                    return other.toponym
    for name in known.names:
        words = [reading.word(i) for i in range(name.start, name.end)]
        for end in range(len(words) - 1, 0, -1):
            city = [c for c in gazetteer.named(" ".join(words[:end])) if c.precision != "area"]
            if city:
                return max(city, key=lambda c: _prior(c, " ".join(words[:end])))
    return None


def _merged(found: dict[str, _Named]) -> list[_Named]:
    """One for each place: "the US" and "America" are one country."""
    out: dict[object, _Named] = {}
    for key, known in found.items():
        place = known.toponym
        same = out.setdefault(key if known.facility or place is None else place, known)
        if same is not known:
            same.names.extend(known.names)
            same.name = max(same.name, known.name, key=len)
    return sorted(out.values(), key=lambda known: known.names[0].start)


def _place(reading: Reading, ident: str, known: _Named) -> Place:
    spans = sorted(reading.span(name.start, name.end) for name in known.names)
    mentions = tuple(Mention(s.start, s.end, "name") for s in spans)
    place = known.toponym
    if place is None:
        return Place(
            id=ident, name=known.name, precision="facility" if known.facility else None, mentions=mentions
        )
    return Place(
        id=ident,
        name=known.name if known.facility else place.name,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames=None if known.facility else place.geonames,
        precision="facility" if known.facility else place.precision,
        mentions=mentions,
    )
