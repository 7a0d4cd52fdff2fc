"""Pledges: what somebody promised, to whom, until when, and on what condition; and what is due.

Promises come from the verbs and adjectives of undertaking ("vowed to", "is ready to", "invited"), further
ones from AGREE events, and appointments from planned meetings that have a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import agent, case, clause, is_negated, labelled, lemma, modal, phrase, subject
from legation.coding.overlaps import Overlaps, within
from legation.coding.said.speakers import Speakers
from legation.coding.said.voices import Voices
from legation.knowledge import reporting
from legation.language.reading import Reading
from legation.record import Commitment, Event, Record, Span

_WILLING = frozenset({"ready", "willing", "prepared", "committed"})
_INVITING = frozenset({"invite"})
_CONDITIONS = frozenset({"if", "unless", "provided", "providing", "once"})
#: An event less certain than this is no promise of anybody's.
_SURE = 0.5
_UNDERTAKING = frozenset({"promise", "offer"})


def commitments(reading: Reading, record: Record) -> tuple[Commitment, ...]:
    """Every promise, invitation and appointment, in the order of their evidence."""
    pledges = _Pledges(reading, record)
    found: list[Commitment] = []
    reached: dict[tuple[str, ...], int] = {}
    for pledge in sorted(pledges.by_words(), key=lambda c: (c.evidence.start, -c.evidence.end)):
        end = pledge.evidence.end
        if end > reached.get(pledge.by, 0):  # "is ready to offer talks" is one promise
            found.append(pledge)
            reached[pledge.by] = end
    promised = Overlaps((i, [(f.evidence.start, f.evidence.end)]) for i, f in enumerate(found))
    for due in pledges.by_events():
        near = (found[i].evidence for i in promised.near(due.what.start, due.what.end))
        if not any(_overlap(due.what, evidence) for evidence in near):
            found.append(due)
    return tuple(sorted(found, key=lambda c: (c.evidence.start, c.evidence.end)))


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


class _Pledges:
    """One article's promises."""

    def __init__(self, reading: Reading, record: Record) -> None:
        self.reading, self.record = reading, record
        self.speakers, self.voices = Speakers(reading, record), Voices(record)
        self.published = record.article.published.date
        self.events = Overlaps((i, [(e.trigger.start, e.trigger.end)]) for i, e in enumerate(record.events))

    def by_words(self) -> Iterator[Commitment]:
        """Promises by their predicate."""
        reading, verbs = self.reading, reporting.verbs()
        for i in range(len(reading)):
            word = lemma(reading, i)
            if (
                reading.upos[i] == "VERB" and word in verbs and verbs[word].kinds & _UNDERTAKING
            ) or word in _INVITING:
                if not is_negated(reading, i) and not modal(reading, i) and not self._is_wanted(i):
                    yield from self._promise(i, agent(reading, i))
            elif reading.upos[i] == "ADJ" and word in _WILLING and not is_negated(reading, i):
                yield from self._promise(i, subject(reading, i))

    def _is_wanted(self, verb: int) -> bool:
        """Whether the promise is only what somebody asks for or plans: "asked them to guarantee it"."""
        reading = self.reading
        to = any(reading.lemmas[m].lower() == "to" for m in labelled(reading, verb, "mark"))
        return to and reading.heads[verb] >= 0

    def _promise(self, head: int, giver: int | None) -> Iterator[Commitment]:
        """The promise of predicate ``head``: its complement, or what it gives or invites to."""
        reading = self.reading
        by = self._actor(giver, head)
        invites = lemma(reading, head) in _INVITING
        complements = [
            d
            for d in labelled(reading, head, "xcomp", "ccomp", "advcl")
            if d > head and self._is_complement(d)
        ]
        objects = [d for d in labelled(reading, head, "obj", "iobj", "obl") if d > head]
        targets = [d for d in objects if reading.labels[d] != "obl" or case(reading, d) == "to"]
        to_what = [d for d in targets if reading.labels[d] == "obl"]
        if complements and not (invites and to_what):
            what = clause(reading, complements[0])
            targets += labelled(reading, complements[0], "obj")
        elif reading.upos[head] == "VERB" and targets:
            what = phrase(reading, to_what[0] if invites and to_what else targets[0])
        else:
            return
        evidence = reading.span(*clause(reading, head))
        if by is not None:
            to = [a for d in targets if (a := self._actor(d, head)) and a != by]
            yield Commitment(
                by=(by,),
                to=tuple(dict.fromkeys(to)),
                what=reading.span(*what),
                evidence=evidence,
                due=self._due(evidence),
                condition=self._condition(head, complements),
                event=self._event(evidence),
            )

    def _is_complement(self, d: int) -> bool:
        reading = self.reading
        to = any(reading.lemmas[m].lower() == "to" for m in labelled(reading, d, "mark"))
        return reading.labels[d] != "advcl" or to

    def _actor(self, head: int | None, at: int) -> str | None:
        """The actor of a phrase; for "we" and "I" the speaker of the statement."""
        if head is None:
            return None
        actor = self.speakers.actor(*phrase(self.reading, head))
        if actor is None and self.reading.lemmas[head].lower() in ("we", "i"):
            return self.voices.speaker(int(self.reading.starts[at]))
        return actor.id if actor else None

    def _event(self, evidence: Span) -> str | None:
        """The first event that the evidence tells."""
        near = (self.record.events[i] for i in self.events.near(evidence.start, evidence.end))
        return next((e.id for e in near if _overlap(e.trigger, evidence)), None)

    def _due(self, where: Span) -> str | None:
        """The first time in the evidence that has not begun when the article appears."""
        today = self.published[:10] if self.published else ""
        for t in within(self.record.times, where):
            if t.type in ("DATE", "TIME") and t.earliest and t.earliest >= today:
                return t.id
        return None

    def _condition(self, head: int, complements: list[int]) -> Span | None:
        reading = self.reading
        for h in (head, *complements):
            for d in labelled(reading, h, "advcl"):
                if any(reading.lemmas[m].lower() in _CONDITIONS for m in labelled(reading, d, "mark")):
                    return reading.span(*clause(reading, d))
        return None

    def by_events(self) -> Iterator[Commitment]:
        """Agreements, and planned meetings that have a date."""
        for event in self.record.events:
            planned = event.act == "CONSULT" and event.status == "planned" and event.time is not None
            agreed = (
                event.type == "AGREE"
                and event.act != "CONSULT"
                and event.status in ("occurred", "planned", "ongoing")
            )
            if event.actors and event.confidence >= _SURE and (planned or agreed):
                yield self._of(event)

    def _of(self, event: Event) -> Commitment:
        return Commitment(
            by=event.actors,
            to=event.recipients,
            what=event.trigger if event.act == "CONSULT" else event.evidence,
            evidence=event.evidence,
            due=event.time if event.status == "planned" else self._due(event.evidence),
            event=event.id,
        )
