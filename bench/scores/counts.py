"""Counts: what recall, precision and F1 are made of, in a form that sums over texts."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """``recalled`` of ``gold`` are found, and ``precise`` of ``found`` are right.

    The two numerators are one number for spans and differ for coreference."""

    recalled: float = 0.0
    gold: float = 0.0
    precise: float = 0.0
    found: float = 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.recalled + other.recalled,
            self.gold + other.gold,
            self.precise + other.precise,
            self.found + other.found,
        )

    @property
    def recall(self) -> float:
        """In percent; 0 where there is nothing to find."""
        return 100 * self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """In percent; 0 where nothing was found."""
        return 100 * self.precise / self.found if self.found else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision, in percent."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def exact(gold: Collection[Hashable], found: Collection[Hashable]) -> Counts:
    """Counts of two collections without repetitions, where an item is right if it is the same."""
    right, wanted = set(found), set(gold)
    hits = len(wanted & right)
    return Counts(hits, len(wanted), hits, len(right))


def agreeing(gold: Collection[object], found: Collection[object]) -> Counts:
    """Counts of two columns of one length: F1 is then the share of rows that agree."""
    hits = sum(a == b for a, b in zip(gold, found, strict=True))
    return Counts(hits, len(gold), hits, len(found))
