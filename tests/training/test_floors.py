"""What a floor of belief finds in a text whose events are known."""

from __future__ import annotations

from typing import Any

import pytest

from legation.coding.done.drafting import drafts
from tests.readings import reading, record

floors = pytest.importorskip("training.floors", reason="needs what training needs")

TREE = "Chad PROPN 2 nsubj\njailed VERB 0 root jail Tense=Past|VerbForm=Fin\nhim PRON 2 obj"
JAILED = {"start": 5, "end": 11}


def counts(key: dict[str, Any], always: float, floor: float = 0.5) -> object:
    made = reading("Chad jailed him", TREE, events=[("jailed", "COERCE", {})])
    text = floors.Text(made, key, drafts(made, record(made)), ())
    return floors.judged(text, {"always": always}, floor).all()


def test_an_event_of_the_key_is_found_where_belief_reaches_the_floor() -> None:
    key = {"events": [{**JAILED, "type": "COERCE"}]}
    assert counts(key, 3.0) == (1, 1, 1, 1, 0, 0)
    assert counts(key, -3.0) == (1, 0, 0, 0, 0, 0)
    assert counts(key, 3.0, floor=0.99) == (1, 0, 0, 0, 0, 0)


def test_an_act_over_a_trap_is_told_and_wrong() -> None:
    assert counts({"events": [], "not_events": [JAILED]}, 3.0) == (0, 0, 1, 0, 1, 1)


def test_an_optional_event_neither_helps_nor_harms() -> None:
    assert counts({"events": [{**JAILED, "type": "COERCE", "optional": True}]}, 3.0) == (0, 0, 0, 0, 0, 0)


def test_counts_add_up() -> None:
    one = floors.Counts(1, 1, 2, 1, 3, 0)
    assert (one + one).all() == (2, 2, 4, 2, 6, 0)


def test_belief_is_told_beside_what_is_so() -> None:
    made = reading("Chad jailed him", TREE, events=[("jailed", "COERCE", {})])
    key = {"events": [{**JAILED, "type": "COERCE"}]}
    text = floors.Text(made, key, drafts(made, record(made)), ())
    assert [*floors.reliability(text, {"always": 0.0})] == [(0.5, True)]
