"""States under all their names."""

from datetime import date

import pytest

from legation.knowledge import countries
from legation.knowledge.names import fold, listed, rows


@pytest.mark.parametrize(
    ("text", "code", "form"),
    [
        ("UK", "GBR", "name"),
        ("U.S.", "USA", "name"),
        ("USA", "USA", "name"),
        ("DRC", "COD", "name"),
        ("Ivory Coast", "CIV", "name"),
        ("Côte d'Ivoire", "CIV", "name"),
        ("Burma", "MMR", "name"),
        ("Türkiye", "TUR", "name"),
        ("Luxembourg", "LUX", "name"),
        ("Russian", "RUS", "adjective"),
        ("Burmese", "MMR", "adjective"),
        ("Russians", "RUS", "people"),
        ("Poles", "POL", "people"),
        ("Moscow", "RUS", "capital"),
        ("Kyiv", "UKR", "capital"),
        ("Kiev", "UKR", "capital"),
        ("Kremlin", "RUS", "seat"),
        ("White House", "USA", "seat"),
        ("Downing Street", "GBR", "seat"),
        ("Elysee", "FRA", "seat"),
    ],
)
def test_a_state_is_known_by_each_of_its_names(text: str, code: str, form: str) -> None:
    found = countries.find(text)
    assert found is not None
    assert (found.country.code, found.form) == (code, form)


@pytest.mark.parametrize("text", ["china", "turkey", "Us", "Atlantis", "Istanbul", ""])
def test_a_common_word_or_another_place_is_no_state(text: str) -> None:
    assert countries.find(text) is None


def test_codes_are_alpha_3_and_wikidata_ids_are_unique() -> None:
    table = countries.all_countries()
    assert len(table) >= 195
    assert all(len(code) == 3 and code.isupper() for code in table)
    ids = [c.wikidata for c in table.values() if c.wikidata]
    assert len(ids) == len(set(ids))
    assert all(i.startswith("Q") and i[1:].isdigit() for i in ids)


def test_no_phrase_means_two_states_or_territories() -> None:
    meant: dict[str, set[str]] = {}
    for table in ("countries", "former", "territories"):
        for row in rows(table):
            for column in ("name", "names", "adjectives", "people", "capitals", "seats"):
                for noun in listed(row.get(column, "")):
                    meant.setdefault(fold(noun), set()).add(row["name"])
    assert {noun: names for noun, names in meant.items() if len(names) > 1} == {}


def test_former_names_and_states_have_days_in_order() -> None:
    every = {**countries.all_countries(), **countries.former_states()}
    for country in every.values():
        for name, first, last in country.former:
            assert name
            assert first < last
        for day in (country.since, country.until, *(d for n in country.former for d in n[1:])):
            assert not day or date.fromisoformat(day).isoformat() == day
        assert not country.before or countries.former_states()[country.before].until < country.since


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [
        ("Moscow", "1985-01-01", "SUN"),
        ("Moscow", "2001-01-01", "RUS"),
        ("Belgrade", "1999-04-01", "YUG"),
        ("Belgrade", "2004-04-01", "SCG"),
        ("Prague", None, "CZE"),
    ],
)
def test_a_capital_stands_for_the_state_of_its_day(text: str, day: str | None, code: str) -> None:
    found = countries.find(text)
    assert found is not None
    assert countries.on(found.country, day).code == code


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("COD", "1990-01-01", "Zaire"),
        ("COD", "2000-01-01", "DR Congo"),
        ("SWZ", "2010-01-01", "Swaziland"),
        ("MKD", None, "North Macedonia"),
        ("FRA", "1990-01-01", "France"),
    ],
)
def test_a_state_is_called_as_it_was_on_the_day(code: str, day: str | None, name: str) -> None:
    assert countries.all_countries()[code].name_on(day) == name


@pytest.mark.parametrize(
    ("text", "code", "status", "form"),
    [
        ("Scotland", "GBR", "part", "territory"),
        ("Puerto Rican", "USA", "dependent", "adjective"),
        ("Abkhazia", "GEO", "disputed", "territory"),
        ("Turkish Cypriots", "CYP", "disputed", "people"),
        ("Soviet", "SUN", "former", "adjective"),
        ("Macao", "CHN", "dependent", "territory"),
        ("Hong Kong", "HKG", "state", "name"),
    ],
)
def test_a_territory_is_of_its_state_and_a_state_that_is_no_more_is_itself(
    text: str, code: str, status: str, form: str
) -> None:
    found = countries.find(text)
    assert found is not None
    assert (found.country.code, found.country.status, found.form) == (code, status, form)


def test_every_territory_is_of_a_known_state_and_wikidata_ids_are_unique_over_all() -> None:
    states, territories = countries.all_countries(), countries.territories().values()
    assert all(t.code in states for t in territories)
    ids = [
        c.wikidata
        for c in (*states.values(), *countries.former_states().values(), *territories)
        if c.wikidata
    ]
    assert len(ids) == len(set(ids))


def test_the_disputed_territories_are_those_of_the_manual() -> None:
    disputed = {t.name for t in countries.territories().values() if t.status == "disputed"}
    assert len(disputed) == 9


def test_a_kingdom_is_a_state_with_the_word_in_its_official_name() -> None:
    assert {"JOR", "SAU", "THA"} <= countries.styled("Kingdom")
    assert "FRA" not in countries.styled("Kingdom")


def test_every_state_is_found_by_its_own_name() -> None:
    for code, country in countries.all_countries().items():
        found = countries.find(country.name)
        assert found is not None, country.name
        assert found.country.code == code
