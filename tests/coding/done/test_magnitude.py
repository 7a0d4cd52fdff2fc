"""How many: the counts that belong to an act."""

from __future__ import annotations

import pytest

from legation.coding.amounts import amounts
from legation.coding.done.acts import Act
from legation.coding.done.magnitude import counts, magnitude
from tests.readings import reading, record, words


def told(text: str, tree: str, trigger: str, type_: str = "ASSAULT") -> dict[str, int | float] | None:
    """The magnitude of the act told by ``trigger``."""
    made = reading(text, tree)
    word = words(made, trigger)[0]
    act = Act(word, word + 1, word, word, type_)
    return magnitude(counts(made, act, amounts(made, record(made))))


KILLED = """
    Two NUM 2 nummod
    Chadians PROPN 4 nsubj:pass
    were AUX 4 aux:pass
    killed VERB 0 root kill
    and CCONJ 8 cc
    12 NUM 8 nsubj:pass
    others NOUN 6 dep other
    injured VERB 4 conj injure
"""


def test_the_killed_and_the_injured_are_counted() -> None:
    text = "Two Chadians were killed and 12 others injured"
    assert told(text, KILLED, "killed") == {"killed": 2, "wounded": 12}


def test_a_bomb_that_kills_has_the_toll() -> None:
    tree = """
        A DET 2 det
        bomb NOUN 3 nsubj
        exploded VERB 0 root explode
        , PUNCT 5 punct
        killing VERB 3 advcl kill
        ten NUM 7 nummod
        people NOUN 5 obj
    """
    assert told("A bomb exploded, killing ten people", tree, "exploded") == {"killed": 10}


def test_those_who_kill_are_not_counted_as_killed() -> None:
    tree = """
        Ten NUM 2 nummod
        gunmen NOUN 3 nsubj
        killed VERB 0 root kill
        him PRON 3 obj
    """
    assert told("Ten gunmen killed him", tree, "killed") is None


@pytest.mark.parametrize(
    ("noun", "expected"), [("troops", {"troops": 500}), ("tanks", {"tanks": 500}), ("trees", None)]
)
def test_troops_and_weapons_are_counted_where_they_are_sent(
    noun: str, expected: dict[str, int] | None
) -> None:
    tree = f"""
        They PRON 2 nsubj
        deployed VERB 0 root deploy
        500 NUM 4 nummod
        {noun} NOUN 2 obj
    """
    assert told(f"They deployed 500 {noun}", tree, "deployed", "MOBILIZE") == expected


def test_money_is_counted_where_it_is_given() -> None:
    tree = """
        They PRON 2 nsubj
        gave VERB 0 root give
        $ SYM 4 nmod
        5m NUM 2 obj
    """
    assert told("They gave $5m", tree, "gave", "AID") == {"money": 5_000_000}
    assert told("They gave $5m", tree, "gave", "COERCE") is None


def test_each_number_is_of_the_verb_right_before_it() -> None:
    tree = """
        Rebels NOUN 2 nsubj rebel
        killed VERB 0 root kill
        14 NUM 4 nummod
        people NOUN 2 obj people
        and CCONJ 6 cc
        wounded VERB 2 conj wound
        30 NUM 2 obj
    """
    text = "Rebels killed 14 people and wounded 30"
    assert told(text, tree, "killed") == {"killed": 14, "wounded": 30}
