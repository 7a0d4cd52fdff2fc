"""The pipeline itself: what later questions see."""

from __future__ import annotations

import pytest

from legation import coding
from legation.language.reading import Reading
from legation.record import Commitment, Event, Record, Span
from tests.readings import reading

SPOT = Span(0, 4)


def two_events(_reading: Reading, _record: Record) -> tuple[Event, ...]:
    return tuple(
        Event(id=f"e{n}", type="AID", act="AID", trigger=SPOT, evidence=SPOT, confidence=sure)
        for n, sure in ((1, 0.6), (2, 0.9))
    )


def one_for_each(_reading: Reading, record: Record) -> tuple[Commitment, ...]:
    return tuple(Commitment(by=(), what=SPOT, evidence=SPOT, event=event.id) for event in record.events)


@pytest.mark.parametrize(
    ("least", "left"), [(0.0, ["e1", "e2"]), (0.6, ["e1", "e2"]), (0.61, ["e2"]), (1.0, [])]
)
def test_nothing_rests_on_an_event_that_is_not_sure_enough(
    monkeypatch: pytest.MonkeyPatch, least: float, left: list[str]
) -> None:
    monkeypatch.setattr(coding, "PIPELINE", (("events", two_events), ("commitments", one_for_each)))
    record = coding.code(reading("Chad met Togo."), min_confidence=least)
    assert [event.id for event in record.events] == left
    assert [commitment.event for commitment in record.commitments] == left
