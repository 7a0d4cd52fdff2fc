"""How it was done, and to how many: PLOVER's mode and the magnitude of an act."""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.done.acts import Act
from legation.coding.tree import below, path, relation
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Actor, Amount, Place

#: What happens to the people counted, by the verb or noun that says it.
_TOLL = {
    "kill": "killed", "die": "killed", "murder": "killed", "massacre": "killed",
    "execute": "killed", "dead": "killed",
    "wound": "wounded", "injure": "wounded", "hurt": "wounded",
    "arrest": "arrested", "detain": "arrested", "jail": "arrested",
    "abduct": "abducted", "kidnap": "abducted", "expel": "expelled", "deport": "deported",
    "release": "released", "free": "released",
}  # fmt: skip
_COUNTED = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION", "PROTEST"})
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


def magnitude(reading: Reading, act: Act, amounts: Sequence[Amount]) -> dict[str, int | float] | None:
    """How many people an act killed, wounded, arrested ..., from counts below it; None where none is told.

    ``amounts`` are those of the act's sentence.
    """
    if act.type not in _COUNTED:
        return None
    out: dict[str, float] = {}
    for amount in amounts:
        if amount.unit is None or amount.unit == "percent" or amount.unit.isupper():
            continue
        first, last = reading.words_at(amount.start, amount.end)
        if first < last:
            toll = _toll(reading, act, reading.head_of(first, last))
            if toll is not None:
                out.setdefault(toll, amount.value)
    return out or None


def _toll(reading: Reading, act: Act, number: int) -> str | None:
    """What a verb at or below the act says of the people counted."""
    told = None
    for word in path(reading, number):
        if told is None and relation(reading, word) in ("obj", "nsubj"):
            told = _TOLL.get(reading.lemmas[int(reading.heads[word])].lower())
        if act.holds(word):
            return told
        if told is None and reading.upos[word] == "VERB":
            return None
    return None
