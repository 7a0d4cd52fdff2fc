"""States, and every way newspapers name them, their people and their governments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from legation.knowledge.names import Phrases, listed, rows

Form = Literal["name", "adjective", "people", "capital", "seat"]


@dataclass(frozen=True, slots=True)
class Country:
    """A state: ISO 3166 alpha-3 (XKX for Kosovo), its name in the record, its Wikidata id."""

    code: str
    name: str
    wikidata: str | None
    adjective: str | None


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country as named: by its name, by an adjective ("Russian"), by its people ("Russians"), by
    its capital ("Moscow") or by a seat of its government ("the Kremlin")."""

    country: Country
    form: Form
    noun: str  # the phrase as the table has it


@cache
def all_countries() -> dict[str, Country]:
    """Every country by its code."""
    return {
        r["code"]: Country(r["code"], r["name"], r["wikidata"] or None, (*listed(r["adjectives"]), None)[0])
        for r in rows("countries")
    }


_NO_STATE = (
    "North America", "South America", "Latin America", "Central America", "North American",
    "South American", "Latin American", "Central American", "African American", "African Americans",
    "Native American", "Native Americans", "New Mexico", "Gulf of Mexico", "New England",
    "New South Wales", "British Columbia", "South China Sea", "East China Sea", "Sea of Japan",
    "Indian Ocean", "Irish Sea", "English Channel", "Gulf of Oman", "Gulf of Guinea", "Gulf of Aden",
    "Lake Chad", "Niger Delta", "Niger River", "Congo River", "Congo Basin", "Jordan River",
    "Jordan Valley", "West Jordan", "Panama Canal", "Inner Mongolia", "Washington State",
    "George Washington", "Fort Washington", "South Georgia",
)  # fmt: skip


@cache
def phrases() -> Phrases[CountryName | None]:
    """Every name of every country. Names win over adjectives, adjectives over people, people over
    capitals ("Luxembourg" is the state, "Burmese" the adjective). Regions and waters that only have a
    state's name in theirs are there too, with None."""
    states = ((noun, CountryName(c, form, noun)) for noun, c, form in _nouns())
    return Phrases([*states, *((noun, None) for noun in _NO_STATE)])


def find(text: str) -> CountryName | None:
    """The country that ``text`` as a whole names, or None."""
    return phrases().get(text)


def _nouns() -> Iterator[tuple[str, Country, Form]]:
    table = list(rows("countries"))
    known = all_countries()
    columns: tuple[tuple[str, Form], ...] = (
        ("name", "name"), ("names", "name"), ("adjectives", "adjective"),
        ("people", "people"), ("capitals", "capital"), ("seats", "seat"),
    )  # fmt: skip
    for column, form in columns:
        for row in table:
            for noun in listed(row[column]):
                yield noun, known[row["code"]], form
