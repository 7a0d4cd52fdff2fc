"""Dates that cannot be: days that no month has, weekdays that a day was not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.coding.checks import words
from legation.coding.when.calendar import day
from legation.coding.when.lexicon import WEEKDAYS
from legation.language.reading import Reading
from legation.record import Check, Record, Span, Time

_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_FULL_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")


def dates(reading: Reading, record: Record) -> Iterator[Check]:  # noqa: ARG001
    """A check of kind "date" for each time that names an impossible day."""
    text = record.article.text
    for time in record.times:
        message = _impossible(text[time.start : time.end], time)
        if message:
            yield Check(kind="date", message=message, spans=(Span(time.start, time.end),))


def _impossible(named: str, time: Time) -> str | None:
    value = _FULL_DAY.match(time.value)
    if not value:
        return None
    year, month, number = value.groups()
    leap = 2000  # stands for an unknown year: 29 February can be
    calendar_day = day(leap if year == "XXXX" else int(year), int(month), int(number))
    if calendar_day is None:
        return f"There is no such day as {' '.join(named.split())}."
    weekday = _WEEKDAY.search(named)
    if weekday is None or year == "XXXX" or WEEKDAYS[weekday[1].lower()] == calendar_day.isoweekday():
        return None
    return (
        f"{words.day(calendar_day)} was not a {weekday[1].capitalize()} but a {words.weekday(calendar_day)}."
    )
