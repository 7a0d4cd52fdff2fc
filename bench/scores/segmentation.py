"""Words from raw text, judged as the CoNLL 2018 shared task did (Zeman et al. 2018).

A word is right when its characters are. Inside a multi-word token the treebank's words have no
characters of their own ("don't": do, n't), so there the forms decide: as many are right as stand in
both in the same order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bench.scores.counts import Counts

Token = tuple[int, int, str]  # start, end, form


def words(gold: Sequence[Token], multiword: Sequence[tuple[int, int]], found: Sequence[Token]) -> Counts:
    """Counts of words; ``multiword`` are ranges of ``gold`` that make up one token each."""
    inside = {i for a, b in multiword for i in range(a, b)}
    spans = {(a, b) for a, b, _ in found}
    hits = sum((a, b) in spans for i, (a, b, _) in enumerate(gold) if i not in inside)
    starts = [a for a, _, _ in found]
    for first, last in multiword:
        start, end = gold[first][0], gold[last - 1][1]
        there = found[bisect_left(starts, start) : bisect_left(starts, end)]
        forms = [form.lower() for _, b, form in there if b <= end]
        hits += longest_common([form.lower() for _, _, form in gold[first:last]], forms)
    return Counts(hits, len(gold), hits, len(found))


def longest_common(a: Sequence[str], b: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = row
        row = [0]
        for j, y in enumerate(b):
            row.append(before[j] + 1 if x == y else max(row[j], before[j + 1]))
    return row[-1]
