"""Days and sums of money in the words of a message."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_currency


def money_sum(value: float, currency: str) -> str:
    """A sum to three figures: "$1,510,000"."""
    rounded = float(f"{value:.3g}")
    return format_currency(rounded, currency, format="¤#,##0.##", locale="en", currency_digits=False)


def day(on: date) -> str:
    """ "27 February 2025"."""
    return format_date(on, "d MMMM y", locale="en")


def weekday(on: date) -> str:
    """ "Thursday"."""
    return format_date(on, "EEEE", locale="en")
