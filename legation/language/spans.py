"""Spans from the scores of tags: "B-Person I-Person O" is one Person of two words.

Where many are found at once, labels are numbers, of O, B-X, I-X, B-Y, I-Y, ...: 0, then pairs. Many
sequences, none of them empty, stand end to end in one array; ``bounds`` (s + 1,) holds where each begins,
and last where all end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def bio_spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of every span of written tags; an I that continues nothing begins a span."""
    start, label = 0, ""
    for i, tag in enumerate(tags):
        if label and tag != f"I-{label}":
            yield start, i, label
            label = ""
        if tag != "O" and not label:
            start, label = i, tag[2:]
    if label:
        yield start, len(tags), label


def best_paths(tables: Iterable[tuple[Floats, Ints]]) -> Ints:
    """(n,) the best label sequences in which I-X only follows B-X or I-X. Each table has the scores (m,
    labels) of some sequences, and their ``bounds``.

    The best label of every word is the answer wherever that rule holds of them; only the other sequences
    go through Viterbi's algorithm.
    """
    paths, broken = [np.zeros(0, dtype=np.int64)], []
    for scores, bounds in tables:
        path: Ints = scores.argmax(axis=1)
        paths.append(path)
        for k in _broken(path, bounds).tolist():
            a, z = bounds[k], bounds[k + 1]
            broken.append((path[a:z], scores[a:z].copy()))
    if broken:
        longest = max(len(path) for path, _ in broken)
        table = np.full((longest, len(broken), broken[0][1].shape[1]), -np.inf, dtype=np.float32)
        table[:, :, 0] = 0  # past the end of a shorter sequence
        for k, (path, scores) in enumerate(broken):
            table[: len(path), k] = scores
        for (path, _), mended in zip(broken, _viterbi(table).T, strict=True):
            path[:] = mended[: len(path)]
    return np.concatenate(paths)


def _broken(path: Ints, bounds: Ints) -> Ints:
    """The sequences in which some I-X follows neither B-X nor I-X."""
    before = np.zeros_like(path)
    before[1:] = path[:-1]
    before[bounds[:-1]] = 0
    at = np.flatnonzero(_inside(path) & (before != path) & (before != path - 1))
    return np.unique(np.searchsorted(bounds, at, side="right")) - 1


def path_spans(path: Ints, bounds: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """The spans of sequences in which I-X only follows B-X or I-X, in order: the number of the sequence
    that each is in, its start and end in ``path``, and its label B-X."""
    starts = np.flatnonzero(path % 2)
    goes_on = np.zeros(len(path), dtype=bool)
    goes_on[:-1] = _inside(path[1:])
    ends = np.flatnonzero((path > 0) & ~goes_on) + 1
    return np.searchsorted(bounds, starts, side="right") - 1, starts, ends, path[starts]


def _inside(path: Ints) -> NDArray[np.bool_]:
    """Whether each label is an I-X."""
    inside: NDArray[np.bool_] = (path > 0) & (path % 2 == 0)
    return inside


def _viterbi(scores: Floats) -> Ints:
    """(t, p) the best sequences for ``scores`` (t, p, labels), word by word; they are used up."""
    words, _, labels = scores.shape
    outside, first, inside = np.s_[:, :1], np.s_[:, 1::2], np.s_[:, 2::2]
    scores[0][inside] = -np.inf
    for before, here in pairwise(scores):  # which become those of the best sequences up to each label
        best = before.max(axis=1, keepdims=True)
        here[outside] += best
        here[first] += best
        here[inside] += np.maximum(before[first], before[inside])
    whence = np.repeat(scores.argmax(axis=2)[:, :, None], labels, axis=2)
    whence[:, :, 2::2] = np.arange(1, labels, 2) + (scores[:, :, 2::2] > scores[:, :, 1::2])
    out = np.zeros(scores.shape[:2], dtype=np.int64)
    out[-1] = scores[-1].argmax(axis=1)
    each = np.arange(scores.shape[1])
    for word in range(words - 1, 0, -1):
        out[word - 1] = whence[word - 1, each, out[word]]
    return out
