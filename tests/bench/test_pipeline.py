"""The clock of the speed table."""

import time

import pytest

from bench.pipeline import Clock
from bench.speed import rows


def test_a_stage_inside_another_is_taken_out_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([0.0, 1.0, 4.0, 10.0])
    monkeypatch.setattr(time, "perf_counter", lambda: next(ticks))
    clock = Clock()
    inner = clock.timed("inner", lambda: None)
    with clock.stage("outer"):
        inner()
    assert clock.seconds == {"outer": 7.0, "inner": 3.0}


def test_speed_is_told_in_articles_of_one_length() -> None:
    seen = {
        "words": 6000, "wall": 2.0, "processor": 1.0, "tokenizer": 0.1, "early": 100.0, "peak": 110.0,
        "refused": 0, "stages": {"graph": 3.0, "intake": 1.0},
    }  # fmt: skip
    scores = {row.measure: row.score for row in rows(seen, 0.8)}
    assert scores["articles of 600 words a second"] == 5
    assert scores["the same, a processor second"] == 10
    assert scores["times the tokenizer's time"] == 10
    assert scores["time: graph"] == 75
