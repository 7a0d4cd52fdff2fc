"""What dates prove: told in full as past or to come, or without a year beside a weekday or a tense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from legation.coding.dating.verbs import Way, way
from legation.coding.dating.window import FIRST, LAST, Clue, Days, between, joined, moved
from legation.coding.when import Found
from legation.coding.when.calendar import Granule, day, length
from legation.coding.when.dateline import is_dateline
from legation.coding.when.meaning import Cell, Day, Deictic, Meaning, Moment, Part
from legation.language.reading import Reading
from legation.record import Article, Span

#: So near lie days without a year: of 86 past ones in dated news 85 do, of 60 that were ahead all do.
_BACK, _AHEAD = 300, 250
#: A dateline is of the day of writing, which the paper may print some days later.
_DATELINE = 3
#: The years in which a day without a year may lie.
_YEARS = range(1950, 2101)
#: So many days on each side are paired.
_PAIRS = 4
_DASHES = ("-", "–", "—", "/")


def full(reading: Reading, found: Sequence[Found]) -> Iterator[Clue]:
    """Dates with their year: what is told as past had begun, what is told to come was not over."""
    for f in found:
        if _is_full(f.expression.meaning) and f.placed.granule and not _is_of_range(reading.article, f):
            yield from _beside(way(reading, f), f, f.placed.granule)


def partial(reading: Reading, article: Article, found: Sequence[Found]) -> Iterator[Clue]:
    """Days and months without a year: near to the day of writing, on their side of it, in a year where
    the weekday told is right; datelines."""
    sides: dict[Way, list[tuple[Found, Day]]] = {"past": [], "ahead": []}
    for f in found:
        meaning = _open(f.expression.meaning)
        if meaning is None:
            continue
        if isinstance(meaning, Day) and is_dateline(article, f.expression.start, f.expression.end):
            yield Clue(_in_years(meaning, 0, _DATELINE), (_span(f),), "dateline")
            continue
        told = way(reading, f)
        if told or (isinstance(meaning, Day) and meaning.weekday):
            own = isinstance(meaning, Day) and not meaning.weekday
            yield Clue(_in_years(meaning, *_reach(told, own)), (_span(f),), "near")
        if told and isinstance(meaning, Day):
            sides[told].append((f, meaning))
    yield from _amid(sides["past"], sides["ahead"])


def _open(meaning: Meaning) -> Day | Part | None:
    """The day or month that is told without a year."""
    meaning = meaning.of if isinstance(meaning, Moment) and meaning.of else meaning
    if not isinstance(meaning, Day | Part) or meaning.year is not None or meaning.which is not None:
        return None
    return meaning if isinstance(meaning, Day) or meaning.grain == "month" else None


def _amid(past: Sequence[tuple[Found, Day]], ahead: Sequence[tuple[Found, Day]]) -> Iterator[Clue]:
    """The text was written between a day that is past and the next one of those ahead: nobody leaves out
    the years of days that lie a year apart."""
    for f, first in past[-_PAIRS:]:
        for g, last in ahead[:_PAIRS]:
            stretches = []
            for year in _YEARS:
                a = day(year, first.month, first.day)
                after = [d for y in (year, year + 1) if (d := day(y, last.month, last.day)) and a and d >= a]
                stretches += [(moved(a, 1), moved(after[0], -1))] if a and after else []
            yield Clue(_or_earlier(stretches), (_span(f), _span(g)), "amid")


def repeated(found: Sequence[Found]) -> Iterator[Clue]:
    """A year told twice, by its figure and from now: "in 1986, two decades ago"."""
    for a, b in pairwise(found):
        pair = (a, b) if isinstance(a.expression.meaning, Cell) else (b, a)
        cell, step = pair[0].expression.meaning, pair[1].expression.meaning
        near = b.expression.first - a.expression.last <= 3 and b.expression.start - a.expression.end <= 6
        if not near or not isinstance(cell, Cell) or cell.granule.grain != "year":
            continue
        if isinstance(step, Deictic) and step.counted and step.base == "anchor" and step.steps < 0:
            size = {"year": 1, "decade": 10}.get(step.grain, 0)
            year = cell.granule.first.year - step.steps * size
            slack = size // 2
            if size and 1900 <= year <= 2100:
                window = between(date(year - slack, 1, 1), date(year + max(slack, 1), 12, 31))
                yield Clue(window, (_span(a), _span(b)), "ago")


def settled(reading: Reading, early: Sequence[Found], late: Sequence[Found]) -> Iterator[Clue]:
    """Times that mean the same from both ends of the window, and so are known: "six days later"."""
    for a, b in zip(early, late, strict=True):
        cell = a.placed.granule
        if cell is None or a.placed != b.placed or _is_full(a.expression.meaning):
            continue
        yield from _beside(way(reading, a), a, cell)


def _beside(told: Way | None, found: Found, cell: Granule) -> Iterator[Clue]:
    """The days after a time that is past, or before one that is ahead.

    The day of writing itself is told as today or by its weekday: of 110 days that dated news tells as
    past by their date alone, and 18 as ahead, none is its own.
    """
    own = cell.grain == "day" and not _weekday(found.expression.meaning)
    if told == "past":
        yield Clue(between(moved(cell.first, own), None), (_span(found),), "past")
    elif told == "ahead":
        yield Clue(between(None, moved(cell.last, -own)), (_span(found),), "ahead")


def _weekday(meaning: Meaning) -> int | None:
    meaning = meaning.of if isinstance(meaning, Moment) and meaning.of else meaning
    return meaning.weekday if isinstance(meaning, Day) else None


def _reach(told: Way | None, own: bool) -> tuple[int, int]:
    """The days before and after a day on which the text may have been written; not the day, if ``own``."""
    return {"past": (-own, _BACK), "ahead": (_AHEAD, -own), None: (_AHEAD, _BACK)}[told]


def _in_years(meaning: Day | Part, before: int, after: int) -> Days:
    stretches = []
    for year in _YEARS:
        if isinstance(meaning, Part):
            first, last = date(year, meaning.index, 1), date(year, meaning.index, length(year, meaning.index))
        else:
            on = day(year, meaning.month, meaning.day)
            if on is None or meaning.weekday not in (None, on.isoweekday()):
                continue
            first = last = on
        stretches.append((moved(first, -before), moved(last, after)))
    return _or_earlier(stretches)


def _or_earlier(stretches: list[tuple[date, date]]) -> Days:
    """Stretches of the years that were looked at, and all days before and after these years."""
    return joined([(FIRST, date(_YEARS[0] - 1, 12, 31)), *stretches, (date(_YEARS[-1] + 1, 1, 1), LAST)])


def _is_full(meaning: Meaning) -> bool:
    """Whether the words alone name the time, year and all."""
    match meaning:
        case Moment(of=of) if of is not None:
            return _is_full(of)
        case Day(year=year) | Part(year=year):
            return isinstance(year, int)
        case Cell(granule=cell):
            return cell.grain not in ("decade", "century", "fiscal")
        case _:
            return False


def _is_of_range(article: Article, found: Found) -> bool:
    """Whether a time is one end of a range, which may go on when the other is over: "2021-22"."""
    text, e = article.text, found.expression
    return text[e.end : e.end + 1] in _DASHES or text[e.start - 1 : e.start] in _DASHES


def _span(found: Found) -> Span:
    return Span(found.expression.start, found.expression.end)
