"""A statement while it is being put together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from legation.coding.overlaps import Overlaps
from legation.coding.said.quotes import Quote
from legation.record import StatementKind

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """``content`` are character ranges in text order, ``cue`` and ``source`` word ranges, ``verb`` the
    cue's head word. ``score`` is how sure we are, 0 to 1; ``whole``: it is a turn or a text of somebody's
    own, in which others may be told of."""

    content: tuple[Range, ...]
    kind: StatementKind
    verb: int | None = None
    cue: Range | None = None
    source: Range | None = None
    score: float = 1.0
    whole: bool = False

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


class Drafts:
    """Drafts in the order in which they were found, by their content and by their cue."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []
        self._contents = Overlaps()
        self._cues: dict[Range, int] = {}
        self._cue_words: dict[int, int] = {}

    def __iter__(self) -> Iterator[Draft]:
        return iter(self._drafts)

    def __getitem__(self, at: int) -> Draft:
        return self._drafts[at]

    def add(self, draft: Draft) -> None:
        """One more draft."""
        self._drafts.append(draft)
        self._file(len(self._drafts) - 1, draft)

    def put(self, at: int, draft: Draft) -> None:
        """A fuller draft, with the same cue, in the place of the one at ``at``."""
        self._drafts[at] = draft
        self._file(at, draft)

    def extend(self, at: int, quote: Quote) -> None:
        """One more quotation in the content of the draft at ``at``."""
        whole = tuple(sorted((*self._drafts[at].content, (quote.start, quote.end))))
        self.put(at, replace(self._drafts[at], content=whole))

    def _file(self, at: int, draft: Draft) -> None:
        self._contents.add(at, draft.content)
        if draft.cue:
            self._cues.setdefault(draft.cue, at)
            for word in range(*draft.cue):
                self._cue_words.setdefault(word, at)

    def near(self, start: int, end: int) -> list[Draft]:
        """All drafts with content in characters ``start:end``, and a few beside it."""
        return [self._drafts[i] for i in self._contents.near(start, end)]

    def holder(self, quote: Quote) -> int | None:
        """Where the first draft is whose content holds the whole quotation."""
        near = self._contents.near(quote.start, quote.end)
        return next((i for i in near if self._drafts[i].holds(quote)), None)

    def of_cue(self, cue: Range) -> int | None:
        """Where the first draft with exactly this cue is."""
        return self._cues.get(cue)

    def cued(self, word: int) -> int | None:
        """Where the first draft is in whose cue the word stands."""
        return self._cue_words.get(word)
