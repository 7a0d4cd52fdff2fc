"""CoPED's parties: the words of the source and of the target of a sentence's event, none of them given."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from bench.done.folds import Floats, Seen, folds, read
from bench.scores.counts import Counts, exact
from bench.setup import Setup
from bench.table import Measured, Row
from legation.language import Reading
from legation.language.frames import pair_scores
from legation.language.probability import softmax
from legation.language.spans import best_paths, bio_spans

Sentence = Sequence[tuple[str, str]]  # word, tag
#: CoPED marks a third kind, which the published scores leave out.
TAGS = ("O", "B-S", "I-S", "B-T", "I-T", "B-R", "I-R")
ASKED = frozenset({"S", "T"})
_ARGUMENTS = ("events", "roles")


def table(setup: Setup, path: Path) -> Iterator[Measured]:
    """Exact F1 of the spans by cross-validation: a logistic regression and eight small networks vote on the
    model's rows of each word, of its neighbours and its governor, and on its arcs from the likeliest acts.
    The floor are the subject and the object of the root."""
    sentences = list(setup.some(_sentences(path)))
    seen = [read(setup.model, [form for form, _ in sentence]) for sentence in sentences]
    counts, floor = Counts(), Counts()
    for train, test in folds([" ".join(form for form, _ in s) for s in sentences]):
        for i, found in zip(test, _learnt(sentences, seen, train, test), strict=True):
            gold = {x for x in bio_spans([tag for _, tag in sentences[i]]) if x[2] in ASKED}
            counts += exact(gold, found)
            floor += exact(gold, _by_tree(seen[i].reading))
    yield Measured(
        "CoPED parties (the encoder has seen them)",
        [path],
        [Row("source and target, F1", counts.f1, floor.f1, "subject, object")],
    )


def _sentences(path: Path) -> Iterator[Sentence]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        if rows:
            yield [(row[0], row[1]) for row in rows]


def _by_tree(reading: Reading) -> set[tuple[int, int, str]]:
    """The subject of the sentence's root as source and its object as target; of a passive the other way."""
    root = int(np.flatnonzero(reading.heads < 0)[0])
    sides = {"nsubj": "S", "obj": "T", "nsubj:pass": "T", "obl:agent": "S"}
    return {
        (*reading.subtree(d), sides[x]) for d in reading.dependents[root] if (x := reading.labels[d]) in sides
    }


def _learnt(
    sentences: Sequence[Sentence], seen: Sequence[Seen], train: Sequence[int], test: Sequence[int]
) -> Iterator[set[tuple[int, int, str]]]:
    """The spans of the sentences ``test``, by what ``train`` teaches."""
    from sklearn.decomposition import PCA
    from sklearn.ensemble import VotingClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.neural_network import MLPClassifier

    small = PCA(200, whiten=True, random_state=0).fit(np.concatenate([seen[i].scores.rows for i in train]))
    features = {i: _features(seen[i], small.transform(seen[i].scores.rows) / 5) for i in (*train, *test)}
    gold = np.concatenate([[TAGS.index(tag) for _, tag in sentences[i]] for i in train])
    networks = [MLPClassifier(128, alpha=0.1, batch_size=128, max_iter=12, random_state=k) for k in range(8)]
    everybody = [LogisticRegression(C=0.3, max_iter=100), *networks]
    model = VotingClassifier([(str(k), one) for k, one in enumerate(everybody)], voting="soft")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # none of them is meant to converge
        model.fit(np.concatenate([features[i] for i in train]), gold)
    for i in test:
        scores = np.full((len(features[i]), len(TAGS)), -20.0, dtype=np.float32)
        scores[:, model.classes_] = np.log(model.predict_proba(features[i]) + 1e-9)
        path = best_paths([(scores, np.array([0, len(scores)]))])
        yield {span for span in bio_spans([TAGS[k] for k in path.tolist()]) if span[2] in ASKED}


def _features(one: Seen, vectors: Floats) -> Floats:
    """(n, d) of the words of a sentence; ``vectors`` (n, p) are their rows, made small."""
    reading, layout, n = one.reading, one.scores.layout, len(one.reading)
    told = softmax(layout.part(one.scores.rows, "events"))
    acts = 1 - told[:, layout.tags["events"].index("O")]
    own, other = np.repeat(np.arange(n), n), np.tile(np.arange(n), n)
    arcs = []
    for task in _ARGUMENTS:
        shares = softmax(pair_scores(one.scores, task, own, other)).reshape(n, n, -1)[..., :7]
        root = shares[int(np.flatnonzero(reading.heads < 0)[0])]
        arcs += [(shares * acts[:, None, None]).max(axis=0), shares[acts.argmax()], root]
    names = softmax(layout.part(one.scores.rows, "names"))
    relations = np.array([[x == label for label in layout.tree] for x in reading.labels], dtype=np.float32)
    near = np.concatenate([vectors, *arcs, names, relations], axis=1)
    before, after = np.roll(near, 1, axis=0), np.roll(near, -1, axis=0)
    before[0], after[-1] = 0, 0
    place = np.stack([np.arange(n) / 20, np.arange(n) < acts.argmax()], axis=1)
    heads = np.where(reading.heads >= 0, reading.heads, np.arange(n))
    kind = np.repeat(told[[acts.argmax()]], n, axis=0)
    return np.concatenate([vectors[heads], near, before, after, place, kind], axis=1)
