"""Tables of scores: what a benchmark hands over, and how it is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Row:
    """One measure. ``floor`` is what the simple method ``by`` reaches on the same data; the run fails
    below ``least``; ``target`` is what we aim at. Lower is better where ``unit`` says so."""

    measure: str
    score: float
    floor: float | None = None
    by: str = ""
    least: float | None = None
    target: float | None = None
    unit: str = ""
    low: bool = False  # less is better: seconds, megabytes
    digits: int = 2

    @property
    def fails(self) -> bool:
        """Whether the score is on the wrong side of ``least``."""
        return self.least is not None and (self.score > self.least if self.low else self.score < self.least)


@dataclass(frozen=True, slots=True)
class Measured:
    """The rows of one data set, with the files that they were measured on."""

    data: str
    files: Sequence[Path]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Result:
    """A ``Measured`` with what repeats it: the table, the digest of the data, the command, the seconds."""

    table: str
    data: str
    digest: str
    command: str
    seconds: float
    model: str
    rows: tuple[Row, ...]


def held(result: Result, floors: Mapping[str, Mapping[str, Mapping[str, Mapping[str, Any]]]]) -> Result:
    """The result with what ``floors.toml`` says of its table and data (by the data's digest)."""
    known = floors.get(result.table, {}).get(result.digest, {})
    return replace(
        result,
        rows=tuple(replace(row, **known.get(row.measure, {})) for row in result.rows),
    )


COLUMNS = ("Data", "Measure", "Score", "Floor", "Least", "Target")


def _cells(results: Iterable[Result]) -> Iterator[tuple[str, ...]]:
    for result in results:
        for i, row in enumerate(result.rows):
            score, floor, least, target = (
                "" if value is None else f"{value:.{row.digits}f}"
                for value in (row.score, row.floor, row.least, row.target)
            )
            if floor and row.by:
                floor = f"{floor} ({row.by})"
            yield result.data if i == 0 else "", row.measure, score + row.unit, floor, least, target


def show(console: Console, name: str, results: Sequence[Result]) -> None:
    """Print one table on the terminal."""
    table = Table(title=name, title_justify="left", box=box.SIMPLE)
    for column in COLUMNS:
        table.add_column(column, justify="left" if column in ("Data", "Measure", "Floor") else "right")
    rows = [row for result in results for row in result.rows]
    for cells, row in zip(_cells(results), rows, strict=True):
        table.add_row(*cells, style="red" if row.fails else None)
    console.print(table)
    for line in provenance(results):
        console.print(f"  {line}", highlight=False, soft_wrap=True)


def provenance(results: Iterable[Result]) -> Iterator[str]:
    """One line a data set: digest, model, time, command."""
    for r in results:
        yield f"{r.data}: data {r.digest}, model {r.model}, {r.seconds:.0f} s, {r.command}"


def markdown(results: Sequence[Result]) -> str:
    """All tables, each under its heading."""
    out = []
    for name in dict.fromkeys(r.table for r in results):
        own = [r for r in results if r.table == name]
        out += [f"### {name}", "", "| " + " | ".join(COLUMNS) + " |", "|---|---|--:|---|--:|--:|"]
        out += ["| " + " | ".join(cells) + " |" for cells in _cells(own)]
        out += ["", *(f"- {line}" for line in provenance(own)), ""]
    return "\n".join(out)


def as_json(results: Sequence[Result]) -> str:
    """All tables as a JSON list."""
    return json.dumps([asdict(r) for r in results], ensure_ascii=False, indent=1)


BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"


def write_into(page: Path, tables: str) -> None:
    """Put the tables between the two marks of the page, each in place of the one of its name; others stay."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    standing, _, after = rest.partition(END)
    every = "".join((_by_name(standing) | _by_name(tables)).values())
    page.write_text(f"{before}{BEGIN}\n{every}{END}{after}", encoding="utf-8")


def _by_name(tables: str) -> dict[str, str]:
    """The tables under their headings, by their names."""
    parts = re.split(r"^(?=### )", tables, flags=re.MULTILINE)
    return {part.splitlines()[0]: part.strip() + "\n\n" for part in parts if part.startswith("### ")}
