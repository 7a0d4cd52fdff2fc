"""Which actor do these characters name? Asked many times of one record, so indexed once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from legation.record import Actor


class ActorIndex:
    """The mentions of a record's actors, ordered for lookup by character offsets."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        spans = sorted(
            ((m.start, m.end, actor) for actor in actors for m in actor.mentions), key=lambda s: s[:2]
        )
        self._starts = [s[0] for s in spans]
        self._ends = [s[1] for s in spans]
        self._actors = [s[2] for s in spans]
        self._longest = max((e - s for s, e in zip(self._starts, self._ends, strict=True)), default=0)

    def at(self, start: int, end: int) -> Actor | None:
        """The actor with the mention most like the stretch ``start:end``: most overlap for least
        length over; the earlier one where two are alike. None where no mention touches it."""
        best, best_likeness = None, 0.0
        for i in self._touching(start, end):
            shared = min(end, self._ends[i]) - max(start, self._starts[i])
            likeness = shared / (max(end, self._ends[i]) - min(start, self._starts[i]))
            if likeness > best_likeness:
                best, best_likeness = self._actors[i], likeness
        return best

    def alike(self, start: int, end: int) -> tuple[Actor, ...]:
        """The actors of the mention that ``at`` finds: more than one for words such as "both sides"."""
        best = self.at(start, end)
        if best is None:
            return ()
        here = [i for i in self._touching(start, end) if self._actors[i] is best]
        spans = {(self._starts[i], self._ends[i]) for i in here}
        found = [
            self._actors[i] for i in self._touching(start, end) if (self._starts[i], self._ends[i]) in spans
        ]
        return tuple({actor.id: actor for actor in found}.values())

    def all_in(self, start: int, end: int) -> tuple[Actor, ...]:
        """Every actor with a mention that touches ``start:end``, in text order, each once."""
        return tuple({self._actors[i].id: self._actors[i] for i in self._touching(start, end)}.values())

    def _touching(self, start: int, end: int) -> list[int]:
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [i for i in range(first, last) if self._ends[i] > start]
