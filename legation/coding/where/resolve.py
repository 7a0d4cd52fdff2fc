"""Which of the places of a name is meant.

Each candidate has a weight in powers of ten of people: how large it is, and what the text says for it. A name
means one place throughout a text (Leidner 2007, "one referent per discourse"). It is decided in rounds: first
by what is told of each name alone, then also by the other places, as likely as they were the round before:
those of one text share countries and regions (Kamalloo and Rafiei 2018; Lieberman, Samet and Sankaranarayanan
2010, "local lexicons") and lie near each other ("spatial minimality", Leidner 2007)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from legation.coding.where.evidence import Context, kind_told, told, told_inside
from legation.coding.where.namings import Naming, key
from legation.knowledge import countries
from legation.knowledge import places as gazetteer
from legation.knowledge.places import KNOWN, Toponym
from legation.language.reading import Reading

# Calibrated as a set on two corpora of toponyms (local and world news); do not tune one alone.
TOLD = 6.0  # the region or country told beside the name
HOLDS = 3.0  # a place inside it told beside the name ("Atlanta, Georgia")
COUNTRY, AREA = 1.5, 8.0
REGION, DISTRICT = -0.5, -1.5  # a region gives way to a city of its name, a district always
OTHER_NAME = -1.0
CAPITAL = 1.5
KIND = 2.0  # "the city of", "province"
SPOKEN = 2.0  # its country is the one most spoken of
HOME = 0.7  # its country is the paper's
SHARED = 3.0  # its region is that of the text's other places
NEAR, REACH = 2.0, 150.0  # other places of the text within some such kilometres
#: Of more candidates the likeliest are looked at closely.
CLOSE = 12
ROUNDS = 2
#: A place that is this likely helps to place others.
_LIKELY = 0.7
#: A small town is meant only where its country, its region or a place near it is spoken of at least so much.
_SUPPORT = 0.3
#: And so is a town below so many people that the name is not the usual one of: "Wando" of Wendo in Ethiopia.
_KNOWN_BY_OTHER_NAMES = 150_000
_LITTLE = 0.05

Region = tuple[str | None, str | None]


@dataclass(slots=True)
class Named:
    """A place of the text in the making: the namings that mean it, and what it is."""

    name: str
    namings: list[Naming] = field(default_factory=list)
    facility: bool = False
    candidates: tuple[Toponym, ...] = ()
    weights: tuple[float, ...] = ()  # of each candidate, by what is told of this name alone
    toponym: Toponym | None = None


@dataclass(frozen=True, slots=True)
class _Share:
    """A candidate with its likelihood among those of its name."""

    place: Toponym
    likely: float


def resolve(reading: Reading, found: Sequence[Named], context: Context) -> None:
    """Sets the toponym of every name that the tables know, where the text does not speak against it."""
    for known in found:
        known.candidates, known.weights = _alone(reading, known)
    shares = [_shares(known.candidates, known.weights) for known in found]
    supports: list[list[float]] = []
    for _ in range(ROUNDS):
        around = _Around.of(shares, context)
        supports = [around.support(share) for share in shares]
        sums = (
            [w + s for w, s in zip(k.weights, more, strict=True)]
            for k, more in zip(found, supports, strict=True)
        )
        shares = [_shares(k.candidates, weights) for k, weights in zip(found, sums, strict=True)]
    for known, share, support in zip(found, shares, supports, strict=True):
        best = max(range(len(share)), key=lambda i: share[i].likely, default=None)
        if best is not None and _is_meant(known, best, support[best]):
            known.toponym = known.candidates[best]


def _is_meant(known: Named, best: int, support: float) -> bool:
    place = known.candidates[best]
    full = place.precision == "district" and key(place.name) == key(known.name)  # "Laurel County"
    least = KNOWN if place.exact else _KNOWN_BY_OTHER_NAMES
    small = place.precision in ("city", "district") and place.people < least and not full
    return not small or support >= _SUPPORT or known.weights[best] >= TOLD


def _shares(candidates: Sequence[Toponym], weights: Sequence[float]) -> list[_Share]:
    top = max(weights, default=0.0)
    parts = [10 ** (w - top) for w in weights]
    return [_Share(c, part / sum(parts)) for c, part in zip(candidates, parts, strict=True)]


@dataclass(frozen=True, slots=True)
class _Around:
    """What the places of a text say for each other: how many lie in each country and region, as likely as
    they are, and the likely ones by themselves. Countries count by their people and governments, too."""

    countries: dict[str, float]
    regions: dict[Region, float]
    sure: tuple[Toponym, ...]
    points: NDArray[np.float64]  # (n, 3) where these lie on a globe
    numbers: Mapping[int, Sequence[int]]  # of these, by the identity of the toponym
    home: str | None

    @classmethod
    def of(cls, shares: Sequence[Sequence[_Share]], context: Context) -> _Around:
        """The sums over all names of a text."""
        nations, regions = _sums([s for share in shares for s in share], context.spoken, context.regions)
        likely = (s.place for share in shares for s in share if s.likely >= _LIKELY)
        sure = tuple(p for p in likely if p.precision in ("city", "district"))
        points = np.array([_point(p) for p in sure]).reshape(-1, 3)
        numbers: dict[int, list[int]] = {}
        for i, place in enumerate(sure):
            numbers.setdefault(id(place), []).append(i)
        return cls(nations, regions, sure, points, numbers, context.home)

    def support(self, own: Sequence[_Share]) -> list[float]:
        """What all other names of the text say for each candidate of one."""
        nations, regions = _sums(own, {}, {})
        others = {code: n - nations.get(code, 0.0) for code, n in self.countries.items()}
        most = max(others.values(), default=0.0)
        mine = [i for s in own for i in self.numbers.get(id(s.place), ())]
        return [self._of(s.place, others, most, regions, mine) for s in own]

    def _of(
        self,
        place: Toponym,
        nations: dict[str, float],
        most: float,
        own: dict[Region, float],
        mine: Sequence[int],
    ) -> float:
        if place.precision == "area":
            return 0.0
        spoken = nations.get(place.country or "", 0.0)
        total = SPOKEN * (0.4 * min(1.0, spoken) + 0.6 * spoken / most) if spoken > _LITTLE else 0.0
        total += HOME * (place.country is not None and place.country == self.home)
        region = (place.country, place.admin)
        if place.admin:
            shared = self.regions.get(region, 0.0) - own.get(region, 0.0)
            total += SHARED * shared / (shared + 0.7) if shared > _LITTLE else 0.0
        if place.precision in ("city", "district"):
            nearest = self._nearest(place, mine)
            total += NEAR * math.exp(-_distance(place, nearest) / REACH) if nearest else 0.0
        return total

    def _nearest(self, place: Toponym, mine: Sequence[int]) -> Toponym | None:
        """The nearest of the likely places, but for some of them by their numbers."""
        if len(mine) == len(self.sure):
            return None
        closeness = self.points @ _point(place)
        closeness[mine] = -np.inf
        return self.sure[int(closeness.argmax())]


def _sums(
    shares: Iterable[_Share], nations: Mapping[str, float], regions: Mapping[Region, float]
) -> tuple[dict[str, float], dict[Region, float]]:
    by_nation, by_region = dict(nations), dict(regions)
    for s in shares:
        if s.place.country:
            by_nation[s.place.country] = by_nation.get(s.place.country, 0.0) + s.likely
            if s.place.admin:
                region = (s.place.country, s.place.admin)
                by_region[region] = by_region.get(region, 0.0) + s.likely
    return by_nation, by_region


def _alone(reading: Reading, known: Named) -> tuple[tuple[Toponym, ...], tuple[float, ...]]:
    """The likeliest candidates of a name with their weights by size and by what is told beside the name."""
    named = _candidates(known)
    outer = [place for naming in known.namings for place in told(reading, naming)]
    if gazetteer.country_named(known.name):  # "Turkey, Greece and Cyprus" is a list
        outer = [place for place in outer if place.precision != "country"]
    inner = [place for naming in known.namings for place in told_inside(reading, naming)]
    kinds = {kind_told(reading, naming) for naming in known.namings} - {None}
    weighed = []
    for place in named:
        beside = any(_holds(larger, place) for larger in outer)
        holds = place.precision in ("country", "region") and any(_holds(place, part) for part in inner)
        kind = KIND if place.precision in kinds else -KIND / 2 if kinds else 0.0
        weighed.append((_prior(place, known.name, named) + TOLD * beside + HOLDS * holds + kind, place))
    weighed.sort(key=lambda pair: -pair[0])
    close = [pair for i, pair in enumerate(weighed) if i < CLOSE]
    return tuple(place for _, place in close), tuple(weight for weight, _ in close)


def _candidates(known: Named) -> tuple[Toponym, ...]:
    """The places that the name can mean: of the whole name, else of it without words for a part or kind."""
    whole = known.namings[0].whole
    for text in dict.fromkeys((known.name, whole, *_shorter(whole))):
        region = gazetteer.region_short(text) if known.namings[0].behind or "." in text else None
        country = gazetteer.country_named(text)
        named = (region,) if region else gazetteer.named(text, least=0)
        if country and country not in named:
            named = (country, *named)
        if named:
            return named
    return ()


_ENDS = tuple(
    f" {kind}"
    for kind in "city province region governorate oblast state district county prefecture department town "
    "village island islands area municipality".split()
)
_BEGINS = tuple(
    f"{kind} of "
    for kind in "city town village province state region republic kingdom port district county".split()
)


def _shorter(name: str) -> Iterable[str]:
    folded = key(name)
    yield from (folded[: -len(end)] for end in _ENDS if folded.endswith(end))
    yield from (folded[len(start) :] for start in _BEGINS if folded.startswith(start))
    article, _, rest = folded.partition(" ")
    if article in ("al", "el") and rest:  # "al-Damazin" is Ad Damazin in the tables
        sound = rest[:2] if rest[:2] in ("sh", "th") else rest[:1]
        yield from (f"{article[0]}{sound} {rest}", f"al {rest}", f"el {rest}", rest)


def _prior(place: Toponym, name: str, named: Sequence[Toponym]) -> float:
    if place.precision == "area":
        return AREA
    weight = math.log10(max(place.people, 300)) + OTHER_NAME * (not place.exact)
    if place.precision == "country":
        return weight + COUNTRY
    if place.precision == "region":
        return weight + REGION * any(_is_namesake(place, other) for other in named)
    if place.precision == "district":
        return weight + DISTRICT
    capital = countries.find(name)
    is_capital = capital and capital.form == "capital" and capital.country.code == place.country
    return weight + CAPITAL * bool(is_capital)


def _is_namesake(region: Toponym, city: Toponym) -> bool:
    """Whether a city is what the name of a region means where nothing else is said ("Idlib")."""
    return (
        city.precision == "city"
        and city.exact
        and city.country == region.country
        and city.people > region.people / 20
    )


def _holds(outer: Toponym, inner: Toponym) -> bool:
    if inner.precision == "country" or outer.country != inner.country or outer == inner:
        return False
    return outer.precision == "country" or (outer.admin == inner.admin and inner.precision != "region")


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The distance of two points on a sphere."""
    lat, other = math.radians(latitude), math.radians(other_latitude)
    half = math.radians(other_longitude - longitude) / 2
    h = math.sin((other - lat) / 2) ** 2 + math.cos(lat) * math.cos(other) * math.sin(half) ** 2
    return 12742.0 * math.asin(math.sqrt(min(1.0, h)))


def _point(place: Toponym) -> tuple[float, float, float]:
    """On a globe of radius 1, where the product of two points tells how near they are."""
    lat, lon = math.radians(place.latitude), math.radians(place.longitude)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _distance(a: Toponym, b: Toponym) -> float:
    return kilometres(a.latitude, a.longitude, b.latitude, b.longitude)
