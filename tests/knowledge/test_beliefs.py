"""The weights of signs: they add up, and make a likelihood."""

from __future__ import annotations

import pytest

from legation.knowledge import beliefs


def test_what_the_model_and_a_sure_word_say_speaks_for_an_act() -> None:
    assert beliefs.weights()["heard"] > 0
    assert beliefs.weights()["sure word"] > beliefs.weights()["word"] > 0


def test_signs_add_up() -> None:
    both = beliefs.support([("heard", 0.5), ("sure word", 1.0)])
    assert both == pytest.approx(beliefs.weights()["heard"] / 2 + beliefs.weights()["sure word"])


def test_an_unknown_sign_says_nothing() -> None:
    assert beliefs.belief([("thunder", 1.0)]) == 0.5


def test_a_belief_is_a_likelihood() -> None:
    low, high = (beliefs.belief([("heard", value)]) for value in (-1.0, 1.0))
    assert 0 < low < 0.5 < high < 1
