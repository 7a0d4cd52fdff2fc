"""What a noun phrase says of the actor it names: country, PLOVER code and sectors, office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from legation.coding.who.facts import Fact, Facts
from legation.coding.who.sites import site_in
from legation.knowledge import countries
from legation.knowledge.bodies import Body
from legation.knowledge.countries import Country, CountryName
from legation.knowledge.names import fold
from legation.knowledge.sectors import Role
from legation.record import Office

FORMER = frozenset(
    {
        "former",
        "ex",
        "then",
        "ousted",
        "deposed",
        "retired",
        "onetime",
        "erstwhile",
        "sacked",
        "toppled",
        "late",
    }
)
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "'s", "\u2019s", "-", ","})
_STYLES = frozenset({"hrh", "hh", "hm", "h.e.", "his", "royal", "majesty", "highness", "excellency"})
_OWNERS = frozenset({"of", "at", "for", "from", "by"})
_ELSEWHERE = frozenset({"to", "with", "against", "on", "over", "about", "between", "towards", "into"})
_INSIDE = frozenset({"in", "near", "inside", "-based"})
_LINKS = _OWNERS | _ELSEWHERE | _INSIDE
#: People who are from elsewhere than where they are said to be.
_STRANGERS = frozenset(
    """tourist visitor traveller traveler foreigner migrant immigrant refugee seeker expatriate guest pilgrim
    troop soldier peacekeeper diplomat ambassador envoy correspondent investor mercenary national""".split()
)
#: Sectors of public posts, whose holders are ELI (the elite out of post) once they have left them.
_POSTS = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY", "COP"})
#: Whoever belongs to the family of somebody in such a post is ELI, too (PLOVER manual, sector codes).
_KIN = frozenset(
    """wife husband son daughter brother sister father mother widow nephew niece cousin uncle aunt spouse
    child grandson granddaughter in-law family relative sibling girlfriend boyfriend""".split()
)

_EX = re.compile(r"\b(?:ex|then|former)-\s*", re.IGNORECASE)
_PRESIDENTS = frozenset({"president", "vice president", "vice-president", "interim president"})

#: Modifiers that say that those people stand against those in power.
_OPPOSED = re.compile(r"\b(anti|antiwar|antigovernment|pro ?democracy|opposition)\b")


@dataclass(frozen=True, slots=True)
class Sketch:
    """``role`` is the head noun's, ``body`` the body that the phrase names or belongs to; ``inferred``: the
    country is that of a town or region in the phrase, as the gazetteer has it."""

    country: str | None = None
    code: str | None = None
    sectors: tuple[str, ...] = ()
    office: Office | None = None
    role: Role | None = None
    body: Body | None = None
    weak: bool = False  # the sector is the head noun's default, not said
    inferred: bool = False


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
    role = main.value if main and isinstance(main.value, Role) else None
    local = not is_stranger(role)
    places = [f for f in found if local and f.start >= last and links.get(f.start) in (*_INSIDE, None)]
    body = _body([*before, *owners])
    joint = any(
        len({f.value.country.code for f in side if isinstance(f.value, CountryName)}) > 1
        for side in (before, owners)
    )
    named = [] if joint else [*before, *owners, *(() if body and body.country else places)]
    name = _country(named)
    home = name.country if name else countries.all_countries().get(body.country or "") if body else None
    sited = home is None and body is None and not joint and role is not None and "BUS" not in role.sectors
    site = _site(facts, start, main, end, local=local) if sited and main else None
    former = any(w.lower() in FORMER or _EX.match(w) for w in facts.words[start:last])
    sectors, weak = _sectors(facts, start, main, body, [*reversed(before), *owners], homed=home is not None)
    if former and role and role.kind == "office" and _POSTS.intersection(sectors[:1]):
        sectors, weak = ("ELI",), False
    if home is not None and home.status == "disputed":
        sectors = tuple(dict.fromkeys((*sectors, "PRE")))
    code = home.code if home and not (body and body.code) else body.code if body else None
    home = home or site
    return Sketch(
        country=home.code if home else None,
        code=code or (site.code if site else None),
        sectors=sectors,
        office=_office(facts, start, end, main, before, owners, home, former),
        role=role,
        body=body,
        weak=weak,
        inferred=site is not None,
    )


def is_stranger(role: Role | None) -> bool:
    """Whether the noun is one of people from elsewhere than where they are said to be."""
    return role is not None and fold(role.noun).split(" ")[-1] in _STRANGERS


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


def _country(found: list[Fact]) -> CountryName | None:
    return next((f.value for f in found if isinstance(f.value, CountryName)), None)


def _site(facts: Facts, start: int, main: Fact, end: int, *, local: bool) -> Country | None:
    """The state of the town or region that the phrase names before its head noun, or after it by "of" or "in"
    or by nothing ("Medical Alliance Northern Territory"); not ``local``: where strangers are says nothing."""
    found = site_in(facts, start, main.start)
    if found is None:
        far = _ELSEWHERE if local else _ELSEWHERE | _INSIDE
        stop = next((i for i in range(main.end, end) if facts.words[i].lower() in far), end)
        found = site_in(facts, main.end, stop)
    return found


def _sectors(
    facts: Facts, start: int, main: Fact | None, body: Body | None, nearest: list[Fact], *, homed: bool
) -> tuple[tuple[str, ...], bool]:
    """The head noun's own sectors if it has any of its own, else those of the noun or body nearest to
    it, else the head noun's default (a delegation stands for a government where it is a state's)."""
    role = main.value if main and isinstance(main.value, Role) else None
    if role and main and role.sectors[:1] == ("CVL",):
        if fold(role.noun) in _KIN and any(_is_post(f) for f in nearest):
            return ("ELI",), False
        if _OPPOSED.search(fold(facts.text(start, main.start))):
            return ("OPP", "CVL"), False
    if role and role.noun == "chief executive" and any(_is_ruled(f) for f in nearest):
        return ("GOV",), False
    if (
        role
        and main
        and not role.weak
        and not (fold(role.noun) in _PRESIDENTS and _presides(facts, main, nearest))
    ):
        return role.sectors, False
    for fact in nearest:
        if isinstance(fact.value, Role) and not fact.value.weak and fact.value.sectors:
            return fact.value.sectors, False
        if isinstance(fact.value, Body) and fact.value.sectors:
            return fact.value.sectors, False
    if any(isinstance(f.value, CountryName) and f.value.form == "seat" for f in nearest):
        return ("GOV",), False
    posted = role is not None and role.kind == "office" and not role.sectors
    if posted and any(isinstance(f.value, CountryName) for f in nearest):
        return ("GOV",), True  # "China's representative"
    if role and not role.weak:
        return (), False
    if role and (role.kind != "delegation" or homed):
        return role.sectors, True
    return (body.sectors if body else ()), False


def _is_ruled(fact: Fact) -> bool:
    """Whether a territory is meant whose head of government is its chief executive."""
    return isinstance(fact.value, CountryName) and fact.value.country.code in ("HKG", "MAC")


def _presides(facts: Facts, main: Fact, nearest: list[Fact]) -> bool:
    """Whether somebody is president of a body, and not of a state: "president of the AMPI"."""
    for owner in (f.value for f in nearest):
        if isinstance(owner, CountryName):
            return False
        if isinstance(owner, Body) or owner.kind == "organisation":
            return "GOV" not in owner.sectors
    return main.start in facts.body_ends or _named_owner(facts, main.end, len(facts.words)) is not None


def _is_post(fact: Fact) -> bool:
    return isinstance(fact.value, Role) and fact.value.kind == "office" and "GOV" in fact.value.sectors


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
        elif fact.value.kind == "organisation" and fact.end <= main.start:
            of, first = facts.text(_undetermined(facts, start, fact.start), fact.end), fact.end
    for a, b in facts.bodies_from(start, main.start):
        if first < b <= main.start:
            of, first = facts.text(a, b), b
    while first < main.start and facts.words[first].lower() in FORMER | _DETERMINERS | _STYLES:
        first += 1
    owner = owners[0] if owners else None
    if (of is None or home is None or of == home.name) and owner is not None:
        of = _owner(facts, main.end, end, owner)
    elif of is None:
        of = _named_owner(facts, main.end, end)
    title = _EX.sub("", facts.text(first, main.end))
    return Office(title=title, of=of or (home.name if home else None), former=former)


def _named_owner(facts: Facts, after: int, end: int) -> str | None:
    """The body whose name, that the tables need not know, follows a title by "of": "director of the MTPA"."""
    if after >= end or facts.words[after].lower() not in _OWNERS:
        return None
    start = after + 1
    while start < end and facts.words[start].lower() in _DETERMINERS:
        start += 1
    return next((facts.text(start, b) for a, b in facts.bodies if after < a <= start < b <= end), None)


def _undetermined(facts: Facts, start: int, end: int) -> int:
    """Where a phrase begins behind its articles and "former"."""
    while start < end and facts.words[start].lower() in FORMER | _DETERMINERS:
        start += 1
    return start


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
