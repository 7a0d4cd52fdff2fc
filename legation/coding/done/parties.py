"""Who did it, and to whom: the model's arguments first, what they leave open by roles and tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legation.coding.done.acts import Act
from legation.coding.tree import below, conjuncts, is_light, is_passive, lemmas_of, relation
from legation.coding.who import ActorIndex
from legation.language.reading import Argument, Frame, Reading
from legation.record import Actor, Record, Span

#: The acts in which the parties do the same to each other, so that all of them are actors.
RECIPROCAL = frozenset({"CONSULT"})
#: The acts whose parties are those of the meeting that is their content: "invited them to a summit".
_ABOUT_MEETING = frozenset({"AGREE", "REJECT", "REQUEST", "CONSULT"})

_TOWARDS = frozenset(
    {"to", "with", "against", "on", "upon", "at", "toward", "towards", "into", "from", "for", "over"}
)
_OF_A_NOUN = _TOWARDS - {"from", "for", "over"}
_TO_MEET = frozenset({"with", "to", "between"})
#: Nouns whose "of" tells who did it, not to whom: "the visit of the king".
_OWN = frozenset({"CONSULT", "AGREE", "CONCEDE", "REJECT", "THREATEN", "PROTEST", "REQUEST"})
#: Verbs whose subject, not object, does what the infinitive says: "promised them to leave".
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "use", "need"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


@dataclass(frozen=True, slots=True)
class Party:
    """Words that name a party, and the actor they mean, if any."""

    span: Span
    actor: Actor | None


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an act."""

    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()

    def ids(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The actors' ids of both sides, each once; nobody is on both."""
        doing = tuple(dict.fromkeys(p.actor.id for p in self.actors if p.actor))
        getting = dict.fromkeys(p.actor.id for p in self.recipients if p.actor)
        return doing, tuple(i for i in getting if i not in doing)


class Parties:
    """Finds the sides of acts in one Reading."""

    def __init__(self, reading: Reading, record: Record) -> None:
        self._reading = reading
        self._index = ActorIndex(record.actors)
        self._dated = {w for t in record.times for w in range(*reading.words_at(t.start, t.end))}
        self._roles: dict[int, Frame] = {f.predicate: f for f in reading.roles}

    def sides(self, act: Act) -> Sides:
        """Actors and recipients of an act."""
        roles = self._of_roles(act)
        actors = (
            self._overt(act)
            or self._told(act.actors)
            or self._known(roles.get("ARG0", ()))
            or self._named(self._doers(act))
        )
        undergone = self._undergone(act)
        actors = tuple(p for p in actors if p not in undergone)
        taken = {p.actor.id for p in actors if p.actor}
        recipients = (
            undergone
            or self._told(act.recipients)
            or self._others(taken, (*self._receivers(act), *roles.get("ARG1", ()), *roles.get("ARG2", ())))
        )
        if act.type in RECIPROCAL:
            more = self._named(self._companions(act))
            return Sides(_once((*actors, *more)), recipients)
        return Sides(actors, recipients)

    def _overt(self, act: Act) -> tuple[Party, ...]:
        """The actors that an active verb's own subject names: there the tree is surer than the model."""
        if self._reading.upos[act.head] != "VERB" or is_passive(self._reading, act.head):
            return ()
        return self._known(below(self._reading, act.head, "nsubj"))

    def _undergone(self, act: Act) -> tuple[Party, ...]:
        """The recipients that a passive verb's own subject names."""
        if self._reading.upos[act.head] != "VERB" or not is_passive(self._reading, act.head):
            return ()
        return self._known(below(self._reading, act.head, "nsubj"))

    def _told(self, arguments: Sequence[Argument]) -> tuple[Party, ...]:
        """The parties that the model's arguments name; words that mean no actor stay, as words."""
        out: list[Party] = []
        for argument in arguments:
            named = self._named([argument.head])
            if named:
                out.extend(named)
            elif self._reading.upos[argument.head] in ("NOUN", "PROPN", "PRON"):
                out.append(Party(self._reading.span(argument.start, argument.end), None))
        return _once(out)

    def _known(self, heads: Iterable[int]) -> tuple[Party, ...]:
        return tuple(p for p in self._named(heads) if p.actor)

    def _others(self, taken: set[str], heads: Iterable[int]) -> tuple[Party, ...]:
        """The first of the phrases that names somebody not yet taken."""
        for head in heads:
            named = tuple(p for p in self._known([head]) if p.actor and p.actor.id not in taken)
            if named:
                return named
        return ()

    # words -> parties

    def _named(self, heads: Iterable[int]) -> tuple[Party, ...]:
        """Who is named by noun phrases with these heads, each with all that is coordinated with it."""
        found = (p for head in heads for noun in conjuncts(self._reading, head) for p in self._of_noun(noun))
        return _once(found)

    def _of_noun(self, noun: int) -> Iterator[Party]:
        """The actor of a phrase: what its head means, else whose it is ("US teams", "Russia's van")."""
        noun = self._antecedent(noun)
        direct = self._at(noun)
        if direct is not None:
            yield direct
            return
        for d in below(self._reading, noun, "flat", "appos"):
            party = self._at(d)
            if party is not None:
                yield party
                return
        for d in self._owners(noun):
            for owner in conjuncts(self._reading, d):
                party = self._at(owner)
                if party is not None:
                    yield party

    def _at(self, word: int) -> Party | None:
        span = self._reading.span(word, word + 1)
        actor = self._index.at(span.start, span.end)
        if actor is None:
            return None
        mention = next(m for m in actor.mentions if m.start < span.end and span.start < m.end)
        return Party(Span(mention.start, mention.end), actor)

    def _owners(self, noun: int) -> Iterator[int]:
        for d in self._reading.dependents[noun]:
            label = self._reading.labels[d]
            of_it = label == "nmod" and lemmas_of(self._reading, d, "case") & {"of", "from"}
            if of_it or label in ("nmod:poss", "amod", "compound"):
                yield d

    def _antecedent(self, word: int) -> int:
        """The noun that a relative pronoun stands for."""
        reading = self._reading
        if reading.words[word].lower() not in _RELATIVE or reading.upos[word] not in ("PRON", "DET", "SCONJ"):
            return word
        above = word
        while above >= 0 and reading.labels[above] != "acl:relcl":
            above = int(reading.heads[above])
        return int(reading.heads[above]) if above >= 0 and reading.heads[above] >= 0 else word

    # act -> words, by semantic roles

    def _of_roles(self, act: Act) -> dict[str, tuple[int, ...]]:
        out: dict[str, tuple[int, ...]] = {}
        for word in dict.fromkeys((act.core, act.head)):
            frame = self._roles.get(word)
            for a in frame.arguments if frame else ():
                if not act.holds(a.head) and a.label not in out:
                    out[a.label] = (a.head,)
        return out

    # act -> words, by the tree

    def _doers(self, act: Act) -> Iterator[int]:
        reading = self._reading
        if reading.upos[act.core] not in ("VERB", "AUX"):
            own = [d for d in self._owners(act.core) if reading.labels[d] != "nmod" or act.type in _OWN]
            named = [d for d in own if self._known([d])]
            for d in below(reading, act.core, "nmod"):
                if lemmas_of(reading, d, "case") & {"by", "between"}:
                    named.append(d)
            if named:
                yield from named
                return
        verb = self._verb(act)
        if verb is not None:
            yield from self._subjects(verb)

    def _verb(self, act: Act) -> int | None:
        """The verb that says the act: its head, or the light verb over its noun."""
        reading = self._reading
        for word in (act.head, act.core):
            if reading.upos[word] in ("VERB", "AUX") or any(below(reading, word, "nsubj")):
                return word
        word = act.head
        while relation(reading, word) in ("obj", "obl", "nmod", "conj", "xcomp"):
            word = int(reading.heads[word])
            if reading.upos[word] in ("VERB", "AUX"):
                return word if is_light(reading, word) else None
        return None

    def _subjects(self, verb: int, depth: int = 0) -> list[int]:
        """The heads of the phrases that do what the verb says, found through relative, controlled and
        coordinated clauses."""
        reading = self._reading
        passive = is_passive(reading, verb)
        if passive:
            return [
                d
                for d in below(reading, verb, "obl")
                if reading.labels[d] == "obl:agent" or "by" in lemmas_of(reading, d, "case")
            ]
        own = [d for d in below(reading, verb, "nsubj") if reading.labels[d] != "nsubj:pass"]
        above = int(reading.heads[verb])
        if own or above < 0 or depth > 8:
            return own
        rel = relation(reading, verb)
        if reading.labels[verb] == "acl:relcl":
            return [above]
        if rel == "acl":
            return self._holders(verb, above, depth)
        objects = list(below(reading, above, "obj", "iobj"))
        if objects and self._is_of_object(verb, above):
            return objects
        return self._shared(above, depth) if rel in ("xcomp", "conj", "advcl", "ccomp", "obl") else []

    def _is_of_object(self, verb: int, above: int) -> bool:
        """Whether the object of the verb above does what ``verb`` says: "asked them to go", "accused
        them of going"."""
        reading = self._reading
        if relation(reading, verb) == "xcomp":
            return reading.lemmas[above] not in _SUBJECT_CONTROL
        return bool(lemmas_of(reading, verb, "mark", "case") & {"of", "from", "for", "into"})

    def _shared(self, verb: int, depth: int) -> list[int]:
        """The subject of a verb for one below it, whether it acts or is acted upon."""
        if not is_passive(self._reading, verb):
            return self._subjects(verb, depth + 1)
        return list(self._undergoers(verb))

    def _holders(self, verb: int, noun: int, depth: int) -> list[int]:
        """Who does what a participle or infinitive at a noun says: the noun ("a van carrying"), or whoever
        has it ("Russia's decision to leave", "wanted on suspicion of leaving")."""
        reading = self._reading
        if not lemmas_of(reading, verb, "mark", "case"):
            return [noun]
        owners = [d for d in self._owners(noun) if self._known([d])]
        above = int(reading.heads[noun])
        if not owners and above >= 0 and reading.upos[above] == "VERB":
            return self._shared(above, depth)
        return owners

    def _receivers(self, act: Act) -> Iterator[int]:
        """The heads of the phrases that an act is done to, the likeliest first; troops that are moved
        are only told against somebody."""
        reading = self._reading
        if act.type == "MOBILIZE":
            for d in below(reading, act.head, "obl"):
                if "against" in lemmas_of(reading, d, "case"):
                    yield d
            return
        for word in dict.fromkeys((act.core, act.head, self._verb(act))):
            if word is None:
                continue
            nominal = reading.upos[word] not in ("VERB", "AUX")
            if is_passive(reading, word) and not nominal:
                yield from self._undergoers(word)
            yield from (d for d in below(reading, word, "obj", "iobj") if not act.holds(d))
            for d in below(reading, word, "obl", "nmod"):
                cases = lemmas_of(reading, d, "case")
                if act.holds(d) or d in self._dated or reading.labels[d] in ("nmod:poss", "obl:agent"):
                    continue
                of_it = nominal and "of" in cases and act.type not in _OWN
                towards = _TO_MEET if act.type in RECIPROCAL else _OF_A_NOUN if nominal else _TOWARDS
                if of_it or cases & towards:
                    yield d

    def _undergoers(self, verb: int) -> Iterator[int]:
        reading = self._reading
        subjects = list(below(reading, verb, "nsubj"))
        above = int(reading.heads[verb])
        if subjects or above < 0:
            yield from subjects
        elif relation(reading, verb) == "acl":
            yield above
        elif relation(reading, verb) == "conj":
            yield from below(reading, above, "nsubj")

    def _companions(self, act: Act) -> Iterator[int]:
        """With whom: "talks with Oman", "met the envoy", "a phone call to the king"."""
        reading = self._reading
        for word in dict.fromkeys((act.core, act.head, self._verb(act))):
            if word is not None:
                for d in below(reading, word, "obl", "nmod"):
                    if lemmas_of(reading, d, "case") & {"with", "between"}:
                        yield d


def with_meeting(meeting: Sides, act: str, above: Sides) -> Sides:
    """The sides of a meeting that is the content of another act: "invited them to a summit". ``act`` is the
    type of that act, ``above`` its sides."""
    if act not in _ABOUT_MEETING or len(meeting.ids()[0]) > 1:
        return meeting
    return Sides(_once((*above.actors, *above.recipients, *meeting.actors)), meeting.recipients)


def _once(found: Iterable[Party]) -> tuple[Party, ...]:
    out: dict[str | Span, Party] = {}
    for party in found:
        out.setdefault(party.actor.id if party.actor else party.span, party)
    return tuple(out.values())
