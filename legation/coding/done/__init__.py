"""Who did what to whom, and did it happen?

The model finds the words that tell an act, with its PLOVER type, and ``words`` says what the words tell
by themselves; the rest is grammar, one question a module: ``acts`` (one act for one doing), ``demands``
(what somebody says must be done), ``parties`` (who, to whom: ``doers``, ``receivers`` and ``together`` by the
tree, ``naming`` which actors, ``taken`` from other acts, ``implied`` by the act, ``sides`` the answer),
``meetings`` (the parties of meetings told together), ``settings`` (when, where), ``narrative`` and ``news``
(when, by the story around), ``signs`` (what speaks for its being told), ``drafting`` (all of these for every
act), ``drafts`` (mentions of one event joined), ``modes`` (how), ``contexts`` (about what), ``magnitude``
(how many). Whether it happened is ``coding.status``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legation.coding.done.acts import Act
from legation.coding.done.contexts import contexts
from legation.coding.done.drafting import drafts
from legation.coding.done.drafts import Draft, Joining
from legation.coding.done.implied import Implied
from legation.coding.done.magnitude import counts, magnitude
from legation.coding.done.modes import mode
from legation.coding.done.sides import Party, Sides
from legation.coding.done.together import RECIPROCAL
from legation.coding.overlaps import within
from legation.coding.said.voices import Voices
from legation.coding.status import is_historical
from legation.coding.tree import clause, relation
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Amount, Event, EventBasis, Place, Record, Span, Time

#: What is less likely told is no event. On articles that the weights were not learnt from, 0.4, 0.5 and
#: 0.6 found 59, 54 and 47 % of the acts with their type; 66, 74 and 78 % of the acts told were right, and
#: 86, 92 and 94 % of the traps avoided (``python -m training.floors``).
FLOOR = 0.5
_HOSTING = frozenset({"host", "receive", "welcome"})


def events(reading: Reading, record: Record) -> tuple[Event, ...]:
    """The acts that an article tells, in text order, each event once."""
    told = [d for d in drafts(reading, record) if d.belief >= FLOOR]
    joined = Joining(reading, record.times, record.places).joined(told)
    times, places = {t.id: t for t in record.times}, {p.id: p for p in record.places}
    known = _Known(times, places, Voices(record), Implied(reading, record, joined))
    return tuple(_event(reading, record, i, d, known) for i, d in enumerate(joined))


def tolls(reading: Reading, record: Record) -> Iterator[list[tuple[str, Amount]]]:
    """What each event that happened did to how many, by every mention of it: "killed" and the words that tell
    the number."""
    for event in record.events:
        if event.status == "occurred":
            told = [reading.words_at(m.start, m.end) for m in event.mentions]
            heads = [reading.head_of(*words) for words in told]
            mentions = [Act(*words, h, h, event.act) for words, h in zip(told, heads, strict=True)]
            yield list(_counts(reading, record, mentions))


def _counts(reading: Reading, record: Record, mentions: Iterable[Act]) -> Iterator[tuple[str, Amount]]:
    for act in mentions:
        yield from counts(reading, act, list(within(record.amounts, _evidence(reading, act))))


@dataclass(frozen=True, slots=True)
class _Known:
    """What the record holds already, looked up."""

    times: Mapping[str, Time]
    places: Mapping[str, Place]
    voices: Voices
    implied: Implied


def _event(reading: Reading, record: Record, number: int, draft: Draft, known: _Known) -> Event:
    """The ``number``-th event of the record, from 0."""
    act = draft.act
    trigger, evidence = reading.span(act.start, act.end), _evidence(reading, act)
    place, time = known.places.get(draft.place or ""), known.times.get(draft.time or "")
    said = known.voices.around(trigger)
    everybody = [p.actor for side in (draft.sides.actors, draft.sides.recipients) for p in side if p.actor]
    how = mode(reading, act, everybody, place)
    sides = _as_plover_has_them(reading, act, draft.sides, how)
    doing, getting = sides.ids()
    filed = draft.filed
    shown = how if filed == act.type else plover.modes_by_content(filed).get(act.type)
    implied = known.implied.sides(number, draft, sides)
    basis: dict[str, EventBasis] = dict.fromkeys(implied, "implied")
    if draft.time_basis is not None:
        basis["time"] = draft.time_basis
    return Event(
        id=f"e{number + 1}",
        type=filed,
        act=act.type,
        trigger=trigger,
        evidence=evidence,
        mentions=tuple(reading.span(*words) for words in draft.mentions()),
        mode=shown,
        contexts=contexts(reading, act, shown, everybody),
        quad=plover.types()[filed].quad,
        score=plover.score(filed, shown),
        actors=implied.get("actors", doing),
        recipients=implied.get("recipients", getting),
        actor_spans=tuple(p.span for p in sides.actors),
        recipient_spans=tuple(p.span for p in sides.recipients),
        place=draft.place,
        time=draft.time,
        status=draft.status,
        basis=basis or None,
        historical=is_historical(time, record.article.published),
        attributed_to=said.id if said else None,
        magnitude=magnitude(_counts(reading, record, (draft.act, *draft.others))),
        confidence=round(draft.belief, 3),
    )


def _as_plover_has_them(reading: Reading, act: Act, sides: Sides, how: str | None) -> Sides:
    """All who take part in a reciprocal act are its actors; of a visit the visitor is, whoever the words
    make the subject, and the host is the recipient."""
    if act.type not in RECIPROCAL:
        return sides
    if act.type == "CONSULT":
        sides = Sides(_but_the_press(sides.actors), _but_the_press(sides.recipients))
    if how == "visit":
        hosted = reading.lemmas[act.head].lower() in _HOSTING and any(p.actor for p in sides.recipients)
        return Sides(sides.recipients, sides.actors) if hosted else sides
    seen = {p.actor.id for p in sides.actors if p.actor}
    more = tuple(p for p in sides.recipients if p.actor is None or p.actor.id not in seen)
    return Sides((*sides.actors, *more))


def _but_the_press(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Reporters are told of talks, and take no part in them."""
    return tuple(p for p in parties if p.actor is None or p.actor.kind != "group" or p.actor.sector != "MED")


def _evidence(reading: Reading, act: Act) -> Span:
    """The clause that tells the act; the whole sentence for its main clause."""
    sentence = reading.sentence(reading.sentence_of(act.start))
    head = clause(reading, act.head)
    if relation(reading, head) in ("root", "conj"):
        return reading.span(*sentence)
    first, last = reading.subtree(head)
    return reading.span(min(first, act.start), max(last, act.end))
