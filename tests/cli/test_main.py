from pathlib import Path

import pytest
from click.testing import CliRunner

import legation
from legation.cli.main import cli
from legation.errors import ModelError


def test_the_version_is_the_librarys() -> None:
    result = CliRunner().invoke(cli, ["--version"])
    assert result.output == f"legation, version {legation.__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], []])
def test_help_names_every_command(arguments: list[str]) -> None:
    output = CliRunner().invoke(cli, arguments).output
    assert all(f"  {name}" in output for name in cli.commands)


def test_an_unknown_command_exits_with_2() -> None:
    result = CliRunner().invoke(cli, ["reed"])
    assert result.exit_code == 2
    assert "No such command" in result.stderr


def test_an_error_of_ours_is_one_plain_message(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def no_model(_: object, **_options: float) -> None:
        raise ModelError("The weights are missing. Run pip install ./models/legation-en.")

    monkeypatch.setattr(legation, "code", no_model)
    result = CliRunner().invoke(cli, ["read", str(tmp_path / "any.txt")])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "Error: The weights are missing. Run pip install ./models/legation-en.\n"
