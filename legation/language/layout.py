"""What the graph's columns mean: label lists, and where each task's columns lie."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
VERSION = 3  # of the files' layout; a model of another layout is refused


@dataclass(frozen=True, slots=True)
class Layout:
    """``columns`` maps a task to its (start, end) in a piece's row."""

    columns: Mapping[str, tuple[int, int]]
    tags: Mapping[str, tuple[str, ...]]
    tree: tuple[str, ...]
    frames: Mapping[str, tuple[str, ...]]

    @classmethod
    def load(cls, path: Path) -> Layout:
        """Read ``model.json``."""
        parts = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            columns={k: (a, b) for k, (a, b) in parts["columns"].items()},
            tags={k: tuple(v) for k, v in parts["tags"].items()},
            tree=tuple(parts["tree"]),
            frames={k: tuple(v) for k, v in parts["frames"].items()},
        )

    @property
    def width(self) -> int:
        """How many columns a row has."""
        return max(end for _, end in self.columns.values())

    def part(self, rows: Floats, task: str) -> Floats:
        """(..., k) the columns of one task."""
        a, b = self.columns[task]
        return rows[..., a:b]

    def best(self, rows: Floats, task: str) -> list[str]:
        """(n,) the best tag of each row (n, c)."""
        labels = self.tags[task]
        return [labels[i] for i in self.part(rows, task).argmax(axis=-1).tolist()]
