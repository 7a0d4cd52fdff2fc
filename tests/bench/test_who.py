"""How an actor case becomes a call, and how its answer is counted."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.scores.counts import Counts
from bench.who import Case, Tally, as_day, cases, wanted


def case(countries: set[str] | None, sectors: set[str] | None) -> Case:
    return Case(
        "the mention",
        "",
        "2022-01-01",
        None if countries is None else frozenset(countries),
        None if sectors is None else frozenset(sectors),
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-10-01", "2021-10-01"),
        ("12 April 2022", "2022-04-12"),
        ("Today", "2022-06-01"),
        ("", "2022-11-01"),
    ],
)
def test_a_day_is_read_however_it_is_written(written: str, day: str) -> None:
    assert as_day(written) == day


@pytest.mark.parametrize(
    ("expected", "countries", "sectors"),
    [
        ({"country": "UNO", "code_1": "MED"}, {"UN"}, {"HLH"}),
        ({"country": "SOM", "code_1": "GOV", "code_2": "JRN"}, {"SOM"}, {"GOV", "MED"}),
        ({"country": "", "code_1": "UNK"}, set(), set()),
        ({"RESULT": None}, set(), set()),
        ({"cc": "SAU", "text": "men"}, {"SAU"}, None),
        ({"code_1": {"any_of": ["PTY", "REB"]}}, None, {"PTY", "REB"}),
        ({"country": {"not": "GBR"}}, None, None),
    ],
)
def test_codes_become_those_of_the_record(
    expected: dict[str, Any], countries: set[str] | None, sectors: set[str] | None
) -> None:
    assert wanted(expected) == (countries, sectors)


def test_a_case_is_right_where_all_that_is_expected_is() -> None:
    tally = Tally()
    tally.add(case({"FRA"}, {"GOV"}), ("FRA", ("GOV", "MIL")))
    tally.add(case({"FRA"}, {"GOV"}), ("FRA", ("MIL", "GOV")))
    tally.add(case({"IGO"}, None), ("NATO", ()))
    assert (tally.cases, tally.sector) == (Counts(2, 3, 2, 3), Counts(1, 2, 1, 2))


def test_an_answer_where_none_is_expected_is_false() -> None:
    tally = Tally()
    tally.add(case(set(), set()), ("FRA", ()))
    tally.add(case(set(), {"CVL"}), (None, ("CVL",)))
    assert tally.false == Counts(1, 3, 1, 3)


def test_cases_of_wikipedia_titles_are_left_out(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"func": "query_wiki", "args": ["A river"], "kwargs": {}, "expected": {"title": "River"}},
        {"func": "agent_to_code", "args": ["a band"], "kwargs": {"query_date": "2020-02-02"}, "expected": {}},
    ]
    file = tmp_path / "own.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (found,) = cases(file)
    assert (found.mention, found.context, found.day) == ("a band", "", "2020-02-02")
