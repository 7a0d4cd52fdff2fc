"""What a corpus does not say, filled in with what several runs say together.

Runs of different seeds err in different places, so what they believe together about running news is worth
learning (tri-training: Zhou and Li 2005). Gold labels stay as they are, and where the runs are unsure
nothing is learnt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from legation.language.paths import Chains
from legation.language.spans import best_paths
from legation.language.trees import best_tree
from training.encoder import laid
from training.losses import reach, sentence_mask
from training.network import BOUNDARY, Network
from training.windows import IGNORED, Window

SURE = 0.6  # of the runs' mean probability
TAGS = ("upos", "feats", "lemma", "names", "roles")
_TOGETHER = 32  # windows
_SENTENCE = BOUNDARY.index("sentence")

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@torch.no_grad()
def filled(windows: Sequence[Window], runs: Sequence[Network], device: str = "cpu") -> Iterator[Window]:
    """The windows with tags, trees and roles where their corpus has none."""
    by_length = sorted(windows, key=lambda w: len(w.ids))
    for at in range(0, len(by_length), _TOGETHER):
        yield from _Group(by_length[at : at + _TOGETHER], runs, device).filled()


@dataclass(frozen=True, slots=True)
class _Tree:
    """The governor of each word of a window, -1 at a root, and its relation; each with the runs' mean
    probability."""

    governors: Ints
    labels: Ints
    sure: Floats  # of governors
    sure_label: Floats


class _Group:
    """Some windows as all runs see them: the rows of their words, end to end."""

    def __init__(self, windows: Sequence[Window], runs: Sequence[Network], device: str) -> None:
        self.windows, self.runs, self.device = windows, runs, device
        sizes = [len(w.words) for w in windows]
        self.starts = np.cumsum([0, *sizes])
        self.rows: list[Tensor] = []  # by run: (n, columns)
        self.sides: list[list[tuple[Tensor, Tensor]]] = []  # by run and window: arcs' two sides, root first
        batch = laid([w.ids for w in windows], [w.shapes for w in windows], device)
        lengths = [len(w.ids) for w in windows]
        for run in runs:
            vectors = run.encode(batch)
            own = run.columns(vectors, batch).split(lengths)
            self.rows.append(torch.cat([r[w.words] for r, w in zip(own, windows, strict=True)]))
            pairs = zip(*(side.split(lengths) for side in run.sides(vectors, batch)), strict=True)
            at = [[0, *w.words] for w in windows]
            self.sides.append([(d[i], h[i]) for (d, h), i in zip(pairs, at, strict=True)])

    def filled(self) -> Iterator[Window]:
        believed = {task: self._mean(task) for task in TAGS}
        begins = self._mean("boundary").argmax(1) == _SENTENCE
        now = []
        for k, window in enumerate(self.windows):
            a, b = self.starts[k : k + 2]
            tags = {task: _sure(p[a:b]) for task, p in believed.items()} | window.tags
            sentences = window.sentences
            if window.heads is None:
                sentences = sorted({0, *sentences, *np.flatnonzero(begins[a:b]).tolist()})
            now.append(replace(window, tags=tags, sentences=sentences, frames=dict(window.frames)))
        trees = self._trees(now)
        verb = self.runs[0].labels.tags["roles"].index("V")
        predicates = [
            np.flatnonzero(believed["roles"][a:b].argmax(1) == verb) if "roles" not in w.tags else []
            for w, (a, b) in zip(self.windows, pairwise(self.starts), strict=True)
        ]
        roles = self._roles(now, trees, predicates)
        for window, tree, rows in zip(now, trees, roles, strict=True):
            if window.heads is None:
                window.heads, window.labels = _sure_tree(tree)
            if rows:
                window.frames["roles"] = rows
            yield window

    def _mean(self, name: str) -> Floats:
        """(n, labels) the runs' mean probabilities of a tag."""
        parts = [run.part(r, name).softmax(-1) for run, r in zip(self.runs, self.rows, strict=True)]
        return torch.stack(parts).mean(0).cpu().numpy()

    def _trees(self, windows: Sequence[Window]) -> list[_Tree]:
        heads = [_gold(w) if w.heads is not None else self._heads(k, w) for k, w in enumerate(windows)]
        above = np.concatenate([g + (g >= 0) * s for (g, _), s in zip(heads, self.starts, strict=False)])
        parts = []
        for run, rows in zip(self.runs, self.rows, strict=True):
            governor = run.part(rows, "tree.head")[np.maximum(above, 0)]
            parts.append(run.tree_label(run.pair(run.part(rows, "tree.dependent"), governor)).softmax(-1))
        relations = torch.stack(parts).mean(0).cpu().numpy()
        labels, sure = relations.argmax(1), relations.max(1)
        labels[above < 0], sure[above < 0] = self.runs[0].root, 1.0
        return [
            _Tree(g, labels[a:b], p, sure[a:b])
            for (g, p), (a, b) in zip(heads, pairwise(self.starts), strict=True)
        ]

    def _heads(self, k: int, window: Window) -> tuple[Ints, Floats]:
        """The best tree of window ``k`` by the runs' mean probabilities, and those of its arcs."""
        mask = torch.from_numpy(sentence_mask(window)).to(self.device)
        arcs = [
            run.arcs(*sides[k])[1:].masked_fill(~mask, -1e4).softmax(-1)
            for run, sides in zip(self.runs, self.sides, strict=True)
        ]
        believed = torch.stack(arcs).mean(0).cpu().numpy()
        scores = np.log(np.maximum(believed, 1e-9)).astype(np.float32)
        governors = np.full(len(window.words), -1, dtype=np.int64)
        for first, last in pairwise([*window.sentences, len(window.words)]):
            inside = scores[first:last]
            own = best_tree(np.concatenate([inside[:, :1], inside[:, first + 1 : last + 1]], axis=1))
            governors[first:last] = np.where(own > 0, own.astype(np.int64) - 1 + first, -1)
        return governors, believed[np.arange(len(governors)), governors + 1]

    def _roles(
        self, windows: Sequence[Window], trees: Sequence[_Tree], predicates: Sequence[Sequence[int]]
    ) -> list[list[tuple[int, list[int]]]]:
        """For every window its predicates, each with the role of every word."""
        out: list[list[tuple[int, list[int]]]] = [[] for _ in windows]
        asked = [(k, int(p), *reach(windows[k], "roles", p)) for k, ps in enumerate(predicates) for p in ps]
        if not asked:
            return out
        chains = [Chains(t.governors, t.labels) for t in trees]
        own = [np.full(b - a, p) for _, p, a, b in asked]
        other = [np.arange(a, b) for _, _, a, b in asked]
        ways = [chains[k].ways(x, y) for (k, *_), x, y in zip(asked, own, other, strict=True)]
        up, down = (torch.from_numpy(np.concatenate(x)).to(self.device) for x in zip(*ways, strict=True))
        shift = [self.starts[k] for k, *_ in asked]
        at, around = (
            torch.from_numpy(np.concatenate([x + s for x, s in zip(xs, shift, strict=True)])).to(self.device)
            for xs in (own, other)
        )
        parts = [
            run.frame(
                "roles", run.part(rows, "roles.predicate")[at], run.part(rows, "roles.word")[around],
                around - at, (up, down),
            ).softmax(-1)
            for run, rows in zip(self.runs, self.rows, strict=True)
        ]  # fmt: skip
        scores = torch.stack(parts).mean(0).clamp(min=1e-9).log().cpu().numpy()
        bounds = np.cumsum([0, *(last - first for _, _, first, last in asked)])
        path = best_paths([(scores, bounds)])
        for (k, predicate, first, last), begin in zip(asked, bounds.tolist(), strict=False):
            row = [0] * len(windows[k].words)
            row[first:last] = path[begin : begin + last - first].tolist()
            out[k].append((predicate, row))
        return out


def _sure(believed: Floats) -> list[int]:
    return [int(x) if p[x] >= SURE else IGNORED for x, p in zip(believed.argmax(1), believed, strict=True)]


def _gold(window: Window) -> tuple[Ints, Floats]:
    heads = np.array(window.heads)
    return np.where(heads > 0, heads - 1, -1), np.ones(len(heads), dtype=np.float32)


def _sure_tree(tree: _Tree) -> tuple[list[int], list[int]]:
    """Heads counted from 1, 0 the root, and relations, where the runs are sure of them."""
    heads = np.where(tree.sure >= SURE, tree.governors + 1, IGNORED)
    relations = np.where((tree.sure_label >= SURE) & (heads != IGNORED), tree.labels, IGNORED)
    return heads.tolist(), relations.tolist()
