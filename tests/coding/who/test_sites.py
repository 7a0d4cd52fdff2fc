"""Whose town or region it is."""

import pytest

from legation.coding.who.sites import site_of


@pytest.mark.parametrize(
    ("name", "spoken", "code"),
    [
        ("Guangdong", {}, "CHN"),
        ("Lagos", {}, "NGA"),
        ("Lagos", {"PRT": 2}, "PRT"),
        ("Valencia", {}, None),
        ("Valencia", {"ESP": 1, "VEN": 3}, "VEN"),
        ("Nowhere", {}, None),
    ],
)
def test_a_place_is_of_the_state_spoken_of_else_of_the_one_where_it_is_largest_by_far(
    name: str, spoken: dict[str, int], code: str | None
) -> None:
    site = site_of(name, spoken)
    assert (site.code if site else None) == code


def test_a_small_place_says_nothing_where_only_large_ones_count() -> None:
    assert site_of("Oxford", {}, 500_000) is None
