"""The table of office holders takes from Wikidata what it lacks, and nothing that contradicts it."""

import json
from pathlib import Path

import pytest

from legation.knowledge.offices import KNOWN_UNTIL
from tools import holders
from tools.holders import HOLDERS, Row, Term, refreshed, terms

ASKED = "2031-01-01"
COLUMNS = ("person", "personLabel", "office", "state", "start", "startPrecision", "end", "endPrecision")
FOUND = [
    ("Q101", "Ana Rojas Vera", "head of state", "CHL", "2014-03-11", "11", "2018-03-11", "11"),
    ("Q102", "Bo Lund", "head of government", "SWE", "2019-05-01", "10", "", ""),
    ("Q103", "Q103", "head of government", "SWE", "2001-01-01", "9", "", ""),
    ("Q104", "Per Holm", "mayor", "SWE", "2001-01-01", "9", "", ""),
]


def row(person: str, title: str, of: str, since: str, until: str) -> Row:
    return dict(zip(HOLDERS, (person, title, of, since, until, "general knowledge"), strict=True))


def person(name: str, wikidata: str = "", names: str = "") -> Row:
    return {"person": name, "wikidata": wikidata, "common": "", "names": names}


def kept(tables: holders.Tables) -> list[tuple[str, ...]]:
    return [tuple(r.values()) for r in tables.holders]


def saved(path: Path) -> Path:
    """FOUND as the query service saves it: ids as addresses, times of day with every date."""
    rows = [dict(zip(COLUMNS, values, strict=True)) for values in FOUND]
    for found in rows:
        found["person"] = f"http://www.wikidata.org/entity/{found['person']}"
        found.update({k: f"{found[k]}T00:00:00Z" for k in ("start", "end") if found[k]})
    if path.suffix == ".csv":
        lines = [",".join(COLUMNS), *(",".join(found.values()) for found in rows)]
        path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
    else:
        bindings = [{k: {"type": "literal", "value": v} for k, v in found.items() if v} for found in rows]
        path.write_text(json.dumps({"results": {"bindings": bindings}}), encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".json", ".csv"])
def test_a_saved_result_is_read_with_the_precision_of_its_dates(tmp_path: Path, suffix: str) -> None:
    assert terms(saved(tmp_path / f"result{suffix}")) == [
        Term("Q101", "Ana Rojas Vera", "head of state", "CHL", "2014-03-11", "2018-03-11"),
        Term("Q102", "Bo Lund", "head of government", "SWE", "2019-05", ""),
    ]


def test_a_row_takes_the_more_exact_dates_and_keeps_its_name_and_names() -> None:
    table = [row("Ana Rojas", "president", "CHL", "2014-03", "2018")]
    people = [person("Ana Rojas", names="Ana Rojas Vera|Rojas")]
    found = [Term("Q101", "Ana Rojas Vera", "head of state", "CHL", "2014-03-11", "2018-03-11")]
    tables = refreshed(table, people, found, ASKED)
    assert kept(tables) == [("Ana Rojas", "president", "CHL", "2014-03-11", "2018-03-11", "Wikidata Q101")]
    assert tables.people == [person("Ana Rojas", "Q101", "Ana Rojas Vera|Rojas")]


def test_a_new_term_is_called_as_the_post_is_called_there_and_stands_behind_the_others() -> None:
    table = [
        row("Ida Berg", "chancellor", "AUT", "2010-01-01", "2014-01-01"),
        row("Ana Rojas", "president", "CHL", "2014-03-11", "2018-03-11"),
    ]
    found = [Term("Q105", "Max Huber", "head of government", "AUT", "2014-01-01", "2016-05-01")]
    tables = refreshed(table, [], found, ASKED)
    assert kept(tables)[1] == ("Max Huber", "chancellor", "AUT", "2014-01-01", "2016-05-01", "Wikidata Q105")
    assert tables.people == [person("Max Huber", "Q105")]


def test_what_wikidata_says_against_a_row_is_told_and_not_taken() -> None:
    table = [row("Ana Rojas", "president", "CHL", "2014-03-11", "2018-03-11")]
    found = [
        Term("Q101", "Ana Rojas", "head of state", "CHL", "2014-03-11", "2017-12-01"),
        Term("Q106", "Luis Mora", "head of state", "CHL", "2016-01-01", "2017-01-01"),
    ]
    tables = refreshed(table, [], found, ASKED)
    assert kept(tables) == [("Ana Rojas", "president", "CHL", "2014-03-11", "2018-03-11", "Wikidata Q101")]
    assert tables.against == [
        "CHL president: Ana Rojas left 2017-12-01, but the table has 2018-03-11",
        "CHL president: Luis Mora 2016-01-01, but the table has Ana Rojas 2014-03-11 to 2018-03-11",
    ]


def test_open_rows_are_vouched_for_until_the_day_asked_only_where_wikidata_confirms_them() -> None:
    table = [
        row("Ana Rojas", "president", "CHL", "2022-03-11", ""),
        row("Bo Lund", "prime minister", "SWE", "2022-10-18", ""),
        row("Per Holm", "foreign minister", "SWE", "2022-10-18", "2025-06-30+"),
    ]
    found = [
        Term("Q101", "Ana Rojas", "head of state", "CHL", "2022-03-11", ""),
        Term("Q104", "Per Holm", "foreign minister", "SWE", "2022-10-18", ""),
    ]
    ends = [r["to"] for r in refreshed(table, [], found, ASKED).holders]
    assert ends == ["", f"{KNOWN_UNTIL}+", ""]


def test_a_second_term_in_a_row_confirms_the_one_row_of_both() -> None:
    table = [row("Ana Rojas", "president", "CHL", "2014-03-11", "")]
    found = [
        Term("Q101", "Ana Rojas", "head of state", "CHL", "2014-03-11", "2018-03-11"),
        Term("Q101", "Ana Rojas", "head of state", "CHL", "2018-03-11", ""),
    ]
    tables = refreshed(table, [], found[1:], ASKED)
    assert [r["to"] for r in tables.holders] == [""]
    assert not tables.against


def test_a_post_that_the_table_does_not_have_is_left_out() -> None:
    table = [row("Ana Rojas", "president", "CHL", "2014-03-11", "2018-03-11")]
    found = [Term("Q101", "Ana Rojas", "head of government", "CHL", "2014-03-11", "2018-03-11")]
    assert refreshed(table, [], found, ASKED).holders == table


def test_the_query_is_in_the_documentation_word_for_word() -> None:
    page = Path(__file__).parents[2] / "docs" / "knowledge.md"
    shown = "".join(line[4:] for line in page.read_text(encoding="utf-8").splitlines(keepends=True))
    assert holders.QUERY in shown
