"""Talks: what a careful reader notes of each round, wherever the text comes back to it.

A round of talks is a meeting among the CONSULT events. Later sentences speak of it with a definite noun
("the discussions", "these talks"); what they tell of its agenda, outcome and sequel is gathered.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from legation.coding.clauses import case, clause, is_negated, labelled, lemma, phrase, trimmed
from legation.coding.tree import conjuncts
from legation.coding.where import PlaceIndex
from legation.coding.who import ActorIndex
from legation.language.reading import Reading
from legation.record import Event, Head, Place, Record, Span, Talk

# The nouns and verbs of PLOVER's CONSULT (manual 2.0: "meetings, negotiations"), without calls and visits.
_NOUNS = frozenset(
    "talk talks meeting negotiation discussion consultation summit dialogue conference round session "
    "contact".split()
)
_VERBS = frozenset({"meet", "negotiate", "confer", "talk", "consult", "discuss"})
_TEAMS = frozenset({"delegation", "team", "side", "mission", "negotiator", "party", "group"})
_LEADS = frozenset({"lead", "head", "chair"})
_COVERS = frozenset(
    {"cover", "discuss", "address", "tackle", "include", "concern", "examine", "review", "explore"}
)
_TURNS_TO = frozenset({"focus", "center", "centre", "concentrate", "touch", "dwell", "centered", "revolve"})
_LISTED_BY = frozenset(
    {"issue", "topic", "matter", "question", "subject", "area", "theme", "problem", "point"}
)
_ENDS = frozenset(
    "end conclude finish fail collapse succeed break wrap yield produce result bring make stall adjourn "
    "close achieve agree reach".split()
)
_BUILDINGS = frozenset(
    "residence palace hotel embassy consulate ministry headquarters building villa resort centre center "
    "mansion base castle hall office airport compound complex residency house kremlin parliament "
    "university".split()
)
_ORDER = frozenset({"first", "second", "third", "next", "another", "further", "new", "follow-up", "upcoming"})
_AGAIN = frozenset({"again", "soon"})
_DEFINITE = frozenset({"the", "this", "these", "that", "those", "both"})


@dataclass(slots=True)
class _Round:
    """The talks of one or more events, with the words (heads of mentions) that speak of them."""

    event: Event
    head: int
    lemma: str
    events: list[Event] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)


# Rounds that a text of any length can still be speaking of.
_REMEMBERED = 30


def talks(reading: Reading, record: Record) -> tuple[Talk, ...]:
    """Each round of talks in the order of its event; ``duration`` is TIMEX3, ``venue`` the text's words."""
    index = ActorIndex(record.actors)
    rounds = _rounds(reading, record)
    if not rounds:
        return ()
    _add_mentions(reading, record, rounds)
    heads = tuple(_heads(reading, index))
    excluded = [topic for topic, _ in off_agenda(reading)]
    first, *others = rounds  # what no noun ties to a round is of the one that the article is about
    return (
        _talk(reading, record, index, first, heads, excluded),
        *(_talk(reading, record, index, other, (), []) for other in others),
    )


def _rounds(reading: Reading, record: Record) -> list[_Round]:
    rounds: list[_Round] = []
    known = _Known.of(record)
    for event in record.events:
        head = _meeting(reading, event)
        if head is None or event.status == "negated":
            continue
        word = reading.lemmas[head].lower()
        recent = rounds[-_REMEMBERED:]
        same = next(
            (r for r in recent if head in r.mentions or _is_same(reading, known, r, event, head)), None
        )
        if same is None:
            rounds.append(_Round(event, head, word, [event], [head]))
        else:
            same.events.append(event)
            same.mentions.append(head)
    return rounds


def _meeting(reading: Reading, event: Event) -> int | None:
    """The word of the trigger that means a meeting, None for another kind of CONSULT."""
    if "CONSULT" not in (event.act, event.type) or event.mode in ("phone", "visit"):
        return None
    start, end = reading.words_at(event.trigger.start, event.trigger.end)
    for i in range(start, end):
        known = _NOUNS if reading.upos[i] in ("NOUN", "PROPN") else _VERBS
        if reading.lemmas[i].lower() in known:
            return i
    for i in range(start, end):  # "hold talks"
        for d in labelled(reading, i, "obj", "nmod", "obl"):
            inside = [d, *labelled(reading, d, "nmod")]
            found = next((w for w in inside if reading.lemmas[w].lower() in _NOUNS), None)
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


