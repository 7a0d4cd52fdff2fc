"""Time expressions and their values, in news and in histories, as TempEval-3 counts them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.cases import cases
from bench.scores.counts import Counts
from bench.scores.times import Mark, Tally, tally
from bench.setup import Setup
from bench.table import Measured, Row
from bench.timed import texts
from legation.coding.when import times
from legation.language import Reading
from legation.record import Record, Time


def table(setup: Setup) -> Iterator[Measured]:
    """Recognition and values on dated texts; on a recogniser's cases, the share of right meanings."""
    sets = setup.sets(
        TimeBank="times/TimeBank",
        AQUAINT="times/AQUAINT",
        WikiWars="times/WikiWars/keyinline",
        recogniser_cases="times/recognizers_specs/Specs/DateTime/English/DateTimeModel.json",
    )
    for name, path in sets.items():
        rows = _cases(setup, path) if path.suffix == ".json" else _texts(setup, path)
        yield Measured(name, [path], rows)


def _texts(setup: Setup, path: Path) -> list[Row]:
    total = Tally()
    for timed in setup.some(texts(path)):
        (reading,) = setup.model.read([timed.article])
        total += tally(timed.marks, marks(reading))
    rows = [
        Row("recognition, relaxed, precision", total.relaxed.precision),
        Row("recognition, relaxed, recall", total.relaxed.recall),
        Row("recognition, relaxed, F1", total.relaxed.f1),
        Row("recognition, strict, F1", total.strict.f1),
        Row("value, relaxed, F1", total.value.f1),
        Row("value, strict, F1", total.strict_value.f1),
    ]
    return [*rows, Row("type, of those found", total.types.f1)] if total.types.gold else rows


def _cases(setup: Setup, path: Path) -> list[Row]:
    days = lengths = Counts()
    for case in setup.some(cases(path)):
        (reading,) = setup.model.read([case.article])
        hit = case.is_right(found(reading))
        if case.days:
            days += Counts(hit, 1, hit, 1)
        else:
            lengths += Counts(hit, 1, hit, 1)
    return [Row("days and ranges right", days.recall), Row("durations and sets right", lengths.recall)]


def marks(reading: Reading) -> list[Mark]:
    """What the coder finds, as marks."""
    return [Mark(t.start, t.end, t.type, t.value) for t in found(reading)]


def found(reading: Reading) -> tuple[Time, ...]:
    """The times of the record."""
    return times(reading, Record(article=reading.article))
