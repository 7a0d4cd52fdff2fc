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
        self.labels = labels
        self.ancestors = np.full((n, DEEPEST), -1, dtype=np.int64)
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

    def ways(self, predicates: Ints, words: Ints) -> tuple[Ints, Ints]:
        """(n,), (n,) ``up`` and ``down`` for n pairs; the words of one predicate follow one another."""
        own, other = self.ancestors[predicates], self.ancestors[words]
        shared = ((own == other) & (own >= 0)).sum(axis=1)
        apart = shared == 0
        rise = self.depth[predicates] - shared
        last = np.minimum(shared, DEEPEST - 1)
        row = np.arange(len(words))
        side = np.where(self.depth[words] > shared, other[row, last], words)
        begins = np.ones(len(words), dtype=np.int64)
        begins[1:] = (side[1:] != side[:-1]) | (predicates[1:] != predicates[:-1])
        climbed = np.where(rise > 0, self.labels[own[row, last]] + 1, 0)
        fallen = np.where(self.depth[words] > shared, self.labels[side] + 1, 0)
        up = np.where(apart, STEPS, np.minimum(rise, STEPS - 1) + climbed * (STEPS + 1))
        down = np.where(apart, 0, fallen) * SIDES + begins
        return up, down


def sizes(relations: int) -> tuple[int, int]:
    """How many values ``up`` and ``down`` have, with so many relations."""
    return (relations + 1) * (STEPS + 1), (relations + 1) * SIDES
