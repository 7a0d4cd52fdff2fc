"""Spans from tags: "B-Person I-Person O" is one Person of two words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def bio_spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of every span; an I that continues nothing begins a span."""
    start, label = 0, ""
    for i, tag in enumerate(tags):
        if label and tag != f"I-{label}":
            yield start, i, label
            label = ""
        if tag != "O" and not label:
            start, label = i, tag[2:]
    if label:
        yield start, len(tags), label
