"""Events of the world whose day is known, by the names that news gives them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from legation.knowledge.names import Phrases, listed, rows


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened from the day ``first`` to the day ``last``, inclusive."""

    name: str
    first: date
    last: date


@cache
def phrases() -> Phrases[Happening]:
    """The happenings under every name that they have in news."""
    return Phrases((name, happening) for happening, names in _table() for name in names)


def happenings() -> tuple[Happening, ...]:
    """All of them, in order of their first day."""
    return tuple(happening for happening, _ in _table())


@cache
def _table() -> tuple[tuple[Happening, tuple[str, ...]], ...]:
    table = [
        (
            Happening(r["happening"], date.fromisoformat(r["from"]), date.fromisoformat(r["to"])),
            listed(r["names"]),
        )
        for r in rows("happenings")
    ]
    return tuple(sorted(table, key=lambda row: row[0].first))
