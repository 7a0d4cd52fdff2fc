"""Actors that the text describes without a name: "a department spokesperson", "five officials"."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.who.facts import Fact, Facts
from legation.coding.who.positions import acts, is_modifier, phrase_start
from legation.coding.who.sexes import sex_of
from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import sketch
from legation.knowledge.countries import CountryName
from legation.knowledge.names import fold
from legation.knowledge.sectors import Role
from legation.language.reading import Reading

_OWNING = frozenset({"of", "from", "for", "at", "in", "to"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "both"})
_NEW = frozenset({"a", "an", "another", "one", "other"})
_LONGEST = 16  # words after the noun that may still say whose actor it is
#: Nobody in particular: "any agency", "every driver".
_NOBODY = frozenset({"any", "no", "every", "each", "either", "neither", "another", "such", "what", "which"})
#: What is said of a number, and not of those who are counted.
_ROUGHLY = frozenset(
    {"more", "less", "fewer", "than", "about", "nearly", "almost", "around", "over", "at", "least"}
)
#: Many people under a noun in the singular.
_MANY = frozenset(
    """people public population electorate crowd mob family couple youth community clergy staff minority tribe
    clan audience workforce personnel leadership opposition police parliament congress government management
    judiciary military army cavalry infantry""".split()
)
#: Singulars that are mostly said of things: "the full force of the law", "a key driver".
_NO_SINGULAR = frozenset({"force", "driver", "player", "agent", "host", "brand", "band", "office", "channel"})
#: Plurals that are things, or a way of speaking, rather than actors.
_NO_PLURAL = frozenset(
    {"offices", "services", "forces of nature", "industries", "businesses", "funds", "missions", "heads"}
)
#: Somebody's own are what he does or has: "the police followed his movements", "their outlets".
_MOTIONS = frozenset({"movement", "movements", "outlet", "outlets"})


def nominals(reading: Reading, facts: Facts, taken: set[int]) -> Iterator[Sighting]:
    """Every noun phrase headed by a role noun that stands where an actor stands, but for words ``taken``."""
    for fact in facts.found:
        if isinstance(fact.value, Role) and fact.start not in taken:
            sighting = _nominal(reading, facts, fact, fact.value)
            if sighting is not None:
                yield sighting


def _nominal(reading: Reading, facts: Facts, fact: Fact, role: Role) -> Sighting | None:
    head = _head(reading, fact)
    if reading.upos[head] not in ("NOUN", "PROPN", "ADJ") or is_modifier(reading, head):
        return None
    start = phrase_start(reading, head, fact.start)
    start = min(start, facts.owner(fact.start))
    end = fact.end
    while start < fact.start and reading.words[start].lower() in _ROUGHLY:
        start += 1
    states = {
        f.value.country.code for f in facts.within(start, fact.start) if isinstance(f.value, CountryName)
    }
    if len(states) > 1:
        return None  # "Russian and US teams": the states are the actors
    said = sketch(facts, start, _owner_end(reading, head, end), head)
    if not acts(reading, head, specific=bool(said.country or said.code)):
        return None
    determiner = reading.words[start].lower()
    if determiner in _NOBODY or _is_no_somebody(reading, fact, start, head):
        return None
    return Sighting(
        start,
        end,
        head,
        "nominal",
        reading.text(start + (determiner in ("the", "a", "an")), end),
        kind="nominal",
        sketch=said,
        new=determiner in _NEW,
        definite=determiner in _POINTING or "Poss=Yes" in reading.feats[start] or bool(states),
        sex=sex_of(reading.lemmas[head]) if role.kind in ("person", "office") else None,
        plural=_is_plural(reading, head, role) or fold(reading.text(fact.start, end)) != fold(role.noun),
    )


def _head(reading: Reading, fact: Fact) -> int:
    """The head of a role noun's words; the last of several, where the parser took them apart."""
    words = range(fact.start, fact.end)
    outer = [w for w in words if reading.heads[w] not in words and reading.upos[w] in ("NOUN", "PROPN")]
    return outer[-1] if len(outer) > 1 else reading.head_of(fact.start, fact.end)


def _is_no_somebody(reading: Reading, fact: Fact, start: int, head: int) -> bool:
    """Whether a noun without an article is a thing or an idea: "to use force", "to bring justice"."""
    plain = reading.words[head].islower() and reading.upos[head] in ("NOUN", "ADJ")
    single = "Number=Sing" in reading.feats[head]
    text = reading.text(fact.start, fact.end).lower()
    if plain and single and text in _NO_SINGULAR:
        return True
    if plain and single and start == fact.start:
        return reading.words[head].lower() not in _MANY
    if plain and reading.upos[head] == "ADJ" and start == fact.start:
        return "Number=Plur" not in reading.feats[head]
    return text in _NO_PLURAL or (text in _MOTIONS and "Poss=Yes" in reading.feats[start])


def _is_plural(reading: Reading, head: int, role: Role) -> bool:
    """By the model, a number before it or the form; some nouns the tables know as plurals only
    ("negotiators")."""
    word = reading.words[head].lower()
    if "Number=Plur" in reading.feats[head] or word == f"{reading.lemmas[head].lower()}s":
        return True
    if word in _MANY and role.kind == "person":
        return True
    counts = (d for d in reading.dependents[head] if reading.labels[d] == "nummod")
    several = any(reading.words[d].lower() not in ("one", "1") for d in counts)
    return several or (role.kind == "delegation" and role.noun == word and word.endswith("s"))


def _owner_end(reading: Reading, head: int, end: int) -> int:
    """One past the last word that says whose actor it is: "of the regional police"."""
    for d in reading.dependents[head]:
        if d >= end and reading.labels[d] == "nmod":
            case = next((c for c in reading.dependents[d] if reading.labels[c] == "case"), None)
            if case is not None and reading.lemmas[case].lower() in _OWNING:
                end = max(end, min(reading.subtree(d)[1], end + _LONGEST))
    return end
