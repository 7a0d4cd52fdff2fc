"""States, their seats and peoples, and every other body that has a name."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.who.facts import POSSESSIVES, Fact, Facts
from legation.coding.who.positions import (
    acts,
    capital_acts,
    first_conjunct,
    is_modifier,
    is_place,
    preposition,
)
from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import Sketch
from legation.coding.who.titles import title_start
from legation.coding.who.trades import body_sketch
from legation.knowledge import countries, places
from legation.knowledge.bodies import Body
from legation.knowledge.countries import CountryName
from legation.knowledge.sectors import Role
from legation.language.reading import Name, Reading
from legation.record import MentionKind

_STATELY = frozenset({"GOV", "MIL", "LEG", "SPY"})
_NO_ACTORS = frozenset({"Date", "Money", "Product"})
_CHANNELS = frozenset({"on", "in", "at", "via", "through"})  # "on Twitter"
_ARTICLES = frozenset({"the", "a", "an"})
_TRAILING = frozenset({*POSSESSIVES, "and", "&"})


def things(reading: Reading, facts: Facts, taken: set[int]) -> Iterator[Sighting]:
    """Every state and body named, but for words ``taken`` by persons and their titles; there only
    states are seen, since the title "Kremlin spokesman" names one actor, its holder."""
    covered: set[int] = set()
    for name in reading.names:
        start, end = _trimmed(reading, facts, name)
        if name.label in _NO_ACTORS or any(i in taken for i in range(start, end)):
            continue
        sighting = _named(reading, facts, name, start, end)
        if sighting is not None:
            covered.update(range(sighting.start, sighting.end))
            yield sighting
    dated = {i for n in reading.names if n.label in _NO_ACTORS for i in range(n.start, n.end)}
    for fact in facts.found:
        if fact.start in covered or fact.start in dated:
            continue
        if isinstance(fact.value, CountryName):
            sighting = _country(reading, facts, fact, fact.value)
            mere_town = fact.value.form == "capital" and not sighting.acts
            if not mere_town and (sighting.what == "state" or fact.start not in taken):
                yield sighting
        elif isinstance(fact.value, Body) and fact.start not in taken:
            yield _body(reading, facts, fact.start, fact.end, fact.value)


def _trimmed(reading: Reading, facts: Facts, name: Name) -> tuple[int, int]:
    """The name without article and possessive, and with the rest of the noun that it ends in."""
    start, end = _bracketed(reading, name)
    whole = facts.over(start)
    if whole is not None and isinstance(whole.value, Body) and whole.start <= start and end < whole.end:
        return whole.start, whole.end
    last = facts.over(end - 1)
    if last is not None and start < last.start and last.end > end and isinstance(last.value, Role):
        end = last.end
    while start < end - 1 and reading.words[start].lower() in _ARTICLES:
        start += 1
    while end - 1 > start and reading.words[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _bracketed(reading: Reading, name: Name) -> tuple[int, int]:
    """The words of a name up to a bracket that it opens and does not close, or closes and did not open."""
    words = reading.words[name.start : name.end]
    for i, word in enumerate(words):
        unpaired = word == "(" and ")" not in words[i:]
        if i > 0 and (unpaired or (word == ")" and "(" not in words[:i])):
            return name.start, name.start + i
    return name.start, name.end


def _named(reading: Reading, facts: Facts, name: Name, start: int, end: int) -> Sighting | None:
    """What a name that the model found stands for, or None where it is no actor."""
    around = facts.over(start)
    if (
        around is not None
        and isinstance(around.value, Role)
        and (around.end > end or around.start < start <= end <= around.end)
    ):
        return None  # "Parliament" of "member of Parliament"
    inner = facts.within(start, end)
    whole = inner[0] if len(inner) == 1 and (inner[0].start, inner[0].end) == (start, end) else None
    if whole is not None and isinstance(whole.value, CountryName):
        return None  # states are read from the facts, where every other name of theirs is
    if whole is not None and isinstance(whole.value, Body):
        return _body(reading, facts, start, end, whole.value)
    roles = [f for f in inner if isinstance(f.value, Role) and f.value.kind not in ("office", "person")]
    if name.label == "Organization" or (name.label == "Facility" and roles):
        if _is_no_body(reading, start, end):
            return None
        first = title_start(reading, facts, start, end, personal=False)
        said = body_sketch(facts, first, end)
        head = reading.head_of(start, end)
        if name.label == "Facility" and not acts(reading, head, specific=False):
            return None
        return Sighting(first, end, head, "body", reading.text(start, end), sketch=said)
    if name.label == "NORP" and not inner and not is_modifier(reading, reading.head_of(start, end)):
        head = reading.head_of(start, end)
        acting = acts(reading, head, specific=True)
        return Sighting(start, end, head, "people", reading.text(start, end), acts=acting)
    return None


def _is_no_body(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are no name of a body, whatever the model took them for: a description ("ministry"),
    a sign, or a town where something happens."""
    text = reading.text(start, end)
    if text.islower() or not any(c.isalpha() for c in text):
        return True
    return is_place(reading, reading.head_of(start, end)) and bool(places.named(text)) and not text.isupper()


