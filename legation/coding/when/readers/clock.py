"""Times of day: by the clock, and by parts of the day."""

from __future__ import annotations

from legation.coding.when.lexicon import PARTS
from legation.coding.when.meaning import Constant, Deictic, Meaning, Moment
from legation.coding.when.pattern import Groups
from legation.coding.when.readers import days
from legation.coding.when.readers.common import which


def clock(g: Groups) -> Meaning | None:
    """ "5 p.m.", "17:30", "4 in the morning"."""
    token = g["c"]
    hour, minute = token.value if token.kind == "CLOCK" else (int(token.value), 0)
    half = g.get("half")
    later = str(half.value) if half else "p" if g.get("p") and g.word("p") != "morning" else ""
    if hour > (12 if later else 24):
        return None
    if later:
        hour = hour % 12 + (12 if later == "p" else 0)
    return Moment(f"T{hour:02d}:{minute:02d}")


def military(g: Groups) -> Meaning | None:
    """ "1430 GMT"."""
    form = g["c"].form
    if len(form) != 4 or int(form[:2]) > 24 or int(form[2:]) > 59:
        return None
    return Moment(f"T{form[:2]}:{form[2:]}")


def part(g: Groups) -> Meaning:
    """ "Friday night", "this morning", "the evening of 3 May", "midnight"."""
    suffix = f"T{PARTS[g.word('p')].removeprefix('T')}"
    if g.get("m"):
        of = days.date(g)
        return Moment(suffix, of) if of else Constant("TIME", f"XXXX-XX-XX{suffix}")
    if g.get("w"):
        return Moment(suffix, days.weekday(g))
    if g.get("near"):
        return Moment(suffix, days.near(g))
    if g.word("p") in ("tonight", "overnight"):
        return Moment("TNI", Deictic("day", 0))
    if g.get("which"):
        steps, base = which(g)
        return Moment(suffix, Deictic("day", steps, "reference" if steps > 0 else base))
    return Moment(suffix)
