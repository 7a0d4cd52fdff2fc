from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

pytest.importorskip("scipy")
pytest.importorskip("sklearn")

from bench.done import folds, reliability, table
from bench.done.pairs import is_plv
from bench.scores import keys
from bench.setup import MissingDataError, Setup
from legation.record import Event
from tests.records import RECORD


def test_a_group_is_on_one_side_and_every_row_is_tested_once() -> None:
    groups = [f"sentence {i // 2}" for i in range(40)]
    parts = list(folds.folds(groups))
    assert sorted(i for _, test in parts for i in test) == list(range(40))
    assert all(not {groups[i] for i in train} & {groups[i] for i in test} for train, test in parts)


def test_the_folds_are_the_same_at_every_run() -> None:
    groups = [str(i) for i in range(30)]
    assert list(folds.folds(groups)) == list(folds.folds(groups))


def test_macro_f1_is_the_mean_of_the_classes() -> None:
    pytest.importorskip("sklearn")
    assert folds.macro_f1(["a", "a", "a", "b"], ["a", "a", "a", "a"]) == pytest.approx(100 * (6 / 7) / 2)


def test_plv_is_told_by_its_columns(tmp_path: Path) -> None:
    one, other = tmp_path / "one.tsv", tmp_path / "other.tsv"
    one.write_text("sentence\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n", encoding="utf-8")
    other.write_text("Chad met Togo.\t1\n", encoding="utf-8")
    assert (is_plv(one), is_plv(other)) == (True, False)


def test_without_scikit_learn_the_table_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.done.find_spec", lambda _: None)
    with pytest.raises(MissingDataError, match="scikit-learn"):
        next(table(Setup()))


def test_an_event_is_right_where_the_key_has_its_type_at_its_trigger() -> None:
    event: Event = RECORD.events[0]
    fact = {"start": event.trigger.start, "end": event.trigger.end, "type": event.type}
    record = msgspec.structs.replace(RECORD, events=(event,))
    for kind, right in ((event.type, True), ("ASSAULT", event.type == "ASSAULT")):
        key = {"events": [{**fact, "type": kind}], "exhaustive": True}
        assert list(keys.reliability(record, key)) == [(event.confidence, right)]


def test_a_bin_says_what_it_promised_and_what_it_kept() -> None:
    pytest.importorskip("sklearn")
    judged = [(0.82, True), (0.84, True), (0.86, False), (1.0, True), (0.45, False)]
    rows = {row.measure: (round(row.score), round(row.floor or 0)) for row in reliability.rows(judged)}
    assert rows == {
        "0.4 to 0.5, right of 1": (0, 45),
        "0.8 to 0.9, right of 3": (67, 84),
        "0.9 to 1.0, right of 1": (100, 100),
    }
