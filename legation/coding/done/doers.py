"""Who does what an act's words say, by the tree."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.done.acts import Act
from legation.coding.done.naming import Naming
from legation.coding.done.words import carrier
from legation.coding.tree import below, coordinated, governs, is_light, is_passive, lemmas_of, relation
from legation.language.reading import Reading

#: Nouns whose "of" tells who did it, not to whom: "the visit of the king".
_OWN = frozenset({"CONSULT", "AGREE", "CONCEDE", "THREATEN", "PROTEST", "REQUEST"})
#: Acts whose noun comes from who did them: "criticism from Oman", "a threat from Oman".
_FROM = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "AID", "THREATEN", "REJECT"})
_OWN_NOUNS = frozenset({"resignation", "surrender", "refusal"})
#: Nouns whose possessor it was done to: "the editor's arrest", where "the army's raid" is the army's.
SUFFERED = frozenset(
    """arrest detention imprisonment deportation extradition expulsion conviction release assassination
    murder killing abduction kidnapping suspension dismissal execution trial prosecution sentencing
    torture indictment ouster""".split()
)
_CAUSING = frozenset({"spark", "trigger", "prompt", "provoke", "cause", "result"})
#: Verbs whose subject, not object, does what the infinitive says: "promised them to leave".
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "use", "need"})


class Doers:
    """Finds the heads of the phrases that do acts, in one Reading."""

    def __init__(self, reading: Reading, naming: Naming) -> None:
        self._reading = reading
        self._naming = naming

    def of(self, act: Act) -> Iterator[int]:
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
        """The verb that says the act: its head, or the verb that carries its noun, unless it only tells what
        caused it: "her death sparked protests"."""
        reading = self._reading
        for word in (act.head, act.core):
            if word != act.core and reading.lemmas[word].lower() in _CAUSING:
                continue
            if reading.upos[word] in ("VERB", "AUX") or governs(reading, word, "nsubj"):
                return word
        word = act.core
        while relation(reading, word) == "conj":
            word = int(reading.heads[word])
        verb, above = carrier(reading, word), int(reading.heads[word])
        if verb is None and relation(reading, word) == "obl":
            cases = lemmas_of(reading, word, "case")
            if "with" in cases:  # "beginning with a call", "backed Chad with aid"
                verb = above if is_light(reading, above) or governs(reading, above, "obj") else None
            elif "in" in cases and act.type == "PROTEST":  # "shut the bridge in protest"
                verb = above
        return None if verb is not None and reading.lemmas[verb].lower() in _CAUSING else verb

    def words(self, act: Act) -> Iterator[int]:
        """The word that means an act, its head, and the verb that says it, each once."""
        yield from (w for w in dict.fromkeys((act.core, act.head, self.verb(act))) if w is not None)

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

    def subjects(self, verb: int, depth: int = 0) -> list[int]:
        """The heads of the phrases that do what the verb says, found through relative, controlled and
        coordinated clauses."""
        reading = self._reading
        if is_passive(reading, verb):
            return self.agents(verb)
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
        return self.shared(above, depth) if rel in ("xcomp", "conj", "advcl", "ccomp", "obl") else []

    def agents(self, verb: int) -> list[int]:
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

    def shared(self, verb: int, depth: int) -> list[int]:
        """The subject of a verb for one below it, whether it acts or is acted upon."""
        if not is_passive(self._reading, verb):
            return self.subjects(verb, depth + 1)
        return list(self.undergoers(verb))

    def _holders(self, verb: int, noun: int, depth: int) -> list[int]:
        """Who does what a participle or infinitive at a noun says: the noun ("a van carrying"), or whoever
        has it ("Russia's decision to leave", "wanted on suspicion of leaving")."""
        reading = self._reading
        if not lemmas_of(reading, verb, "mark", "case"):
            return [noun]
        owners = [d for d in self._naming.owners(noun) if self._naming.known([d])]
        above = int(reading.heads[noun])
        if not owners and above >= 0 and reading.upos[above] == "VERB":
            return self.shared(above, depth)
        return owners

    def undergoers(self, verb: int) -> Iterator[int]:
        """The subjects that a passive verb is done to, found through participles and coordinated verbs."""
        reading = self._reading
        subjects = list(below(reading, verb, "nsubj"))
        above = int(reading.heads[verb])
        if subjects or above < 0:
            yield from subjects
        elif relation(reading, verb) == "acl":
            yield above
        elif relation(reading, verb) == "conj":
            yield from self.shared(above, 0)

    def _is_doer(self, act: Act, owner: int) -> bool:
        """Whether the owner of an act's noun did it: not "the editor's arrest", but "the army's killing of an
        editor"."""
        reading = self._reading
        if reading.labels[owner] == "nmod":
            given = act.type in _FROM and "from" in lemmas_of(reading, owner, "case")
            return given or self.is_own(act)
        of_somebody = any("of" in lemmas_of(reading, d, "case") for d in below(reading, act.core, "nmod"))
        return of_somebody or reading.lemmas[act.core].lower() not in SUFFERED

    def is_own(self, act: Act) -> bool:
        """Whether the "of" of the act's noun tells who did it."""
        return act.type in _OWN or self._reading.lemmas[act.core].lower() in _OWN_NOUNS
