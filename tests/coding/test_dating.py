"""The window of publication that a text proves."""

from __future__ import annotations

from legation.coding.dating import published
from legation.record import Published
from tests.readings import reading, record

PAST = "Tense=Past|VerbForm=Fin"
SIGNED = f"""
    They PRON 2 nsubj
    signed VERB 0 root sign {PAST}
    in ADP 5 case
    May PROPN 5 compound
    2024 NUM 2 obl
    . PUNCT 2 punct
"""
WILL_MEET = """
    They PRON 3 nsubj
    will AUX 3 aux
    meet VERB 0 root meet VerbForm=Inf
    in ADP 6 case
    June PROPN 6 compound
    2024 NUM 3 obl
    . PUNCT 3 punct
"""


def proved(text: str, tree: str, date: str | None = None) -> Published:
    made = reading(text, tree, date=date)
    return published(made, record(made))


def test_a_date_that_is_known_stays() -> None:
    assert proved("They signed in May 2024.", SIGNED, "2025-01-01").basis == "given"


def test_what_is_past_had_begun_and_what_is_to_come_was_not_over() -> None:
    found = proved("They signed in May 2024. They will meet in June 2024.", SIGNED + "\n" + WILL_MEET)
    assert (found.basis, found.date) == ("text", None)
    assert (found.earliest, found.latest) == ("2024-05-01", "2024-06-30")
    assert len(found.evidence) == 2


def test_one_side_alone_is_a_window_that_stays_open() -> None:
    found = proved("They signed in May 2024.", SIGNED)
    assert (found.earliest, found.latest) == ("2024-05-01", None)


def test_a_text_that_proves_nothing_stays_unknown() -> None:
    assert (
        proved("They signed.", "They PRON 2 nsubj\nsigned VERB 0 root sign\n. PUNCT 2 punct") == Published()
    )


def test_without_a_tree_nothing_is_proved() -> None:
    made = reading("")
    assert published(made, record(made)) == Published()
