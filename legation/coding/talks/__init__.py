"""Talks: what a careful reader notes of each round, wherever the text comes back to it.

A round of talks is a meeting among the CONSULT events. Later sentences speak of it with a definite noun
("the discussions", "these talks"); what they tell of its agenda, outcome and sequel is gathered. One question
a module: ``rounds`` (which words mean one round), ``delegations`` (who sits there, who leads), ``agenda``
(what about), ``course`` (where, how long, how it ended, what next).
"""

from __future__ import annotations

from legation.coding.talks.agenda import agenda, off_agenda
from legation.coding.talks.course import duration, outcome, sequel, venue
from legation.coding.talks.delegations import heads, states_of
from legation.coding.talks.rounds import Round, add_mentions, parties, predicates, rounds
from legation.coding.who import ActorIndex
from legation.language.reading import Reading
from legation.record import Head, Record, Span, Talk

#: Talks of nobody are only told of where they take place.
_HELD = frozenset({"occurred", "ongoing", "planned"})


def talks(reading: Reading, record: Record) -> tuple[Talk, ...]:
    """Each round of talks in the order of its event; ``duration`` is TIMEX3, ``venue`` the text's words."""
    index = ActorIndex(record.actors)
    found = [r for r in rounds(reading, record) if parties(r) or r.event.status in _HELD]
    if not found:
        return ()
    add_mentions(reading, record, found)
    led = tuple(heads(reading, index))
    excluded = [topic for topic, _ in off_agenda(reading)]
    first, *others = found  # what no noun ties to a round is of the one that the article is about
    return (
        _talk(reading, record, index, first, led, excluded),
        *(_talk(reading, record, index, other, (), []) for other in others),
    )


def _talk(
    reading: Reading,
    record: Record,
    index: ActorIndex,
    known: Round,
    led: tuple[Head, ...],
    excluded: list[tuple[int, int]],
) -> Talk:
    mentions = sorted(known.mentions)
    verbs = list(dict.fromkeys(v for m in mentions for v in predicates(reading, m)))
    return Talk(
        event=known.event.id,
        parties=tuple(
            dict.fromkeys((*states_of(reading, record, index, parties(known)), *(h.party for h in led)))
        ),
        heads=led,
        venue=next((place for m in mentions if (place := venue(reading, m))), None),
        duration=duration(reading, record, known),
        agenda=_but_times(record, _spans(reading, [a for m in mentions for a in agenda(reading, m)])),
        excluded=_spans(reading, excluded),
        outcome=_spans(reading, [o for v in verbs if (o := outcome(reading, v))]),
        next=_spans(reading, [n for m in mentions for n in sequel(reading, m)]),
    )


def _spans(reading: Reading, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(reading.span(a, b) for a, b in dict.fromkeys(ranges) if a < b)


def _but_times(record: Record, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans that are no times: "talks on Monday" are not about Monday."""
    return tuple(s for s in spans if not any(t.start <= s.start and s.end <= t.end for t in record.times))
