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
    first = places.named(name)[0]
    assert (first.name, first.precision, first.country) == expected


def test_the_largest_city_comes_first() -> None:
    people = [p.people for p in places.named("Paris")]
    assert people == sorted(people, reverse=True)
    assert len(people) > 1


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
