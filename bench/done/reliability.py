"""Whether a record's confidence is what it says: of events at 0.8, about 80 % should be right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import legation
from bench.keys import texts
from bench.scores import keys
from bench.setup import MissingDataError, Setup
from bench.table import Measured, Row
from bench.whole import ARTICLES, GOLD, key_of
from legation import coding, intake
from legation.record import Article

#: The lower ends of the bins.
BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def table(setup: Setup, folder: Path) -> Iterator[Measured]:
    """By bins of confidence, the percentage that is said (floor) and is right. An event is right where the
    key has one of its type at its trigger; keys that do not hold all events are left out."""
    judged: list[tuple[float, bool]] = []
    files: list[Path] = []
    for article, key, path in setup.some(_keyed(setup, folder)):
        record = coding.code(next(setup.model.read([article])))
        judged += keys.reliability(record, key)
        files.append(path)
    if not files:
        raise MissingDataError(f"No keys in {folder.name} that say that they are exhaustive.")
    yield Measured(f"{folder.name}, reliability", files, list(rows(judged)))


def _keyed(setup: Setup, folder: Path) -> Iterator[tuple[Article, dict[str, Any], Path]]:
    """The texts with a key of all their events: the gold set's, or those of a folder of texts with keys."""
    if folder == GOLD:
        for path in sorted((GOLD / "a").glob("*.json")):
            text, key = key_of(path, setup.corpus(ARTICLES))
            yield intake.from_text(text, date=key["published"], force=True), key, path
        return
    for text_file, path in texts(folder):
        key = json.loads(path.read_text(encoding="utf-8"))
        if key.get("exhaustive"):
            yield legation.load(text_file, date=key.get("published"), force=True), key, path


def rows(judged: Iterable[tuple[float, bool]]) -> Iterator[Row]:
    pairs = list(judged)
    for low, high in pairwise(BINS):
        inside = [(said, right) for said, right in pairs if low <= said < high or (said == high == 1)]
        if inside:
            said, right = (100 * sum(x) / len(inside) for x in zip(*inside, strict=True))
            yield Row(
                f"{low:.1f} to {high:.1f}, right of {len(inside)}", right, said, "said", unit=" %", digits=0
            )
