"""Bodies with a name of their own."""

import pytest

from legation.knowledge import bodies, countries, sectors
from legation.knowledge.names import listed, rows


@pytest.mark.parametrize(
    ("text", "name", "code", "country", "sector"),
    [
        ("EU", "European Union", "EU", None, "GOV"),
        ("Nato", "NATO", "NATO", None, "MIL"),
        ("U.N.", "United Nations", "UN", None, "GOV"),
        ("UN Security Council", "UN Security Council", "UN", None, "GOV"),
        ("ICJ", "International Court of Justice", "UN", None, "JUD"),
        ("AU", "African Union", "IGO", None, "GOV"),
        ("FSB", "FSB", None, "RUS", "SPY"),
        ("State Department", "US Department of State", None, "USA", "GOV"),
        ("IDF", "Israel Defense Forces", None, "ISR", "MIL"),
        ("TASS", "TASS", None, "RUS", "MED"),
        ("Xinhua", "Xinhua", None, "CHN", "MED"),
        ("al-Qaida", "Al-Qaeda", "IMG", None, "REB"),
        ("Hizbullah", "Hezbollah", None, "LBN", "REB"),
        ("Gazprom", "Gazprom", None, "RUS", "BUS"),
    ],
)
def test_a_body_is_known_with_its_code_country_and_sector(
    text: str, name: str, code: str | None, country: str | None, sector: str
) -> None:
    body = bodies.find(text)
    assert body is not None
    assert (body.name, body.code, body.country, body.sectors[0]) == (name, code, country, sector)


@pytest.mark.parametrize("text", ["who", "is", "Mit", "apple", "rt"])
def test_a_common_word_is_no_body(text: str) -> None:
    assert bodies.find(text) is None


@pytest.mark.parametrize("table", bodies.TABLES)
def test_every_row_has_a_known_country_and_known_sectors(table: str) -> None:
    for row in rows(table):
        assert not row["country"] or row["country"] in countries.all_countries(), row["name"]
        assert set(listed(row["sectors"])) <= set(sectors.meanings()), row["name"]
        assert row["sectors"], row["name"]
