"""Rounds of talks: which events and which later words mean the same one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from legation.coding.clauses import case, labelled, phrase
from legation.coding.where import PlaceIndex
from legation.language.reading import Reading
from legation.record import Event, Place, Record

# The nouns and verbs of PLOVER's CONSULT (manual 2.0: "meetings, negotiations"), without calls and visits.
NOUNS = frozenset(
    "talk talks meeting negotiation discussion consultation summit dialogue conference round session "
    "contact".split()
)
VERBS = frozenset({"meet", "negotiate", "confer", "talk", "consult", "discuss"})
_DEFINITE = frozenset({"the", "this", "these", "that", "those", "both"})

# Rounds that a text of any length can still be speaking of.
_REMEMBERED = 30


@dataclass(slots=True)
class Round:
    """The talks of one or more events, with the words (heads of mentions) that speak of them."""

    event: Event
    head: int
    lemma: str
    events: list[Event] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)


def rounds(reading: Reading, record: Record) -> list[Round]:
    """The rounds that the events tell, in the order of their first."""
    out: list[Round] = []
    known = _Known.of(record)
    for event in record.events:
        head = _meeting(reading, event)
        if head is None or event.status == "negated":
            continue
        word = reading.lemmas[head].lower()
        recent = out[-_REMEMBERED:]
        same = next(
            (r for r in recent if head in r.mentions or _is_same(reading, known, r, event, head)), None
        )
        if same is None:
            out.append(Round(event, head, word, [event], [head]))
        else:
            same.events.append(event)
            same.mentions.append(head)
    return out


def _meeting(reading: Reading, event: Event) -> int | None:
    """The word of the trigger that means a meeting, None for another kind of CONSULT."""
    if "CONSULT" not in (event.act, event.type) or event.mode in ("phone", "visit"):
        return None
    start, end = reading.words_at(event.trigger.start, event.trigger.end)
    for i in range(start, end):
        known = NOUNS if reading.upos[i] in ("NOUN", "PROPN") else VERBS
        if reading.lemmas[i].lower() in known:
            return i
    for i in range(start, end):  # "hold talks"
        for d in labelled(reading, i, "obj", "nmod", "obl"):
            inside = [d, *labelled(reading, d, "nmod")]
            found = next((w for w in inside if reading.lemmas[w].lower() in NOUNS), None)
            if found is not None:
                return found
    return None


@dataclass(frozen=True, slots=True)
class _Known:
    """What the record holds, looked up: the first and last days of times, places, and whose actors are."""

    days: Mapping[str, tuple[str | None, str | None]]
    places: Mapping[str, Place]
    states: Mapping[str, str | None]

    @classmethod
    def of(cls, record: Record) -> _Known:
        return cls(
            {t.id: (t.earliest, t.latest) for t in record.times},
            {p.id: p for p in record.places},
            {a.id: a.of for a in record.actors},
        )


def _is_same(reading: Reading, known: _Known, before: Round, event: Event, head: int) -> bool:
    """Whether a further event is the same round: a definite noun or a verb ("they met"), its parties, days
    and place agreeing. A person counts as the state whose office he holds."""
    sitting = set(parties(before))
    states = {a: of for a in (*event.actors, *event.recipients) if (of := known.states.get(a)) in sitting}
    mine = {states.get(a) or a for a in (*event.actors, *event.recipients)}
    if _are_apart(known, event, before.event) or _are_elsewhere(known, event, before.event):
        return False
    if event.status != before.event.status and "planned" in (event.status, before.event.status):
        return False
    if reading.upos[head] == "VERB":
        return bool(mine and sitting) and (mine <= sitting or sitting <= mine)
    return _is_definite(reading, head) and (
        len(mine) < 2 or not sitting or mine <= sitting or sitting <= mine
    )


def _are_apart(known: _Known, one: Event, other: Event) -> bool:
    """Whether both have days, and none in common."""
    a, b = (known.days.get(event.time or "", (None, None)) for event in (one, other))
    if not (a[0] and a[1] and b[0] and b[1]):
        return False
    return a[1] < b[0] or b[1] < a[0]


def _are_elsewhere(known: _Known, one: Event, other: Event) -> bool:
    """Whether both have places that cannot be one: in two countries, or two towns of one."""
    a, b = known.places.get(one.place or ""), known.places.get(other.place or "")
    if a is None or b is None or a.country is None or b.country is None:
        return False
    return a.country != b.country or (a.precision == b.precision == "city" and a.geonames != b.geonames)


def _is_definite(reading: Reading, noun: int) -> bool:
    return reading.upos[noun] == "NOUN" and any(
        reading.lemmas[d].lower() in _DEFINITE for d in labelled(reading, noun, "det")
    )


def add_mentions(reading: Reading, record: Record, rounds: list[Round]) -> None:
    """Give every definite noun for talks to the round it means: one at the place told with it, a near one
    of that noun, else the first."""
    taken = {m for r in rounds for m in r.mentions}
    index = PlaceIndex.of(record.places)
    at_place: dict[str | None, list[int]] = {}  # rounds by their places
    mentions: dict[str, list[tuple[int, int]]] = {}  # by the word of their round: where, and of which
    for n, known in enumerate(rounds):
        for place in {known.event.place, _place_of(reading, index, known.head)}:
            at_place.setdefault(place, []).append(n)
        mentions.setdefault(known.lemma, []).extend((m, n) for m in known.mentions)
    for spoken in mentions.values():
        spoken.sort()
    for i, word in enumerate(reading.lemmas):
        if (
            word.lower() not in NOUNS
            or i in taken
            or reading.upos[i] != "NOUN"
            or not _is_definite(reading, i)
        ):
            continue
        here, told = reading.sentence_of(i), _place_of(reading, index, i)
        there = next((n for n in at_place.get(told, ()) if rounds[n].head < i), None) if told else None
        near: list[int] = []
        spoken = mentions.get(word.lower(), [])
        for m, n in reversed(spoken[: bisect_left(spoken, (i,))]):
            if here - reading.sentence_of(m) > 2:
                break
            near += [n] if rounds[n].head < i else []
        which = there if there is not None else max(near) if near and not told else 0
        rounds[which].mentions.append(i)
        insort(mentions[rounds[which].lemma], (i, which))


def _place_of(reading: Reading, index: PlaceIndex, mention: int) -> str | None:
    """The place told with the talks, in their phrase or with their verb."""
    above = int(reading.heads[mention])
    for w in (mention, above):
        for d in labelled(reading, w, "nmod", "obl") if w >= 0 else ():
            found = index.within(*_chars(reading, d)) if case(reading, d) == "in" else None
            if found is not None:
                return found
    return None


def _chars(reading: Reading, word: int) -> tuple[int, int]:
    span = reading.span(*phrase(reading, word))
    return span.start, span.end


def parties(known: Round) -> tuple[str, ...]:
    """Everybody who takes part in the events of a round, each once."""
    return tuple(dict.fromkeys(a for e in known.events for a in (*e.actors, *e.recipients)))


def predicate(reading: Reading, mention: int) -> int | None:
    """The verb whose subject the talks are."""
    return int(reading.heads[mention]) if reading.labels[mention].startswith("nsubj") else None


def predicates(reading: Reading, mention: int) -> Iterator[int]:
    """The verb whose subject the talks are, and those that share it: "the talks, held in Rome, broke up"."""
    verb = predicate(reading, mention)
    if verb is not None:
        yield verb
        for d in labelled(reading, verb, "conj", "advcl", "parataxis"):
            if d > verb and not labelled(reading, d, "nsubj", "mark"):
                yield d
