"""Demands made without a word for demanding: "the army must leave", said by somebody.

What stands under an obligation in somebody's statement is asked for by the speaker, of whoever has to do it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from legation.coding.clauses import labelled, subject
from legation.coding.done.acts import Act
from legation.coding.done.sides import Party, Sides
from legation.coding.said.voices import Voices
from legation.coding.tree import below, conjuncts, has, is_passive, relation
from legation.knowledge.beliefs import Sign
from legation.language.reading import Reading
from legation.record import Actor, Span

_OBLIGED = frozenset({"should", "must", "ought"})
#: Who says "we should" asks nobody else; "it", "there" and "this" are nobody to ask.
_NOBODY_ELSE = frozenset({"i", "we", "you", "one", "it", "there", "this", "that", "what", "which"})
_DEMAND: Sign = ("demand", 1.0)
#: Words that can stand between "should" and its verb in one trigger: "should immediately end".
_REACH = 3


def with_demands(reading: Reading, voices: Voices, found: Sequence[Act]) -> list[Act]:
    """The acts, with a REQUEST in place of what somebody says must be done."""
    asked = {
        verb: _act(reading, verb) for verb in _obliged(reading) if _speaker(reading, voices, verb) is not None
    }
    kept = [a for a in found if a.head not in asked and a.core not in asked]
    return sorted([*kept, *asked.values()], key=lambda a: (a.start, -a.end))


def is_demand(act: Act) -> bool:
    """Whether an act is a demand that only an obligation tells."""
    return _DEMAND in act.signs


def asked(act: Act, sides: Sides, reading: Reading, voices: Voices, actors: Mapping[str, Actor]) -> Sides:
    """The sides of a demand: the speaker asks it of whoever has to act, ``sides`` being those of the act
    that is asked for."""
    said = voices.around(reading.span(act.head, act.head + 1))
    if said is None or said.speaker is None:
        return sides
    content = said.content if isinstance(said.content, Span) else said.content[0]
    speaker = Party(said.speaker_span or content, actors[said.speaker])
    return Sides((speaker,), tuple(p for p in sides.actors if p.actor is None or p.actor.id != said.speaker))


def _obliged(reading: Reading) -> Iterator[int]:
    """The verbs under an obligation, with those coordinated with them."""
    for i in range(len(reading)):
        if reading.upos[i] != "VERB" or not _is_obliged(reading, i) or not _somebody_else(reading, i):
            continue
        for verb in conjuncts(reading, i):
            own = verb != i and (labelled(reading, verb, "nsubj", "aux") or has(reading, verb, "Tense=Past"))
            if reading.upos[verb] == "VERB" and not (own and not is_passive(reading, verb)):
                yield verb


def _is_obliged(reading: Reading, verb: int) -> bool:
    if any(reading.lemmas[d].lower() in _OBLIGED for d in below(reading, verb, "aux")):
        return not any(reading.lemmas[d].lower() == "have" for d in below(reading, verb, "aux"))
    above = int(reading.heads[verb])
    return (
        above >= 0
        and relation(reading, verb) == "xcomp"
        and reading.lemmas[above].lower() == "need"
        and not has(reading, above, "Tense=Past")
    )


def _somebody_else(reading: Reading, verb: int) -> bool:
    who = subject(reading, verb)
    return who is not None and reading.lemmas[who].lower() not in _NOBODY_ELSE


def _speaker(reading: Reading, voices: Voices, verb: int) -> str | None:
    said = voices.around(reading.span(verb, verb + 1))
    return said.speaker if said else None


def _act(reading: Reading, verb: int) -> Act:
    near = [d for d in below(reading, verb, "aux") if 0 < verb - d <= _REACH]
    return Act(start=min([verb, *near]), end=verb + 1, head=verb, core=verb, type="REQUEST", signs=(_DEMAND,))
