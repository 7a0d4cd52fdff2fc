"""What stands side by side: a time of day and its day are one time, and a range tells its year once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.coding.when.lexicon import Token
from legation.coding.when.meaning import Day, Deictic, Expression, Meaning, Moment, Part, Weekday

_LINKS = {",", "on", "at", "of"}
_RANGES = {"to", "and", "-", "–", "until", "till", "through", "or", "/", ",", "the"}


def of_one_year(words: Sequence[Token], found: list[Expression]) -> list[Expression]:
    """Give the year that is told last to what stands before it in one range: "15 May to 16 August 1988",
    "in August and September 1914", "from October to March 1945"."""
    for i in range(len(found) - 2, -1, -1):
        a, b = found[i], found[i + 1]
        year, month = _year_and_month(b.meaning)
        if isinstance(a.meaning, Day | Part) and type(year) is int and _is_open(a.meaning):
            between = words[a.last + 1 : b.first]
            own = _year_and_month(a.meaning)[1]
            if len(between) <= 2 and own and month and all(w.kind in _RANGES for w in between):
                told = year if own <= month else year - 1
                found[i] = replace(a, meaning=replace(a.meaning, year=told))
    return found


def _is_open(meaning: Day | Part) -> bool:
    return meaning.year is None and meaning.which is None


def _year_and_month(meaning: Meaning) -> tuple[int | Deictic | None, int | None]:
    match meaning:
        case Day(year=year, month=month) | Part(year=year, index=month, grain="month"):
            return year, month
        case Part(year=year, index=season, grain="season"):
            return year, 3 * season
        case _:
            return None, None


def joined(words: Sequence[Token], found: Sequence[Expression]) -> Iterator[Expression]:
    """Join a time of day with the day beside it: "10 a.m. on Friday", "Friday at noon"."""
    pending: Expression | None = None
    for expression in found:
        whole = _join(words, pending, expression) if pending else None
        if pending and not whole:
            yield pending
        pending = whole or expression
    if pending:
        yield pending


def _join(words: Sequence[Token], a: Expression, b: Expression) -> Expression | None:
    between = words[a.last + 1 : b.first]
    if len(between) > 2 or any(w.kind not in _LINKS for w in between):
        return None
    moment, day = (a.meaning, b.meaning) if isinstance(a.meaning, Moment) else (b.meaning, a.meaning)
    if not isinstance(moment, Moment) or not isinstance(day, Day | Weekday | Deictic):
        return None
    free = moment.of is None or moment.of == Deictic("day", 0, "reference")
    if not free or (isinstance(day, Deictic) and day.grain != "day"):
        return None
    return Expression(a.start, b.end, Moment(moment.suffix, day), a.first, b.last)
