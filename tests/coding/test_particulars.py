"""Times and amounts of any text whatever: their spans are exact, their values sane, and nothing breaks."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from legation.coding.amounts import amounts
from legation.coding.checks import checks
from legation.coding.when import times
from legation.record import Record
from tests.readings import article, reading

#: Pieces of which odd particulars are made, in any order.
_PIECES = (
    "30 February 2024", "0000", "99/99/9999", "31.12.9999", "1 January 0001", "2024-W99", "Q9", "25:99",
    "the 0s", "999th century", "Monday", "last", "next", "the day after", "the day before", "later",
    "10000 years ago", "fiscal", "between", "and", "to", "-", "the past", "decades", "May", "in", "since",
    "half a", "dozen", "million", "crore", "$", "€", "US$", "dollars", "percent", "%", "people", "earlier",
    "were killed", "at least", "10^400", "1e400", "9" * 400, "0.00000001", "1,2,3,4", "(", ")", "½", "²³",
    "١٢", "１２", "Ⅻ", "😀", "👨\u200d👩\u200d👧", "\u202e", "\u200f", "e\u0301", "İ", "\x00", "Easter",
    "Ramadan", "noon", "p.m.", ".", ",", "\n\n",
)  # fmt: skip
_ODD = st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join)
_DAYS = st.none() | st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(date.isoformat)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@settings(deadline=None, derandomize=True)
@given(_ODD | st.text(max_size=80), _DAYS)
@example("They met on 31 December 9999, and the day after.", "2024-03-06")
@example("He gave $" + "9" * 400 + " (€1).", "2024-03-06")
def test_odd_particulars_have_exact_spans_and_break_nothing(text: str, day: str | None) -> None:
    empty = reading("", date=day)
    made = Record(article=article(text, date=day))
    timed = Record(article=made.article, times=times(empty, made))
    full = Record(article=made.article, times=timed.times, amounts=amounts(empty, timed))
    for found in (full.times, full.amounts):
        spans = [(x.start, x.end) for x in found]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    for time in full.times:
        ends = (time.earliest, time.latest)
        assert ends == (None, None) or (
            all(end and _DAY.fullmatch(end) for end in ends) and str(ends[0]) <= str(ends[1])
        )
    assert all(abs(a.value) < float("inf") for a in full.amounts)
    checks(empty, full)
