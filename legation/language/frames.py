"""Frames from scores: predicates, and the words around each that are its arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from legation.language.heads import Heads
from legation.language.layout import Layout
from legation.language.paths import Chains
from legation.language.probability import softmax
from legation.language.reading import Argument, Frame
from legation.language.spans import best_paths, path_spans

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Ranges = tuple[Ints, Ints]  # (n,), (n,) for each word, the first and one past the last word around it

TASKS = ("roles", "attributions", "events", "whereabouts")
REACH = 160  # words from a cue to the end of what it reports, beyond its own sentence too
_PAIRS = 2000  # scored at once: what the processor's cache holds


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of consecutive words: their rows (n, c), and the tree that they form; ``numbers``
    (n + 1) are their indices in the article, each made once however many frames hold it."""

    rows: Floats
    chains: Chains
    layout: Layout
    heads: Heads
    numbers: Sequence[int]


def ranges(bounds: Ints, n: int) -> Ranges:
    """The stretch between two of ``bounds`` that each of ``n`` words lies in."""
    number = np.searchsorted(bounds, np.arange(n), side="right")
    return bounds[number - 1], bounds[number]


def near(around: Ranges) -> Ranges:
    """The ranges, no further than ``REACH`` words from each word."""
    here = np.arange(len(around[0]))
    return np.maximum(around[0], here - REACH), np.minimum(around[1], here + REACH)


def tagged(scores: Scores, task: str) -> Ints:
    """The words that are predicates of a task; none of one that the model has not learnt."""
    if not scores.layout.tags[task]:
        return np.zeros(0, dtype=np.int64)
    best = scores.layout.part(scores.rows, task).argmax(axis=1)
    return np.flatnonzero(best != scores.layout.tags[task].index("O"))


@dataclass(frozen=True, slots=True)
class Found:
    """Arguments, in order: which of the predicates each is of, its words, and its label as an index."""

    owner: Ints
    start: Ints
    end: Ints
    label: Ints


def frames(scores: Scores, task: str, predicates: Ints, around: Ranges) -> Iterator[Frame]:
    """Each predicate with its arguments, as the article's word indices."""
    labels, sure = _labels(scores, task, predicates)
    status = scores.layout.best(scores.rows[predicates], "status") if task == "events" else None
    found = arguments(scores, task, predicates, around)
    of_label = [label[2:] for label in scores.layout.frames[task]]
    names = [of_label[k] for k in found.label.tolist()]
    columns = (found.start, found.end, scores.chains.tops(found.start, found.end))
    made = list(map(Argument, names, *([scores.numbers[i] for i in c.tolist()] for c in columns)))
    stops = np.searchsorted(found.owner, np.arange(len(predicates) + 1)).tolist()
    for k, (word, (first, last)) in enumerate(zip(predicates.tolist(), pairwise(stops), strict=True)):
        own = tuple(made[first:last])
        yield Frame(scores.numbers[word], labels[k], own, sure[k], status[k] if status else None)


def _labels(scores: Scores, task: str, predicates: Ints) -> tuple[list[str], list[float]]:
    """The label of each predicate and its probability; a task without tags has one label."""
    tags = scores.layout.tags.get(task)
    if tags is None:
        return ["EVENT"] * len(predicates), [1.0] * len(predicates)
    own = scores.layout.part(scores.rows, task)[predicates]
    if not len(own):
        return [], []
    return [tags[i] for i in own.argmax(axis=1).tolist()], softmax(own).max(axis=1).tolist()


def arguments(scores: Scores, task: str, predicates: Ints, around: Ranges) -> Found:
    """The arguments of each predicate among the words around it."""
    low, sizes = around[0][predicates], around[1][predicates] - around[0][predicates]
    bounds = np.append(0, np.cumsum(sizes))
    path = best_paths(_tables(scores, task, predicates, low, bounds))
    owner, start, end, label = path_spans(path, bounds)
    shift = (low - bounds[:-1])[owner]
    return Found(owner, start + shift, end + shift, label)


def _tables(
    scores: Scores, task: str, predicates: Ints, low: Ints, bounds: Ints
) -> Iterator[tuple[Floats, Ints]]:
    """The scores of the words from ``low`` on for each predicate, some thousand pairs of words at a time,
    with the bounds of what belongs to each."""
    predicate, word = _sides(scores, task)
    shift = low - bounds[:-1]
    parts = np.flatnonzero(np.diff(bounds[1:] // _PAIRS)) + 1
    for first, last in pairwise([0, *parts.tolist(), len(predicates)]):
        if first < last:
            a, z = bounds[first], bounds[last]
            which = np.repeat(np.arange(first, last), np.diff(bounds[first : last + 1]))
            pairs = predicates[which], np.arange(a, z) + shift[which]
            table = scores.heads.frames[task](predicate, word, pairs, scores.chains.ways(*pairs))
            yield table, bounds[first : last + 1] - a


def pair_scores(scores: Scores, task: str, own: Ints, other: Ints) -> Floats:
    """(k, labels) what the words ``other`` are to the predicates ``own``; a predicate's words follow one
    another."""
    predicate, word = _sides(scores, task)
    return scores.heads.frames[task](predicate, word, (own, other), scores.chains.ways(own, other))


def _sides(scores: Scores, task: str) -> tuple[Floats, Floats]:
    """Each word as a predicate, and as a word around one."""
    predicate, word = (
        np.ascontiguousarray(scores.layout.part(scores.rows, f"{task}.{side}"))
        for side in ("predicate", "word")
    )
    return predicate, word
