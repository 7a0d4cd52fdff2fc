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
    heads: Ints = square[1:].argmax(axis=1).astype(np.int32)
    if (heads == 0).sum() == 1 and _is_tree(heads):
        return heads
    # A penalty on root arcs larger than any other sum makes the best tree single-rooted.
    square[1:, 0] -= 2 * (n + 1) * (1 + np.abs(scores).max())
    return _edmonds(square)[1:].astype(np.int32)


def _is_tree(heads: Ints) -> bool:
    """Whether every word reaches the root."""
    reached = {0}
    for word in range(1, len(heads) + 1):
        path = []
        while word not in reached:
            if word in path:
                return False
            path.append(word)
            word = int(heads[word - 1])
        reached.update(path)
    return True


def _edmonds(scores: NDArray[np.float64]) -> Ints:
    """The maximum spanning arborescence from node 0: the head of each node (of node 0: -1).

    Contracts cycles in a loop rather than by recursion, so that no sentence is too long.
    """
    levels: list[tuple[Ints, list[int], Ints, Ints, list[int]]] = []
    heads = _greedy(scores)
    while cycle := _cycle(heads):
        scores, kept, entries, exits = _contract(scores, heads, cycle)
        levels.append((heads, kept, entries, exits, cycle))
        heads = _greedy(scores)
    for before, kept, entries, exits, cycle in reversed(levels):
        expanded = np.full(len(before), -1, dtype=np.int32)
        expanded[cycle] = before[cycle]
        ring = len(kept)  # the contracted node is the last
        for i, node in enumerate(kept[1:], 1):
            expanded[node] = exits[i] if heads[i] == ring else kept[heads[i]]
        outside = int(heads[ring])
        expanded[entries[outside]] = kept[outside]
        heads = expanded
    return heads


def _greedy(scores: NDArray[np.float64]) -> Ints:
    heads: Ints = scores.argmax(axis=1).astype(np.int32)
    heads[0] = -1
    return heads


def _cycle(heads: Ints) -> list[int]:
    """The nodes of some cycle, or nothing."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for first in range(1, len(heads)):
        path, node = [], first
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        state[path] = 2
    return []


def _contract(
    scores: NDArray[np.float64], heads: Ints, cycle: list[int]
) -> tuple[NDArray[np.float64], list[int], Ints, Ints]:
    """The graph with the cycle as one last node; for each kept node, where the cycle is best
    entered from it and which cycle node is its best head."""
    inside = set(cycle)
    kept = [i for i in range(len(scores)) if i not in inside]
    ring = np.array(cycle)
    out = np.full((len(kept) + 1, len(kept) + 1), float(_NEVER))
    out[:-1, :-1] = scores[np.ix_(kept, kept)]
    gain = scores[np.ix_(cycle, kept)] - scores[ring, heads[ring]][:, None]
    entries = ring[gain.argmax(axis=0)].astype(np.int32)
    out[-1, :-1] = gain.max(axis=0)
    leave = scores[np.ix_(kept, cycle)]
    exits = ring[leave.argmax(axis=1)].astype(np.int32)
    out[:-1, -1] = leave.max(axis=1)
    out[0, :] = float(_NEVER)
    return out, kept, entries, exits
