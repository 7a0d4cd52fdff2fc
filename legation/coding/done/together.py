"""With whom acts are done that all their parties do: "talks with Oman", "a treaty between Oman and Chad"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legation.coding.done.acts import Act
from legation.coding.done.doers import Doers
from legation.coding.tree import below, governs, lemmas_of, relation
from legation.language.reading import Reading

#: The acts in which the parties do the same to each other, so that all of them are actors.
RECIPROCAL = frozenset({"CONSULT"})
#: The acts that are done together with whom they are done "with".
_MUTUAL = RECIPROCAL | {"AGREE", "COOPERATE"}
_LOOSELY = RECIPROCAL | {"COOPERATE"}
#: Where a phrase can stand that belongs to the verb above, though the tree gives it to a noun nearby.
_WITHIN = frozenset({"obj", "obl", "nmod", "advcl", "acl", "xcomp"})
#: What two sign, have or restore with each other.
_ACCORDS = frozenset(
    """agreement accord deal pact treaty convention protocol memorandum mou contract understanding truce
    ceasefire armistice partnership alliance cooperation tie relation link""".split()
)


class Together:
    """Finds the heads of the phrases with which or between which acts are done, in one Reading."""

    def __init__(self, reading: Reading, doers: Doers) -> None:
        self._reading = reading
        self._doers = doers

    def partners(self, act: Act) -> Iterator[int]:
        """With whom, or between whom, an act is done that all its parties do: "talks with Oman", "signed an
        accord with Oman", "cooperation between Oman and Chad"."""
        if act.type in _MUTUAL:
            near = list(self._joined_by((*self._doers.words(act), *self._accords(act))))
            yield from near or (self._further(act) if act.type in _LOOSELY else ())
        elif act.type == "SUPPORT" and (accords := self._accords(act)):
            yield from self._joined_by((*self._doers.words(act), *accords))

    def _further(self, act: Act) -> Iterator[int]:
        """The phrases by "with" further down the verb's own clause and its infinitives: "held meetings on
        trade with Oman"."""
        reading, reached = self._reading, list(self._doers.words(act))
        for word in reached:  # grows
            for d in reading.dependents[word]:
                if d > act.start and relation(reading, d) in _WITHIN and not governs(reading, d, "nsubj"):
                    reached.append(d)
        yield from self._joined_by(reached)

    def others(self, act: Act) -> Iterator[int]:
        """Whom an act that is not done together concerns by what it is done to: "broke the treaty with
        Oman"."""
        if act.type not in _MUTUAL:
            yield from self._joined_by(self._accords(act))

    def _accords(self, act: Act) -> list[int]:
        """The nouns of an act, or of what it is done to, that mean what two have with each other."""
        reading = self._reading
        words = list(self._doers.words(act))
        found = [w for w in words if self._is_accord(w)]
        found += [d for w in words for d in below(reading, w, "obj", "nsubj") if self._is_accord(d)]
        return found + [d for w in found for d in below(reading, w, "nmod")]  # "memorandum of understanding"

    def _joined_by(self, words: Iterable[int]) -> Iterator[int]:
        """The phrases by "with" and "between" at the words."""
        for word in dict.fromkeys(words):
            for d in below(self._reading, word, "obl", "nmod"):
                if lemmas_of(self._reading, d, "case") & {"with", "between"}:
                    yield d

    def _is_accord(self, word: int) -> bool:
        return self._reading.upos[word] == "NOUN" and self._reading.lemmas[word].lower() in _ACCORDS
