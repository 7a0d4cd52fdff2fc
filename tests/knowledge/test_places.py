"""Places by name."""

from __future__ import annotations

import pytest

from legation.knowledge import places


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Istanbul", ("Istanbul", "city", "TUR")),
        ("Kiev", ("Kyiv", "city", "UKR")),
        ("Bombay", ("Mumbai", "city", "IND")),
        ("Texas", ("Texas", "region", "USA")),
        ("Turkey", ("Turkey", "country", "TUR")),
        ("the Strait of Hormuz", ("Strait of Hormuz", "area", None)),
    ],
)
def test_a_name_finds_its_place(name: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in [(p.name, p.precision, p.country) for p in places.named(name)]


def test_the_largest_city_comes_first() -> None:
    people = [p.people for p in places.named("Paris") if p.precision == "city"]
    assert people == sorted(people, reverse=True)
    assert len(people) > 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Donetsk region", ("Donetsk Oblast", "region", "UKR")),
        ("Nineveh", ("Nineveh Governorate", "region", "IRQ")),
        ("Punjab", ("Punjab", "region", "PAK")),
        ("Punjab", ("Punjab", "region", "IND")),
        ("Lake Chad", ("Lake Chad", "area", None)),
        ("Rapides Parish", ("Rapides Parish", "district", "USA")),
    ],
)
def test_regions_districts_and_areas_have_names(name: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in [(p.name, p.precision, p.country) for p in places.named(name, least=0)]


def test_small_towns_are_found_where_they_are_asked_for() -> None:
    assert len(places.named("Paris", least=0)) > len(places.named("Paris"))


def test_letters_of_a_region_are_read_by_their_capitals_and_stops() -> None:
    found = [places.region_short(form) for form in ("Tex.", "TX", "tx", "Ont.")]
    assert [p and p.name for p in found] == ["Texas", "Texas", None, "Ontario"]


def test_a_venue_has_its_city() -> None:
    kremlin = places.venue("the Kremlin")
    assert kremlin
    assert (kremlin.city, kremlin.country) == ("Moscow", "RUS")
    assert places.venue("Zzyx Palace") is None


def test_an_unknown_name_finds_nothing() -> None:
    assert places.named("Zzyxville") == ()


def test_every_place_lies_on_the_globe() -> None:
    for name in ("Istanbul", "Suva", "Black Sea", "Alaska", "Russia"):
        assert all(-90 <= p.latitude <= 90 and -180 <= p.longitude <= 180 for p in places.named(name))


def test_a_country_has_coordinates_by_code_and_by_newspaper_name() -> None:
    america = places.country("USA")
    assert america
    assert america == places.country_named("America")
    assert places.country("ZZZ") is None
