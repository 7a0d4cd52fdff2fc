"""Where an event took place: its word and the places said of it, sentence by sentence (labels MIT, texts of
others). One JSON object a line: ``text`` and ``spans`` of ``start``, ``end``, ``label`` VERB or LOCATION.

https://github.com/ahalterman/event_location
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage


def passages(path: Path, *, held_back: bool = False) -> Iterator[Passage]:
    """A passage a sentence, with frames under "whereabouts" whose arguments are PLACE.

    A tenth of the sentences is held back from training, chosen by the digest of their text."""
    known: dict[str, list[GoldFrame]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            inside = words(row["text"])
            spans = [(s["label"], *covering(inside, s["start"], s["end"])) for s in row["spans"]]
            verbs = [first for label, first, last in spans if label == "VERB" and first < last]
            places = [("PLACE", a, b) for label, a, b in spans if label == "LOCATION" and a < b]
            if len(verbs) == 1:
                known.setdefault(row["text"], []).append(GoldFrame(verbs[0], "EVENT", sorted(set(places))))
    for n, (text, frames) in enumerate(known.items()):
        if held_back == (int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % 10 == 0):
            yield Passage(
                text=text, words=words(text), document=f"whereabouts:{n}", frames={"whereabouts": frames}
            )
