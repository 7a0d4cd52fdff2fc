"""Batches: lists of windows with about the same number of pieces."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from training.data import Corpus
from training.windows import IGNORED, Encoder, Window

PIECES = 1200
DOCUMENT = 1800  # GUM's documents stay whole where they can


def of_epoch(
    corpora: Sequence[tuple[Corpus, list[Window]]],
    rng: random.Random,
    *,
    finishing: bool = False,
    pieces: int = PIECES,
) -> list[list[Window]]:
    """One epoch in random order. GUM comes document by document, for coreference; the rest is mixed
    within its corpus by length, which wastes little of attention's tables."""
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
            chosen.sort(key=lambda w: (len(w.ids) // 16, rng.random()))
            out += _filled(chosen, pieces)
    rng.shuffle(out)
    return out


def _filled(windows: Sequence[Window], pieces: int) -> Iterator[list[Window]]:
    batch: list[Window] = []
    size = 0
    for w in windows:
        if batch and (size + len(w.ids) > pieces):
            yield batch
            batch, size = [], 0
        batch.append(w)
        size += len(w.ids)
    if batch:
        yield batch


def flat(values: Sequence[Sequence[int] | None], sizes: Sequence[int]) -> Tensor:
    """One tensor of all windows' labels, IGNORED where a window has none."""
    return torch.tensor(
        [x for v, n in zip(values, sizes, strict=True) for x in (v if v is not None else [IGNORED] * n)]
    )


def encoded(encoder: Encoder, corpora: Sequence[Corpus]) -> list[tuple[Corpus, list[Window]]]:
    """Every corpus with its windows."""
    return [(c, [w for p in c.passages for w in encoder.windows(p)]) for c in corpora]
