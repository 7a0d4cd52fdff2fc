"""The record as JSON, and its published schema."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import legation
from legation.record import Article, Record, from_json, schema, to_json
from tests.records import RECORD

ORDER = [
    "schema", "article", "actors", "places", "times", "amounts", "statements", "events", "talks",
    "positions", "commitments", "checks", "provenance",
]  # fmt: skip
EMPTY = Record(article=Article(id="sha256:0", text=""))


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("record", [RECORD, EMPTY], ids=["full", "empty"])
def test_a_record_validates_against_the_schema(record: Record) -> None:
    Draft202012Validator(schema()).validate(json.loads(to_json(record)))


def test_a_record_with_an_unknown_status_does_not_validate() -> None:
    record = json.loads(to_json(RECORD))
    record["events"][0]["status"] = "perhaps"
    assert not Draft202012Validator(schema()).is_valid(record)


@pytest.mark.parametrize("record", [RECORD, EMPTY], ids=["full", "empty"])
def test_a_record_comes_back_from_json_as_it_was(record: Record) -> None:
    assert from_json(to_json(record)) == record


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_from_json_as_it_was(text: str) -> None:
    record = Record(article=Article(id="sha256:0", text=text))
    assert from_json(to_json(record)) == record


def test_keys_stand_in_the_order_of_the_schema() -> None:
    assert list(json.loads(to_json(RECORD))) == ORDER


def test_a_record_is_one_line() -> None:
    assert b"\n" not in to_json(RECORD)


def test_the_same_record_gives_the_same_bytes() -> None:
    assert to_json(from_json(to_json(RECORD))) == to_json(RECORD)


def test_a_wrong_field_is_named() -> None:
    broken = to_json(RECORD).replace(b'"kind":"person"', b'"kind":"planet"')
    with pytest.raises(msgspec.ValidationError, match=r"planet.*\$\.actors\[2\]\.kind"):
        from_json(broken)


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        RECORD.events = ()  # type: ignore[misc]


def test_the_public_schema_is_the_records_own() -> None:
    assert legation.schema is schema
