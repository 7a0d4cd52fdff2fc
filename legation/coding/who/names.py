"""Persons by name, with the titles before and the appositions after the name."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.who.facts import POSSESSIVES, Fact, Facts
from legation.coding.who.positions import phrase_start
from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import FORMER, Sketch, sketch
from legation.knowledge import bodies, countries, offices, sectors
from legation.knowledge.names import fold
from legation.knowledge.sectors import Role
from legation.language.reading import Name, Reading

HONORIFICS = frozenset(
    {
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "miss",
        "dr",
        "dr.",
        "sir",
        "dame",
        "lord",
        "lady",
        "mx",
        "prof",
    }
)
_TITLED = frozenset({"office", "person", "organisation"})
_ASIDES = ("acl", "advcl", "parataxis", "conj", "appos", "orphan", "punct")


def person_names(reading: Reading) -> list[Name]:
    """The names of persons: those that the model found, but for bodies, peoples and role nouns that the
    tables know, and office holders that the tables know by their full name, or whose bare name the
    model took for another kind of name."""
    others = {(n.start, n.end) for n in reading.names if n.label != "Person"}
    known = [
        Name(f.start, f.end, "Person")
        for f in offices.phrases().scan(reading.words)
        if f.end - f.start > 1 or (f.start, f.end) in others
    ]
    held = {i for n in known for i in range(n.start, n.end)}
    found = [
        _with_surname(reading, n)
        for n in reading.names
        if n.label == "Person" and held.isdisjoint(range(n.start, n.end)) and _is_person(reading, n)
    ]
    return sorted((*known, *found), key=lambda n: n.start)


def _is_person(reading: Reading, name: Name) -> bool:
    text = reading.text(name.start, name.end)
    if bodies.find(text) or sectors.find(text):
        return False
    state = countries.find(text)
    if state is None or name.end - name.start > 1:
        return state is None or state.form not in ("adjective", "people", "seat")
    others = {
        w for n in reading.names if n.label == "Person" and n.end - n.start > 1 for w in range(n.start, n.end)
    }
    return state.form in ("name", "capital") and any(reading.words[w] == text for w in others)


def _with_surname(reading: Reading, name: Name) -> Name:
    """The name with the surname He before it, which the model may take for the pronoun."""
    surname = (
        name.start > 0 and reading.words[name.start - 1] == "He" and reading.words[name.start][:1].isupper()
    )
    return Name(name.start - 1, name.end, name.label) if surname else name


def persons(reading: Reading, facts: Facts, names: list[Name]) -> Iterator[Sighting]:
    """Every person named."""
    for name in names:
        yield _person(reading, facts, name)


def _person(reading: Reading, facts: Facts, name: Name) -> Sighting:
    words = reading.words
    start, end = name.start, name.end
    while end - start > 1 and words[end - 1] in POSSESSIVES:
        end -= 1
    while end - start > 1 and words[start].lower() in HONORIFICS:
        start += 1
    head = reading.head_of(start, end)
    first = title_start(reading, facts, start, end)
    said = [sketch(facts, first, start)] if first < start else []
    asides = []
    for a, b, noun in _asides(reading, facts, head, start, end):
        said.append(sketch(facts, a, b, noun))
        if said[-1].role:
            asides.append((a, noun + 1))
    if not asides:
        for a, b, noun in _after_comma(reading, facts, end):
            said.append(sketch(facts, a, b, noun))
            asides.append((a, noun + 1))
    while first > 0 and words[first - 1].lower() in HONORIFICS:
        first -= 1
    return Sighting(
        first, end, head, "person", reading.text(start, end), sketch=blend(said), aside=tuple(asides)
    )


def blend(said: list[Sketch]) -> Sketch:
    """One sketch of several: the first that knows the office, filled up from the others."""
    best = next((s for s in said if s.office), None) or next((s for s in said if s.role), None)
    best = best or (said[0] if said else Sketch())
    other = next((s for s in said if s.country or s.code), best)
    if best.country or best.code or other is best:
        return best
    return Sketch(other.country, other.code, best.sectors, best.office, best.role, best.body, best.weak)


def title_start(reading: Reading, facts: Facts, start: int, end: int) -> int:
    """Where the title before the name of words ``start:end`` begins; ``start`` where it has none.

    A title ends in a role noun right before the name and goes back through what modifies it; or it
    is a state alone ("Iran's Araghchi").
    """
    at = start
    while at > 0 and reading.words[at - 1].lower() in HONORIFICS:
        at -= 1
    fact = facts.by_last.get(_before_owner(reading, at) - 1) or facts.by_last.get(at - 1)
    if fact is None or not isinstance(fact.value, Role):
        owner = facts.owner(at)
        return owner if owner < at else start
    if fact.value.kind not in _TITLED or not _entitles(reading, fact, at, end):
        return start
    sentence = reading.sentence(reading.sentence_of(start))[0]
    at = fact.start
    while at > sentence:
        further = max(_step(reading, facts, at, end), sentence)
        if further == at:
            break
        at = further
    return at


def _before_owner(reading: Reading, at: int) -> int:
    """Where "of" stands in a title with its owner before a name ("head of Orbit Ana Rojas"); else ``at``."""
    for i in range(at - 1, max(at - 6, 0), -1):
        if reading.words[i] == "of" and i < at - 1:
            return i
        if reading.upos[i] not in ("PROPN", "DET", "ADJ") and not reading.words[i][:1].isupper():
            break
    return at


def _entitles(reading: Reading, fact: Fact, at: int, end: int) -> bool:
    """Whether the role noun right before a name is its title; a post always is, an occupation where
    the tree has both in one phrase."""
    office = isinstance(fact.value, Role) and fact.value.kind == "office"
    capital = reading.words[fact.start][:1].isupper()
    return office or capital or any(_joined(reading, i, at, end) for i in range(fact.start, fact.end))


def _step(reading: Reading, facts: Facts, at: int, end: int) -> int:
    """One word or known phrase further to the left of a title, or ``at`` where it ends."""
    owner = facts.owner(at)
    if owner < at:
        return owner
    j = at - 1
    word, upos = reading.words[j], reading.upos[j]
    if word.lower() in FORMER:
        return j
    if word in ("-", "\u2013") and reading.upos[j - 1] in ("ADJ", "NOUN", "PROPN"):
        return j - 1
    fact = facts.by_last.get(j)
    if fact is not None:
        return fact.start if any(_joined(reading, i, at, end) for i in range(fact.start, at)) else at
    return j if upos in ("ADJ", "NOUN", "PROPN") and _joined(reading, j, at, end) else at


def _joined(reading: Reading, word: int, at: int, end: int) -> bool:
    """Whether ``word`` belongs to the noun phrase that runs on to ``end``: it hangs on a later word of
    it, or a later word of it hangs on ``word``."""
    if word < reading.heads[word] < end:
        return True
    return any(reading.heads[i] == word for i in range(at, end))


def _asides(
    reading: Reading, facts: Facts, head: int, start: int, end: int
) -> Iterator[tuple[int, int, int]]:
    """The phrases that say beside a name who it is, as (start, end, head noun): appositions either way
    and "X is the ..."."""
    titled = reading.labels[head].startswith(("flat", "nmod:desc", "compound"))
    for owner in (head, int(reading.heads[head])) if titled else (head,):
        for d in reading.dependents[owner]:
            if reading.labels[d].startswith("appos") and not start <= d < end and d != head:
                yield (*_bare(reading, d), d)
    governor = int(reading.heads[head])
    if governor < 0:
        return
    others_title = governor + 1 != start and reading.upos[min(governor + 1, start)] == "PROPN"
    if reading.labels[head].startswith("appos") and _is_role(facts, governor) and not others_title:
        yield (phrase_start(reading, governor, governor), start, governor)
    elif reading.labels[head] == "nsubj" and _is_role(facts, governor):
        copulas = [d for d in reading.dependents[governor] if reading.labels[d] == "cop"]
        denied = any(reading.lemmas[d] in ("not", "no", "never") for d in reading.dependents[governor])
        if copulas and not denied:
            yield (copulas[-1] + 1, _bare(reading, governor)[1], governor)


def _after_comma(reading: Reading, facts: Facts, end: int) -> Iterator[tuple[int, int, int]]:
    """The phrase after the comma behind a name, where it begins with one person's role: "..., head of the
    central bank". This holds whatever the tree makes of the comma."""
    sentence = reading.sentence(reading.sentence_of(end - 1))[1]
    if end + 1 >= sentence or reading.words[end] != ",":
        return
    start = end + 1
    stop = next((i for i in range(start, sentence) if reading.upos[i] in ("PUNCT", "VERB")), sentence)
    for fact in facts.within(start, stop):
        if not isinstance(fact.value, Role):
            continue
        one = fold(reading.text(fact.start, fact.end)) == fold(fact.value.noun)
        titles_next = any(n.start == fact.end for n in reading.names if n.label == "Person")
        plain = {"DET", "ADJ", "NOUN", "PROPN", "PART"}.issuperset(reading.upos[start : fact.start])
        if fact.value.kind in ("office", "person") and one and plain and not titles_next:
            yield start, stop, fact.end - 1
        return


def _is_role(facts: Facts, word: int) -> bool:
    fact = facts.over(word)
    return fact is not None and isinstance(fact.value, Role) and fact.value.kind in ("office", "person")


def _bare(reading: Reading, noun: int) -> tuple[int, int]:
    """The phrase of ``noun`` without what only follows it loosely (clauses, further items)."""
    start, end = phrase_start(reading, noun, noun), reading.subtree(noun)[1]
    for d in reading.dependents[noun]:
        if d > noun and reading.labels[d].startswith(_ASIDES):
            end = min(end, reading.subtree(d)[0])
    return start, max(end, noun + 1)
