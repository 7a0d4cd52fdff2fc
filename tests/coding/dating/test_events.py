"""What events of known day prove of the day of writing."""

from __future__ import annotations

from datetime import date

import pytest

from legation.coding.dating import events
from legation.coding.dating.window import Clue
from legation.coding.when import find
from tests.readings import reading


def clues(text: str, tree: str = "") -> list[Clue]:
    made = reading(text, tree)
    return list(events.clues(made, find(made, made.article)))


def covers(clue: Clue, on: date) -> bool:
    return any(a <= on <= b for a, b in clue.days)


def test_an_event_that_is_named_had_happened() -> None:
    [clue] = clues("Berlin changed with the fall of the Berlin Wall.")
    assert covers(clue, date(1989, 11, 9))
    assert not covers(clue, date(1989, 11, 8))


def test_an_event_of_last_year_tells_the_year() -> None:
    _, clue = clues("They spoke of last year's Capitol riot.")
    assert covers(clue, date(2022, 6, 1))
    assert not covers(clue, date(2023, 1, 1))


ANNIVERSARY = """They PRON 2 nsubj
marked VERB 0 root mark Tense=Past|VerbForm=Fin
the DET 5 det
{count} ADJ 5 amod
anniversary NOUN 2 obj
of ADP 8 case
the DET 8 det
{rest}"""


ATTACKS = """attacks NOUN 5 nmod
of ADP 12 case
11 NUM 12 nummod
September PROPN 12 compound
2001 NUM 8 nmod"""
PACT = """pact NOUN 5 nmod
of ADP 10 case
1998 NUM 8 nmod"""


@pytest.mark.parametrize(
    ("count", "rest", "on"), [("20th", ATTACKS, date(2021, 9, 9)), ("third", PACT, date(2001, 2, 1))]
)
def test_an_anniversary_is_counted_near_its_day(count: str, rest: str, on: date) -> None:
    tree = ANNIVERSARY.format(count=count, rest=rest)
    [clue] = clues(" ".join(line.split()[0] for line in tree.splitlines()), tree)
    assert clue.reason == "anniversary"
    assert covers(clue, on)
    assert not covers(clue, on.replace(year=on.year + 2))


def test_an_anniversary_of_nothing_known_proves_nothing() -> None:
    tree = ANNIVERSARY.format(count="third", rest="pact NOUN 5 nmod")
    assert clues("They marked the third anniversary of the pact", tree) == []
