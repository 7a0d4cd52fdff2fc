"""Articles of the worldwide newswire, and sentences of other corpora, whose PLOVER events were noted: offsets
into texts that lie in the corpora, in the form that ``training/news/README.md`` describes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage

Key = Mapping[str, Any]
Words = Sequence[tuple[int, int]]

_ROLES = {"actor_spans": "ACTOR", "recipient_spans": "RECIPIENT"}


def passages(keys: Path, articles: Path, held_back: Path | None = None) -> Iterator[Passage]:
    """A passage a line of each article that has a key in the folder ``keys``, with its events under "events".
    Of words that the key leaves open nothing is said. Raises ``ValueError`` where an article is not the one
    that its key was made from, or is among those in the folder ``held_back``, which only measure."""
    measuring = {path.name.partition(".")[0] for path in held_back.iterdir()} if held_back else set()
    for path in sorted(keys.glob("*.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        if path.stem in measuring:
            raise ValueError(f"{key['document']} only measures, and must not teach: remove {path}")
        text = (articles / key["document"]).read_text(encoding="utf-8")
        if hashlib.sha256(text.encode()).hexdigest() != key["sha256"]:
            raise ValueError(f"{key['document']} is not the text that {path.name} was made from")
        start = 0
        for line in text.splitlines(keepends=True):
            inside = words(text, start, start + len(line))
            if inside:
                yield _passage(text, key, inside)
            start += len(line)


def noted(sentences: Iterable[Passage], notes: Path) -> Iterator[Passage]:
    """The passages; those whose text has a line in the file ``notes`` say which events they tell, under
    "events", and no longer only that some word tells one."""
    keys = {key["sha256"]: key for key in map(json.loads, notes.read_text(encoding="utf-8").splitlines())}
    for passage in sentences:
        key = keys.get(hashlib.sha256(passage.text.encode()).hexdigest())
        if key is None:
            yield passage
            continue
        frames, told = _told(key, passage.words, 0)
        yield replace(
            passage,
            somewhere=None,
            tags={**passage.tags, "events": told},
            frames={**passage.frames, "events": frames},
        )


def is_noted(passage: Passage) -> bool:
    """Whether a passage says which events it tells."""
    return "events" in passage.frames


def _passage(text: str, key: Key, inside: Words) -> Passage:
    """The words of one line."""
    first, last = inside[0][0], inside[-1][1]
    own = [(a - first, b - first) for a, b in inside]
    frames, told = _told(key, own, first)
    sentences = {covering(own, s - first, s - first + 1)[0] for s in key["sentences"] if first <= s < last}
    return Passage(
        text=text[first:last],
        words=own,
        document=f"news:{key['document']}",
        sentences=sorted({0, *sentences}),
        tags={"events": told},
        frames={"events": frames},
    )


def _told(key: Key, own: list[tuple[int, int]], first: int) -> tuple[list[GoldFrame], list[str | None]]:
    """The events that a key notes among words, which stand ``first`` characters after its text's start, and
    the type of each word: None where the key leaves it open."""
    last = first + own[-1][1]
    frames = [_frame(event, own, first) for event in _within(key["events"], first, last)]
    told: list[str | None] = ["O"] * len(own)
    for fact in _within(key["open"], first, last):
        a, b = covering(own, fact["start"] - first, fact["end"] - first)
        told[a:b] = [None] * (b - a)
    for frame in frames:
        told[frame.predicate] = frame.label
    return frames, told


def _within(facts: Sequence[Key], first: int, last: int) -> Iterator[Key]:
    return (fact for fact in facts if first <= fact["start"] < last)


def _frame(event: Key, own: list[tuple[int, int]], first: int) -> GoldFrame:
    start, end = covering(own, event["start"] - first, event["end"] - first)
    arguments = [("TRIGGER", start, end)]
    for field, role in _ROLES.items():
        arguments += [(role, *covering(own, a - first, b - first)) for a, b in event.get(field, ())]
    return GoldFrame(start, event["type"], arguments, event["status"])
