"""Does it add up? Sums of money that no rate supports, and dates that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from babel.dates import format_date
from babel.numbers import format_currency

from legation.coding.when.calendar import day
from legation.coding.when.lexicon import WEEKDAYS
from legation.knowledge import money
from legation.language.reading import Reading
from legation.record import Amount, Check, Record, Span, Time

#: A sum given in two currencies may differ so much from the rate: it is rounded, and rates move in a day.
TOLERANCE = 0.05

_OPENS = re.compile(
    r"\s*(?:[(\[]|,?\s+or)\s*(?:or\s+)?(?:about|around|approximately|roughly|some|nearly|almost|~)?\s*"
)
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_FULL_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")


def checks(reading: Reading, record: Record) -> tuple[Check, ...]:
    """What does not add up, in text order, each with the words concerned."""
    found = [*_conversions(reading, record), *_dates(record)]
    return tuple(sorted(found, key=lambda check: check.spans))


def _conversions(reading: Reading, record: Record) -> Iterator[Check]:
    for a, b in zip(record.amounts, record.amounts[1:], strict=False):
        if a.unit and b.unit and _is_same_sum(record.article.text, a, b):
            yield from _conversion(reading, record, (a, a.unit), (b, b.unit))


def _is_same_sum(text: str, a: Amount, b: Amount) -> bool:
    """Whether ``b`` is told as what ``a`` is worth: "A (B)", "A, or about B"."""
    two = a.unit != b.unit and {a.unit, b.unit} <= money.codes() and a.value > 0 and b.value > 0
    return two and a.upper is None and b.upper is None and bool(_OPENS.fullmatch(text, a.end, b.start))


def _conversion(
    reading: Reading, record: Record, first: tuple[Amount, str], second: tuple[Amount, str]
) -> Iterator[Check]:
    (a, unit), (b, other) = first, second
    told = b.value / a.value
    worths = []
    for label, days in _days(reading, record, a):
        rates = [r for r in (money.rate(unit, other, d) for d in days) if r]
        if any(abs(told / r - 1) <= TOLERANCE for r in rates):
            return
        if rates:
            middle = sorted(rates)[len(rates) // 2]
            worths.append(f"{_sum(a.value * middle, other)} {label}")
    if not worths:
        return
    message = (
        f"{_sum(a.value, unit)} is given as {_sum(b.value, other)}; at the European Central Bank's rate "
        f"it was {' and '.join(worths)}."
    )
    yield Check(kind="conversion", message=message, spans=(Span(a.start, a.end), Span(b.start, b.end)))


def _days(reading: Reading, record: Record, amount: Amount) -> Iterator[tuple[str, list[date]]]:
    """The days whose rate may be meant: those of the times in the amount's sentence, and publication."""
    for time in _times_beside(reading, record, amount):
        if time.earliest and time.latest:
            first, last = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
            step = max((last - first).days // 12, 1)
            days = [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)][:13]
            yield f"in {time.value}" if len(days) > 1 else f"on {_day(first)}", days
    if record.article.published.date:
        on = date.fromisoformat(record.article.published.date[:10])
        yield f"on {_day(on)}, the day of publication", [on]


def _times_beside(reading: Reading, record: Record, amount: Amount) -> list[Time]:
    start, end = _sentence(reading, record, amount)
    return [t for t in record.times if start <= t.start < end]


def _sentence(reading: Reading, record: Record, amount: Amount) -> tuple[int, int]:
    first, last = reading.words_at(amount.start, amount.end)
    if first < last:
        span = reading.span(*reading.sentence(reading.sentence_of(first)))
        return span.start, span.end
    block = next((b for b in record.article.blocks if b.start <= amount.start < b.end), None)
    return (block.start, block.end) if block else (amount.start, amount.end)


def _dates(record: Record) -> Iterator[Check]:
    text = record.article.text
    for time in record.times:
        message = _impossible(text[time.start : time.end], time)
        if message:
            yield Check(kind="date", message=message, spans=(Span(time.start, time.end),))


def _impossible(words: str, time: Time) -> str | None:
    value = _FULL_DAY.match(time.value)
    if not value:
        return None
    year, month, number = value.groups()
    leap = 2000  # stands for an unknown year: 29 February can be
    calendar_day = day(leap if year == "XXXX" else int(year), int(month), int(number))
    if calendar_day is None:
        return f"There is no such day as {' '.join(words.split())}."
    named = _WEEKDAY.search(words)
    if named is None or year == "XXXX" or WEEKDAYS[named[1].lower()] == calendar_day.isoweekday():
        return None
    return f"{_day(calendar_day)} was not a {named[1].capitalize()} but a {_weekday(calendar_day)}."


def _sum(value: float, currency: str) -> str:
    rounded = float(f"{value:.3g}")
    return format_currency(rounded, currency, format="¤#,##0.##", locale="en", currency_digits=False)


def _day(on: date) -> str:
    return format_date(on, "d MMMM y", locale="en")


def _weekday(on: date) -> str:
    return format_date(on, "EEEE", locale="en")
