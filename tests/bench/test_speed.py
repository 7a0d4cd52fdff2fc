from pathlib import Path

import pytest

from bench.setup import MissingDataError, Setup
from bench.speed import rows, table

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
