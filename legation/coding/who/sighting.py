"""One mention of an actor as it was met in the text, before it is known whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.coding.who.sketch import NOTHING, Sketch
from legation.knowledge.bodies import Body
from legation.knowledge.countries import CountryName
from legation.record import MentionKind

What = Literal["person", "state", "seat", "people", "body", "nominal"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words ``start:end`` with head word ``head``, and what they say.

    ``name`` is the proper name or noun phrase without titles and articles; ``acts`` whether the words
    stand where an actor stands (subject, object, agent, possessor), and not for a mere place.
    ``aside`` are other words for the same actor beside the name: appositions. ``sex``: "m" or "f", where a
    person's title or post tells. ``definite``: the words point at somebody known ("the", "her"); ``new``:
    they bring somebody in ("a", "another").
    """

    start: int
    end: int
    head: int
    what: What
    name: str
    kind: MentionKind = "name"
    sketch: Sketch = NOTHING
    country: CountryName | None = None
    body: Body | None = None
    acts: bool = True
    definite: bool = False
    new: bool = False
    plural: bool = False
    aside: tuple[tuple[int, int], ...] = ()
    sex: str | None = None
