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
Ints = NDArray[np.int64]

FARTHEST = 32  # words from a predicate; beyond it, distance says no more


@dataclass(frozen=True, slots=True)
class Layer:
    """``x @ weight + bias``, as every method takes it."""

    weight: Floats  # (in, out)
    bias: Floats  # (out,)

    def columns(self, x: Floats) -> Floats:
        """(out, n) from (in, n)."""
        return np.asarray(self.weight.T @ x + self.bias[:, None], dtype=np.float32)

    def pair(self, a: Floats, b: Floats) -> Floats:
        """(..., out) for pairs of words, from two projections (..., in / 2): by their sum, and by how
        well they match."""
        return self.of(a + b, a * b)

    def of(self, total: Floats, match: Floats) -> Floats:
        """(..., out) from a sum and a product (..., in / 2), which it overwrites."""
        half = total.shape[-1]
        scores = np.maximum(total, 0, out=total) @ self.weight[:half]
        scores += match @ self.weight[half:]
        scores += self.bias
        return np.asarray(scores, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class FrameLayer:
    """Labels the words around a predicate, by what they are, by how far they stand from it, and by the
    way to them through the tree (``paths``)."""

    layer: Layer
    distance: Floats  # (2 * FARTHEST + 1, labels)
    up: Floats  # (ups, h)
    down: Floats  # (downs, h)

    def __call__(
        self, predicates: Floats, words: Floats, pairs: tuple[Ints, Ints], ways: tuple[Ints, Ints]
    ) -> Floats:
        """(k, labels) for k ``pairs`` of rows of projections (n, h), with the ``ways`` between them."""
        own, other = pairs
        first, second = predicates.take(own, axis=0), words.take(other, axis=0)
        match = first * second
        first += second
        first += self.up.take(ways[0], axis=0)
        first += self.down.take(ways[1], axis=0)
        scores = self.layer.of(first, match)
        scores += self.distance.take(np.clip(other - own, -FARTHEST, FARTHEST) + FARTHEST, axis=0)
        return scores


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
        """Read ``heads.npz``: arrays NAME.weight (in, out), NAME.bias (out,), and for frames.TASK also
        distance, up and down."""
        with np.load(path, allow_pickle=False) as arrays:
            names = {key.rpartition(".")[0] for key in arrays.files}
            layers = {n: Layer(arrays[f"{n}.weight"], arrays[f"{n}.bias"]) for n in names}
            frames = {
                n.removeprefix("frames."): FrameLayer(
                    layer, *(arrays[f"{n}.{table}"] for table in ("distance", "up", "down"))
                )
                for n, layer in layers.items()
                if n.startswith("frames.")
            }
        return cls(layers["tree"], frames, layers["link"], layers["link_out"])

    def links(self, mentions: Floats, antecedents: Floats, features: Floats) -> Floats:
        """(m, k) scores of mentions (m, h) against candidates (k, h) with features (m, k, f)."""
        tables = np.moveaxis(features, -1, 0).reshape(features.shape[-1], -1)
        hidden = np.maximum(self.link.columns(tables), 0)
        written = self.link_out.columns(hidden).reshape(features.shape[:2])
        return np.asarray(mentions @ antecedents.T / np.sqrt(mentions.shape[1]) + written, dtype=np.float32)
