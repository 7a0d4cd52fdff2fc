"""A statement while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass

from legation.coding.said.quotes import Quote
from legation.record import StatementKind

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """``content`` are character ranges in text order, ``cue`` and ``source`` word ranges, ``verb`` the
    cue's head word. ``score`` is how sure we are, 0 to 1."""

    content: tuple[Range, ...]
    kind: StatementKind
    verb: int | None = None
    cue: Range | None = None
    source: Range | None = None
    score: float = 1.0

    @property
    def start(self) -> int:
        """The first character of the content."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """One past the last character of the content."""
        return self.content[-1][1]

    def touches(self, start: int, end: int) -> bool:
        """Whether some of the content lies in characters ``start:end``."""
        return any(a < end and start < b for a, b in self.content)

    def holds(self, quote: Quote) -> bool:
        """Whether the whole quotation is content."""
        return any(a <= quote.start and quote.end <= b for a, b in self.content)
