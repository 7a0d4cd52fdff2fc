"""Spans from tags: "B-Person I-Person O" is one Person of two words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def bio_spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of every span; an I that continues nothing begins a span."""
    start, label = 0, ""
    for i, tag in enumerate(tags):
        if label and tag != f"I-{label}":
            yield start, i, label
            label = ""
        if tag != "O" and not label:
            start, label = i, tag[2:]
    if label:
        yield start, len(tags), label


def best_paths(scores: Floats) -> Ints:
    """(p, t) the best label sequences for ``scores`` (p, t, labels) in which I-X only follows B-X or I-X.

    Labels are O, B-X, I-X, B-Y, I-Y, ...: label 0, then pairs. All p sequences go through Viterbi's
    algorithm together, word by word.
    """
    p, t, labels = scores.shape
    whence = np.zeros((t, p, labels), dtype=np.int64)
    path = scores[:, 0].copy()
    path[:, 2::2] = -np.inf
    pairs = np.arange(1, labels, 2)
    for word in range(1, t):
        best = path.argmax(axis=1)
        whence[word] = best[:, None]
        stays = path[:, 2::2] > path[:, 1::2]
        whence[word, :, 2::2] = pairs + stays
        following = np.repeat(path[np.arange(p), best][:, None], labels, axis=1)
        following[:, 2::2] = np.where(stays, path[:, 2::2], path[:, 1::2])
        path = following + scores[:, word]
    out = np.zeros((p, t), dtype=np.int64)
    out[:, -1] = path.argmax(axis=1)
    for word in range(t - 1, 0, -1):
        out[:, word - 1] = whence[word, np.arange(p), out[:, word]]
    return out
