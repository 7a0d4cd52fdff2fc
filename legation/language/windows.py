"""Windows: the stretches of pieces that the encoder sees at once.

A block that fits is one window. A longer one is read twice: first in overlapping windows to find its
sentences, each decision taken where there is context on both sides; then in runs of whole sentences
with some of their neighbours around them. A sentence longer than a window is cut at a word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LONGEST = 160  # pieces; what the model was trained on
CONTEXT = 32  # pieces on each side of a cut


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start:end`` are read; what is said of ``own_start:own_end`` is kept."""

    start: int
    end: int
    own_start: int
    own_end: int


def sliding(pieces: int) -> Iterator[Window]:
    """Overlapping windows over ``pieces`` pieces; their own parts meet without a gap."""
    if pieces <= LONGEST:
        yield Window(0, pieces, 0, pieces)
        return
    own = LONGEST - 2 * CONTEXT
    for start in range(0, pieces, own):
        end = min(start + own, pieces)
        yield Window(max(0, start - CONTEXT), min(pieces, end + CONTEXT), start, end)


def around(stops: Sequence[int], splits: Sequence[int]) -> Iterator[Window]:
    """Windows over whole units that end at the pieces ``stops``, as many in each as fit, with
    context around. A unit that fits no window is cut at the ``splits`` (ascending, word starts)."""
    own = LONGEST - 2 * CONTEXT
    total = stops[-1] if stops else 0
    start = last = 0
    bounds = []
    for stop in stops:
        if stop - start > own and last > start:
            bounds.append((start, last))
            start = last
        while stop - start > LONGEST - CONTEXT:
            cut = _last_at_most(splits, start + own, start)
            bounds.append((start, cut))
            start = cut
        last = stop
    if last > start:
        bounds.append((start, last))
    for a, b in bounds:
        yield Window(max(0, a - CONTEXT), min(total, b + CONTEXT), a, b)


def _last_at_most(splits: Sequence[int], limit: int, start: int) -> int:
    """The last split in (start, limit]; ``limit`` itself where one word is longer than a window."""
    at = bisect_right(splits, limit) - 1
    return splits[at] if at >= 0 and splits[at] > start else limit
