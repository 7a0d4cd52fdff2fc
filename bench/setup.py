"""What a run is given: the corpora's folder, other data, the model; and the digests of files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TypeVar

from legation.language import Model, load_model

T = TypeVar("T")
VARIABLE = "LEGATION_CORPORA"


class MissingDataError(Exception):
    """Data that a table needs is not there; the message says what to give."""


@dataclass(frozen=True)
class Setup:
    """``corpora`` holds the public corpora, ``data`` replaces a table's own, ``limit`` is a number of
    documents of each set, for a quick look; ``megabytes`` is the length of the long text of ``speed``."""

    corpora: Path | None = None
    data: Path | None = None
    model_folder: Path | None = None
    float_folder: Path | None = None
    limit: int | None = None
    megabytes: int = 1

    @cached_property
    def folder(self) -> Path:
        """The model's folder: the given one, or that of the installed package."""
        if self.model_folder is not None:
            return self.model_folder
        import legation_en  # not needed where a folder is given

        return Path(legation_en.path())

    @cached_property
    def model(self) -> Model:
        """The language model, loaded once a run."""
        return load_model(self.folder)

    def sets(self, **usual: str) -> dict[str, Path]:
        """The data sets of a table by name: the given data alone, or the usual paths in the corpora."""
        if self.data is not None:
            return {self.data.name: self.data}
        return {name.replace("_", " "): self.corpus(path) for name, path in usual.items()}

    def corpus(self, path: str) -> Path:
        """A path in the corpora's folder; raises ``MissingDataError``."""
        if self.corpora is None:
            raise MissingDataError(
                f"No corpora: give --corpora DIR, set {VARIABLE}, or give --data PATH; "
                "docs/benchmarks.md says where to get them."
            )
        if not (self.corpora / path).exists():
            raise MissingDataError(
                f"{path} is not in the corpora's folder; docs/benchmarks.md says where to get it."
            )
        return self.corpora / path

    def some(self, items: Iterable[T]) -> Iterator[T]:
        """The first ``limit`` of the items, or all."""
        return islice(items, self.limit)


def digest(paths: Sequence[Path]) -> str:
    """Twelve digits of the SHA-256 over the files, folders with the names of their files."""
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            if path.is_dir():
                total.update(file.relative_to(path).as_posix().encode())
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:12]
