"""What several questions ask of one reading, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from legation.language.reading import Reading
from legation.record import Article

T = TypeVar("T")


def once(function: Callable[[Reading, Article], T]) -> Callable[[Reading, Article], T]:
    """``function`` of a reading and its article's text and blocks, its answer kept as long as the reading
    is. The answer must not hold the reading itself, which would then be kept for ever."""
    known: WeakKeyDictionary[Reading, tuple[object, T]] = WeakKeyDictionary()

    @wraps(function)
    def answer(reading: Reading, article: Article) -> T:
        asked = (article.text, article.blocks)
        kept = known.get(reading)
        if kept is None or kept[0] != asked:
            kept = known[reading] = (asked, function(reading, article))
        return kept[1]

    return answer
