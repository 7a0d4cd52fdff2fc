"""Numbers in words and figures."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.coding import numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("1,500", 1500),
        ("1.5", 1.5),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("seven", 7),
        ("twenty-five", 25),
        ("two thousand", 2000),
        ("three hundred and six", 306),
        ("one million two hundred thousand", 1_200_000),
        ("5 million", 5_000_000),
    ],
)
def test_a_number_is_read_as_its_value(text: str, value: float) -> None:
    assert numbers.parse(text) == value


@pytest.mark.parametrize(
    "text", ["twenty-five", "two thousand", "three hundred and six", "nine hundred thousand"]
)
def test_number_words_are_found_whole(text: str) -> None:
    found = re.search(numbers.WORDS, f"some {text} people", re.IGNORECASE)
    assert found
    assert found.group() == text


def test_two_numbers_joined_by_and_stay_two() -> None:
    assert re.findall(numbers.WORDS, "two and three") == ["two", "three"]


@pytest.mark.parametrize(("text", "value"), [("3rd", 3), ("21st", 21), ("third", 3), ("twenty-first", 21)])
def test_an_ordinal_is_read_as_its_value(text: str, value: int) -> None:
    assert numbers.ordinal(text) == value


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="pony"):
        numbers.parse("pony")


@given(st.integers(0, 10**12))
def test_figures_with_thousands_marks_keep_their_value(number: int) -> None:
    assert numbers.parse(f"{number:,}") == number
