"""What a text tells that cannot be of its date."""

from __future__ import annotations

from legation.coding.dating import contradictions
from legation.record import Check
from tests.coding.dating.trees import ahead, past
from tests.readings import reading, record

SIGNED = past("They", "signed", "sign", "on", "3", "May", "2026")


def checks(text: str, tree: str, date: str | None) -> tuple[Check, ...]:
    made = reading(text, tree, date=date)
    return contradictions(made, record(made))


def test_a_day_told_as_past_that_was_to_come_is_reported() -> None:
    [check] = checks("They signed on 3 May 2026.", SIGNED, "2025-02-27")
    assert check.kind == "date"
    assert check.message == (
        "“3 May 2026” is told as past, which was so from 4 May 2026 on; the text is dated 27 February 2025."
    )
    assert [(s.start, s.end) for s in check.spans] == [(15, 25)]


def test_a_day_told_as_to_come_that_was_over_is_reported() -> None:
    tree = ahead("They", "meet", "on", "3", "May", "2024")
    [check] = checks("They will meet on 3 May 2024.", tree, "2025-02-27")
    assert "is told as still to come, which was so until 2 May 2024" in check.message


def test_what_can_be_is_no_contradiction() -> None:
    assert checks("They signed on 3 May 2026.", SIGNED, "2026-05-03") == ()


def test_a_text_without_date_or_window_contradicts_nothing() -> None:
    assert checks("They signed on 3 May 2026.", SIGNED, None) == ()
