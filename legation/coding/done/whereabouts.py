"""Where an act was: the place that the model gives to its word, else the one that the tree does.

Sources are asked in order, each for the acts that the ones before leave without a place: what the model
learnt, the phrase that hangs on the act, the ground that it happens on ("captured the town of", "shelled"),
and the clause that it belongs to ("a bomb went off in Taji, killing ten").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legation.coding.done.acts import Act
from legation.coding.overlaps import Overlaps
from legation.coding.tree import below, is_light, lemmas_of, relation
from legation.knowledge import plover
from legation.language.reading import Frame, Reading
from legation.record import Place, Record

AT = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "off", "along", "over", "through"}
)
#: By these a place hangs on a noun or a verb.
_HANGS = frozenset("obl nmod advmod amod compound appos nummod conj flat dep advcl parataxis".split())
_PASSED = frozenset("acl xcomp conj advcl obj obl nmod".split())
#: What joins the words of one noun phrase.
_NOMINAL = frozenset("nmod appos flat compound conj amod dep".split())
#: Types of acts that happen on the ground that they are done to.
_ON_GROUND = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID", "RETREAT"})
#: A phrase with one of these tells whence, whose or by whom, not where.
_NOT_THERE = frozenset({"by", "from", "for", "with", "of", "about", "like", "as", "than", "on behalf of"})
#: A country told through one of these nouns is where the act was ("streets of Haiti", "the Iraqi town of").
_GROUNDS = frozenset(
    """town city village province district region area suburb outskirt capital coast border street airport
    airbase base camp parliament embassy port neighbourhood neighborhood part north south east west site
    position square market mosque church school hospital prison valley countryside territory""".split()
)
_CLAUSES = frozenset({"advcl", "conj", "xcomp", "parataxis", "acl", "ccomp"})
_NEAR = 8  # words


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention of a place: its words, their head, and the preposition before it."""

    place: Place
    start: int
    end: int
    head: int


Source = Callable[[Reading, Act, Sequence[Spot]], Iterator[Spot]]


def whereabouts(
    reading: Reading,
    record: Record,
    acts: Sequence[Act],
    owner: Mapping[int, int],
    learnt: Sequence[Frame] = (),
) -> list[str | None]:
    """The id of each act's place; ``owner``: words with the index of the act they belong to; ``learnt``:
    frames whose predicate is an act's word and whose arguments PLACE are the words of its place."""
    spots = _spots(reading, record)
    starts = [s.start for s in spots]
    places = {frame.predicate: frame.arguments for frame in learnt if frame.arguments}
    out: list[str | None] = []
    hanging = _hanging(reading, owner, spots)
    for i, act in enumerate(acts):
        first, last = reading.sentence(reading.sentence_of(act.head))
        near = spots[bisect_left(starts, first) : bisect_left(starts, last)]
        told = [a for word in range(act.start, act.end) for a in places.get(word, ())]
        found: list[Spot] = [s for s in near if any(a.start < s.end and s.start < a.end for a in told)]
        found = found or hanging.get(i, [])
        for source in _SOURCES:
            if found or not near:
                break
            found = list(source(reading, act, near))
        best = max(found, key=lambda s: (precision(s.place), -abs(s.head - act.head)), default=None)
        out.append(best.place.id if best else None)
    return out


_PRECISE = ("area", "country", "region", "district", "city", "facility")


def precision(place: Place) -> int:
    """How exact a place is, to be compared with others'; one that the tables do not know is a small one."""
    return _PRECISE.index(place.precision or "city")


def _spots(reading: Reading, record: Record) -> list[Spot]:
    out = []
    for place in record.places:
        for mention in place.mentions:
            start, end = reading.words_at(mention.start, mention.end)
            if start < end and mention.kind == "name":
                out.append(Spot(place, start, end, reading.head_of(start, end)))
    return sorted(out, key=lambda s: s.start)


def _hanging(reading: Reading, owner: Mapping[int, int], spots: Sequence[Spot]) -> dict[int, list[Spot]]:
    """The places that hang on each act, by the tree, else by the roles, else by standing right behind it."""
    roles = [
        (a.start, a.end, owner[f.predicate])
        for f in reading.roles
        if f.predicate in owner
        for a in f.arguments
        if a.label in ("ARGM-LOC", "ARGM-DIR")
    ]
    phrases = Overlaps((k, [(a, b)]) for k, (a, b, _) in enumerate(roles))
    out: dict[int, list[Spot]] = {}
    for spot in spots:
        act = above(reading, owner, spot.head) if _is_setting(reading, owner, spot.head) else None
        if act is None:
            owned = reading.labels[spot.head] == "nmod:poss"
            near = (roles[k] for k in phrases.near(spot.start, spot.end))
            inside = [(b - a, i) for a, b, i in near if a <= spot.start and spot.end <= b and not owned]
            act = min(inside)[1] if inside else before(reading, owner, spot.start, AT)
        if act is not None:
            out.setdefault(act, []).append(spot)
    return out


