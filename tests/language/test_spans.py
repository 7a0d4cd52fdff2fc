from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from legation.language.spans import best_paths, bio_spans


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O B-P I-P O", [(1, 3, "P")]),
        ("B-P B-P", [(0, 1, "P"), (1, 2, "P")]),
        ("O I-P I-L", [(1, 2, "P"), (2, 3, "L")]),
        ("O O", []),
    ],
)
def test_tags_become_spans(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert list(bio_spans(tags.split())) == spans


def allowed(path: list[int]) -> bool:
    return all(x == 0 or x % 2 or before in (x, x - 1) for before, x in zip([0, *path], path, strict=False))


@given(arrays.arrays(np.float32, (2, 4, 5), elements=st.integers(-9, 9).map(float)))
def test_the_best_path_beats_every_other_that_is_allowed(scores: np.ndarray) -> None:
    for row, path in zip(scores, best_paths(scores).tolist(), strict=True):
        assert allowed(path)
        best = max(sum(row[range(4), p]) for p in product(range(5), repeat=4) if allowed(list(p)))
        assert sum(row[range(4), path]) == best
