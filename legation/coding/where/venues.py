"""Where a building, base, camp or square lies that the text names: as known of it, else in the place that it
hangs together with in the sentence, else in the one whose name it bears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.coding.overlaps import Overlaps
from legation.coding.where.resolve import Named
from legation.knowledge import places as gazetteer
from legation.language.reading import Reading

_LARGE = 100_000  # people
#: The relations by which a venue hangs on its place ("the embassy in Ankara", "Cairo's airport").
_TIES = {"nmod", "compound", "appos", "nmod:poss", "dep"}


@dataclass(frozen=True, slots=True)
class Site:
    """The country and coordinates of a venue."""

    country: str | None
    latitude: float
    longitude: float


def is_venue(name: str) -> bool:
    """Whether a name means a venue, and no country, region or large city ("the White House", not
    "Maidan")."""
    others = gazetteer.named(name, least=_LARGE)
    return gazetteer.venue(name) is not None and all(not p.exact for p in others)


class Sites:
    """Where the venues among the places of a text lie."""

    def __init__(self, reading: Reading, found: Sequence[Named]) -> None:
        self._reading, self._found = reading, found
        self._near = Overlaps((i, [(n.start, n.end) for n in known.namings]) for i, known in enumerate(found))
        self._spoken = {n.toponym.country for n in found if n.toponym is not None}

    def of(self, known: Named) -> Site | None:
        """Where a venue lies, or None where neither text nor tables tell."""
        venue = gazetteer.venue(known.name)
        if venue is not None:
            return Site(venue.country, venue.latitude, venue.longitude)
        other = self._tied(known)
        if other is not None and other.toponym is not None:
            return Site(other.toponym.country, other.toponym.latitude, other.toponym.longitude)
        return _by_name(known, self._spoken)

    def _tied(self, known: Named) -> Named | None:
        """The place below or above the venue's words in the tree."""
        reading = self._reading
        for naming in known.namings:
            head = reading.head_of(naming.start, naming.end)
            first, last = reading.subtree(head)
            above = int(reading.heads[head])
            near = {*self._near.near(first, last), *self._near.near(above, above + 1)}
            for other in (self._found[i] for i in sorted(near)):
                for n in other.namings:
                    inside = first <= n.start and n.end <= last
                    below = inside and reading.labels[reading.head_of(n.start, n.end)] in _TIES
                    over = n.start <= above < n.end
                    if other.toponym and other is not known and (below or over):
                        return other
        return None


def _by_name(known: Named, spoken: set[str | None]) -> Site | None:
    """The city whose name a venue bears: "Ankara Central Station"; the largest in a country of the text."""
    words = known.name.split()
    for end in range(len(words) - 1, 0, -1):
        cities = [c for c in gazetteer.named(" ".join(words[:end])) if c.precision == "city" and c.exact]
        if cities:
            best = max(cities, key=lambda c: (c.country in spoken, c.people))
            return Site(best.country, best.latitude, best.longitude)
    return None
