"""Who takes part in an act though its words do not say so: who arrested those who "were arrested", whose
policy it is that "drew criticism".

Signs speak for the actors that the text has brought up; their weights are learnt (``python -m
training.implied``) from articles in which readers noted who acted, and towards whom.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from legation.coding.done.acts import Act
from legation.coding.done.drafts import Draft
from legation.coding.done.sides import STATELY_KINDS, Party, Sides, is_stately
from legation.coding.done.signs import standing
from legation.coding.done.together import RECIPROCAL
from legation.coding.said.voices import Voices
from legation.coding.tree import below, is_passive, lemmas_of
from legation.coding.who import ActorIndex
from legation.knowledge import plover
from legation.knowledge.beliefs import Sign, belief
from legation.language.reading import Reading
from legation.record import Actor, Record

#: The tables of weights, one for each side.
ACTOR, RECIPIENT = "implied_actor", "implied_recipient"
#: Who is less likely meant is not.
LEAST = {ACTOR: 0.4, RECIPIENT: 0.3}
#: The field of an event that each side is.
FIELDS = {ACTOR: "actors", RECIPIENT: "recipients"}
#: What policemen, judges and their like alone do by law; others abduct, expel or hold.
_OFFICIAL = frozenset(
    """arrest detain jail imprison sentence convict remand prosecute indict arraign acquit deport extradite
    detention imprisonment conviction prosecution indictment deportation extradition acquittal""".split()
)
#: What only a state has.
_LAWS = frozenset("law legislation bill decree constitution referendum election ballot conscription".split())
_SALIENT = 3  # actors that the text speaks of most
_PAST = 30  # acts told before that a reader still has in mind
_RANKS = ("first", "second")


def is_open(sides: Sides, side: str) -> bool:
    """Whether nobody known stands on a side: no words do, or "them", or "the building"."""
    return not any(party.actor for party in getattr(sides, FIELDS[side]))


class Implied:
    """Finds who is meant in acts of one record; ``drafts`` are all of them, in text order."""

    def __init__(self, reading: Reading, record: Record, drafts: Sequence[Draft]) -> None:
        self._reading = reading
        self._actors = {a.id: a for a in record.actors}
        self._index = ActorIndex(record.actors)
        self._voices = Voices(record)
        self._told = [(d.act.type, plover.types()[d.act.type].quad, d.sides) for d in drafts]
        self._countries = _ranked(record.actors)
        self._roles = dict(_roles(record.actors, self._countries))

    def sides(self, number: int, draft: Draft, told: Sides) -> dict[str, tuple[str, ...]]:
        """The ids of who is implied on the "actors" and the "recipients" of which ``told`` has nobody; of a
        meeting that tells only with whom it was, those of all who met."""
        ids: dict[str, tuple[str, ...]] = {}
        for side, field in FIELDS.items():
            if is_open(told, side) and (own := self._ids(number, draft, side, ids.get(FIELDS[ACTOR], ()))):
                ids[field] = own
        if _is_halved(self._reading, draft.act, told):
            met = told.ids()[0]
            countries = {self._actors[i].country for i in met}
            if (own := self._ids(number, draft, ACTOR, ())) and self._actors[own[0]].country not in countries:
                ids[FIELDS[ACTOR]] = (*own, *met)
        return ids

    def _ids(self, number: int, draft: Draft, side: str, other: tuple[str, ...]) -> tuple[str, ...]:
        """The id of who most likely stands on a ``side`` of an act, the ``number``-th of all, where nobody is
        told; none where nobody is likely. ``other`` are the ids of who is implied on the other side, where
        nobody who acts for the same state is."""
        taken = {p.actor.id for p in _parties(draft) if p.actor}.union(other)
        beyond = (self._actors[i] for i in other)
        served = {a.country for a in beyond if a.country and is_stately(a)}
        best, sure = None, LEAST[side]
        for actor, signs in self.candidates(number, draft, side):
            likely = belief(signs, side)
            own = actor.country in served and is_stately(actor)
            if likely > sure and actor.id not in taken and not own:
                best, sure = actor.id, likely
        return (best,) if best is not None else ()

    def candidates(self, number: int, draft: Draft, side: str) -> Iterator[tuple[Actor, tuple[Sign, ...]]]:
        """Who may be meant on a ``side``, in the order of the record, with what speaks for each. What a state
        does as one it does to others than its own officers, and what they do is not done to it."""
        act, reading = draft.act, self._reading
        quad = self._told[number][1]
        how = "noun" if reading.upos[act.core] == "NOUN" else "verb"
        how = "passive" if is_passive(reading, act.head) else how
        stately = [*_of_states(reading, act)]
        others = [p.actor for p in _parties(draft) if p.actor]
        beside = {a.country for a in others}
        suffers = side == RECIPIENT
        states = {a.country for a in others if suffers and a.kind == "state"}
        served = {a.country for a in others if suffers and a.country and is_stately(a)}
        roles: defaultdict[str, list[str]] = defaultdict(list)
        for key, names in (*self._roles.items(), *self._near(draft).items(), *self._past(number).items()):
            roles[key] += names
        for actor in self._actors.values():
            officer = actor.country in states and is_stately(actor)
            own_state = actor.country in served and actor.kind in STATELY_KINDS
            protesting = act.type == "PROTEST" and not suffers and is_stately(actor)  # that is the people's
            if actor.id not in roles or officer or own_state or protesting:
                continue
            own = dict.fromkeys(roles[actor.id])
            if actor.country and actor.country in beside:
                own["of a country beside"] = None
            if is_stately(actor):
                own |= dict.fromkeys(stately)
            found = ["always", f"type {act.type}", f"standing {standing(actor)}", f"kind {actor.kind}"]
            for role in own:
                found += (role, f"{role}, {quad}", f"{role}, {how}", f"{role}, {act.type}")
            yield actor, tuple((name, 1.0) for name in found)

    def _near(self, draft: Draft) -> dict[str, list[str]]:
        """Who is spoken of around an act, and who speaks of it."""
        reading, near = self._reading, defaultdict[str, list[str]](list)
        at, number = reading.span(draft.act.start, draft.act.end), reading.sentence_of(draft.act.head)
        here = reading.span(*reading.sentence(number))
        before = reading.span(*reading.sentence(number - 1)) if number else None
        for name, start, end in (
            ("before it", here.start, at.start),
            ("after it", at.end, here.end),
            *([("in the sentence before", before.start, before.end)] if before else ()),
        ):
            for actor in self._index.all_in(start, end):
                near[actor.id].append(name)
        said = self._voices.around(at)
        if said is not None and said.speaker in self._actors:
            near[said.speaker].append("speaker")
        return near

    def _past(self, number: int) -> dict[str, list[str]]:
        """Who did, or suffered, the like in what is told before."""
        past = defaultdict[str, list[str]](list)
        kind, quad, _ = self._told[number]
        first = max(0, number - _PAST)
        for i, (other, like, sides) in enumerate(self._told[first:number], first):
            names = ["the same"] if other == kind else []
            names += ["the like"] if like == quad else []
            names += ["the last"] if i == number - 1 else []
            for did, side in (("did", sides.actors), ("suffered", sides.recipients)):
                for party in side:
                    if party.actor:
                        past[party.actor.id] += (f"{did} {name}" for name in names)
        return past


def _is_halved(reading: Reading, act: Act, told: Sides) -> bool:
    """Whether the words of a meeting tell only with whom it was: "meetings were held with Oman"."""
    at = reading.span(act.start, act.end).start
    countries = {p.actor.country for p in told.actors if p.actor}
    behind = all(p.span.start > at for p in told.actors)
    return act.type in RECIPROCAL and not told.recipients and len(countries) == 1 and behind


def _of_states(reading: Reading, act: Act) -> Iterator[str]:
    """What in an act's words only states do or have."""
    if reading.lemmas[act.core].lower() in _OFFICIAL:
        yield "state, of what officers do"
    for word in dict.fromkeys((act.head, act.core)):
        for noun in below(reading, word, "obj", "obl", "nmod"):
            if noun > word and _LAWS & {reading.lemmas[n].lower() for n in (noun, *_whole(reading, noun))}:
                yield "state, of what states have"


