from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from legation.language.trees import best_tree


def is_tree(heads: list[int]) -> bool:
    for word in range(1, len(heads) + 1):
        seen: set[int] = set()
        while word:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word - 1]
    return heads.count(0) == 1


def by_trying_all(scores: np.ndarray) -> float:
    n = len(scores)
    trees = (
        h
        for h in product(range(n + 1), repeat=n)
        if is_tree(list(h)) and all(h[i] != i + 1 for i in range(n))
    )
    return max(sum(float(scores[i, h[i]]) for i in range(n)) for h in trees)


def matrices(longest: int) -> st.SearchStrategy[np.ndarray]:
    return st.integers(1, longest).flatmap(
        lambda n: arrays.arrays(np.float32, (n, n + 1), elements=st.integers(-9, 9).map(float))
    )


@given(matrices(4))
def test_the_tree_found_is_the_best_single_rooted_one(scores: np.ndarray) -> None:
    heads = best_tree(scores).tolist()
    assert is_tree(heads)
    found = sum(float(scores[i, h]) for i, h in enumerate(heads))
    assert found == by_trying_all(scores)


@given(matrices(25))
def test_any_scores_give_a_tree_with_one_root(scores: np.ndarray) -> None:
    assert is_tree(best_tree(scores).tolist())


def test_a_very_long_sentence_is_no_trouble() -> None:
    scores = np.zeros((400, 401), dtype=np.float32)
    scores[np.arange(400), (np.arange(400) + 2) % 401] = 5  # one long cycle
    assert is_tree(best_tree(scores).tolist())