def _body(reading: Reading, facts: Facts, start: int, end: int, body: Body) -> Sighting:
    """A body that the tables know, with the noun after it that says what it is ("FSB security
    service")."""
    last = _explained(reading, facts, end)
    private = body.kind in ("media", "company")
    first = title_start(reading, facts, start, last, personal=False) if private else start
    head = reading.head_of(start, last)
    said = Sketch(country=body.country, code=body.code or body.country, sectors=body.sectors, body=body)
    mere = is_modifier(reading, head) or (private and preposition(reading, head) in _CHANNELS)
    standing = not (private or body.kind == "organisation") or first < start or last > end or not mere
    name = reading.text(start, end)
    return Sighting(first, last, head, "body", name, sketch=said, body=body, acts=standing)


def _explained(reading: Reading, facts: Facts, end: int) -> int:
    fact = facts.over(end) if end < len(reading) else None
    if fact is None or fact.start != end or not isinstance(fact.value, Role):
        return end
    explains = fact.value.kind in ("organisation", "collective") and "GOV" not in fact.value.sectors
    return fact.end if explains and end - 1 < reading.heads[end - 1] < fact.end else end


def _country(reading: Reading, facts: Facts, fact: Fact, name: CountryName) -> Sighting:
    head = reading.head_of(fact.start, fact.end)
    if name.form == "seat":
        acting = not is_modifier(reading, head) and (
            capital_acts(reading, head) or not is_place(reading, head)
        )
        return Sighting(fact.start, fact.end, head, "seat", name.noun, country=name, acts=acting)
    if name.form == "people" or (name.form == "adjective" and _stands_alone(reading, head)):
        return Sighting(
            fact.start, fact.end, head, "people", reading.text(fact.start, fact.end), country=name,
            acts=acts(reading, head, specific=True), plural=True,
        )  # fmt: skip
    if name.form == "capital":
        acting = capital_acts(reading, head)
    elif name.form in ("name", "territory") and not is_modifier(reading, head):
        acting = not is_place(reading, head)
    else:
        named = name.form in ("name", "territory")
        acting = _modifies_state_organ(reading, facts, head) or (named and _pair(reading, head))
    kind: MentionKind = "nominal" if name.noun in countries.STYLES else "name"
    return Sighting(fact.start, fact.end, head, "state", name.country.name, kind, country=name, acts=acting)


def _stands_alone(reading: Reading, head: int) -> bool:
    """Whether an adjective is used as a noun for people ("the French", "two Iraqis", not "in English")."""
    if is_modifier(reading, head) or reading.labels[head] in ("conj", "appos", "root", "acl", "xcomp"):
        return False
    counted = any(reading.labels[d] in ("det", "nummod") for d in reading.dependents[head])
    return counted or "Number=Plur" in reading.feats[head]


def _modifies_state_organ(reading: Reading, facts: Facts, head: int) -> bool:
    """Whether the adjective says whose delegation, government or troops these are."""
    governor = int(reading.heads[head])
    while governor >= 0 and reading.labels[head] == "conj":
        head, governor = governor, int(reading.heads[governor])
    fact = facts.over(governor) if governor >= 0 else None
    if fact is None or not isinstance(fact.value, Role):
        return False
    return fact.value.kind == "delegation" or bool(_STATELY.intersection(fact.value.sectors[:1]))


def _pair(reading: Reading, head: int) -> bool:
    """Whether the state modifies an act or relation, as in "the Russia-US talks"."""
    first = first_conjunct(reading, head)
    return reading.labels[first] in ("compound", "nmod:poss") and reading.upos[head] == "PROPN"
