"""The network: one encoder (MiniLM-L6, Apache-2.0) with tags and arcs on top.

Everything the run time needs of a piece stands in one row of numbers, ``Layout.columns``: tag scores and
the projections whose sums score arcs. Only the scores of heads are a matrix of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import BertModel

from legation.language.heads import FARTHEST
from legation.language.links import FEATURES
from legation.language.pieces import SHAPE_ROWS
from training.windows import FRAMES, Labels

ARC, LABEL, FRAME, LINK = 256, 128, 112, 64
BOUNDARY = ["inside", "word", "sentence"]


class Dropout(nn.Module):
    """Drops the same features in all pieces of a window (Gal and Ghahramani 2016): as good for trees,
    and far fewer random numbers, which are slow on a CPU."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.p = rate

    def forward(self, x: Tensor) -> Tensor:
        """(b, t, h), or (n, h) where each row is its own window."""
        if not self.training or not self.p:
            return x
        shape = (x.shape[0], 1, x.shape[2]) if x.dim() == 3 else x.shape
        return x * torch.empty(shape, dtype=x.dtype).bernoulli_(1 - self.p).div_(1 - self.p).to(x.device)


def with_cheap_dropout(module: nn.Module) -> nn.Module:
    """The module with every ``nn.Dropout`` inside replaced."""
    for name, child in module.named_children():
        if isinstance(child, nn.Dropout):
            setattr(module, name, Dropout(child.p))
        else:
            with_cheap_dropout(child)
    return module


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
    """ids, shapes, mask (B, T) -> columns (B, T, C) and arcs (B, T, T): dependent x head."""

    def __init__(self, encoder: BertModel, labels: Labels, dropout: float = 0.25) -> None:
        super().__init__()
        self.encoder = with_cheap_dropout(encoder)
        size = encoder.config.hidden_size
        self.layout = Layout.of(labels)
        self.other_event = labels.tags["events"].index("O")
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
        for table in self.distance.values():
            nn.init.zeros_(table.weight)
        with torch.no_grad():  # MiniLM's vectors are small, and products of two projections smaller
            for a, b in (
                self.layout.columns[f"{t}.{side}"] for t in FRAMES for side in ("predicate", "word")
            ):
                self.row.weight[a:b] *= 2.5
        self.link_features = nn.Sequential(nn.Linear(FEATURES, 32), nn.ReLU(), nn.Linear(32, 1))

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        """(B, T, H) piece vectors; no mask where nothing is padding."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shapes(shapes)
        return self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state

    def columns(self, vectors: Tensor) -> Tensor:
        """(..., C) the rows."""
        return self.row(self.drop(vectors))

    def pair(self, a: Tensor, b: Tensor) -> Tensor:
        """(..., 2 h) what two projections (..., h) are together: their sum and how well they match."""
        return self.drop(torch.cat([torch.relu(a + b), a * b], dim=-1))

    def frame(self, task: str, predicate: Tensor, word: Tensor, distance: Tensor) -> Tensor:
        """(n, labels) for n pairs of a predicate and a word ``distance`` words to its right."""
        near = self.distance[task](distance.clamp(-FARTHEST, FARTHEST) + FARTHEST)
        scores: Tensor = self.frame_label[task](self.pair(predicate, word)) + near
        return scores

    def sides(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """(..., ARC) each piece as a dependent, and (..., ARC + 1) as a head, its bias last."""
        dependent = self.drop(torch.relu(self.dependent(self.drop(vectors))))
        head = self.drop(torch.relu(self.head(self.drop(vectors))))
        return self.biaffine(dependent), torch.cat([head, self.headness(head)], dim=-1)

    def arcs(self, dependent: Tensor, head: Tensor) -> Tensor:
        """(b, w, w) the score of word j as the head of word i; row and column 0 are the root."""
        return dependent @ head[..., :ARC].transpose(1, 2) + head[..., ARC:].transpose(1, 2)

    def part(self, columns: Tensor, name: str) -> Tensor:
        """The columns of one task."""
        a, b = self.layout.columns[name]
        return columns[..., a:b]

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        vectors = self.encode(ids, shapes, mask)
        return self.columns(vectors), self.arcs(*self.sides(vectors))
