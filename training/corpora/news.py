"""Articles of the worldwide newswire whose PLOVER events were judged: offsets into texts that lie in the
corpora, in the form that ``training/news/README.md`` describes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage

Key = Mapping[str, Any]
Words = Sequence[tuple[int, int]]

_ROLES = {"actor_spans": "ACTOR", "recipient_spans": "RECIPIENT"}


def passages(keys: Path, articles: Path) -> Iterator[Passage]:
    """A passage a line of each article that has a key in the folder ``keys``, with its events under "events".
    Of words that the key leaves open nothing is said. Raises ``ValueError`` where an article is not the one
    that its key was made from."""
    for path in sorted(keys.glob("*.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        text = (articles / key["document"]).read_text(encoding="utf-8")
        if hashlib.sha256(text.encode()).hexdigest() != key["sha256"]:
            raise ValueError(f"{key['document']} is not the text that {path.name} was made from")
        start = 0
        for line in text.splitlines(keepends=True):
            inside = words(text, start, start + len(line))
            if inside:
                yield _passage(text, key, inside)
            start += len(line)


def _passage(text: str, key: Key, inside: Words) -> Passage:
    """The words of one line."""
    first, last = inside[0][0], inside[-1][1]
    own = [(a - first, b - first) for a, b in inside]
    frames = [_frame(event, own, first) for event in _within(key["events"], first, last)]
    told: list[str | None] = ["O"] * len(own)
    for fact in _within(key["open"], first, last):
        a, b = covering(own, fact["start"] - first, fact["end"] - first)
        told[a:b] = [None] * (b - a)
    for frame in frames:
        told[frame.predicate] = frame.label
    sentences = {covering(own, s - first, s - first + 1)[0] for s in key["sentences"] if first <= s < last}
    return Passage(
        text=text[first:last],
        words=own,
        document=f"news:{key['document']}",
        sentences=sorted({0, *sentences}),
        tags={"events": told},
        frames={"events": frames},
    )


def _within(facts: Sequence[Key], first: int, last: int) -> Iterator[Key]:
    return (fact for fact in facts if first <= fact["start"] < last)


def _frame(event: Key, own: list[tuple[int, int]], first: int) -> GoldFrame:
    start, end = covering(own, event["start"] - first, event["end"] - first)
    arguments = [("TRIGGER", start, end)]
    for field, role in _ROLES.items():
        arguments += [(role, *covering(own, a - first, b - first)) for a, b in event.get(field, ())]
    return GoldFrame(start, event["type"], arguments, event["status"])
