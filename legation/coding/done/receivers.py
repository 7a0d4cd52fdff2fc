"""To whom what an act's words say is done, by the tree."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.done.acts import Act
from legation.coding.done.doers import SUFFERED, Doers
from legation.coding.done.sides import OF_ONESELF, OF_OTHERS
from legation.coding.done.together import RECIPROCAL, Together
from legation.coding.tree import below, governs, is_passive, lemmas_of, relation
from legation.language.reading import Reading
from legation.record import Record

_TOWARDS = frozenset(
    {"to", "with", "against", "on", "upon", "at", "toward", "towards", "into", "from", "for"}
)
_OF_A_NOUN = _TOWARDS - {"from", "for"}
_AGAINST = frozenset({"on", "against", "upon"})
_TO_MEET = frozenset({"with", "to", "between"})
_BORDERS = frozenset({"border", "frontier", "boundary"})
_TOGETHER = frozenset({"together", "along", "jointly", "alongside"})
#: Verbs whose subject has done to it what they or their objects tell; and by a preposition.
_FACING = frozenset(
    {"face", "undergo", "suffer", "sustain", "endure", "incur", "draw", "attract", "benefit", "get"}
)
_FACING_BY = frozenset({("come", "under"), ("subject", "to"), ("meet", "with"), ("benefit", "from")})


class Receivers:
    """Finds the heads of the phrases that acts are done to, in one Reading."""

    def __init__(self, reading: Reading, record: Record, doers: Doers, together: Together) -> None:
        self._reading = reading
        self._doers = doers
        self._together = together
        self._dated = {w for t in record.times for w in range(*reading.words_at(t.start, t.end))}

    def of(self, act: Act) -> Iterator[int]:
        """The heads of the phrases that an act is done to, the likeliest first; troops that are moved
        are only told against somebody, or along somebody's border."""
        reading = self._reading
        if act.type == "MOBILIZE":
            yield from self._faced(act)
            return
        for word in self._doers.words(act):
            yield from self._acted_on(act, word)
            yield from self._towards(act, word)
            if act.type in OF_OTHERS:
                for content in below(reading, word, "ccomp"):
                    yield from below(reading, content, "nsubj")
        yield from self._together.others(act)
        if act.type in OF_ONESELF:
            yield from self._through(act)

    def _through(self, act: Act) -> Iterator[int]:
        """To whom would be done what somebody promises, refuses or threatens to do: "agreed to help Chad"."""
        reading = self._reading
        for word in self._doers.words(act):
            for deed in below(reading, word, "xcomp", "acl"):
                if lemmas_of(reading, deed, "mark") & {"to"}:
                    yield from self._acted_on(act, deed)
                    yield from self._towards(act, deed)

    def _faced(self, act: Act) -> Iterator[int]:
        """Against whom troops are moved: "against Chad", "along its border with Chad"."""
        reading = self._reading
        for d in below(reading, act.head, "obl", "obj"):
            if "against" in lemmas_of(reading, d, "case"):
                yield d
            for border in (d, *below(reading, d, "nmod")):
                if reading.lemmas[border].lower() in _BORDERS:
                    yield from (
                        n for n in below(reading, border, "nmod") if "with" in lemmas_of(reading, n, "case")
                    )

    def _acted_on(self, act: Act, word: int) -> Iterator[int]:
        """The subjects of passives, objects, whom objects are directed against; whose a noun is, where that
        one suffered it."""
        reading = self._reading
        nominal = reading.upos[word] not in ("VERB", "AUX")
        if nominal and reading.lemmas[word].lower() in SUFFERED:
            yield from self._suffering(word)
        if is_passive(reading, word) and not nominal:
            yield from self._doers.undergoers(word)
        objects = [d for d in self._objects(word) if self._follows(word, d) and not act.holds(d)]
        yield from objects
        yield from (target for d in objects for target in self._targets(d))
        yield from (d for d in below(reading, word, "nsubj") if not nominal and self._is_object(word, d))

    def _towards(self, act: Act, word: int) -> Iterator[int]:
        """The phrases by "to", "against" and the like; of a noun by "of", where that is not who did it."""
        reading = self._reading
        nominal = reading.upos[word] not in ("VERB", "AUX")
        towards = _TO_MEET if act.type in RECIPROCAL else _OF_A_NOUN if nominal else _TOWARDS
        towards -= {"for"} if act.type == "ACCUSE" else frozenset()  # "blamed the cabinet for the crisis"
        for d in below(reading, word, "obl", "nmod"):
            if act.holds(d) or d in self._dated or reading.labels[d] in ("nmod:poss", "obl:agent"):
                continue
            cases = lemmas_of(reading, d, "case")
            of_it = nominal and "of" in cases and not self._doers.is_own(act)
            if (of_it or cases & towards) and not self._is_together(d):
                yield d

    def _objects(self, verb: int) -> list[int]:
        """A verb's objects, else those of the last verb coordinated with it, where nothing else follows
        it: "beat and robbed her"."""
        reading = self._reading
        own = list(below(reading, verb, "obj", "iobj"))
        joined = [d for d in below(reading, verb, "conj") if reading.upos[d] == "VERB"]
        if own or not joined or governs(reading, verb, "obl", "ccomp", "xcomp", "advcl"):
            return own
        return [] if governs(reading, joined[-1], "nsubj") else self._objects(joined[-1])

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
        return not is_passive(self._reading, verb) and subject not in self._doers.own_subjects(verb)

    def sufferers(self, act: Act) -> list[int]:
        """Those that an act comes upon: "the minister faced criticism", "came under attack", "the arrest of
        an editor"."""
        reading, core = self._reading, act.core
        if reading.upos[core] == "VERB":
            facing = reading.lemmas[core].lower() in _FACING and not is_passive(reading, core)
            return self._doers.subjects(core) if facing else []
        carried = act.head != core  # "the court held its trial"
        if not carried and reading.lemmas[core].lower() in SUFFERED and (suffering := self._suffering(core)):
            return suffering
        verb, rel = int(reading.heads[core]), relation(reading, core)
        if verb < 0 or rel not in ("obj", "obl"):
            return []
        lemma, cases = reading.lemmas[verb].lower(), lemmas_of(reading, core, "case")
        faces = (rel == "obj" and lemma in _FACING) or any((lemma, case) in _FACING_BY for case in cases)
        return self._doers.shared(verb, 0) if faces else []

    def _suffering(self, noun: int) -> list[int]:
        """Whose arrest it was: "the arrest of the editor", "the editor's arrest"."""
        of = (d for d in below(self._reading, noun, "nmod") if "of" in lemmas_of(self._reading, d, "case"))
        whose = (d for d in self._reading.dependents[noun] if self._reading.labels[d] == "nmod:poss")
        return list(of) or list(whose)

    def beside(self, act: Act) -> Iterator[int]:
        """The name in the phrase that follows the act at once: what stands close belongs together even where
        the tree gives it to another verb ("imposed sanctions on Chad to punish it")."""
        reading = self._reading
        last = reading.sentence(reading.sentence_of(act.head))[1]
        at = max(act.end, act.core + 1)
        if at < last and reading.words[at].lower() in _AGAINST:
            yield from (w for w in range(at + 1, min(at + 4, last)) if reading.upos[w] == "PROPN")

    def told_of(self, act: Act) -> Iterator[int]:
        """The words of what an act is about: "raised concern over killings in Lomé"."""
        reading = self._reading
        for word in self._doers.words(act):
            for d in below(reading, word, "obj", "obl", "nmod", "ccomp"):
                if d > word and reading.labels[d] not in ("nmod:poss", "obl:agent") and d not in self._dated:
                    yield from range(*reading.subtree(d))

    def _is_together(self, word: int) -> bool:
        """Whether a "with" tells who else did it: "together with Chile"."""
        first = self._reading.subtree(word)[0]
        near = self._reading.words[max(first - 1, 0) : first + 1]
        return any(w.lower() in _TOGETHER for w in near)
