"""Time expressions as TempEval-3 counts them: recognition and values, strict and relaxed.

UzZaman et al. 2013, "SemEval-2013 Task 1: TempEval-3". Relaxed, two expressions agree where they
overlap, one with one; strict, where they are the same characters. A value counts where it is the same
string. The scores of values are over all expressions, not only over those that were found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.scores.counts import Counts


@dataclass(frozen=True, slots=True)
class Mark:
    """A time expression: characters, TIMEX3 type and value; "" where the corpus gives none."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one or more texts; they add up."""

    relaxed: Counts = field(default_factory=Counts)
    strict: Counts = field(default_factory=Counts)
    value: Counts = field(default_factory=Counts)
    strict_value: Counts = field(default_factory=Counts)
    types: Counts = field(default_factory=Counts)  # of those found: F1 is accuracy

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.relaxed + other.relaxed,
            self.strict + other.strict,
            self.value + other.value,
            self.strict_value + other.strict_value,
            self.types + other.types,
        )


def tally(gold: Sequence[Mark], found: Sequence[Mark]) -> Tally:
    """The counts of one text; both in text order, none overlapping another of its side.

    A gold mark without a value is not asked for, and what is found only there is not held against
    the finder: TIMEX2 leaves times told by an event without one ("two weeks after the armistice").
    """
    matched = list(pairs(gold, found))
    open_ = [f for g, f in matched if not g.value]
    gold = [g for g in gold if g.value]
    matched = [(g, f) for g, f in matched if g.value]
    wanted, given = len(gold), len(found) - len(open_)

    def counts(hits: int) -> Counts:
        return Counts(hits, wanted, hits, given)

    same = [(g.start, g.end) == (f.start, f.end) for g, f in matched]
    right = [g.value == f.value for g, f in matched]
    typed = [g.type == f.type for g, f in matched if g.type]
    return Tally(
        counts(len(matched)),
        counts(sum(same)),
        counts(sum(right)),
        counts(sum(a and b for a, b in zip(same, right, strict=True))),
        Counts(sum(typed), len(typed), sum(typed), len(typed)),
    )


def pairs(gold: Sequence[Mark], found: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Overlapping marks, one with one, from the left."""
    i = j = 0
    while i < len(gold) and j < len(found):
        if gold[i].end <= found[j].start:
            i += 1
        elif found[j].end <= gold[i].start:
            j += 1
        else:
            yield gold[i], found[j]
            i, j = i + 1, j + 1
