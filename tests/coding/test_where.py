"""Places as a reader of the record sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec
import pytest

from legation.coding.where import PlaceIndex, places
from legation.record import Place
from tests.readings import reading, record


def located(
    text: str, names: Sequence[str], *, facilities: Sequence[str] = (), tree: str = ""
) -> list[Place]:
    labelled = [("Location", name) for name in names] + [("Facility", name) for name in facilities]
    made = reading(text, tree, names=labelled)
    return list(places(made, record(made)))


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        ("He flew to Paris.", ["Paris"], "FRA"),
        ("He drove to Paris, Texas.", ["Paris", "Texas"], "USA"),
        ("He was born in Tripoli in Lebanon.", ["Tripoli", "Lebanon"], "LBN"),
        ("He was born in Tripoli.", ["Tripoli"], "LBY"),
        ("He flew to Tbilisi, Georgia.", ["Tbilisi", "Georgia"], "GEO"),
        ("He flew to Washington.", ["Washington"], "USA"),
        ("He flew to Kiev.", ["Kiev"], "UKR"),
    ],
)
def test_the_first_place_is_the_one_that_the_text_means(text: str, names: list[str], country: str) -> None:
    found = located(text, names)
    assert found[0].country == country
    assert found[0].precision == "city"


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        ("They spoke in Paris, Tex., on Monday.", ["Paris", "Tex"], "USA"),
        ("They fled to Tripoli in northern Lebanon.", ["Tripoli", "Lebanon"], "LBN"),
        ("Shells hit the Syrian town of Manbij.", ["Manbij"], "SYR"),
        ("He lives in London, Ontario.", ["London", "Ontario"], "CAN"),
        ("He lives in London, Ontario.", ["London, Ontario"], "CAN"),
    ],
)
def test_what_is_told_beside_a_name_decides(text: str, names: list[str], country: str) -> None:
    assert located(text, names)[0].country == country


def test_places_of_one_text_help_each_other() -> None:
    text = "Police closed roads in Athens, Decatur and Huntsville, officers of Limestone County said."
    found = located(text, ["Athens", "Decatur", "Huntsville", "Limestone County"])
    assert [p.country for p in found] == ["USA"] * 4


def test_a_list_of_countries_is_no_place_in_a_country() -> None:
    found = located("They visited China, Japan and Chad.", ["China", "Japan", "Chad"])
    assert [(p.country, p.precision) for p in found] == [
        ("CHN", "country"), ("JPN", "country"), ("TCD", "country"),
    ]  # fmt: skip


def test_saudi_arabia_is_a_place_even_where_the_model_missed_it() -> None:
    [found] = located("They met in Saudi Arabia.", [])
    assert (found.country, found.precision) == ("SAU", "country")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Fighting went on in Donetsk region.", "Donetsk region", ("UKR", "region")),
        ("Fighting went on in northern Iraq.", "northern Iraq", ("IRQ", "country")),
        ("Troops moved along the Euphrates.", "Euphrates", (None, "area")),
        ("He crossed the Golan Heights.", "Golan Heights", (None, "area")),
        ("He died in the Soviet Union.", "Soviet Union", (None, "area")),
        ("He lives in Laurel County.", "Laurel County", ("USA", "district")),
        ("They met in al-Damazin in Sudan.", "al-Damazin", ("SDN", "city")),
    ],
)
def test_regions_waters_and_land_of_no_state(text: str, name: str, expected: tuple[str, str]) -> None:
    found = located(text, [name])[0]
    assert (found.country, found.precision) == expected


def test_an_unknown_small_town_of_a_common_name_is_left_open() -> None:
    [found] = located("He rested at Mission.", ["Mission"])
    assert found.precision in (None, "city")
    assert found.country in (None, "USA")


def test_a_direction_or_a_common_noun_is_no_place() -> None:
    assert located("They went south to the river.", ["south", "river"]) == []


def test_the_white_house_is_a_venue_in_washington() -> None:
    [found] = located("They met at the White House.", ["White House"])
    assert (found.country, found.precision, found.latitude) == ("USA", "facility", 38.898)


def test_two_places_in_one_name_are_two() -> None:
    tree = """
    Floods NOUN 2 nsubj
    hit VERB 0 root
    Kyoto PROPN 6 nmod:poss
    's PART 3 case
    Fushimi PROPN 6 compound
    Ward PROPN 2 obj
    """
    found = located("Floods hit Kyoto's Fushimi Ward", ["Kyoto's Fushimi Ward"], tree=tree)
    assert [p.name for p in found] == ["Kyoto", "Fushimi Ward"]


def test_the_papers_address_tells_its_country() -> None:
    made = reading("The council of Perth met.", names=[("Location", "Perth")])
    at_home = replace(made, article=msgspec.structs.replace(made.article, source="https://a.example.co.uk/1"))
    assert places(at_home, record(at_home))[0].country in ("GBR", "AUS")


def test_a_town_is_not_guessed_from_another_name_of_a_small_one_abroad() -> None:
    assert [p.country for p in located("A car sank off Wando.", ["Wando"])] == [None]


def test_georgia_beside_atlanta_is_the_american_state() -> None:
    atlanta, georgia = located("He spoke in Atlanta, Georgia.", ["Atlanta", "Georgia"])
    assert (georgia.country, georgia.precision) == ("USA", "region")
    assert atlanta.country == "USA"


def test_a_country_spoken_of_outweighs_a_larger_place() -> None:
    [birmingham] = located("Police closed a road in Birmingham, Americans said.", ["Birmingham"])
    assert birmingham.country == "USA"


def test_a_place_has_coordinates_and_its_geonames_id() -> None:
    [found] = located("They met in Istanbul.", ["Istanbul"])
    assert found.geonames == 745044
    assert (round(found.latitude or 0), round(found.longitude or 0)) == (41, 29)


def test_a_sea_is_an_area_of_no_country() -> None:
    [found] = located("A ship sank in the Black Sea.", ["the Black Sea"])
    assert (found.country, found.precision) == (None, "area")


def test_two_names_of_one_country_are_one_place() -> None:
    [found] = located("Britain agreed. The UK paid.", ["Britain", "UK"])
    assert found.country == "GBR"
    assert len(found.mentions) == 2


def test_an_unknown_place_is_kept_without_coordinates() -> None:
    [found] = located("They met in Zzyxville.", ["Zzyxville"])
    assert (found.name, found.latitude, found.country) == ("Zzyxville", None, None)


def test_a_facility_takes_the_city_that_its_name_bears() -> None:
    [found] = located("They met at Ankara Central Station.", [], facilities=["Ankara Central Station"])
    assert (found.country, found.precision, found.geonames) == ("TUR", "facility", None)


def test_a_facility_takes_the_city_that_hangs_on_it() -> None:
    tree = """
    They PRON 2 nsubj
    met VERB 0 root
    at ADP 5 case
    Hilltop PROPN 5 compound
    House PROPN 2 obl
    in ADP 7 case
    Ankara PROPN 5 nmod
    """
    found = located(
        "They met at Hilltop House in Ankara", ["Ankara"], facilities=["Hilltop House"], tree=tree
    )
    assert [p.country for p in found] == ["TUR", "TUR"]


def test_places_are_found_by_their_words() -> None:
    text = "They met in Istanbul."
    found = located(text, ["Istanbul"])
    index = PlaceIndex.of(found)
    assert index.within(0, len(text)) == found[0].id
    assert index.within(0, 8) is None
