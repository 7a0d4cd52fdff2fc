"""When: the time expressions of an article, placed on the calendar.

Words become tokens (``lexicon``), rules over tokens find expressions (``grammar``), and these are
placed against the day of publication, earlier times of the text and the tense (``anchoring``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from legation.coding.when import grammar
from legation.coding.when import tense as tenses
from legation.coding.when.anchoring import Context, Placed, Tense, place
from legation.coding.when.calendar import Granule
from legation.coding.when.lexicon import tokens
from legation.coding.when.meaning import Cell, Deictic, Expression
from legation.language.reading import Reading
from legation.record import Article, Block, BlockKind, Record, Time

#: Blocks that are not the article's own prose.
UNREAD: frozenset[BlockKind] = frozenset({"byline", "related", "navigation", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Found:
    """An expression, the tense that it stands in, and its place on the calendar."""

    expression: Expression
    tense: Tense | None
    placed: Placed


def times(reading: Reading, record: Record) -> tuple[Time, ...]:
    """The time expressions of the article's prose, in text order, none overlapping another.

    Undated articles get values with X for what is not known ("XXXX-02-12"), and no days for them.
    """
    return tuple(_time(f"t{i}", found) for i, found in enumerate(find(reading, record.article), 1))


def find(reading: Reading, article: Article) -> list[Found]:
    """The time expressions with what they mean, in text order."""
    published = article.published.date
    anchor = date.fromisoformat(published[:10]) if published else None
    out: list[Found] = []
    reference: Granule | None = None
    for block in article.blocks:
        if block.kind not in UNREAD:
            for found in _in_block(reading, article, block, anchor, reference):
                out.append(found)
                reference = _next_reference(found, reference)
    return out


def _in_block(
    reading: Reading, article: Article, block: Block, anchor: date | None, reference: Granule | None
) -> Iterator[Found]:
    words = tokens(article.text, block.start, block.end)
    for expression in grammar.expressions(words):
        if not _is_of_a_name(reading, expression):
            tense = tenses.of(reading, words, expression)
            found = Found(expression, tense, place(expression.meaning, Context(anchor, reference, tense)))
            reference = _next_reference(found, reference)
            yield found


def _next_reference(found: Found, reference: Granule | None) -> Granule | None:
    """What "six days later" counts from next; a comparison ("from a year ago") moves nothing."""
    meaning = found.expression.meaning
    compares = isinstance(meaning, Deictic) and meaning.counted and meaning.steps < 0
    return reference if compares or found.placed.granule is None else found.placed.granule


def _is_of_a_name(reading: Reading, expression: Expression) -> bool:
    """Whether the words are of a name: a person's ("April"), or one that only starts or ends with them
    ("Tomorrow Bank", "Vision 2030"); a year at its start is a time ("the 2022 World Cup")."""
    first, last = reading.words_at(expression.start, expression.end)
    for name in {reading.name_of[i] for i in range(first, last) if i in reading.name_of}:
        if name.label == "Person":
            return True
        if name.label != "Date" and last - first == 1 and name.end - name.start > 1:
            starts = name.start == first and not isinstance(expression.meaning, Cell)
            if starts or name.end == last:
                return True
    return False


def _time(ident: str, found: Found) -> Time:
    placed, cell = found.placed, found.placed.granule
    return Time(
        id=ident,
        start=found.expression.start,
        end=found.expression.end,
        type=placed.type,
        value=placed.value,
        earliest=cell.first.isoformat() if cell else None,
        latest=cell.last.isoformat() if cell else None,
    )
