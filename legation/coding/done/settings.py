"""When and where: times and places given to the act that they hang on in the tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from legation.coding.done.acts import Act
from legation.coding.done.whereabouts import above, before, whereabouts
from legation.coding.overlaps import Overlaps
from legation.coding.tree import below, clause, is_light, relation
from legation.language.reading import Reading
from legation.record import Record, Time

_WHEN = frozenset({"in", "on", "at", "during", "since", "by", "around"})


@dataclass(frozen=True, slots=True)
class Setting:
    """The ids of an act's time and place."""

    time: str | None = None
    place: str | None = None


def settings(reading: Reading, record: Record, acts: Sequence[Act]) -> list[Setting]:
    """The time and place of each act, where the tree or the roles give them to it."""
    owner = _owned(reading, acts)
    times = _times(reading, owner, record.times)
    places = whereabouts(reading, record, acts, owner, reading.whereabouts)
    found = [Setting(times.get(i), place) for i, place in enumerate(places)]
    found = _shared(reading, record, acts, found)
    return _framed(reading, record, acts, found)


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


def _times(reading: Reading, owner: dict[int, int], times: Sequence[Time]) -> dict[int, str]:
    """The first time that hangs on each act, by the tree, else by the roles, else by standing behind it."""
    roles = [
        (a.start, a.end, owner[f.predicate])
        for f in reading.roles
        if f.predicate in owner
        for a in f.arguments
        if a.label == "ARGM-TMP"
    ]
    phrases = Overlaps((k, [(a, b)]) for k, (a, b, _) in enumerate(roles))
    out: dict[int, str] = {}
    for time in filter(_dates, times):
        first, last = reading.words_at(time.start, time.end)
        if first < last:
            act = above(reading, owner, reading.head_of(first, last))
            if act is None:
                near = (roles[k] for k in phrases.near(first, last))
                inside = [(b - a, i) for a, b, i in near if a <= first and last <= b]
                act = min(inside)[1] if inside else before(reading, owner, first, _WHEN)
            if act is not None:
                out.setdefault(act, time.id)
    return out


def _shared(reading: Reading, record: Record, acts: Sequence[Act], found: Sequence[Setting]) -> list[Setting]:
    """A coordinated act without a time of its own has the time that stands before the first one:
    "On Monday they met and signed"."""
    times = {t.id: t for t in record.times}
    firsts = {word: k for k, act in reversed([*enumerate(acts)]) for word in range(act.start, act.end)}
    out = list(found)
    for i, act in enumerate(acts):
        if found[i].time is None and relation(reading, act.head) == "conj":
            first = firsts.get(int(reading.heads[act.head]))
            time = None if first is None else times.get(found[first].time or "")
            if time is not None and first is not None and time.end <= reading.starts[acts[first].start]:
                out[i] = Setting(time.id, found[i].place)
    return out


def _framed(reading: Reading, record: Record, acts: Sequence[Act], found: Sequence[Setting]) -> list[Setting]:
    """The main clause's act without a time of its own has the only time of its sentence, if no other act
    has it and no other clause holds it."""
    dated = [t for t in record.times if _dates(t)]
    starts = [t.start for t in dated]
    taken = {setting.time for setting in found}
    out = list(found)
    for i, act in enumerate(acts):
        if found[i].time is None and reading.heads[act.head] < 0 and reading.upos[act.head] == "VERB":
            sentence = reading.span(*reading.sentence(reading.sentence_of(act.head)))
            inside = dated[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            if len(inside) == 1 and inside[0].id not in taken:
                first, last = reading.words_at(inside[0].start, inside[0].end)
                if first < last and clause(reading, reading.head_of(first, last)) == act.head:
                    out[i] = Setting(inside[0].id, found[i].place)
    return out
