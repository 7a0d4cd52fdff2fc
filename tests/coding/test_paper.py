"""Where the paper of a text is at home."""

import msgspec
import pytest

from legation.coding.paper import home
from tests.readings import article

TEXT = article("The council met.")


@pytest.mark.parametrize(
    ("field", "value", "country"),
    [
        ("publisher", "Khaleej Times", "ARE"),
        ("source", "https://news.example.co.nz/1", "NZL"),
        ("source", "page.html", None),
        ("text", "http://www.example.com.ar/a/b\n\nThe council met.", "ARG"),
        ("text", "The council met. See http://www.example.com.ar", None),
    ],
)
def test_the_paper_is_at_home_where_its_name_or_address_says(
    field: str, value: str, country: str | None
) -> None:
    assert home(msgspec.structs.replace(TEXT, **{field: value})) == country
