"""Tables as they are kept: notes, a line of columns, rows; cells by tabs, lists in a cell by ``|``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

KNOWLEDGE = Path(__file__).parents[1] / "legation" / "knowledge" / "data"
BY_HAND = Path(__file__).parent / "data"


def kept_by_hand(table: str) -> Iterator[dict[str, str]]:
    """The rows of ``tools/data/{table}.tsv`` by column."""
    text = (BY_HAND / f"{table}.tsv").read_text(encoding="utf-8")
    columns, *lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return (dict(zip(columns, line, strict=True)) for line in lines)


def written(notes: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as text; ``notes`` are the lines above it, each with ``#``."""
    lines = ["\t".join(row) for row in (columns, *rows)]
    return notes + "\n".join(lines) + "\n"


def save(table: str, text: str) -> None:
    """Writes a table of ``legation/knowledge/data``."""
    (KNOWLEDGE / f"{table}.tsv").write_text(text, encoding="utf-8", newline="\n")
