from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bench.scores import keys
from bench.setup import MissingDataError
from bench.whole import as_record, key_of
from legation.intake import from_text

TEXT = "Norway expelled two diplomats. “We regret it,” the minister told reporters.\n"
GOLD = {
    "document": "n.txt", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "published": None,
    "exhaustive": True, "not_events": [],
    "events": [{"start": 7, "end": 29, "type": "SANCTION", "actors": ["NOR"], "status": "occurred"}],
    "statements": [{
        "start": 32, "end": 44, "speaker": "the minister", "kind": "direct", "cue_start": 60, "cue_end": 64,
        "audience_start": 65, "audience_end": 74,
    }],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "n.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "n.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def test_parts_of_a_statement_come_back_as_words(folder: Path) -> None:
    _, key = key_of(folder / "n.json", folder)
    assert (key["statements"][0]["cue"], key["statements"][0]["audience"]) == ("told", "reporters")


def test_a_reader_agrees_with_herself(folder: Path) -> None:
    text, key = key_of(folder / "n.json", folder)
    scores = keys.score(as_record(key, from_text(text, force=True)), key)
    assert scores["statements: precision"] == (1, 1)
    assert scores["events: who did what to whom, precision"] == (1, 1)
    assert all(hits == of for hits, of in scores.values())


def test_another_text_is_refused(folder: Path) -> None:
    (folder / "n.txt").write_text("Another text.\n", encoding="utf-8")
    with pytest.raises(MissingDataError, match=r"not the text"):
        key_of(folder / "n.json", folder)
