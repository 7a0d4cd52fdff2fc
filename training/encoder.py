"""MiniLM (a BERT) over windows laid end to end: every product is one large one, and nothing is padding.

Only attention looks at windows one by one; there windows of like length go together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import gelu
from transformers import BertModel
from transformers.models.bert.modeling_bert import BertLayer

from training.rounding import product

_TOGETHER = (24, 40, 64, 96, 128)  # windows up to so long share a table of attention


@dataclass(frozen=True, slots=True)
class Laid:
    """Windows laid end to end: their ``n`` pieces."""

    ids: Tensor  # (n,)
    shapes: Tensor  # (n,)
    places: Tensor  # (n,) where in its window
    window: Tensor  # (n,) which window
    count: int  # of windows
    tables: Sequence[tuple[Tensor, Tensor, tuple[int, int]]]  # pieces, their cells, (windows, longest)


def laid(ids: Sequence[Sequence[int]], shapes: Sequence[Sequence[int]], device: str = "cpu") -> Laid:
    """The batch of these windows."""
    lengths = torch.tensor([len(x) for x in ids])
    starts = lengths.cumsum(0) - lengths
    window = torch.repeat_interleave(torch.arange(len(ids)), lengths)
    places = torch.arange(len(window)) - starts[window]
    tables = []
    group = torch.bucketize(lengths, torch.tensor(_TOGETHER))
    for g in group.unique().tolist():
        members = (group == g).nonzero()[:, 0]
        row = torch.full((len(ids),), -1)
        row[members] = torch.arange(len(members))
        longest = int(lengths[members].max())
        pieces = (row[window] >= 0).nonzero()[:, 0]
        cells = row[window[pieces]] * longest + places[pieces]
        tables.append((pieces.to(device), cells.to(device), (len(members), longest)))
    return Laid(
        torch.tensor([x for row in ids for x in row], device=device),
        torch.tensor([x for row in shapes for x in row], device=device),
        places.to(device), window.to(device), len(ids), tables,
    )  # fmt: skip


class Dropout(nn.Module):
    """Drops the same features in all pieces of a window (Gal and Ghahramani 2016): as good for trees,
    and far fewer random numbers, which are slow on a CPU."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.p = rate

    def forward(self, x: Tensor, window: Tensor | None = None, count: int = 0) -> Tensor:
        """(n, h); without ``window`` each row is its own."""
        if not self.training or not self.p:
            return x
        shape = (count if window is not None else len(x), x.shape[1])
        kept = torch.empty(shape, device=x.device, dtype=x.dtype).bernoulli_(1 - self.p).div_(1 - self.p)
        return x * (kept if window is None else kept.index_select(0, window))


def encode(bert: BertModel, embedded: Tensor, batch: Laid, drop: Dropout, *, rounds: bool) -> Tensor:
    """(n, h) vectors from (n, h) embedded pieces, before position and norm."""
    table = bert.embeddings
    x = embedded + table.position_embeddings(batch.places) + table.token_type_embeddings.weight[0]
    x = drop(table.LayerNorm(x), batch.window, batch.count)
    for layer in bert.encoder.layer:
        x = _layer(layer, x, batch, drop, bert.config.num_attention_heads, batch if rounds else None)
    return x


def _layer(
    layer: BertLayer, x: Tensor, batch: Laid, drop: Dropout, heads: int, rounded: Laid | None
) -> Tensor:
    own, out = layer.attention.self, layer.attention.output
    mixed = torch.cat([product(part, x, rounded) for part in (own.query, own.key, own.value)], dim=1)
    joined = product(out.dense, _attention(mixed, batch, heads), rounded)
    x = out.LayerNorm(x + drop(joined, batch.window, batch.count))
    wide = gelu(product(layer.intermediate.dense, x, rounded))
    narrow = product(layer.output.dense, wide, rounded)
    result: Tensor = layer.output.LayerNorm(x + drop(narrow, batch.window, batch.count))
    return result


def _attention(mixed: Tensor, batch: Laid, heads: int) -> Tensor:
    """(n, h) from queries, keys and values side by side (n, 3 h)."""
    size = mixed.shape[1] // 3
    out = []
    for pieces, cells, (rows, longest) in batch.tables:
        whole = mixed.new_zeros(rows * longest, 3 * size).index_copy(0, cells, mixed.index_select(0, pieces))
        q, k, v = whole.view(rows, longest, 3, heads, size // heads).permute(2, 0, 3, 1, 4)
        there = torch.zeros(rows * longest, dtype=torch.bool, device=mixed.device)
        there[cells] = True
        # Written out: in bfloat16 on a CPU, torch's own attention learns at little more than half the speed.
        scores = (q / math.sqrt(q.shape[-1])) @ k.transpose(-1, -2)
        seen = scores.masked_fill(~there.view(rows, 1, 1, longest), -1e4).softmax(-1).to(v.dtype) @ v
        out.append(seen.transpose(1, 2).reshape(rows * longest, size).index_select(0, cells))
    order = torch.cat([pieces for pieces, _, _ in batch.tables])
    return torch.cat(out).index_select(0, torch.argsort(order))
