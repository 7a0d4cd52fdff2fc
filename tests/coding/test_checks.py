"""What does not add up."""

from __future__ import annotations

import pytest

from legation.coding.amounts import amounts
from legation.coding.checks import checks
from legation.coding.when import times
from legation.record import Check, Record
from tests.readings import article, reading


def checked(text: str, date: str | None = "2025-02-27") -> list[Check]:
    empty = reading("", date=date)
    made = Record(article=article(text, date=date))
    timed = Record(article=made.article, times=times(empty, made))
    full = Record(article=made.article, times=timed.times, amounts=amounts(empty, timed))
    return list(checks(empty, full))


def test_a_conversion_that_no_rate_supports_is_told_with_the_rates() -> None:
    [check] = checked("In 2014 he stole $2 million (€2.4m).")
    assert check.kind == "conversion"
    assert "in 2014" in check.message
    assert "27 February 2025" in check.message
    assert len(check.spans) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It cost $10m (€9.6m).",
        "It cost $10m (about €9.6m).",
        "In 2014 it cost $10m (€7.3m).",
        "It cost $10m (20%).",
        "It cost $10m and €3m.",
        "It cost 10m Ghanaian cedis (€3m).",
    ],
)
def test_a_conversion_that_holds_or_cannot_be_judged_is_passed(text: str) -> None:
    assert checked(text) == []


def test_without_any_date_a_conversion_is_passed() -> None:
    assert checked("It cost $10m (€20m).", None) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("They met on 30 February 2024.", "There is no such day as 30 February 2024."),
        ("They met on 31 April.", "There is no such day as 31 April."),
        ("They met on Friday, 3 May 2023.", "3 May 2023 was not a Friday but a Wednesday."),
    ],
)
def test_a_date_that_cannot_be(text: str, message: str) -> None:
    [check] = checked(text)
    assert (check.kind, check.message) == ("date", message)


@pytest.mark.parametrize(
    "text", ["They met on Wednesday, 3 May 2023.", "They met on 29 February.", "They met on Friday."]
)
def test_a_date_that_can_be_is_passed(text: str) -> None:
    assert checked(text) == []
