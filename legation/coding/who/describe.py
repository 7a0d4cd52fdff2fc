"""Who a mention names that stands alone, without its text."""

from __future__ import annotations

import re

from legation.coding.who.draft import Draft, state_draft
from legation.coding.who.facts import Facts, gather
from legation.coding.who.kinds import kind_of
from legation.coding.who.known import by_title, learn
from legation.coding.who.sighting import Sighting
from legation.coding.who.sites import site_of
from legation.coding.who.sketch import Sketch, sketch
from legation.knowledge import countries, figures, offices
from legation.knowledge.bodies import Body
from legation.knowledge.countries import CountryName
from legation.knowledge.names import fold
from legation.knowledge.sectors import Role
from legation.record import Actor, Mention, MentionKind

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[.'\u2019]\w+)*|[^\w\s]")
_CLITIC = re.compile(r"(['\u2019]s)$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PLAIN = frozenset({"ordinary", "local", "young", "elderly", "common", "unarmed"})


def describe(mention: str, context: str = "", date: str | None = None) -> Actor | None:
    """The actor that a mention such as "Russia's ambassador to Poland" names, None for nobody known.

    ``context`` are words around it, for the state that the mention leaves out; ``date`` (ISO 8601) is the day
    on which posts are held, by default the last one that the tables vouch for. What neither the words nor
    the tables tell is None in the actor.
    """
    day = date or offices.KNOWN_UNTIL
    words, beside = _tokens(mention), _tokens(context)
    start = _person_at(words)
    facts = gather(words, closed=[(start, len(words))] if start < len(words) else (), beside=beside)
    said = sketch(facts, 0, start)
    if start < len(words):
        draft = _person(words, start, said, day)
    else:
        draft = _titled(words, facts, said, day) or _thing(mention, facts, said, day)
    if draft is None:
        return None
    if draft.country is None and draft.code is None and len(facts.spoken) == 1:
        draft.country = draft.code = next(iter(facts.spoken))
        draft.basis = "context"
    kind: MentionKind = "nominal" if said.role and start == len(words) else "name"
    return draft.actor("a1", (Mention(0, len(mention), kind),))


def _tokens(text: str) -> list[str]:
    found = (part for w in _WORD.findall(text) for part in _CLITIC.sub(r" \1", w).split(" "))
    return [word for word in found if word]


def _person_at(words: list[str]) -> int:
    """Where the name of the known person begins that ends the mention; the number of words for none."""
    for start in range(len(words)):
        for table in (offices.phrases(), figures.phrases()):
            found = table.at(words, start)
            if found is not None and found.end == len(words):
                return start
    whole = len(words) > 2 and all(w[:1].isupper() or not w.isalpha() for w in words)
    return 0 if whole and figures.known(" ".join(words), None) else len(words)


def _person(words: list[str], start: int, said: Sketch, day: str) -> Draft | None:
    name = " ".join(words[start:])
    known = figures.known(name, day)
    if known is None:
        return None
    draft = Draft("person", known.person or name)
    draft.learn(said)
    learn(draft, known)
    return draft


def _titled(words: list[str], facts: Facts, said: Sketch, day: str) -> Draft | None:
    """Somebody called by post and surname alone: "Deputy Secretary Hicks"."""
    last = facts.found[-1].end if facts.found else 0
    if said.office is None or last != len(words) - 1 or not words[last][:1].isupper():
        return None
    draft = Draft("person", words[last])
    draft.learn(said)
    known = by_title(draft, day)
    if known is not None:
        learn(draft, known)
        draft.name = known.person or draft.name
    return draft


def _thing(mention: str, facts: Facts, said: Sketch, day: str) -> Draft | None:
    name = _ARTICLE.sub("", mention.strip())
    last = facts.found[-1] if facts.found else None
    if last is not None and last.end == len(facts.words):
        alone = all(isinstance(f.value, Role) for f in facts.found[:-1])
        if isinstance(last.value, Body) and alone:
            return _body(last.value)
        if isinstance(last.value, CountryName) and said.role is None:
            whole = fold(facts.text(last.start, last.end)) == fold(name)
            return _country(name, last.value, whole, facts, day)
    if said.role is None and said.body is None:
        site = site_of(name, facts.spoken) if not facts.found else None
        return Draft("group", name, site.code, site.code, basis="knowledge") if site else None
    plural = bool(said.role) and fold(name).endswith(("s", "men", "people"))
    sighting = Sighting(0, 0, 0, "nominal", name, sketch=said, plural=plural)
    draft = Draft(kind_of(sighting), name, said.country, said.code, said.sectors)
    draft.office = None if plural else said.office
    draft.basis = "knowledge" if said.inferred else None
    return draft


def _body(body: Body) -> Draft:
    code = body.code or body.country
    return Draft(
        body.kind, body.name, body.country, code, body.sectors, wikidata=body.wikidata, basis="knowledge"
    )


def _country(name: str, named: CountryName, whole: bool, facts: Facts, day: str) -> Draft | None:
    """A state, a territory, its government by capital or seat, or its people."""
    country = countries.on(named.country, day) if named.form in ("capital", "seat") else named.country
    if named.form in ("people", "adjective"):
        plain = any(w.lower() in _PLAIN for w in facts.words)
        return Draft("group", name, country.code, country.code, ("CVL",) if plain else ())
    if not whole:
        return None
    made = state_draft(country, day)
    if named.form == "seat":
        made = Draft("government", named.noun, country.code, country.code)
    if named.form in ("capital", "seat"):
        made.sectors = ("GOV", *made.sectors)
    return made
