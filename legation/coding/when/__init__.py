"""When: the time expressions of an article, placed on the calendar.

Words become tokens (``lexicon``), rules over tokens find expressions (``grammar``), and these are
placed against the day of publication, earlier times of the text and the tense (``anchoring``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from legation.coding.once import once
from legation.coding.when import grammar, story
from legation.coding.when import tense as tenses
from legation.coding.when.anchoring import place
from legation.coding.when.calendar import Granule
from legation.coding.when.context import Context, Placed, Tense
from legation.coding.when.lexicon import Token, tokens
from legation.coding.when.meaning import Cell, Deictic, Expression, Meaning, Stretch
from legation.language.reading import Reading
from legation.record import Article, BlockKind, Record, Time

#: A window of more days leaves most times open.
NARROW = 400
_SOON = ("soon", "shortly")
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


def find(reading: Reading, article: Article, anchor: date | None = None) -> list[Found]:
    """The time expressions with what they mean, in text order.

    ``anchor`` is a day to count from in place of the day of publication, for trying one out. Where the
    article was written within a window, times are placed that mean the same from both its ends.
    """
    at = article.published
    if anchor is None and at.date:
        anchor = date.fromisoformat(at.date[:10])
    if anchor is None and at.earliest and at.latest:
        ends = [date.fromisoformat(day[:10]) for day in (at.earliest, at.latest)]
        if (ends[1] - ends[0]).days <= NARROW:
            return _agreed(*(_find(reading, article, day) for day in (None, *ends)))
    return _find(reading, article, anchor)


def _agreed(unplaced: Sequence[Found], early: Sequence[Found], late: Sequence[Found]) -> list[Found]:
    return [a if a.placed == b.placed else x for x, a, b in zip(unplaced, early, late, strict=True)]


def _find(reading: Reading, article: Article, anchor: date | None) -> list[Found]:
    told = _told(reading, article)
    return list(_placed(told, anchor, story.years((t.expression.meaning for t in told), anchor)))


@dataclass(frozen=True, slots=True)
class _Told:
    """An expression, the tense that it stands in and what it means there: None where it is no time."""

    expression: Expression
    tense: Tense | None
    meaning: Meaning | None


@once
def _told(reading: Reading, article: Article) -> list[_Told]:
    """The expressions: all that does not hang on the day that the article was written."""
    out: list[_Told] = []
    for block in article.blocks:
        if block.kind not in UNREAD:
            words = tokens(article.text, block.start, block.end)
            for expression in grammar.expressions(words):
                if not _is_of_a_name(reading, expression):
                    tense = tenses.of(reading, words, expression)
                    out.append(_Told(expression, tense, _meant(words, expression, tense)))
    return out


def _placed(expressions: Iterable[_Told], anchor: date | None, story_years: range | None) -> Iterator[Found]:
    reference: Granule | None = None
    quarter: Granule | None = None
    for told in expressions:
        if told.meaning is None:
            continue
        context = Context(anchor, reference, told.tense, story_years is not None, quarter)
        placed = place(told.meaning, context)
        yield Found(told.expression, told.tense, placed)
        quarter = _next_quarter(told.expression, placed, quarter)
        if _moves(told.expression, placed, story_years):
            reference = placed.granule


def _meant(words: Sequence[Token], expression: Expression, tense: Tense | None) -> Meaning | None:
    """ "In five years", of what is to come, is a time, else it is how long something takes; "it soon fell" is
    no time from now."""
    if words[expression.last].kind in _SOON and tense != "future":
        return None
    meaning = expression.meaning
    if not isinstance(meaning, Stretch) or meaning.side or tense != "future" or not expression.first:
        return meaning
    counted = words[expression.first - 1].kind == "in" and words[expression.first].kind != "the"
    return Deictic(meaning.grain, meaning.number) if counted else meaning


def _moves(expression: Expression, placed: Placed, story_years: range | None) -> bool:
    """Whether "six days later" counts from here on: not from a comparison ("than a year ago"), nor from
    what is too wide to stand at ("the 1990s"), nor, in a story, from what is not of its years."""
    cell = placed.granule
    if cell is None or cell.grain in ("decade", "century") or _looks_back(expression.meaning):
        return False
    return story_years is None or cell.first.year in story_years


def _looks_back(meaning: Meaning) -> bool:
    """ "More than a year ago", "than in the previous year": the text stays where it is."""
    if not isinstance(meaning, Deictic) or meaning.steps >= 0:
        return False
    return meaning.counted or (meaning.base == "reference" and meaning.grain != "day")


def _next_quarter(expression: Expression, placed: Placed, quarter: Granule | None) -> Granule | None:
    """The quarter that figures are of, until another stretch of time is told ("the first nine months")."""
    meaning = expression.meaning
    compares = isinstance(meaning, Deictic) and meaning.counted and meaning.steps < 0
    if placed.granule and placed.granule.grain == "quarter" and not compares:
        return placed.granule
    return None if placed.type == "DURATION" else quarter


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
    placed = found.placed
    first, last = placed.days or (None, None)
    return Time(
        id=ident,
        start=found.expression.start,
        end=found.expression.end,
        type=placed.type,
        value=placed.value,
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
    )
