"""The learnt layer behind ``legation.relation``: a small file of weights beside the graph's.

It scores the labels of a pair of parties from numbers that ``legation.coding.dyad.features`` makes of their
sentence, and weighs its answer together with the graph's own; what the labels mean, it does not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from legation.errors import ModelError
from legation.language.probability import softmax

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
FILE = "relations.npz"
_LEAST = 1e-6  # of a probability: neither answer rules the other's out


@dataclass(frozen=True, slots=True)
class Relations:
    """A logistic regression: ``labels`` (k,), weights ``dense`` (d, k), ``hashed`` (buckets, k) and ``bias``
    (k,); ``share`` (0..1) is the weight of the graph's own answer beside its own, and ``tempered`` divides
    the scores of both, so that a probability is what it says."""

    labels: tuple[str, ...]
    dense: Floats
    hashed: Floats
    bias: Floats
    share: float
    tempered: float

    @classmethod
    def load(cls, folder: Path, files: Mapping[str, str]) -> Relations:
        """Read ``relations.npz``; ``files`` are the digests of the model that it must have been made for.

        Raises ``ModelError`` where the model has none, or one that was made for other weights."""
        if FILE not in files:
            raise ModelError(
                f"The language model in {folder} cannot tell relations: it has no {FILE}. "
                f"Install a newer one, or make it: python -m training.relations --model {folder}"
            )
        with np.load(folder / FILE, allow_pickle=False) as arrays:
            if str(arrays["model"]) != files["model.onnx"]:
                raise ModelError(
                    f"{folder / FILE} was made for other weights than those beside it; make it again: "
                    f"python -m training.relations --model {folder}"
                )
            return cls.of(arrays)

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Relations:
        """The layer of these arrays, whatever their precision."""
        parts = {x: arrays[x].astype(np.float32) for x in ("dense", "hashed", "bias")}
        share, tempered = (float(arrays[x]) for x in ("share", "tempered"))
        return cls(tuple(arrays["labels"].tolist()), **parts, share=share, tempered=tempered)

    def __call__(self, dense: Floats, buckets: Ints, told: Floats | None = None) -> Floats:
        """(k,) the probability of each label; ``told`` (k,) are the graph's own, where it has been asked."""
        scores = dense @ self.dense + self.bias
        if len(buckets):
            scores = scores + self.hashed[buckets].sum(axis=0) / np.sqrt(len(buckets))
        if told is not None:
            scores = (1 - self.share) * np.log(softmax(scores) + _LEAST) + self.share * np.log(told + _LEAST)
        return softmax(scores / self.tempered)
