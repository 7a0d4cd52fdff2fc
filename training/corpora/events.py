"""Generated sentences with their PLOVER events, in this project's own inline markup.

``[1 Iran]`` is party 1; ``<ACCUSE occurred 1>2|accused>`` is an event of type ACCUSE whose actors
are party 1 and whose recipients are party 2, with the words that tell it. They train, and are
named as generated; they are never evidence of quality.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage

_MARK = re.compile(
    r"\[(?P<party>\d+) (?P<name>[^\]]*)\]"
    r"|<(?P<type>[A-Z]+) (?P<status>[a-z]+) ?(?P<actors>[\d,]*)>(?P<recipients>[\d,]*)\|(?P<trigger>[^>]*)>"
)


@dataclass(frozen=True)
class _Marked:
    type: str
    status: str
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    start: int
    end: int


def passages(path: Path) -> Iterator[Passage]:
    """A passage a line, events under "events" with arguments TRIGGER, ACTOR and RECIPIENT."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield parse(line.strip(), f"{path.stem}:{number}")


def parse(line: str, document: str) -> Passage:
    """One marked line as a passage; raises ``ValueError`` where an event names an unknown party."""
    text, at = "", 0
    parties: dict[int, list[tuple[int, int]]] = {}
    marked: list[_Marked] = []
    for m in _MARK.finditer(line):
        text += line[at : m.start()]
        at = m.end()
        inner = m["name"] if m["party"] else m["trigger"]
        start, text = len(text), text + inner
        if m["party"]:
            parties.setdefault(int(m["party"]), []).append((start, len(text)))
        else:
            marked.append(
                _Marked(
                    m["type"], m["status"], _numbers(m["actors"]), _numbers(m["recipients"]), start, len(text)
                )
            )
    text += line[at:]
    inside = words(text)
    frames = [_frame(e, parties, inside, document) for e in marked]
    return Passage(text=text, words=inside, document=document, frames={"events": frames})


def _numbers(cell: str) -> tuple[int, ...]:
    return tuple(int(n) for n in cell.split(",") if n)


def _frame(
    e: _Marked, parties: dict[int, list[tuple[int, int]]], inside: list[tuple[int, int]], document: str
) -> GoldFrame:
    first, last = covering(inside, e.start, e.end)
    arguments = [("TRIGGER", first, last)]
    for role, numbers in (("ACTOR", e.actors), ("RECIPIENT", e.recipients)):
        for n in numbers:
            if n not in parties:
                raise ValueError(f"{document}: party {n} is not marked")
            nearest = min(parties[n], key=lambda s: min(abs(s[0] - e.end), abs(e.start - s[1])))
            arguments.append((role, *covering(inside, *nearest)))
    return GoldFrame(first, e.type, arguments, e.status)
