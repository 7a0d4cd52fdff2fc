"""Attributions by the headlines' own punctuation: "Border is closed - Lima", "Lima: border is closed"."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import trimmed
from legation.coding.said.attribution import Attribution
from legation.language.reading import Reading

_DASHES = frozenset({"-", "–", "—"})
_LONGEST_NAME = 5
_IN_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP"})


def headline_attributions(reading: Reading) -> Iterator[Attribution]:
    """A name after the last dash or before the first colon of a headline or subheading is the source."""
    kinds = [b.kind for b in reading.article.blocks]
    start = 0
    for end in range(1, len(reading) + 1):
        if end < len(reading) and reading.blocks[end] == reading.blocks[start]:
            continue
        if kinds[reading.blocks[start]] in ("headline", "subheading"):
            yield from _in_headline(reading, start, end)
        start = end


def _in_headline(reading: Reading, start: int, end: int) -> Iterator[Attribution]:
    for mark in range(end - 2, start + 1, -1):
        if reading.word(mark) in _DASHES and _spaced(reading, mark):
            if _is_name(reading, mark + 1, end):
                content = trimmed(reading, start, mark)
                if content[1] - content[0] > 1:
                    yield Attribution(None, (mark, mark + 1), (mark + 1, end), (content,), 0.7)
            return
    for mark in range(start + 1, min(end - 1, start + 1 + _LONGEST_NAME)):
        if reading.word(mark) == ":":
            content = trimmed(reading, mark + 1, end)
            if _is_name(reading, start, mark) and content[1] - content[0] > 2:
                yield Attribution(None, (mark, mark + 1), (start, mark), (content,), 0.6)
            return


def _spaced(reading: Reading, mark: int) -> bool:
    """Whether blanks stand around a dash, as they do not around a hyphen."""
    return bool(
        reading.ends[mark - 1] < reading.starts[mark] and reading.ends[mark] < reading.starts[mark + 1]
    )


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are one short phrase with a name in it."""
    tags = reading.upos[start:end]
    return 0 < len(tags) <= _LONGEST_NAME and "PROPN" in tags and set(tags) <= _IN_NAMES
