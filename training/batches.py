"""Batches: a list of windows with about the same number of pieces, and its tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.data import Corpus
from training.windows import IGNORED, Encoder, Window, shouted

PIECES = 1200
DOCUMENT = 1800  # GUM's documents stay whole where they can
LENGTHS = (16, 24, 32, 48, 64, 80, 96, 128, 164)
ROWS = (1, 2, 4, 7, 9, 12, 15, 18, 25, 37, 50, 75, 112)


def of_epoch(
    corpora: Sequence[tuple[Corpus, list[Window]]],
    rng: random.Random,
    *,
    finishing: bool = False,
    pieces: int = PIECES,
) -> list[list[Window]]:
    """One epoch in random order. GUM comes document by document, for coreference; the rest is mixed
    within its corpus by length, which wastes no padding."""
    out: list[list[Window]] = []
    for corpus, windows in corpora:
        share = corpus.shares[finishing]
        chosen = [w for w in windows for _ in range(int(share) + (rng.random() < share % 1))]
        if any(w.mentions is not None for w in windows):
            documents: dict[str, list[Window]] = {}
            for w in chosen:
                documents.setdefault(w.document, []).append(w)
            out += [b for d in documents.values() for b in _filled(d, DOCUMENT)]
        else:
            chosen.sort(key=lambda w: (_up(len(w.ids), LENGTHS), rng.random()))
            out += _filled(chosen, pieces)
    rng.shuffle(out)
    return out


def _filled(windows: Sequence[Window], pieces: int) -> Iterator[list[Window]]:
    batch: list[Window] = []
    size = 0
    for w in windows:
        if batch and (size + _up(len(w.ids), LENGTHS) > pieces):
            yield batch
            batch, size = [], 0
        batch.append(w)
        size += _up(len(w.ids), LENGTHS)
    if batch:
        yield batch


@dataclass(slots=True)
class Padded:
    """A group of windows of like length: (b, t) pieces."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor


def _up(n: int, steps: Sequence[int]) -> int:
    """The first of ``steps`` that is at least ``n``, else ``n``."""
    return next((x for x in steps if x >= n), n)


def padded(windows: Sequence[Window], rng: random.Random | None, device: str = "cpu") -> Padded:
    """Tensors of one of few sizes (``LENGTHS`` by ``ROWS``): a CPU's matrix kernels are made anew for
    every size, which costs more than some padding. Rows over the windows are empty."""
    longest = _up(max(len(w.ids) for w in windows), LENGTHS)
    ids = np.zeros((_up(len(windows), ROWS), longest), dtype=np.int64)
    shapes, mask = np.zeros_like(ids), np.zeros_like(ids)
    mask[:, 0] = 1  # attention over nothing is not a number
    for i, w in enumerate(windows):
        ids[i, : len(w.ids)] = w.ids
        shapes[i, : len(w.ids)] = shouted(w, rng) if rng else w.shapes
        mask[i, : len(w.ids)] = 1
    return Padded(*(torch.from_numpy(x).to(device) for x in (ids, shapes, mask)))


def groups(windows: Sequence[Window]) -> list[list[int]]:
    """Indices of the windows, those of like length together, so that little is padding."""
    out: dict[int, list[int]] = {}
    for i, w in enumerate(windows):
        out.setdefault(_up(len(w.ids), LENGTHS), []).append(i)
    return list(out.values())


def flat(values: Sequence[Sequence[int] | None], sizes: Sequence[int]) -> Tensor:
    """One tensor of all windows' labels, IGNORED where a window has none."""
    return torch.tensor(
        [x for v, n in zip(values, sizes, strict=True) for x in (v if v is not None else [IGNORED] * n)]
    )


def encoded(encoder: Encoder, corpora: Sequence[Corpus]) -> list[tuple[Corpus, list[Window]]]:
    """Every corpus with its windows."""
    return [(c, [w for p in c.passages for w in encoder.windows(p)]) for c in corpora]
