"""What the name of a body says of its trade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.coding.who.facts import Facts
from legation.coding.who.sketch import Sketch, sketch
from legation.knowledge.bodies import Body
from legation.knowledge.sectors import Role

#: The last word of a name that tells what the body does, where no role noun in it does.
_LAST_WORDS = {
    **dict.fromkeys(
        """news times post herald gazette tribune daily tv radio press observer chronicle mirror telegraph
        broadcasting magazine weekly journal newspaper""".split(), "MED"
    ),
    **dict.fromkeys(
        """inc corp ltd plc llc gmbh holdings airlines airways bank motors energy oil capital partners
        industries technologies hotel co limited resources pharmaceuticals electronics mining bancorp
        insurance securities ventures properties estates solutions steel foods automotive semiconductor
        telecom bhd tbk llp pte technology entertainment""".split(), "BUS"
    ),
    **dict.fromkeys("foundation watch aid charity".split(), "NGO"),
    **dict.fromkeys("cartel gang".split(), "CRM"),
}  # fmt: skip

#: Names of bodies by a common noun with a capital.
_ALONE = {
    "House": "LEG",
    "Chamber": "LEG",
    "Assembly": "LEG",
    "Crown": "GOV",
    "Treasury": "GOV",
    "Bench": "JUD",
}

#: Nouns that end the names of companies and of others as well.
_VAGUE = frozenset({"group", "fund"})
_CIVIC = frozenset(
    """working contact rights analysis action advisory study support friendship crisis women youth
    parliamentary education research monitoring community members peoples nations experts core joint
    policy user steering
    task country justice dignity democracy freedom peace welfare heritage advisors advisers""".split()
)
_INVESTED = frozenset("hedge equity venture pension mutual index".split())


def body_sketch(facts: Facts, start: int, end: int) -> Sketch:
    """What the name of a body and what stands before it, words ``start:end``, say of it. A post in its name
    ("Orbit Global Advisor") is nobody's."""
    said = sketch(facts, start, end)
    role = said.role
    if role is not None and role.kind == "office" and not said.weak:
        said = replace(said, sectors=(), role=None)
    if role is not None and role.noun in _VAGUE and facts.words[end - 1].lower() == role.noun:
        return replace(said, sectors=_vague(facts, start, end), role=None, office=None)
    if role is None or not said.sectors:
        told = _told(facts.words[start:end])
        said = replace(said, sectors=(told,) if told else ())
    return replace(said, office=None)


def _told(words: Sequence[str]) -> str | None:
    """The sector that a name tells by a word that is no role noun."""
    last = _LAST_WORDS.get(words[-1].lower().rstrip("."))
    if len(words) == 1:
        return _ALONE.get(words[0], last if last == "MED" else None)
    if last is None and "Bank" in words:
        return "BUS"  # "Agricultural Bank of China"
    return last


def _vague(facts: Facts, start: int, end: int) -> tuple[str, ...]:
    """What the words before "Group" or "Fund" in a name say of it; a group is a company where nothing in its
    name is of another trade."""
    before = [f.value for f in facts.within(start, end - 1)]
    told = (v.sectors for v in before if isinstance(v, Role | Body) and v.kind != "office")
    sectors = next((s for s in told if s), ())
    words = {w.lower() for w in facts.words[start : end - 1]}
    if sectors or words & _CIVIC:
        return sectors
    return ("BUS",) if facts.words[end - 1] == "Group" or words & _INVESTED else ()
