"""From scores to words, sentences, tags, trees, names and frames.

Windows are gathered into a ``Section`` of a thousand words or so, and a section is decoded at once:
a few large array operations instead of many small ones, and memory that does not grow with the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from legation.language import inflection, lemmas
from legation.language.heads import Heads
from legation.language.layout import Layout
from legation.language.reading import Argument, Frame, Name, Reading, head_of
from legation.language.spans import best_paths, bio_spans
from legation.language.trees import best_tree
from legation.language.windows import Window
from legation.record import Article

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

SENTENCE = 2  # column of "boundary"; 0 continues a word, 1 begins one
FRAME_TASKS = ("roles", "attributions", "events")

SECTION = 1000  # words; enough for large operations, small enough for any text
# What a sentence start must lead by where the text runs on in lower case. Web pages begin sentences so,
# edited news does not: 8 costs 0.2 points of sentence starts' F1 on EWT dev and nothing on GUM dev.
_UNLIKELY = 8
_PAIRS = 20_000  # scored at once
_REACH = 160  # words from a cue to the end of what it reports, beyond its own sentence too


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a block: offsets into the article, first pieces, first words of sentences."""

    starts: list[int]
    ends: list[int]
    pieces: list[int]
    sentences: list[int]
    forms: list[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention before it is linked: words, head, type, and its two projections."""

    start: int
    end: int
    head: int
    kind: str
    mention: Floats
    antecedent: Floats


@dataclass(slots=True)
class Section:
    """Consecutive words not yet decoded: where they stand, their rows and their heads.

    Word 0 of a section is word ``first`` of the article; everything inside counts from 0."""

    first: int
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    rows: list[Floats] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(slots=True)
class Columns:
    """The columns of a Reading, growing section by section; indices are the article's."""

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
    lead = (scores[:, SENTENCE] - scores[:, :SENTENCE].max(axis=1)).tolist()
    joined = (scores.argmax(axis=1) == 0).tolist()
    out = Words([], [], [], [], [])
    before = -1
    for i, (a, b) in enumerate(cuts):
        if joined[i] and a == before:
            out.ends[-1] = b
        else:
            if not out.starts or lead[i] > (_UNLIKELY if _runs_on(text, before, a) else 0):
                out.sentences.append(len(out.starts))
            out.starts.append(a)
            out.ends.append(b)
            out.pieces.append(firsts[i])
        before = b
    out.forms.extend(text[a:b] for a, b in zip(out.starts, out.ends, strict=True))
    return out


def _runs_on(text: str, before: int, start: int) -> bool:
    """Whether the atom at ``start`` is in lower case, and what ends at ``before`` closes no sentence."""
    return text[start].islower() and (text[before - 1].isalnum() or text[before - 1] == ",")


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


def gather(section: Section, block: int, words: Words, window: Window, columns: Floats, arcs: Floats) -> None:
    """Add the window's own words to the section, with their rows and trees.

    A sentence that no window holds was cut, and each part has a tree of its own."""
    first, last = (bisect_left(words.pieces, x) for x in (window.own_start, window.own_end))
    if first == last:
        return
    at = np.array(words.pieces[first:last]) - window.start
    shift = len(section) - first
    inner = words.sentences[bisect_right(words.sentences, first) : bisect_left(words.sentences, last)]
    bounds = [first, *inner, last]
    for a, b in pairwise(bounds):
        section.sentences.append(a + shift)
        inside = at[a - first : b - first]
        scores = np.concatenate([arcs[inside, :1], arcs[inside][:, inside + 1]], axis=1)
        section.heads += [a + shift + h - 1 if h else -1 for h in best_tree(scores).tolist()]
    section.starts += words.starts[first:last]
    section.ends += words.ends[first:last]
    section.forms += words.forms[first:last]
    section.blocks += [block] * (last - first)
    section.rows.append(columns[at])


def decode(section: Section, out: Columns, layout: Layout, heads: Heads) -> None:
    """Append all that the section's scores say to the columns."""
    if not len(section):
        return
    rows = np.concatenate(section.rows)
    bounds = np.array([*section.sentences, len(section)])
    base = section.first
    out.starts += section.starts
    out.ends += section.ends
    out.blocks += section.blocks
    out.sentences += [base + s for s in section.sentences]
    upos, feats = layout.best(rows, "upos"), layout.best(rows, "feats")
    out.upos += upos
    out.feats += feats
    rules = layout.best(rows, "lemma")
    columns = zip(rules, section.forms, upos, feats, strict=True)
    out.lemmas += [inflection.lemma(f, u, m) or lemmas.apply(r, f) for r, f, u, m in columns]
    out.heads += [base + h if h >= 0 else -1 for h in section.heads]
    out.labels += _labels(rows, np.array(section.heads), layout, heads)
    tags = layout.best(rows, "names")
    for a, b in pairwise(bounds.tolist()):
        out.names += [Name(base + a + x, base + a + y, label) for x, y, label in bio_spans(tags[a:b])]
    sentences = _ranges(bounds, len(section))
    reports = _near(_ranges(np.flatnonzero(np.diff(section.blocks, prepend=-1, append=-1)), len(section)))
    for task in FRAME_TASKS:
        around = reports if task == "attributions" else sentences
        out.frames[task] += _frames(rows, base, around, task, layout, heads)
    out.mentions += _mentions(rows, base, sentences, layout, heads)


def _labels(rows: Floats, governors: Ints, layout: Layout, heads: Heads) -> list[str]:
    """(n,) the relation of each word to its governor (-1: the root)."""
    dependent = layout.part(rows, "tree.dependent")
    governor = layout.part(rows, "tree.head")[np.maximum(governors, 0)]
    scores = heads.tree.pair(dependent, governor)
    scores[:, layout.tree.index("root")] = -np.inf
    best = scores.argmax(axis=1).tolist()
    return [layout.tree[k] if g >= 0 else "root" for k, g in zip(best, governors.tolist(), strict=True)]


def _ranges(bounds: Ints, n: int) -> tuple[Ints, Ints]:
    """(n,), (n,) the start and end of the stretch between bounds that each word lies in."""
    number = np.searchsorted(bounds, np.arange(n), side="right")
    return bounds[number - 1], bounds[number]


def _near(ranges: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """The ranges, no further than ``_REACH`` words from each word."""
    here = np.arange(len(ranges[0]))
    return np.maximum(ranges[0], here - _REACH), np.minimum(ranges[1], here + _REACH)


def _predicates(
    rows: Floats, around: tuple[Ints, Ints], task: str, layout: Layout, heads: Heads
) -> Iterator[tuple[int, str, float, list[tuple[int, int, str]]]]:
    """Each predicate of a task: word, label, probability, and its argument spans among ``around``."""
    tags = layout.tags[task]
    scores = layout.part(rows, task)
    best = scores.argmax(axis=1)
    found = np.flatnonzero(best != tags.index("O"))
    low, high = around[0][found], around[1][found]
    labels = layout.frames[task]
    exponentials = np.exp(scores[found] - scores[found].max(axis=1, keepdims=True))
    sure = (exponentials.max(axis=1) / exponentials.sum(axis=1)).tolist()
    chosen = _arguments(rows, found, low, high, task, layout, heads)
    for k, (i, a) in enumerate(zip(found.tolist(), low.tolist(), strict=True)):
        spans = [(a + x, a + y, label) for x, y, label in bio_spans([labels[c] for c in chosen[k]])]
        yield i, tags[best[i]], sure[k], spans


def _arguments(
    rows: Floats, found: Ints, low: Ints, high: Ints, task: str, layout: Layout, heads: Heads
) -> list[list[int]]:
    """For each predicate the best labels of the words in ``low:high``, some thousands of pairs at a time."""
    sides = layout.part(rows, f"{task}.predicate"), layout.part(rows, f"{task}.word")
    sizes = high - low
    out: list[list[int]] = []
    for group in np.split(np.arange(len(found)), np.flatnonzero(np.diff(np.cumsum(sizes) // _PAIRS)) + 1):
        if not len(group):
            continue
        size = sizes[group]
        ends = np.cumsum(size)
        offset = np.arange(ends[-1]) - np.repeat(ends - size, size)
        predicate, word = np.repeat(found[group], size), np.repeat(low[group], size) + offset
        scores = np.full((len(group), size.max(), len(layout.frames[task])), -np.inf, dtype=np.float32)
        scores[:, :, 0] = 0  # past the end of a shorter row
        row = np.repeat(np.arange(len(group)), size)
        scores[row, offset] = heads.frames[task](sides[0][predicate], sides[1][word], word - predicate)
        out += [path[:n].tolist() for path, n in zip(best_paths(scores), size.tolist(), strict=True)]
    return out


def _frames(
    rows: Floats, base: int, around: tuple[Ints, Ints], task: str, layout: Layout, heads: Heads
) -> list[Frame]:
    """Frames with the article's word indices. The heads of arguments wait for the whole tree."""
    out = []
    for i, label, score, spans in _predicates(rows, around, task, layout, heads):
        arguments = tuple(Argument(x, base + a, base + b, -1) for a, b, x in spans)
        status = layout.best(rows[i : i + 1], "status")[0] if task == "events" else None
        out.append(Frame(base + i, label, arguments, score, status))
    return out


def _mentions(
    rows: Floats, base: int, around: tuple[Ints, Ints], layout: Layout, heads: Heads
) -> Iterator[Mention]:
    for i, kind, _, spans in _predicates(rows, around, "mentions", layout, heads):
        a, b = next(((a, b) for a, b, _ in spans if a <= i < b), (i, i + 1))
        link, antecedent = layout.part(rows[i], "link.mention"), layout.part(rows[i], "link.antecedent")
        yield Mention(base + a, base + b, base + i, kind, link.copy(), antecedent.copy())


def reading(article: Article, columns: Columns) -> Reading:
    """The Reading of all columns, without coreference."""
    n = len(columns.starts)
    frames = {t: tuple(_headed(frame, columns.heads) for frame in columns.frames[t]) for t in FRAME_TASKS}
    return Reading(
        article=article,
        starts=np.array(columns.starts, dtype=np.int32),
        ends=np.array(columns.ends, dtype=np.int32),
        blocks=np.array(columns.blocks, dtype=np.int32),
        sentences=np.array([*columns.sentences, n] if n else [0], dtype=np.int32),
        upos=tuple(columns.upos),
        feats=tuple(columns.feats),
        lemmas=tuple(columns.lemmas),
        heads=np.array(columns.heads, dtype=np.int32),
        labels=tuple(columns.labels),
        names=tuple(columns.names),
        roles=frames["roles"],
        attributions=frames["attributions"],
        events=frames["events"],
    )


def _headed(frame: Frame, heads: Sequence[int]) -> Frame:
    arguments = tuple(
        Argument(a.label, a.start, a.end, head_of(heads, a.start, a.end)) for a in frame.arguments
    )
    return Frame(frame.predicate, frame.label, arguments, frame.score, frame.status)