def _whole(reading: Reading, noun: int) -> Iterator[int]:
    """What a noun is a part or use of: "the use of the law"."""
    for d in below(reading, noun, "nmod"):
        if lemmas_of(reading, d, "case") & {"of", "over", "about", "on", "against"}:
            yield d
            yield from _whole(reading, d)


def _parties(draft: Draft) -> tuple[Party, ...]:
    return (*draft.sides.actors, *draft.sides.recipients)


def _ranked(actors: Sequence[Actor]) -> dict[str, str]:
    """The countries whose actors are spoken of most."""
    counts: Counter[str] = Counter()
    for actor in actors:
        if actor.country:
            counts[actor.country] += len(actor.mentions)
    return dict(zip(sorted(counts, key=lambda code: (-counts[code], code)), _RANKS, strict=False))


def _roles(actors: Sequence[Actor], countries: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """What the whole text makes of an actor, where it is somebody of whom much is said."""
    salient = sorted(actors, key=lambda a: -len(a.mentions))[:_SALIENT]
    for actor in actors:
        rank = countries.get(actor.country or "")
        names = [f"state of the {rank} country"] if rank and is_stately(actor) else []
        names += [f"state itself of the {rank} country"] if rank and actor.kind in STATELY_KINDS else []
        names += [f"salient {i}" for i, other in enumerate(salient, 1) if other is actor]
        if names:
            yield actor.id, names
