"""Which words of a text make a time expression: the rules run, and the longest finding taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from legation.coding.when import joining
from legation.coding.when.lexicon import Token
from legation.coding.when.meaning import Expression, Meaning
from legation.coding.when.pattern import Compiled, Groups, compile_rules
from legation.coding.when.plausible import is_plausible
from legation.coding.when.rules import CORE, MACROS, RULES


@cache
def _compiled() -> Compiled:
    return compile_rules(RULES, MACROS, CORE)


def expressions(words: Sequence[Token]) -> list[Expression]:
    """The time expressions among the tokens in their order, none overlapping another."""
    return joining.of_one_year(words, list(joining.joined(words, list(_matches(words)))))


def _matches(words: Sequence[Token]) -> Iterator[Expression]:
    grammar = _compiled()
    codes = grammar.encode(words)
    for start, end in grammar.stretches(codes):
        yield from _in_stretch(grammar, words, codes, start, end)


def _in_stretch(
    grammar: Compiled, words: Sequence[Token], codes: str, at: int, end: int
) -> Iterator[Expression]:
    while at < end:
        best: tuple[int, tuple[Expression, ...]] = (at + 1, ())
        for expression, meaning in grammar.starting.get(codes[at], ()):
            match = expression.match(codes, at, end)
            if match and match.end() > best[0] - (not best[1]):
                made = _made(words, Groups(words, match), meaning(Groups(words, match)))
                best = (match.end(), made) if made else best
        yield from best[1]
        at = best[0]


def _made(
    words: Sequence[Token], g: Groups, meaning: Meaning | tuple[Meaning, Meaning] | None
) -> tuple[Expression, ...]:
    if meaning is None:
        return ()
    if isinstance(meaning, tuple):
        return tuple(_over(words, g.span(n), m) for n, m in zip(("one", "two"), meaning, strict=True))
    first, last = g.span("span") if g.get("span") else (g.match.start(), g.match.end() - 1)
    return (_over(words, (first, last), meaning),) if is_plausible(words, first, last, meaning) else ()


def _over(words: Sequence[Token], span: tuple[int, int], meaning: Meaning) -> Expression:
    first, last = span
    return Expression(words[first].start, words[last].end, meaning, first, last)
