from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from legation.language.paths import DEEPEST, SIDES, STEPS, Chains, sizes

# She(0) said(1) he(2) left(3) Bonn(4): said -> She, left; left -> he, Bonn
HEADS = np.array([1, -1, 3, 1, 3])
LABELS = np.array([5, 0, 5, 7, 8])


def ways(predicate: int) -> tuple[list[int], list[int]]:
    words = np.arange(len(HEADS))
    up, down = Chains(HEADS, LABELS).ways(np.full(len(HEADS), predicate), words)
    return up.tolist(), down.tolist()


def test_the_sides_below_a_predicate_are_told_by_their_relation_and_where_they_begin() -> None:
    up, down = ways(1)
    assert up == [0] * 5
    own, clause = 1, (7 + 1) * SIDES
    assert down == [(5 + 1) * SIDES + 1, own, clause + 1, clause, clause]


def test_words_above_a_predicate_are_told_by_the_steps_up_and_the_relation_that_they_go_by() -> None:
    up, down = ways(3)
    climbed = 1 + (7 + 1) * (STEPS + 1)
    assert up == [climbed, climbed, 0, 0, 0]
    assert down[0] == (5 + 1) * SIDES + 1
    assert down[1] == down[3] == 1  # the word where the way turns, and the predicate itself


def test_words_of_another_tree_are_apart() -> None:
    up, down = Chains(np.array([-1, -1, 1]), np.array([0, 0, 3])).ways(np.zeros(3, int), np.arange(3))
    assert up.tolist() == [0, STEPS, STEPS]
    assert down.tolist() == [1, 1, 0]


def test_a_cycle_is_no_tree_and_harms_nothing() -> None:
    up, _ = Chains(np.array([1, 0, -1]), np.zeros(3, int)).ways(np.zeros(3, int), np.arange(3))
    assert up.tolist() == [STEPS] * 3


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=3 * DEEPEST), st.booleans())
def test_every_way_through_every_tree_is_in_the_tables(draws: list[int], deep: bool) -> None:
    heads = np.array([-1 if i == 0 else i - 1 if deep else d % i for i, d in enumerate(draws)])
    labels = np.array([d % 7 for d in draws])
    n = len(heads)
    up, down = Chains(heads, labels).ways(np.repeat(np.arange(n), n), np.tile(np.arange(n), n))
    ups, downs = sizes(7)
    assert up.min() >= 0
    assert up.max() < ups
    assert down.min() >= 0
    assert down.max() < downs
