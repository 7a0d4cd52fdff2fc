"""When an undated article was written: the window that its own words prove, step by step.

Every clue is a set of days on which the text may have been written, with the words that prove it
(``dates``, ``holders``, ``events``). The window is what all leave. A clue that would leave nothing is
not believed; ``contradictions`` reports it.
"""

from __future__ import annotations

from collections.abc import Iterable

from legation.coding.dating import dates, events, holders
from legation.coding.dating.contradicting import contradictions, stated
from legation.coding.dating.window import Clue, Days, common, ends
from legation.coding.when import NARROW, find
from legation.language.reading import Reading
from legation.record import Published, Record

__all__ = ["contradictions", "published"]


def published(reading: Reading, record: Record) -> Published:
    """The date of publication that is known; else, with basis "text", the window that the text proves.

    ``date`` is filled only where the window is one day; ``evidence`` holds the words of every clue that
    bounds the window, in text order.
    """
    known = record.article.published
    if known.date or not len(reading):
        return known  # without a tree the tenses are guesses, and a guess proves nothing
    days, kept = _window(reading, record)
    earliest, latest = ends(days)
    if not kept or (earliest is None and latest is None):
        return known
    return Published(
        date=earliest.isoformat() if earliest and earliest == latest else None,
        basis="text",
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        evidence=tuple(sorted({*known.evidence, *(span for clue in kept for span in clue.spans)})),
    )


def _window(reading: Reading, record: Record) -> tuple[Days, list[Clue]]:
    """What the clues leave, and those that bound it, the surest first."""
    article = record.article
    found = find(reading, article)
    days = stated(article.published)
    kept: list[Clue] = []
    steps: tuple[Iterable[Clue], ...] = (
        dates.full(reading, found),
        events.clues(reading, found),
        dates.repeated(found),
        holders.clues(reading, found),
        dates.partial(reading, article, found),
    )
    for clues in steps:
        days, kept = _narrowed(days, kept, clues)
    first, last = ends(days)
    if first and last and (last - first).days <= NARROW:
        settled = dates.settled(reading, find(reading, article, first), find(reading, article, last))
        days, kept = _narrowed(days, kept, settled)
    return days, _needed(kept, days, stated(article.published))


def _narrowed(days: Days, kept: list[Clue], clues: Iterable[Clue]) -> tuple[Days, list[Clue]]:
    for clue in clues:
        left = common(days, clue.days)
        if left and left != days:
            days, kept = left, [*kept, clue]
    return days, kept


def _needed(kept: list[Clue], days: Days, known: Days) -> list[Clue]:
    """The clues without which the window would be wider, the surest of those that prove the same."""
    for clue in reversed(kept):
        others = [c for c in kept if c is not clue]
        left = known
        for other in others:
            left = common(left, other.days)
        if ends(left) == ends(days):
            kept = others
    return kept
