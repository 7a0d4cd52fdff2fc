"""The small layers after the graph: arc labels, frames and coreference scores, in numpy.

They run on a few pairs of words only, chosen by what the graph found, and so stay out of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

FARTHEST = 32  # words from a predicate; beyond it, distance says no more


@dataclass(frozen=True, slots=True)
class Layer:
    """``x @ weight + bias``."""

    weight: Floats  # (in, out)
    bias: Floats  # (out,)

    def __call__(self, x: Floats) -> Floats:
        """(..., out) from (..., in)."""
        return np.asarray(x @ self.weight + self.bias, dtype=np.float32)

    def pair(self, a: Floats, b: Floats) -> Floats:
        """(..., out) for pairs of words, from two broadcastable projections (..., in / 2): by their
        sum, and by how well they match."""
        return self(np.concatenate([np.maximum(a + b, 0), a * b], axis=-1))


@dataclass(frozen=True, slots=True)
class FrameLayer:
    """Labels the words around a predicate, by what they are and by how far they stand from it."""

    layer: Layer
    distance: Floats  # (2 * FARTHEST + 1, labels)

    def __call__(self, predicates: Floats, words: Floats, apart: NDArray[np.int64]) -> Floats:
        """(n, labels) for n pairs of projections (n, h), the word ``apart`` words right of the predicate."""
        near = self.distance[np.clip(apart, -FARTHEST, FARTHEST) + FARTHEST]
        return np.asarray(self.layer.pair(predicates, words) + near, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Heads:
    """``tree`` labels arcs, ``frames`` labels the words around a predicate, ``link`` and
    ``link_out`` score the written features of two mentions."""

    tree: Layer
    frames: Mapping[str, FrameLayer]
    link: Layer
    link_out: Layer

    @classmethod
    def load(cls, path: Path) -> Heads:
        """Read ``heads.npz``: arrays NAME.weight (in, out), NAME.bias (out,), frames.TASK.distance."""
        with np.load(path, allow_pickle=False) as arrays:
            names = {key.rpartition(".")[0] for key in arrays.files}
            layers = {n: Layer(arrays[f"{n}.weight"], arrays[f"{n}.bias"]) for n in names}
            frames = {
                n.removeprefix("frames."): FrameLayer(layer, arrays[f"{n}.distance"])
                for n, layer in layers.items()
                if n.startswith("frames.")
            }
        return cls(layers["tree"], frames, layers["link"], layers["link_out"])

    def links(self, mentions: Floats, antecedents: Floats, features: Floats) -> Floats:
        """(m, k) scores of mentions (m, h) against candidates (k, h) with features (m, k, f)."""
        hidden = np.maximum(self.link(features.reshape(-1, features.shape[-1])), 0)
        written = self.link_out(hidden).reshape(features.shape[:2])
        return np.asarray(mentions @ antecedents.T / np.sqrt(mentions.shape[1]) + written, dtype=np.float32)
