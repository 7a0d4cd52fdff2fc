"""UW: did it happen, from -3 to 3, for event words that are given.

UW may not be redistributed: what is learnt from it here is for the measure alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.done.folds import Floats, pearson, read
from bench.setup import Setup
from bench.table import Measured, Row
from legation.coding.tree import path as upwards
from legation.language import Model, Reading
from legation.language.probability import softmax

TRAIN = "factuality/UW/train.jsonl"
#: What the record's statuses say on the scale; fixed beforehand, not fitted.
SCALE = {
    "occurred": 3.0, "ongoing": 3.0, "planned": 1.0, "alleged": 1.5, "hypothetical": 0.0, "negated": -3.0,
}  # fmt: skip
_CARRIERS = frozenset({"aux", "advmod", "mark", "cc", "det", "cop", "expl", "case"})
_ABOVE = 4  # governors that are looked at, the word itself among them


@dataclass(frozen=True, slots=True)
class Word:
    """An event word: its own row of the model and its governor's, signs of the tree, and the gold value."""

    own: Floats
    above: Floats
    signs: tuple[str, ...]
    status: float
    gold: float


def table(setup: Setup, path: Path) -> Iterator[Measured]:
    """Pearson's r of the shipped status by itself, and of a regression learnt on UW's training part from the
    model's rows and the signs of the tree. The floor is linear, on the signs alone."""
    test = list(_words(setup.model, setup.some(_sentences(path))))
    gold = [word.gold for word in test]
    rows = [Row("r, the shipped status by itself", pearson(gold, [word.status for word in test]), digits=3)]
    if setup.corpora is not None:
        train = list(_words(setup.model, setup.some(_sentences(setup.corpus(TRAIN)))))
        plain, both = _regressions(train, test)
        rows.append(
            Row(
                "r, learnt",
                pearson(gold, both.tolist()),
                pearson(gold, plain.tolist()),
                "linear, tree",
                digits=3,
            )
        )
    yield Measured("UW dev" if setup.data is None else path.name, [path], rows)


def _sentences(path: Path) -> Iterator[Mapping[str, object]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _words(model: Model, sentences: Iterable[Mapping[str, object]]) -> Iterator[Word]:
    for sentence in sentences:
        seen = read(model, str(sentence["text"]).split())
        rows, layout = seen.scores.rows, seen.scores.layout
        scale = np.array([SCALE[s] for s in layout.tags["status"]])
        statuses = softmax(layout.part(rows, "status")) @ scale
        for target in sentence["targets"]:  # type: ignore[attr-defined]  # as the corpus has it
            i = target["span1"][0]
            head = int(seen.reading.heads[i])
            above = rows[head] if head >= 0 else np.zeros_like(rows[i])
            signs = tuple(_signs(seen.reading, i))
            yield Word(rows[i].copy(), above.copy(), signs, float(statuses[i]), target["label"])


def _signs(reading: Reading, word: int) -> Iterator[str]:
    """What the tree shows of a word and of those above it."""
    yield from (f"form {reading.feats[word]}", f"part {reading.upos[word]}")
    for step, at in zip(range(_ABOVE), upwards(reading, word), strict=False):
        lemma = reading.lemmas[at].lower()
        yield from (f"{step} {lemma}", f"{step} {reading.labels[at]}", f"any {lemma}")
        for d in reading.dependents[at]:
            if reading.labels[d].partition(":")[0] in _CARRIERS:
                yield f"{step} below {reading.lemmas[d].lower()}"


def _regressions(train: list[Word], test: list[Word]) -> tuple[Floats, Floats]:
    """The values of the test words by the signs alone, and by all: the mean of a linear regression and of
    one with a radial kernel."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.decomposition import PCA
    from sklearn.feature_extraction import FeatureHasher
    from sklearn.linear_model import Ridge
    from sklearn.svm import SVR

    gold = [word.gold for word in train]
    hasher = FeatureHasher(2**15, input_type="string", alternate_sign=False)
    signs, asked = (hasher.transform([w.signs for w in words]) for words in (train, test))
    plain = Ridge(alpha=10, solver="sparse_cg").fit(signs, gold).predict(asked)
    size = min(384, len(train))
    small = PCA(size, whiten=True, random_state=0).fit(np.array([w.own for w in train]))

    def dense(words: list[Word], size: int) -> Floats:
        sides = [np.array([w.own for w in words]), np.array([w.above for w in words])]
        return np.concatenate([small.transform(side)[:, :size] for side in sides], axis=1)

    learnt = hstack([signs, csr_matrix(dense(train, size) / 8)]).tocsr()
    wanted = hstack([asked, csr_matrix(dense(test, size) / 8)]).tocsr()
    linear = Ridge(alpha=10, solver="sparse_cg").fit(learnt, gold).predict(wanted)
    near = dense(train, 150)
    radial = SVR(C=2, gamma=0.5 / near.shape[1]).fit(near, gold).predict(dense(test, 150))
    return plain, (linear + radial) / 2
