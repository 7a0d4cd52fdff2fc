"""A Reading becomes a Record: one module a question, asked in the order of ``PIPELINE``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from legation.coding import (
    amounts,
    checks,
    dating,
    done,
    pledges,
    said,
    stance,
    talks,
    when,
    where,
    who,
)
from legation.language.reading import Reading
from legation.record import Provenance, Record

Question = Callable[[Reading, Record], Any]

# (field of the record, who answers it); each sees the record as the earlier ones left it.
PIPELINE: tuple[tuple[str, Question], ...] = (
    ("times", when.times),
    ("places", where.places),
    ("actors", who.actors),
    ("amounts", amounts.amounts),
    ("statements", said.statements),
    ("events", done.events),
    ("talks", talks.talks),
    ("positions", stance.positions),
    ("commitments", pledges.commitments),
    ("checks", checks.checks),
)


def code(reading: Reading, *, provenance: Provenance | None = None) -> Record:
    """The record of one reading. The same reading gives the same record."""
    record = Record(article=reading.article, provenance=provenance)
    published = dating.published(reading, record)
    record = msgspec.structs.replace(record, article=msgspec.structs.replace(record.article, published=published))
    for field, answer in PIPELINE:
        record = msgspec.structs.replace(record, **{field: answer(reading, record)})
    return record
