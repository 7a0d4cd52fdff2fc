"""Scores as probabilities."""

from __future__ import annotations

import numpy as np

from legation.language.probability import softmax


def test_the_probabilities_of_a_row_sum_to_one_whatever_the_scores() -> None:
    rows = softmax(np.array([[1e4, 1e4, -1e4], [0.0, 1.0, 2.0]]))
    assert np.allclose(rows.sum(axis=-1), 1)
    assert np.allclose(rows[0], [0.5, 0.5, 0])


def test_what_cannot_be_has_no_probability() -> None:
    assert softmax(np.array([0.0, -np.inf]))[1] == 0
