"""What int8 costs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import coref, grammar, int8, names, roles
from bench.setup import MissingDataError, Setup
from bench.table import Measured, Row


def test_the_loss_is_float_less_int8_on_the_measures_that_count(monkeypatch: pytest.MonkeyPatch) -> None:
    def table(setup: Setup) -> Iterator[Measured]:
        las = 90.0 if setup.model_folder == Path("float") else 89.75
        yield Measured("dev", [], [Row("LAS", las, floor=86.0), Row("FEATS", 95.0)])

    for module in (grammar, names, roles, coref):
        monkeypatch.setattr(module, "table", table)
    measured = list(int8.table(Setup(model_folder=Path("int8"), float_folder=Path("float"))))
    assert [m.rows for m in measured] == [[Row("LAS, loss", 0.25, low=True)]] * 4


def test_without_a_float_model_the_message_says_how_to_make_one() -> None:
    with pytest.raises(MissingDataError, match="--float DIR"):
        list(int8.table(Setup()))
