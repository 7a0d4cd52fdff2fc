"""What a time is told against, and what it is once it is placed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from legation.coding.when.calendar import Granule
from legation.record import TimeType

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a time is told against: the day of publication, the time told last, the verb's tense.

    ``story``: the text tells of another time than its own, so that what is left out ("on 7 August") is
    to be taken from the time told last. ``quarter`` is the last quarter told, while figures are compared.
    """

    anchor: date | None
    reference: Granule | None
    tense: Tense | None
    story: bool = False
    quarter: Granule | None = None

    @property
    def now(self) -> Granule | None:
        """The time against which days and months without a year are placed."""
        if self.story and self.reference:
            return self.reference
        return Granule("day", self.anchor) if self.anchor else None


@dataclass(frozen=True, slots=True)
class Placed:
    """A TIMEX3 type and value, the granule that they name, and its first and last day (None: not known).

    The days are the granule's but where the words tell fewer ("the last week of May") or where a
    duration lies beside a day ("the past decade"), which is no granule.
    """

    type: TimeType
    value: str
    granule: Granule | None = None
    days: tuple[date, date] | None = None
