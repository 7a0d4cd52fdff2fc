"""In whose voice does a stretch of the text speak?"""

from __future__ import annotations

from legation.record import Record, Statement


class Voices:
    """The statements of a record, looked up by character; the innermost speaks."""

    def __init__(self, record: Record) -> None:
        self._spans = sorted(
            (
                (span.end - span.start, span.start, span.end, s)
                for s in record.statements
                for span in (s.content if isinstance(s.content, tuple) else (s.content,))
            ),
            key=lambda x: x[:3],
        )

    def statement(self, at: int) -> Statement | None:
        """The closest statement around character ``at``; None in the article's own voice."""
        return next((s for _, start, end, s in self._spans if start <= at < end), None)

    def speaker(self, at: int) -> str | None:
        """Its speaker's id; None in the article's own voice and where nobody is named."""
        found = self.statement(at)
        return found.speaker if found else None
