"""States under all their names."""

import pytest

from legation.knowledge import countries


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


def test_every_state_is_found_by_its_own_name() -> None:
    for code, country in countries.all_countries().items():
        found = countries.find(country.name)
        assert found is not None, country.name
        assert found.country.code == code
