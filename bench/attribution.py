"""Attribution from raw text: sources, cues and contents as exact stretches of characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bench.documents import Document, documents
from bench.scores.counts import Counts, exact
from bench.setup import Setup
from bench.table import Measured, Row
from legation.language import Reading
from training.corpora import attribution

KINDS = ("SOURCE", "CUE", "CONTENT")
Span = tuple[int, int]


def table(setup: Setup) -> Iterator[Measured]:
    """Exact F1 of each kind of span. A span that the corpus gives in several stretches is judged
    stretch by stretch, and stretches in other paragraphs than the cue's are not asked for."""
    for name, path in setup.sets(PolNeAR_dev="polnear/dev").items():
        counts: dict[str, Counts] = defaultdict(Counts)
        for document in setup.some(documents(attribution.passages(path))):
            gold, found = gold_spans(document), found_spans(next(setup.model.read([document.article])))
            for kind in KINDS:
                counts[kind] += exact(gold[kind], found[kind])
        yield Measured(name, [path], [Row(kind.lower(), counts[kind].f1) for kind in KINDS])


def gold_spans(document: Document) -> dict[str, set[Span]]:
    """The corpus's spans, drawn out to whole words."""
    out: dict[str, set[Span]] = {kind: set() for kind in KINDS}
    for frame in document.frames("attributions"):
        for kind, a, b in frame.arguments:
            if kind in out:
                out[kind].add((document.words[a][0], document.words[b - 1][1]))
    return out


def found_spans(reading: Reading) -> dict[str, set[Span]]:
    """The model's spans."""
    out: dict[str, set[Span]] = {kind: set() for kind in KINDS}
    for frame in reading.attributions:
        for a in frame.arguments:
            if a.label in out:
                span = reading.span(a.start, a.end)
                out[a.label].add((span.start, span.end))
    return out
