"""The state behind an act that only its officers do, where nobody is said to do it: "was arrested"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legation.coding.done.acts import Act
from legation.coding.done.sides import Sides, known
from legation.coding.tree import below, lemmas_of
from legation.language.reading import Reading
from legation.record import Actor, Place, Record

#: What policemen, judges and their like alone do by law; others abduct, expel or hold.
_OFFICIAL = frozenset(
    """arrest detain jail imprison sentence convict remand prosecute indict arraign acquit deport extradite
    detention imprisonment conviction prosecution indictment deportation extradition acquittal""".split()
)
_AT_LAWS = frozenset({"ACCUSE", "PROTEST"})
#: What only a state has.
_LAWS = frozenset("law legislation bill decree constitution referendum election ballot conscription".split())
_STATELY = ("state", "government")
_TYPES = frozenset({"COERCE", "SANCTION", "ACCUSE", "CONCEDE", "COOPERATE"})


class Officials:
    """Finds the state whose officers did an act, in one record."""

    def __init__(self, record: Record) -> None:
        self._home = _home(record)
        self._actors: dict[str, str] = {}
        for kind in _STATELY:
            for actor in record.actors:
                if actor.kind == kind and actor.country:
                    self._actors.setdefault(actor.country, actor.id)

    def behind(self, reading: Reading, act: Act, place: Place | None) -> tuple[str, ...]:
        """The id of the state where an official act was done: the place's, else the one that the text is
        about, as far as it is one of the record's actors."""
        if act.type not in _TYPES or reading.lemmas[act.core].lower() not in _OFFICIAL:
            return ()
        where = place.country if place is not None and place.country else self._home
        actor = self._actors.get(where or "")
        return (actor,) if actor else ()

    def lawmakers(self, reading: Reading, act: Act, place: Place | None, doing: Sides) -> tuple[str, ...]:
        """The id of the state that the text is about, where what others criticise or boycott there is what
        only a state has: "they criticised the law"."""
        actor = self._actors.get(self._home or "")
        if actor is None or act.type not in _AT_LAWS or (place and place.country not in (None, self._home)):
            return ()
        others = [p.actor for p in doing.actors if p.actor and not self._is_ruling(p.actor)]
        if known(doing.actors) and not others:
            return ()
        for word in dict.fromkeys((act.head, act.core)):
            for noun in below(reading, word, "obj", "obl", "nmod"):
                if noun > word and _LAWS & {
                    reading.lemmas[n].lower() for n in (noun, *_whole(reading, noun))
                }:
                    return (actor,)
        return ()

    def _is_ruling(self, actor: Actor) -> bool:
        return actor.country == self._home and (actor.kind in _STATELY or actor.sector == "GOV")


def _whole(reading: Reading, noun: int) -> Iterator[int]:
    """What a noun is a part or use of: "the use of the law"."""
    for d in below(reading, noun, "nmod"):
        if lemmas_of(reading, d, "case") & {"of", "over", "about", "on", "against"}:
            yield d
            yield from _whole(reading, d)


def _home(record: Record) -> str | None:
    """The country with two thirds of all mentions of actors and places that have one."""
    counts: Counter[str] = Counter()
    found: tuple[Actor | Place, ...] = (*record.actors, *record.places)
    for item in found:
        if item.country:
            counts[item.country] += len(item.mentions)
    home = max(counts, key=lambda code: counts[code], default=None)
    return home if home and 3 * counts[home] >= 2 * counts.total() else None
