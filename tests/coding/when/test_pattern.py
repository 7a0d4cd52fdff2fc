"""Patterns over tokens."""

from __future__ import annotations

import pytest

from legation.coding.when.lexicon import tokens
from legation.coding.when.meaning import Constant
from legation.coding.when.pattern import Groups, Rule, compile_rules


def matches(pattern: str, text: str) -> str | None:
    """The words that the pattern catches at the start of the text."""
    words = tokens(text, 0, len(text))
    rule, core = Rule(pattern, lambda g: Constant("DATE", "")), {"week", "month", "end", "UNITS"}
    compiled = compile_rules([rule], {"FEW": "(two|three)"}, core)
    codes = compiled.encode(words)
    for expression, _ in compiled.starting.get(codes[0], ()):
        if match := expression.match(codes):
            return text[words[0].start : words[match.end() - 1].end]
    return None


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("last (week|month)", "last month", "last month"),
        ("the? last week", "the last week", "the last week"),
        ("the? last week", "last week", "last week"),
        ("(the? (very|quite)?)? end", "end of it", "end"),
        ("last week !of", "last week of it", None),
        ("!no last week", "last week", "last week"),
        ("FEW UNITS", "three-days", None),
    ],
)
def test_a_pattern_matches_where_it_may_start(pattern: str, text: str, found: str | None) -> None:
    assert matches(pattern, text) == found


def test_a_group_keeps_its_tokens() -> None:
    words = tokens("last week", 0, 9)
    compiled = compile_rules([Rule("which:(last|next) u:week", lambda g: None)], {}, {"week"})
    [[(expression, _)]] = [compiled.starting[c] for c in compiled.starting if c == compiled.codes["last"]]
    match = expression.match(compiled.encode(words))
    assert match
    g = Groups(words, match)
    assert (g.word("which"), g["u"].form, g.get("none")) == ("last", "week", None)
