"""Counting time expressions as TempEval-3 does."""

from __future__ import annotations

from bench.scores.times import Mark, pairs, tally

GOLD = [Mark(0, 10, "DATE", "2024-05-03"), Mark(20, 30, "DURATION", "P2Y"), Mark(40, 50, "DATE", "2024")]


def test_overlap_is_enough_unless_it_is_strict() -> None:
    counted = tally(GOLD, [Mark(0, 10, "DATE", "2024-05-03"), Mark(22, 30, "DATE", "P2Y")])
    assert (counted.relaxed.recalled, counted.strict.recalled) == (2, 1)
    assert (counted.value.recalled, counted.strict_value.recalled) == (2, 1)
    assert counted.types.f1 == 50
    assert round(counted.value.f1, 1) == 80.0


def test_the_value_is_the_same_string() -> None:
    assert tally(GOLD[:1], [Mark(0, 10, "DATE", "2024-05-04")]).value.f1 == 0


def test_one_expression_answers_for_one() -> None:
    assert len(list(pairs(GOLD, [Mark(0, 50, "DATE", "2024")]))) == 1


def test_what_the_corpus_gives_no_value_is_not_asked_for() -> None:
    counted = tally([Mark(0, 10, "", "")], [Mark(2, 8, "DATE", "2024")])
    assert (counted.relaxed.gold, counted.relaxed.found) == (0, 0)


def test_counts_add_up() -> None:
    one = tally(GOLD, GOLD)
    assert (one + one).relaxed.gold == 6
