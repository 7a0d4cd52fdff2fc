"""Which words of a text make a time expression: the rules run, and their findings weighed and joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from legation.coding.when.lexicon import Token
from legation.coding.when.meaning import Cell, Day, Deictic, Expression, Meaning, Moment, Part, Weekday
from legation.coding.when.pattern import Compiled, Groups, compile_rules
from legation.coding.when.rules import CORE, MACROS, RULES


@cache
def _compiled() -> Compiled:
    return compile_rules(RULES, MACROS, CORE)


def expressions(words: Sequence[Token]) -> list[Expression]:
    """The time expressions among the tokens in their order, none overlapping another."""
    return list(_joined(words, list(_matches(words))))


def _matches(words: Sequence[Token]) -> Iterator[Expression]:
    grammar = _compiled()
    codes = grammar.encode(words)
    for start, end in grammar.stretches(codes):
        yield from _in_stretch(grammar, words, codes, start, end)


def _in_stretch(
    grammar: Compiled, words: Sequence[Token], codes: str, at: int, end: int
) -> Iterator[Expression]:
    while found := grammar.any.search(codes, at, end):
        at = found.start() + (codes[found.start()] == "-")
        best: tuple[int, tuple[Expression, ...]] = (at + 1, ())
        for expression, meaning in grammar.rules:
            match = expression.match(codes, at)
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
    return (_over(words, (first, last), meaning),) if _plausible(words, first, last, meaning) else ()


def _over(words: Sequence[Token], span: tuple[int, int], meaning: Meaning) -> Expression:
    first, last = span
    return Expression(words[first].start, words[last].end, meaning, first, last)


_BEFORE_YEAR = set(
    "in since of by until till from to during before after through throughout for between and or than "
    "early late mid as on the a an this that - – ( , ; [ around circa ' ’ \" “ ‘ :".split()
)
_BEFORE_OLD_YEAR = {"in", "since", "of", "by", "until", "till", "from", "during", "before", "after"}
_PEOPLE = {"people", "men", "women", "children", "police", "personnel", "km", "miles"}
_BEFORE_MONTH = set(
    "in since by until till from to during before after through of for between and or this last next "
    "early mid late on as - – ( , around".split()
)


def _plausible(words: Sequence[Token], first: int, last: int, meaning: Meaning) -> bool:
    """Whether a bare number is a year, a bare "May" a month; what stands in a web address is neither."""
    if first and words[first - 1].kind in ("/", "_", "=") and words[first - 1].end == words[first].start:
        return False
    if first != last:
        return True
    before = words[first - 1] if first else None
    after = words[last + 1] if last + 1 < len(words) else None
    form = words[first].form
    if words[first].kind == "FREQUENCY":
        return after is None or not after.form[:1].isupper()  # "the daily Libération" is a newspaper
    if isinstance(meaning, Cell) and words[first].kind == "YEAR" and form.isdigit():
        return _is_year(int(form), before, after)
    if isinstance(meaning, Part) and words[first].kind == "MONTH":
        sure = before is not None and before.kind in _BEFORE_MONTH
        named = after is not None and after.form[:1].isupper() and not before
        return sure or (form.lower() not in ("may", "march") and not named)
    return True


def _is_year(year: int, before: Token | None, after: Token | None) -> bool:
    kind = before.kind if before else "("
    if year < 1800 and kind not in _BEFORE_OLD_YEAR:
        return False
    if after is not None and kind not in ("the", "this", "that", "in", "since"):
        plural = after.form.islower() and after.form.endswith("s") and len(after.form) > 3
        if plural or after.kind in _PEOPLE or after.kind in ("UNITS", "MONEY"):
            return False
    return kind in _BEFORE_YEAR or (
        before is not None and before.form[0].isalpha() and kind not in _QUANTIFIERS
    )


_QUANTIFIERS = {
    "about", "nearly", "almost", "over", "some", "roughly", "approximately", "least", "most", "than",
    "only", "under", "no"
}  # fmt: skip
_LINKS = {",", "on", "at", "of"}


def _joined(words: Sequence[Token], found: Sequence[Expression]) -> Iterator[Expression]:
    """Join a time of day with the day beside it: "10 a.m. on Friday", "Friday at noon"."""
    pending: Expression | None = None
    for expression in found:
        whole = _join(words, pending, expression) if pending else None
        if pending and not whole:
            yield pending
        pending = whole or expression
    if pending:
        yield pending


def _join(words: Sequence[Token], a: Expression, b: Expression) -> Expression | None:
    between = words[a.last + 1 : b.first]
    if len(between) > 2 or any(w.kind not in _LINKS for w in between):
        return None
    moment, day = (a.meaning, b.meaning) if isinstance(a.meaning, Moment) else (b.meaning, a.meaning)
    if not isinstance(moment, Moment) or not isinstance(day, Day | Weekday | Deictic):
        return None
    free = moment.of is None or moment.of == Deictic("day", 0, "reference")
    if not free or (isinstance(day, Deictic) and day.grain != "day"):
        return None
    return Expression(a.start, b.end, Moment(moment.suffix, day), a.first, b.last)
