"""What several questions ask of one reading, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from legation.language.reading import Reading

T = TypeVar("T")


def once(function: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """``function``, with its answer for each reading kept as long as the reading is. The answer must not hold
    the reading itself, which would then be kept for ever."""
    known: WeakKeyDictionary[Reading, T] = WeakKeyDictionary()

    @wraps(function)
    def answer(reading: Reading) -> T:
        if reading not in known:
            known[reading] = function(reading)
        return known[reading]

    return answer
