"""The command with the model left out: each article becomes a record that holds nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import legation
from legation.cli.main import cli
from legation.record import Article, Record
from tests.records import RECORD, TEXT

FULL = Path("/dev/full")
WITHOUT_MODEL = """
import legation
from legation.record import Record
legation.code = lambda articles, **options: (Record(article=a) for a in articles)
from legation.cli.main import cli
cli()
"""


def bare(articles: Iterable[Article], *, min_confidence: float = 0.0) -> Iterator[Record]:
    """A coder that finds nothing."""
    return (Record(article=article) for article in articles)


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(legation, "code", bare)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "railway.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*arguments: str, stdin: bytes = b"", **environment: str) -> Result:
    return CliRunner().invoke(cli, ["read", *arguments], input=stdin, env=environment)


def records(result: Result) -> list[Record]:
    return [legation.from_json(line) for line in result.stdout_bytes.splitlines()]


def test_one_file_is_a_brief(file: str) -> None:
    result = run(file)
    assert result.exit_code == 0
    assert result.stdout.startswith("Chile and Peru agree to reopen the Arica railway\n")


def test_a_piped_brief_has_no_escape_sequences_and_no_trailing_space(file: str) -> None:
    lines = run(file).stdout.splitlines()
    assert not any("\x1b" in line or line != line.rstrip() for line in lines)


def test_the_record_shown_is_the_coders(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(legation, "code", lambda articles, **_: (RECORD for _ in articles))
    assert "Chile → Peru" in run(file).stdout
    assert "[met]" in run(file, "--evidence").stdout


def test_a_screen_without_unicode_gets_the_brief_too(file: str) -> None:
    brief = subprocess.run(
        [sys.executable, "-c", WITHOUT_MODEL, "read", file],
        env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=True,
    )  # fmt: skip
    assert b"Chile and Peru" in brief.stdout


def test_json_is_the_record_on_one_line(file: str) -> None:
    result = run(file, "--json")
    assert result.stdout.count("\n") == 1
    assert list(json.loads(result.stdout))[:2] == ["schema", "article"]
    assert records(result)[0].article.text == TEXT


def test_standard_input_is_a_dash() -> None:
    result = run("-", "--json", stdin=TEXT.encode())
    assert records(result)[0].article.text == TEXT


def test_standard_input_that_is_closed_says_so() -> None:
    command = [sys.executable, "-c", WITHOUT_MODEL, "read", "-"]
    shut = subprocess.run(command, preexec_fn=lambda: os.close(0), capture_output=True, check=False)
    assert (shut.returncode, shut.stdout) == (1, b"")
    assert shut.stderr == b"Error: Standard input is closed. Pipe a text into it, or give a FILE.\n"


@pytest.mark.parametrize("source", ["-", "{file}"])
def test_an_input_without_end_is_refused(file: str, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legation.intake.LARGEST", 100)
    result = run(source.format(file=file), stdin=b"Ministers met. " * 10)
    assert result.exit_code == 1
    assert "Split it into its articles" in result.stderr


def test_a_date_is_the_day_of_publication(file: str) -> None:
    published = records(run(file, "--json", "--date", "2031-06-10"))[0].article.published
    assert (published.date, published.basis) == ("2031-06-10", "given")


@pytest.mark.parametrize("date", ["2031-02-30", "soon", ""])
def test_a_date_that_is_no_day_exits_with_2_and_says_how_to_write_it(file: str, date: str) -> None:
    result = run(file, "--date", date)
    assert result.exit_code == 2
    assert "not a calendar day" in " ".join(result.stderr.split())
    assert "for example" in " ".join(result.stderr.split())


def test_several_files_are_json_lines_in_order(file: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Ministers met in Lima on Monday and agreed on a plan for the port.", encoding="utf-8")
    sources = [record.article.source for record in records(run(file, str(other), file))]
    assert sources == [file, str(other), file]


def test_one_bad_file_does_not_stop_the_rest(file: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")
    result = run(file, missing, file)
    assert len(records(result)) == 2
    assert result.stderr.count("\n") == 1
    assert missing in result.stderr
    assert result.exit_code == 1


def test_one_bad_file_alone_exits_with_1(tmp_path: Path) -> None:
    result = run(str(tmp_path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(tmp_path) in result.stderr


def test_a_text_in_another_language_is_refused_unless_forced(tmp_path: Path) -> None:
    german = tmp_path / "german.txt"
    german.write_text(
        "Die Minister trafen sich am Montag in Lima und haben sich nach langen Gesprächen darauf geeinigt, "
        "dass die Eisenbahn zwischen den beiden Städten im nächsten Jahr wieder fahren soll. Sie wollen die "
        "Kosten teilen, sagte ein Sprecher der Regierung, und der Hafen soll später besprochen werden.\n",
        encoding="utf-8",
    )
    refused = run(str(german))
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert run(str(german), "--force").exit_code == 0


@pytest.mark.parametrize("arguments", [["--json"], ["{file}"]])
def test_evidence_is_for_the_brief_of_one_file(file: str, arguments: list[str]) -> None:
    result = run(file, "--evidence", *(a.format(file=file) for a in arguments))
    assert result.exit_code == 2
    assert "--evidence" in result.stderr


def test_the_least_confidence_reaches_the_coder(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []

    def coder(articles: Iterable[Article], *, min_confidence: float) -> Iterator[Record]:
        asked.append(min_confidence)
        return bare(articles)

    monkeypatch.setattr(legation, "code", coder)
    assert run(file, "--min-confidence", "0.8").exit_code == 0
    assert run(file).exit_code == 0
    assert asked == [0.8, 0.0]


@pytest.mark.parametrize("value", ["1.2", "-0.1", "high"])
def test_a_least_confidence_that_is_none_is_refused(file: str, value: str) -> None:
    result = run(file, "--min-confidence", value)
    assert result.exit_code == 2
    assert "--min-confidence" in result.stderr


def test_no_file_exits_with_2() -> None:
    assert run().exit_code == 2


def test_records_are_written_as_they_come(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def watched(articles: Iterable[Article], **_: float) -> Iterator[Record]:
        for article in articles:
            seen.append("read")
            yield Record(article=article)

    monkeypatch.setattr(legation, "code", watched)
    monkeypatch.setattr(legation, "to_json", lambda _: seen.append("written"))
    run(file, file, file)
    assert seen == ["read", "written"] * 3


def test_a_person_sees_progress_on_standard_error(file: str) -> None:
    result = run(file, file, FORCE_COLOR="1", TERM="xterm")
    assert "2/2" in result.stderr
    assert len(records(result)) == 2


def test_a_log_sees_no_progress(file: str) -> None:
    assert run(file, file).stderr == ""


def test_a_reader_that_has_enough_closes_the_pipe_in_silence(file: str) -> None:
    command = [sys.executable, "-c", WITHOUT_MODEL, "read", *[file] * 500]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_full_disk_is_one_plain_message(file: str, options: list[str]) -> None:
    command = [sys.executable, "-c", WITHOUT_MODEL, "read", file, *options]
    with FULL.open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"Error: The output cannot be written (No space left on device).")
    assert done.stderr.count(b"\n") == 1


def test_an_interrupt_ends_in_silence_with_130(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(articles: Iterable[Article], **_: float) -> Iterator[Record]:
        yield from bare(articles)
        raise KeyboardInterrupt

    monkeypatch.setattr(legation, "code", interrupted)
    result = run(file, file)
    assert (result.exit_code, result.stderr) == (130, "")
    assert len(records(result)) == 2
