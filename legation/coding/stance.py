"""Stance: where an actor stands on a topic, by the predicates of demanding, rejecting, offering and the like.

In somebody's own words ("this is unacceptable") the holder is the speaker of the statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legation.coding.clauses import agent, case, clause, is_negated, labelled, lemma, modal, phrase, subject
from legation.coding.overlaps import Overlaps
from legation.coding.said.speakers import Speakers
from legation.coding.said.voices import Voices
from legation.coding.talks.agenda import off_agenda
from legation.coding.tree import has, is_passive
from legation.knowledge import reporting
from legation.knowledge.stances import stances
from legation.language.reading import Reading
from legation.record import Position, Record, Span, Stance

_BY_EVENT: dict[str, Stance] = {"REQUEST": "demands", "REJECT": "rejects", "SUPPORT": "supports"}
#: An event less certain than this tells nobody's stance: it must be more likely told than not.
_SURE = 0.5
_OWN_WORDS = frozenset({"demands", "rejects"})
_CONDITIONS = frozenset({"unless", "provided", "providing", "if"})
_ADDRESSED = frozenset({"demands", "offers"})


@dataclass(frozen=True, slots=True)
class _Asking:
    """What every rule needs."""

    reading: Reading
    speakers: Speakers
    voices: Voices

    def holder(self, head: int | None, at: int) -> str | None:
        """The actor of the phrase with ``head``; the speaker where it is "we" or where nobody is named."""
        if head is not None:
            actor = self.speakers.actor(*phrase(self.reading, head))
            if actor is not None:
                return actor.id
            if self.reading.lemmas[head].lower() not in ("we", "i", "our"):
                return None
        return self.voices.speaker(int(self.reading.starts[at]))


def positions(reading: Reading, record: Record) -> tuple[Position, ...]:
    """Every position that the predicates, the agenda and the events tell, in the order of their evidence."""
    asking = _Asking(reading, Speakers(reading, record), Voices(record))
    found = [
        *_by_verbs(asking),
        *_by_nouns(asking),
        *_by_adjectives(asking),
        *_exclusions(asking),
        *_conditions(asking),
    ]
    found += _by_events(record, found)
    return tuple(_widest(sorted(found, key=lambda p: (p.evidence.start, -p.evidence.end))))


def _widest(found: list[Position]) -> Iterator[Position]:
    """Each position once: "is ready to offer talks" is one offer."""
    kept: list[Position] = []
    for p in found:
        inside = [
            k
            for k in kept
            if (k.holder, k.stance) == (p.holder, p.stance) and p.evidence.end <= k.evidence.end
        ]
        if p.stance == "conditions" or not inside:
            kept.append(p)
            yield p


def _by_verbs(asking: _Asking) -> Iterator[Position]:
    reading, known = asking.reading, stances("verb")
    for i in range(len(reading)):
        if reading.upos[i] != "VERB" or is_negated(reading, i) or modal(reading, i):
            continue
        word = lemma(reading, i)
        stance, topic = known.get(word), None
        for d in labelled(reading, i, "obl"):
            if d > i and (wider := known.get(f"{reading.lemmas[i].lower()} {case(reading, d)}")):
                stance, topic = wider, phrase(reading, d)
        if stance is None or (stance == "demands" and _asserts(reading, i, word)):
            continue
        holder = asking.holder(agent(reading, i), i)
        if holder is None:
            continue
        toward, object_span = _object(asking, i, stance)
        topic = topic or object_span
        if topic is not None:
            yield Position(
                holder=holder,
                stance=stance,
                evidence=reading.span(*clause(reading, i)),
                toward=toward if toward != holder else None,
                topic=reading.span(*topic),
            )


def _asserts(reading: Reading, verb: int, word: str) -> bool:
    """Whether a verb that can demand or claim claims: "insists that the vote is fair"."""
    known = reporting.verbs().get(word)
    if known is None or "claim" not in known.kinds:
        return False
    clauses = labelled(reading, verb, "ccomp")
    return any(
        has(reading, w, "VerbForm=Fin") for c in clauses for w in (c, *labelled(reading, c, "aux", "cop"))
    )


def _object(asking: _Asking, verb: int, stance: Stance) -> tuple[str | None, tuple[int, int] | None]:
    """Toward whom, and the topic's words: "urged X to do Y" is toward X and about Y."""
    reading = asking.reading
    objects = (
        labelled(reading, verb, "nsubj")
        if is_passive(reading, verb)
        else labelled(reading, verb, "obj", "iobj")
    )
    clauses = [d for d in labelled(reading, verb, "xcomp", "ccomp") if d > verb]
    toward = asking.speakers.actor(*phrase(reading, objects[0])) if objects else None
    if clauses and (toward is not None or not objects):
        return (toward.id if toward else None), clause(reading, clauses[0])
    if objects and stance in _ADDRESSED and toward is not None:
        to = [d for d in labelled(reading, verb, "obl") if d > verb and case(reading, d) in ("to", "for")]
        return toward.id, phrase(reading, to[0] if to else objects[0])
    return (toward.id if toward else None), phrase(reading, objects[0]) if objects else None