def _is_same(reading: Reading, known: _Known, before: _Round, event: Event, head: int) -> bool:
    """Whether a further event is the same round: a definite noun or a verb ("they met"), its parties, days
    and place agreeing. A person counts as the state whose office he holds."""
    parties = set(_parties(before))
    states = {a: of for a in (*event.actors, *event.recipients) if (of := known.states.get(a)) in parties}
    mine = {states.get(a) or a for a in (*event.actors, *event.recipients)}
    if _are_apart(known, event, before.event) or _are_elsewhere(known, event, before.event):
        return False
    if event.status != before.event.status and "planned" in (event.status, before.event.status):
        return False
    if reading.upos[head] == "VERB":
        return bool(mine and parties) and (mine <= parties or parties <= mine)
    return _is_definite(reading, head) and (
        len(mine) < 2 or not parties or mine <= parties or parties <= mine
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


def _add_mentions(reading: Reading, record: Record, rounds: list[_Round]) -> None:
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
            word.lower() not in _NOUNS
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


def _parties(known: _Round) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a for e in known.events for a in (*e.actors, *e.recipients)))


def _states_of(
    reading: Reading, record: Record, index: ActorIndex, parties: tuple[str, ...]
) -> tuple[str, ...]:
    """The parties, with states for a group that stands for several ("the leaders of Chile and Peru") and
    without the persons who stand for a state among them."""
    by_id = {a.id: a for a in record.actors}
    out: list[str] = []
    for party in parties:
        actor, states = by_id[party], [party]
        if actor.kind == "group" and actor.mentions:
            first = actor.mentions[0]
            span = reading.span(*reading.subtree(reading.head_of(*reading.words_at(first.start, first.end))))
            inside = [a.id for a in index.all_in(span.start, span.end) if a.kind == "state"]
            states = inside if len(inside) > 1 else states
        out += states
    held = {a.id for a in record.actors if a.kind == "person" and a.of in out}
    return tuple(a for a in dict.fromkeys(out) if a not in held)


def _talk(
    reading: Reading,
    record: Record,
    index: ActorIndex,
    known: _Round,
    heads: tuple[Head, ...],
    excluded: list[tuple[int, int]],
) -> Talk:
    mentions = sorted(known.mentions)
    verbs = list(dict.fromkeys(v for m in mentions for v in _predicates(reading, m)))
    return Talk(
        event=known.event.id,
        parties=tuple(
            dict.fromkeys((*_states_of(reading, record, index, _parties(known)), *(h.party for h in heads)))
        ),
        heads=heads,
        venue=next((place for m in mentions if (place := _venue(reading, m))), None),
        duration=_duration(reading, record, known),
        agenda=_but_times(record, _spans(reading, [a for m in mentions for a in _agenda(reading, m)])),
        excluded=_spans(reading, excluded),
        outcome=_spans(reading, [o for v in verbs if (o := _outcome(reading, v))]),
        next=_spans(reading, [n for m in mentions for n in _next(reading, m)]),
    )


