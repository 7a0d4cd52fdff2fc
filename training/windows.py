"""Passages as the network reads them: pieces, the first piece of each word, and label indices."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from legation.language.atoms import SHAPES, atoms, recut
from legation.language.pieces import CLS, SEP, SPACED, SPECIAL_SHAPE, Pieces
from training.passages import GoldFrame, GoldMention, Passage

LONGEST = 160  # pieces; a news paragraph is about 50
IGNORED = -100
MASK = 103  # the piece that MiniLM was pretrained to see in place of a hidden one
TAGS = (
    "upos", "feats", "lemma", "names", "names_crossner", "names_wikigold",
    "mentions", "roles", "attributions", "events", "status", "factuality",
)  # fmt: skip
FRAMES = ("roles", "attributions", "events", "mentions", "whereabouts", "relations")
#: Frames that say nothing of the words which are not among their arguments.
_PARTIAL = ("relations",)
_RAREST = {"feats": 4, "lemma": 3, "roles": 15}


@dataclass(slots=True)
class Window:
    """``words[i]`` is the piece of word i (0 is CLS); ``atoms`` likewise for every atom."""

    document: str
    ids: list[int]
    shapes: list[int]
    words: list[int]
    atoms: list[int]
    sentences: list[int]
    passage: Passage
    first: int  # the window's first word in its passage
    boundary: list[int] | None = None
    tags: dict[str, list[int]] = field(default_factory=dict)
    heads: list[int] | None = None
    labels: list[int] | None = None
    frames: dict[str, list[tuple[int, list[int]]]] = field(default_factory=dict)
    mentions: list[GoldMention] | None = None
    somewhere: list[int] | None = None


@dataclass(slots=True)
class Labels:
    """The label lists of every task, in the order of the network's columns."""

    tags: dict[str, list[str]]
    tree: list[str]
    frames: dict[str, list[str]]

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> Labels:
        """All labels that occur often enough to be learnt."""
        tags: dict[str, Counter[str]] = {t: Counter() for t in TAGS}
        tree: Counter[str] = Counter()
        frames: dict[str, Counter[str]] = {t: Counter() for t in FRAMES}
        for p in passages:
            for task in TAGS:
                tags[task].update(t for t in _tag_labels(p, task) or () if t is not None)
            tree.update(p.labels or ())
            for task in FRAMES:
                for frame in gold_frames(p, task):
                    frames[task].update(a[0] for a in frame.arguments)
        kept = {t: [x for x, n in c.most_common() if n >= _RAREST.get(t, 1)] for t, c in tags.items()}
        roles = {
            t: ["O"] + [f"{b}-{x}" for x, n in c.most_common() if n >= _RAREST.get(t, 1) for b in "BI"]
            for t, c in frames.items()
        }
        return cls(kept, [x for x, _ in tree.most_common()], roles)


def gold_frames(passage: Passage, task: str) -> list[GoldFrame]:
    """Frames of a task; mentions are frames whose predicate is their head."""
    if task != "mentions":
        return passage.frames.get(task, [])
    seen: dict[int, GoldFrame] = {}
    for m in passage.mentions or ():
        # Two mentions with one head (a coordination and its first part): the shorter is kept.
        if (
            m.head not in seen
            or m.end - m.start < seen[m.head].arguments[0][2] - seen[m.head].arguments[0][1]
        ):
            seen[m.head] = GoldFrame(m.head, m.kind, [("SPAN", m.start, m.end)])
    return list(seen.values())


def _tag_labels(passage: Passage, task: str) -> list[str | None] | None:
    """One label a word, None where the passage does not tell."""
    if task in passage.tags:
        return passage.tags[task]
    if task == "status":
        if "events" not in passage.frames:
            return None
        status: list[str | None] = [None] * len(passage.words)
        for frame in passage.frames["events"]:
            status[frame.predicate] = frame.status
        return status
    if task in FRAMES and (task in passage.frames or (task == "mentions" and passage.mentions is not None)):
        out: list[str | None] = ["O"] * len(passage.words)
        for frame in gold_frames(passage, task):
            out[frame.predicate] = frame.label
        return out
    return None


