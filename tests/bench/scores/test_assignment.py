"""The best one-to-one assignment, against trying all of them."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from bench.scores.assignment import best_total

SHAPES = st.tuples(st.integers(1, 5), st.integers(1, 5))


@given(arrays.arrays(np.float64, SHAPES, elements=st.floats(0, 1, width=16)))
def test_no_other_assignment_is_better(gains: NDArray[np.float64]) -> None:
    wide = gains if gains.shape[0] <= gains.shape[1] else gains.T
    every = permutations(range(wide.shape[1]), wide.shape[0])
    best = max(sum(wide[i, j] for i, j in enumerate(columns)) for columns in every)
    assert best_total(gains) == pytest.approx(best)


def test_the_greedy_choice_is_not_always_the_best() -> None:
    assert best_total(np.array([[0.9, 0.8], [0.8, 0.1]])) == pytest.approx(1.6)
