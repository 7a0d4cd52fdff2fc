"""Coreference scores on small cases worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.scores.coreference import MEASURES, b_cubed, ceaf_e, conll, muc


def chains(*members: str) -> list[frozenset[object]]:
    """A chain a string, a mention a letter."""
    return [frozenset(m) for m in members]


# The worked example of Pradhan et al. 2014: seven gold mentions and eight found, six of them the same.
GOLD, FOUND = chains("abc", "defg"), chains("ab", "cd", "fghi")


@pytest.mark.parametrize(
    ("measure", "recall", "precision"),
    [
        # links: 1 + 1 of 2 + 3; 1 + 0 + 1 of 1 + 1 + 3
        (muc, 2 / 5, 2 / 5),
        # (2·2 + 1)/3 + (1 + 2·2)/4 of 7; 2·2/2 + (1 + 1)/2 + 2·2/4 of 8
        (b_cubed, (5 / 3 + 5 / 4) / 7, 4 / 8),
        # abc with ab: 4/5, defg with fghi: 4/8
        (ceaf_e, (4 / 5 + 1 / 2) / 2, (4 / 5 + 1 / 2) / 3),
    ],
)
def test_the_published_example_comes_out_as_published(measure, recall, precision) -> None:  # type: ignore[no-untyped-def]
    counts = measure(GOLD, FOUND)
    assert (counts.recall, counts.precision) == (pytest.approx(100 * recall), pytest.approx(100 * precision))


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_one_chain_of_everything_is_not_a_perfect_answer(measure) -> None:  # type: ignore[no-untyped-def]
    counts = measure(chains("ab", "cd"), chains("abcd"))
    assert counts.f1 < 100


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
@pytest.mark.parametrize(("gold", "found"), [(GOLD, []), ([], GOLD), ([], [])])
def test_an_empty_side_scores_zero(measure, gold, found) -> None:  # type: ignore[no-untyped-def]
    assert measure(gold, found).f1 == 0


@given(st.lists(st.integers(0, 3), min_size=2, max_size=12))
def test_the_gold_chains_themselves_score_a_hundred(owners: list[int]) -> None:
    own = [frozenset(i for i, o in enumerate(owners) if o == k) for k in set(owners)]
    own = [c for c in own if len(c) > 1]
    scores = conll([(own, own)])
    assert set(map(round, scores.values())) == ({100} if own else {0})


def test_the_conll_score_is_the_mean_over_summed_documents() -> None:
    scores = conll([(GOLD, FOUND), (GOLD, GOLD)])
    assert scores["CoNLL F1"] == pytest.approx(sum(scores[m] for m in MEASURES) / 3)
    assert scores["MUC"] == pytest.approx(100 * 7 / 10)
