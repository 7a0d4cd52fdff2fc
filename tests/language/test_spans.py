from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from legation.language.spans import best_paths, bio_spans, path_spans

OUT, B_P, I_P, B_L = range(4)


@pytest.mark.parametrize(
    ("path", "spans"),
    [
        ([OUT, B_P, I_P, OUT], [(0, 1, 3, B_P)]),
        ([B_P, B_P, OUT, OUT], [(0, 0, 1, B_P), (0, 1, 2, B_P)]),
        ([B_P, I_P, I_P, B_L], [(0, 0, 3, B_P), (1, 3, 4, B_L)]),
        ([OUT] * 4, []),
    ],
)
def test_a_path_has_spans_that_end_with_its_sequence(
    path: list[int], spans: list[tuple[int, int, int, int]]
) -> None:
    found = path_spans(np.array(path), np.array([0, 3, 4]))
    assert list(zip(*(column.tolist() for column in found), strict=True)) == spans


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


@given(arrays.arrays(np.float32, (7, 5), elements=st.integers(-9, 9).map(float)))
def test_the_best_path_beats_every_other_that_is_allowed(scores: np.ndarray) -> None:
    tables = [(scores[:5], np.array([0, 2, 5])), (scores[5:], np.array([0, 2]))]
    paths = best_paths(tables).tolist()
    for first, last in ((0, 2), (2, 5), (5, 7)):
        row, path = scores[first:last], paths[first:last]
        n = len(row)
        assert allowed(path)
        best = max(sum(row[range(n), p]) for p in product(range(5), repeat=n) if allowed(list(p)))
        assert sum(row[range(n), path]) == best
