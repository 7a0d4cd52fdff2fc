"""A Reading becomes a Record: one module a question, asked in the order of ``PIPELINE``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

# Not "from legation.coding import": a package that imports from itself confuses mypy.
import legation.coding.amounts as amounts
import legation.coding.checks as checks
import legation.coding.dating as dating
import legation.coding.done as done
import legation.coding.pledges as pledges
import legation.coding.said as said
import legation.coding.stance as stance
import legation.coding.talks as talks
import legation.coding.when as when
import legation.coding.where as where
import legation.coding.who as who
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
    ("actors", said.speaking),
    ("events", done.events),
    ("events", said.spoken),
    ("statements", said.done),
    ("talks", talks.talks),
    ("positions", stance.positions),
    ("commitments", pledges.commitments),
    ("checks", checks.checks),
)


def code(reading: Reading, *, provenance: Provenance | None = None, min_confidence: float = 0.0) -> Record:
    """The record of one reading. The same reading gives the same record.

    Events less sure than ``min_confidence`` are dropped before the later questions are asked, so that no
    talks, position or commitment rests on one.
    """
    record = Record(article=reading.article, provenance=provenance)
    published = dating.published(reading, record)
    article = msgspec.structs.replace(record.article, published=published)
    record = msgspec.structs.replace(record, article=article)
    for field, answer in PIPELINE:
        found = answer(reading, record)
        if field == "events":
            found = tuple(event for event in found if event.confidence >= min_confidence)
        record = msgspec.structs.replace(record, **{field: found})
    return record
