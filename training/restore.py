"""A shipped model as a network again, so that training can go on from it: what ``export`` did, undone.

Weights come back as int8 kept them. Labels that the model does not know begin anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from training.network import Network
from training.plain import PlainLayer

# The paths of the plain encoder's products in the graph.
_PRODUCTS = {"mixed": "mixed", "dense": "joined", "dense_1": "wide", "dense_2": "narrow"}


@torch.no_grad()
def restore(network: Network, folder: Path) -> None:
    """Give ``network`` the weights of the model in ``folder``, label by label."""
    graph = _Graph(folder / "model.onnx")
    description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    bert = network.encoder
    for number, layer in enumerate(bert.encoder.layer):
        _layer(PlainLayer(layer, bert.config.num_attention_heads), layer, graph, number)
    bert.embeddings.position_embeddings.weight.copy_(graph.tensor("plain.positions"))
    bert.embeddings.token_type_embeddings.weight.zero_()
    for name, own in network.named_parameters():
        if name in graph.arrays and own.shape == graph.arrays[name].shape:
            own.copy_(graph.tensor(name))
    for name in ("dependent", "head", "biaffine", "headness"):
        getattr(network, name).weight.copy_(graph.product(f"/{name}/"))
    network.shapes.weight.copy_(graph.table("network.shapes.weight"))
    _row(network, graph, description)
    with np.load(folder / "heads.npz") as heads:
        _heads(network, heads, description)


class _Graph:
    """The graph's numbers by the names that the exporter gave them."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self.arrays = {i.name.removeprefix("network."): numpy_helper.to_array(i) for i in graph.initializer}
        self._products = {n.output[0]: n.input[1] for n in graph.node if n.op_type == "MatMulInteger"}

    def tensor(self, name: str) -> Tensor:
        return torch.from_numpy(self.arrays[name].copy())

    def product(self, path: str) -> Tensor:
        """(out, in) the weight of the layer at ``path``."""
        [name] = [w for output, w in self._products.items() if output.startswith(path)]
        scale = self.arrays[name.removesuffix("_quantized") + "_scale"]
        return torch.from_numpy((self.arrays[name].astype(np.float32) * scale).T.copy())

    def table(self, name: str) -> Tensor:
        """A table that is read by row."""
        name = name.removeprefix("network.")
        if name in self.arrays:
            return self.tensor(name)
        scale, zero = self.arrays[f"{name}_scale"], self.arrays[f"{name}_zero_point"]
        units = self.arrays[f"{name}_quantized"].astype(np.float32) - zero.astype(np.float32)
        return torch.from_numpy(units * scale)


def _layer(plain: PlainLayer, layer: nn.Module, graph: _Graph, number: int) -> None:
    """One layer of the encoder; what is not a product was copied by its name."""
    weights = {own: graph.product(f"/plain/layers.{number}/{path}/MatMul") for path, own in _PRODUCTS.items()}
    bias = graph.tensor(f"plain.layers.{number}.mixed.bias")
    own = layer.attention.self
    parts = zip(weights["mixed"].chunk(3), bias.chunk(3), (own.query, own.key, own.value), strict=True)
    for n, (weight, shift, part) in enumerate(parts):
        part.weight.copy_(weight * (plain.width**0.5 if n == 0 else 1))
        part.bias.copy_(shift * (plain.width**0.5 if n == 0 else 1))
    for name in ("joined", "wide", "narrow"):
        getattr(plain, name).weight.copy_(weights[name])


def _row(network: Network, graph: _Graph, description: dict[str, Any]) -> None:
    """Columns of tags by their label, columns of projections by their place."""
    weight, bias = graph.product("/row/"), graph.tensor("row.bias")
    for task, (a, b) in description["columns"].items():
        if task not in network.layout.columns:
            continue
        own = network.layout.columns[task][0]
        tags = network.labels.tags.get(task)
        if tags is None:
            kept = {k: k for k in range(min(b - a, network.layout.columns[task][1] - own))}
        else:
            known = description["tags"][task]
            kept = {tags.index(x): k for k, x in enumerate(known) if x in tags}
        for k, old in kept.items():
            network.row.weight[own + k] = weight[a + old]
            network.row.bias[own + k] = bias[a + old]


def _heads(network: Network, heads: Mapping[str, np.ndarray], description: dict[str, Any]) -> None:
    """The small layers after the graph: outputs by their label, tables and what has no labels as a whole."""
    _outputs(network.tree_label, heads, "tree", network.labels.tree, description["tree"])
    for task, known in description["frames"].items():
        if task in network.frame_label:
            labels = network.labels.frames[task]
            _outputs(network.frame_label[task], heads, f"frames.{task}", labels, known)
            distance = torch.from_numpy(heads[f"frames.{task}.distance"].copy())
            for k, label in enumerate(labels):
                if label in known:
                    network.distance[task].weight[:, k] = distance[:, known.index(label)]
            for name in ("up", "down"):
                if f"frames.{task}.{name}" in heads:
                    table = torch.from_numpy(heads[f"frames.{task}.{name}"].copy())
                    getattr(network, name)[task].weight.copy_(table)
    for name, layer in (("link", network.link_features[0]), ("link_out", network.link_features[2])):
        layer.weight.copy_(torch.from_numpy(heads[f"{name}.weight"].T.copy()))
        layer.bias.copy_(torch.from_numpy(heads[f"{name}.bias"].copy()))


def _outputs(
    layer: nn.Linear, heads: Mapping[str, np.ndarray], name: str, labels: list[str], known: list[str]
) -> None:
    weight, bias = heads[f"{name}.weight"].T, heads[f"{name}.bias"]
    for k, label in enumerate(labels):
        if label in known:
            old = known.index(label)
            layer.weight[k], layer.bias[k] = torch.from_numpy(weight[old].copy()), float(bias[old])
