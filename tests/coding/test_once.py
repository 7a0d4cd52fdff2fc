from __future__ import annotations

import gc
import weakref

import msgspec

from legation.coding.once import once
from legation.language.reading import Reading
from legation.record import Article, Published
from tests.readings import article, reading

ASKED: list[str] = []


@once
def length(_: Reading, of: Article) -> int:
    ASKED.append(of.text)
    return len(of.text)


def test_an_answer_is_worked_out_once_for_a_reading_whatever_is_learnt_of_its_day() -> None:
    ASKED.clear()
    read = reading("Talks open.")
    dated = msgspec.structs.replace(read.article, published=Published(date="2025-02-27", basis="given"))
    assert length(read, read.article) == length(read, dated) == 11
    assert ASKED == ["Talks open."]


def test_another_text_or_another_reading_is_asked_anew() -> None:
    ASKED.clear()
    read = reading("Talks open.")
    length(read, read.article)
    assert length(read, article("They met.")) == 9
    length(reading("Talks open."), read.article)
    assert len(ASKED) == 3


def test_nothing_is_kept_of_a_reading_that_is_gone() -> None:
    read = reading("Talks open.")
    length(read, read.article)
    seen = weakref.ref(read)
    del read
    gc.collect()
    assert seen() is None
