"""PLOVER 2.0: the types, modes and contexts of events, their scores, and the manual's rewriting rules.

Source: the PLOVER manual, draft version 2.0 (Open Event Data Alliance, CC BY-SA 4.0). Names are spelt as
there; where the manual contradicts itself, the notes of ``data/plover_types.tsv`` say what was taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.knowledge.names import listed, rows
from legation.record import Status

#: The ontology's name and version, for a record's provenance.
VERSION = "PLOVER 2.0"

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event; ``quad`` is one of ``QUADS``, ``score`` lies in -10..10."""

    name: str
    quad: str
    score: float
    needs_recipient: bool


@dataclass(frozen=True, slots=True)
class Mode:
    """How an event of a type is done. ``words``: lemmas of a trigger that tell it; ``objects``: lemmas of
    what the trigger governs that tell it; ``contents``: types of the act that is asked for, refused or
    threatened; ``usual``: whether it is meant where nothing tells another."""

    name: str
    score: float
    words: frozenset[str]
    objects: frozenset[str]
    contents: frozenset[str]
    usual: bool


@cache
def types() -> dict[str, EventType]:
    """The sixteen types by name."""
    return {
        r["type"]: EventType(r["type"], QUADS[int(r["quad"]) - 1], float(r["score"]), bool(r["recipient"]))
        for r in rows("plover_types")
    }


@cache
def modes(kind: str) -> dict[str, Mode]:
    """The modes of the type ``kind`` by name, in the manual's order; none for a type without modes."""
    return {
        r["mode"]: Mode(
            name=r["mode"],
            score=float(r["score"]),
            words=frozenset(listed(r["words"])),
            objects=frozenset(listed(r["objects"])),
            contents=frozenset(listed(r["contents"])),
            usual=r["usual"] == "yes",
        )
        for r in rows("plover_modes")
        if r["type"] == kind
    }


@cache
def modes_by_content(kind: str) -> dict[str, str]:
    """The mode of a ``kind`` (REQUEST, REJECT, THREATEN) by the type of what is asked for, refused or
    threatened; empty for other types."""
    return {content: m.name for m in modes(kind).values() for content in m.contents}


@cache
def usual_mode(kind: str) -> str | None:
    """The mode of a ``kind`` that is meant where nothing tells another, or None."""
    return next((m.name for m in modes(kind).values() if m.usual), None)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a word tells: the type, and whether the word by itself is ``sure`` to. ``objects``: lemmas of
    which the word must govern one; empty where it need not."""

    type: str
    sure: bool
    objects: frozenset[str]


@cache
def tellings(part: str) -> dict[str, tuple[Telling, ...]]:
    """What each lemma of a part of speech (verb, noun, adjective) may tell, the most exact first."""
    out: dict[str, list[Telling]] = {}
    for r in rows("plover_words"):
        if r["part"] == part:
            for lemma in listed(r["lemmas"]):
                telling = Telling(r["type"], r["sure"] == "yes", frozenset(listed(r["objects"])))
                out.setdefault(lemma, []).append(telling)
    return {lemma: tuple(sorted(t, key=lambda t: (not t.objects, not t.sure))) for lemma, t in out.items()}


@dataclass(frozen=True, slots=True)
class Context:
    """What an event is about. ``sectors`` of a party and ``words`` of its sentence tell it: lemmas, or two of
    them with a space between."""

    name: str
    about: str
    sectors: frozenset[str]
    words: frozenset[str]


@cache
def contexts() -> dict[str, Context]:
    """The contexts by name, in the manual's order."""
    return {
        r["context"]: Context(
            r["context"], r["about"], frozenset(listed(r["sectors"])), frozenset(listed(r["words"]))
        )
        for r in rows("plover_contexts")
    }


def score(kind: str, mode: str | None = None) -> float:
    """The conflict-cooperation score, -10..10: the mode's where it is known, else the type's."""
    return types()[kind].score if mode is None else modes(kind)[mode].score


def implied_contexts(mode: str | None) -> tuple[str, ...]:
    """The contexts that a mode brings with it (the manual, modes of COERCE)."""
    return (mode,) if mode in ("cyber", "misinformation") else ()


def rewritten(act: str, status: Status, within: str | None = None) -> str:
    """The type under which the manual files an act that has not been done.

    Cooperation told in the future is an intention, and so AGREE; RETREAT and CONCEDE in the future stay
    what they are (manual, "AGREE"). What is only the content of a threat is THREATEN, and cooperation
    that is only the content of a promise AGREE (manual, "Auxiliary modes": always the single
    category). ``within`` is the type of the event whose content the act is.
    """
    if status == "planned" and act in _INTENDED:
        return "AGREE"
    if status in ("planned", "hypothetical"):
        if within == "THREATEN" and act in _THREATENED:
            return "THREATEN"
        if within == "AGREE" and act in _INTENDED:
            return "AGREE"
    return act


_INTENDED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_THREATENED = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
