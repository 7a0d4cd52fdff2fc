"""UDS-IH2: did it happen, from -3 to 3, for predicates of EWT (CC BY-SA 4.0), as three tags.

https://github.com/njjiang/factuality_bert
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from training.passages import Passage

_SURE = 1.5


def attach(passages: Iterable[Passage], path: Path) -> Iterator[Passage]:
    """The passages, with the tag "factuality" (no, unsure, yes) on the words that are judged."""
    with path.open(encoding="utf-8") as lines:
        known = {"".join(row["text"].split()): row for row in map(json.loads, lines)}
    for passage in passages:
        tags: list[str | None] = [None] * len(passage.words)
        bounds = [*passage.sentences, len(passage.words)]
        for first, last in pairwise(bounds):
            forms = [passage.form(i) for i in range(first, last)]
            row = known.get("".join(forms))
            if row is None:
                continue
            ends = {end: first + i for i, end in enumerate(_cumulative(forms))}
            tokens = row["text"].split()
            lengths = _cumulative(tokens)
            for target in row["targets"]:
                word = ends.get(lengths[target["span1"][0]])
                if word is not None:
                    label = target["label"]
                    tags[word] = "yes" if label > _SURE else "no" if label < -_SURE else "unsure"
        if any(tags):
            passage.tags["factuality"] = tags
        yield passage


def _cumulative(tokens: list[str]) -> list[int]:
    out, at = [], 0
    for token in tokens:
        at += len(token)
        out.append(at)
    return out
