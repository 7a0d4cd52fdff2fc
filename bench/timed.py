"""Texts with their time expressions marked: TimeML (TIMEX3) and the WikiWars form of TIMEX2."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from bench.scores.times import Mark
from legation.intake import plain
from legation.record import Article, Block, Published

_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_PUBLISHED = (
    re.compile(r"<DCT>.*?<TIMEX3[^>]*?\bvalue=\"(\d{4})-?(\d\d)-?(\d\d)", re.DOTALL),
    re.compile(r"<TIMEX3[^>]*?\bvalue=\"(\d{4})-?(\d\d)-?(\d\d)[^>]*?CREATION_TIME"),
    re.compile(r"<DATETIME>.*?(\d{4})-(\d\d)-(\d\d)", re.DOTALL),
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>\w+)(?P<attributes>[^>]*?)/?>")
_ATTRIBUTE = re.compile(r"(\w+)\s*=\s*\"([^\"]*)\"")
_TIMES = frozenset({"TIMEX3", "TIMEX2"})


@dataclass(frozen=True, slots=True)
class Timed:
    """An article, dated by the corpus, and the marks of its text in their order."""

    name: str
    article: Article
    marks: tuple[Mark, ...]


def texts(path: Path) -> Iterator[Timed]:
    """The texts of a file, or of the ``.tml`` and ``.xml`` files of a folder, by name."""
    files = sorted(p for p in path.iterdir() if p.suffix in (".tml", ".xml")) if path.is_dir() else [path]
    for file in files:
        yield text(file.read_text(encoding="utf-8"), file.name)


def text(marked: str, name: str = "") -> Timed:
    """One text: what stands in its TEXT, every paragraph prose; the creation time dates it and is no mark."""
    inside = _TEXT.search(marked)
    bare, marks = _read(inside[1] if inside else marked)
    day = next(("-".join(m.groups()) for p in _PUBLISHED if (m := p.search(marked))), None)
    return Timed(name, article(bare, day), tuple(_outermost(marks)))


def article(bare: str, day: str | None) -> Article:
    """The text as an Article of that day, every paragraph prose."""
    return Article(
        id=f"sha256:{hashlib.sha256(bare.encode()).hexdigest()}",
        text=bare,
        language="en",
        published=Published(date=day, basis="given", earliest=day, latest=day) if day else Published(),
        blocks=tuple(Block("paragraph", p.start, p.end) for p in plain.parts(bare)),
    )


def _read(marked: str) -> tuple[str, list[Mark]]:
    """The text without its tags, and every time expression in it, inner ones too."""
    out: list[str] = []
    length = at = 0
    opened: list[tuple[int, dict[str, str]]] = []
    marks: list[Mark] = []
    for tag in _TAG.finditer(marked):
        piece = unescape(marked[at : tag.start()])
        out.append(piece)
        length += len(piece)
        at = tag.end()
        if tag["name"] not in _TIMES or tag[0].endswith("/>"):
            continue
        if tag["close"]:
            start, attributes = opened.pop()
            marks.append(_mark(start, length, attributes))
        else:
            opened.append((length, dict(_ATTRIBUTE.findall(tag["attributes"]))))
    out.append(unescape(marked[at:]))
    return "".join(out), [m for m in marks if m.start < m.end]


def _mark(start: int, end: int, attributes: dict[str, str]) -> Mark:
    value = attributes.get("value", attributes.get("val", ""))
    return Mark(start, end, attributes.get("type", ""), value)


def _outermost(marks: list[Mark]) -> Iterator[Mark]:
    """Of nested marks the outer one, or the inner ones where the outer has no value ("the day before
    the attack of 1 March" is told by an event, "1 March" by the calendar)."""
    end = 0
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        inner = any(m is not mark and mark.start <= m.start and m.end <= mark.end for m in marks)
        if mark.start >= end and (mark.value or not inner):
            yield mark
            end = mark.end
