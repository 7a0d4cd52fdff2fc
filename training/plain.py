"""The encoder as few operations as it needs, for export: what BERT computes, one product for query, key and
value, no mask (a window is read alone), no options. A smaller graph is a faster one.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertModel
from transformers.models.bert.modeling_bert import BertLayer


class PlainLayer(nn.Module):
    """One layer: attention, then the feed-forward network, each with its residual and norm."""

    def __init__(self, layer: BertLayer, heads: int) -> None:
        super().__init__()
        own, out = layer.attention.self, layer.attention.output
        size = own.query.in_features
        self.heads, self.width = heads, size // heads
        self.mixed = nn.Linear(size, 3 * size)
        scale = self.width**-0.5  # folded into the queries
        with torch.no_grad():
            self.mixed.weight.copy_(torch.cat([own.query.weight * scale, own.key.weight, own.value.weight]))
            self.mixed.bias.copy_(torch.cat([own.query.bias * scale, own.key.bias, own.value.bias]))
        self.joined, self.first_norm = out.dense, out.LayerNorm
        self.wide, self.narrow = layer.intermediate.dense, layer.output.dense
        self.second_norm = layer.output.LayerNorm

    def forward(self, x: Tensor) -> Tensor:
        """(1, t, h) -> (1, t, h)."""
        query, key, value = self.mixed(x).split(self.heads * self.width, dim=-1)
        shape = (-1, self.heads, self.width)
        query, key, value = (part.view(shape).transpose(0, 1) for part in (query, key, value))
        weights = (query @ key.transpose(1, 2)).softmax(dim=-1)
        mixed = (weights @ value).transpose(0, 1).reshape(1, -1, self.heads * self.width)
        x = self.first_norm(x + self.joined(mixed))
        return self.second_norm(x + self.narrow(nn.functional.gelu(self.wide(x))))  # type: ignore[no-any-return]


class PlainEncoder(nn.Module):
    """Embedded pieces (1, t, h), before position and norm, -> vectors (1, t, h)."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        table = bert.embeddings
        # Every piece is of the first kind of segment: its embedding joins the positions'.
        self.positions = nn.Parameter(
            table.position_embeddings.weight + table.token_type_embeddings.weight[:1]
        )
        self.norm = table.LayerNorm
        self.layers = nn.ModuleList(
            PlainLayer(x, bert.config.num_attention_heads) for x in bert.encoder.layer
        )

    def forward(self, embedded: Tensor) -> Tensor:
        """(1, t, h)."""
        x = self.norm(embedded + self.positions[: embedded.shape[1]])
        for layer in self.layers:
            x = layer(x)
        return x  # type: ignore[no-any-return]
