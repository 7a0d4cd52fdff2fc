"""From the words of a source to an actor of the record."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from legation.coding.who import ActorIndex
from legation.language.reading import Reading
from legation.record import Actor, Record

_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_SELF = frozenset({"i", "we", "you", "me", "us"})


class Speakers:
    """Resolves phrases of one reading; made once, asked for every statement."""

    def __init__(self, reading: Reading, record: Record) -> None:
        self._reading = reading
        self._index = ActorIndex(record.actors)
        self._chains = {m.head: c for c in reading.chains for m in c.mentions if len(c.mentions) > 1}
        people = [
            (m.start, actor) for actor in record.actors if actor.kind == "person" for m in actor.mentions
            if m.kind == "name"
        ]  # fmt: skip
        self._people = sorted(people, key=lambda p: p[0])

    def actor(self, start: int, end: int) -> Actor | None:
        """The actor that the phrase of words ``start:end`` names: by the mention over its head, by the
        chain of its head, or (for "he" and "she") the person named last. None where none of these tells, and
        where the words mean more than one."""
        head = self._reading.head_of(start, end)
        word = self._reading.lemmas[head].lower()
        if (
            word in _SELF
            or len(self._index.alike(int(self._reading.starts[head]), int(self._reading.ends[head]))) > 1
        ):
            return None  # "both sides said": a statement has one speaker
        found = self._over(head, start, end)
        if (
            found is None and word in _PERSONAL
        ):  # a chain that leaps over sentences is less sure than the last name
            return self._by_chain(head, reach=1) or self._last_person(head) or self._by_chain(head)
        return found or self._by_chain(head) or self._closing(end) or self._owner(head)

    def _over(self, head: int, start: int, end: int) -> Actor | None:
        """The actor of a mention over the head, or over a name that the head carries ("agency TASS")."""
        reading = self._reading
        carried = [head, *(d for d in reading.dependents[head] if reading.labels[d] in ("flat", "appos"))]
        for i in carried:
            if start <= i < end and (found := self._index.at(int(reading.starts[i]), int(reading.ends[i]))):
                return found
        return None

    def _owner(self, head: int) -> Actor | None:
        """Whose words, office or people the phrase names ("its communique", "a statement by the bank")."""
        for d in self._reading.dependents[head]:
            if self._reading.labels[d].startswith("nmod"):
                found = self._index.at(int(self._reading.starts[d]), int(self._reading.ends[d]))
                if found is not None:
                    return found
        return None

    def _closing(self, end: int) -> Actor | None:
        """The person whose name closes the phrase, after titles of any length."""
        last = end - 1
        if self._reading.upos[last] != "PROPN":
            return None
        found = self._index.at(int(self._reading.starts[last]), int(self._reading.ends[last]))
        return found if found is not None and found.kind == "person" else None

    def _by_chain(self, head: int, reach: int | None = None) -> Actor | None:
        """The actor of the nearest mention in the head's chain, at most ``reach`` sentences before it."""
        chain = self._chains.get(head)
        if chain is None:
            return None
        reading = self._reading
        nearest = sorted(chain.mentions, key=lambda m: (m.head > head, abs(m.head - head)))
        here = reading.sentence_of(head)
        for m in nearest:
            if reach is not None and not 0 <= here - reading.sentence_of(m.head) <= reach:
                continue
            if m.head != head and (
                found := self._index.at(int(reading.starts[m.head]), int(reading.ends[m.head]))
            ):
                return found
        return None

    def _last_person(self, word: int) -> Actor | None:
        """The person named last before ``word``, the one who stands first in an earlier sentence preferred
        (a subject goes on being spoken of)."""
        reading = self._reading
        here = int(reading.starts[word])
        at = bisect_right(self._people, here, key=lambda p: p[0])
        if at == 0:
            return None
        sentence = int(reading.starts[reading.sentence(reading.sentence_of(word))[0]])
        earlier = bisect_left(self._people, sentence, hi=at, key=lambda p: p[0])
        if not earlier:
            return self._people[at - 1][1]
        before = self._people[earlier - 1][0]
        last = reading.words_at(before, before + 1)[0]
        opening = int(reading.starts[reading.sentence(reading.sentence_of(last))[0]])
        return self._people[bisect_left(self._people, opening, key=lambda p: p[0])][1]
