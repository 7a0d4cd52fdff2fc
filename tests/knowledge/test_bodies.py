"""Bodies with a name of their own."""

import re

import pytest

from legation.knowledge import bodies, countries, sectors
from legation.knowledge.names import fold, listed, rows


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
    known = countries.all_countries().keys() | countries.former_states().keys()
    for row in rows(table):
        assert not row["country"] or row["country"] in known, row["name"]
        assert set(listed(row["sectors"])) <= set(sectors.meanings()), row["name"]
        assert row["sectors"], row["name"]


@pytest.mark.parametrize("table", bodies.TABLES)
def test_no_name_is_in_a_table_twice_and_none_has_blanks_around_it(table: str) -> None:
    names = [noun for row in rows(table) for noun in (row["name"], *listed(row["names"]))]
    assert all(noun and noun == noun.strip() for noun in names)
    plain = [fold(noun) for noun in names if not noun.endswith("*")]
    assert sorted(set(plain)) == sorted(plain)


def test_every_body_is_found_by_its_own_name_and_has_a_wikidata_id_of_its_own() -> None:
    ids = []
    for table in bodies.TABLES:
        for row in rows(table):
            body = bodies.find(row["name"])
            assert body is not None
            assert row["name"] in [b.name for b in (body, *body.rivals)]
            ids += [row["wikidata"]] if row["wikidata"] else []
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"Q[1-9]\d*", i) for i in ids)


@pytest.mark.parametrize(
    ("table", "least"), [("groups", 300), ("media", 250), ("forces", 250), ("bodies", 250)]
)
def test_the_tables_hold_what_makes_news_all_over_the_world(table: str, least: int) -> None:
    kept = list(rows(table))
    assert len(kept) >= least
    assert len({row["country"] for row in kept}) > 50 or table == "bodies"


def test_a_name_of_several_bodies_means_the_one_whose_state_is_spoken_of() -> None:
    body = bodies.find("NPA")
    assert body is not None
    for code, name in (("PHL", "New People's Army"), ("ZAF", "National Prosecuting Authority")):
        meant = body.meant({code: 1})
        assert meant is not None
        assert meant.name == name
    assert body.meant({"PER": 3}) is None
