"""Events of known day and their names."""

from __future__ import annotations

from datetime import date

import pytest

from legation.knowledge.happenings import happenings, phrases


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("the fall of the Berlin Wall", date(1989, 11, 9)),
        ("after the September 11 attacks", date(2001, 9, 11)),
        ("since the October 7 attack", date(2023, 10, 7)),
        ("the siege of Sarajevo", date(1992, 4, 5)),
    ],
)
def test_an_event_is_found_by_its_name(words: str, on: date) -> None:
    [found] = phrases().scan(words.split())
    assert found.value.first == on


def test_a_name_of_several_events_is_not_there() -> None:
    assert not list(phrases().scan("the fall of Kabul and the coup".split()))


def test_no_event_ends_before_it_begins() -> None:
    table = happenings()
    assert len(table) > 100
    assert all(h.first <= h.last for h in table)
    assert len({h.name for h in table}) == len(table)
