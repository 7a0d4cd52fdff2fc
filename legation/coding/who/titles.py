"""Persons with the titles before and the appositions beside their names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.coding.tree import has
from legation.coding.who.facts import POSSESSIVES, Fact, Facts
from legation.coding.who.names import HONORIFICS
from legation.coding.who.positions import phrase_start, preposition
from legation.coding.who.sexes import sex_of
from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import FORMER, Sketch, sketch
from legation.knowledge import figures
from legation.knowledge.names import fold
from legation.knowledge.sectors import Role
from legation.language.reading import Name, Reading

_TITLED = frozenset({"office", "person", "organisation"})
_LOOSE = ("acl", "advcl", "parataxis", "conj", "appos", "orphan", "punct")
#: By these a post has its owner between itself and its holder's name: "ambassador to Chad Ali Nasser".
_OWNING = frozenset({"of", "to", "for", "at", "in", "on"})
#: An apposition ends before these: what follows tells of others ("..., a lawyer with offices in Rome").
_BREAKS = frozenset(
    {"\u2014", "\u2013", "--", ";", ":", "(", "with", "who", "which", "whose", "where", "that"}
)
_OWNER_REACH = 8  # words
_STYLES = frozenset({"highness", "excellency", "majesty", "eminence", "holiness"})
_IDENTIFY = frozenset({"identify", "name"})
_SEXED = {
    # No "sheikh": it is a name of women too.
    **dict.fromkeys(("mr", "mr.", "sir", "lord", "king", "prince", "father"), "m"),
    **dict.fromkeys(("mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess"), "f"),
}


def persons(reading: Reading, facts: Facts, names: list[Name]) -> Iterator[Sighting]:
    """Every person named."""
    met: dict[int, Sighting] = {}
    for name in names:
        sighting = _shared_title(reading, met, _person(reading, facts, name, names))
        met[sighting.head] = sighting
        yield sighting


def _shared_title(reading: Reading, met: dict[int, Sighting], sighting: Sighting) -> Sighting:
    """The sighting, with the title in the plural of a person that it is joined to: "lawyers X and Y"."""
    first = met.get(int(reading.heads[sighting.head])) if reading.labels[sighting.head] == "conj" else None
    if first is None or first.what != "person" or sighting.sketch.role or not first.sketch.role:
        return sighting
    plural = any("Number=Plur" in reading.feats[i] for i in range(first.start, first.head))
    return replace(sighting, sketch=first.sketch) if plural else sighting


def _person(reading: Reading, facts: Facts, name: Name, names: list[Name]) -> Sighting:
    words = reading.words
    start, end = name.start, name.end
    while end - start > 1 and words[end - 1] in POSSESSIVES:
        end -= 1
    while end - start > 1 and words[start].lower() in HONORIFICS:
        if end - start == 2 and figures.named(reading.text(start, end)):
            break  # "Sheikh Hasina" is her whole name
        start += 1
    head = reading.head_of(start, end)
    first = title_start(reading, facts, start, end)
    last = max(_before_styles(reading, start), first)
    while last > first and words[last - 1] == ",":
        last -= 1
    said = [sketch(facts, first, last)] if first < last else []
    asides = []
    for a, b, noun in _asides(reading, facts, head, start, end):
        if first <= noun < end or _is_anothers(reading, noun, name, names):
            continue
        told = sketch(facts, a, b, noun)
        if told.role and told.role.kind in ("office", "person"):
            said.append(told)
            asides.append((a, noun + 1))
    if not asides:
        for a, b, noun in _after_comma(reading, facts, end):
            said.append(sketch(facts, a, b, noun))
            asides.append((a, noun + 1))
    while first > 0 and words[first - 1].lower() in HONORIFICS:
        first -= 1
    told = blend(said)
    if told.role and not (told.country or told.code) and (state := facts.state_of_organ(first)):
        told = replace(told, country=state.code, code=state.code)
    sex = _sex(words[first:start], told.role)
    return Sighting(
        first, end, head, "person", reading.text(start, end), sketch=told, aside=tuple(asides), sex=sex
    )


def _sex(title: Sequence[str], role: Role | None) -> str | None:
    """Whether somebody is a man or a woman, by title or post; None where neither tells."""
    for word in title:
        if sex := _SEXED.get(word.lower()):
            return sex
    return sex_of(role.noun) if role else None


def blend(said: list[Sketch]) -> Sketch:
    """One sketch of several: the first that knows the office, filled up from the others."""
    best = next((s for s in said if s.office), None) or next((s for s in said if s.role), None)
    best = best or (said[0] if said else Sketch())
    other = next((s for s in said if s.country or s.code), best)
    if best.country or best.code or other is best:
        return best
    return replace(best, country=other.country, code=other.code, inferred=other.inferred)


def title_start(reading: Reading, facts: Facts, start: int, end: int, *, personal: bool = True) -> int:
    """Where the title before the name of words ``start:end`` begins; ``start`` where it has none.

    A title ends in a role noun right before the name, or a person's before whose it is ("head of Orbit Ana
    Rojas"), and goes back through what modifies it; or it is a state alone ("Iran's Araghchi").
    """
    at = _before_styles(reading, start)
    if at > 1 and reading.words[at - 1] == "," and (at < start or _hangs(reading, at - 2, start, end)):
        at -= 1  # "Minister of Trade, Mr Ali Nasser"
    owned = facts.by_last.get(_before_owner(reading, facts, at) - 1) if personal else None
    fact = owned or facts.by_last.get(at - 1)
    if fact is None or not isinstance(fact.value, Role):
        owner = facts.owner(at)
        return owner if owner < at else start
    if reading.upos[fact.end - 1] == "VERB":
        return start  # "they accused Ana Rojas", not "the accused Ana Rojas"
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


def _before_styles(reading: Reading, start: int) -> int:
    """Where the honorifics before a name begin: "His Highness Sheikh", "Dr."."""
    at = start
    while at > 0 and reading.words[at - 1].lower() in HONORIFICS:
        at -= 1
    if at > 1 and reading.words[at - 1].lower() in _STYLES:
        at -= 1 + (reading.words[at - 2].lower() in ("his", "her"))
    return at


def _hangs(reading: Reading, noun: int, start: int, end: int) -> bool:
    """Whether the tree makes a noun the title of the name of words ``start:end``."""
    return start <= reading.heads[noun] < end and reading.labels[noun].startswith("nmod:desc")


def _before_owner(reading: Reading, facts: Facts, at: int) -> int:
    """Where the preposition stands in a title with its owner before a name ("head of Orbit Ana Rojas"), right
    after a post; else ``at``."""
    for i in range(at - 1, max(at - _OWNER_REACH, 0), -1):
        fact = facts.by_last.get(i - 1)
        post = fact is not None and isinstance(fact.value, Role) and fact.value.kind == "office"
        if reading.words[i].lower() in _OWNING and i < at - 1:
            if post:
                return i
            if reading.words[i] != "of":
                break
        elif reading.upos[i] not in ("PROPN", "DET", "ADJ", "CCONJ") and not reading.words[i][:1].isupper():
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
    if fact is not None and upos == "VERB":
        return at  # "accused Gen Yaw Mensah"
    if fact is not None:
        return fact.start if any(_joined(reading, i, at, end) for i in range(fact.start, at)) else at
    earlier = facts.by_last.get(j - 1)
    if (
        word == "and"
        and earlier is not None
        and isinstance(earlier.value, Role)
        and _is_title(reading, earlier)
    ):
        return earlier.start  # "the Attorney General and Minister of Trade"
    return j if upos in ("ADJ", "NOUN", "PROPN") and _joined(reading, j, at, end) else at


def _is_title(reading: Reading, fact: Fact) -> bool:
    office = isinstance(fact.value, Role) and fact.value.kind == "office"
    return office and reading.words[fact.start][:1].isupper()


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
    elif (noun := _identified(reading, facts, head, governor)) is not None:
        yield (*_bare(reading, noun), noun)
    elif reading.labels[head] == "nsubj" and _is_role(facts, governor):
        copulas = [d for d in reading.dependents[governor] if reading.labels[d] == "cop"]
        denied = any(reading.lemmas[d] in ("not", "no", "never") for d in reading.dependents[governor])
        asked = any(has(reading, d, "PronType=Int") for d in reading.dependents[governor])
        if copulas and not denied and not asked:
            yield (copulas[-1] + 1, _bare(reading, governor)[1], governor)


def _identified(reading: Reading, facts: Facts, head: int, verb: int) -> int | None:
    """The noun of "the suspect was identified as Ali Nasser", or of "a man identified as Ali Nasser"."""
    case = preposition(reading, head)
    if reading.lemmas[verb] not in _IDENTIFY or reading.labels[head] not in ("obl", "xcomp") or case != "as":
        return None
    if reading.labels[verb] == "acl":
        noun = int(reading.heads[verb])
    else:
        noun = next((d for d in reading.dependents[verb] if reading.labels[d] == "nsubj:pass"), -1)
    one = noun >= 0 and "Number=Plur" not in reading.feats[noun]
    return noun if one and _is_role(facts, noun) else None


def _is_anothers(reading: Reading, noun: int, name: Name, names: list[Name]) -> bool:
    """Whether another person's name stands nearer to a role noun, right after it or its comma."""
    after = bisect_right(names, noun, key=lambda n: n.start)
    following = names[after] if after < len(names) else None
    if following is None or following is name or following.start == name.start:
        return False
    between = reading.words[noun + 1 : following.start]
    return all(w in (",", "and") or w.lower() in HONORIFICS for w in between)


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
        after = reading.name_of.get(fact.end)
        titles_next = after is not None and after.start == fact.end and after.label == "Person"
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
        if d > noun and reading.labels[d].startswith(_LOOSE):
            end = min(end, reading.subtree(d)[0])
    end = next((i for i in range(noun + 1, end) if reading.words[i].lower() in _BREAKS), end)
    return start, max(end, noun + 1)
