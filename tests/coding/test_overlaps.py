from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.coding.overlaps import Overlaps, within
from legation.record import Amount, Span

RANGES = st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 2000)).map(lambda r: (r[0], r[0] + r[1])))


@given(RANGES, st.integers(0, 7000), st.integers(1, 3000))
def test_every_range_that_overlaps_is_found_in_order(
    ranges: list[tuple[int, int]], start: int, size: int
) -> None:
    index = Overlaps((i, [r]) for i, r in enumerate(ranges))
    found = index.near(start, start + size)
    assert found == sorted(found)
    assert {i for i, (a, b) in enumerate(ranges) if a < start + size and start < b} <= set(found)


def test_what_is_far_away_is_not_looked_at() -> None:
    assert Overlaps([(0, [(0, 10)]), (1, [(100_000, 100_010)])]).near(5, 6) == [0]


def test_what_lies_in_a_span_is_whole_inside_it() -> None:
    amounts = [Amount(start=a, end=b, value=1) for a, b in ((0, 4), (5, 9), (8, 12), (14, 20))]
    assert [a.start for a in within(amounts, Span(5, 14))] == [5, 8]
