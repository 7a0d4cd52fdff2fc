"""The trees that the network itself reads in a window: the paths of frames go through them, in training as
at run time, so that frames learn how far a tree can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from legation.language.paths import Chains
from legation.language.trees import best_tree
from training.network import BOUNDARY, Network
from training.windows import Window


@torch.no_grad()
def parses(
    network: Network, windows: Sequence[Window], arcs: Sequence[tuple[Tensor, Tensor]], rows: Sequence[Tensor]
) -> list[Chains]:
    """The tree of each window, from the two sides of its words' arcs (root first) and its words' rows."""
    governors = []
    for w, (dependent, head), row in zip(windows, arcs, rows, strict=True):
        scores = network.arcs(dependent, head)[1:].cpu().numpy()
        bounds = [*sentences(network, w, row), len(w.words)]
        governors.append(np.concatenate([_tree(scores, a, b) for a, b in pairwise(bounds)]))
    sizes = [len(w.words) for w in windows]
    starts = np.cumsum([0, *sizes])
    flat = np.concatenate([g + (g >= 0) * s for g, s in zip(governors, starts, strict=False)])
    columns = torch.cat(list(rows))
    pair = network.pair(
        network.part(columns, "tree.dependent"), network.part(columns, "tree.head")[np.maximum(flat, 0)]
    )
    labels = network.tree_label(pair).argmax(-1).cpu().numpy()
    labels[flat < 0] = network.root
    return [Chains(g, labels[a : a + n]) for g, a, n in zip(governors, starts, sizes, strict=False)]


def sentences(network: Network, window: Window, row: Tensor) -> list[int]:
    """The first words of the window's sentences: as the corpus has them, else as the network sees them."""
    if window.heads is not None:
        return window.sentences
    seen = network.part(row, "boundary").argmax(-1).cpu().numpy() == BOUNDARY.index("sentence")
    return [0, *(np.flatnonzero(seen[1:]) + 1).tolist()]


def _tree(scores: np.ndarray, first: int, last: int) -> np.ndarray:
    """The governors, in the window, of the words of one sentence."""
    inside = scores[first:last]
    heads = best_tree(np.concatenate([inside[:, :1], inside[:, first + 1 : last + 1]], axis=1))
    return np.where(heads > 0, heads.astype(np.int64) - 1 + first, -1)
