"""When an undated article was written: the window that its own words prove."""

from __future__ import annotations

from datetime import date

from legation.coding.when import Found, find
from legation.coding.when.meaning import Cell, Day, Part
from legation.language.reading import Reading
from legation.record import Published, Record, Span


def published(reading: Reading, record: Record) -> Published:
    """The date of publication that is known; else, with basis "text", the window that the text proves.

    What a text tells in the past tense with a full date had begun by then ("signed on 3 May 2024"),
    and what it says will be was not over. ``date`` is filled only where the window is one day.
    """
    known = record.article.published
    if known.date or not len(reading):
        return known  # without a tree the tenses are guesses, and a guess proves nothing
    told = [f for f in find(reading, record.article) if _is_full(f)]
    past = [f for f in told if f.tense == "past"]
    ahead = [f for f in told if f.tense == "future"]
    first = max(past, key=_first, default=None)
    last = min(ahead, key=_last, default=None)
    if first and last and _last(last) < _first(first):
        last = None  # an old forecast told again
    proof = tuple(Span(f.expression.start, f.expression.end) for f in (first, last) if f)
    if not proof:
        return known
    earliest = _first(first).isoformat() if first else known.earliest
    latest = _last(last).isoformat() if last else known.latest
    day = earliest if earliest == latest else None
    return Published(date=day, basis="text", earliest=earliest, latest=latest, evidence=proof)


def _is_full(found: Found) -> bool:
    """Whether the words alone name the time, year and all."""
    meaning = found.expression.meaning
    years = isinstance(meaning, Day | Part) and isinstance(meaning.year, int)
    return found.placed.granule is not None and (years or isinstance(meaning, Cell))


def _first(found: Found) -> date:
    return found.placed.granule.first if found.placed.granule else date.min


def _last(found: Found) -> date:
    return found.placed.granule.last if found.placed.granule else date.max
