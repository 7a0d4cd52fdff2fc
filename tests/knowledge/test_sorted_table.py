"""Large tables, searched where they lie."""

from __future__ import annotations

import pytest

from legation.knowledge.sorted_table import SortedTable


@pytest.fixture(scope="module")
def cities() -> SortedTable:
    return SortedTable("cities")


def test_all_rows_of_a_key_are_found_in_order(cities: SortedTable) -> None:
    rows = list(cities.rows("tripoli"))
    people = [int(row[cities.columns.index("population")]) for row in rows]
    assert {row[0] for row in rows} == {"tripoli"}
    assert len(rows) > 1
    assert people == sorted(people, reverse=True)


@pytest.mark.parametrize("key", ["", "zzzzz", "tripol", "\u0000", "\uffff", "tripoli\t"])
def test_a_key_that_is_not_there_finds_nothing(cities: SortedTable, key: str) -> None:
    assert list(cities.rows(key)) == []


def test_the_first_and_the_last_row_are_found(cities: SortedTable) -> None:
    lines = cities._data[cities._start :].splitlines()
    for line in (lines[0], lines[-1]):
        key = line.decode().split("\t")[0]
        assert line.decode().split("\t") in list(cities.rows(key))


@pytest.mark.parametrize("table", ["cities", "cities_other", "regions"])
def test_the_tables_are_sorted(table: str) -> None:
    kept = SortedTable(table)
    keys = [line.split(b"\t", 1)[0] for line in kept._data[kept._start :].splitlines()]
    assert keys == sorted(keys)
