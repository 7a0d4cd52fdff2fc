"""Which states a text speaks of where: by its sentences, and the paragraphs they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass

from legation.language.reading import Reading

_REACH = 12  # sentences back, in a text without paragraphs


@dataclass(frozen=True, slots=True)
class Lands:
    """The codes of the states that each sentence names, by places in them too."""

    reading: Reading
    by_sentence: dict[int, set[str]]

    @classmethod
    def of(cls, reading: Reading, named: Iterable[tuple[int, str]]) -> Lands:
        """What ``named`` says: words with the code of the state that they name."""
        found: dict[int, set[str]] = defaultdict(set)
        for word, code in named:
            found[reading.sentence_of(word)].add(code)
        return cls(reading, dict(found))

    def around(self, word: int) -> Set[str]:
        """The states named in the sentence of a word, else in the last one before it, in its paragraph, that
        names any."""
        block = self.reading.blocks[word]
        last = self.reading.sentence_of(word)
        for sentence in range(last, max(last - _REACH, -1), -1):
            if self.reading.blocks[self.reading.sentence(sentence)[0]] != block:
                break
            if here := self.by_sentence.get(sentence):
                return here
        return frozenset()
