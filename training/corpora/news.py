"""Articles of the worldwide newswire with their PLOVER events, as readers noted them: offsets into texts that
lie in the corpora, in the form that ``training/news/README.md`` describes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage

_ROLES = {
    "actor_spans": "ACTOR",
    "recipient_spans": "RECIPIENT",
    "place_spans": "PLACE",
    "time_spans": "TIME",
}


def passages(keys: Path, articles: Path) -> Iterator[Passage]:
    """A passage a line of each article that has a key in the folder ``keys``, with every mention of an event
    under "events". Raises ``ValueError`` where an article is not the one that its key was made from."""
    for path in sorted(keys.glob("*.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        text = (articles / key["document"]).read_text(encoding="utf-8")
        if hashlib.sha256(text.encode()).hexdigest() != key["sha256"]:
            raise ValueError(f"{key['document']} is not the text that {path.name} was made from")
        yield from _lines(text, key)


def _lines(text: str, key: Mapping[str, Any]) -> Iterator[Passage]:
    told = [(event["type"], mention) for event in key["events"] for mention in event["mentions"]]
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        inside = words(text, start, end)
        if inside:
            yield _passage(text, key, inside, [(t, m) for t, m in told if start <= m["start"] < end])
        start = end


def _passage(
    text: str,
    key: Mapping[str, Any],
    inside: Sequence[tuple[int, int]],
    told: Sequence[tuple[str, Mapping[str, Any]]],
) -> Passage:
    """The words ``inside`` one line, and the mentions of events ``told`` by them."""
    first, last = inside[0][0], inside[-1][1]
    own = [(a - first, b - first) for a, b in inside]
    starts = sorted(
        {covering(own, s - first, s - first + 1)[0] for s in key["sentences"] if first < s < last}
    )
    frames = [_frame(kind, mention, own, first) for kind, mention in told]
    return Passage(
        text=text[first:last],
        words=own,
        document=f"news:{key['document']}",
        sentences=[0, *(s for s in starts if s)],
        frames={"events": frames},
    )


def _frame(kind: str, mention: Mapping[str, Any], own: list[tuple[int, int]], first: int) -> GoldFrame:
    start, end = covering(own, mention["start"] - first, mention["end"] - first)
    arguments = [("TRIGGER", start, end)]
    for field, role in _ROLES.items():
        arguments += [(role, *covering(own, a - first, b - first)) for a, b in mention.get(field, ())]
    return GoldFrame(start, kind, arguments, mention["status"])
