"""Who did what to whom, and did it happen?

The model finds the words that tell an act, with its PLOVER type, and ``words`` says what the words tell
by themselves; the rest is grammar, one question a module: ``acts`` (one act for one doing), ``parties``
(who, to whom), ``meetings`` (the parties of meetings told together),
``settings`` (when, where), ``modes`` (how), ``magnitude`` (how many), ``drafts`` (mentions of one event
joined).
Whether it happened is ``coding.status``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legation.coding.done.acts import Act, acts
from legation.coding.done.contexts import contexts
from legation.coding.done.demands import asked, is_demand, with_demands
from legation.coding.done.drafts import Draft, Joining
from legation.coding.done.magnitude import magnitude
from legation.coding.done.meetings import shared, with_meeting
from legation.coding.done.modes import mode
from legation.coding.done.parties import RECIPROCAL, Parties, Sides
from legation.coding.done.settings import settings
from legation.coding.done.signs import signs
from legation.coding.done.words import takes_up
from legation.coding.overlaps import within
from legation.coding.said.voices import Voices
from legation.coding.status import Operators, is_historical
from legation.coding.tree import clause, path, relation
from legation.coding.who import ActorIndex
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Event, Place, Record, Span, Status, Time

#: What is less likely than this is no event. Chosen on folds of the articles that the weights are learnt
#: from: lower finds more and takes more traps (at 0.25, 0.32, 0.45 the readers' acts found with their type 68, 58, 46 %, of
#: the record's right 54, 58, 66 %, traps avoided 84, 88, 96 %).
FLOOR = 0.32
_HOSTING = frozenset({"host", "receive", "welcome"})
_CONTENT = frozenset({"xcomp", "ccomp", "obj", "obl", "nmod", "acl"})


def events(reading: Reading, record: Record) -> tuple[Event, ...]:
    """The acts that an article tells, in text order, each event once."""
    told = [d for d in drafts(reading, record) if d.belief >= FLOOR]
    joined = Joining(reading, record.times, record.places).joined(told)
    places, times = {p.id: p for p in record.places}, {t.id: t for t in record.times}
    known = _Known(times, places, Voices(record))
    return tuple(_event(reading, record, f"e{i}", d, known) for i, d in enumerate(joined, 1))


def drafts(reading: Reading, record: Record) -> list[Draft]:
    """Every act that an article may tell, however unlikely, in text order."""
    voices = Voices(record)
    found = with_demands(reading, voices, acts(reading))
    if not found:
        return []
    parties, operators, index = Parties(reading, record), Operators(reading), ActorIndex(record.actors)
    times, actors = {t.id: t for t in record.times}, {a.id: a for a in record.actors}
    published = record.article.published.date
    sides = [parties.sides(act) for act in found]
    holders = {word: k for k, act in reversed([*enumerate(found)]) for word in range(act.start, act.end)}
    out = []
    for i, (act, setting) in enumerate(zip(found, settings(reading, record, found), strict=True)):
        above = _content_of(reading, found, i, holders)
        if above is not None and act.type in RECIPROCAL:
            sides[i] = with_meeting(sides[i], found[above].type, sides[above])
        if act.type in RECIPROCAL and not takes_up(reading, act.core):
            first = reading.sentence(reading.sentence_of(act.head))[0]
            sides[i] = shared(found, sides, i, first)
        if is_demand(act):
            sides[i] = asked(act, sides[i], reading, voices, actors)
        time = times.get(setting.time or "")
        ahead = bool(time and time.earliest and published and time.earliest > published[:10])
        within = None if above is None else found[above].type
        status = _status(operators, act, ahead=ahead)
        out.append(
            Draft(
                act=act,
                sides=sides[i],
                within=within,
                status=status,
                time=setting.time,
                place=setting.place,
                signs=signs(reading, act, sides[i], status, within, index),
            )
        )
    return out


def _status(operators: Operators, act: Act, *, ahead: bool) -> Status:
    """The status of an act; who says that something must be done has asked for it."""
    return "occurred" if is_demand(act) else operators.status(act.head, act.type, act.learnt, ahead=ahead)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the record holds already, looked up."""

    times: Mapping[str, Time]
    places: Mapping[str, Place]
    voices: Voices


def _event(reading: Reading, record: Record, key: str, draft: Draft, known: _Known) -> Event:
    act = draft.act
    trigger, evidence = reading.span(act.start, act.end), _evidence(reading, act)
    place, time = known.places.get(draft.place or ""), known.times.get(draft.time or "")
    said = known.voices.around(trigger)
    everybody = [p.actor for side in (draft.sides.actors, draft.sides.recipients) for p in side if p.actor]
    how = mode(reading, act, everybody, place)
    sides = _as_plover_has_them(reading, act, draft.sides, how)
    doing, getting = sides.ids()
    filed = draft.filed
    shown = how if filed == act.type else None
    return Event(
        id=key,
        type=filed,
        act=act.type,
        trigger=trigger,
        evidence=evidence,
        mentions=tuple(reading.span(*words) for words in draft.mentions()),
        mode=shown,
        contexts=contexts(reading, act, shown, everybody),
        quad=plover.types()[filed].quad,
        score=plover.score(filed, shown),
        actors=doing,
        recipients=getting,
        actor_spans=tuple(p.span for p in sides.actors),
        recipient_spans=tuple(p.span for p in sides.recipients),
        place=draft.place,
        time=draft.time,
        status=draft.status,
        historical=is_historical(time, record.article.published),
        attributed_to=said.id if said else None,
        magnitude=magnitude(reading, act, list(within(record.amounts, evidence))),
        confidence=round(draft.belief, 3),
    )


def _as_plover_has_them(reading: Reading, act: Act, sides: Sides, how: str | None) -> Sides:
    """All who take part in a reciprocal act are its actors; of a visit the visitor is, whoever the words
    make the subject, and the host is the recipient."""
    if act.type not in RECIPROCAL:
        return sides
    if how == "visit":
        hosted = reading.lemmas[act.head].lower() in _HOSTING and any(p.actor for p in sides.recipients)
        return Sides(sides.recipients, sides.actors) if hosted else sides
    seen = {p.actor.id for p in sides.actors if p.actor}
    more = tuple(p for p in sides.recipients if p.actor is None or p.actor.id not in seen)
    return Sides((*sides.actors, *more))


def _content_of(reading: Reading, found: Sequence[Act], i: int, holders: Mapping[int, int]) -> int | None:
    """The act of which act ``i`` is the content: "threatened to attack", "invited them to a summit".

    ``holders`` maps a word to the first act whose trigger it is part of."""
    for word in path(reading, found[i].head):
        above = int(reading.heads[word])
        if above < 0 or relation(reading, word) not in _CONTENT or reading.labels[word] == "acl:relcl":
            return None
        k = holders.get(above)
        if k is not None and k != i:
            return k
    return None


def _evidence(reading: Reading, act: Act) -> Span:
    """The clause that tells the act; the whole sentence for its main clause."""
    sentence = reading.sentence(reading.sentence_of(act.start))
    head = clause(reading, act.head)
    if relation(reading, head) in ("root", "conj"):
        return reading.span(*sentence)
    first, last = reading.subtree(head)
    return reading.span(min(first, act.start), max(last, act.end))
