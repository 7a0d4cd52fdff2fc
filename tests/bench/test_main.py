"""The command ``python -m bench``."""

import pytest
from click.testing import CliRunner

import bench.__main__ as bench
from bench.setup import Setup
from bench.table import Result, Row


def result(name: str, score: float) -> Result:
    return Result(name, "own", "abc", f"python -m bench {name}", 1.0, "fed", (Row("F1", score, least=50.0),))


@pytest.mark.parametrize(("score", "status"), [(60.0, 0), (40.0, 1)])
def test_the_status_says_whether_every_score_is_above_its_least(
    monkeypatch: pytest.MonkeyPatch, score: float, status: int
) -> None:
    monkeypatch.setattr(bench, "run", lambda name, setup: [result(name, score)])
    done = CliRunner().invoke(bench.main, ["names", "--json"])
    assert done.exit_code == status
    assert f'"score": {score}' in done.stdout


def test_a_table_without_its_data_says_what_to_give(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(name: str, setup: Setup) -> list[Result]:
        setup.sets(dev="some/file")
        return []

    monkeypatch.setattr(bench, "run", run)
    monkeypatch.delenv("LEGATION_CORPORA", raising=False)
    done = CliRunner().invoke(bench.main, ["names"])
    assert done.exit_code == 1
    assert "Error: No corpora: give --corpora DIR" in done.stderr


def test_data_is_for_one_table() -> None:
    done = CliRunner().invoke(bench.main, ["words", "names", "--data", "."])
    assert done.exit_code == 2
    assert "--data is for one table" in done.stderr


def test_the_command_holds_what_changes_a_score_and_no_folder_of_this_machine(tmp_path) -> None:  # type: ignore[no-untyped-def]
    setup = Setup(corpora=tmp_path, data=tmp_path / "own.conllu", model_folder=tmp_path, limit=5)
    assert list(bench._options(setup)) == ["--data", "own.conllu", "--limit", "5"]
