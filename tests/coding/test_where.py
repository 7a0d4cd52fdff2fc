"""Places as a reader of the record sees them."""

from __future__ import annotations

from collections.abc import Sequence

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