class Encoder:
    """Passages -> windows, with fixed label lists."""

    def __init__(self, pieces: Pieces, labels: Labels) -> None:
        self.pieces = pieces
        self.labels = labels
        self._tags = {t: {x: i for i, x in enumerate(xs)} for t, xs in labels.tags.items()}
        self._tree = {x: i for i, x in enumerate(labels.tree)}
        self._frames = {t: {x: i for i, x in enumerate(xs)} for t, xs in labels.frames.items()}

    def windows(self, passage: Passage, longest: int = LONGEST) -> Iterator[Window]:
        """One window where the passage fits, else several, cut between sentences if possible."""
        cuts = _with_words_cut(passage)
        ids, shapes, firsts = self.pieces.encode(passage.text, cuts)
        at = {a: i for i, (a, _) in enumerate(cuts)}
        word_atoms = [at[a] for a, _ in passage.words]
        for first, last in self._chunks(passage, [firsts[i] for i in word_atoms] + [len(ids)], longest):
            yield self._window(passage, first, last, cuts, ids, shapes, firsts, word_atoms)

    def _chunks(self, passage: Passage, pieces: list[int], longest: int) -> Iterator[tuple[int, int]]:
        stops = [*passage.sentences[1:], len(passage.words)]
        first = last = 0
        for stop in stops:
            if last > first and pieces[stop] - pieces[first] > longest:
                yield first, last
                first = last
            while pieces[stop] - pieces[first] > longest:
                cut = max(
                    i
                    for i in range(first + 1, stop + 1)
                    if i == first + 1 or pieces[i] - pieces[first] <= longest
                )
                yield first, cut
                first = cut
            last = stop
        if last > first:
            yield first, last

    def _window(
        self, p: Passage, first: int, last: int, cuts: list[tuple[int, int]],
        ids: list[int], shapes: list[int], firsts: list[int], word_atoms: list[int],
    ) -> Window:  # fmt: skip
        a = word_atoms[first]
        z = word_atoms[last] if last < len(word_atoms) else len(cuts)
        base = firsts[a]
        n = last - first
        window = Window(
            document=p.document,
            ids=[CLS, *ids[base : firsts[z]][:480], SEP],
            shapes=[SPECIAL_SHAPE, *shapes[base : firsts[z]][:480], SPECIAL_SHAPE],
            words=[min(firsts[i] - base + 1, 480) for i in word_atoms[first:last]],
            atoms=[min(firsts[i] - base + 1, 480) for i in range(a, z)],
            sentences=[0] + [s - first for s in p.sentences if first < s < last],
            passage=p,
            first=first,
        )
        if p.raw:
            starts = set(word_atoms[first:last])
            begins = {word_atoms[s] for s in p.sentences if first <= s < last}
            window.boundary = [2 if i in begins else int(i in starts) for i in range(a, z)]
        for task in TAGS:
            labels = _tag_labels(p, task)
            if labels is not None:
                index = self._tags[task]
                window.tags[task] = [
                    IGNORED if x is None else index.get(x, IGNORED) for x in labels[first:last]
                ]
        if p.heads is not None and p.labels is not None:
            inside = [first <= h < last or h < 0 for h in p.heads[first:last]]
            window.heads = [
                (h - first + 1 if h >= 0 else 0) if ok else IGNORED
                for h, ok in zip(p.heads[first:last], inside, strict=True)
            ]
            window.labels = [self._tree.get(x, IGNORED) for x in p.labels[first:last]]
        for task in FRAMES:
            index = self._frames[task]
            rows = []
            for frame in gold_frames(p, task):
                if first <= frame.predicate < last:
                    row = [IGNORED if task in _PARTIAL else 0] * n
                    for label, s, e in frame.arguments:
                        s, e = max(s, first), min(e, last)
                        for i in range(s, e):
                            row[i - first] = index.get(f"{'B' if i == s else 'I'}-{label}", 0)
                    rows.append((frame.predicate - first, row))
            if rows:
                window.frames[task] = rows
        if p.somewhere is not None:
            window.somewhere = sorted(self._tags["events"][t] for t in p.somewhere)
        if p.mentions is not None:
            window.mentions = [
                GoldMention(m.start - first, m.end - first, m.head - first, m.kind, m.entity)
                for m in p.mentions
                if first <= m.start and m.end <= last
            ]
        return window


def _with_words_cut(passage: Passage) -> list[tuple[int, int]]:
    """The atoms of the text, cut again where a gold word begins inside one."""
    return recut(atoms(passage.text), [a for a, _ in passage.words])


def shouted(window: Window, rng: random.Random) -> list[int]:
    """The window's shapes, now and then as an all-capital or title-case headline's."""
    draw = rng.random()
    if draw > 0.05:
        return window.shapes
    to = SHAPES.index("upper") if draw < 0.025 else SHAPES.index("capitalised")
    return [to + s - s % SPACED if s % SPACED in (1, 2, 3, 4) else s for s in window.shapes]


def blanked(window: Window, share: float, rng: random.Random) -> list[int]:
    """The window's pieces with a share of them hidden, so that no word is learnt by heart."""
    if not share:
        return window.ids
    return [MASK if i not in (CLS, SEP) and rng.random() < share else i for i in window.ids]
