"""What the network is trained to say: one loss a task over a batch of windows."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from legation.language import lemmas
from legation.language.links import Mentions, describe, features
from legation.language.paths import Chains
from training.batches import flat
from training.encoder import laid
from training.network import Network
from training.parses import parses
from training.windows import FRAMES, IGNORED, TAGS, Window, blanked, shouted

WEIGHTS = {
    "boundary": 0.5, "feats": 0.5, "lemma": 0.3, "roles": 2.0, "attributions": 1.5, "events": 2.0,
    "link": 0.3, "somewhere": 0.5, "names_crossner": 0.3, "names_wikigold": 0.3, "factuality": 0.3,
}  # fmt: skip
_MOST_LINKED = 400


def losses(
    network: Network, windows: Sequence[Window], rng: random.Random, device: str = "cpu", blank: float = 0.0
) -> dict[str, Tensor]:
    """The mean loss of every task that the batch has labels for, a share ``blank`` of its pieces hidden."""
    ids = [blanked(w, blank, rng) for w in windows]
    batch = laid(ids, [shouted(w, rng) for w in windows], device)
    vectors = network.encode(batch)
    lengths = [len(w.ids) for w in windows]
    rows = list(network.columns(vectors, batch).split(lengths))
    arcs: list[tuple[Tensor, Tensor]] = []
    if any(w.heads or w.frames for w in windows):
        sides = zip(*(side.split(lengths) for side in network.sides(vectors, batch)), strict=True)
        at = [[0, *w.words] for w in windows]
        arcs = [(dependent[i], head[i]) for (dependent, head), i in zip(sides, at, strict=True)]
    return _of_rows(network, windows, rows, arcs, device)


def _of_rows(
    network: Network,
    windows: Sequence[Window],
    rows: list[Tensor],
    arcs: list[tuple[Tensor, Tensor]],
    device: str,
) -> dict[str, Tensor]:
    """The losses, from the row of every piece and the two sides of every word's arcs."""
    result: dict[str, Tensor] = {}
    if any(w.boundary for w in windows):
        atoms = torch.cat([v[w.atoms] for v, w in zip(rows, windows, strict=True)])
        gold = flat([w.boundary for w in windows], [len(w.atoms) for w in windows]).to(device)
        result["boundary"] = cross_entropy(network.part(atoms, "boundary"), gold, ignore_index=IGNORED)
    columns = torch.cat([v[w.words] for v, w in zip(rows, windows, strict=True)])
    sizes = [len(w.words) for w in windows]
    for task in TAGS:
        if any(task in w.tags for w in windows):
            gold = flat([w.tags.get(task) for w in windows], sizes).to(device)
            if (gold != IGNORED).any():
                result[task] = cross_entropy(network.part(columns, task), gold, ignore_index=IGNORED)
    starts = np.cumsum([0, *sizes]).tolist()
    if any(w.heads for w in windows):
        result |= _tree(network, windows, arcs, columns, starts, device)
    if any(w.frames for w in windows):
        own = [columns[a:b] for a, b in pairwise(starts)]
        chains = parses(network, windows, arcs, own)
        for task in FRAMES:
            loss = _frames(network, task, windows, columns, starts, chains, device)
            if loss is not None:
                result[task + ".arcs"] = loss
    if any(w.somewhere is not None for w in windows):
        result["somewhere"] = _somewhere(network, windows, columns, starts)
    if any(w.mentions for w in windows):
        link = _links(network, windows, columns, device)
        if link is not None:
            result["link"] = link
    return result


def total(parts: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS.get(k.removesuffix(".arcs"), 1.0) * v for k, v in parts.items()]).sum()


def sentence_mask(window: Window) -> np.ndarray:
    """(w, w + 1) True where a word may take a head: the root or a word of its own sentence."""
    n = len(window.words)
    ids = np.searchsorted(np.array(window.sentences), np.arange(n), side="right")
    mask = np.zeros((n, n + 1), dtype=bool)
    mask[:, 0] = True
    mask[:, 1:] = ids[:, None] == ids[None, :]
    return mask


def _tree(
    network: Network,
    windows: Sequence[Window],
    arcs: list[tuple[Tensor, Tensor]],
    columns: Tensor,
    starts: list[int],
    device: str,
) -> dict[str, Tensor]:
    parsed = [i for i, w in enumerate(windows) if w.heads]
    longest = max(len(windows[i].words) for i in parsed) + 1
    dependent, head = (
        torch.nn.utils.rnn.pad_sequence([arcs[i][k].float() for i in parsed], batch_first=True)
        for k in (0, 1)
    )
    allowed = np.zeros((len(parsed), longest, longest), dtype=bool)
    heads = np.full((len(parsed), longest), IGNORED, dtype=np.int64)
    dependents, governors, labels = [], [], []
    for k, i in enumerate(parsed):
        w = windows[i]
        n = len(w.words)
        allowed[k, 1 : n + 1, : n + 1] = sentence_mask(w)
        heads[k, 1 : n + 1] = w.heads
        for d, (h, label) in enumerate(zip(w.heads or (), w.labels or (), strict=True)):
            if h > 0 and label != IGNORED:
                dependents.append(starts[i] + d)
                governors.append(starts[i] + h - 1)
                labels.append(label)
    scores = network.arcs(dependent, head).masked_fill(~torch.from_numpy(allowed).to(device), -1e4)
    arc = cross_entropy(scores.transpose(1, 2), torch.from_numpy(heads).to(device), ignore_index=IGNORED)
    if not labels:  # sentences of one word
        return {"arc": arc}
    pair = network.pair(
        network.part(columns, "tree.dependent")[dependents], network.part(columns, "tree.head")[governors]
    )
    label_loss = cross_entropy(network.tree_label(pair), torch.tensor(labels, device=device))
    return {"arc": arc, "label": label_loss}


