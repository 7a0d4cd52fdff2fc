"""Places by name: countries, regions, districts, cities and towns, areas (seas, straits, rivers, mountains,
disputed land), and venues known by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from legation.knowledge import countries
from legation.knowledge.names import fold, listed, rows
from legation.knowledge.sorted_table import SortedTable

Precision = Literal["country", "region", "district", "city", "area"]
#: People of a place that is known beyond its own country; what is smaller shares its name with many.
KNOWN = 15_000


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place that a name can mean; ``people`` tells how large it is, 0 where not known.

    ``country`` is ISO 3166 alpha-3, ``admin`` GeoNames's code of the region. ``exact`` is False where the
    name is one of its others ("Saigon")."""

    name: str
    precision: Precision
    country: str | None
    admin: str | None
    latitude: float
    longitude: float
    geonames: int | None
    people: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Venue:
    """A building, base, camp or square, with the city that it lies in or near."""

    name: str
    city: str
    country: str
    latitude: float
    longitude: float


def named(name: str, *, least: int = KNOWN) -> tuple[Toponym, ...]:
    """All places of that name, whatever its case or accents: countries, regions and areas, then districts
    and cities of at least so many people, the largest city first."""
    key = fold(name).removeprefix("the ")
    found = (*_regions(key), *_cities(key)) if key else ()
    return tuple(p for p in found if p.people >= least or p.precision not in ("district", "city"))


def country(code: str) -> Toponym | None:
    """The country of an ISO 3166 alpha-3 code."""
    return next((p for p in _regions(code) if p.precision == "country"), None)


def country_named(name: str) -> Toponym | None:
    """The country that newspapers call so ("the U.S.", "Britain"), by name alone."""
    found = countries.find(name)
    return country(found.country.code) if found and found.form == "name" else None


def region_short(form: str) -> Toponym | None:
    """The region of the USA, Canada or Australia that these letters mean behind a town ("Tex.", "TX"); the
    capital letters and full stops count, and of two regions the first is meant."""
    return _shorts().get(form)


@cache
def _shorts() -> dict[str, Toponym]:
    out: dict[str, Toponym] = {}
    for row in rows("regions_short"):
        region = next(
            p for p in named(row["name"]) if p.precision == "region" and p.country == row["country"]
        )
        for form in listed(row["short"]):
            out.setdefault(form, region)
    return out


def venue(name: str) -> Venue | None:
    """The venue that goes by that name alone ("the Kremlin")."""
    return _venues().get(fold(name).removeprefix("the "))


@cache
def _venues() -> dict[str, Venue]:
    out: dict[str, Venue] = {}
    for row in rows("venues"):
        place = Venue(
            row["name"], row["city"], row["country"], float(row["latitude"]), float(row["longitude"])
        )
        out |= {fold(name): place for name in (row["name"], *listed(row["names"]))}
    return out


@lru_cache(maxsize=1 << 12)
def _regions(key: str) -> tuple[Toponym, ...]:
    """Countries, regions, areas and districts of a folded name, in this order, or the country of a code."""
    found = {_place(row[:-1], row[-1]): None for row in _table("regions").rows(key)}  # type: ignore[arg-type]
    return tuple(sorted(found, key=lambda p: _ORDER.index(p.precision)))


_ORDER: tuple[Precision, ...] = ("country", "region", "area", "district")


@cache
def _table(name: str) -> SortedTable:
    return SortedTable(name)


@lru_cache(maxsize=1 << 12)
def _cities(key: str) -> tuple[Toponym, ...]:
    """Cities of a folded name, those with it as their first name before the others."""
    own = [_place(row, "city") for row in _table("cities").rows(key)]
    others = []
    for _, city, geonames in _table("cities_other").rows(key):
        row = next(r for r in _table("cities").rows(city) if r[_GEONAMES] == geonames)
        others.append(_place(row, "city", exact=city.removesuffix(" city") == key))
    return tuple(sorted((*own, *others), key=lambda p: -p.people))


_GEONAMES = 6


def _place(row: list[str], precision: Precision, *, exact: bool = True) -> Toponym:
    _, name, code, admin, latitude, longitude, geonames, people = row
    return Toponym(
        name=name,
        precision=precision,
        country=code or None,
        admin=admin or None,
        latitude=float(latitude),
        longitude=float(longitude),
        geonames=int(geonames) if geonames else None,
        people=int(people or 0),
        exact=exact,
    )
