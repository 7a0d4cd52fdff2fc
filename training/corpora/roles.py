"""PropBank laid on the words of EWT (CC BY-SA 4.0): who did what to whom, as word spans.

One JSON object a sentence: ``sent_id``, ``words``, ``frames`` of ``predicate`` (word index),
``sense`` and ``args`` [label, first word, last word]. https://github.com/propbank/propbank-release
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.passages import GoldFrame, Passage


def attach(passages: Iterable[Passage], path: Path) -> Iterator[Passage]:
    """The passages, with frames under "roles" for every sentence that ``path`` has."""
    with path.open(encoding="utf-8") as lines:
        known = {row["sent_id"]: row for row in map(json.loads, lines)}
    for passage in passages:
        frames: list[GoldFrame] = []
        bounds = [*passage.sentences, len(passage.words)]
        complete = True
        for first, last, sent_id in zip(bounds, bounds[1:], passage.tags["sent_id"], strict=False):
            row = known.get(str(sent_id))
            if row is None or len(row["words"]) != last - first:
                complete = False
                continue
            frames += [
                GoldFrame(
                    first + f["predicate"], "V", [(a, first + s, first + e + 1) for a, s, e in f["args"]]
                )
                for f in row["frames"]
            ]
        if complete:
            passage.frames["roles"] = frames
        yield passage
