"""How much: sums of money, percentages, and counts of people and weapons.

``figures`` reads the numbers, ``units`` tells what they count. Amounts are kept as stated: a sum in cents is
told in its currency, and nothing is converted."""

from __future__ import annotations

from bisect import bisect_right

from legation.coding.amounts.figures import bound, figures
from legation.coding.amounts.units import PEOPLE, WEAPONS, Counted, counted
from legation.coding.when import UNREAD
from legation.language.reading import Reading
from legation.record import Amount, Record

__all__ = ["PEOPLE", "WEAPONS", "amounts"]


def amounts(reading: Reading, record: Record) -> tuple[Amount, ...]:
    """Sums of money (unit: ISO 4217), percentages ("percent") and counts of people and weapons (unit: the
    noun), in text order; what is part of a time is no amount."""
    text = record.article.text
    times = record.times  # in text order and apart from each other
    ends = [t.end for t in times]
    out: list[Amount] = []
    for block in record.article.blocks:
        if block.kind not in UNREAD:
            for figure in figures(text, block.start, block.end):
                found = counted(reading, text, block.end, figure)
                if found is None or (out and figure.start < out[-1].end):
                    continue
                after = bisect_right(ends, figure.start)
                if after == len(times) or times[after].start >= found.end:
                    out.append(_amount(text, found))
    return tuple(out)


def _amount(text: str, found: Counted) -> Amount:
    figure = found.figure
    return Amount(
        start=figure.start,
        end=found.end,
        value=_plain(figure.value),
        unit=found.unit,
        bound=figure.bound or bound(text, figure.start, found.end),
        upper=_plain(figure.upper) if figure.upper else None,
    )


def _plain(value: float) -> int | float:
    """A whole number as one: 1500000, not 1500000.0."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
