"""Who did it, and to whom: the tree's answer first, what it leaves open by semantic roles and the model's
arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from legation.coding.done.acts import Act
from legation.coding.done.doers import Doers
from legation.coding.done.naming import Naming
from legation.coding.done.receivers import Receivers
from legation.coding.done.sides import Party, Sides, is_stately, known, once
from legation.coding.done.together import RECIPROCAL, Together
from legation.coding.done.words import takes_up
from legation.coding.tree import below, is_passive, lemmas_of, relation
from legation.language.reading import Argument, Reading
from legation.record import Record

#: Acts done with what is one's own, against whoever is told besides: troops that are sent, an envoy recalled.
_WITH_ONES_OWN = frozenset({"MOBILIZE", "SANCTION", "RETREAT"})

#: Acts that those who act for a state do to others than it: a minister thanks its offices, not the state.
_TO_OTHERS = frozenset({"SUPPORT", "AGREE", "REQUEST"})
#: Acts that are done to a state by what is done to its towns.
_ON_TOWNS = frozenset({"ASSAULT", "COERCE", "CONSULT", "AID"})


class Parties:
    """Finds the sides of acts in one Reading."""

    def __init__(self, reading: Reading, record: Record) -> None:
        self._reading = reading
        self._naming = Naming(reading, record)
        self._doers = Doers(reading, self._naming)
        self._together = Together(reading, self._doers)
        self._receivers = Receivers(reading, record, self._doers, self._together)

    def sides(self, act: Act) -> Sides:
        """Actors and recipients of an act. Where the tree names an active verb's own subject, or a passive's,
        it is surer than the model; elsewhere the model's arguments come first, then the tree, then
        PropBank's roles."""
        roles = self._of_roles(act)
        undergone = () if act.type == "MOBILIZE" else self._undergone(act)
        told = _without(self._actors(act, roles.get("ARG0", ())), undergone)
        actors = once((*told, *self._naming.known((*self._together.partners(act), *self._whose(act)))))
        recipients = undergone or self._recipients(act, actors, roles)
        if act.type in _TO_OTHERS:
            recipients = _but_their_own_state(recipients, actors)
        if act.type in RECIPROCAL and not known(recipients):
            actors = once((*actors, *self._foreign(act, actors)))
        return Sides(actors, recipients)

    def _whose(self, act: Act) -> Iterator[int]:
        """Whose a meeting is, which others may hold or tell of: "his talks with Chad"."""
        if act.type in RECIPROCAL:
            yield from (
                d for d in self._reading.dependents[act.core] if self._reading.labels[d] == "nmod:poss"
            )

    def _foreign(self, act: Act, actors: Sequence[Party]) -> tuple[Party, ...]:
        """Who else takes part in a meeting by the model's arguments, where the tree has one country's people
        alone."""
        countries = {p.actor.country for p in actors if p.actor}
        others = known(self._told(act, act.actors)) if len(countries) == 1 else ()
        return tuple(p for p in others if p.actor and p.actor.country not in countries)

    def _actors(self, act: Act, arguments: Sequence[int]) -> tuple[Party, ...]:
        told = self._told(act, act.actors)
        return (
            self._overt(act)
            or known(told)
            or self._naming.known(self._doers.of(act))
            or self._worded(act)
            or self._naming.known(arguments)
            or told
            or self._unknown(act)
        )

    def _recipients(
        self, act: Act, actors: Sequence[Party], roles: Mapping[str, tuple[int, ...]]
    ) -> tuple[Party, ...]:
        told = _without(self._told(act, act.recipients), actors)
        receivers = self._receivers.of(act)
        arguments = (*roles.get("ARG1", ()), *roles.get("ARG2", ()))
        if act.type in _WITH_ONES_OWN:
            receivers = (head for head in receivers if not self._is_of(head, actors))
            arguments = ()
        return (
            known(told)
            or self._others(actors, receivers)
            or self._others(actors, self._receivers.beside(act))
            or self._others(actors, arguments)
            or self._abroad(act, actors)
            or told
        )

    def _abroad(self, act: Act, actors: Sequence[Party]) -> tuple[Party, ...]:
        """The state whose town is struck or visited, or where that happens of which somebody complains, if it
        is not the actors' own."""
        if act.type == "ACCUSE":
            places: Iterable[int] = self._receivers.told_of(act)
        elif act.type in _ON_TOWNS:
            places = (*(a.head for a in act.recipients), *self._receivers.of(act))
        else:
            return ()
        own = {p.actor.country for p in actors if p.actor}
        return tuple(p for p in self._naming.lands(places) if p.actor and p.actor.country not in own)

    def _is_of(self, noun: int, actors: Sequence[Party]) -> bool:
        """Whether a noun belongs to one of the actors: "its ambassador"."""
        owners = (d for d in self._reading.dependents[noun] if self._reading.labels[d] == "nmod:poss")
        owning = self._naming.known(owners)
        return len(_without(owning, actors)) < len(owning)

    def _overt(self, act: Act) -> tuple[Party, ...]:
        """The actors that an active verb's own subject names, or a passive's "by": there the tree is surer
        than the model."""
        verb = self._doers.verb(act)
        if verb != act.head or self._reading.upos[verb] != "VERB":
            return ()
        passive = is_passive(self._reading, verb)
        aim = relation(self._reading, verb) == "advcl" and lemmas_of(self._reading, verb, "mark") == {"to"}
        if aim and act.type not in RECIPROCAL:
            return self._naming.known(self._doers.subjects(verb))  # "signed it with Oman to get help"
        return self._naming.known(self._doers.agents(verb) if passive else self._doers.own_subjects(verb))

    def _worded(self, act: Act) -> tuple[Party, ...]:
        """The words of the verb's own subject, or of the object above that controls it, where they name
        nobody known: so nobody else is taken for it."""
        reading, verb = self._reading, self._doers.verb(act)
        if verb is None or is_passive(reading, verb):
            return ()
        heads = self._doers.own_subjects(verb)
        if not heads and relation(reading, verb) == "xcomp":
            heads = self._doers.subjects(verb)
        return self._naming.worded(heads)

    def _unknown(self, act: Act) -> tuple[Party, ...]:
        """The pronoun that does it, where nobody knows whom it means; for "we" and "I" the speaker."""
        reading, verb = self._reading, self._doers.verb(act)
        found = [d for d in reading.dependents[act.core] if reading.labels[d] == "nmod:poss"]
        found += self._doers.own_subjects(verb) if verb is not None else []
        return tuple(self._naming.voice(d) for d in found if reading.upos[d] == "PRON")

    def _undergone(self, act: Act) -> tuple[Party, ...]:
        """The recipients that a passive verb's own subject names, or that of a verb of undergoing, or whose
        arrest it was; known or not."""
        if faced := self._naming.known(self._receivers.sufferers(act)):
            return faced
        if self._reading.upos[act.head] != "VERB" or not is_passive(self._reading, act.head):
            return ()
        subjects = [d for d in below(self._reading, act.head, "nsubj") if d != act.core]
        undergone = self._naming.known(self._doers.undergoers(act.head))
        by = self._naming.known(self._doers.agents(act.head))  # "a bullet fired by the army" is the army's
        return _without(undergone, by) or self._naming.worded(subjects)

    def _told(self, act: Act, arguments: Sequence[Argument]) -> tuple[Party, ...]:
        """The parties that the model's arguments name; words that mean no actor stay, as words."""
        out: list[Party] = []
        for argument in arguments:
            if not self._reaches(act, argument.head):
                continue
            named = self._naming.named([argument.head])
            if named:
                out.extend(named)
            elif self._reading.upos[argument.head] in ("NOUN", "PROPN", "PRON"):
                out.append(Party(self._reading.span(argument.start, argument.end), None))
        return once(out)

    def _others(self, actors: Sequence[Party], heads: Iterable[int]) -> tuple[Party, ...]:
        """The first of the phrases that names somebody who is none of the actors."""
        for head in heads:
            named = _without(self._naming.known([head]), actors)
            if named and not all(self._points_back(p, actors) for p in named):
                return named
        return ()

    def _points_back(self, party: Party, actors: Sequence[Party]) -> bool:
        """Whether a pronoun names the state of the doers again: "restored their ties"."""
        if party.actor is None or party.actor.kind not in ("state", "government"):
            return False
        first, last = self._reading.words_at(party.span.start, party.span.end)
        countries = {p.actor.country or p.actor.id for p in actors if p.actor}
        pronoun = last == first + 1 and self._reading.upos[first] == "PRON"
        return pronoun and party.actor.country in countries

    def _of_roles(self, act: Act) -> dict[str, tuple[int, ...]]:
        out: dict[str, tuple[int, ...]] = {}
        for word in dict.fromkeys((act.core, act.head)):
            frame = self._reading.role_of.get(word)
            for a in frame.arguments if frame else ():
                if not act.holds(a.head) and a.label not in out and self._reaches(act, a.head):
                    out[a.label] = (a.head,)
        return out

    def _reaches(self, act: Act, word: int) -> bool:
        """Whether ``word`` can be a party of the act: of a noun that no verb carries, only what stands in its
        own phrase, since the subject of another verb does that verb's act."""
        if self._doers.verb(act) is not None or (
            act.type in RECIPROCAL and not takes_up(self._reading, act.core)
        ):
            return True
        first, last = self._reading.subtree(act.core)
        return first <= word < last


def _but_their_own_state(parties: Sequence[Party], actors: Sequence[Party]) -> tuple[Party, ...]:
    """The parties, without the state that the actors act for themselves."""
    own = {p.actor.country for p in actors if p.actor and p.actor.country and is_stately(p.actor)}
    return tuple(p for p in parties if not (p.actor and p.actor.kind == "state" and p.actor.country in own))


def _without(parties: Sequence[Party], others: Sequence[Party]) -> tuple[Party, ...]:
    """The parties that are none of the others, nor named by a part of their words."""
    taken = {p.actor.id for p in others if p.actor}
    return tuple(
        p
        for p in parties
        if not (p.actor and p.actor.id in taken)
        and not any(p.span.start < o.span.end and o.span.start < p.span.end for o in others)
    )
