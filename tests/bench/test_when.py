"""The table of time expressions."""

from __future__ import annotations

from bench.scores.times import Mark
from bench.when import marks
from tests.readings import reading


def test_what_the_coder_finds_becomes_marks() -> None:
    made = reading("They met in May 2024.", date="2025-02-27")
    assert marks(made) == [Mark(12, 20, "DATE", "2024-05")]
