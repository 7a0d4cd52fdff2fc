"""The predicates of positions: demanding, rejecting, offering, supporting, opposing, excluding."""

from __future__ import annotations

from functools import cache
from typing import get_args

from legation.knowledge.names import listed, rows
from legation.record import Stance


@cache
def stances(part: str) -> dict[str, Stance]:
    """The stance of each lemma; ``part`` is verb, noun or adjective."""
    known: dict[str, Stance] = {s: s for s in get_args(Stance)}
    return {w: known[r["stance"]] for r in rows("stances") if r["part"] == part for w in listed(r["lemmas"])}
