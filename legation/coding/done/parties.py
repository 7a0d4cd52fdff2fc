"""Who did it, and to whom: the model's arguments first, what they leave open by roles and tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legation.coding.clauses import phrase
from legation.coding.done.acts import Act
from legation.coding.done.words import carrier, takes_up
from legation.coding.said.voices import Voices
from legation.coding.tree import (
    below,
    clause,
    conjuncts,
    has,
    is_light,
    is_passive,
    lemmas_of,
    path,
    relation,
)
from legation.coding.who import ActorIndex
from legation.language.reading import Argument, Frame, Reading
from legation.record import Actor, Record, Span

#: The acts in which the parties do the same to each other, so that all of them are actors.
RECIPROCAL = frozenset({"CONSULT"})

_TOWARDS = frozenset(
    {"to", "with", "against", "on", "upon", "at", "toward", "towards", "into", "from", "for"}
)
_OF_A_NOUN = _TOWARDS - {"from", "for"}
_AGAINST = frozenset({"on", "against", "upon"})
_TO_MEET = frozenset({"with", "to", "between"})
#: Nouns whose "of" tells who did it, not to whom: "the visit of the king".
_OWN = frozenset({"CONSULT", "AGREE", "CONCEDE", "THREATEN", "PROTEST", "REQUEST"})
_OWN_NOUNS = frozenset({"resignation", "surrender", "refusal"})
#: Nouns whose possessor it was done to: "the editor's arrest", where "the army's raid" is the army's.
_SUFFERED = frozenset(
    {
        "arrest",
        "detention",
        "imprisonment",
        "deportation",
        "extradition",
        "expulsion",
        "conviction",
        "release",
    }
    | {"assassination", "murder", "killing", "abduction", "kidnapping", "suspension", "dismissal"}
)
_FIRST = frozenset({"we", "i", "our", "my"})
_TOGETHER = frozenset({"together", "along", "jointly", "alongside"})
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
        self._actors = {a.id: a for a in record.actors}
        self._voices = Voices(record)
        self._country_of = {a.id: a.country or a.id for a in record.actors}
        self._dated = {w for t in record.times for w in range(*reading.words_at(t.start, t.end))}
        self._roles: dict[int, Frame] = {f.predicate: f for f in reading.roles}

    def sides(self, act: Act) -> Sides:
        """Actors and recipients of an act: the tree's first, then the roles', then the model's."""
        roles = self._of_roles(act)
        undergone = self._undergone(act)
        actors = (
            self._overt(act)
            or self._known(self._doers(act))
            or self._worded(act)
            or self._known(roles.get("ARG0", ()))
            or self._told(act, act.actors)
            or self._unknown(act)
        )
        actors = tuple(p for p in actors if p not in undergone)
        taken = {p.actor.id for p in actors if p.actor}
        recipients = (
            undergone
            or self._others(taken, self._receivers(act))
            or self._others(taken, self._beside(act))
            or self._others(taken, (*roles.get("ARG1", ()), *roles.get("ARG2", ())))
            or tuple(p for p in self._told(act, act.recipients) if not p.actor or p.actor.id not in taken)
        )
        if act.type in RECIPROCAL:
            more = self._named(self._companions(act))
            return Sides(once((*actors, *more)), recipients)
        return Sides(actors, recipients)

    def _overt(self, act: Act) -> tuple[Party, ...]:
        """The actors that an active verb's own subject names: there the tree is surer than the model."""
        if self._reading.upos[act.head] != "VERB" or is_passive(self._reading, act.head):
            return ()
        return self._known(self._own_subjects(act.head))

    def _worded(self, act: Act) -> tuple[Party, ...]:
        """The words of the verb's own subject, or of the object above that controls it, where they name
        nobody known: so nobody else is taken for it."""
        reading, verb = self._reading, self._verb(act)
        if verb is None or is_passive(reading, verb):
            return ()
        heads = self._own_subjects(verb)
        if not heads and relation(reading, verb) == "xcomp":
            heads = self._subjects(verb)
        return self._in_words(heads)

    def _in_words(self, heads: Sequence[int]) -> tuple[Party, ...]:
        """The words of the first noun phrase, as a party that nobody knows."""
        reading = self._reading
        nouns = [d for d in heads if reading.upos[d] in ("NOUN", "PROPN")]
        return tuple(Party(reading.span(*phrase(reading, d)), None) for d in nouns[:1])

    def _unknown(self, act: Act) -> tuple[Party, ...]:
        """The pronoun that does it, where nobody knows whom it means; for "we" and "I" the speaker."""
        reading, verb = self._reading, self._verb(act)
        found = [d for d in reading.dependents[act.core] if reading.labels[d] == "nmod:poss"]
        found += self._own_subjects(verb) if verb is not None else []
        return tuple(self._voice(d) for d in found if reading.upos[d] == "PRON")

    def _voice(self, pronoun: int) -> Party:
        span = self._reading.span(pronoun, pronoun + 1)
        own = self._reading.words[pronoun].lower() in _FIRST
        return Party(span, self._actors.get(self._voices.speaker(span.start) or "") if own else None)

    def _own_subjects(self, verb: int) -> list[int]:
        """The subjects before an active verb; one after it only where none stands before, since a second
        subject is an object that the parser took for one."""
        own = [d for d in below(self._reading, verb, "nsubj") if self._reading.labels[d] != "nsubj:pass"]
        before = [d for d in own if d < verb]
        if not before and not is_passive(self._reading, verb):  # English has no object before its verb
            objects = below(self._reading, verb, "obj")
            before = [d for d in objects if d < verb and self._reading.upos[d] != "PRON"]
        return before or own

    def _undergone(self, act: Act) -> tuple[Party, ...]:
        """The recipients that a passive verb's own subject names, known or not."""
        if self._reading.upos[act.head] != "VERB" or not is_passive(self._reading, act.head):
            return ()
        subjects = list(below(self._reading, act.head, "nsubj"))
        return self._known(subjects) or self._in_words([d for d in subjects if d != act.core])

    def _told(self, act: Act, arguments: Sequence[Argument]) -> tuple[Party, ...]:
        """The parties that the model's arguments name, beyond no clause that the act is not part of; words
        that mean no actor stay, as words."""
        out: list[Party] = []
        above = set(path(self._reading, act.head))
        for argument in arguments:
            if clause(self._reading, argument.head) not in above or not self._reaches(act, argument.head):
                continue
            named = self._named([argument.head])
            if named:
                out.extend(named)
            elif self._reading.upos[argument.head] in ("NOUN", "PROPN", "PRON"):
                out.append(Party(self._reading.span(argument.start, argument.end), None))
        return once(out)

    def _known(self, heads: Iterable[int]) -> tuple[Party, ...]:
        return tuple(p for p in self._named(heads) if p.actor)

    def _others(self, taken: set[str], heads: Iterable[int]) -> tuple[Party, ...]:
        """The first of the phrases that names somebody not yet taken."""
        for head in heads:
            named = tuple(p for p in self._known([head]) if p.actor and p.actor.id not in taken)
            if named and not all(self._points_back(p, taken) for p in named):
                return named
        return ()

    def _points_back(self, party: Party, taken: set[str]) -> bool:
        """Whether a pronoun names a country of the doers again: "restored their ties"."""
        first, last = self._reading.words_at(party.span.start, party.span.end)
        countries = {self._country_of[i] for i in taken}
        pronoun = last == first + 1 and self._reading.upos[first] == "PRON"
        return pronoun and party.actor is not None and party.actor.country in countries

    # words -> parties

    def _named(self, heads: Iterable[int]) -> tuple[Party, ...]:
        """Who is named by noun phrases with these heads, each with all that is coordinated with it."""
        found = (p for head in heads for noun in conjuncts(self._reading, head) for p in self._of_noun(noun))
        return once(found)

    def _of_noun(self, noun: int) -> Iterator[Party]:
        """The actor of a phrase: what its head means, else whose it is ("US teams", "Russia's van")."""
        noun = self._antecedent(noun)
        direct = self._at(noun)
        if direct is not None:
            yield from self._members(noun, direct)
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

    def _members(self, noun: int, group: Party) -> Iterator[Party]:
        """Who a group is: "the leaders of Chile and Peru" are both countries' own."""
        owners = [d for d in self._owners(noun) if self._reading.labels[d] == "nmod"]
        every = [p for d in owners for o in conjuncts(self._reading, d) if (p := self._at(o))]
        plural = has(self._reading, noun, "Number=Plur")
        span = self._reading.span(noun, noun + 1)
        shared = [
            Party(group.span, actor) for actor in self._index.alike(span.start, span.end)
        ]  # "both sides"
        yield from every if plural and len({p.actor for p in every}) > 1 else shared

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
                if not act.holds(a.head) and a.label not in out and self._reaches(act, a.head):
                    out[a.label] = (a.head,)
        return out

    def _reaches(self, act: Act, word: int) -> bool:
        """Whether ``word`` can be a party of the act: of a noun that no verb carries, only what stands in its
        own phrase, since the subject of another verb does that verb's act."""
        if self._verb(act) is not None or (act.type in RECIPROCAL and not takes_up(self._reading, act.core)):
            return True
        first, last = self._reading.subtree(act.core)
        return first <= word < last

    # act -> words, by the tree

    def _doers(self, act: Act) -> Iterator[int]:
        reading = self._reading
        if reading.upos[act.core] not in ("VERB", "AUX"):
            own = [d for d in self._owners(act.core) if self._is_doer(act, d)]
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
        word = act.core
        while relation(reading, word) == "conj":
            word = int(reading.heads[word])
        verb, above = carrier(reading, word), int(reading.heads[word])
        if verb is None and relation(reading, word) == "obl" and is_light(reading, above):
            return above if "with" in lemmas_of(reading, word, "case") else None  # "beginning with a call"
        return verb

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
        own = self._own_subjects(verb)
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
            if nominal and reading.lemmas[word].lower() in _SUFFERED:
                yield from (d for d in reading.dependents[word] if reading.labels[d] == "nmod:poss")
            if is_passive(reading, word) and not nominal:
                yield from self._undergoers(word)
            objects = [d for d in below(reading, word, "obj", "iobj") if d > word or nominal]
            yield from (d for d in objects if not act.holds(d))
            yield from (d for d in below(reading, word, "nsubj") if not nominal and self._is_object(word, d))
            for d in below(reading, word, "obl", "nmod"):
                cases = lemmas_of(reading, d, "case")
                if act.holds(d) or d in self._dated or reading.labels[d] in ("nmod:poss", "obl:agent"):
                    continue
                of_it = nominal and "of" in cases and not self._is_own(act)
                towards = _TO_MEET if act.type in RECIPROCAL else _OF_A_NOUN if nominal else _TOWARDS
                if (of_it or cases & towards) and not self._is_together(d):
                    yield d

    def _is_object(self, verb: int, subject: int) -> bool:
        return not is_passive(self._reading, verb) and subject not in self._own_subjects(verb)

    def _is_doer(self, act: Act, owner: int) -> bool:
        """Whether the owner of an act's noun did it."""
        if self._reading.labels[owner] == "nmod":
            return self._is_own(act)
        return self._reading.lemmas[act.core].lower() not in _SUFFERED

    def _is_own(self, act: Act) -> bool:
        """Whether the "of" of the act's noun tells who did it."""
        return act.type in _OWN or self._reading.lemmas[act.core].lower() in _OWN_NOUNS

    def _beside(self, act: Act) -> Iterator[int]:
        """The name in the phrase that follows the act at once: what stands close belongs together even where
        the tree gives it to another verb ("imposed sanctions on Chad to punish it")."""
        reading = self._reading
        last = reading.sentence(reading.sentence_of(act.head))[1]
        at = max(act.end, act.core + 1)
        if at < last and reading.words[at].lower() in _AGAINST:
            yield from (w for w in range(at + 1, min(at + 4, last)) if reading.upos[w] == "PROPN")

    def _is_together(self, word: int) -> bool:
        """Whether a "with" tells who else did it: "together with Chile"."""
        first = self._reading.subtree(word)[0]
        near = self._reading.words[max(first - 1, 0) : first + 1]
        return any(w.lower() in _TOGETHER for w in near)

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


def once(found: Iterable[Party]) -> tuple[Party, ...]:
    """The parties, each actor once, in order."""
    out: dict[str | Span, Party] = {}
    for party in found:
        out.setdefault(party.actor.id if party.actor else party.span, party)
    return tuple(out.values())
