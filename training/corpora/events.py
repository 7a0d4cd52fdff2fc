"""Generated sentences and articles with their PLOVER events, in this project's own inline markup, which
``training/generated/README.md`` describes. They train, and are named as generated; they are never
evidence of quality.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage

_MARK = re.compile(
    r"\[(?P<party>[@^]?\d+) (?P<name>[^\]]*)\]"
    r"|<(?P<type>[A-Z]+)(?:/[\w-]+)?(?::[\w,-]+)? (?:=\d+ )?(?P<status>[a-z]+)~? ?(?P<actors>[\d,]*)>"
    r"(?P<recipients>[\d,]*)(?P<setting>(?: [@^]\d+)*)\|(?P<trigger>[^>]*)>"
)
_ROLES = {"@": "PLACE", "^": "TIME"}


@dataclass(frozen=True)
class _Marked:
    """An event at characters ``start:end``, with (role, key of a mention) pairs."""

    type: str
    status: str
    parts: tuple[tuple[str, str], ...]
    start: int
    end: int


def passages(path: Path) -> Iterator[Passage]:
    """A passage a line of a file of sentences, or a paragraph of an article, with events under "events"
    and their arguments TRIGGER, ACTOR, RECIPIENT, PLACE and TIME."""
    text = path.read_text(encoding="utf-8")
    whole = path.parent.name == "articles"
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            document = f"{path.parent.name}:{path.stem}" if whole else f"{path.stem}:{number}"
            yield parse(line.strip(), document, whole=not whole)


def parse(line: str, document: str, *, whole: bool = True) -> Passage:
    """One marked line as a passage. A party that an event names must be marked in a ``whole`` text; in a
    part of one it may stand elsewhere, and then there is no argument. Raises ``ValueError``."""
    text, mentions, marked = _unmarked(line)
    inside = words(text)
    frames = [_frame(e, mentions, inside, document, whole=whole) for e in marked]
    return Passage(text=text, words=inside, document=document, frames={"events": frames})


def plain(text: str) -> tuple[str, list[dict[str, int | str]]]:
    """A marked text without its marks, and its events as facts of a key: type, status, start, end."""
    out, _, marked = _unmarked(text)
    return out, [{"type": e.type, "status": e.status, "start": e.start, "end": e.end} for e in marked]


def _unmarked(line: str) -> tuple[str, dict[str, list[tuple[int, int]]], list[_Marked]]:
    """The text without marks, where each party, place and time stands in it, and the events."""
    text, at = "", 0
    mentions: dict[str, list[tuple[int, int]]] = {}
    marked: list[_Marked] = []
    for m in _MARK.finditer(line):
        text += line[at : m.start()]
        at = m.end()
        inner = m["name"] if m["party"] else m["trigger"]
        start, text = len(text), text + inner
        if m["party"]:
            mentions.setdefault(m["party"], []).append((start, len(text)))
        else:
            marked.append(_Marked(m["type"], m["status"], tuple(_parts(m)), start, len(text)))
    return text + line[at:], mentions, marked


def _parts(m: re.Match[str]) -> Iterator[tuple[str, str]]:
    for role, cell in (("ACTOR", m["actors"]), ("RECIPIENT", m["recipients"])):
        yield from ((role, number) for number in cell.split(",") if number)
    for key in m["setting"].split():
        yield _ROLES[key[0]], key


def _frame(
    e: _Marked,
    mentions: dict[str, list[tuple[int, int]]],
    inside: list[tuple[int, int]],
    document: str,
    *,
    whole: bool,
) -> GoldFrame:
    first, last = covering(inside, e.start, e.end)
    arguments = [("TRIGGER", first, last)]
    for role, key in e.parts:
        if key in mentions:
            nearest = min(mentions[key], key=lambda s: min(abs(s[0] - e.end), abs(e.start - s[1])))
            arguments.append((role, *covering(inside, *nearest)))
        elif whole:
            raise ValueError(f"{document}: {key} is not marked")
    return GoldFrame(first, e.type, arguments, e.status)
