"""What the tables know of the words of a text: countries, bodies and role nouns, where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, cached_property
from types import MappingProxyType
from typing import cast

from legation.knowledge import bodies, countries, sectors
from legation.knowledge.bodies import Body
from legation.knowledge.countries import Country, CountryName
from legation.knowledge.names import Found, Phrases, fold
from legation.knowledge.sectors import Role

POSSESSIVES = frozenset({"'s", "\u2019s", "'", "\u2019"})

Fact = Found[CountryName] | Found[Body] | Found[Role]


@dataclass(frozen=True)
class Facts:
    """Known phrases of a text in word order, none overlapping.

    ``text(start, end)`` gives the words ``start:end`` as they were written; ``spoken`` counts the names of
    states by their code; ``bodies`` are the names of bodies, that the tables need not know, ``closed`` the
    words of persons' names; ``whole``: the words are a whole text, and no mention that stands alone.
    """

    words: Sequence[str]
    text: Callable[[int, int], str]
    found: tuple[Fact, ...]
    spoken: Mapping[str, int] = field(default_factory=dict)
    bodies: Sequence[tuple[int, int]] = ()
    closed: Set[int] = frozenset()
    whole: bool = False

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

    @cached_property
    def _bodies(self) -> list[tuple[int, int]]:
        return sorted(self.bodies)

    @cached_property
    def body_ends(self) -> frozenset[int]:
        """Where the names of bodies end."""
        return frozenset(end for _, end in self.bodies)

    def bodies_from(self, start: int, end: int) -> list[tuple[int, int]]:
        """The names of bodies that begin in words ``start:end``."""
        return self._bodies[bisect_left(self._bodies, (start,)) : bisect_left(self._bodies, (end,))]

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

    def state_of_organ(self, start: int) -> Country | None:
        """The state whose organ is said right before ``start`` to own what begins there: "the Chadian
        government's"; None where none is."""
        organ = self.by_last.get(start - 2) if start > 1 and self.words[start - 1] in POSSESSIVES else None
        if organ is None or not isinstance(organ.value, Role) or organ.value.kind != "organisation":
            return None
        state = self.over(self.owner(organ.start))
        return state.value.country if state and isinstance(state.value, CountryName) else None

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
    elsewhere: frozenset[int] = frozenset(),
    beside: Sequence[str] = (),
    named: Sequence[tuple[int, int]] = (),
    placed: Mapping[str, int] = MappingProxyType({}),
) -> Facts:
    """Find every known phrase, the longest first from the left; a body wins over a country's name, a
    name over a role noun. Ranges that are ``closed`` (names of persons: "Jordan", "Major") hold none, and
    at the words ``elsewhere`` no state is named (Georgia of the USA). Where ``vouched`` words are given
    (those of other names), a body of one common word ("Shell", "Memorial") is found among them only, and
    one whose name is used in many states only where its own is spoken of. ``beside`` are words of the
    context, that tell what states are spoken of, as ``placed`` does, the count of each state's places in the
    text; ``named`` are the names of bodies.
    """
    tables = _tables()
    shut = {i for start, end in closed for i in range(start, end)}
    spoken = _spoken(words, shut | elsewhere) + _spoken(beside, frozenset())
    about = spoken + Counter(placed)
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
                if isinstance(fact.value, Body):
                    fact = _settled(words, fact, about, vouched, _owning(words, found, i))
                elif isinstance(fact.value, CountryName) and fact.start in elsewhere:
                    fact = None
                best = fact or best
        if best is None and words[i] in countries.STYLES:
            best = _styled(words, i, spoken)
        if best is None:
            i += 1
        else:
            if best.value is not None:
                found.append(cast(Fact, best))
            i = best.end
    spelt = text or (lambda a, b: " ".join(words[a:b]).replace(" 's", "'s"))
    return Facts(words, spelt, tuple(found), spoken, named, shut, vouched is not None)


def _spoken(words: Sequence[str], but: Set[int]) -> Counter[str]:
    table, firsts = countries.phrases(), _firsts()
    spoken: Counter[str] = Counter()
    end = 0
    for i, word in enumerate(words):
        if i < end or not word[:1].isupper() or fold(word).split(" ", 1)[0] not in firsts:
            continue  # every name of a state has a capital: most words need no look-up
        found = table.at(words, i)
        if found is not None:
            end = found.end
            if found.value is not None and i not in but:
                spoken[found.value.country.code] += 1
    return spoken


@cache
def _firsts() -> frozenset[str]:
    return frozenset(countries.phrases().firsts)


def _styled(words: Sequence[str], i: int, spoken: Mapping[str, int]) -> Found[CountryName] | None:
    """The state that its official style alone means: "the Kingdom" in a text on Jordan."""
    if i == 0 or words[i - 1].lower() != "the":
        return None
    if i + 1 < len(words) and words[i + 1] == "of":
        return None
    near = [code for code in countries.styled(words[i]) if spoken.get(code)]
    code = max(near, key=lambda c: spoken[c], default=None)
    name = CountryName(countries.all_countries()[code], "name", words[i]) if code else None
    return Found(i, i + 1, name) if name else None


def _owning(words: Sequence[str], found: Sequence[Fact], at: int) -> str | None:
    """The code of the state that is said right before word ``at`` ("Colombia's", "Colombian"), or None."""
    last = found[-1] if found else None
    if last is None or not isinstance(last.value, CountryName):
        return None
    return last.value.country.code if words[last.end : at] in ([], ["'s"], ["\u2019s"]) else None


def _settled(
    words: Sequence[str],
    fact: Found[Body],
    spoken: Mapping[str, int],
    vouched: frozenset[int] | None,
    owner: str | None,
) -> Found[Body] | None:
    """The body that a name means here, or None where it is likelier to mean something else: with its
    ``owner`` right before it, that state's."""
    name = fact.value
    shared = name.wary or name.rivals
    body = name.meant({owner: 1} if owner and shared else spoken, strict=vouched is not None)
    if owner and shared and body is not None and body.country not in (owner, None):
        return None
    if body is None or (vouched is not None and not _sure(words, fact, vouched)):
        return None
    inside = vouched is not None and {fact.start - 1, fact.start} <= vouched
    if name.wary and inside and not owner and not _begins_name(words, fact.start):
        return None  # "House" of "Opera House"
    if words[fact.end - 1].isdigit() and fact.end < len(words) and words[fact.end] in ("percent", "per", "%"):
        return None  # "France 24 percent"
    return fact if body is name else Found(fact.start, fact.end, body)


def _begins_name(words: Sequence[str], at: int) -> bool:
    before = words[at - 1]
    return words[at].isupper() or before.lower() == "the" or not before[:1].isupper()


def _sure(words: Sequence[str], fact: Found[Body], vouched: frozenset[int]) -> bool:
    if fact.start in vouched or fact.end - fact.start > 1:
        return True
    return words[fact.start].isupper() or fact.value.kind in ("igo", "armed-group")


def _attributive(words: Sequence[str], fact: Fact) -> bool:
    """Whether a state's name stands as an adjective by its form alone: "Chadian", "US"."""
    name = fact.value
    if not isinstance(name, CountryName):
        return False
    return name.form in ("adjective", "people") or (
        name.form in ("name", "territory") and words[fact.start].isupper()
    )
