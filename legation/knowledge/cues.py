"""Words that decide whether an act below them was done: "refuse", "plan", "alleged"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from legation.knowledge.names import listed, rows
from legation.record import Status

Effect = Literal["carries", "willing", "planned", "hypothetical", "negated", "alleged"]


@dataclass(frozen=True, slots=True)
class Cue:
    """``effect`` on the act below the word; ``negated``: the status where the word is negated, None where
    the word then says nothing."""

    effect: Effect
    negated: Status | None


@cache
def cues() -> dict[str, Cue]:
    """Every cue by its lemma; a lemma of two classes has the later one of the table."""
    effects: dict[str, Effect] = {e: e for e in _EFFECTS}
    negated: dict[str, Status | None] = {"": None, "negated": "negated", "hypothetical": "hypothetical"}
    return {
        lemma: Cue(effects[row["effect"]], negated[row["negated"]])
        for row in rows("cues")
        for lemma in listed(row["lemmas"])
    }


_EFFECTS: tuple[Effect, ...] = ("carries", "willing", "planned", "hypothetical", "negated", "alleged")
