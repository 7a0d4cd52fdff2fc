"""Does it add up? One module a kind of check, listed in ``CHECKS``: sums of money that no rate supports
(``conversions``), dates that cannot be (``dates``), counts of one event that disagree (``counts``), and
what contradicts the day on which the text was written (``coding.dating``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from legation.coding.checks.conversions import conversions
from legation.coding.checks.counts import counts
from legation.coding.checks.dates import dates
from legation.coding.dating import contradictions
from legation.language.reading import Reading
from legation.record import Check, Record

__all__ = ["CHECKS", "checks"]

CHECKS: tuple[Callable[[Reading, Record], Iterable[Check]], ...] = (
    conversions,
    dates,
    counts,
    contradictions,
)


def checks(reading: Reading, record: Record) -> tuple[Check, ...]:
    """What does not add up, in text order, each with the words concerned."""
    found = [check for kind in CHECKS for check in kind(reading, record)]
    return tuple(sorted(found, key=lambda check: (check.spans, check.kind)))
