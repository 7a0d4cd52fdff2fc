"""Quick development scores with gold words while training; ``bench/`` measures what ships."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import torch

from legation.language.paths import Chains
from legation.language.spans import best_paths, bio_spans
from training.encoder import laid
from training.losses import reach, sentence_mask
from training.network import Network
from training.parses import parses
from training.passages import Passage
from training.windows import Encoder, Window


@torch.no_grad()
def quick(
    network: Network,
    encoder: Encoder,
    development: Iterable[tuple[str, Sequence[Passage]]],
    device: str = "cpu",
) -> dict[str, float]:
    """UPOS, UAS and LAS (greedy heads) of the treebanks, F1 of names and of each kind of frame."""
    scores: dict[str, float] = {}
    counts: dict[str, list[int]] = {}
    for name, passages in development:
        right = dict.fromkeys(("upos", "feats", "lemma", "uas", "las", "n"), 0)
        windows = sorted((w for p in passages for w in encoder.windows(p)), key=lambda w: len(w.ids))
        for at in range(0, len(windows), 16):
            group = windows[at : at + 16]
            batch = laid([w.ids for w in group], [w.shapes for w in group], device)
            vectors = network.encode(batch)
            lengths = [len(w.ids) for w in group]
            rows = network.columns(vectors, batch).split(lengths)
            sides = zip(*(side.split(lengths) for side in network.sides(vectors, batch)), strict=True)
            for window, row, (dependent, head) in zip(group, rows, sides, strict=True):
                at = [0, *window.words]
                _judge(network, encoder, window, row[window.words], (dependent[at], head[at]), right, counts)
        if name in ("ewt", "gum"):
            scores |= {f"{name}.{k}": round(100 * v / right["n"], 2) for k, v in right.items() if k != "n"}
    for key, (hit, gold, found) in counts.items():
        scores[key] = round(200 * hit / max(1, gold + found), 2)
    return scores


def _judge(
    network: Network,
    encoder: Encoder,
    w: Window,
    columns: torch.Tensor,
    arcs: tuple[torch.Tensor, torch.Tensor],
    right: dict[str, int],
    counts: dict[str, list[int]],
) -> None:
    for task in ("upos", "feats", "lemma"):
        if task in w.tags:
            best = network.part(columns, task).argmax(-1).cpu().numpy()
            right[task] += int((best == np.array(w.tags[task])).sum())
    if w.heads:
        scores = network.arcs(*arcs)[1:].cpu().numpy()
        heads = np.where(sentence_mask(w), scores, -1e9).argmax(1)
        pair = network.pair(
            network.part(columns, "tree.dependent"),
            network.part(columns, "tree.head")[np.maximum(heads - 1, 0)],
        )
        labels = network.tree_label(pair).argmax(-1).cpu().numpy()
        root = encoder.labels.tree.index("root")
        labels[heads == 0] = root
        good = heads == np.array(w.heads)
        right["uas"] += int(good.sum())
        right["las"] += int((good & (labels == np.array(w.labels))).sum())
        right["n"] += len(w.words)
    if "names" in w.tags:
        names = encoder.labels.tags["names"]
        _count(
            counts,
            "names",
            _spans(network.part(columns, "names").argmax(-1), names),
            _spans(w.tags["names"], names),
        )
    if w.frames:
        [chains] = parses(network, [w], [arcs], [columns])
        for task in w.frames:
            _judge_frames(network, encoder, task, w, columns, chains, counts)


def _judge_frames(
    network: Network,
    encoder: Encoder,
    task: str,
    w: Window,
    columns: torch.Tensor,
    chains: Chains,
    counts: dict[str, list[int]],
) -> None:
    if task in w.tags:
        tags = network.part(columns, task).argmax(-1).cpu().numpy()
        other = encoder.labels.tags[task].index("O")
        found = {(i, int(t)) for i, t in enumerate(tags) if t != other}
        gold = {(i, t) for i, t in enumerate(w.tags[task]) if t != other}
        _count(counts, f"{task}.predicate", found, gold)
    labels = encoder.labels.frames[task]
    for predicate, row in w.frames[task]:
        first, last = reach(w, task, predicate)
        here = np.arange(first, last)
        ways = (
            torch.from_numpy(x).to(columns.device) for x in chains.ways(np.full_like(here, predicate), here)
        )
        word = network.part(columns[first:last], f"{task}.word")
        own = network.part(columns, f"{task}.predicate")[predicate].expand_as(word)
        apart = torch.arange(first, last, device=word.device) - predicate
        scores = network.frame(task, own, word, apart, (next(ways), next(ways)))
        best = best_paths([(scores.cpu().numpy(), np.array([0, last - first]))])
        _count(counts, f"{task}.arguments", _spans(best, labels), _spans(row[first:last], labels))


def _spans(tags: object, labels: list[str]) -> set[tuple[int, int, str]]:
    return set(bio_spans([labels[int(t)] if int(t) >= 0 else "O" for t in tags]))  # type: ignore[attr-defined]


def _count(counts: dict[str, list[int]], key: str, found: set, gold: set) -> None:  # type: ignore[type-arg]
    row = counts.setdefault(key, [0, 0, 0])
    row[0] += len(found & gold)
    row[1] += len(gold)
    row[2] += len(found)
