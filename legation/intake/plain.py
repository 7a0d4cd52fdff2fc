"""Plain and pasted text cut into parts: stretches that stand by themselves on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from legation.intake.form import is_bullet, is_open, is_stopped
from legation.record import BlockKind

_LINE = re.compile(r"[^\n\v\f\x85\u2028\u2029]+")
_BLANK = " \t\xa0\ufeff\u200b\u200c\u200d\u2060\u3000"
_WIDEST = 120  # characters; a longer line was not broken by hand or by a mail program
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Part:
    """``text[start:end]`` without surrounding white space; ``gap`` blank lines stand above it.

    ``hint`` is what the mark-up of a page says of it; plain text has none.
    """

    start: int
    end: int
    text: str
    gap: int = 1
    hint: BlockKind | None = None


def parts(text: str) -> list[Part]:
    """The paragraphs and single lines of ``text``, in order.

    Blank lines separate paragraphs; a line is a paragraph of its own unless the text is hard-wrapped,
    or the line plainly goes on in the next. Runs in time linear in the length of the text.
    """
    lines = list(_lines(text))
    wrapped = _is_wrapped(lines)
    out: list[Part] = []
    for group in _groups(lines):
        width = max(len(line.text) for line in group)
        first = 0
        for at in range(1, len(group) + 1):
            if at == len(group) or not _goes_on(group[at - 1], group[at], width if wrapped else 0):
                out.append(_joined(text, group[first:at]))
                first = at
    return out


def _lines(text: str) -> Iterator[Part]:
    """Every line that has a letter or a digit; a line of mere marks separates, as a blank line does."""
    seen = 0
    for found in _LINE.finditer(text):
        raw = found[0]
        kept = raw.strip().strip(_BLANK).strip()
        if not any(c.isalnum() for c in kept):
            continue
        start = found.start() + raw.index(kept)
        # 0: the next line of the same paragraph; a form feed counts as a line break does.
        gap = max(0, _breaks(text, seen, found.start()) - 1)
        yield Part(start, start + len(kept), kept, gap)
        seen = found.end()


def _breaks(text: str, start: int, end: int) -> int:
    between = text[start:end]
    return sum(between.count(mark) for mark in "\n\v\f\x85\u2028\u2029")


def _groups(lines: list[Part]) -> Iterator[list[Part]]:
    group: list[Part] = []
    for line in lines:
        if line.gap and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_wrapped(lines: list[Part]) -> bool:
    """Whether line breaks fall inside sentences: a third of the lines below full ones begin in lower case."""
    below = [
        after.text[0].islower()
        for line, after in pairwise(lines)
        if not after.gap and _NARROWEST <= len(line.text) <= _WIDEST
    ]
    return len(below) > 0 and sum(below) > 0.3 * len(below)


def _goes_on(line: Part, after: Part, width: int) -> bool:
    """Whether ``after`` continues the paragraph of ``line``; ``width`` of the group, 0 if not wrapped."""
    if is_bullet(after.text) and not after.text[0].isdigit():
        return False
    if not is_stopped(line.text) and after.text[0].islower():
        return len(line.text) >= _NARROWEST or is_open(line.text)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    # A line is full when the next word would not have fitted; ragged programs break a little early.
    room = width - len(line.text)
    return room <= 1 + len(after.text.split(None, 1)[0]) + width // 8


def _joined(text: str, lines: list[Part]) -> Part:
    start, end = lines[0].start, lines[-1].end
    return Part(start, end, text[start:end], lines[0].gap)
