"""Finding texts and their keys, and the record of surface signs that is their floor."""

from pathlib import Path

import pytest

from bench.keys import texts
from bench.setup import MissingDataError
from bench.simple import record
from tests.readings import article

KEY = '{"schema": 1, "document": "story.txt"}'


def write(folder: Path, **files: str) -> None:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")


def test_a_key_names_its_text(tmp_path: Path) -> None:
    write(tmp_path, story_txt="A story.", key_json=KEY)
    assert list(texts(tmp_path)) == [(tmp_path / "story.txt", tmp_path / "key.json")]


def test_a_key_without_a_document_goes_with_the_text_of_its_name(tmp_path: Path) -> None:
    write(tmp_path, one_txt="A story.", one_json='{"schema": 1}')
    assert list(texts(tmp_path)) == [(tmp_path / "one.txt", tmp_path / "one.json")]


def test_records_beside_the_texts_are_no_keys(tmp_path: Path) -> None:
    write(tmp_path, record_json='{"schema": "legation/1", "article": {}}', list_json="[1]")
    assert list(texts(tmp_path)) == []


def test_a_key_without_a_text_is_named(tmp_path: Path) -> None:
    write(tmp_path, key_json=KEY)
    with pytest.raises(MissingDataError, match="has no text beside it"):
        list(texts(tmp_path))


def test_the_floor_sees_capitals_quotes_and_years() -> None:
    made = record(article("In 2024 Ana Sol left. “We will be back soon,” said Ana Sol."))
    assert [(a.name, len(a.mentions)) for a in made.actors if a.name == "Ana Sol"] == [("Ana Sol", 2)]
    assert [t.value for t in made.times] == ["2024"]
    assert [s.kind for s in made.statements] == ["direct"]
