"""When and where: times and places given to the act that they hang on in the tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legation.coding.done.acts import Act
from legation.coding.tree import below, clause, is_light, lemmas_of, relation
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Place, Record, Time

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "off", "along"})
_WHEN = frozenset({"in", "on", "at", "during", "since", "by", "around"})
#: By these a place or time hangs on a noun or a verb; a subject or object is no setting.
_HANGS = frozenset(
    {
        "obl",
        "nmod",
        "advmod",
        "amod",
        "compound",
        "appos",
        "nummod",
        "conj",
        "flat",
        "dep",
        "advcl",
        "parataxis",
    }
)
_PASSED = frozenset({"acl", "xcomp", "conj", "advcl", "obj", "obl", "nmod"})
_NEAR = 8
_PRECISE = ("area", "country", "region", "city", "facility")


@dataclass(frozen=True, slots=True)
class Setting:
    """The ids of an act's time and place."""

    time: str | None = None
    place: str | None = None


def settings(reading: Reading, record: Record, acts: Sequence[Act]) -> list[Setting]:
    """The time and place of each act, where the tree or the roles give them to it."""
    at = _owned(reading, acts)
    times = _given(reading, at, ((t.id, t.start, t.end) for t in record.times if _dates(t)), places=False)
    places = _given(
        reading,
        at,
        ((p.id, m.start, m.end) for p in record.places for m in p.mentions if m.kind == "name"),
        places=True,
    )
    known = {p.id: p for p in record.places}
    found = [
        Setting(next(iter(times.get(i, ())), None), _most_precise(places.get(i, ()), known))
        for i in range(len(acts))
    ]
    found = [_shared(reading, record, acts, found, i) for i in range(len(acts))]
    return [_framed(reading, record, acts, found, i) for i in range(len(acts))]


def _dates(time: Time) -> bool:
    """Whether the expression says when, not how long or how often."""
    return time.type in ("DATE", "TIME") or (time.type == "DURATION" and time.earliest is not None)


def _owned(reading: Reading, acts: Sequence[Act]) -> dict[int, int]:
    """Words -> the act they belong to: its trigger, and a light verb over its noun."""
    out = {w: i for i, act in enumerate(acts) for w in range(act.start, act.end)}
    for i, act in enumerate(acts):
        word = act.head
        while (word := int(reading.heads[word])) >= 0 and is_light(reading, word):
            out.setdefault(word, i)
        for i_acl in below(reading, act.head, "acl"):  # "talks held in Geneva"
            if is_light(reading, i_acl):
                out.setdefault(i_acl, i)
    return out


def _given(
    reading: Reading, at: dict[int, int], found: Iterable[tuple[str, int, int]], *, places: bool
) -> dict[int, list[str]]:
    out: dict[int, list[str]] = {}
    labels = ("ARGM-LOC", "ARGM-DIR") if places else ("ARGM-TMP",)
    spans = [
        (a.start, a.end, at[f.predicate])
        for f in reading.roles
        if f.predicate in at
        for a in f.arguments
        if a.label in labels
    ]
    for key, start, end in found:
        first, last = reading.words_at(start, end)
        if first >= last:
            continue
        act = _above(reading, at, reading.head_of(first, last), places=places)
        if act is None:
            inside = [(b - a, i) for a, b, i in spans if a <= first and last <= b]
            act = min(inside)[1] if inside else _before(reading, at, first, _WHERE if places else _WHEN)
        if act is not None:
            out.setdefault(act, []).append(key)
    return out


def _before(reading: Reading, at: dict[int, int], first: int, cases: frozenset[str]) -> int | None:
    """The act told right before a time or place and its preposition, with no other verb or clause between:
    what stands close belongs together even where the tree fails."""
    if first == 0 or reading.words[first - 1].lower() not in cases:
        return None
    start = reading.sentence(reading.sentence_of(first))[0]
    for word in range(first - 2, max(start, first - _NEAR) - 1, -1):
        if word in at:
            return at[word]
        if reading.upos[word] in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _above(reading: Reading, at: dict[int, int], word: int, *, places: bool) -> int | None:
    """The act over a time or place, if the way up passes settings and light verbs only."""
    if places and not _is_setting(reading, word):
        return None
    first = True
    while True:
        rel, above = relation(reading, word), int(reading.heads[word])
        if above < 0 or reading.labels[word] == "nmod:poss":
            return None
        passed = _HANGS if first or reading.upos[word] not in ("VERB", "AUX") else _PASSED
        if rel not in passed:
            return None
        if above in at:
            return at[above]
        nearer = [w for w in range(above + 1, word) if w in at and reading.upos[w] == "NOUN"]
        if nearer and rel == "obl":  # "beginning with a call on Monday": the day is the call's
            return at[nearer[-1]]
        if reading.upos[above] in ("VERB", "AUX") and not is_light(reading, above):
            return None
        word, first = above, False


def _is_setting(reading: Reading, word: int) -> bool:
    """Whether a place's word says where: "in Turkey", "the Geneva talks", or inside such a phrase."""
    while relation(reading, word) in ("appos", "flat", "conj", "compound", "amod", "nmod"):
        if lemmas_of(reading, word, "case") & _WHERE or relation(reading, word) in ("compound", "amod"):
            return True
        word = int(reading.heads[word])
    cases = lemmas_of(reading, word, "case")
    visits = plover.modes("CONSULT")["visit"].words
    return bool(cases & _WHERE) or (
        "to" in cases and reading.lemmas[int(reading.heads[word])].lower() in visits
    )


def _most_precise(ids: Sequence[str], known: dict[str, Place]) -> str | None:
    return max(ids, key=lambda i: precision(known[i]), default=None)


def precision(place: Place) -> int:
    """How exact a place is, to be compared with others'."""
    return _PRECISE.index(place.precision) if place.precision in _PRECISE else 0


def _shared(
    reading: Reading, record: Record, acts: Sequence[Act], found: Sequence[Setting], i: int
) -> Setting:
    """A coordinated act without a time of its own has the time that stands before the first one:
    "On Monday they met and signed"."""
    mine, head = found[i], acts[i].head
    if mine.time is None and relation(reading, head) == "conj":
        above = int(reading.heads[head])
        first = next((k for k, act in enumerate(acts) if act.holds(above)), None)
        time = next((t for t in record.times if first is not None and t.id == found[first].time), None)
        if time is not None and first is not None and time.end <= reading.starts[acts[first].start]:
            return Setting(time.id, mine.place)
    return mine


def _framed(
    reading: Reading, record: Record, acts: Sequence[Act], found: Sequence[Setting], i: int
) -> Setting:
    """The main clause's act without a time of its own has the only time of its sentence, if no other act
    has it and no other clause holds it."""
    mine, head = found[i], acts[i].head
    if mine.time is not None or reading.heads[head] >= 0 or reading.upos[head] != "VERB":
        return mine
    sentence = reading.span(*reading.sentence(reading.sentence_of(head)))
    inside = [t for t in record.times if _dates(t) and sentence.start <= t.start < sentence.end]
    if len(inside) != 1 or any(f.time == inside[0].id for f in found):
        return mine
    first, last = reading.words_at(inside[0].start, inside[0].end)
    own = first < last and clause(reading, reading.head_of(first, last)) == head
    return Setting(inside[0].id, mine.place) if own else mine
