"""Learning the weights of signs: what tells right from wrong weighs, and the rest does not."""

from __future__ import annotations

import pytest

beliefs = pytest.importorskip("training.beliefs", reason="needs what training needs")


def example(right: bool, **signs: float) -> object:
    return beliefs.Example({"always": 1.0, **signs}, right, 1.0)


def test_a_sign_of_right_acts_weighs_for_them() -> None:
    found = [example(i % 4 != 0, word=1.0) for i in range(40)] + [example(i % 4 == 0) for i in range(40)]
    weights = beliefs.fit(found)
    assert weights["word"] > 1 > 0 > weights["always"]


def test_a_sign_that_tells_nothing_weighs_little() -> None:
    found = [example(i % 2 == 0, noun=float(i % 4 < 2)) for i in range(80)]
    assert abs(beliefs.fit(found)["noun"]) < 0.1


def test_an_example_of_no_weight_teaches_nothing() -> None:
    silent = beliefs.Example({"always": 1.0, "word": 1.0}, True, 0.0)
    assert beliefs.fit([example(False), example(True), silent])["word"] == pytest.approx(0, abs=1e-6)


def test_signs_that_too_few_examples_have_are_left_out() -> None:
    found = beliefs.frequent([example(True, word=1.0, rare=1.0), example(False, word=1.0)], 2)
    assert [set(e.signs) for e in found] == [{"always", "word"}] * 2
