"""Frames from scores: predicates, and the words around each that are its arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap

import numpy as np
from numpy.typing import NDArray

from legation.language.heads import Heads
from legation.language.layout import Layout
from legation.language.paths import Chains
from legation.language.reading import Argument, Frame
from legation.language.spans import best_paths, bio_spans

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Ranges = tuple[Ints, Ints]  # (n,), (n,) for each word, the first and one past the last word around it

TASKS = ("roles", "attributions", "events", "whereabouts")
REACH = 160  # words from a cue to the end of what it reports, beyond its own sentence too
_PAIRS = 20_000  # scored at once


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of consecutive words: their rows (n, c), and the tree that they form."""

    rows: Floats
    chains: Chains
    layout: Layout
    heads: Heads


def ranges(bounds: Ints, n: int) -> Ranges:
    """The stretch between two of ``bounds`` that each of ``n`` words lies in."""
    number = np.searchsorted(bounds, np.arange(n), side="right")
    return bounds[number - 1], bounds[number]


def near(around: Ranges) -> Ranges:
    """The ranges, no further than ``REACH`` words from each word."""
    here = np.arange(len(around[0]))
    return np.maximum(around[0], here - REACH), np.minimum(around[1], here + REACH)


def tagged(scores: Scores, task: str) -> Ints:
    """The words that are predicates of a task."""
    best = scores.layout.part(scores.rows, task).argmax(axis=1)
    return np.flatnonzero(best != scores.layout.tags[task].index("O"))


def frames(scores: Scores, task: str, predicates: Ints, around: Ranges, base: int) -> Iterator[Frame]:
    """Each predicate with its arguments, as the article's word indices (``base`` is the first word's).

    The heads of arguments wait for the whole tree: they are -1."""
    labels, sure = _labels(scores, task, predicates)
    status = scores.layout.best(scores.rows[predicates], "status") if task == "events" else None
    for k, spans in enumerate(arguments(scores, task, predicates, around)):
        yield Frame(
            base + int(predicates[k]), labels[k],
            tuple(Argument(x, base + a, base + b, -1) for a, b, x in spans),
            sure[k], status[k] if status else None,
        )  # fmt: skip


def _labels(scores: Scores, task: str, predicates: Ints) -> tuple[list[str], list[float]]:
    """The label of each predicate and its probability; a task without tags has one label."""
    tags = scores.layout.tags.get(task)
    if tags is None:
        return ["EVENT"] * len(predicates), [1.0] * len(predicates)
    own = scores.layout.part(scores.rows, task)[predicates]
    if not len(own):
        return [], []
    exponentials = np.exp(own - own.max(axis=1, keepdims=True))
    sure = exponentials.max(axis=1) / exponentials.sum(axis=1)
    return [tags[i] for i in own.argmax(axis=1).tolist()], sure.tolist()


def arguments(
    scores: Scores, task: str, predicates: Ints, around: Ranges
) -> Iterator[list[tuple[int, int, str]]]:
    """(start, end, label) of the arguments of each predicate, some thousands of pairs of words at a time."""
    low, high = around[0][predicates], around[1][predicates]
    sizes = high - low
    parts = np.flatnonzero(np.diff(np.cumsum(sizes) // _PAIRS)) + 1
    labels = scores.layout.frames[task]
    for group in np.split(np.arange(len(predicates)), parts):
        if len(group):
            paths = best_paths(_table(scores, task, predicates[group], low[group], sizes[group]))
            for first, n, path in zip(low[group].tolist(), sizes[group].tolist(), paths, strict=True):
                spans = bio_spans([labels[c] for c in path[:n].tolist()])
                yield list(starmap(lambda a, b, x, at=first: (at + a, at + b, x), spans))


def _table(scores: Scores, task: str, predicates: Ints, low: Ints, sizes: Ints) -> Floats:
    """(p, t, labels) the scores of the ``sizes`` words from ``low`` on for each predicate."""
    ends = np.cumsum(sizes)
    offset = np.arange(ends[-1]) - np.repeat(ends - sizes, sizes)
    own, other = np.repeat(predicates, sizes), np.repeat(low, sizes) + offset
    pairs = pair_scores(scores, task, own, other)
    table = np.full((len(predicates), sizes.max(), pairs.shape[1]), -np.inf, dtype=np.float32)
    table[:, :, 0] = 0  # past the end of a shorter row
    table[np.repeat(np.arange(len(predicates)), sizes), offset] = pairs
    return table


def pair_scores(scores: Scores, task: str, own: Ints, other: Ints) -> Floats:
    """(k, labels) what the words ``other`` are to the predicates ``own``; a predicate's words follow one
    another."""
    predicate, word = (scores.layout.part(scores.rows, f"{task}.{side}") for side in ("predicate", "word"))
    return scores.heads.frames[task](predicate, word, (own, other), scores.chains.ways(own, other))
