"""Tables: floors by the data's digest, and how they are printed."""

import io
import json
import tomllib
from pathlib import Path

import pytest
from rich.console import Console

from bench import table
from bench.table import Result, Row

ROOT = Path(__file__).parents[2]
RESULT = Result(
    "names", "own news", "abc", "python -m bench names", 2.0, "fed", (Row("F1", 80.0, 50.0, "list"),)
)


@pytest.mark.parametrize(
    ("row", "fails"),
    [
        (Row("F1", 80.0), False),
        (Row("F1", 80.0, least=80.0), False),
        (Row("F1", 79.9, least=80.0), True),
        (Row("seconds", 2.1, least=2.0, low=True), True),
        (Row("seconds", 1.9, least=2.0, low=True), False),
    ],
)
def test_a_score_fails_on_the_wrong_side_of_its_least(row: Row, fails: bool) -> None:
    assert row.fails == fails


def test_a_floor_holds_for_the_data_that_it_was_set_on_only() -> None:
    floors = {"names": {"abc": {"F1": {"least": 85.0}}}}
    assert table.held(RESULT, floors).rows[0].fails
    other = Result("names", "own news", "123", "", 1, "fed", RESULT.rows)
    assert table.held(other, floors) == other


def test_the_table_shows_score_floor_digest_time_and_command() -> None:
    console = Console(file=io.StringIO(), width=100)
    table.show(console, "names", [RESULT])
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    for part in ("80.00", "50.00 (list)", "data abc", "2 s", "python -m bench names"):
        assert part in printed


def test_json_holds_every_field() -> None:
    (result,) = json.loads(table.as_json([RESULT]))
    assert result["rows"][0]["floor"] == 50.0
    assert result["digest"] == "abc"


def test_the_page_gets_the_tables_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{table.BEGIN}\nold\n{table.END}\nafter\n", encoding="utf-8")
    table.write_into(page, table.markdown([RESULT]))
    text = page.read_text(encoding="utf-8")
    assert "| own news | F1 | 80.00 | 50.00 (list) |  |  |" in text
    assert "old" not in text
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")


def test_a_table_that_was_not_run_stays_on_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    standing = f"### names\n\nold\n\n### speed\n\nfast\n\n{table.END}"
    page.write_text(f"{table.BEGIN}\n{standing}\n", encoding="utf-8")
    table.write_into(page, table.markdown([RESULT]))
    text = page.read_text(encoding="utf-8")
    assert text.index("| own news | F1 | 80.00") < text.index("### speed\n\nfast")
    assert "old" not in text


def test_the_page_of_the_project_has_the_marks() -> None:
    text = (ROOT / "docs/benchmarks.md").read_text(encoding="utf-8")
    assert 0 < text.find(table.BEGIN) < text.find(table.END)


def test_the_floors_file_uses_the_fields_of_a_row() -> None:
    floors = tomllib.loads((ROOT / "bench/floors.toml").read_text(encoding="utf-8"))
    fields = {f for t in floors.values() for data in t.values() for row in data.values() for f in row}
    assert fields <= {"floor", "by", "least", "target"}
