"""Bodies with a name of their own: international organizations, organs of states, armed groups,
parties, media, companies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.knowledge.names import Phrases, listed, rows
from legation.record import ActorKind

TABLES = ("bodies", "forces", "groups", "media", "companies")
_KINDS: dict[str, ActorKind] = {
    "igo": "igo",
    "government": "government",
    "armed-group": "armed-group",
    "organisation": "organisation",
    "media": "media",
    "company": "company",
}


@dataclass(frozen=True, slots=True)
class Body:
    """A named body. ``code`` is PLOVER's where it is no country's ("EU", "UN", "NGO"), else None."""

    name: str
    kind: ActorKind
    code: str | None
    country: str | None
    sectors: tuple[str, ...]
    wikidata: str | None


@cache
def phrases() -> Phrases[Body]:
    """Every name of every body. Where two bodies share an acronym ("RSF") the earlier table wins."""
    pairs = []
    for table in TABLES:
        for row in rows(table):
            body = Body(
                row["name"],
                _KINDS[row["kind"]],
                row["code"] or None,
                row["country"] or None,
                listed(row["sectors"]),
                row["wikidata"] or None,
            )
            pairs += [(noun, body) for noun in (row["name"], *listed(row["names"]))]
    return Phrases(pairs)


def find(text: str) -> Body | None:
    """The body that ``text`` as a whole names, or None."""
    return phrases().get(text)
