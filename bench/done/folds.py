"""Cross-validation, the scores of the field, and what the model says of sentences whose words are given."""

from __future__ import annotations

import random
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from legation.language import Model, Reading
from legation.language.frames import Scores
from legation.record import Article, Block

Floats = NDArray[np.float32]
FOLDS, SEED = 5, 1


def folds(groups: Sequence[Hashable]) -> Iterator[tuple[list[int], list[int]]]:
    """(train, test) indices, five times; what is in one group is on one side. The same at every run."""
    names = sorted(set(groups), key=repr)
    random.Random(SEED).shuffle(names)
    fold = {name: i % FOLDS for i, name in enumerate(names)}
    for k in range(FOLDS):
        test = [i for i, g in enumerate(groups) if fold[g] == k]
        train = [i for i, g in enumerate(groups) if fold[g] != k]
        if test and train:
            yield train, test


def macro_f1(gold: Sequence[Hashable], said: Sequence[Hashable]) -> float:
    """The mean F1 of the classes that occur on either side, in percent."""
    from sklearn.metrics import f1_score

    return 100 * float(f1_score(list(gold), list(said), average="macro", zero_division=0))


def pearson(gold: Sequence[float], said: Sequence[float]) -> float:
    """Pearson's r."""
    return float(np.corrcoef(gold, said)[0, 1])


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence as the model reads it: its words' rows (n, c) are in ``scores``."""

    reading: Reading
    scores: Scores


def read(model: Model, forms: Sequence[str]) -> Seen:
    """One sentence whose words are known."""
    text = " ".join(forms)
    ends = np.cumsum([len(form) + 1 for form in forms]) - 1
    words = [(int(end) - len(form), int(end)) for form, end in zip(forms, ends, strict=True)]
    article = Article(id="", text=text, blocks=(Block("paragraph", 0, len(text)),))
    return Seen(*model.read_closely(article, words=words))
