"""Sums of money in short texts: value and currency, as often as they stand."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.documents import article
from bench.scores.counts import Counts
from bench.setup import Setup
from bench.table import Measured, Row
from legation.coding.amounts import amounts
from legation.coding.when import times
from legation.knowledge import money
from legation.language import Reading
from legation.record import Record

Sum = tuple[float, str]
#: The corpus's units without an ISO 4217 code of their own, as the press of their countries and times means
#: them, with how many of it make one of the currency.
UNITS: dict[str, tuple[str, float]] = {
    "Dollar": ("USD", 1), "Cent": ("USD", 100), "Pound": ("GBP", 1), "Pence": ("GBP", 100),
    "Penny": ("GBP", 100), "Rupee": ("INR", 1), "Peseta": ("ESP", 1),
    "Finnish markka": ("FIM", 1), "Netherlands guilder": ("NLG", 1),
}  # fmt: skip
_SIGNED = re.compile(r"([$€£¥]) ?(\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion|trillion))?")
_SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def table(setup: Setup) -> Iterator[Measured]:
    """F1 of sums, each a value with its currency. The floor is a sign and a figure, found by a pattern."""
    path = "times/recognizers_specs/Specs/NumberWithUnit/English/CurrencyModel.json"
    for name, file in setup.sets(recognizer_cases=path).items():
        found, floor = Counts(), Counts()
        for text, gold in setup.some(cases(file)):
            reading = next(setup.model.read([article([text])]))
            found += matched(gold, sums(reading))
            floor += matched(gold, signed(text))
        rows = [Row("sums", found.f1, floor.f1, "sign and figure"), Row("precision", found.precision),
                Row("recall", found.recall)]  # fmt: skip
        yield Measured(name, [file], rows)


def cases(path: Path) -> Iterator[tuple[str, list[Sum]]]:
    """Each text with its sums; units of no one currency of ISO 4217 ("francs") are not asked for."""
    for row in json.loads(path.read_text(encoding="utf-8-sig")):
        sums_ = [made for result in row["Results"] if (made := _gold(result["Resolution"])) is not None]
        yield row["Input"], sums_


def _gold(resolution: dict[str, Any]) -> Sum | None:
    unit, parts = UNITS.get(resolution["unit"], (resolution.get("isoCurrency"), 1))
    value = resolution["value"]
    return (round(float(value) / parts, 6), unit) if value is not None and unit else None


def sums(reading: Reading) -> list[Sum]:
    """The sums of money that a text tells, by us."""
    record = Record(article=reading.article)
    record = Record(article=reading.article, times=times(reading, record))
    found = amounts(reading, record)
    return [(round(float(a.value), 6), a.unit) for a in found if a.unit and a.unit in money.known()]


def signed(text: str) -> list[Sum]:
    """The sums told by a sign before a figure."""
    return [
        (round(float(m[2].replace(",", "")) * _SCALES[m[3] or ""], 6), money.SIGNS[m[1]])
        for m in _SIGNED.finditer(text)
    ]


def matched(gold: list[Sum], found: list[Sum]) -> Counts:
    """How many sums are right; the same sum told twice counts twice."""
    both = Counter(gold) & Counter(found)
    hits = both.total()
    return Counts(hits, len(gold), hits, len(found))
