"""CoPED's classes: which quad a sentence tells, or none; 0 is "no event".

The shipped encoder has read these sentences, with notes of the events that they tell, while it was trained:
"PLV" in ``bench.done.pairs`` says how to measure cleanly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from bench.done.folds import Floats, folds, macro_f1
from bench.setup import Setup
from bench.table import Measured, Row
from legation import intake
from legation.coding.dyad.features import Evidence, evidence
from legation.language import Model

_SHARE = 0.05  # of the model's thousands of columns beside those of words


def table(setup: Setup, path: Path) -> Iterator[Measured]:
    """Macro F1 by cross-validation: a logistic regression on TF-IDF and on what the model sees of the
    sentence, whoever its parties are, brought to one scale. The floor has TF-IDF alone, and a linear SVM."""
    lines = list(setup.some(path.read_text(encoding="utf-8").splitlines()))
    texts, gold = [x.rpartition("\t")[0] for x in lines], [x.rpartition("\t")[2] for x in lines]
    seen = np.array([_dense(setup.model, text) for text in texts])
    said, floor = [""] * len(texts), [""] * len(texts)
    for train, test in folds(texts):
        learnt = _learnt([texts[i] for i in train], seen[train], [gold[i] for i in train])
        for i, (answer, low) in zip(test, learnt([texts[i] for i in test], seen[test]), strict=True):
            said[i], floor[i] = answer, low
    row = Row("class, macro F1", macro_f1(gold, said), macro_f1(gold, floor), "TF-IDF, SVM")
    yield Measured("CoPED class (the encoder has seen the sentences)", [path], [row])


def _dense(model: Model, text: str) -> Floats:
    """(d,) the evidence of a sentence, and what the graph gives its words: the greatest and the mean."""
    reading, scores = model.read_closely(intake.as_given(text))
    found: Evidence = evidence(reading, scores, None, None)
    return np.concatenate([found.dense, scores.rows.max(axis=0), scores.rows.mean(axis=0)])


def _learnt(
    texts: list[str], seen: Floats, gold: list[str]
) -> Callable[[list[str], Floats], Iterator[tuple[str, str]]]:
    """What these teach: a function to the answers for other texts, and the floor's."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler
    from sklearn.svm import LinearSVC

    lexical = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit(texts)
    plain = LinearSVC().fit(lexical.transform(texts), gold)
    scale = StandardScaler().fit(seen)

    def together(words: csr_matrix, seen: Floats) -> csr_matrix:
        return hstack([words * 2, csr_matrix(scale.transform(seen) * _SHARE)]).tocsr()

    both = LogisticRegression(max_iter=3000).fit(together(lexical.transform(texts), seen), gold)

    def answers(texts: list[str], seen: Floats) -> Iterator[tuple[str, str]]:
        words = lexical.transform(texts)
        yield from zip(both.predict(together(words, seen)), plain.predict(words), strict=True)

    return answers
