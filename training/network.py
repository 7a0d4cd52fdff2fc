"""The network: one encoder (MiniLM-L6, Apache-2.0) with tags and arcs on top.

Everything the run time needs of a piece stands in one row of numbers, ``Layout.columns``: tag scores and
the projections whose sums score arcs. Only the scores of heads are a matrix of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import BertModel

from legation.language import paths
from legation.language.heads import FARTHEST
from legation.language.links import FEATURES
from legation.language.pieces import SHAPE_ROWS
from training.encoder import Dropout, Laid, encode
from training.rounding import product
from training.windows import FRAMES, Labels

ARC, LABEL, FRAME, LINK = 256, 128, 112, 64
BOUNDARY = ["inside", "word", "sentence"]


@dataclass(frozen=True)
class Layout:
    """Which columns of a piece's row belong to what."""

    columns: dict[str, tuple[int, int]]

    @classmethod
    def of(cls, labels: Labels) -> Layout:
        sizes = {"boundary": len(BOUNDARY)}
        sizes |= {t: len(x) for t, x in labels.tags.items()}
        sizes |= {"tree.dependent": LABEL, "tree.head": LABEL}
        for t in FRAMES:
            sizes |= {f"{t}.predicate": FRAME, f"{t}.word": FRAME}
        sizes |= {"link.mention": LINK, "link.antecedent": LINK}
        columns, at = {}, 0
        for name, size in sizes.items():
            columns[name] = (at, at + size)
            at += size
        return cls(columns)

    @property
    def width(self) -> int:
        return max(b for _, b in self.columns.values())


class Network(nn.Module):
    """Vectors of n pieces, windows end to end, their rows (n, columns), and scores of arcs.

    ``rounds`` makes every product as coarse as int8 will; until then ``halves`` computes them in bfloat16,
    which is faster where the processor has instructions for it."""

    def __init__(self, encoder: BertModel, labels: Labels, dropout: float = 0.25) -> None:
        super().__init__()
        self.rounds = self.halves = False
        self.encoder = encoder
        self.inner_drop = Dropout(encoder.config.hidden_dropout_prob)
        size = encoder.config.hidden_size
        self.labels, self.layout = labels, Layout.of(labels)
        self.other_event = labels.tags["events"].index("O")
        self.root = labels.tree.index("root")
        self.shapes = nn.Embedding(SHAPE_ROWS, size)
        nn.init.zeros_(self.shapes.weight)
        self.drop = Dropout(dropout)
        self.row = nn.Linear(size, self.layout.width)
        self.dependent = nn.Linear(size, ARC)
        self.head = nn.Linear(size, ARC)
        self.biaffine = nn.Linear(ARC, ARC, bias=False)
        self.headness = nn.Linear(ARC, 1, bias=False)
        self.tree_label = nn.Linear(2 * LABEL, len(labels.tree))
        self.frame_label = nn.ModuleDict({t: nn.Linear(2 * FRAME, len(x)) for t, x in labels.frames.items()})
        self.distance = nn.ModuleDict(
            {t: nn.Embedding(2 * FARTHEST + 1, len(x)) for t, x in labels.frames.items()}
        )
        ups, downs = paths.sizes(len(labels.tree))
        self.up = nn.ModuleDict({t: nn.Embedding(ups, FRAME) for t in labels.frames})
        self.down = nn.ModuleDict({t: nn.Embedding(downs, FRAME) for t in labels.frames})
        for table in (*self.distance.values(), *self.up.values(), *self.down.values()):
            nn.init.zeros_(table.weight)
        with torch.no_grad():  # MiniLM's vectors are small, and products of two projections smaller
            for a, b in (
                self.layout.columns[f"{t}.{side}"] for t in FRAMES for side in ("predicate", "word")
            ):
                self.row.weight[a:b] *= 2.5
        self.link_features = nn.Sequential(nn.Linear(FEATURES, 32), nn.ReLU(), nn.Linear(32, 1))

    def encode(self, batch: Laid) -> Tensor:
        """(n, h) piece vectors."""
        embedded = self.encoder.embeddings.word_embeddings(batch.ids) + self.shapes(batch.shapes)
        with self._precision(batch):
            return encode(self.encoder, embedded, batch, self.inner_drop, rounds=self.rounds).float()

    def _precision(self, batch: Laid) -> torch.autocast:
        return torch.autocast(batch.ids.device.type, torch.bfloat16, enabled=self.halves and not self.rounds)

    def columns(self, vectors: Tensor, batch: Laid) -> Tensor:
        """(n, C) the rows."""
        dropped = self.drop(vectors, batch.window, batch.count)
        with self._precision(batch):
            return product(self.row, dropped, batch if self.rounds else None).float()

    def pair(self, a: Tensor, b: Tensor, way: Tensor | float = 0.0) -> Tensor:
        """(..., 2 h) what two projections (..., h) are together: their sum and how well they match.

        ``way`` (..., h) stands between them and counts in the sum."""
        return self.drop(torch.cat([torch.relu(a + b + way), a * b], dim=-1))

    def frame(
        self, task: str, predicate: Tensor, word: Tensor, distance: Tensor, ways: tuple[Tensor, Tensor]
    ) -> Tensor:
        """(n, labels) for n pairs of a predicate and a word ``distance`` words to its right, with the ways
        (``legation.language.paths``) between them."""
        near = self.distance[task](distance.clamp(-FARTHEST, FARTHEST) + FARTHEST)
        way = self.up[task](ways[0]) + self.down[task](ways[1])
        scores: Tensor = self.frame_label[task](self.pair(predicate, word, way)) + near
        return scores

    def sides(self, vectors: Tensor, batch: Laid) -> tuple[Tensor, Tensor]:
        """(n, ARC) each piece as a dependent, and (n, ARC + 1) as a head, its bias last."""
        windows = batch if self.rounds else None
        dependent, head = (
            self.drop(
                torch.relu(product(side, self.drop(vectors, batch.window, batch.count), windows)),
                batch.window, batch.count,
            )
            for side in (self.dependent, self.head)
        )  # fmt: skip
        headness = product(self.headness, head, windows)
        return product(self.biaffine, dependent, windows), torch.cat([head, headness], dim=-1)

    def arcs(self, dependent: Tensor, head: Tensor) -> Tensor:
        """(..., w, w) the score of word j as the head of word i; row and column 0 are the root."""
        return dependent @ head[..., :ARC].transpose(-1, -2) + head[..., ARC:].transpose(-1, -2)

    def part(self, columns: Tensor, name: str) -> Tensor:
        """The columns of one task."""
        a, b = self.layout.columns[name]
        return columns[..., a:b]
