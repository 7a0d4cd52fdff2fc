"""Names in news: spans and classes, over the words that the corpus gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from bench.documents import Document, documents
from bench.scores.counts import Counts, exact
from bench.setup import MissingDataError, Setup
from bench.table import Measured, Row
from legation.language.spans import bio_spans
from training.corpora import names

CORE = frozenset(("Person", "Organization", "Location"))

Span = tuple[int, int, str]


def table(setup: Setup) -> Iterator[Measured]:
    """Exact F1 of the three core classes, of all nine, and of each; the floor looks runs of capitalised
    words up among the names of the training documents."""
    for name, path in setup.sets(worldwide_dev="names/worldwide/dev").items():
        known = _known(setup)
        found, floor = _Tally(), _Tally()
        # Three sentences are about a paragraph, and the corpus marks no others.
        for document in setup.some(documents(names.passages(path, "names", together=3))):
            gold = gold_spans(document)
            reading = document.read(setup.model)
            found.add(gold, {(n.start, n.end, n.label) for n in reading.names})
            if known:
                floor.add(gold, listed(document.forms(), known))
        rows = [
            Row(measure, found.f1(of), floor.f1(of) if known else None, "list of names" if known else "")
            for measure, of in {
                "person, organisation, location": CORE,
                "all classes": found.classes(),
                **{label: frozenset((label,)) for label in sorted(found.classes())},
            }.items()
        ]
        yield Measured(name, [path], rows)


class _Tally:
    """Counts by class, over documents."""

    def __init__(self) -> None:
        self._counts: dict[str, Counts] = defaultdict(Counts)

    def add(self, gold: set[Span], found: set[Span]) -> None:
        for label in {s[2] for s in gold | found}:
            self._counts[label] += exact(
                {s for s in gold if s[2] == label}, {s for s in found if s[2] == label}
            )

    def classes(self) -> frozenset[str]:
        return frozenset(self._counts)

    def f1(self, classes: Iterable[str]) -> float:
        return sum((self._counts[label] for label in classes), Counts()).f1


def gold_spans(document: Document) -> set[Span]:
    """The corpus's names as (first word, last + 1, class)."""
    return set(bio_spans(document.tags("names")))


def _known(setup: Setup) -> Mapping[tuple[str, ...], str] | None:
    try:
        return _learnt(setup.corpus("names/worldwide/train"))
    except MissingDataError:
        return None


@cache
def _learnt(folder: Path) -> Mapping[tuple[str, ...], str]:
    return list_of_names(documents(names.passages(folder, "names")))


def list_of_names(read: Iterable[Document]) -> Mapping[tuple[str, ...], str]:
    """Every name with the class that it has most often."""
    seen: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for document in read:
        forms = document.forms()
        for a, b, label in gold_spans(document):
            seen[tuple(forms[a:b])][label] += 1
    return {name: labels.most_common(1)[0][0] for name, labels in seen.items()}


def listed(forms: Sequence[str], known: Mapping[tuple[str, ...], str]) -> set[Span]:
    """Within each run of capitalised words, from the left, the longest stretches that are on the list."""
    out: set[Span] = set()
    first = 0
    while first < len(forms):
        last = first
        while last < len(forms) and forms[last][:1].isupper():
            last += 1
        for end in range(last, first, -1):
            label = known.get(tuple(forms[first:end]))
            if label:
                out.add((first, end, label))
                first = end - 1
                break
        first += 1
    return out
