"""States and territories, and every way newspapers name them, their people and their governments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from legation.knowledge.names import Phrases, listed, rows

Form = Literal["name", "territory", "adjective", "people", "capital", "seat"]
Status = Literal["state", "former", "disputed", "dependent", "part"]


@dataclass(frozen=True, slots=True)
class Country:
    """A state, or a territory of one (``status``).

    ``code`` is ISO 3166 alpha-3 (XKX for Kosovo, ISO 3166-3 for states that are no more), a territory's is
    that of its state. ``name`` is the one in the record; ``former`` are earlier ones with their first and
    last day. ``since`` and ``until`` bound the state itself, and ``before`` is the code of the state that
    had its capital until then. Days are ISO 8601, empty where they reach beyond what matters.
    """

    code: str
    name: str
    wikidata: str | None
    adjective: str | None
    status: Status = "state"
    former: tuple[tuple[str, str, str], ...] = ()
    since: str = ""
    until: str = ""
    before: str = ""

    def name_on(self, day: str | None) -> str:
        """What the state was called on a day; its name of today where none is given.

        >>> all_countries()["COD"].name_on("1996-05-01"), all_countries()["COD"].name_on(None)
        ('Zaire', 'DR Congo')
        """
        return next((name for name, first, last in self.former if day and first <= day <= last), self.name)


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country as named: by its name ("territory" for a territory's), by an adjective ("Russian"), by its
    people ("Russians"), by its capital ("Moscow") or by a seat of its government ("the Kremlin")."""

    country: Country
    form: Form
    noun: str  # the phrase as the table has it


@cache
def all_countries() -> dict[str, Country]:
    """Every state of today by its code."""
    return {country.code: country for country in _kept("countries").values()}


@cache
def former_states() -> dict[str, Country]:
    """Every state that is no more, by its code."""
    return {country.code: country for country in _kept("former").values()}


@cache
def territories() -> dict[str, Country]:
    """Every territory by its name."""
    return _kept("territories")


def on(country: Country, day: str | None) -> Country:
    """The state that a capital or seat of ``country`` stood for on a day ("Moscow" in 1985)."""
    while day and country.since and day < country.since and country.before:
        country = former_states()[country.before]
    return country


_NO_STATE = (
    "North America", "South America", "Latin America", "Central America", "North American", "South American",
    "Latin American", "Central American", "African American", "African Americans", "Native American",
    "Native Americans", "Asian American", "Asian Americans", "American Indian", "American Indians",
    "Native Hawaiian", "West Indian", "West Indians", "New Mexico", "New England", "New Jersey",
    "New South Wales", "West Jordan", "Panama City Beach", "Mexico Beach", "Washington State",
    "George Washington", "Fort Washington", "South Georgia", "Gulf of Mexico", "Gulf of America",
    "South China Sea", "East China Sea", "Sea of Japan", "Indian Ocean", "Irish Sea", "English Channel",
    "Gulf of Oman", "Gulf of Guinea", "Gulf of Aden", "Persian Gulf", "Korea Strait", "Korean Peninsula",
    "Korean War", "Lake Chad", "Niger Delta", "Niger River", "Congo River", "Congo Basin", "Jordan River",
    "Jordan Valley", "Panama Canal", "Greek Orthodox", "Russian Orthodox", "Serbian Orthodox",
    "Syrian Orthodox", "Ukrainian Orthodox", "English language",
)  # fmt: skip


@cache
def phrases() -> Phrases[CountryName | None]:
    """Every name of every country. Names win over adjectives, adjectives over people, people over
    capitals ("Luxembourg" is the state, "Burmese" the adjective), states over their territories. Regions
    and waters that only have a state's name in theirs are there too, with None."""
    states = ((noun, CountryName(c, form, noun)) for noun, c, form in _nouns())
    return Phrases([*states, *((noun, None) for noun in _NO_STATE)])


def find(text: str) -> CountryName | None:
    """The country that ``text`` as a whole names, or None."""
    return phrases().get(text)


#: Words of official names that stand for the state alone, with a capital: "the Kingdom".
STYLES = frozenset({"Kingdom", "Republic", "Sultanate", "Emirate", "Emirates", "Commonwealth"})


@cache
def styled(style: str) -> frozenset[str]:
    """The codes of the states with a word in their official name."""
    return frozenset(
        row["code"]
        for row in rows("countries")
        if any(style in name.split(" ") for name in (row["name"], *listed(row["names"])))
    )


_COLUMNS: tuple[tuple[str, Form], ...] = (
    ("name", "name"), ("names", "name"), ("adjectives", "adjective"),
    ("people", "people"), ("capitals", "capital"), ("seats", "seat"),
)  # fmt: skip


def _nouns() -> Iterator[tuple[str, Country, Form]]:
    for column, form in _COLUMNS:
        for table in ("countries", "former", "territories"):
            known = _kept(table)
            for row in rows(table):
                country = known[row["name"]]
                territorial = form == "name" and country.status not in ("state", "former")
                for noun in listed(row.get(column, "")):
                    yield noun, country, "territory" if territorial else form
                    if form == "people" and noun.endswith("s"):
                        yield noun.removesuffix("s"), country, form


_STATUS: dict[str, Status] = {"disputed": "disputed", "dependent": "dependent", "part": "part"}


@cache
def _kept(table: str) -> dict[str, Country]:
    return {row["name"]: _country(row, "former" if table == "former" else "state") for row in rows(table)}


def _country(row: dict[str, str], usual: Status) -> Country:
    return Country(
        code=row["code"],
        name=row["name"],
        wikidata=row["wikidata"] or None,
        adjective=(*listed(row["adjectives"]), None)[0],
        status=_STATUS.get(row.get("status", ""), usual),
        former=tuple(_dated(name) for name in listed(row.get("former", ""))),
        since=row.get("since", ""),
        until=row.get("until", ""),
        before=row.get("before", ""),
    )


def _dated(name: str) -> tuple[str, str, str]:
    noun, first, last = name.split(":")
    return noun, first, last
