"""MEANTIME: how certain, of which polarity and in which time its event words are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.done.folds import Floats, folds, macro_f1, read
from bench.setup import Setup
from bench.table import Measured, Row
from legation.language import Model

FIELDS = ("certainty", "polarity", "time")
#: What the record's statuses say of each field; fixed beforehand, not fitted.
BY_STATUS = {
    "certainty": ({"hypothetical": "POSSIBLE", "alleged": "PROBABLE"}, "CERTAIN"),
    "polarity": ({"negated": "NEG"}, "POS"),
    "time": ({"planned": "FUTURE"}, "NON_FUTURE"),
}


@dataclass(frozen=True, slots=True)
class Word:
    """An event word: its document, rows of the model (its own and its governor's), status, gold values."""

    document: str
    row: Floats
    status: str
    gold: dict[str, str]


def table(setup: Setup, path: Path) -> Iterator[Measured]:
    """Macro F1 of the shipped status by itself, and of a logistic regression on the model's rows, learnt on
    other documents. The floor is the most frequent class."""
    files = list(setup.some(sorted(path.glob("*.conll"))))
    words = [word for file in files for word in _words(setup.model, file)]
    rows = []
    for field in FIELDS:
        gold = [word.gold[field] for word in words]
        usual = [Counter(gold).most_common(1)[0][0]] * len(gold)
        special, other = BY_STATUS[field]
        own = [special.get(word.status, other) for word in words]
        floor = macro_f1(gold, usual)
        rows.append(
            Row(f"{field}, macro F1, learnt", macro_f1(gold, _learnt(words, gold)), floor, "majority")
        )
        rows.append(Row(f"{field}, macro F1, the shipped status", macro_f1(gold, own), floor, "majority"))
    yield Measured("MEANTIME" if setup.data is None else path.name, [path], rows)


def _words(model: Model, file: Path) -> Iterator[Word]:
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if line.strip()]
        events = [i for i, line in enumerate(lines) if line[2].startswith("B-")]
        if not events:
            continue
        seen = read(model, [line[1] for line in lines])
        rows = seen.scores.rows
        statuses = seen.scores.layout.best(rows, "status")
        for i in events:
            head = max(int(seen.reading.heads[i]), 0)
            values = (cell.removeprefix("B-").rpartition("-")[0] for cell in lines[i][3:6])
            yield Word(
                file.name,
                np.concatenate([rows[i], rows[head]]),
                statuses[i],
                dict(zip(FIELDS, values, strict=True)),
            )


def _learnt(words: list[Word], gold: list[str]) -> list[str]:
    """The value of each word, as those of other documents teach it."""
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    said = [Counter(gold).most_common(1)[0][0]] * len(gold)
    rows = np.array([word.row for word in words])
    for train, test in folds([word.document for word in words]):
        if len({gold[i] for i in train}) < 2:
            continue  # as in a quick look at a few documents
        model = make_pipeline(
            PCA(min(200, len(train)), whiten=True, random_state=0),
            LogisticRegression(C=0.01, class_weight="balanced", max_iter=300),
        )
        for i, value in zip(
            test, model.fit(rows[train], [gold[i] for i in train]).predict(rows[test]), strict=True
        ):
            said[i] = value
    return said
