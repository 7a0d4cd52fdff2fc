"""How it was done: PLOVER's mode of an act."""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.done.acts import Act
from legation.coding.tree import below
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Actor, Place

_GOVERNED = ("obj", "obl", "nmod", "compound", "amod", "xcomp")


def mode(reading: Reading, act: Act, parties: Sequence[Actor], place: Place | None) -> str | None:
    """The mode that the words of an act tell, or None; told by word and object it is surer than by one.

    A CONSULT without a telling word is third-party where it took place in neither party's country,
    and multilateral where an international body or more than two states took part.
    """
    by_object, by_word = _lemmas(reading, act)
    for name, known in plover.modes(act.type).items():
        if known.objects & by_object and known.words & by_word:
            return name
    for name, known in plover.modes(act.type).items():
        if known.objects & by_object or known.words & by_word:
            return name
    return _of_consult(parties, place) if act.type == "CONSULT" else None


def _of_consult(parties: Sequence[Actor], place: Place | None) -> str | None:
    countries = {a.country for a in parties if a.country}
    if any(a.kind == "igo" for a in parties) or len(countries) > 2:
        return "multilateral"
    if place is not None and place.country and len(countries) == 2 and place.country not in countries:
        return "third-party"
    return None


def _lemmas(reading: Reading, act: Act) -> tuple[set[str], set[str]]:
    """The lemmas of what the trigger governs, and of its own words."""
    own = {reading.lemmas[w].lower() for w in range(act.start, act.end)} | {reading.lemmas[act.core].lower()}
    governed = {reading.lemmas[w].lower() for w in range(act.start, act.end) if w != act.head}
    if reading.upos[act.core] == "NOUN":
        governed.add(reading.lemmas[act.core].lower())
    for word in dict.fromkeys((act.head, act.core)):
        for d in below(reading, word, *_GOVERNED):
            governed.add(reading.lemmas[d].lower())
            governed.update(reading.lemmas[m].lower() for m in below(reading, d, "compound", "amod", "nmod"))
    return governed, own
