"""From a window's scores to words, sentences, tags, trees, names and frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from legation.language import lemmas
from legation.language.heads import Heads
from legation.language.layout import Layout
from legation.language.reading import Argument, Frame, Name, Reading
from legation.language.spans import bio_spans
from legation.language.trees import best_tree
from legation.language.windows import Window
from legation.record import Article

Floats = NDArray[np.float32]

WORD, SENTENCE = 1, 2  # columns of "boundary"; 0 continues a word
FRAME_TASKS = ("roles", "attributions", "events")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a block: offsets into the article, first pieces, first words of sentences."""

    starts: list[int]
    ends: list[int]
    pieces: list[int]
    sentences: list[int]
    forms: list[str]


@dataclass(slots=True)
class Mention:
    """A mention before it is linked: words, head, type, and its two projections."""

    start: int
    end: int
    head: int
    kind: str
    mention: Floats
    antecedent: Floats


@dataclass(slots=True)
class Parts:
    """The columns of a Reading, growing block by block."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    frames: dict[str, list[Frame]] = field(default_factory=lambda: {t: [] for t in FRAME_TASKS})
    mentions: list[Mention] = field(default_factory=list)


def words(text: str, cuts: Sequence[tuple[int, int]], firsts: Sequence[int], boundary: Floats) -> Words:
    """Join atoms into words and words into sentences by the boundary scores (pieces, 3).

    White space always ends a word, and a block always begins a sentence."""
    scores = boundary[np.array(firsts[:-1])]
    begins_sentence = (scores[:, SENTENCE] > scores[:, WORD]) & (scores[:, SENTENCE] > scores[:, 0])
    joined = scores.argmax(axis=1) == 0
    out = Words([], [], [], [], [])
    before = -1
    for i, (a, b) in enumerate(cuts):
        if joined[i] and a == before:
            out.ends[-1] = b
        else:
            if not out.starts or begins_sentence[i]:
                out.sentences.append(len(out.starts))
            out.starts.append(a)
            out.ends.append(b)
            out.pieces.append(firsts[i])
        before = b
    out.forms.extend(text[a:b] for a, b in zip(out.starts, out.ends, strict=True))
    return out


def given_words(
    text: str,
    cuts: Sequence[tuple[int, int]],
    firsts: Sequence[int],
    spans: Sequence[tuple[int, int]],
    sentences: Sequence[int],
) -> Words:
    """Words that are known already: each of ``spans`` begins an atom, ``sentences`` are first words."""
    first_piece = {a: piece for (a, _), piece in zip(cuts, firsts[:-1], strict=True)}
    return Words(
        starts=[a for a, _ in spans],
        ends=[b for _, b in spans],
        pieces=[first_piece[a] for a, _ in spans],
        sentences=list(sentences),
        forms=[text[a:b] for a, b in spans],
    )


def window(
    parts: Parts,
    block: int,
    words: Words,
    window: Window,
    columns: Floats,
    arcs: Floats,
    layout: Layout,
    heads: Heads,
) -> None:
    """Add the window's own words to ``parts``, with all that its scores say of them."""
    pieces = np.array(words.pieces)
    first, last = np.searchsorted(pieces, [window.own_start, window.own_end]).tolist()
    if first == last:
        return
    low, high = np.searchsorted(pieces, [window.start, window.end]).tolist()  # with context
    at = pieces[low:high] - window.start
    rows = columns[at]
    own = slice(first - low, last - low)
    shift = len(parts.starts) - first  # a block's word index + shift is the article's
    forms = words.forms[first:last]

    parts.starts += words.starts[first:last]
    parts.ends += words.ends[first:last]
    parts.blocks += [block] * (last - first)
    parts.upos += layout.best(rows[own], "upos")
    parts.feats += layout.best(rows[own], "feats")
    parts.lemmas += [lemmas.apply(r, f) for r, f in zip(layout.best(rows[own], "lemma"), forms, strict=True)]
    parts.names += [
        Name(a + first + shift, b + first + shift, label)
        for a, b, label in bio_spans(layout.best(rows[own], "names"))
    ]
    # A sentence that no window holds is cut, and each part has a tree of its own.
    bounds = [first, *(s for s in words.sentences if first < s < last), last]
    parts.sentences += [s + shift for s in bounds[:-1]]
    for a, b in pairwise(bounds):
        _tree(parts, rows[a - low : b - low], arcs, at[a - low : b - low], a + shift, layout, heads)
    sentence = np.searchsorted(np.array(words.sentences), np.arange(low, high), side="right")
    for task in FRAME_TASKS:
        parts.frames[task] += _frames(rows, own, low + shift, sentence, task, layout, heads)
    _mentions(parts, rows, own, low + shift, sentence, layout, heads)


