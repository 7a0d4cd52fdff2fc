"""What the name of a body says of its trade."""

import pytest

from legation.coding.who.facts import gather
from legation.coding.who.trades import body_sketch


@pytest.mark.parametrize(
    ("name", "sectors"),
    [
        ("Orbit Holdings", ("BUS",)),
        ("Orbit Gazette", ("MED",)),
        ("Gazette", ("MED",)),
        ("House", ("LEG",)),
        ("Agricultural Bank of Ruritania", ("BUS",)),
        ("Orbit Group", ("BUS",)),
        ("Orbit Country Group", ()),
        ("Orbit Pension Fund", ("BUS",)),
        ("Orbit Welfare Fund", ()),
        ("Orbit Global Advisor", ()),
    ],
)
def test_the_words_of_a_name_tell_the_sector(name: str, sectors: tuple[str, ...]) -> None:
    words = name.split()
    assert body_sketch(gather(words), 0, len(words)).sectors == sectors
