"""Sums of money as they are counted."""

from __future__ import annotations

import json
from pathlib import Path

from bench.amounts import cases, matched, signed, sums
from tests.readings import reading


def test_a_case_has_its_sums_in_iso_currencies(tmp_path: Path) -> None:
    results = [
        {"Resolution": {"value": "50", "unit": "Cent"}},
        {"Resolution": {"value": "2", "unit": "Euro", "isoCurrency": "EUR"}},
        {"Resolution": {"value": None, "unit": "Dollar"}},
        {"Resolution": {"value": "9", "unit": "Bitcoin"}},
    ]
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([{"Input": "a", "Results": results}]), encoding="utf-8")
    assert list(cases(path)) == [("a", [(0.5, "USD"), (2.0, "EUR")])]


def test_the_sums_of_a_text_are_those_of_the_record() -> None:
    assert sums(reading("It cost $5m and 3 euros for 20 people.")) == [(5e6, "USD"), (3.0, "EUR")]


def test_the_floor_sees_signs_only() -> None:
    assert signed("It cost $5 million and 3 euros, or £1,200.") == [(5e6, "USD"), (1200.0, "GBP")]


def test_a_sum_told_twice_counts_twice() -> None:
    counts = matched([(5.0, "USD"), (5.0, "USD")], [(5.0, "USD")])
    assert (counts.recall, counts.precision) == (50.0, 100.0)
