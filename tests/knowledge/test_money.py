"""Currencies and rates."""

from __future__ import annotations

from datetime import date

import pytest

from legation.knowledge import money


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("euros", "EUR"),
        ("russian rubles", "RUB"),
        ("dollars", "USD"),
        ("canadian dollars", "CAD"),
        ("rouble", "RUB"),
    ],
)
def test_a_currency_is_known_by_its_name(name: str, code: str) -> None:
    assert money.names()[name] == code


def test_every_sign_and_noun_means_a_currency_in_use() -> None:
    assert set(money.SIGNS.values()) | set(money.NOUNS.values()) <= money.codes()


def test_a_rate_is_that_of_its_day() -> None:
    assert money.rate("EUR", "USD", date(2008, 7, 15)) == pytest.approx(1.599, abs=0.001)


def test_a_sunday_takes_the_last_rate_before_it() -> None:
    assert money.rate("EUR", "USD", date(2025, 3, 2)) == money.rate("EUR", "USD", date(2025, 2, 28))


@pytest.mark.parametrize(
    ("source", "target", "day"),
    [("USD", "EUR", date(1990, 1, 1)), ("GHS", "EUR", date(2025, 2, 27)), ("XXX", "EUR", date(2025, 2, 27))],
)
def test_no_rate_is_made_up(source: str, target: str, day: date) -> None:
    assert money.rate(source, target, day) is None
