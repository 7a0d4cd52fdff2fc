"""What the tables know of the words of a text: countries, bodies and role nouns, where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import cast

from legation.knowledge import bodies, countries, sectors
from legation.knowledge.bodies import Body
from legation.knowledge.countries import CountryName
from legation.knowledge.names import Found, Phrases, fold
from legation.knowledge.sectors import Role

POSSESSIVES = frozenset({"'s", "\u2019s", "'", "\u2019"})

Fact = Found[CountryName] | Found[Body] | Found[Role]


@dataclass(frozen=True)
class Facts:
    """Known phrases of a text in word order, none overlapping.

    ``text(start, end)`` gives the words ``start:end`` as they were written.
    """

    words: Sequence[str]
    text: Callable[[int, int], str]
    found: tuple[Fact, ...]

    @cached_property
    def starts(self) -> list[int]:
        """The first word of each fact."""
        return [f.start for f in self.found]

    @cached_property
    def by_last(self) -> dict[int, Fact]:
        """Each fact by its last word."""
        return {f.end - 1: f for f in self.found}

    def within(self, start: int, end: int) -> list[Fact]:
        """The facts that lie wholly in words ``start:end``."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return [f for f in self.found[first:last] if f.end <= end]

    def owner(self, start: int) -> int:
        """Where a state or body begins that is said right before ``start`` to own what begins there
        ("Togo's", "Chadian", "US"); ``start`` where none is."""
        possessive = start > 1 and self.words[start - 1] in POSSESSIVES
        fact = self.by_last.get(start - 2 if possessive else start - 1)
        if fact is None or isinstance(fact.value, Role):
            return start
        if possessive or (isinstance(fact.value, CountryName) and _attributive(self.words, fact)):
            return fact.start
        return start

    def over(self, word: int) -> Fact | None:
        """The fact that holds ``word``, or None."""
        i = bisect_left(self.starts, word + 1) - 1
        return self.found[i] if i >= 0 and self.found[i].end > word else None


_REACH = 16  # words that the longest phrase may span


@cache
def _tables() -> dict[str, tuple[Phrases[Body] | Phrases[CountryName | None] | Phrases[Role], ...]]:
    """Which tables have phrases that begin with a word, so that most words are looked up once."""
    tables = (bodies.phrases(), countries.phrases(), sectors.phrases())
    firsts = {first for table in tables for first in table.firsts}
    return {first: tuple(t for t in tables if first in t.firsts) for first in firsts}


def gather(
    words: Sequence[str],
    text: Callable[[int, int], str] | None = None,
    *,
    closed: Sequence[tuple[int, int]] = (),
    vouched: frozenset[int] | None = None,
) -> Facts:
    """Find every known phrase, the longest first from the left; a body wins over a country's name, a
    name over a role noun. Ranges that are ``closed`` (names of persons: "Jordan", "Major") hold none.
    Where ``vouched`` words are given (those of other names), a body of one common word ("Shell",
    "Memorial") is found among them only.
    """
    tables = _tables()
    shut = {i for start, end in closed for i in range(start, end)}
    found: list[Fact] = []
    best: Fact | Found[CountryName | None] | None
    i, n = 0, len(words)
    while i < n:
        best = None
        begins = tables.get(fold(words[i]).split(" ", 1)[0], ()) if i not in shut else ()
        if begins:
            stop = next((j for j in range(i, min(i + _REACH, n)) if j in shut), n)
            for table in begins:
                fact = table.at(words, i, stop)
                if fact is None or (best is not None and fact.end <= best.end):
                    continue
                if vouched is None or _sure(words, fact, vouched):
                    best = fact
        if best is None:
            i += 1
        else:
            if best.value is not None:
                found.append(cast(Fact, best))
            i = best.end
    return Facts(words, text or (lambda a, b: " ".join(words[a:b]).replace(" 's", "'s")), tuple(found))


def _sure(words: Sequence[str], fact: Fact | Found[CountryName | None], vouched: frozenset[int]) -> bool:
    if not isinstance(fact.value, Body) or fact.start in vouched or fact.end - fact.start > 1:
        return True
    return words[fact.start].isupper() or fact.value.kind in ("igo", "armed-group")


def _attributive(words: Sequence[str], fact: Fact) -> bool:
    """Whether a state's name stands as an adjective by its form alone: "Chadian", "US"."""
    name = fact.value
    return isinstance(name, CountryName) and (
        name.form == "adjective" or (name.form == "name" and words[fact.start].isupper())
    )
