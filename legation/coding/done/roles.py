"""The heads of the phrases that do what an act's words say, or undergo it, by the tree."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.done.acts import Act
from legation.coding.done.naming import Naming
from legation.coding.done.words import carrier
from legation.coding.tree import below, coordinated, is_light, is_passive, lemmas_of, relation
from legation.language.reading import Reading
from legation.record import Record

#: The acts in which the parties do the same to each other, so that all of them are actors.
RECIPROCAL = frozenset({"CONSULT"})

#: The acts that are done together with whom they are done "with".
_MUTUAL = RECIPROCAL | {"AGREE", "COOPERATE"}
#: What two sign, have or restore with each other.
_ACCORDS = frozenset(
    """agreement accord deal pact treaty convention protocol memorandum mou contract understanding truce
    ceasefire armistice partnership alliance cooperation tie relation link""".split()
)
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
_TOGETHER = frozenset({"together", "along", "jointly", "alongside"})
#: Verbs whose subject has done to it what they or their objects tell; and by a preposition.
_FACING = frozenset(
    {"face", "undergo", "suffer", "sustain", "endure", "incur", "draw", "attract", "benefit", "get"}
)
_FACING_BY = frozenset({("come", "under"), ("subject", "to"), ("meet", "with"), ("benefit", "from")})
#: Acts that are about what somebody else does or is to do, who is then whom they are done to.
_OF_SOMEBODY = frozenset({"ACCUSE", "REQUEST"})
#: Verbs whose subject, not object, does what the infinitive says: "promised them to leave".
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "use", "need"})


class Roles:
    """Finds the doers and receivers of acts in one Reading."""

    def __init__(self, reading: Reading, record: Record, naming: Naming) -> None:
        self._reading = reading
        self._naming = naming
        self._dated = {w for t in record.times for w in range(*reading.words_at(t.start, t.end))}

    def own_subjects(self, verb: int) -> list[int]:
        """The subjects before an active verb; one after it only where none stands before, since a second
        subject is an object that the parser took for one."""
        if is_passive(self._reading, verb):
            return []
        own = list(below(self._reading, verb, "nsubj"))
        before = [d for d in own if d < verb]
        if not before:  # English has no object before its verb
            objects = below(self._reading, verb, "obj")
            before = [d for d in objects if d < verb and self._reading.upos[d] != "PRON"]
        return before or own

    def doers(self, act: Act) -> Iterator[int]:
        """The heads of the phrases that do an act: of a noun whose it is or by whom, else the subjects of
        the verb that says it."""
        reading = self._reading
        if reading.upos[act.core] not in ("VERB", "AUX"):
            own = [d for d in self._naming.owners(act.core) if self._is_doer(act, d)]
            named = [d for d in own if self._naming.known([d])]
            for d in below(reading, act.core, "nmod"):
                if lemmas_of(reading, d, "case") & {"by", "between"}:
                    named.append(d)
            if named:
                yield from named
                return
        verb = self.verb(act)
        if verb is not None:
            yield from self.subjects(verb)

    def verb(self, act: Act) -> int | None:
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

    def subjects(self, verb: int, depth: int = 0) -> list[int]:
        """The heads of the phrases that do what the verb says, found through relative, controlled and
        coordinated clauses."""
        reading = self._reading
        if is_passive(reading, verb):
            return self._agents(verb)
        own = self.own_subjects(verb)
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

    def _agents(self, verb: int) -> list[int]:
        """By whom: a passive verb's own "by", else that of the verbs it is coordinated with ("tried and
        jailed by a court")."""
        reading = self._reading
        for word in coordinated(reading, verb):
            found = [
                d
                for d in below(reading, word, "obl")
                if reading.labels[d] == "obl:agent" or "by" in lemmas_of(reading, d, "case")
            ]
            if found:
                return found
        return []

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
            return self.subjects(verb, depth + 1)
        return list(self._undergoers(verb))

    def _holders(self, verb: int, noun: int, depth: int) -> list[int]:
        """Who does what a participle or infinitive at a noun says: the noun ("a van carrying"), or whoever
        has it ("Russia's decision to leave", "wanted on suspicion of leaving")."""
        reading = self._reading
        if not lemmas_of(reading, verb, "mark", "case"):
            return [noun]
        owners = [d for d in self._naming.owners(noun) if self._naming.known([d])]
        above = int(reading.heads[noun])
        if not owners and above >= 0 and reading.upos[above] == "VERB":
            return self._shared(above, depth)
        return owners

    def receivers(self, act: Act) -> Iterator[int]:
        """The heads of the phrases that an act is done to, the likeliest first; troops that are moved
        are only told against somebody."""
        reading = self._reading
        if act.type == "MOBILIZE":
            for d in below(reading, act.head, "obl"):
                if "against" in lemmas_of(reading, d, "case"):
                    yield d
            return
        for word in dict.fromkeys((act.core, act.head, self.verb(act))):
            if word is None:
                continue
            nominal = reading.upos[word] not in ("VERB", "AUX")
            if nominal and reading.lemmas[word].lower() in _SUFFERED:
                yield from (d for d in reading.dependents[word] if reading.labels[d] == "nmod:poss")
            if is_passive(reading, word) and not nominal:
                yield from self._undergoers(word)
            objects = [d for d in self._objects(word) if self._follows(word, d) and not act.holds(d)]
            yield from objects
            yield from (target for d in objects for target in self._targets(d))
            yield from (d for d in below(reading, word, "nsubj") if not nominal and self._is_object(word, d))
            for d in below(reading, word, "obl", "nmod"):
                cases = lemmas_of(reading, d, "case")
                if act.holds(d) or d in self._dated or reading.labels[d] in ("nmod:poss", "obl:agent"):
                    continue
                of_it = nominal and "of" in cases and not self._is_own(act)
                towards = _TO_MEET if act.type in RECIPROCAL else _OF_A_NOUN if nominal else _TOWARDS
                if (of_it or cases & towards) and not self._is_together(d):
                    yield d
            if act.type in _OF_SOMEBODY and not nominal:
                for content in below(reading, word, "ccomp"):
                    yield from below(reading, content, "nsubj")

    def _objects(self, verb: int) -> list[int]:
        """A verb's objects, else those of the last verb coordinated with it, where nothing else follows
        it: "beat and robbed her"."""
        reading = self._reading
        own = list(below(reading, verb, "obj", "iobj"))
        joined = [d for d in below(reading, verb, "conj") if reading.upos[d] == "VERB"]
        if own or not joined or any(below(reading, verb, "obl", "ccomp", "xcomp", "advcl")):
            return own
        return [] if any(below(reading, joined[-1], "nsubj")) else self._objects(joined[-1])

    def _follows(self, word: int, thing: int) -> bool:
        """Whether a noun stands where an object of ``word`` can: after a verb, or as its relative pronoun."""
        reading = self._reading
        relative = reading.labels[word] == "acl:relcl" and reading.upos[thing] == "PRON"
        return thing > word or relative or reading.upos[word] not in ("VERB", "AUX")

    def _targets(self, noun: int) -> Iterator[int]:
        """Whom a thing is directed against: "dropped the case against the editor"."""
        reading = self._reading
        for word in (noun, *below(reading, noun, "acl", "nmod")):
            for d in below(reading, word, "nmod", "obl"):
                if "against" in lemmas_of(reading, d, "case"):
                    yield d

    def _is_object(self, verb: int, subject: int) -> bool:
        return not is_passive(self._reading, verb) and subject not in self.own_subjects(verb)

    def _is_doer(self, act: Act, owner: int) -> bool:
        """Whether the owner of an act's noun did it."""
        if self._reading.labels[owner] == "nmod":
            return self._is_own(act)
        return self._reading.lemmas[act.core].lower() not in _SUFFERED

    def _is_own(self, act: Act) -> bool:
        """Whether the "of" of the act's noun tells who did it."""
        return act.type in _OWN or self._reading.lemmas[act.core].lower() in _OWN_NOUNS

    def beside(self, act: Act) -> Iterator[int]:
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

    def sufferers(self, act: Act) -> list[int]:
        """The subjects that an act comes upon: "the minister faced criticism", "came under attack", "received
        aid"."""
        reading, core = self._reading, act.core
        if reading.upos[core] == "VERB":
            facing = reading.lemmas[core].lower() in _FACING and not is_passive(reading, core)
            return self.subjects(core) if facing else []
        verb, rel = int(reading.heads[core]), relation(reading, core)
        if verb < 0 or rel not in ("obj", "obl"):
            return []
        lemma, cases = reading.lemmas[verb].lower(), lemmas_of(reading, core, "case")
        faces = (rel == "obj" and lemma in _FACING) or any((lemma, case) in _FACING_BY for case in cases)
        return self._shared(verb, 0) if faces else []

    def _undergoers(self, verb: int) -> Iterator[int]:
        reading = self._reading
        subjects = list(below(reading, verb, "nsubj"))
        above = int(reading.heads[verb])
        if subjects or above < 0:
            yield from subjects
        elif relation(reading, verb) == "acl":
            yield above
        elif relation(reading, verb) == "conj":
            yield from self._undergoers(above)

    def partners(self, act: Act) -> Iterator[int]:
        """With whom, or between whom, an act is done that all its parties do: "talks with Oman", "signed an
        accord with Oman", "cooperation between Oman and Chad"."""
        reading = self._reading
        words = [w for w in dict.fromkeys((act.core, act.head, self.verb(act))) if w is not None]
        accords = [d for w in words for d in below(reading, w, "obj", "nsubj") if self._is_accord(d)]
        accords += [w for w in words if self._is_accord(w)]
        if act.type not in _MUTUAL and not accords:
            return
        accords += [d for a in accords for d in below(reading, a, "nmod")]  # "a memorandum of understanding"
        for word in dict.fromkeys((*words, *accords)):
            for d in below(reading, word, "obl", "nmod"):
                if lemmas_of(reading, d, "case") & {"with", "between"}:
                    yield d

    def _is_accord(self, word: int) -> bool:
        return self._reading.upos[word] == "NOUN" and self._reading.lemmas[word].lower() in _ACCORDS
