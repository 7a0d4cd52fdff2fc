"""What a time expression means before it is placed on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.coding.when.calendar import Grain, Granule
from legation.record import TimeType

#: From where a step is counted: the day of publication, or the time told last in the text.
Base = Literal["anchor", "reference"]


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
    base: Base = "anchor"
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


Meaning = Day | Part | Weekday | Deictic | Near | Cell | Moment | Constant


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of the text and its meaning; ``first`` and ``last`` are its tokens (inclusive)."""

    start: int
    end: int
    meaning: Meaning
    first: int
    last: int
