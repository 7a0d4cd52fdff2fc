"""Which state a person stands for by the clause: "the Chadian delegation was led by ..."."""

from __future__ import annotations

from legation.coding.who.facts import Facts
from legation.coding.who.sighting import Sighting
from legation.knowledge.countries import CountryName
from legation.knowledge.sectors import Role
from legation.language.reading import Reading


def side_of(reading: Reading, facts: Facts, sighting: Sighting) -> str | None:
    """The country of the delegation or body that the clause says the person led or sent, else None.

    The delegation is the last one before the "by" that the person's phrase follows, as also in a
    clause without its verb ("..., and the Nigerian team by ...").
    """
    first = sighting.start
    if first == 0 or reading.words[first - 1].lower() != "by":
        return None
    sentence = reading.sentence(reading.sentence_of(first))[0]
    for fact in reversed(facts.within(sentence, first)):
        if isinstance(fact.value, Role) and fact.value.kind in ("delegation", "organisation", "collective"):
            whose = facts.by_last.get(fact.start - 1) or facts.by_last.get(fact.start - 2)
            if whose is not None and isinstance(whose.value, CountryName):
                return whose.value.country.code
            return None
    return None
