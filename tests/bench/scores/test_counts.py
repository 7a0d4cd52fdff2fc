"""Recall, precision and F1."""

import pytest

from bench.scores.counts import Counts, agreeing, exact


def test_a_span_counts_only_when_it_is_the_same() -> None:
    counts = exact(
        {(0, 2, "Person"), (4, 5, "Location")}, {(0, 2, "Person"), (3, 5, "Location"), (7, 8, "Person")}
    )
    assert counts.recall == 50
    assert counts.precision == pytest.approx(100 / 3)
    assert counts.f1 == pytest.approx(40)


def test_nothing_found_of_nothing_is_zero() -> None:
    assert Counts().f1 == 0


def test_counts_of_texts_add_up_before_the_ratio_is_taken() -> None:
    small, large = Counts(1, 1, 1, 1), Counts(0, 9, 0, 9)
    assert (small + large).f1 == pytest.approx(10)


def test_two_columns_agree_row_by_row() -> None:
    assert agreeing(["NOUN", "VERB"], ["NOUN", "AUX"]).f1 == 50
