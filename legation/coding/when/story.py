"""Does a text tell of its own days, or of another time? Then "on 7 August" is not of its own year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from legation.coding.when.meaning import Cell, Constant, Day, Deictic, Meaning, Moment, Near, Part, Weekday

#: A history names years that are not its own, and hardly counts from the day that it was written. In the
#: corpora of dated texts, histories name 7 and more, with a share of 0.31 at most; news that name as
#: many have a share of 0.4 and more.
_YEARS, _SHARE = 6, 0.35
#: Nor does it name its own years and those beside them as often: the histories of the corpora half as often
#: at most. A report on some years of abuses up to its own day does.
_OWN_YEARS = 0.7


def years(meanings: Iterable[Meaning], anchor: date | None) -> range | None:
    """The years that a story tells of, None where the text is none: a story names years that are not
    its own, seldom its own, and counts little from its own day ("yesterday", "on Friday", "last week").
    Without a day of publication, nothing tells which years are its own.

    Of the years named, a tenth at each end are asides ("as was known in 2004").
    """
    if anchor is None:
        return None
    named: list[int] = []
    away = own = 0
    for meaning in meanings:
        year = _year(meaning)
        if year is not None:
            named.append(year)
            away += abs(year - anchor.year) > 1
        own += _is_deictic(meaning)
    if away < _YEARS or own > _SHARE * away or len(named) - away > _OWN_YEARS * away:
        return None
    named.sort()
    cut = len(named) // 10
    return range(named[cut] - 1, named[-1 - cut] + 2)


def _year(meaning: Meaning) -> int | None:
    match meaning:
        case Moment(of=Day(year=int(year))) | Day(year=int(year)) | Part(year=int(year)):
            return year
        case Cell(granule=cell) if cell.grain == "year":
            return cell.first.year
        case Constant(value=value) if value.startswith("BC"):
            return -int(value[2:6])
        case _:
            return None


def _is_deictic(meaning: Meaning) -> bool:
    match meaning:
        case Moment(of=of) if of is not None:
            return _is_deictic(of)
        case Deictic(base="anchor" | "told", counted=False) | Weekday() | Near():
            return True
        case _:
            return False
