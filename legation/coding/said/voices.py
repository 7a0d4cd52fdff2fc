"""In whose voice does a stretch of the text speak?"""

from __future__ import annotations

from legation.coding.overlaps import Overlaps
from legation.record import Record, Span, Statement


class Voices:
    """The statements of a record, looked up by character; the innermost speaks."""

    def __init__(self, record: Record) -> None:
        self._parts = [
            (span, said)
            for said in record.statements
            for span in (said.content if isinstance(said.content, tuple) else (said.content,))
        ]
        self._index = Overlaps((i, [(span.start, span.end)]) for i, (span, _) in enumerate(self._parts))

    def statement(self, at: int) -> Statement | None:
        """The closest statement around character ``at``; None in the article's own voice."""
        return self.around(Span(at, at + 1))

    def around(self, words: Span) -> Statement | None:
        """The closest statement with ``words`` in its content, the first of two as close."""
        near = (self._parts[i] for i in self._index.near(words.start, words.end))
        around = [
            (span.end - span.start, span.start, i, said)
            for i, (span, said) in enumerate(near)
            if span.start <= words.start and words.end <= span.end
        ]
        return min(around)[-1] if around else None

    def speaker(self, at: int) -> str | None:
        """Its speaker's id; None in the article's own voice and where nobody is named."""
        found = self.statement(at)
        return found.speaker if found else None
