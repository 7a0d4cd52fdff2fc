"""People of note, by posts or without."""

import pytest

from legation.knowledge import countries, figures, sectors
from legation.knowledge.names import listed, rows
from legation.knowledge.offices import first_day, last_day


@pytest.mark.parametrize(
    ("name", "day", "country", "sectors"),
    [
        ("Emmanuel Macron", "2020-05-01", "FRA", ("GOV",)),
        ("Emmanuel Macron", None, "FRA", ()),
        ("Greta Thunberg", None, "SWE", ("SOC",)),
        ("Vitali Klitschko", "2015-05-01", "UKR", ("GOV",)),
        ("Nicola Sturgeon", "2025-05-01", "GBR", ("ELI",)),
        ("Scott Morrison", "2022-10-01", "AUS", ("LEG",)),
    ],
)
def test_a_person_is_known_as_of_a_day(
    name: str, day: str | None, country: str, sectors: tuple[str, ...]
) -> None:
    known = figures.known(name, day)
    assert known is not None
    assert (known.country, known.sectors) == (country, sectors)


def test_a_fuller_form_of_a_name_is_the_same_person() -> None:
    short, full = figures.known("Emmanuel Macron", None), figures.known("Emmanuel Jean-Michel Macron", None)
    assert short is not None
    assert full == short


@pytest.mark.parametrize("name", ["", "Nobody", "Emmanuel Nobody", "Zyx Macron"])
def test_nobody_is_known_by_another_name(name: str) -> None:
    assert figures.known(name, "2020-05-01") is None


def test_every_row_is_of_a_known_state_with_known_sectors_and_days_in_order() -> None:
    for row in rows("figures"):
        assert not row["country"] or row["country"] in countries.all_countries(), row["person"]
        assert listed(row["sectors"]), row["person"]
        assert set(listed(row["sectors"])) <= set(sectors.meanings()), row["person"]
        since, until = row["from"], row["to"]
        assert not since or len(since) in (4, 7, 10), row["person"]
        assert not (since and until) or first_day(since) < last_day(until), row["person"]


def test_a_spelling_is_one_persons() -> None:
    meant: dict[str, set[str]] = {}
    for row in rows("figures"):
        for name in (row["person"], *listed(row["names"])):
            meant.setdefault(name, set()).add(row["person"])
    assert {name: people for name, people in meant.items() if len(people) > 1} == {}