def _spans(reading: Reading, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(reading.span(a, b) for a, b in dict.fromkeys(ranges) if a < b)


def _but_times(record: Record, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans that are no times: "talks on Monday" are not about Monday."""
    return tuple(s for s in spans if not any(t.start <= s.start and s.end <= t.end for t in record.times))


def _predicate(reading: Reading, mention: int) -> int | None:
    """The verb whose subject the talks are."""
    return int(reading.heads[mention]) if reading.labels[mention].startswith("nsubj") else None


def _predicates(reading: Reading, mention: int) -> Iterator[int]:
    """The verb whose subject the talks are, and those that share it: "the talks, held in Rome, broke up"."""
    verb = _predicate(reading, mention)
    if verb is not None:
        yield verb
        for d in labelled(reading, verb, "conj", "advcl", "parataxis"):
            if d > verb and not labelled(reading, d, "nsubj", "mark"):
                yield d


def _heads(reading: Reading, index: ActorIndex) -> Iterator[Head]:
    """Who led which delegation: "the A team was led by X", "..., and the B team by Y", "X led the A team"."""
    for start, end in reading.each_sentence():
        if not any(
            reading.lemmas[i].lower() in _LEADS and reading.upos[i] == "VERB" for i in range(start, end)
        ):
            continue
        teams = [
            i for i in range(start, end) if reading.lemmas[i].lower() in _TEAMS and reading.upos[i] == "NOUN"
        ]
        for team, stop in pairwise([*teams, end]):
            party = _party(reading, index, team)
            leader = _leader(reading, index, team, stop)
            if party and leader and party != leader:
                yield Head(party, leader)


def _party(reading: Reading, index: ActorIndex, team: int) -> str | None:
    """Whose team it is: the nearest actor before the noun in its phrase, not a person."""
    start = reading.subtree(team)[0]
    span = reading.span(max(start, team - 6), team + 1) if start < team else None
    found = [a for a in index.all_in(span.start, span.end) if a.kind != "person"] if span else []
    states = [a for a in found if a.kind == "state"]
    return (states or found)[-1].id if found else None


def _leader(reading: Reading, index: ActorIndex, team: int, stop: int) -> str | None:
    """The first person after the "by" that follows the team, or the subject of the verb before it."""
    by = next((i for i in range(team, stop) if reading.word(i).lower() == "by"), None)
    if by is not None:
        span = reading.span(by + 1, stop) if by + 1 < stop else None
        return (
            next((a.id for a in index.all_in(span.start, span.end) if a.kind == "person"), None)
            if span
            else None
        )
    verb = int(reading.heads[team])
    if verb < 0 or reading.lemmas[verb].lower() not in _LEADS or reading.labels[team] != "obj":
        return None
    for d in labelled(reading, verb, "nsubj"):
        who = index.at(int(reading.starts[d]), int(reading.ends[d]))
        if who is not None and who.kind == "person":
            return who.id
    return None


def _venue(reading: Reading, mention: int) -> str | None:
    """The building where the talks were held, in the text's words."""
    around = [mention, int(reading.heads[mention]), *labelled(reading, mention, "acl")]
    for i in around:
        for d in labelled(reading, i, "obl", "nmod") if i >= 0 else ():
            facility = d in reading.name_of and reading.name_of[d].label == "Facility"
            if case(reading, d) in ("at", "in", "inside") and (facility or _is_building(reading, d)):
                return reading.text(*phrase(reading, d))
    return None


def _is_building(reading: Reading, noun: int) -> bool:
    return any(
        reading.lemmas[i].lower() in _BUILDINGS for i in (noun, *labelled(reading, noun, "flat", "compound"))
    )


def _duration(reading: Reading, record: Record, known: _Round) -> str | None:
    """The TIMEX3 value of a duration in the clause of the talks ("six hours of talks")."""
    lasting = [t for t in record.times if t.type == "DURATION"]
    for mention in known.mentions:
        top = mention if reading.heads[mention] < 0 else int(reading.heads[mention])
        around = [
            reading.subtree(mention),
            phrase(reading, top) if reading.upos[top] == "NOUN" else (mention, mention + 1),
        ]
        if reading.lemmas[top].lower() in ("last", "hold", "meet", "go", "take", "talk"):
            around += [reading.subtree(d) for d in labelled(reading, top, "obl", "obj")]
        for a, b in around:
            span = reading.span(a, b)
            found = next((t for t in lasting if span.start <= t.start and t.end <= span.end), None)
            if found is not None:
                return found.value
    return None


def _agenda(reading: Reading, mention: int) -> Iterator[tuple[int, int]]:
    """What they are about: "covered X and Y", "focused on X", "talks on X"; items of a list one by one."""
    verbs = [v for v in (_predicate(reading, mention), *labelled(reading, mention, "acl")) if v is not None]
    for verb in verbs:
        word = lemma(reading, verb)
        if is_negated(reading, verb):
            continue
        if word in _COVERS:
            for d in labelled(reading, verb, "obj"):
                yield from _items(reading, d)
        elif word.partition(" ")[0] in _TURNS_TO:
            for d in labelled(reading, verb, "obl"):
                if case(reading, d) in ("on", "around", "upon"):
                    yield from _items(reading, d)
    if reading.lemmas[mention].lower() == "discuss":
        for d in labelled(reading, mention, "obj"):
            yield from _items(reading, d)
    for d in labelled(reading, mention, "nmod"):
        if case(reading, d) in ("on", "about", "over"):
            yield from _items(reading, d)
    for d in (
        *labelled(reading, mention, "acl"),
        *labelled(reading, max(0, int(reading.heads[mention])), "advcl"),
    ):
        if reading.lemmas[d].lower() in _COVERS and any(
            reading.word(m) == "to" for m in labelled(reading, d, "mark")
        ):
            for o in labelled(reading, d, "obj"):
                yield from _items(reading, o)


def _items(reading: Reading, noun: int) -> Iterator[tuple[int, int]]:
    """The conjuncts of a list, or of the examples that it gives ("issues such as A, B and C")."""
    examples = [
        d
        for d in labelled(reading, noun, "nmod")
        if case(reading, d) in ("such", "like", "including", "include")
    ]
    if examples and reading.lemmas[noun].lower() in _LISTED_BY:
        noun = examples[0]
    members = list(conjuncts(reading, noun))
    for i, member in enumerate(members):
        start, end = phrase(reading, member)
        later = [reading.subtree(m)[0] for m in members[i + 1 :] if m > member]
        start, end = trimmed(reading, start, min([end, *later]))
        while end > member + 1 and reading.upos[end - 1] == "CCONJ":
            start, end = trimmed(reading, start, end - 1)
        yield start, end


def off_agenda(reading: Reading) -> Iterator[tuple[tuple[int, int], int]]:
    """What was kept off the agenda: "X is not on the agenda", "no X on the table", "X was not discussed";
    each topic's words, with the head of the predicate."""
    for i, word in enumerate(reading.lemmas):
        if word.lower() in ("agenda", "table") and case(reading, i) in ("on", "off"):
            above = int(reading.heads[i])
            denied = (
                is_negated(reading, i)
                or case(reading, i) == "off"
                or (above >= 0 and is_negated(reading, above))
            )
            topics, head = labelled(reading, i, "nsubj"), i
            if not topics and above >= 0:
                noun = reading.upos[above] in ("NOUN", "PROPN")
                topics, head = [above] if noun else labelled(reading, above, "nsubj"), above
            for topic in topics:
                no = any(reading.lemmas[d].lower() == "no" for d in labelled(reading, topic, "det"))
                if denied or no:
                    yield _topic(reading, topic), head
        elif word.lower() in ("discuss", "raise", "address") and is_negated(reading, i):
            for d in labelled(reading, i, "nsubj"):
                if reading.labels[d] == "nsubj:pass":
                    yield _topic(reading, d), i


def _topic(reading: Reading, noun: int) -> tuple[int, int]:
    """The phrase without its negation and without the agenda itself."""
    start, end = phrase(reading, noun)
    for d in reading.dependents[noun]:
        if d < noun and reading.lemmas[d].lower() in ("no", "any", "the"):
            start = max(start, d + 1)
        elif d > noun and case(reading, d) in ("on", "off"):
            end = min(end, reading.subtree(d)[0])
    return start, end


def _outcome(reading: Reading, verb: int) -> tuple[int, int] | None:
    """How they ended: the predicate without its subject."""
    if lemma(reading, verb).partition(" ")[0] not in _ENDS or labelled(reading, verb, "mark"):
        return None
    end = clause(reading, verb)[1]
    auxiliaries = [d for d in labelled(reading, verb, "aux", "advmod") if d < verb]
    return trimmed(reading, min([verb, *auxiliaries]), end)


def _next(reading: Reading, mention: int) -> Iterator[tuple[int, int]]:
    """What comes after: "the first in a series", "a second round next week", "will meet again"."""
    sentence = range(*reading.sentence(reading.sentence_of(mention)))
    for i in sentence:
        word = reading.lemmas[i].lower()
        if word in ("first", "latest", "second") and any(
            reading.lemmas[d].lower() in ("series", "round", "string", "number")
            for d in labelled(reading, i, "nmod", "obl")
        ):
            start, end = reading.subtree(i)
            start = max([start, *(s for s in labelled(reading, i, "nsubj", "cop", "aux", "mark") if s < i)])
            dets = [d for d in labelled(reading, i, "det") if d < i]
            yield trimmed(reading, min([i, *dets]), end)
        elif word in _NOUNS and any(
            reading.lemmas[d].lower() in _ORDER - {"first"} for d in labelled(reading, i, "amod")
        ):
            yield phrase(reading, i)
        elif word in _VERBS and any(
            reading.lemmas[d].lower() in _AGAIN for d in labelled(reading, i, "advmod")
        ):
            yield clause(reading, i)
