"""What the language model takes a noun for, by the entity that it heads: a person, a body, a thing."""

from __future__ import annotations

from legation.knowledge import reporting
from legation.language.reading import Reading

#: Kinds of entity (GUM's) that cannot speak.
_SPEECHLESS = frozenset({"ANIMAL", "OBJECT", "PLANT", "SUBSTANCE", "TIME"})


class Senses:
    """The senses of one reading's nouns; made once, asked by word."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._kinds = {m.head: m.label for chain in reading.chains for m in chain.mentions}

    def is_person(self, word: int) -> bool:
        """Whether the word heads words for a person or persons."""
        return self._kinds.get(word) == "PERSON"

    def is_body(self, word: int) -> bool:
        """Whether the word heads words for a body."""
        return self._kinds.get(word) == "ORGANIZATION"

    def is_somebody(self, word: int) -> bool:
        """Whether the word heads words for people, or for what people act through."""
        return self._kinds.get(word) in ("PERSON", "ORGANIZATION", "PLACE")

    def is_abstract(self, word: int) -> bool:
        """Whether the word heads words for something of the mind: data, a claim, an estimate."""
        return self._kinds.get(word) == "ABSTRACT"

    def is_document(self, word: int) -> bool:
        """Whether the word is a common noun for what carries words: a statement, a report, a letter."""
        kind = reporting.channels().get(self._reading.lemmas[word].lower())
        return self._reading.upos[word] == "NOUN" and kind in ("statement", "speech", "writing")

    def is_speechless(self, word: int) -> bool:
        """Whether the word is a common noun for something that says nothing, and no document."""
        return (
            self._reading.upos[word] == "NOUN"
            and self._kinds.get(word) in _SPEECHLESS
            and not self.is_document(word)
        )