def before(reading: Reading, owner: Mapping[int, int], first: int, cases: frozenset[str]) -> int | None:
    """The act told right before a time or place and its preposition, with no other verb or clause between:
    what stands close belongs together even where the tree fails."""
    if first == 0 or reading.words[first - 1].lower() not in cases:
        return None
    start = reading.sentence(reading.sentence_of(first))[0]
    for word in range(first - 2, max(start, first - _NEAR) - 1, -1):
        if word in owner:
            return owner[word]
        if reading.upos[word] in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def above(reading: Reading, owner: Mapping[int, int], word: int) -> int | None:
    """The act over the word of a time or place, if the way up passes settings and light verbs only."""
    first = True
    while True:
        rel, up = relation(reading, word), int(reading.heads[word])
        if up < 0 or reading.labels[word] == "nmod:poss":
            return None
        passed = _HANGS if first or reading.upos[word] not in ("VERB", "AUX") else _PASSED
        if rel not in passed:
            return None
        if up in owner:
            return owner[up]
        nearer = [w for w in range(up + 1, word) if w in owner and reading.upos[w] == "NOUN"]
        if nearer and rel == "obl":  # "beginning with a call on Monday": the day is the call's
            return owner[nearer[-1]]
        if reading.upos[up] in ("VERB", "AUX") and not is_light(reading, up):
            return None
        word, first = up, False


def _is_setting(reading: Reading, owner: Mapping[int, int], word: int) -> bool:
    """Whether a place's word says where: "in Turkey", "the Geneva talks", or inside such a phrase."""
    while relation(reading, word) in ("appos", "flat", "conj", "compound", "amod", "nmod"):
        modifies = relation(reading, word) in ("compound", "amod") and int(reading.heads[word]) in owner
        if modifies or lemmas_of(reading, word, "case") & AT:
            return True
        word = int(reading.heads[word])
    cases = lemmas_of(reading, word, "case")
    visits = plover.modes("CONSULT")["visit"].words
    return bool(cases & AT) or ("to" in cases and reading.lemmas[int(reading.heads[word])].lower() in visits)


def _ground(reading: Reading, act: Act, spots: Sequence[Spot]) -> Iterator[Spot]:
    """The place that the act is done to or on: it is, or is part of, the object or a phrase of the verb."""
    if act.type in _ON_GROUND:
        for head in dict.fromkeys((act.head, act.core)):
            yield from (s for s in spots if _is_ground(reading, head, s))


def _is_ground(reading: Reading, head: int, spot: Spot) -> bool:
    word, told = spot.head, ""
    while relation(reading, word) in _NOMINAL and int(reading.heads[word]) not in (head, -1):
        if lemmas_of(reading, word, "case") & (_NOT_THERE - {"of"}):
            return False
        word = int(reading.heads[word])
        told = told if told in _GROUNDS else reading.lemmas[word].lower()
    label, cases = reading.labels[word], lemmas_of(reading, word, "case")
    done_to = reading.upos[head] == "NOUN" and cases == {"of"}  # "the invasion of"
    if int(reading.heads[word]) != head or label == "nsubj" or (cases & _NOT_THERE and not done_to):
        return False
    phrase = label in ("obj", "obl", "nmod", "nsubj:pass")
    broad = spot.place.precision in ("country", "area")
    return phrase and (word == spot.head or told in _GROUNDS or not broad)


def _clause(reading: Reading, act: Act, spots: Sequence[Spot]) -> Iterator[Spot]:
    """The place of the verb that the act's clause belongs to, or of one that is told with it."""
    if act.type not in _ON_GROUND:
        return
    word = act.head
    for _ in range(3):
        verbs = [
            d for d in below(reading, word, "conj", "advcl", "xcomp") if reading.upos[d] in ("VERB", "NOUN")
        ]
        if relation(reading, word) in _CLAUSES and reading.heads[word] >= 0:
            verbs.append(int(reading.heads[word]))
        for verb in verbs:
            found = [s for s in spots if _hangs_on(reading, verb, s)]
            if found:
                yield from found
                return
        if relation(reading, word) not in _CLAUSES or reading.heads[word] < 0:
            return
        word = int(reading.heads[word])


def _hangs_on(reading: Reading, verb: int, spot: Spot) -> bool:
    word, at = spot.head, False
    while word >= 0 and word != verb:
        at = at or bool(lemmas_of(reading, word, "case") & AT)
        if relation(reading, word) not in _NOMINAL | {"obl", "obj"} and reading.labels[word] != "nsubj:pass":
            return False
        if reading.upos[word] in ("VERB", "AUX"):
            return False
        word = int(reading.heads[word])
    return word == verb and at


_SOURCES: tuple[Source, ...] = (_ground, _clause)
