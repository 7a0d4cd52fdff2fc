"""From the model's frames to acts: one act for one doing, however many words tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.coding.tree import is_light, is_willing, relation
from legation.language.reading import Argument, Frame, Reading
from legation.record import Status

#: How many words may stand between a light verb and its noun in one trigger: "held six hours of talks".
_REACH = 4
#: By these a noun completes a verb of the same act: "held talks", "went on hunger strike".
_COMPLETES = frozenset({"obj", "obl", "xcomp", "compound", "nmod", "nsubj", "advcl", "fixed", "flat"})


@dataclass(frozen=True, slots=True)
class Act:
    """Words ``start:end`` tell an act of a type; ``head`` is their head, ``core`` the word that means the
    act: the noun after a light verb, else the head."""

    start: int
    end: int
    head: int
    core: int
    type: str
    score: float
    learnt: Status | None
    actors: tuple[Argument, ...] = ()
    recipients: tuple[Argument, ...] = ()

    def holds(self, word: int) -> bool:
        """Whether ``word`` is one of the trigger's."""
        return self.start <= word < self.end


def acts(reading: Reading) -> tuple[Act, ...]:
    """The acts that the model found, in text order; triggers that overlap, or that are a light verb and
    its noun, are one act."""
    out: list[Act] = []
    named = {i for name in reading.names for i in range(name.start, name.end)}
    told = [_act(reading, f) for f in reading.events if _may_tell(reading, f.predicate, named)]
    for act in sorted(told, key=lambda a: (a.start, -a.end)):
        same = next((i for i, other in enumerate(out) if _is_same(reading, other, act)), None)
        if same is None:
            out.append(act)
        else:
            out[same] = _merged(reading, out[same], act)
    return tuple(out)


def _may_tell(reading: Reading, word: int, named: set[int]) -> bool:
    """Whether a word can tell an act: no part of a name, no number or function word."""
    return word not in named and reading.upos[word] in ("VERB", "NOUN", "ADJ", "PROPN", "X")


def _act(reading: Reading, frame: Frame) -> Act:
    trigger = next((a for a in frame.arguments if a.label == "TRIGGER"), None)
    start, end = (trigger.start, trigger.end) if trigger else (frame.predicate, frame.predicate + 1)
    if not start <= frame.predicate < end:
        start, end = frame.predicate, frame.predicate + 1
    start, end = _within_sentence(reading, start, end, frame.predicate)
    head = reading.head_of(start, end)
    return Act(
        start=start,
        end=end,
        head=head,
        core=_core(reading, start, end, head),
        type=frame.label,
        score=frame.score,
        learnt=frame.status,  # type: ignore[arg-type]  # one of record.Status, as Frame promises
        actors=_labelled(frame, "ACTOR", start, end),
        recipients=_labelled(frame, "RECIPIENT", start, end),
    )


def _within_sentence(reading: Reading, start: int, end: int, word: int) -> tuple[int, int]:
    first, last = reading.sentence(reading.sentence_of(word))
    return max(start, first), min(end, last)


def _core(reading: Reading, start: int, end: int, head: int) -> int:
    """The noun of a light verb: inside the trigger, else its object."""
    if not is_light(reading, head):
        return head
    nouns = [d for d in reading.dependents[head] if relation(reading, d) in ("obj", "obl", "xcomp")]
    inside = [d for d in nouns if start <= d < end]
    return next(iter(inside), head)


def _labelled(frame: Frame, label: str, start: int, end: int) -> tuple[Argument, ...]:
    return tuple(a for a in frame.arguments if a.label == label and not start <= a.head < end)


def _is_same(reading: Reading, one: Act, other: Act) -> bool:
    if one.start < other.end and other.start < one.end:
        return True
    return one.type == other.type and (_completes(reading, one, other) or _completes(reading, other, one))


def _completes(reading: Reading, verb: Act, noun: Act) -> bool:
    """Whether the noun's act is what a light verb does, at most one measure away: "held hours of talks";
    or the infinitive's what somebody is ready for."""
    word = noun.head
    for _ in range(2):
        above = int(reading.heads[word])
        if above < 0 or relation(reading, word) not in _COMPLETES:
            return False
        if verb.holds(above):
            return _lends_itself(reading, above)
        if reading.upos[above] != "NOUN":
            return False
        word = above
    return False


def _lends_itself(reading: Reading, word: int) -> bool:
    """Whether a word means little without what it governs: "hold", "ready"."""
    return is_light(reading, word) or is_willing(reading, word)


def _merged(reading: Reading, one: Act, other: Act) -> Act:
    """The surer act's type, with the parties of both; the trigger covers both where they stand close."""
    best = max((one, other), key=lambda a: (a.score, a.end - a.start))
    gap = max(one.start, other.start) - min(one.end, other.end)
    start, end = best.start, best.end
    if gap <= _REACH:
        start, end = min(one.start, other.start), max(one.end, other.end)
    head = reading.head_of(start, end)
    core = other.core if _lends_itself(reading, head) and other.core != head else best.core
    return replace(
        best,
        start=start,
        end=end,
        head=head,
        core=core if start <= core < end else head,
        learnt=(one if start == one.start else other).learnt,
        actors=_union(one.actors, other.actors),
        recipients=_union(one.recipients, other.recipients),
    )


def _union(one: Sequence[Argument], other: Sequence[Argument]) -> tuple[Argument, ...]:
    heads = {a.head for a in one}
    return (*one, *(a for a in other if a.head not in heads))
