"""How it was done: PLOVER's mode of an act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.coding.clauses import case
from legation.coding.done.acts import Act
from legation.coding.done.demands import is_demand
from legation.coding.done.words import tellings
from legation.coding.tree import below, conjuncts
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Actor, Place

_GOVERNED = ("obj", "obl", "nmod", "compound", "amod", "xcomp", "advmod")
#: The acts whose subject can be the means: "jets struck".
_BY_MEANS = frozenset({"ASSAULT", "MOBILIZE"})
#: By these the content of an act of speech hangs on its word: "urged them to leave", "a call for talks".
_CONTENT = ("xcomp", "ccomp", "acl", "advcl", "obj", "obl", "nmod")
_OF_CONTENT = frozenset({"", "for", "to", "of", "with", "in", "from"})
#: The mode of a MOBILIZE by the sector of who does it.
_FORCES = {"MIL": "troops", "COP": "police", "REB": "militia", "PRM": "militia", "CRM": "militia"}


def mode(reading: Reading, act: Act, parties: Sequence[Actor], place: Place | None) -> str | None:
    """The mode that the words of an act tell, or None; told by word and object it is surer than by one.

    Where no word does: what is asked for, refused or threatened is of the mode to which its own type
    belongs; a CONSULT is third-party where it took place in neither party's country, and multilateral
    where an international body or more than two states took part; a MOBILIZE goes by who moves.
    """
    known = plover.modes(act.type).values()
    by_object, by_word = _lemmas(reading, act)
    told = (
        next((m.name for m in known if m.objects & by_object and m.words & by_word), None)
        or next((m.name for m in known if m.objects & by_object), None)
        or next((m.name for m in known if m.words & by_word), None)
    )
    return (
        told or _by_content(reading, act) or _by_parties(act, parties, place) or plover.usual_mode(act.type)
    )


def _by_content(reading: Reading, act: Act) -> str | None:
    """The mode to which the type of what is asked for, refused or threatened belongs."""
    told = plover.modes_by_content(act.type)
    if not told:
        return None
    content = tuple(_content(reading, act))
    types = (t.type for word in content for t in tellings(reading, word)[:1])
    found = next((told[t] for t in types if t in told), None)
    if found is None and act.type == "REQUEST" and any(reading.upos[w] == "VERB" for w in content):
        return "change"  # whatever else is asked to be done
    return found


def _content(reading: Reading, act: Act) -> Iterator[int]:
    """The words that may say what an act of speech is about, the nearest first."""
    if is_demand(act):
        yield act.core
    for word in dict.fromkeys((act.core, act.head)):
        for d in below(reading, word, *_CONTENT):
            if d > word and (reading.upos[d] == "VERB" or case(reading, d) in _OF_CONTENT):
                for w in conjuncts(reading, d):
                    yield w
                    yield from below(reading, w, "obj", "xcomp", "nmod")


def _by_parties(act: Act, parties: Sequence[Actor], place: Place | None) -> str | None:
    if act.type == "CONSULT":
        return _of_consult(parties, place)
    if act.type == "MOBILIZE":
        return next((_FORCES[a.sector] for a in parties if a.sector in _FORCES), None)
    return None


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
    governing = (*_GOVERNED, "nsubj") if act.type in _BY_MEANS else _GOVERNED
    for word in dict.fromkeys((act.head, act.core)):
        for d in below(reading, word, *governing):
            for w in conjuncts(reading, d):
                governed.add(reading.lemmas[w].lower())
                governed.update(
                    reading.lemmas[m].lower() for m in below(reading, w, "compound", "amod", "nmod")
                )
    return governed, own
