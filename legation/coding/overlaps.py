"""Which of many ranges, of characters or words, overlap a given one, or lie in it, however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from legation.record import Amount, Span, Time

T = TypeVar("T", Time, Amount)

_CELL = 512  # characters; about a paragraph


class Overlaps:
    """Numbers filed under ranges, cell by cell of the text. One number may have many ranges."""

    def __init__(self, filed: Iterable[tuple[int, Iterable[tuple[int, int]]]] = ()) -> None:
        self._cells: dict[int, set[int]] = {}
        for number, ranges in filed:
            self.add(number, ranges)

    def add(self, number: int, ranges: Iterable[tuple[int, int]]) -> None:
        """File ``number`` under each range."""
        for start, end in ranges:
            for cell in range(start // _CELL, max(end - 1, start) // _CELL + 1):
                self._cells.setdefault(cell, set()).add(number)

    def near(self, start: int, end: int) -> list[int]:
        """In order, the numbers with a range in the cells of ``start:end``: all that overlap, and others."""
        found: set[int] = set()
        for cell in range(start // _CELL, max(end - 1, start) // _CELL + 1):
            found |= self._cells.get(cell, set())
        return sorted(found)


def within(items: Sequence[T], span: Span) -> Iterator[T]:
    """The items inside ``span``; they come sorted by their start."""
    for i in range(bisect_left(items, span.start, key=lambda item: item.start), len(items)):
        if items[i].start >= span.end:
            return
        if items[i].end <= span.end:
            yield items[i]
