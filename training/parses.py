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
    begins = _begins(network, rows)
    tables = _tables(network, arcs)
    governors = []
    for w, table, seen in zip(windows, tables, begins, strict=True):
        known = w.sentences if w.heads is not None else [0, *(np.flatnonzero(seen[1:]) + 1).tolist()]
        governors.append(np.concatenate([_tree(table, a, b) for a, b in pairwise([*known, len(w.words)])]))
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


def _begins(network: Network, rows: Sequence[Tensor]) -> list[np.ndarray]:
    """For each window, which of its words the network sees a sentence begin at."""
    seen = network.part(torch.cat(list(rows)), "boundary").argmax(-1).cpu().numpy()
    return np.split(seen == BOUNDARY.index("sentence"), np.cumsum([len(r) for r in rows])[:-1])


def _tables(network: Network, arcs: Sequence[tuple[Tensor, Tensor]]) -> np.ndarray:
    """(k, w, w + 1) the scores of heads, the root first, of k windows of at most w words: all in one product,
    for every way from a GPU and back costs."""
    dependent, head = (
        torch.nn.utils.rnn.pad_sequence(list(s), batch_first=True) for s in zip(*arcs, strict=True)
    )
    scores: np.ndarray = network.arcs(dependent, head)[:, 1:].cpu().numpy()
    return scores


def _tree(scores: np.ndarray, first: int, last: int) -> np.ndarray:
    """The governors, in the window, of the words of one sentence."""
    inside = scores[first:last]
    heads = best_tree(np.concatenate([inside[:, :1], inside[:, first + 1 : last + 1]], axis=1))
    return np.where(heads > 0, heads.astype(np.int64) - 1 + first, -1)
