"""Words that a document speaks ("the letter reads"): which document is meant, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping

from legation.coding.said.attribution import owner
from legation.coding.said.drafts import Range
from legation.coding.said.senses import Senses
from legation.coding.who import ActorIndex
from legation.language.reading import Chain, Reading
from legation.record import Actor

_REACH = 3  # sentences over which "it" goes on meaning a document

_NEW = frozenset({"a", "an", "another", "any", "no", "some"})


class Documents:
    """The documents of one reading. ``note`` keeps, in the order of the text, who speaks through which; a
    later "the report" of no owner of its own is the last report then."""

    def __init__(
        self, reading: Reading, index: ActorIndex, senses: Senses, chains: Mapping[int, Chain]
    ) -> None:
        self._reading, self._index, self._senses, self._chains = reading, index, senses, chains
        self._noted: dict[str, tuple[int, Actor | None]] = {}

    def meant(self, start: int, end: int) -> int | None:
        """The noun for the document that the phrase of words ``start:end`` means: its head, or for "it" the
        noun that its chain names last."""
        reading = self._reading
        head = reading.head_of(start, end)
        if self._senses.is_document(head):
            return head
        chain = self._chains.get(head)
        if chain is None or reading.lemmas[head].lower() != "it":
            return None
        before = [m.head for m in chain.mentions if m.head < head and reading.upos[m.head] != "PRON"]
        last = max(before, default=head)
        near = reading.sentence_of(head) - reading.sentence_of(last) <= _REACH
        return last if near and self._senses.is_document(last) else None

    def note(self, words: Range, actor: Actor | None) -> None:
        """The actor speaks through the document that the words name; None where nobody knows whose it is."""
        noun = self._reading.head_of(*words)
        if self._senses.is_document(noun) and (actor is not None or self._is_new(noun)):
            self._noted[self._lemma(noun)] = noun, actor

    def issuer(self, noun: int, head: int) -> Actor | None:
        """Whose the document of ``noun`` is, where the word ``head`` takes it up again ("the letter", "it"):
        who spoke through it, else who sent or issued it. None for a document that is new there."""
        if noun == head and self._is_new(noun):
            return None
        at, actor = self._noted.get(self._lemma(noun), (-1, None))
        named = [i for i in range(head) if self._lemma(i) == self._lemma(noun)]
        for i in named:
            if i > at and (actor is None or self._is_new(i)):
                actor = self._owner(i)
        return actor if named else self._last(noun)

    def _last(self, noun: int) -> Actor | None:
        """Who spoke last through a document, where that is near: "the document" after a statement."""
        at, actor = max(self._noted.values(), default=(-1, None), key=lambda noted: noted[0])
        near = at >= 0 and self._reading.sentence_of(noun) - self._reading.sentence_of(at) <= _REACH
        return actor if near else None

    def _owner(self, noun: int) -> Actor | None:
        """Whose the words around an earlier noun say that the document is."""
        words = owner(self._reading, noun)
        if words is None:
            return None
        head = self._reading.head_of(*words)
        return self._index.at(int(self._reading.starts[head]), int(self._reading.ends[head]))

    def _is_new(self, noun: int) -> bool:
        """Whether the noun brings up a document for the first time: "a report", "reports"."""
        reading = self._reading
        marks = [d for d in reading.dependents[noun] if reading.labels[d] in ("det", "nmod:poss")]
        return not any(self._lemma(d) not in _NEW for d in marks)

    def _lemma(self, word: int) -> str:
        return self._reading.lemmas[word].lower()
