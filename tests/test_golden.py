"""One text and its whole record, kept: what changes in the record is seen in the commit that changes it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import legation

GOLDEN = Path(__file__).parent / "golden"
READ = "import sys, legation; sys.stdout.buffer.write(legation.to_json(legation.read(sys.stdin.read())))"
TEXT = (GOLDEN / "text.txt").read_text(encoding="utf-8")


def in_a_new_process(seed: str) -> bytes:
    """The record as another process gives it, its sets and dictionaries in an order of their own."""
    command = [sys.executable, "-c", READ]
    environment = {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PYTHONPATH": ":".join(sys.path)}
    return subprocess.run(
        command, input=TEXT.encode(), env=environment, capture_output=True, check=True
    ).stdout


def without_model(value: Any) -> Any:
    """A record without the numbers that the model gives: their last digits differ between processors."""
    if isinstance(value, list):
        return [without_model(item) for item in value]
    if isinstance(value, dict):
        return {k: without_model(v) for k, v in value.items() if k not in ("confidence", "provenance")}
    return value


def test_the_record_is_the_one_that_is_kept() -> None:
    kept = json.loads((GOLDEN / "record.json").read_bytes())
    made = json.loads(legation.to_json(legation.read(TEXT)))
    assert without_model(made) == without_model(kept), "python -m tests.golden writes it anew"


def test_two_processes_give_the_same_bytes() -> None:
    assert in_a_new_process("1") == in_a_new_process("2") == legation.to_json(legation.read(TEXT))


def test_the_kept_record_is_of_the_version_and_form_of_today() -> None:
    assert legation.from_json((GOLDEN / "record.json").read_bytes()).article.text == TEXT


@pytest.mark.parametrize("field", ["actors", "places", "times", "amounts", "statements", "events"])
def test_the_kept_record_shows_something_of_each_kind(field: str) -> None:
    assert json.loads((GOLDEN / "record.json").read_bytes())[field]
