"""Country and sector of a mention that stands alone, without its text."""

from __future__ import annotations

import re

from legation.coding.who.facts import gather
from legation.coding.who.sketch import sketch
from legation.knowledge import countries, offices
from legation.knowledge.countries import CountryName

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[.'\u2019]\w+)*|[^\w\s]")
_CLITIC = re.compile(r"(['\u2019]s)$")


def describe(mention: str, date: str | None = None) -> tuple[str | None, str | None]:
    """The country (ISO 3166 alpha-3, or PLOVER's code of an international body) and the PLOVER sector
    of a mention such as "Russia's ambassador to Poland", as of ``date`` (ISO 8601).

    A part is None where the words and the tables do not tell.
    """
    words = [part for w in _WORD.findall(mention) for part in _CLITIC.sub(r" \1", w).split(" ")]
    if not words:
        return None, None
    facts = gather(words)
    said = sketch(facts, 0, len(words))
    known = _known_person(words, date)
    if known is not None:
        post = known.holding
        if said.role is None:
            sector = None if post is None else "ELI" if known.former else post.sectors[0]
            return known.code, sector
        return said.code or known.code, said.sectors[0]
    if len(facts.found) == 1 and said.role is None and said.body is None:
        name = facts.found[0].value
        if isinstance(name, CountryName):
            whole = countries.find(mention.removeprefix("the ").removeprefix("The ")) is not None
            return said.code, "GOV" if whole and name.form in ("capital", "seat") else None
    return said.code, said.sectors[0] if said.sectors else None


def _known_person(words: list[str], date: str | None) -> offices.Standing | None:
    """The standing of the known person whose name ends the mention."""
    for start in range(len(words)):
        found = offices.phrases().at(words, start)
        if found is not None and found.end == len(words):
            return offices.standing(" ".join(words[start:]), date)
    return None
