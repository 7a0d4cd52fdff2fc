"""Weights -> the package: ``python -m training.export --run DIR --out models/legation-en/src/legation_en``.

Writes model.onnx (one graph, int8 per channel), heads.npz, model.json with the digest of each
file, and tokenizer.json. ``--float`` keeps the graph in float32, to measure what int8 costs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from legation.language.layout import VERSION
from training.network import BOUNDARY, Network
from training.plain import PlainEncoder
from training.rounding import rounded_rows
from training.train import encoder_folder, labels_of, load

# Heads that only help training: their corpora's labels are not the record's.
_TRAINING_ONLY = ("names_crossner", "names_wikigold")
OPSET = 17


class Exported(nn.Module):
    """ids, shapes (1, t) -> columns (1, t, c) and arcs (1, t, t), without the training-only columns."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.plain = PlainEncoder(network.encoder)
        units, scale = rounded_rows(network.encoder.embeddings.word_embeddings.weight.detach())
        self.units, self.scale = nn.Parameter(units, requires_grad=False), nn.Parameter(scale)
        self.columns: dict[str, tuple[int, int]] = {}
        kept: list[int] = []
        for name, (a, b) in network.layout.columns.items():
            if name not in _TRAINING_ONLY:
                self.columns[name] = (len(kept), len(kept) + b - a)
                kept += range(a, b)
        size = network.row.in_features
        self.row = nn.Linear(size, len(kept))
        self.row.weight = nn.Parameter(network.row.weight[kept].detach().clone())
        self.row.bias = nn.Parameter(network.row.bias[kept].detach().clone())

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        words = self.units[ids].float() * self.scale[ids]
        vectors = self.plain(words + self.network.shapes(shapes))
        return self.row(vectors), self._arcs(vectors)

    def _arcs(self, vectors: Tensor) -> Tensor:
        network = self.network
        dependent, head = torch.relu(network.dependent(vectors)), torch.relu(network.head(vectors))
        heads = torch.cat([head, network.headness(head)], dim=-1)
        return network.arcs(network.biaffine(dependent), heads)


def export(run: Path, out: Path, *, quantised: bool = True) -> None:
    """Write the four files of the model into ``out``."""
    network, labels = load(run), labels_of(run)
    module = Exported(network).eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "float.onnx"
        sample = torch.randint(1000, 2000, (1, 12))
        torch.onnx.export(
            module, (sample, torch.zeros_like(sample)), str(plain), dynamo=False, opset_version=OPSET,
            input_names=["ids", "shapes"], output_names=["columns", "arcs"],
            dynamic_axes={n: {1: "t"} for n in ("ids", "shapes", "columns")} | {"arcs": {1: "t", 2: "t"}},
        )  # fmt: skip
        if quantised:
            ready = Path(scratch) / "ready.onnx"
            quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
            quantize_dynamic(
                str(ready), str(out / "model.onnx"), op_types_to_quantize=["MatMul"],
                weight_type=QuantType.QInt8, per_channel=True,
            )  # fmt: skip
        else:
            onnx.save(onnx.load(str(plain)), str(out / "model.onnx"))
    np.savez(out / "heads.npz", **_heads(network))
    shutil.copyfile(encoder_folder() / "tokenizer.json", out / "tokenizer.json")
    files = ("model.onnx", "heads.npz", "tokenizer.json")
    description = {
        "layout": VERSION,
        "files": {f: hashlib.sha256((out / f).read_bytes()).hexdigest() for f in files},
        "columns": module.columns,
        "tags": {"boundary": BOUNDARY} | {t: x for t, x in labels.tags.items() if t not in _TRAINING_ONLY},
        "tree": labels.tree,
        "frames": labels.frames,
    }
    (out / "model.json").write_text(
        json.dumps(description, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def _heads(network: Network) -> dict[str, np.ndarray]:
    layers = {
        "tree": network.tree_label,
        "link": network.link_features[0],
        "link_out": network.link_features[2],
    }
    layers |= {f"frames.{t}": layer for t, layer in network.frame_label.items()}
    out = {}
    for name, layer in layers.items():
        out[f"{name}.weight"] = layer.weight.detach().numpy().T.copy()
        out[f"{name}.bias"] = layer.bias.detach().numpy().copy()
    for name in ("distance", "up", "down"):
        for task, table in getattr(network, name).items():
            out[f"frames.{task}.{name}"] = table.weight.detach().numpy().copy()
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="the folder that training.train wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="keep float32")
    options = parser.parse_args()
    export(options.run, options.out, quantised=not options.float)


if __name__ == "__main__":
    main()
