"""What a sentence says between two parties, as numbers that a classifier weighs.

Every word is looked at as the word that could tell the act: which type the model gives it, whether the
model's arcs make the one party its actor and the other its recipient, whether it stands on the way through
the tree from one to the other, and what the table of telling words says of it. The lemmas are added,
hashed. The model's own vectors are left out: with them the answers are no better.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from legation.coding.done.words import tellings
from legation.coding.tree import path
from legation.knowledge import plover
from legation.language.frames import Scores, pair_scores
from legation.language.probability import softmax
from legation.language.reading import Reading

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Range = tuple[int, int]

TYPES = tuple(plover.types())
BUCKETS = 1 << 13  # of the hashed lemmas
_EVENTS, _ROLES = ("ACTOR", "RECIPIENT"), ("ARG0", "ARG1", "ARG2")
_FAR = 0.15  # of its weight keeps a word that stands beside the way between the parties


@dataclass(frozen=True, slots=True)
class Evidence:
    """``types`` (k, 16): views of what type the act is, 0..1; ``rest`` (r,): what else the words say;
    ``buckets``: hashed lemmas; ``words`` (16,): the likeliest to tell an act of each type; ``told`` (16,):
    how likely the model holds each type of the two parties themselves, None where one is not named."""

    types: Floats
    rest: Floats
    buckets: Ints
    words: Ints
    told: Floats | None = None

    @property
    def dense(self) -> Floats:
        """(16 k + r,) all but the lemmas."""
        return np.concatenate([np.sqrt(self.types).ravel(), self.rest])

    def word_of(self, label: str) -> int:
        """The word that most likely tells an act of this type."""
        return int(self.words[TYPES.index(label)])


def evidence(reading: Reading, seen: Scores, source: Range | None, target: Range | None) -> Evidence:
    """The evidence of the sentences that hold both parties (word ranges, None: not named); ``seen`` are the
    scores of all words."""
    first, last = _sentences(reading, source, target)
    between = _told(seen, source, target) if source and target else None
    source, target = source or (first, first), target or (last, last)
    words = np.arange(first, last)
    told = softmax(seen.layout.part(seen.rows[words], "events"))
    tags = seen.layout.tags["events"]
    by_type = told[:, [tags.index(t) for t in TYPES]]
    acts = 1 - told[:, tags.index("O")]
    arcs = {
        (task, side, label): scores
        for side, party in (("source", source), ("target", target))
        for task, wanted in (("events", _EVENTS), ("roles", _ROLES))
        for label, scores in _arcs(seen, task, wanted, words, party).items()
    }
    doing, getting = arcs["events", "source", "ACTOR"], arcs["events", "target", "RECIPIENT"]
    undone, ungot = arcs["events", "target", "ACTOR"], arcs["events", "source", "RECIPIENT"]
    way = _way(reading, source, target, first, last)
    tellers = _tellers(reading, words)
    common = np.array([reading.upos[i] != "PROPN" for i in words.tolist()], dtype=np.float32)
    both = (doing + 0.05) * (getting + 0.05) * common
    weights = acts * common * np.where(way, 1.0, _FAR) * (doing + getting + 0.1)
    views = [
        by_type.max(axis=0),
        (by_type * both[:, None]).max(axis=0),
        (by_type * (doing * common)[:, None]).max(axis=0),
        (by_type * (getting * common)[:, None]).max(axis=0),
        (by_type * (undone * ungot)[:, None]).max(axis=0),
        (by_type * way[:, None]).max(axis=0),
        (by_type * weights[:, None]).sum(axis=0) / (weights.sum() + 1e-6),
        (tellers * way[:, None]).max(axis=0),
        (tellers * (doing * common)[:, None]).max(axis=0),
        tellers.max(axis=0),
    ]
    shares = weights / (weights.sum() + 1e-6)
    statuses = softmax(seen.layout.part(seen.rows[words], "status"))
    rest = [
        *(shares @ statuses),
        *(float((scores * shares).sum()) for scores in arcs.values()),
        float(acts.max()), float(weights.max()), float(source[0] < target[0]), float(way.sum()) / 10,
    ]  # fmt: skip
    return Evidence(
        types=np.array(views, dtype=np.float32),
        rest=np.array(rest, dtype=np.float32),
        buckets=np.unique([_bucket(f) for f in _lemmas(reading, source, target, first, last, way)]),
        words=words[((by_type + 0.1 * tellers + 1e-3) * weights[:, None]).argmax(axis=0)],
        told=between,
    )


def _told(seen: Scores, source: Range, target: Range) -> Floats:
    """(16,) how likely each type is by the arcs from the source's last word to the target's words."""
    others = np.arange(*target)
    shares = softmax(pair_scores(seen, "relations", np.full(len(others), source[1] - 1), others)).mean(axis=0)
    labels = seen.layout.frames["relations"]
    types = np.array([shares[labels.index(f"B-{t}")] + shares[labels.index(f"I-{t}")] for t in TYPES])
    return np.asarray(types / types.sum(), dtype=np.float32)


def _sentences(reading: Reading, source: Range | None, target: Range | None) -> Range:
    """The words of the sentences that hold the parties; of all where none is named."""
    named = [party for party in (source, target) if party]
    if not named:
        return 0, len(reading)
    first, last = (
        reading.sentence_of(word) for word in (min(a for a, _ in named), max(b for _, b in named) - 1)
    )
    return reading.sentence(first)[0], reading.sentence(last)[1]


def _arcs(seen: Scores, task: str, wanted: Sequence[str], words: Ints, party: Range) -> dict[str, Floats]:
    """How likely the party is each argument of each of the words, 0..1: by its surest word."""
    inside = np.arange(*party)
    if not len(inside):
        return {label: np.zeros(len(words), dtype=np.float32) for label in wanted}
    own, other = np.repeat(words, len(inside)), np.tile(inside, len(words))
    shares = softmax(pair_scores(seen, task, own, other))
    labels = seen.layout.frames[task]
    return {
        label: shares[:, [labels.index(f"B-{label}"), labels.index(f"I-{label}")]]
        .sum(axis=1)
        .reshape(len(words), len(inside))
        .max(axis=1)
        for label in wanted
    }


def _way(reading: Reading, source: Range, target: Range, first: int, last: int) -> NDArray[np.bool_]:
    """Which words of the sentences stand on the way through the tree from one party to the other, or hang
    directly on it and carry meaning."""
    one, other = (list(path(reading, reading.head_of(*p))) if p[0] < p[1] else [] for p in (source, target))
    shared = set(one) & set(other)
    top = next((w for w in one if w in shared), None)
    on = {w for w in (*one, *other) if w not in shared} | ({top} if top is not None else set())
    inside = {*range(*source), *range(*target)}
    near = {
        d
        for w in on - inside
        for d in reading.dependents[w]
        if reading.upos[d] in ("VERB", "NOUN", "ADJ", "ADV")
    }
    marked = np.zeros(last - first, dtype=bool)
    marked[[w - first for w in (on | near) - inside if first <= w < last]] = True
    return marked


def _tellers(reading: Reading, words: Ints) -> Floats:
    """(n, 16) what the table of telling words says of each: 1 where a word is sure, a half where it may."""
    out = np.zeros((len(words), len(TYPES)), dtype=np.float32)
    for i, word in enumerate(words.tolist()):
        for telling in tellings(reading, word):
            at = TYPES.index(telling.type)
            out[i, at] = max(out[i, at], 1.0 if telling.sure else 0.5)
    return out


def _lemmas(
    reading: Reading, source: Range, target: Range, first: int, last: int, way: NDArray[np.bool_]
) -> Iterator[str]:
    """The lemmas, alone and in pairs, the parties written as such; those on the way once more."""
    forms: list[str] = []
    for i in range(first, last):
        party = "SOURCE" if source[0] <= i < source[1] else "TARGET" if target[0] <= i < target[1] else ""
        if not party:
            forms.append(reading.lemmas[i].lower())
            if way[i - first]:
                yield f"way {forms[-1]}"
        elif not forms or forms[-1] != party:
            forms.append(party)
    yield from forms
    yield from (f"{a} {b}" for a, b in pairwise(forms))


def _bucket(feature: str) -> int:
    return zlib.crc32(feature.encode()) % BUCKETS
