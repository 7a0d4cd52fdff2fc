"""How long, how often, and how far away: durations, sets, and counted steps from a time."""

from __future__ import annotations

from legation.coding.when.calendar import Grain
from legation.coding.when.lexicon import PARTS, SEASON_VALUES
from legation.coding.when.meaning import Base, Constant, Deictic, Meaning, Stretch
from legation.coding.when.pattern import Groups, Means
from legation.coding.when.readers.common import GRAINS, kinds, number

_VALUES = {
    "day": "P{}D", "night": "P{}D", "week": "P{}W", "weekend": "P{}WE", "month": "P{}M",
    "quarter": "P{}Q", "half": "P{}H", "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE",
    "millennium": "P{}ML", "hour": "PT{}H", "minute": "PT{}M", "second": "PT{}S"
}  # fmt: skip
_HALVES = {"day": (12, "TH"), "year": (6, "M"), "hour": (30, "M"), "minute": (30, "S")}
_HALF_STEPS: dict[str, tuple[Grain, int]] = {
    "year": ("month", 6), "decade": ("year", 5), "century": ("decade", 5),
}  # fmt: skip
#: What a vague count is worth where it is worth anything; without a count a unit is one.
_COUNTS = {"": 1.0, "couple": 2.0}
_SIDES = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1
}  # fmt: skip
#: Durations of more units than these are not placed on the calendar.
_FARTHEST = 10_000
#: What a rate follows: "$2 million a year", "24 hours a day".
_NUMBERS = {"NUMBER", "DAY", "MONEY", "million", "billion", "UNITS"}
#: Words that end as plurals do, after which "a week" is how long and not how often.
_LASTING = set("takes lasts needs spends requires means gives less marks across plus".split())


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units ("P6M", "PT1H30M", "P2DE"); None is "some": "PXY"."""
    if unit == "fortnight":
        count, unit = (count * 2 if count is not None else None), "week"
    if count is None:
        return _VALUES[unit].format("X")
    if count % 1 == 0.5 and unit in _HALVES:
        half, smaller = _HALVES[unit]
        whole = duration(int(count), unit) if count > 1 else _VALUES[unit].split("{")[0]
        time = "T" if smaller.startswith("T") else ""
        return f"{whole}{time}{half}{smaller.removeprefix('T')}"
    return _VALUES[unit].format(int(count) if count == int(count) else round(count, 2))


def step(g: Groups) -> Meaning | None:
    """ "Two weeks ago", "six days later", "a year from now"."""
    unit, count = str(g["u"].value), number(g)
    if g.get("half"):
        count += 0.5
    sign, base = _way(g)
    if unit == "year" and count % 1 == 0.5:
        return Deictic("month", sign * int(count * 12), base, counted=True)
    if unit not in GRAINS or count % 1:
        return Constant("DURATION", duration(count, unit))
    grain, size = GRAINS[unit]
    return Deictic(grain, sign * int(count) * size, base, counted=True)


def half_step(g: Groups) -> Meaning | None:
    """ "Half a century ago"."""
    if g.word("u") not in _HALF_STEPS:
        return half(g)
    grain, size = _HALF_STEPS[g.word("u")]
    sign, base = _way(g)
    return Deictic(grain, sign * size, base, counted=True)


def _way(g: Groups) -> tuple[int, Base]:
    word = g.word("to")
    return -1 if word in ("ago", "earlier") else 1, "reference" if word in ("later", "earlier") else "anchor"


def lasting(g: Groups) -> Meaning | None:
    """ "Nearly two years", "several months", "the past decade", "a week"."""
    unit = str(g["u"].value)
    count = number(g) if g.get("n") else _COUNTS.get(g.word("fuzzy"))
    if unit == "quarter" and _is_share(g, count):
        return None
    if _is_rate(g):
        return rate(g)
    if g.get("half") and count is not None:
        count += 0.5
    value = duration(count, unit)
    if count is None or count % 1 or unit not in GRAINS or count > _FARTHEST:
        return Constant("DURATION", value)
    grain, size = GRAINS[unit]
    return Stretch(value, grain, int(count) * size, _SIDES.get(g.word("side"), 0))


def _is_share(g: Groups, count: float | None) -> bool:
    """ "A quarter", "three-quarters", "three quarters of the seats": a share more often than a time."""
    if g["u"].kind == "quarter":
        return not g.get("n") and not g.get("side")
    of = g.match.end() < len(g.tokens) and g.tokens[g.match.end()].kind == "of"
    return count == 3 and ("-" in kinds(g) or of)


def _is_rate(g: Groups) -> bool:
    """ "Four flights a week", "$2 million a year"."""
    start = g.match.start()
    bare = g.match.end() - start == 2 and g.tokens[start].kind in ("a", "an")
    if start == 0 or not bare:
        return False
    before = g.tokens[start - 1]
    counted = before.form.islower() and before.form.endswith("s") and len(before.form) > 3
    return before.kind in _NUMBERS or (counted and before.form not in _LASTING)


def from_to(g: Groups) -> tuple[Meaning, Meaning] | None:
    """ "Two to six days" are two durations."""
    unit, first, last = str(g["u"].value), number(g, "one"), number(g, "n")
    if first >= last:
        return None
    return Constant("DURATION", duration(first, unit)), Constant("DURATION", duration(last, unit))


def some(g: Groups) -> Meaning:
    """ "Recent years", "months later"."""
    return Constant("DURATION", duration(None, str(g["fuzzy"].value)))


def half(g: Groups) -> Meaning:
    """ "Half an hour"."""
    return Constant("DURATION", duration(0.5, str(g["u"].value)))


def rate(g: Groups) -> Meaning:
    """ "Twice a week", "per day"."""
    return Constant("SET", duration(1, str(g["u"].value)))


def repeated(g: Groups) -> Meaning:
    """ "Every Friday", "each summer", "every other day", "Tuesday nights"."""
    if found := g.get("w"):
        part = g.get("p")
        suffix = f"T{PARTS[g.word('p').removesuffix('s')]}" if part else ""
        return Constant("SET", f"XXXX-WXX-{found.value}{suffix}")
    if found := g.get("m"):
        return Constant("SET", f"XXXX-{found.value:02d}")
    if found := g.get("s"):
        return Constant("SET", f"XXXX-{SEASON_VALUES[found.value]}")
    if g.get("p"):
        return Constant("SET", f"XXXX-XX-XXT{PARTS[g.word('p')].removeprefix('T')}")
    count = 2.0 if g.word("n") == "other" else number(g)
    return Constant("SET", duration(count, str(g["u"].value)))


def frequency(g: Groups) -> Meaning:
    """ "Daily"."""
    return Constant("SET", str(g["f"].value))


def vague(g: Groups) -> Meaning:
    """ "Recently"."""
    return Constant("DATE", str(g["v"].value))


def term(g: Groups) -> Meaning | None:
    """ "In the long term", but not "in the long-term car park"."""
    return None if "-" in kinds(g) else Constant("DATE", "FUTURE_REF")


def always(value: str) -> Means:
    """A reader of words that have one value."""
    return lambda g: Constant("DATE", value)
