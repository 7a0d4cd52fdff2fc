"""Sums of money that are given in two currencies, and differ from the European Central Bank's rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from legation.coding.checks import words
from legation.knowledge import money
from legation.language.reading import Reading
from legation.record import Amount, Check, Record, Span

#: A sum given in two currencies may differ so much from the rate: it is rounded, and rates move in a day.
TOLERANCE = 0.05

#: What stands between a sum and the same in another currency: "A (B)", "A, or about B", "A (equivalent to
#: B)".
_SAME = re.compile(
    r"\s*(?:[(\[]|,?\s+or|/|,?\s+(?:equivalent|equal)\sto|,?\s+worth)\s*(?:or\s+|equivalent\sto\s+|"
    r"equal\sto\s+|worth\s+)?"
    r"(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|just\s(?:over|under)|more\sthan|"
    r"less\sthan|~)?\s*"
)
_MOST_DAYS = 13


def conversions(reading: Reading, record: Record) -> Iterator[Check]:
    """A check of kind "conversion" for each pair of sums that no rate of their time or of publication
    supports."""
    for a, b in zip(record.amounts, record.amounts[1:], strict=False):
        if a.unit and b.unit and _is_same_sum(record.article.text, a, b):
            yield from _conversion(reading, record, (a, a.unit), (b, b.unit))


def _is_same_sum(text: str, a: Amount, b: Amount) -> bool:
    """Whether ``b`` is told as what ``a`` is worth."""
    two = a.unit != b.unit and {a.unit, b.unit} <= money.codes() and a.value > 0 and b.value > 0
    return two and a.upper is None and b.upper is None and bool(_SAME.fullmatch(text, a.end, b.start))


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
            worths.append(f"{words.money_sum(a.value * middle, other)} {label} ({_rate(middle)})")
    if worths:
        message = (
            f"{words.money_sum(a.value, unit)} is given as {words.money_sum(b.value, other)}, "
            f"{_rate(told)} {other} for 1 {unit}; at the European Central Bank's rate it was "
            f"{' and '.join(worths)}."
        )
        yield Check(kind="conversion", message=message, spans=(Span(a.start, a.end), Span(b.start, b.end)))


def _rate(rate: float) -> str:
    return f"{rate:.4g}"


def _days(reading: Reading, record: Record, amount: Amount) -> Iterator[tuple[str, list[date]]]:
    """The days whose rate may be meant: those of the times in the amount's sentence, and publication."""
    start, end = _sentence(reading, record, amount)
    for time in record.times:
        if start <= time.start < end and time.earliest and time.latest:
            first, last = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
            step = max((last - first).days // (_MOST_DAYS - 1), 1)
            days = [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)][:_MOST_DAYS]
            yield f"in {time.value}" if len(days) > 1 else f"on {words.day(first)}", days
    if record.article.published.date:
        on = date.fromisoformat(record.article.published.date[:10])
        yield f"on {words.day(on)}, the day of publication", [on]


def _sentence(reading: Reading, record: Record, amount: Amount) -> tuple[int, int]:
    first, last = reading.words_at(amount.start, amount.end)
    if first < last:
        span = reading.span(*reading.sentence(reading.sentence_of(first)))
        return span.start, span.end
    block = next((b for b in record.article.blocks if b.start <= amount.start < b.end), None)
    return (block.start, block.end) if block else (amount.start, amount.end)
