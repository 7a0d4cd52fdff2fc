"""What a noun phrase says of the actor it names: country, PLOVER code and sectors, office."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from legation.coding.who.facts import Fact, Facts
from legation.knowledge import countries
from legation.knowledge.bodies import Body
from legation.knowledge.countries import Country, CountryName
from legation.knowledge.sectors import Role
from legation.record import Office

FORMER = frozenset({"former", "ex", "then", "ousted", "deposed", "retired", "onetime", "erstwhile"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "'s", "\u2019s", "-", ","})
_OWNERS = frozenset({"of", "at", "for", "from", "by"})
_ELSEWHERE = frozenset({"to", "with", "against", "on", "over", "about", "between", "towards", "into"})
_LINKS = _OWNERS | _ELSEWHERE | {"in", "near", "inside"}


@dataclass(frozen=True, slots=True)
class Sketch:
    """``role`` is the head noun's, ``body`` the body that the phrase names or belongs to."""

    country: str | None = None
    code: str | None = None
    sectors: tuple[str, ...] = ()
    office: Office | None = None
    role: Role | None = None
    body: Body | None = None
    weak: bool = False  # the sector is the head noun's default, not said


NOTHING = Sketch()


def sketch(facts: Facts, start: int, end: int, head: int | None = None) -> Sketch:
    """Read the phrase of words ``start:end`` whose head noun is ``head`` (else its last role noun
    before a preposition). What stands before the head or follows it by "of" describes the actor;
    what follows by "to" or "against" is somebody else ("Russia's ambassador to the US")."""
    found = facts.within(start, end)
    main = _main(facts, found, end, head)
    last = main.end if main else _first_link(facts, start, end)
    before = [f for f in found if f.start < last and f is not main]
    links = {f.start: _link(facts, last, f.start) for f in found if f.start >= last}
    owners = [f for f in found if links.get(f.start) in _OWNERS]
    places = [f for f in found if links.get(f.start) in ("in", "near", "inside", None) and f.start >= last]

    role = main.value if main and isinstance(main.value, Role) else None
    body = _body([*before, *owners])
    home = _country([*before, *owners]) or (
        countries.all_countries().get(body.country or "") if body else None
    )
    home = home or _country(places)
    former = any(w.lower() in FORMER for w in facts.words[start:last])
    sectors, weak = _sectors(role, body, [*reversed(before), *owners], homed=home is not None)
    if former and role and role.kind == "office":
        sectors, weak = ("ELI",), False
    code = home.code if home and not (body and body.code) else body.code if body else None
    return Sketch(
        country=home.code if home else None,
        code=code,
        sectors=sectors,
        office=_office(facts, start, end, main, before, owners, home, former),
        role=role,
        body=body,
        weak=weak,
    )


def _main(facts: Facts, found: list[Fact], end: int, head: int | None) -> Fact | None:
    """The role noun that heads the phrase."""
    if head is not None:
        fact = facts.over(head)
        return fact if fact is not None and fact.end <= end and isinstance(fact.value, Role) else None
    roles = [f for f in found if isinstance(f.value, Role)]
    for fact, following in pairwise([*roles, None]):
        gap = facts.words[fact.end : following.start if following else end]  # type: ignore[union-attr]
        if following is None or any(w.lower() in _LINKS or w == "," for w in gap):
            return fact
    return None


def _first_link(facts: Facts, start: int, end: int) -> int:
    return next((i for i in range(start + 1, end) if facts.words[i].lower() in _LINKS), end)


def _link(facts: Facts, last: int, at: int) -> str | None:
    """The preposition by which the fact at ``at`` follows the head, nearest first."""
    for i in range(at - 1, last - 1, -1):
        if facts.words[i].lower() in _LINKS:
            return facts.words[i].lower()
    return None


def _body(found: list[Fact]) -> Body | None:
    return next((f.value for f in found if isinstance(f.value, Body)), None)


def _country(found: list[Fact]) -> Country | None:
    return next((f.value.country for f in found if isinstance(f.value, CountryName)), None)


def _sectors(
    role: Role | None, body: Body | None, nearest: list[Fact], *, homed: bool
) -> tuple[tuple[str, ...], bool]:
    """The head noun's own sectors if it has any of its own, else those of the noun or body nearest to
    it, else the head noun's default (a delegation stands for a government where it is a state's)."""
    if role and not role.weak:
        return role.sectors, False
    for fact in nearest:
        if isinstance(fact.value, Role) and not fact.value.weak:
            return fact.value.sectors, False
        if isinstance(fact.value, Body) and fact.value.sectors:
            return fact.value.sectors, False
    if any(isinstance(f.value, CountryName) and f.value.form == "seat" for f in nearest):
        return ("GOV",), False
    if role and (role.kind != "delegation" or homed):
        return role.sectors, True
    return (body.sectors if body else ()), False


def _office(
    facts: Facts,
    start: int,
    end: int,
    main: Fact | None,
    before: list[Fact],
    owners: list[Fact],
    home: Country | None,
    former: bool,
) -> Office | None:
    """The post: its title without whose it is, and whose."""
    if main is None or not isinstance(main.value, Role) or main.value.kind != "office":
        return None
    of, first = None, start
    for fact in before:
        if isinstance(fact.value, CountryName) and fact.value.form != "seat":
            of, first = of or fact.value.country.name, fact.end
        elif isinstance(fact.value, Body | CountryName):
            of, first = facts.text(fact.start, fact.end), fact.end
    while first < main.start and facts.words[first].lower() in FORMER | _DETERMINERS:
        first += 1
    if of is None and owners:
        of = _owner(facts, main.end, end, owners[0])
    return Office(title=facts.text(first, main.end), of=of or (home.name if home else None), former=former)


def _owner(facts: Facts, after: int, end: int, first: Fact) -> str:
    """What follows the title by "of": the state, or all the words that name the body."""
    if isinstance(first.value, CountryName) and first.end == end:
        return first.value.country.name
    start = next((i + 1 for i in range(after, first.start) if facts.words[i].lower() in _OWNERS), first.start)
    while start < first.start and facts.words[start].lower() in _DETERMINERS:
        start += 1
    while end > first.end and facts.words[end - 1] in (",", ".", ";", ":"):
        end -= 1
    return facts.text(start, end)
