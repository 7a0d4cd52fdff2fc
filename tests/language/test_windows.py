from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language.windows import CONTEXT, LONGEST, Window, around, sliding


@given(st.integers(0, 2000))
def test_sliding_windows_decide_every_piece_once_with_context_on_both_sides(pieces: int) -> None:
    at = 0
    for w in sliding(pieces):
        assert w.own_start == at
        assert w.end - w.start <= LONGEST
        assert w.own_start - w.start == min(CONTEXT, w.own_start) or pieces <= LONGEST
        assert w.end - w.own_end == min(CONTEXT, pieces - w.own_end)
        at = w.own_end
    assert at == pieces


@given(st.lists(st.integers(1, 500), min_size=1, max_size=20))
def test_whole_sentences_go_into_windows_and_nothing_is_lost(lengths: list[int]) -> None:
    stops = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    at = 0
    for w in around(stops, range(0, stops[-1], 3)):
        assert w.own_start == at
        assert w.own_end - w.own_start <= LONGEST
        at = w.own_end
    assert at == stops[-1]


def test_a_short_text_is_one_window() -> None:
    assert list(sliding(LONGEST)) == [Window(0, LONGEST, 0, LONGEST)]


@pytest.mark.parametrize("splits", [[], [0]])
def test_a_word_longer_than_a_window_is_cut_where_it_must_be(splits: list[int]) -> None:
    assert [w.own_end for w in around([300], splits)][-1] == 300
