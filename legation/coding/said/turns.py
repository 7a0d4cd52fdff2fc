"""Transcripts: who has the turn, by the label that opens it ("Q:", "MR. HOLT:", "PRESIDENT PETROV:")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from legation.coding.said.drafts import Draft, Range
from legation.language.reading import Reading
from legation.record import Article, Block

_ASKING = r"Q(?:uestion)?\s?\d*|Interviewer|Reporter|Journalist|Moderator|Host|Anchor"
_ANSWERING = r"A(?:nswer)?\s?\d*"
_NAME = r"[A-Z][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|de|al|bin|van|von|of|the|and)){0,5}(?:\s*\([^)\n]{1,40}\))?"
_LABEL = re.compile(rf"(?:(?P<role>(?i:{_ASKING}|{_ANSWERING}))[:.]|(?P<name>{_NAME})\s?:)(?=\s|\Z)")
_ANSWER = re.compile(_ANSWERING, re.IGNORECASE)
_FEWEST = 3
_BODY = frozenset({"paragraph", "list", "pullquote", "dateline", "subheading"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """``label`` are characters of the text, without the colon; ``content`` one range a paragraph."""

    label: Range
    content: tuple[Range, ...]


def turns(reading: Reading) -> Iterator[Draft]:
    """Each turn of a transcript as what its speaker said; nothing of any other text."""
    article = reading.article
    found = _turns(article)
    if not _is_transcript(article.text, found):
        return
    for turn in found:
        label = article.text[slice(*turn.label)]
        answers = _ANSWER.fullmatch(label)
        source = _interviewed(reading, found[0].label[0]) if answers else reading.words_at(*turn.label)
        named = source if source and source[0] < source[1] else None
        colon = reading.words_at(turn.label[1], turn.content[0][0])
        cue = colon if colon[1] - colon[0] == 1 else None
        yield Draft(turn.content, "direct", cue=cue, source=named, score=0.95, whole=True)


def _turns(article: Article) -> list[_Turn]:
    out: list[_Turn] = []
    label: Range | None = None
    content: list[Range] = []
    for block in article.blocks:
        if block.kind not in _BODY:
            continue
        opening = _LABEL.match(article.text, block.start, block.end)
        start = opening.end() if opening else block.start
        if opening:
            out += _closed(label, content)
            group = opening.lastgroup or "name"
            label, content = opening.span(group), []
        words = _trimmed(article.text, start, block)
        if words[0] < words[1] and (opening or block.kind != "subheading"):
            content.append(words)
    return out + _closed(label, content)


def _closed(label: Range | None, content: Sequence[Range]) -> list[_Turn]:
    return [_Turn(label, tuple(content))] if label and content else []


def _trimmed(text: str, start: int, block: Block) -> Range:
    words = text[start : block.end]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))


def _is_transcript(text: str, found: Sequence[_Turn]) -> bool:
    """Whether the labels are those of speakers: several of them take turns, and one comes back. A list with
    headings has neither."""
    labels = [text[slice(*t.label)].casefold() for t in found]
    counts = Counter(labels)
    takes_turns = sum(a != b for a, b in pairwise(labels))
    return len(labels) >= _FEWEST and len(counts) > 1 and max(counts.values()) > 1 and takes_turns > 1


def _interviewed(reading: Reading, first: int) -> Range | None:
    """The words for the one person named before the first turn, at character ``first``: who answers."""
    before = [n for n in reading.names if n.label == "Person" and reading.ends[n.end - 1] <= first]
    if len({reading.word(n.end - 1) for n in before}) != 1:
        return None
    return before[0].start, before[0].end
