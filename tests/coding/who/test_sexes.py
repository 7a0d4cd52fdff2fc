"""Men and women by the nouns that describe them."""

import pytest

from legation.coding.who.sexes import sex_of


@pytest.mark.parametrize(
    ("noun", "sex"),
    [("policewoman", "f"), ("spokesman", "m"), ("wife", "f"), ("clerk", None), ("ombudsman", None)],
)
def test_some_nouns_are_of_one_sex(noun: str, sex: str | None) -> None:
    assert sex_of(noun) == sex
