"""The example texts, read by the whole program."""

import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

import legation
from legation.cli.brief import brief
from legation.record import Record

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
FURNITURE = {"navigation", "related", "boilerplate"}
DAYS = {
    "brics-preview": "2023-08-20",
    "geneva-talks": "2025-05-12",
    "niger-sanctions": "2023-07-30",
    "ohrid-page": "2023-03-19",
}
# Which fields of the record hold the ids of which of its lists.
REFERENCES = {
    "actors": [
        "actors",
        "speaker",
        "holder",
        "toward",
        "by",
        "to",
        "parties",
        "party",
        "actor",
        "recipients",
    ],
    "times": ["time", "due"],
    "places": ["place"],
    "statements": ["attributed_to", "via"],
    "events": ["event"],
}

each = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


@cache
def read(path: Path) -> Record:
    """The record of an example, read once for all tests."""
    return legation.read(path)


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a record as JSON, however deep; a basis tells of fields and holds no ids."""
    if isinstance(value, dict):
        yield value
        for field, inner in value.items():
            if field != "basis":
                yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def coded(path: Path) -> list[dict[str, Any]]:
    """Every object that was coded from an example: all but the article itself."""
    built = json.loads(legation.to_json(read(path)))
    return [found for key, value in built.items() if key != "article" for found in objects(value)]


def test_every_example_has_its_day() -> None:
    assert {path.stem for path in EXAMPLES} == set(DAYS)


@each
def test_the_record_validates_against_the_schema(path: Path) -> None:
    Draft202012Validator(legation.schema()).validate(json.loads(legation.to_json(read(path))))


@each
def test_the_record_comes_back_from_json_as_it_was(path: Path) -> None:
    assert legation.from_json(legation.to_json(read(path))) == read(path)


@each
def test_reading_twice_gives_the_same_bytes(path: Path) -> None:
    assert legation.to_json(legation.read(path)) == legation.to_json(read(path))


@each
def test_the_text_is_kept_as_it_stands_in_the_file(path: Path) -> None:
    assert read(path).article.text == path.read_text(encoding="utf-8")


@each
def test_the_day_of_publication_is_found(path: Path) -> None:
    published = read(path).article.published
    assert (published.date, published.basis) == (DAYS[path.stem], "text")


@each
def test_every_span_holds_words(path: Path) -> None:
    text = read(path).article.text
    spans = [(found["start"], found["end"]) for found in coded(path) if "start" in found]
    assert spans
    assert all(text[start:end].strip() for start, end in spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@each
def test_no_span_lies_in_the_furniture_of_the_page(path: Path) -> None:
    furniture = [block for block in read(path).article.blocks if block.kind in FURNITURE]
    spans = [(found["start"], found["end"]) for found in coded(path) if "start" in found]
    assert not [s for s in spans for block in furniture if s[0] < block.end and block.start < s[1]]


@each
def test_every_id_is_there_once(path: Path) -> None:
    ids = [found["id"] for found in coded(path) if "id" in found]
    assert len(ids) == len(set(ids))


@each
@pytest.mark.parametrize("kind", REFERENCES)
def test_every_reference_leads_to_something_of_its_kind(path: Path, kind: str) -> None:
    there = {item.id for item in getattr(read(path), kind)}
    named: set[str] = set()
    for found in coded(path):
        for field in REFERENCES[kind]:
            value = found.get(field)
            named.update([value] if isinstance(value, str) else value or [])
    assert named <= there


@each
def test_actors_events_and_statements_are_found(path: Path) -> None:
    record = read(path)
    assert len(record.actors) > 5
    assert len(record.events) > 3
    assert len(record.statements) > 2


@each
@pytest.mark.parametrize("evidence", [False, True])
def test_the_brief_fits_80_columns(path: Path, evidence: bool) -> None:
    out = io.StringIO()
    Console(file=out, width=80, color_system=None, _environ={}).print(
        brief(read(path), evidence=evidence, underline=False)
    )
    assert max(map(len, out.getvalue().splitlines())) <= 80


def test_the_api_reads_many_as_it_reads_one() -> None:
    together = legation.code(legation.load(path) for path in EXAMPLES)
    assert [msgspec.to_builtins(record) for record in together] == [
        msgspec.to_builtins(read(path)) for path in EXAMPLES
    ]
