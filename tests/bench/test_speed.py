from pathlib import Path

import pytest

from bench.setup import MissingDataError, Setup
from bench.speed import Spent, joined, long_rows, rows, table

SEEN = {
    "words": 6000, "wall": 2.0, "processor": 1.0, "tokenizer": 0.1, "early": 300, "peak": 310, "refused": 0,
    "stages": {"graph": 1.5, "coding": 0.5},
}  # fmt: skip


def value(measure: str) -> float:
    return next(row.score for row in rows(SEEN, 1.2) if row.measure == measure)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("articles of 600 words a second", 5),
        ("the same, a processor second", 10),
        ("words a second", 3000),
        ("times the tokenizer's time", 10),
        ("start to first record", 1.2),
        ("time: graph", 75),
    ],
)
def test_speed_is_told_so_that_machines_and_texts_compare(measure: str, expected: float) -> None:
    assert value(measure) == pytest.approx(expected)


def test_the_slowest_stage_stands_first() -> None:
    stages = [row.measure for row in rows(SEEN, 1.2) if row.measure.startswith("time:")]
    assert stages == ["time: graph", "time: coding"]


def test_a_folder_without_texts_says_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match=r"\.txt"):
        next(table(Setup(data=tmp_path)))


def test_a_long_text_is_the_files_one_after_another_as_often_as_it_takes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks.\n")
    (tmp_path / "b.txt").write_text("Café.")
    files = sorted(tmp_path.iterdir())
    assert joined(files, 17).decode() == "Talks.\n\nCafé.\n\nT"
    assert joined(files, 12).decode() == "Talks.\n\nCaf"  # no half letter


def test_a_long_text_is_told_by_its_length_and_against_the_tokenizer() -> None:
    found = {row.measure: row.score for row in long_rows(Setup(megabytes=5), Spent(150, 140, 600), 2)}
    assert found["long text, MB a minute"] == 2
    assert found["long text, times the tokenizer's time"] == 70
    assert found["long text, peak memory"] == 600
