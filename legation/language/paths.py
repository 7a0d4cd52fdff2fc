"""The way through the tree from a predicate to a word, as two small numbers that a table turns into vectors.

The way goes up from the predicate to the lowest node above both and down to the word. ``up`` says by which
relation the predicate's side hangs there and how many steps up that is, ``down`` by which relation the
word's side hangs there and whether the word begins it. Arguments are mostly whole such sides, so this is
where a span begins and ends (after the path features of Gildea and Jurafsky 2002).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

DEEPEST = 24  # steps from the root; what lies deeper counts as its ancestor there
STEPS = 4  # up: 0, 1, 2, 3 or more; and apart, where the two stand in different trees
SIDES = 2  # down: inside the side, or at its first word


class Chains:
    """The ancestors of every word, from the root down to itself."""

    def __init__(self, heads: Ints, labels: Ints) -> None:
        """``heads`` (n,) word indices, -1 at a root; ``labels`` (n,) relations, as indices."""
        n = len(heads)
        self.heads, self.labels = heads, labels
        self.ancestors = np.full((n, DEEPEST), -1, dtype=np.int32)
        self.depth = np.zeros(n, dtype=np.int64)
        known = heads < 0
        level = np.flatnonzero(known)
        self.ancestors[level, 0] = level
        self.depth[level] = 1
        waiting = np.flatnonzero(~known)
        while len(waiting):
            ready = known[heads[waiting]]
            if not ready.any():
                break  # a cycle: only a half-learnt tree has one
            level, waiting = waiting[ready], waiting[~ready]
            self.ancestors[level] = self.ancestors[heads[level]]
            at = self.depth[heads[level]]
            inside = at < DEEPEST
            self.ancestors[level[inside], at[inside]] = level[inside]
            self.depth[level] = np.minimum(at + 1, DEEPEST)
            known[level] = True

        deepest = max(1, int(self.depth.max(initial=0)))
        self.ancestors = np.ascontiguousarray(self.ancestors[:, :deepest])

    def ways(self, predicates: Ints, words: Ints) -> tuple[Ints, Ints]:
        """(n,), (n,) ``up`` and ``down`` for n pairs; the words of one predicate follow one another."""
        own, other = self.ancestors.take(predicates, axis=0), self.ancestors.take(words, axis=0)
        depth, below = self.depth[predicates], self.depth[words]
        deepest = own.shape[1]
        # Where both have come to their ends, the rows are equal too.
        shared = np.count_nonzero(own == other, axis=1) - (deepest - np.maximum(depth, below))
        rise = depth - shared
        turn = np.minimum(shared, deepest - 1) + np.arange(len(words)) * deepest
        falls = below > shared
        side = np.where(falls, other.ravel()[turn], words)
        begins = np.ones(len(words), dtype=np.int64)
        begins[1:] = (side[1:] != side[:-1]) | (predicates[1:] != predicates[:-1])
        climbed = np.where(rise > 0, self.labels[own.ravel()[turn]] + 1, 0)
        fallen = np.where(falls, self.labels[side] + 1, 0)
        apart = shared == 0
        up = np.where(apart, STEPS, np.minimum(rise, STEPS - 1) + climbed * (STEPS + 1))
        down = np.where(apart, 0, fallen) * SIDES + begins
        return up, down

    def tops(self, starts: Ints, ends: Ints) -> Ints:
        """(n,) the head of each stretch of words: the first that is governed from outside it."""
        sizes = ends - starts
        stops = np.cumsum(sizes)
        words = np.arange(stops[-1] if len(stops) else 0) + np.repeat(ends - stops, sizes)
        above = self.heads[words]
        outside = np.flatnonzero((above < np.repeat(starts, sizes)) | (above >= np.repeat(ends, sizes)))
        first = np.append(outside, len(words))[np.searchsorted(outside, stops - sizes)]
        return np.where(first < stops, starts + first - (stops - sizes), ends - 1)


def sizes(relations: int) -> tuple[int, int]:
    """How many values ``up`` and ``down`` have, with so many relations."""
    return (relations + 1) * (STEPS + 1), (relations + 1) * SIDES
