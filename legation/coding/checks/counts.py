"""Counts that disagree: two tellings of one event in a text that give it different numbers of killed,
wounded, ..."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from legation.coding.amounts import PEOPLE
from legation.language.reading import Reading
from legation.record import Amount, Check, Event, Record, Span

#: What is told of an event like this is no other's.
_KINDS = frozenset({"killed", "wounded", "arrested"})


def counts(reading: Reading, record: Record) -> Iterator[Check]:  # noqa: ARG001
    """A check of kind "count" for each two events of one type and place, of no two days, whose counts cannot
    both be."""
    told = [e for e in record.events if e.magnitude and e.status == "occurred" and not e.historical]
    days = {t.id: (t.earliest, t.latest) for t in record.times}
    for one, other in combinations(told, 2):
        if _same(one, other, days):
            for kind in sorted(_KINDS & (one.magnitude or {}).keys() & (other.magnitude or {}).keys()):
                yield from _differing(record, one, other, kind)


def _same(one: Event, other: Event, days: Mapping[str, tuple[str | None, str | None]]) -> bool:
    """Whether two events can be one told twice: of one type, at one known place, and not on two ``days``."""
    first, second = days.get(one.time or ""), days.get(other.time or "")
    together = one.place is not None and one.place == other.place
    return one.act == other.act and together and (first is None or second is None or first == second)


def _differing(record: Record, one: Event, other: Event, kind: str) -> Iterator[Check]:
    a, b = (_amount(record, event, (event.magnitude or {})[kind]) for event in (one, other))
    if a is not None and b is not None and a != b and not _agree(a, b):
        message = f"The number of {kind} is given as {_said(a)} and as {_said(b)}."
        yield Check(kind="count", message=message, spans=(Span(a.start, a.end), Span(b.start, b.end)))


def _amount(record: Record, event: Event, value: float) -> Amount | None:
    """The amount of people of that value in the event's words."""
    inside = (a for a in record.amounts if event.evidence.start <= a.start < event.evidence.end)
    return next((a for a in inside if a.value == value and a.unit and _counts_people(a.unit)), None)


def _counts_people(unit: str) -> bool:
    return unit.lower() in PEOPLE or (unit[:1].isupper() and not unit.isupper())


def _agree(a: Amount, b: Amount) -> bool:
    """Whether two counts can both be true: equal, about the same, or one within the other's bound."""
    low, high = sorted((a, b), key=lambda amount: amount.value)
    near = "about" in (a.bound, b.bound) and high.value <= 1.1 * low.value
    return (
        low.value == high.value
        or near
        or low.bound == "at-least"
        or high.bound == "at-most"
        or (low.upper is not None and low.upper >= high.value)
    )


def _said(amount: Amount) -> str:
    bound = {"about": "about ", "at-least": "at least ", "at-most": "at most "}.get(amount.bound or "", "")
    return f"{bound}{amount.value:,}"
