"""Places of a record by their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.record import Place


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """The places of a record by their words."""

    spans: tuple[tuple[int, int, str], ...]

    @classmethod
    def of(cls, found: Sequence[Place]) -> PlaceIndex:
        """The index of a record's places."""
        return cls(tuple(sorted((m.start, m.end, p.id) for p in found for m in p.mentions)))

    def within(self, start: int, end: int) -> str | None:
        """The id of the first place with a mention inside characters ``start:end``, or None."""
        return next((place for a, b, place in self.spans if start <= a and b <= end), None)
