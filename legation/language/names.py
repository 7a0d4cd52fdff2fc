"""Names from scores: the best sequence of tags in each sentence, and one class for all names of a text
that are spelt alike, since a text rarely means two things by one name (Krishnan and Manning 2006)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from legation.language.probability import softmax
from legation.language.reading import Name
from legation.language.spans import best_paths, path_spans

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
    likely = softmax(scores)
    likely = likely[:, 1::2] + likely[:, 2::2]
    stretches = np.array(bounds)
    _, starts, ends, _ = path_spans(best_paths([(scores, stretches)]), stretches)
    for a, z in zip(starts.tolist(), ends.tolist(), strict=True):
        yield Sighting(a, z, tuple(forms[a:z]), likely[a:z].mean(axis=0))


def settled(seen: Sequence[Sighting], tags: Sequence[str]) -> tuple[Name, ...]:
    """The names of a whole text, each of the class that all names spelt like it have most likely."""
    known = classes(tags)
    sums: dict[tuple[str, ...], Floats] = {}
    for s in seen:
        sums[s.spelling] = sums[s.spelling] + s.classes if s.spelling in sums else s.classes
    best = {spelling: known[int(total.argmax())] for spelling, total in sums.items()}
    return tuple(Name(s.start, s.end, best[s.spelling]) for s in seen)
