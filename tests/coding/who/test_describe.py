"""Who a mention names that stands alone."""

import pytest

from legation.coding.who import describe


@pytest.mark.parametrize(
    ("mention", "context", "date", "code", "sector"),
    [
        ("Russia's ambassador to Poland", "", None, "RUS", "GOV"),
        ("the opposition in Georgia", "", None, "GEO", "OPP"),
        ("Norwegian fishermen", "", None, "NOR", "AGR"),
        ("a retired Kenyan general", "", None, "KEN", "ELI"),
        ("a Hamas official", "", None, "PSE", "REB"),
        ("UN peacekeepers", "", None, "UN", "MIL"),
        ("the Bulgarian Supreme Court", "", None, "BGR", "JUD"),
        ("members of the Sudanese army", "", None, "SDN", "MIL"),
        ("Lisbon", "", None, "PRT", "GOV"),
        ("Portugal", "", None, "PRT", None),
        ("Moscow", "", "1985-06-01", "SUN", "GOV"),
        ("Transnistria", "", None, "MDA", "PRE"),
        ("the Abkhaz prime minister", "", None, "GEO", "GOV"),
        ("three Danes", "", None, "DNK", None),
        ("ordinary Finns", "", None, "FIN", "CVL"),
        ("Osaka police", "", None, "JPN", "COP"),
        ("the Kaduna State government", "", None, "NGA", "GOV"),
        ("nurses in Mumbai", "", None, "IND", "HLH"),
        ("Mombasa", "", None, "KEN", None),
        ("anti-coup demonstrators", "", None, None, "OPP"),
        ("the president's brother", "", None, None, "ELI"),
        ("a spokesman", "", None, None, None),
        ("a dozen men", "", None, None, None),
        ("the National Guard", "Kenyan", None, "KEN", "MIL"),
        ("the defence minister", "Peruvian", None, "PER", "GOV"),
        ("Olaf Scholz", "", "2023-03-01", "DEU", "GOV"),
        ("Olaf Scholz", "", "2025-09-01", "DEU", "ELI"),
        ("Chancellor Olaf Scholz", "", "2023-03-01", "DEU", "GOV"),
        ("Greta Thunberg", "", "2020-01-01", "SWE", "SOC"),
    ],
)
def test_a_bare_mention_is_described(
    mention: str, context: str, date: str | None, code: str | None, sector: str | None
) -> None:
    actor = describe(mention, context, date)
    assert actor is not None
    assert (actor.code, actor.sector) == (code, sector)


@pytest.mark.parametrize("mention", ["", "something else", "yesterday", "a proposal", "Zyx Qwerty", "..."])
def test_nobody_is_described_where_nobody_is_known(mention: str) -> None:
    assert describe(mention) is None


def test_the_office_is_told_with_its_owner() -> None:
    actor = describe("Deputy Foreign Minister of Chad")
    assert actor is not None
    assert actor.office is not None
    assert (actor.office.title, actor.office.of) == ("Deputy Foreign Minister", "Chad")


def test_without_a_day_posts_are_those_of_the_last_day_that_the_tables_vouch_for() -> None:
    actor = describe("Olaf Scholz")
    assert actor is not None
    assert actor.sector == "ELI"


def test_a_body_is_itself_with_its_wikidata_id_behind_a_noun_that_explains_it() -> None:
    actor = describe("militant group Hezbollah")
    assert actor is not None
    assert (actor.name, actor.kind, actor.country) == ("Hezbollah", "armed-group", "LBN")
    assert actor.wikidata is not None


def test_the_context_decides_between_bodies_of_one_acronym() -> None:
    for context, code in (("Philippine", "PHL"), ("South African", "ZAF")):
        actor = describe("the NPA", context)
        assert actor is not None
        assert actor.code == code