def _tree(
    parts: Parts, rows: Floats, arcs: Floats, at: NDArray[np.int64], first: int, layout: Layout, heads: Heads
) -> None:
    """The sentence's tree; ``first`` is its first word in the article."""
    scores = np.concatenate([arcs[at, 0][:, None], arcs[np.ix_(at, at + 1)]], axis=1)
    governors = best_tree(scores)
    dependent = layout.part(rows, "tree.dependent")
    governor = layout.part(rows, "tree.head")[np.maximum(governors - 1, 0)]
    labels = heads.tree.pair(dependent, governor)
    root = layout.tree.index("root")
    labels[:, root] = -np.inf
    best = labels.argmax(axis=1).tolist()
    for i, h in enumerate(governors.tolist()):
        parts.heads.append(first + h - 1 if h else -1)
        parts.labels.append(layout.tree[best[i]] if h else "root")


def _spans(
    rows: Floats, own: slice, task: str, layout: Layout, heads: Heads, sentence: NDArray[np.int64] | None
) -> list[tuple[int, str, float, list[tuple[int, int, str]]]]:
    """Predicates of a task (row, label, probability) with their argument spans as rows."""
    tags = layout.tags[task]
    scores = layout.part(rows, task)
    none = tags.index("O")
    best = scores.argmax(axis=1)
    found = [i for i in np.flatnonzero(best != none).tolist() if own.start <= i < own.stop]
    if not found:
        return []
    pair = heads.frames[task](
        layout.part(rows[found], f"{task}.predicate"), layout.part(rows, f"{task}.word"), found
    )
    labels = layout.frames[task]
    chosen = pair.argmax(axis=2)
    if sentence is not None:
        chosen[sentence[None, :] != sentence[found][:, None]] = labels.index("O")
    out = []
    for k, i in enumerate(found):
        exponentials = np.exp(scores[i] - scores[i].max())
        spans = list(bio_spans([labels[x] for x in chosen[k].tolist()]))
        out.append((i, tags[best[i]], float(exponentials[best[i]] / exponentials.sum()), spans))
    return out


def _frames(
    rows: Floats, own: slice, shift: int, sentence: NDArray[np.int64], task: str, layout: Layout, heads: Heads
) -> list[Frame]:
    """Frames with the article's word indices; only attributions reach beyond their sentence. The
    heads of arguments are set when the whole tree is known."""
    out = []
    for i, label, score, spans in _spans(
        rows, own, task, layout, heads, None if task == "attributions" else sentence
    ):
        inside = [(max(a, own.start), min(b, own.stop), x) for a, b, x in spans]
        arguments = tuple(Argument(x, a + shift, b + shift, b + shift - 1) for a, b, x in inside if a < b)
        status = layout.best(rows[i : i + 1], "status")[0] if task == "events" else None
        out.append(Frame(i + shift, label, arguments, score, status))
    return out


def _mentions(
    parts: Parts,
    rows: Floats,
    own: slice,
    shift: int,
    sentence: NDArray[np.int64],
    layout: Layout,
    heads: Heads,
) -> None:
    for i, kind, _, spans in _spans(rows, own, "mentions", layout, heads, sentence):
        around = [(a, b) for a, b, _ in spans if a <= i < b]
        a, b = around[0] if around else (i, i + 1)
        a, b = max(a, own.start), min(b, own.stop)
        parts.mentions.append(Mention(
            a + shift, b + shift, i + shift, kind,
            layout.part(rows[i], "link.mention"), layout.part(rows[i], "link.antecedent"),
        ))  # fmt: skip


def reading(article: Article, parts: Parts) -> Reading:
    """The Reading of all parts, without coreference."""
    n = len(parts.starts)
    out = Reading(
        article=article,
        starts=np.array(parts.starts, dtype=np.int32),
        ends=np.array(parts.ends, dtype=np.int32),
        blocks=np.array(parts.blocks, dtype=np.int32),
        sentences=np.array([*parts.sentences, n] if n else [0], dtype=np.int32),
        upos=tuple(parts.upos),
        feats=tuple(parts.feats),
        lemmas=tuple(parts.lemmas),
        heads=np.array(parts.heads, dtype=np.int32),
        labels=tuple(parts.labels),
        names=tuple(parts.names),
    )
    frames = {
        task: tuple(
            Frame(f.predicate, f.label, tuple(_headed(out, a) for a in f.arguments), f.score, f.status)
            for f in parts.frames[task]
        )
        for task in FRAME_TASKS
    }
    return replace(out, roles=frames["roles"], attributions=frames["attributions"], events=frames["events"])


def _headed(reading: Reading, a: Argument) -> Argument:
    return Argument(a.label, a.start, a.end, reading.head_of(a.start, a.end))
