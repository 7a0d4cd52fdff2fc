"""The command with the model left out: each article becomes the record made by hand."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import legation
from legation.cli.main import cli
from legation.record import Article, Record
from tests.records import RECORD, TEXT

PAGE = """\
Chile and Peru agree to reopen the Arica railway
The Pacific Courier, 9 Jun 2031 (from the page's own data)

  Ana Rojas, Transport Minister of Chile
    the line would open on 1 September · said · 9 Jun 2031
    “We will pay our half” · said · to reporters · press conference · reported
    by Ana Rojas, Transport Minister of Chile

"""


def by_hand(articles: Iterable[Article], **_options: float) -> Iterator[Record]:
    return (RECORD for _ in articles)


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(legation, "code", by_hand)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "railway.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["said", *arguments], env={"COLUMNS": "80"})


def test_statements_stand_under_their_speakers_with_cue_audience_and_channel(file: str) -> None:
    result = run(file)
    assert (result.exit_code, result.stdout) == (0, PAGE)


@pytest.mark.parametrize("name", ["Rojas", "rójas", "transport minister", "Chile"])
def test_by_a_name_an_office_or_a_country(file: str, name: str) -> None:
    assert run(file, "--by", name).stdout == PAGE


def test_who_says_nothing_is_told_with_those_who_speak(file: str) -> None:
    result = run(file, "--by", "Quispe")
    assert result.exit_code == 0
    assert "Nothing that “Quispe” said." in result.stdout
    assert "Those who speak here: Ana Rojas, Transport Minister of Chile." in result.stdout


def test_json_is_a_statement_a_line_that_stands_alone(file: str) -> None:
    first, second = map(json.loads, run(file, file, "--json", "--by", "Rojas").stdout.splitlines()[:2])
    assert first["words"] == ["the line would open on 1 September"]
    assert first["by"]["name"] == "Ana Rojas"
    assert first["statement"]["id"] == "s1"
    assert (second["source"], second["published"]) == ("railway.txt", "2031-06-09")


def test_json_of_nobody_is_empty(file: str) -> None:
    assert run(file, "--json", "--by", "Quispe").stdout == ""


def test_evidence_marks_the_words(file: str) -> None:
    assert "[Ana Rojas] [said] that [the line would open on 1 September]" in run(file, "--evidence").stdout


@pytest.mark.parametrize("name", ["", " ", "?"])
def test_a_name_without_a_letter_is_refused_before_anything_is_read(name: str) -> None:
    result = run("no-such-file.txt", "--by", name)
    assert result.exit_code == 2
    assert "names nobody. Give a name, an office, a country or a body." in result.stderr


def test_evidence_and_json_do_not_go_together(file: str) -> None:
    assert run(file, "--json", "--evidence").exit_code == 2


def test_one_bad_file_does_not_stop_the_rest(file: str) -> None:
    result = run("no-such-file.txt", file)
    assert result.exit_code == 1
    assert "There is no file 'no-such-file.txt'" in result.stderr
    assert result.stdout == PAGE
