"""Names from scores: the best sequence of tags in each sentence, and one class for all names of a text
that are spelt alike, since a text rarely means two things by one name (Krishnan and Manning 2006)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from legation.language.reading import Name
from legation.language.spans import best_paths, bio_spans

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name of words ``start:end`` as it is spelt, with the probability of each class."""

    start: int
    end: int
    spelling: tuple[str, ...]
    classes: Floats


def classes(tags: Sequence[str]) -> tuple[str, ...]:
    """The classes of BIO tags, in order."""
    return tuple(dict.fromkeys(tag[2:] for tag in tags if tag != "O"))


def sightings(
    scores: Floats, tags: Sequence[str], bounds: Sequence[int], forms: Sequence[str]
) -> Iterator[Sighting]:
    """The names in sentences between ``bounds``, from the scores (n, tags) of their words."""
    labels = ["O", *(f"{b}-{c}" for c in classes(tags) for b in "BI")]
    columns = [tags.index(x) if x in tags else -1 for x in labels]
    scores = np.where(np.array(columns) < 0, -np.inf, scores[:, columns]).astype(np.float32)
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    likely = likely[:, 1::2] + likely[:, 2::2]
    for (a, z), path in zip(pairwise(bounds), best_paths(_table(scores, bounds)), strict=True):
        for x, y, _ in bio_spans([labels[k] for k in path[: z - a].tolist()]):
            yield Sighting(a + x, a + y, tuple(forms[a + x : a + y]), likely[a + x : a + y].mean(axis=0))


def _table(scores: Floats, bounds: Sequence[int]) -> Floats:
    """(sentences, longest, labels): the sentences' scores one below another, "O" past their ends."""
    sizes = np.diff(bounds)
    table = np.full((len(sizes), sizes.max(), scores.shape[1]), -np.inf, dtype=np.float32)
    table[:, :, 0] = 0
    row = np.repeat(np.arange(len(sizes)), sizes)
    table[row, np.arange(len(row)) - np.repeat(np.array(bounds[:-1]) - bounds[0], sizes)] = scores
    return table


def settled(seen: Sequence[Sighting], tags: Sequence[str]) -> tuple[Name, ...]:
    """The names of a whole text, each of the class that all names spelt like it have most likely."""
    known = classes(tags)
    sums: dict[tuple[str, ...], Floats] = {}
    for s in seen:
        sums[s.spelling] = sums[s.spelling] + s.classes if s.spelling in sums else s.classes
    best = {spelling: known[int(total.argmax())] for spelling, total in sums.items()}
    return tuple(Name(s.start, s.end, best[s.spelling]) for s in seen)
