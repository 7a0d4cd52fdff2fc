"""What a time expression means before it is placed on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.coding.when.calendar import Grain, Granule
from legation.record import TimeType

#: From where a step is counted: the day of publication, the time told last in the text, or that one
#: only where the text tells of another time ("the year", "the end of the month").
Base = Literal["anchor", "reference", "told"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month: "12 February", "Friday, Oct. 13"; the year may be told relatively.

    ``which`` is -1, 0 or 1 for "last", "this" and "next".
    """

    month: int
    day: int
    year: int | Deictic | None = None
    weekday: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of a year: "March", "the third quarter of 2024", "last summer".

    ``index`` counts from 1; ``which`` is -1, 0 or 1 for "last", "this" and "next".
    """

    grain: Grain
    index: int
    year: int | Deictic | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 is Monday; ``week`` is told by "on Friday of next week"."""

    number: int
    which: int | None = None
    base: Base = "told"
    week: Deictic | None = None


@dataclass(frozen=True, slots=True)
class Deictic:
    """So many steps from a base: "last year", "two weeks ago", "the following month", "today".

    ``counted`` steps ("a year ago") compare; others ("last year") name.
    """

    grain: Grain
    steps: int
    base: Base = "anchor"
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest granule on the side that the tense tells: "the weekend"."""

    grain: Grain


@dataclass(frozen=True, slots=True)
class Numbered:
    """A day of the month told last, or of a month: "the 5th", "Friday the 15th", "the 15th of next month"."""

    day: int
    month: Deictic | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day of every year that has a name, a key of ``holidays.HOLIDAYS``: "last Thanksgiving"."""

    name: str
    year: int | Deictic | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """The granule that holds a time: "the week of 6 March"."""

    grain: Grain
    of: Meaning


@dataclass(frozen=True, slots=True)
class Piece:
    """So many weeks or days at one end of a time: "the first two weeks of March", "the last week of May".

    ``first`` counts from 1, from the end where it is negative.
    """

    grain: Grain
    first: int
    number: int
    of: Meaning


@dataclass(frozen=True, slots=True)
class Stretch:
    """A counted duration; it may lie beside a day: "the past decade" (``side`` -1), "the next two
    weeks" (1), "two weeks" (0)."""

    value: str
    grain: Grain
    number: int
    side: int


@dataclass(frozen=True, slots=True)
class Turn:
    """The turn of a century, told by its first year, or of the nearest one (None)."""

    year: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A granule told in full: "2014", "the 1990s"."""

    granule: Granule


@dataclass(frozen=True, slots=True)
class Moment:
    """A part of a day or a time of day, "TMO" or "T17:00", of a day or of the base day."""

    suffix: str
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that needs no calendar: durations, sets, PAST_REF."""

    type: TimeType
    value: str


Meaning = (
    Day
    | Part
    | Weekday
    | Deictic
    | Near
    | Cell
    | Moment
    | Constant
    | Numbered
    | Holiday
    | Around
    | Piece
    | Stretch
    | Turn
)


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of the text and its meaning; ``first`` and ``last`` are its tokens (inclusive)."""

    start: int
    end: int
    meaning: Meaning
    first: int
    last: int
