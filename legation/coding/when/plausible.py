"""Is it a time after all? A bare number may be no year, "May" and "march" no month."""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.when.lexicon import Token
from legation.coding.when.meaning import Cell, Meaning, Part

_BEFORE_YEAR = set(
    "in since of by until till from to during before after through throughout for between and or than "
    "early late mid as on the a an this that - – ( , ; [ around circa ' ’ \" “ ‘ : 's ’s".split()
)
_BEFORE_OLD_YEAR = set("in since of by until till from during before after for the (".split())
_TIMES = {"MONTH", "SHORTMONTH", "WEEKDAY", "SEASON", "YEAR"}
_OWNERS = {"his", "her", "their", "my", "our", "your"}
_COUNTED = {"people", "men", "women", "children", "police", "personnel", "km", "miles", "UNITS", "MONEY"}
_BEFORE_MONTH = set(
    "in since by until till from to during before after through of for between and or this last next "
    "early mid late on as - – ( , around".split()
)
#: What has a year more often than a number.
_DATED = set(
    "levels elections results figures totals prices terms borders lines games olympics riots protests talks "
    "accords agreements campaigns attacks killings reforms championships floods budgets exports earnings "
    "sales estimates politics is was has".split()
)
_QUANTIFIERS = {
    "about", "nearly", "almost", "over", "some", "roughly", "approximately", "least", "most", "than",
    "only", "under", "no"
}  # fmt: skip


def is_plausible(words: Sequence[Token], first: int, last: int, meaning: Meaning) -> bool:
    """Whether a bare number is a year, a bare "May" a month; what stands in a web address is neither."""
    if first and words[first - 1].kind in ("/", "_", "=") and words[first - 1].end == words[first].start:
        return first > 1 and words[first - 2].kind in _TIMES  # "August/September"
    if first != last:
        return True
    before = words[first - 1] if first else None
    after = words[last + 1] if last + 1 < len(words) else None
    form = words[first].form
    if words[first].kind == "DECADE" and before is not None and before.kind in _OWNERS:
        return False  # "in his 30s"
    if words[first].kind == "FREQUENCY":
        return after is None or not after.form[:1].isupper()  # "the daily Libération" is a newspaper
    if isinstance(meaning, Cell) and words[first].kind == "YEAR" and form.isdigit():
        return _is_year(int(form), before, after)
    if isinstance(meaning, Part) and words[first].kind == "MONTH":
        sure = before is not None and (
            before.kind in _BEFORE_MONTH or (before.kind == "the" and form[0].isupper())  # "the May riot"
        )
        named = after is not None and after.form[:1].isupper() and not before
        return sure or (form.lower() not in ("may", "march") and not named)
    return True


def _is_year(year: int, before: Token | None, after: Token | None) -> bool:
    kind = before.kind if before else "("
    if year < 1800 and kind not in _BEFORE_OLD_YEAR:
        return False
    if after is not None and after.kind in _COUNTED:
        return False
    if after is not None and kind not in ("this", "that", "in", "since") and _is_counted(after, kind):
        return False
    return kind in _BEFORE_YEAR or (
        before is not None and before.form[0].isalpha() and kind not in _QUANTIFIERS
    )


def _is_counted(after: Token, before: str) -> bool:
    """Whether what follows a number is what it counts: "2000 soldiers", but "the 2012 elections"."""
    plural = after.form.islower() and after.form.endswith("s") and len(after.form) > 3
    return plural and not (before in ("the", "of", "-", "'s") and after.kind in _DATED)