def _by_nouns(asking: _Asking) -> Iterator[Position]:
    """ "Peru's demand for talks", "Peru's refusal to sign", "its opposition to the port"."""
    reading, known = asking.reading, stances("noun")
    for i in range(len(reading)):
        stance = known.get(reading.lemmas[i].lower()) if reading.upos[i] == "NOUN" else None
        if stance is None:
            continue
        owners = [d for d in reading.dependents[i] if reading.labels[d] == "nmod:poss"]
        topics = [
            d for d in labelled(reading, i, "nmod", "acl", "ccomp")
            if d > i and (reading.labels[d] == "acl" or case(reading, d) in ("for", "to", "of"))
        ]  # fmt: skip
        holder = asking.holder(owners[0], i) if owners else None
        if holder is not None and topics:
            words = reading.span(*clause(reading, topics[0]))
            start = reading.span(*reading.subtree(i)).start
            yield Position(holder=holder, stance=stance, evidence=Span(start, words.end), topic=words)


def _by_adjectives(asking: _Asking) -> Iterator[Position]:
    """ "X is unacceptable" in somebody's words, "X is ready to go"."""
    reading, known = asking.reading, stances("adjective")
    for i in range(len(reading)):
        stance = known.get(reading.lemmas[i].lower())
        if stance is None or reading.upos[i] not in ("ADJ", "ADP") or is_negated(reading, i):
            continue
        topic = subject(reading, i)
        if topic is None:
            continue
        if stance in _OWN_WORDS:
            holder, about = asking.voices.speaker(int(reading.starts[i])), phrase(reading, topic)
        else:
            complements = [d for d in labelled(reading, i, "xcomp", "advcl", "obl", "ccomp") if d > i]
            if not complements:
                continue
            holder, about = asking.holder(topic, i), clause(reading, complements[0])
        if holder is not None:
            top = i if reading.labels[i] != "conj" else int(reading.heads[i])
            yield Position(
                holder=holder,
                stance=stance,
                evidence=reading.span(*clause(reading, top)),
                topic=reading.span(*about),
            )


def _exclusions(asking: _Asking) -> Iterator[Position]:
    """What a speaker says is not on the agenda."""
    reading = asking.reading
    for topic, head in off_agenda(reading):
        speaker = asking.voices.speaker(int(reading.starts[head]))
        if speaker is not None:
            span = reading.span(*clause(reading, head))
            words = reading.span(*topic)
            evidence = Span(min(span.start, words.start), max(span.end, words.end))
            yield Position(holder=speaker, stance="excludes", evidence=evidence, topic=words)


def _conditions(asking: _Asking) -> Iterator[Position]:
    """ "only if S", "unless S", "provided that S" in what somebody says."""
    reading = asking.reading
    for i, word in enumerate(reading.lemmas):
        if word.lower() not in _CONDITIONS or reading.labels[i] != "mark":
            continue
        only = i > 0 and reading.lemmas[i - 1].lower() == "only"
        head = int(reading.heads[i])
        speaker = asking.voices.speaker(int(reading.starts[i]))
        if speaker is not None and reading.labels[head] == "advcl" and (only or word.lower() != "if"):
            above = int(reading.heads[head])
            yield Position(
                holder=speaker,
                stance="conditions",
                evidence=reading.span(*clause(reading, above)),
                topic=reading.span(*clause(reading, head)),
            )


def _by_events(record: Record, known: list[Position]) -> Iterator[Position]:
    """Demands, refusals and support among the events that no predicate told."""
    told = Overlaps((i, [(p.evidence.start, p.evidence.end)]) for i, p in enumerate(known))
    for event in record.events:
        stance = _BY_EVENT.get(event.type)
        known_holder = event.actors and event.confidence >= _SURE
        if stance is None or not known_holder or event.status in ("negated", "hypothetical"):
            continue
        trigger = event.trigger
        near = (known[i].evidence for i in told.near(trigger.start, trigger.end))
        if any(e.start < trigger.end and trigger.start < e.end for e in near):
            continue
        yield Position(
            holder=event.actors[0],
            stance=stance,
            evidence=event.evidence,
            toward=event.recipients[0] if event.recipients else None,
        )