def _frames(
    network: Network,
    task: str,
    windows: Sequence[Window],
    columns: Tensor,
    starts: list[int],
    chains: Sequence[Chains],
    device: str,
) -> Tensor | None:
    predicates, words, gold, ways = [], [], [], []
    for i, w in enumerate(windows):
        frames = [(p, *reach(w, task, p), row) for p, row in w.frames.get(task, ())]
        if not frames:
            continue
        own = np.concatenate([np.full(b - a, p) for p, a, b, _ in frames])
        other = np.concatenate([np.arange(a, b) for _, a, b, _ in frames])
        ways.append(chains[i].ways(own, other))
        predicates.append(starts[i] + own)
        words.append(starts[i] + other)
        gold += [x for _, a, b, row in frames for x in row[a:b]]
    if not gold:
        return None
    at, around, up, down = (
        torch.from_numpy(np.concatenate(x)).to(device) for x in (predicates, words, *zip(*ways, strict=True))
    )
    left, right = (
        network.part(columns, f"{task}.predicate")[at],
        network.part(columns, f"{task}.word")[around],
    )
    scores = network.frame(task, left, right, around - at, (up, down))
    return cross_entropy(scores, torch.tensor(gold, device=device))


def reach(window: Window, task: str, predicate: int) -> tuple[int, int]:
    """The words among which a predicate's arguments stand: its sentence; what is reported may run on."""
    if task == "attributions":
        return 0, len(window.words)
    bounds = [*window.sentences, len(window.words)]
    k = bisect_right(bounds, predicate)
    return bounds[k - 1], bounds[k]


def _somewhere(network: Network, windows: Sequence[Window], columns: Tensor, starts: list[int]) -> Tensor:
    """Sentences with a type but no trigger: a noisy or over the words says that one of them tells it."""
    logs = network.part(columns, "events").log_softmax(-1)
    other = network.other_event
    terms = []
    for i, w in enumerate(windows):
        rows = logs[starts[i] : starts[i + 1]]
        # A name can never tell an event; without this the model finds it easiest to blame one.
        common = [k for k in range(len(rows)) if w.passage.form(w.first + k).islower()]
        if w.somewhere:
            here = rows[common][:, w.somewhere].exp().sum(-1).clamp(max=0.999)
            terms.append(-torch.log1p(-(torch.log1p(-here).sum().exp()).clamp(max=0.9999)))
        elif w.somewhere is not None:
            terms.append(-rows[:, other].mean())
    return torch.stack(terms).mean()


def described(windows: Sequence[Window]) -> tuple[Mentions, list[int], list[str]]:
    """The gold mentions of a document's windows: columns, head words (flat), entity ids."""
    spans, heads, entities = [], [], []
    words: list[str] = []
    upos: list[str] = []
    feats: list[str] = []
    lemma: list[str] = []
    sentence, kinds = 0, {}
    for w in windows:
        base, p, first = len(words), w.passage, w.first
        forms = [p.form(first + i) for i in range(len(w.words))]
        words += forms
        upos += [str(x) for x in p.tags["upos"][first : first + len(forms)]]
        feats += [str(x) for x in p.tags["feats"][first : first + len(forms)]]
        lemma += [lemmas.apply(str(r), f) for r, f in zip(p.tags["lemma"][first:], forms, strict=False)]
        for m in w.mentions or ():
            s = sentence + int(np.searchsorted(w.sentences, m.start, side="right"))
            spans.append(
                (base + m.start, base + m.end, base + m.head, s, kinds.setdefault(m.kind, len(kinds)))
            )
            heads.append(base + m.head)
            entities.append(m.entity)
        sentence += len(w.sentences)
    return describe(spans, words, upos, feats, lemma), heads, entities


def _links(network: Network, windows: Sequence[Window], columns: Tensor, device: str) -> Tensor | None:
    mentions, heads, entities = described(windows)
    m = len(heads)
    if m < 2:
        return None
    m = min(m, _MOST_LINKED)
    pairs = features(mentions, slice(0, m), 0)
    gold = np.zeros((m, m + 1), dtype=bool)
    for i in range(m):
        gold[i, :i] = [e == entities[i] for e in entities[:i]]
        gold[i, m] = not gold[i, :i].any()
    q = network.part(columns, "link.mention")[heads[:m]]
    k = network.part(columns, "link.antecedent")[heads[:m]]
    scores = q @ k.T / 8 + network.link_features(torch.from_numpy(pairs).to(device)).squeeze(-1)
    before = torch.ones(m, m, dtype=torch.bool, device=device).tril(-1)
    scores = torch.cat([scores.masked_fill(~before, -1e4), torch.zeros(m, 1, device=device)], dim=1)
    right = scores.masked_fill(~torch.from_numpy(gold).to(device), -1e4)
    return (scores.logsumexp(1) - right.logsumexp(1)).mean()
