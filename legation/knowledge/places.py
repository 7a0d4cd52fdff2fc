"""Places by name: countries, some regions, cities of more than 15,000 people, seas and areas."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from legation.knowledge import countries
from legation.knowledge.names import fold, listed, rows

Precision = Literal["country", "region", "city", "area"]


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place that a name can mean; ``people`` tells how large it is, 0 where not known.

    ``exact`` is False where the name is one of its others ("Saigon").
    """

    name: str
    precision: Precision
    country: str | None
    admin: str | None
    latitude: float
    longitude: float
    geonames: int | None
    people: int
    exact: bool = True


def named(name: str) -> tuple[Toponym, ...]:
    """All places of that name, whatever its case or accents: countries, regions, areas, then cities,
    the largest first."""
    key = fold(name)
    key = key.removeprefix("the ")
    return (*_regions().get(key, ()), *(_city(key, at) for at in _city_lines().get(key, ())))


def country(code: str) -> Toponym | None:
    """The country of an ISO 3166 alpha-3 code."""
    return _countries().get(code)


@cache
def _regions() -> dict[str, tuple[Toponym, ...]]:
    out: dict[str, list[Toponym]] = {}
    for row in rows("regions"):
        place = Toponym(
            name=row["name"],
            precision=row["precision"],  # type: ignore[arg-type]
            country=row["country"] or None,
            admin=row["admin"] or None,
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            geonames=int(row["geonames"]) if row["geonames"] else None,
            people=int(row["population"] or 0),
        )
        for name in (row["name"], *listed(row["names"])):
            out.setdefault(fold(name), []).append(place)
    return {key: tuple(places) for key, places in out.items()}


@cache
def _countries() -> dict[str, Toponym]:
    found = (p for places in _regions().values() for p in places if p.precision == "country")
    return {p.country: p for p in found if p.country}


@cache
def _table() -> tuple[str, ...]:
    text = files("legation.knowledge").joinpath("data", "cities.tsv").read_text("utf-8")
    lines = text.splitlines()
    return tuple(lines[next(i for i, line in enumerate(lines) if not line.startswith("#")) + 1 :])


@cache
def _city_lines() -> dict[str, tuple[int, ...]]:
    """Lines of the table by key: rows are made only for the names that are asked for."""
    out: dict[str, list[int]] = {}
    for at, line in enumerate(_table()):
        for key in line[: line.index("\t")].split("|"):
            out.setdefault(key, []).append(at)
    return {key: tuple(lines) for key, lines in out.items()}


def _city(key: str, at: int) -> Toponym:
    keys, name, code, admin, latitude, longitude, geonames, people = _table()[at].split("\t")
    return Toponym(
        name=name,
        precision="city",
        country=code,
        admin=admin,
        latitude=float(latitude),
        longitude=float(longitude),
        geonames=int(geonames),
        people=int(people),
        exact=key in keys.split("|")[:2] and fold(name).startswith(key),
    )


def country_named(name: str) -> Toponym | None:
    """The country that newspapers call so ("the U.S.", "Britain"), by name alone."""
    found = countries.find(name)
    return country(found.country.code) if found and found.form == "name" else None
