"""Reads the news and keeps the record of who said and did what to whom, with the words that prove it."""

from __future__ import annotations

from legation.api import actor, code, load, read, relation, said
from legation.errors import LegationError
from legation.record import Article, Record, from_json, schema, to_json

__version__ = "0.1.0"

__all__ = [
    "Article",
    "LegationError",
    "Record",
    "__version__",
    "actor",
    "code",
    "from_json",
    "load",
    "read",
    "relation",
    "said",
    "schema",
    "to_json",
]
