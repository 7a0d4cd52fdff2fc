"""Who said what, from raw text: sources, cues and contents of attributions, to the character."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from bench.documents import Document, documents
from bench.scores.counts import Counts, exact
from bench.setup import Setup
from bench.table import Measured, Row
from legation.coding import code
from legation.coding.said import Quote, outer_quotes
from legation.language import Reading
from legation.record import Statement
from training.corpora import attribution

KINDS = ("SOURCE", "CUE", "CONTENT")
Marking = Literal["quoted", "mixed", "unquoted"]
MARKINGS: tuple[Marking, ...] = ("quoted", "mixed", "unquoted")
Span = tuple[int, int]
Part = tuple[str, int, int]  # kind, first and last character
Relation = frozenset[Part]


def table(setup: Setup) -> Iterator[Measured]:
    """Exact F1 of each kind of span, of whole relations (all three right and linked), and the recall of
    contents by how much of them stands in quotation marks.

    A span that the corpus gives in several stretches is judged stretch by stretch, and stretches in other
    paragraphs than the cue's are not asked for. "By statements" is the share of the fully quoted contents
    whose words are, to the character, those of a statement of the record.
    """
    for name, path in setup.sets(PolNeAR_dev="polnear/dev").items():
        counts: dict[str, Counts] = defaultdict(Counts)
        for document in setup.some(documents(attribution.passages(path))):
            _count(counts, document, next(setup.model.read([document.article])))
        rows = [Row(kind.lower(), counts[kind].f1) for kind in KINDS]
        rows.append(Row("whole relation", counts["relation"].f1))
        rows += [Row(f"{m} content, recall", counts[m].recall) for m in MARKINGS]
        rows.append(Row("quoted content by statements, recall", counts["statements"].recall))
        yield Measured(name, [path], rows)


def _count(counts: dict[str, Counts], document: Document, reading: Reading) -> None:
    gold, found = gold_relations(document), found_relations(reading)
    wanted, got = flat(gold), flat(found)
    for kind in KINDS:
        counts[kind] += exact(wanted[kind], got[kind])
    counts["relation"] += exact(set(gold), set(found))
    text, marks = document.article.text, outer_quotes(document.article)
    contents = {(a, b) for kind, a, b in set().union(*found) if kind == "CONTENT"}
    statements = set(_contents(code(reading).statements))
    for kind, a, b in set().union(*gold):
        if kind == "CONTENT":
            how = marking(text, marks, (a, b))
            counts[how] += exact({(a, b)}, {(a, b)} & contents)
            if how == "quoted":
                words = {(q.start, q.end) for q in marks if a <= q.start and q.end <= b} or {(a, b)}
                counts["statements"] += Counts(words <= statements, 1)


def gold_relations(document: Document) -> list[Relation]:
    """The corpus's attributions, their spans drawn out to whole words."""
    words = document.words
    return [
        frozenset((kind, words[a][0], words[b - 1][1]) for kind, a, b in f.arguments if kind in KINDS)
        for f in document.frames("attributions")
    ]


def found_relations(reading: Reading) -> list[Relation]:
    """The model's attributions."""
    spans = reading.span
    return [
        frozenset(
            (a.label, spans(a.start, a.end).start, spans(a.start, a.end).end)
            for a in f.arguments
            if a.label in KINDS
        )
        for f in reading.attributions
    ]


def flat(relations: Iterable[Relation]) -> dict[str, set[Span]]:
    """The spans as CofeNet counts them: a character has one label, a span is a run of one label. Where
    attributions nest, the longer span has the characters (https://github.com/cofe-ai/CofeNet, exe/eval)."""
    out: dict[str, set[Span]] = {kind: set() for kind in KINDS}
    taken: list[Span] = []
    for kind, start, end in sorted(set().union(*relations), key=lambda p: (p[1] - p[2], p)):
        free = [(start, end)]
        for a, b in taken:
            free = [(x, y) for c, d in free for x, y in ((c, min(d, a)), (max(c, b), d)) if x < y]
        out[kind].update(free)
        taken.append((start, end))
    return out


def marking(text: str, quotes: Sequence[Quote], span: Span) -> Marking:
    """Whether all, some or none of the words of the span stand in quotation marks."""
    start, end = span
    inside = [q for q in quotes if q.start < end and start < q.end]
    if not inside:
        return "unquoted"
    left = (i for i in range(start, end) if not any(q.outer_start <= i < q.outer_end for q in inside))
    return "mixed" if any(text[i].isalnum() for i in left) else "quoted"


def _contents(statements: Iterable[Statement]) -> Iterator[Span]:
    for s in statements:
        for span in s.content if isinstance(s.content, tuple) else (s.content,):
            yield span.start, span.end
