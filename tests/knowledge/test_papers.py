"""Where papers are at home, by name and address."""

import pytest

from legation.knowledge import papers


@pytest.mark.parametrize(
    ("host", "country"),
    [
        ("www.batimes.com.ar", "ARG"),
        ("khaleejtimes.com", "ARE"),
        ("www.nigeriaherald.com", "NGA"),
        ("normality.com", None),
        ("localhost", None),
    ],
)
def test_an_address_tells_the_country_by_its_end_its_paper_or_the_state_in_it(
    host: str, country: str | None
) -> None:
    assert papers.country_at(host) == country


def test_a_paper_is_known_by_its_name() -> None:
    assert (papers.country_of("Clarín"), papers.country_of("The Nowhere Post")) == ("ARG", None)
