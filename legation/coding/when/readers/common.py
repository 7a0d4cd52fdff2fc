"""What readers of all kinds ask of a match: which year, how many, what stands beside it."""

from __future__ import annotations

from legation.coding.when.calendar import Grain
from legation.coding.when.meaning import Base, Deictic
from legation.coding.when.pattern import Groups

#: How many granules "last", "this" and "next" are away.
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0,
    "that": 0, "latest": 0, "recent": 0, "next": 1, "coming": 1, "following": 1
}  # fmt: skip
_FROM_REFERENCE = {"previous", "preceding", "following", "same", "that"}
_FROM_STORY = {"this", "next", "coming", "recent"}
#: The grain that counts a unit, and how many of it make one.
GRAINS: dict[str, tuple[Grain, int]] = {
    "day": ("day", 1), "night": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2),
    "weekend": ("weekend", 1), "month": ("month", 1), "quarter": ("quarter", 1), "half": ("half", 1),
    "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1),
    "millennium": ("century", 10),
}  # fmt: skip
_ROUND = {"hundred": 100.0, "thousand": 1000.0, "dozen": 12.0}


def which(g: Groups) -> tuple[int, Base]:
    """The steps that the group ``which`` tells, and from where."""
    word = g.word("which")
    if word in _FROM_REFERENCE:
        return STEPS[word], "reference"
    return STEPS[word], "told" if word in _FROM_STORY else "anchor"


def year(g: Groups) -> int | Deictic | None:
    """The year that is told: a figure, "of last year", "of the year"; None where none is."""
    if found := g.get("y"):
        return int(found.value) if found.kind == "YEAR" else None
    if g.get("which"):
        return Deictic("year", *which(g))
    return Deictic("year", 0, "told") if g.get("own") else None


def number(g: Groups, name: str = "n") -> float:
    """The number that a group tells: "three", "3rd", "a hundred"; 1 where it is "a" or empty."""
    token = g.get(name)
    if token is None or token.value is None:
        return _ROUND.get(g.word(name), 1.0)
    return float(token.value)


def kinds(g: Groups) -> set[str]:
    """The kinds of the tokens that were matched."""
    return {token.kind for token in g.tokens[g.match.start() : g.match.end()]}


def is_counted_next(g: Groups) -> bool:
    """Whether a noun in the plural follows, which the last number may count: "3 May and 12 soldiers"."""
    if g.match.end() >= len(g.tokens):
        return False
    form = g.tokens[g.match.end()].form
    return form.islower() and form.endswith("s") and len(form) > 3
