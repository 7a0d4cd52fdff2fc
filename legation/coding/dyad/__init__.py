"""What did the one party do to the other? For two parties that are given, where the record asks who they are.

The model's view of every word (which type of act, whose, to whom, how it stands in the tree) and the table
of telling words are weighed together by a small learnt layer (``language.relations``), which ranks all
sixteen PLOVER types; beside its answer counts what the model says of the two parties themselves. Whether it
happened is told by the word that most likely tells the act.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.coding.done.acts import acts
from legation.coding.dyad.features import Range, evidence
from legation.coding.status import Operators
from legation.language.frames import Scores
from legation.language.reading import Reading
from legation.language.relations import Relations
from legation.record import Span, Status


@dataclass(frozen=True, slots=True)
class Answer:
    """A PLOVER type and how sure it is, 0..1."""

    type: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Relation:
    """What a text says that one party did to another. ``answers`` are all sixteen PLOVER types, the likeliest
    first, and their confidences sum to 1; ``trigger`` are the words that most likely tell the act."""

    answers: tuple[Answer, ...]
    status: Status
    trigger: Span

    @property
    def type(self) -> str:
        """The likeliest type."""
        return self.answers[0].type

    @property
    def confidence(self) -> float:
        """How sure the likeliest type is, 0..1."""
        return self.answers[0].confidence


def relation(
    reading: Reading, seen: Scores, layer: Relations, source: Range | None, target: Range | None
) -> Relation:
    """What the words ``source`` are told to have done to the words ``target`` (ranges of words, None where
    nobody is named)."""
    found = evidence(reading, seen, source, target)
    shares = layer(found.dense, found.buckets, found.told)
    ranked = sorted(zip(shares.tolist(), layer.labels, strict=True), key=lambda pair: (-pair[0], pair[1]))
    answers = tuple(Answer(label, round(share, 4)) for share, label in ranked)
    word = found.word_of(answers[0].type)
    act = next((a for a in acts(reading) if a.holds(word)), None)
    head, last = (act.head, (act.start, act.end)) if act else (word, (word, word + 1))
    (learnt,) = seen.layout.best(seen.rows[[word]], "status")
    status = Operators(reading).status(head, answers[0].type, learnt)  # type: ignore[arg-type]  # one of Status
    return Relation(answers, status, reading.span(*last))
