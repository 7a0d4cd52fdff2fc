"""PLV: which root one given party's act towards another has.

The shipped encoder has read PLV's sentences, with the type that each tells, while it was trained; so its
view of them is no evidence, and the first rows measure only what is learnt on top of it. The rows "without
the model's types" leave out all that it says of types and parties, and the generated pairs, whose writer had
read PLV's sentences too, and are clean. For a clean measure of all but the pairs give ``--model`` an encoder
of openly licensed corpora only (``training.train --open``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.done.folds import folds, macro_f1
from bench.setup import Setup
from bench.table import Measured, Row
from legation.coding.dyad.features import Evidence
from legation.language.relations import Relations
from training import relations
from training.corpora.relations import ROOTS, Pair, plv, written
from training.data import GENERATED, PAIRS

CONFLICT = frozenset({"3", "4"})
OWN_VIEWS = slice(7, 10)  # of ``Evidence.types``: the table's, which no model has a part in


def is_plv(path: Path) -> bool:
    """Whether a file has PLV's columns."""
    with path.open(encoding="utf-8") as lines:
        return {"marked_sentence", "gold_root"} <= set(lines.readline().rstrip("\n").split("\t"))


def table(setup: Setup, path: Path) -> Iterator[Measured]:
    """Macro F1 in two, four and fifteen classes, by cross-validation that keeps a sentence on one side; the
    floor learns from TF-IDF alone, on the same folds."""
    pairs = list(setup.some(plv(path)))
    events = list(setup.some(relations.generated(GENERATED)))
    more = [*events, *setup.some(written(PAIRS))]
    found = relations.seen(setup.model, [*pairs, *more])
    plain = [without_the_model(e) for e in found[: len(pairs) + len(events)]]
    floor, whole, clean = ([""] * len(pairs) for _ in range(3))
    quads: dict[str, str] = {}
    for train, test in folds([pair.text for pair in pairs]):
        known = [pairs[i] for i in train]
        quads |= _quads(known)
        for said, evidence, others in ((whole, found, more), (clean, plain, events)):
            layer = _layer([*known, *others], [evidence[i] for i in train] + evidence[len(pairs) :])
            for i in test:
                said[i] = root(layer, evidence[i])
        for i, answer in zip(test, _svm(known, [pairs[i].text for i in test]), strict=True):
            floor[i] = answer
    rows = [
        Row(f"{name}, macro F1{suffix}", score, low, "TF-IDF, SVM")
        for said, suffix in ((whole, ""), (clean, ", without the model's types"))
        for (name, score), (_, low) in zip(
            _scores(pairs, said, quads), _scores(pairs, floor, quads), strict=True
        )
    ]
    yield Measured("PLV (the encoder has seen it)", [path], rows)


def without_the_model(evidence: Evidence) -> Evidence:
    """The evidence of the table and the lemmas alone."""
    return replace(evidence, types=evidence.types[OWN_VIEWS], rest=evidence.rest[-1:], told=None)


def root(layer: Relations, evidence: Evidence) -> str:
    """PLV's root for a pair: of its fifteen, the likeliest."""
    answer = layer(evidence.dense, evidence.buckets, evidence.told)
    shares = dict(zip(layer.labels, answer.tolist(), strict=True))
    for name, types in ROOTS.items():
        shares[name] = sum(shares.pop(t) for t in types)
    return max(shares, key=shares.__getitem__)


def _layer(pairs: Sequence[Pair], found: Sequence[Evidence]) -> Relations:
    arrays = relations.learn(pairs, found, model="")
    return Relations.of(arrays)


def _quads(pairs: Sequence[Pair]) -> dict[str, str]:
    """The quad that each root mostly has."""
    counts = Counter((pair.root, pair.quad) for pair in pairs)
    return {root: quad for (root, quad), _ in reversed(counts.most_common())}


def _svm(known: Sequence[Pair], texts: Sequence[str]) -> list[str]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LinearSVC())
    return list(model.fit([pair.text for pair in known], [pair.root for pair in known]).predict(texts))


def _scores(pairs: Sequence[Pair], said: Sequence[str], quads: dict[str, str]) -> Iterator[tuple[str, float]]:
    own = [quads.get(answer, "") for answer in said]
    wanted = [pair.quad for pair in pairs]
    yield "binary", macro_f1([q in CONFLICT for q in wanted], [q in CONFLICT for q in own])
    yield "quad", macro_f1(wanted, own)
    yield "root", macro_f1([pair.root for pair in pairs], said)
