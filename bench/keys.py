"""Records against hand-made keys: a key is a JSON file beside the text that its "document" names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import legation
from bench.scores import keys
from bench.setup import MissingDataError, Setup
from bench.simple import record as simple_record
from bench.table import Measured, Row
from legation import coding

HERE = Path(__file__).parents[1] / "examples"


def table(setup: Setup) -> Iterator[Measured]:
    """Hits of each measure over all keys of a folder. The floor is a record of surface signs only."""
    folder = setup.data or HERE
    pairs = list(setup.some(texts(folder)))
    if not pairs:
        raise MissingDataError(f"No keys in {folder.name}: give --data DIR, a folder of texts with keys.")
    found, floor, files = [], [], []
    for text, path in pairs:
        key = json.loads(path.read_text(encoding="utf-8"))
        files += [text, path]
        article = legation.load(text, date=key.get("published"))
        record = coding.code(next(setup.model.read([article])))
        found.append(keys.score(record, key))
        floor.append(keys.score(simple_record(article), key))
    below = keys.together(floor)
    rows = [
        Row(measure, hits, below.get(measure, (0, 0))[0], "surface", unit=f"/{of}", digits=0)
        for measure, (hits, of) in keys.together(found).items()
    ]
    yield Measured(folder.name, files, rows)


def texts(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Every text under the folder with its key, which names it in "document" or has its name."""
    for path in sorted(folder.rglob("*.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(key, dict) and "schema" in key and "article" not in key:
            beside = [path.parent / str(key.get("document", "")), *path.parent.glob(f"{path.stem}.*")]
            text = next((p for p in beside if p.is_file() and p != path), None)
            if text is None:
                raise MissingDataError(f"{path.name} has no text beside it.")
            yield text, path
