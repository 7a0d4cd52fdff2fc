"""What events of known day prove: that they had begun when they are named, and their anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.coding import numbers
from legation.coding.dating.window import Clue, between, moved
from legation.coding.when import Found
from legation.coding.when.calendar import day
from legation.coding.when.meaning import Cell, Day, Deictic, Part
from legation.knowledge import happenings
from legation.knowledge.happenings import Happening
from legation.knowledge.names import Found as Named
from legation.language.reading import Reading
from legation.record import Span

#: Who counts an anniversary stands no farther from it.
_NEAR = 183
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?", re.IGNORECASE)


def clues(reading: Reading, found: Sequence[Found]) -> Iterator[Clue]:
    """Events that the text names, those of "last year", and anniversaries."""
    named = list(happenings.phrases().scan(reading.words))
    for n in named:
        span = reading.span(n.start, n.end)
        yield Clue(between(n.value.first, None), (span,), "happened")
        yield from _of_a_year(reading, n, found)
    yield from _anniversaries(reading, named, found)


def _of_a_year(reading: Reading, named: Named[Happening], found: Sequence[Found]) -> Iterator[Clue]:
    """ "Last year's Capitol riot" was written in the year after."""
    start = int(reading.starts[named.start])
    for f in found:
        meaning = f.expression.meaning
        beside = 0 <= start - f.expression.end <= 4
        if (
            beside
            and isinstance(meaning, Deictic)
            and meaning.grain == "year"
            and meaning.base != "reference"
        ):
            year = named.value.first.year - meaning.steps
            spans = (Span(f.expression.start, f.expression.end), reading.span(named.start, named.end))
            yield Clue(between(date(year, 1, 1), date(year, 12, 31)), spans, "ago")


def _anniversaries(
    reading: Reading, named: Sequence[Named[Happening]], found: Sequence[Found]
) -> Iterator[Clue]:
    for i, word in enumerate(reading.words):
        if word.lower() != "anniversary" or i == 0:
            continue
        count = _count(reading.words[i - 1])
        first = reading.sentence(reading.sentence_of(i))[0]
        origin = count and _origin(reading, named, found, (i, reading.subtree(i)[1]))
        if not count or not origin:
            continue
        on, span = origin
        jubilee = day(on.year + count, on.month, on.day) or day(on.year + count, on.month, 28)
        if jubilee is None:
            continue
        spans = (reading.span(i - 1, i + 1), span)
        if any(
            _is_this_year(f) and first <= reading.words_at(f.expression.start, f.expression.end)[0] < i
            for f in found
        ):
            yield Clue(between(date(jubilee.year, 1, 1), date(jubilee.year, 12, 31)), spans, "anniversary")
        else:
            yield Clue(between(moved(jubilee, -_NEAR), moved(jubilee, _NEAR)), spans, "anniversary")


def _count(word: str) -> int | None:
    """ "third", "20th" -> how many years."""
    if not _ORDINAL.fullmatch(word):
        return None
    try:
        return numbers.ordinal(word)
    except ValueError:
        return None


def _origin(
    reading: Reading, named: Sequence[Named[Happening]], found: Sequence[Found], words: tuple[int, int]
) -> tuple[date, Span] | None:
    """The day whose anniversary it is: the first known event or full date behind the word."""
    start, end = words
    events = [(n.start, n.value.first, reading.span(n.start, n.end)) for n in named if start < n.start < end]
    for f in found:
        first, last = reading.words_at(f.expression.start, f.expression.end)
        if start < first < last <= end and _is_dated(f) and f.placed.granule:
            events.append((first, f.placed.granule.first, Span(f.expression.start, f.expression.end)))
    if not events:
        return None
    _, on, span = min(events)
    return on, span


def _is_dated(found: Found) -> bool:
    meaning = found.expression.meaning
    if isinstance(meaning, Day | Part):
        return isinstance(meaning.year, int)
    return isinstance(meaning, Cell) and meaning.granule.grain == "year"


def _is_this_year(found: Found) -> bool:
    meaning = found.expression.meaning
    return (
        isinstance(meaning, Deictic)
        and meaning.grain == "year"
        and not meaning.steps
        and meaning.base != "reference"
    )
