"""What an act is about: PLOVER's contexts, told by its sentence, its mode and its parties."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from legation.coding.done.acts import Act
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Actor

#: What states do to each other by words and by breaking off: between two of them it is diplomacy.
_DEALINGS = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SANCTION"})


def contexts(reading: Reading, act: Act, mode: str | None, parties: Sequence[Actor]) -> tuple[str, ...]:
    """The contexts of an act, in the manual's order."""
    start, end = reading.sentence(reading.sentence_of(act.head))
    lemmas = [w.lower() for w in reading.lemmas[start:end]]
    said = {*lemmas, *(f"{one} {other}" for one, other in pairwise(lemmas))}
    sectors = {s for a in parties for s in (a.sector, *a.sectors)}
    implied = {*plover.implied_contexts(mode)}
    if act.type in _DEALINGS and len({a.country for a in parties if a.country}) > 1:
        implied.add("diplomatic")
    return tuple(
        c.name
        for c in plover.contexts().values()
        if c.name in implied or c.words & said or c.sectors & sectors
    )
