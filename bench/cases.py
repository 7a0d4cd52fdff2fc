"""Cases of a recogniser of dates (Recognizers-Text): a sentence, the day it is said, and what is found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench import timed
from legation.record import Article, Time

_DATES, _LENGTHS = ("date", "daterange"), ("duration", "set")


@dataclass(frozen=True, slots=True)
class Case:
    """A stretch of the text of ``article`` and what it may mean: a day or a range of days (ISO, the end
    exclusive, "" where it is open), or the TIMEX3 value of a duration or a set."""

    article: Article
    start: int
    end: int
    days: tuple[tuple[str, str], ...] = ()
    values: tuple[str, ...] = ()

    def inside(self, times: Sequence[Time]) -> list[Time]:
        """What was found there."""
        return [t for t in times if t.start < self.end and self.start < t.end]

    def is_right(self, times: Sequence[Time]) -> bool:
        """Whether what was found there means the same; a range may be two times."""
        found = self.inside(times)
        placed = [(t.earliest, t.latest) for t in found if t.earliest and t.latest]
        if not self.days or not placed:
            return any(t.value in self.values for t in found)
        first, last = min(a for a, _ in placed), max(b for _, b in placed)
        after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
        return any(a in ("", first) and b in ("", last, after) for a, b in self.days)


def cases(path: Path) -> Iterator[Case]:
    """The cases of a specification, those alone that ask for days, durations or sets."""
    for spec in json.loads(path.read_text(encoding="utf-8-sig")):
        day = spec.get("Context", {}).get("ReferenceDateTime", "")[:10]
        article = timed.article(spec["Input"], day or None)
        for result in spec["Results"]:
            kind = result.get("TypeName", "").rpartition(".")[2]
            values = (result.get("Resolution") or {}).get("values", ())
            days = tuple(_days(v) for v in values if kind in _DATES and v.get("value") != "not resolved")
            lengths = tuple(v["timex"] for v in values if kind in _LENGTHS)
            if day and (days or lengths):
                yield Case(article, result["Start"], result["End"] + 1, days, lengths)


def _days(value: dict[str, Any]) -> tuple[str, str]:
    if "value" in value:
        return value["value"], value["value"]
    return value.get("start", ""), value.get("end", "")
