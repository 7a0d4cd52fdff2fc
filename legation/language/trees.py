"""Trees from arc scores: the best single-rooted tree over a sentence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

_NEVER = np.float32(-1e9)


def best_tree(scores: Floats) -> Ints:
    """Heads (n,) from ``scores`` (n, n + 1): word x candidate head, column 0 the root.

    Returned heads count words from 1, 0 is the root; exactly one word hangs on the root. The greedy
    choice is taken where it is already a tree, else Chu-Liu-Edmonds finds the best one.
    """
    n = len(scores)
    square = np.full((n + 1, n + 1), _NEVER, dtype=np.float64)
    square[1:] = scores
    np.fill_diagonal(square, _NEVER)
    greedy = _greedy(square)
    roots = np.count_nonzero(greedy == 0)
    if roots == 1 and not _cycle(greedy.tolist()):
        return greedy[1:]
    if roots < 2:  # words that hang on the root when they may choose do so in the best tree too
        heads = _edmonds(square.copy(), greedy)
        if np.count_nonzero(heads == 0) == 1:
            return heads[1:]
    # A penalty on root arcs larger than any other sum makes the best tree single-rooted.
    square[1:, 0] -= 2 * (n + 1) * (1 + np.abs(scores).max())
    return _edmonds(square, _greedy(square))[1:]


def _greedy(scores: NDArray[np.float64]) -> Ints:
    heads: Ints = scores.argmax(axis=1).astype(np.int32)
    heads[0] = -1
    return heads


def _edmonds(scores: NDArray[np.float64], heads: Ints) -> Ints:
    """The maximum spanning arborescence from node 0, given the greedy one: the head of each node (of
    node 0: -1). ``scores`` is used up.

    Contracts cycles in a loop rather than by recursion, so that no sentence is too long. A cycle becomes
    its first node; of the others only that node's best head is new.
    """
    levels: list[tuple[Ints, Ints, Ints, Ints]] = []
    while cycle := _cycle(heads.tolist()):
        ring = np.array(cycle)
        before = heads[ring]
        entries, exits = _contract(scores, ring, before)
        levels.append((ring, before, entries, exits))
        into = np.zeros(len(heads), dtype=bool)
        into[ring] = True
        heads[1:][into[heads[1:]]] = cycle[0]
        heads[ring] = 0  # gone
        heads[cycle[0]] = scores[cycle[0]].argmax()
    for ring, before, entries, exits in reversed(levels):
        outside = heads[ring[0]]
        leaving = heads == ring[0]
        heads[leaving] = exits[leaving]
        heads[ring] = before
        heads[entries[outside]] = outside
    return heads


def _contract(scores: NDArray[np.float64], ring: Ints, heads: Ints) -> tuple[Ints, Ints]:
    """Make the cycle ``ring``, in which ``heads`` are its nodes' heads, one node, the first of them. For
    each node, where the cycle is best entered from it, and which of the cycle is its best head."""
    first, rest = ring[0], ring[1:]
    gain = scores[ring] - scores[ring, heads][:, None]
    leave = scores[:, ring]
    entries, exits = ring[gain.argmax(axis=0)], ring[leave.argmax(axis=1)]
    scores[first], scores[:, first] = gain.max(axis=0), leave.max(axis=1)
    scores[first, ring] = scores[0] = scores[:, rest] = _NEVER
    scores[first, first] = _NEVER
    return entries, exits


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of some cycle, or nothing."""
    state = [0] * len(heads)
    state[0] = len(heads)
    for first in range(1, len(heads)):
        node = first
        while not state[node]:
            state[node] = first
            node = heads[node]
        if state[node] == first:
            ring, node = [node], heads[node]
            while node != ring[0]:
                ring.append(node)
                node = heads[node]
            return ring
    return []
