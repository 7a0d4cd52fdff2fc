"""Whom a pronoun means.

The model's chains are evidence, not the answer: one that holds two people says little. What also counts
is where the earlier mentions stand (subjects go on being spoken of), how near they are, number and sex.
"I" and "we" are whoever speaks, which is known only once the statements are.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from legation.coding.tree import below, governs, path, relation
from legation.coding.who.draft import Draft
from legation.coding.who.positions import first_conjunct
from legation.coding.who.sighting import Sighting
from legation.language.reading import Frame, Reading

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_FRONTED = frozenset({"obl", "advcl"})
_REACH = 4  # sentences back
#: Blocks beside the running text; what they name is not what the text goes on about.
_ASIDE = frozenset({"caption", "headline", "pullquote"})
#: What the place of an earlier mention in its clause, a step back and the model's chain weigh.
_PLACES = {"nsubj": 4.0, "obj": 2.5, "obl": 2.0, "nmod": 1.0}
_OTHER_PLACE, _MAIN, _BACK, _CHAIN, _MIXED_CHAIN = 1.0, 1.0, 1.5, 3.0, 0.5


@dataclass(frozen=True, slots=True)
class _Mention:
    head: int
    draft: Draft


def _head(mention: _Mention) -> int:
    return mention.head


class Pronouns:
    """Joins the pronouns of one reading to the actors that were met in it."""

    def __init__(self, reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
        self._reading = reading
        self._chains = {m.head: c for c in reading.chains for m in c.mentions if len(c.mentions) > 1}
        self._taken = {i for s, _ in met if s.kind == "name" for i in range(s.start, s.end)}
        self._within = {i: d for s, d in met if s.kind == "nominal" for i in range(s.start, s.end)}
        self._mentions = sorted((_Mention(s.head, d) for s, d in met if d.mentions), key=_head)
        self._at = {m.head: m.draft for m in self._mentions}

    @cached_property
    def _quoted(self) -> dict[int, Frame]:
        """The attribution that a word within quotation marks is part of."""
        out: dict[int, Frame] = {}
        for frame in self._reading.attributions:
            for a in frame.arguments:
                if a.label == "CONTENT" and self._reading.words[a.start] in ('"', "\u201c"):
                    out.update((i, frame) for i in range(a.start, a.end) if i not in out)
        return out

    def join(self) -> None:
        """Give each pronoun whose meaning is clear to its actor, in text order."""
        for i, upos in enumerate(self._reading.upos):
            if upos not in ("PRON", "DET") or i in self._taken:
                continue
            word = self._reading.words[i].lower()
            draft = self._person(i, word) if word in MALE | FEMALE else self._other(i, word)
            if draft is not None and self._within.get(i) is not draft:
                draft.mentions.append((i, i + 1, "pronoun"))
                insort(self._mentions, _Mention(i, draft), key=_head)
                self._at[i] = draft

    def _person(self, i: int, word: str) -> Draft | None:
        """The person with the best evidence."""
        sex = "m" if word in MALE else "f"
        best: tuple[float, int] = (0.0, 0)
        found = None
        chained = self._chained_people(i)
        for mention in (*self._before(i), *self._ahead(i)):
            draft = mention.draft
            if draft.kind != "person" or draft.plural or draft.sex not in (None, sex):
                continue
            if self._is_bound(i, word, mention.head) or self._speaks(i, draft):
                continue
            weight = (self._weight(i, mention, chained), mention.head)
            if weight > best:
                best, found = weight, draft
        return found

    def _before(self, i: int) -> Iterator[_Mention]:
        """The mentions in reach before ``i``, in the same kind of text."""
        reading = self._reading
        first, _ = reading.sentence(max(0, reading.sentence_of(i) - _REACH))
        low, high = (bisect_left(self._mentions, word, key=_head) for word in (first, i))
        for mention in self._mentions[low:high]:
            block = reading.blocks[mention.head]
            if block == reading.blocks[i] or reading.article.blocks[block].kind not in _ASIDE:
                yield mention

    def _ahead(self, i: int) -> Iterator[_Mention]:
        """The subject that a phrase or clause before it speaks of: "On his arrival, President Rojas said"."""
        reading = self._reading
        for w in path(reading, i):
            governor = int(reading.heads[w])
            if relation(reading, w) not in _FRONTED or governor < w:
                continue
            for subject in below(reading, governor, "nsubj"):
                if subject > w and subject in self._at:
                    yield _Mention(subject, self._at[subject])

    def _chained_people(self, i: int) -> set[Draft]:
        """The persons whom the model's chain of word ``i`` means."""
        chain = self._chains.get(i)
        mentions = chain.mentions if chain is not None else ()
        return {d for m in mentions if (d := self._at.get(m.head)) and d.kind == "person"}

    def _weight(self, i: int, mention: _Mention, chained: set[Draft]) -> float:
        reading = self._reading
        first = self._standing(mention.head)
        weight = _PLACES.get(relation(reading, first), _OTHER_PLACE)
        governor = int(reading.heads[first])
        if relation(reading, first) == "nsubj" and governor >= 0 and reading.heads[governor] < 0:
            weight += _MAIN
        weight -= _BACK * (reading.sentence_of(i) - reading.sentence_of(mention.head))
        if mention.draft in chained:
            weight += _CHAIN if len(chained) == 1 else _MIXED_CHAIN
        return weight

    def _standing(self, head: int) -> int:
        """The word whose relation says where a mention stands: the first conjunct, and of an apposition the
        noun that it names ("the chairman, Ali")."""
        first = first_conjunct(self._reading, head)
        while self._reading.labels[first] == "appos":
            first = first_conjunct(self._reading, int(self._reading.heads[first]))
        return first

    def _is_bound(self, i: int, word: str, head: int) -> bool:
        """Whether both stand at one verb, so that they are two ("he met him")."""
        reading = self._reading
        if word in _REFLEXIVE or reading.labels[i] == "nmod:poss":
            return reading.heads[i] == reading.heads[head] and reading.labels[head] == "nmod:poss"
        governor = int(reading.heads[first_conjunct(reading, head)])
        return governor in (int(reading.heads[i]), self._subject_of(int(reading.heads[i])))

    def _subject_of(self, verb: int) -> int:
        """The verb whose subject this one shares: "they beat and robbed her"."""
        reading = self._reading
        while verb >= 0 and relation(reading, verb) == "conj" and not governs(reading, verb, "nsubj"):
            verb = int(reading.heads[verb])
        return verb

    def _speaks(self, i: int, draft: Draft) -> bool:
        """Whether ``i`` stands in words that the model takes for that person's, in quotation marks: the
        speaker would say "I"."""
        frame = self._quoted.get(i)
        sources = [a for a in frame.arguments if a.label == "SOURCE"] if frame else []
        return any(self._at.get(w) is draft for a in sources for w in range(a.start, a.end))

    def _other(self, i: int, word: str) -> Draft | None:
        """The body, state or group: the subject of the clause around, else what its whole chain means; for
        "they" without a chain the people told of last."""
        if word in _THING and self._reading.labels[i] != "expl":
            for near in (self._joined_to(i), self._subject_around(i), self._subject_before(i)):
                if (subject := self._thing(near)) is not None:
                    return subject
        if word not in _THING | _MANY:
            return None
        if i in self._chains:
            return self._chained(i, word)
        return self._people(i) if word in _MANY else None

    def _thing(self, head: int) -> Draft | None:
        """The actor met at a word, if it can be "it"."""
        draft = self._at.get(head)
        return draft if draft is not None and draft.kind != "person" and not draft.plural else None

    def _chained(self, i: int, word: str) -> Draft | None:
        """The one actor that all mentions of the chain mean."""
        meant = {d for m in self._chains[i].mentions if (d := self._at.get(m.head))}
        draft = next(iter(meant)) if len(meant) == 1 else None
        if draft is None or draft.kind == "person" or (draft.plural and word in _THING):
            return None
        single = draft.state is not None and word in _MANY
        return None if single else draft

    def _people(self, i: int) -> Draft | None:
        """The people last told of in this sentence or the one before, where an actor stands best."""
        reading, best, found = self._reading, (0.0, 0), None
        first = reading.sentence(max(0, reading.sentence_of(i) - 1))[0]
        for mention in self._before(i):
            if mention.head < first or not mention.draft.plural or self._is_bound(i, "", mention.head):
                continue
            weight = (self._weight(i, mention, set()), mention.head)
            if weight > best:
                best, found = weight, mention.draft
        return found

    def _are_two(self, i: int, verb: int) -> bool:
        """Whether the verb's subject cannot be meant, as ``i`` stands beside it: "Oman accused it"."""
        reading = self._reading
        governor = int(reading.heads[i])
        beside = relation(reading, i) in _OBJECTS and verb in (governor, self._subject_of(governor))
        return beside and reading.words[i].lower() not in _REFLEXIVE

    def _joined_to(self, i: int) -> int:
        """The head of what the owned noun is joined to ("France and its interests"); -1 for none."""
        owned = int(self._reading.heads[i])
        joined = (
            owned >= 0 and self._reading.labels[owned] == "conj" and self._reading.labels[i] == "nmod:poss"
        )
        return int(self._reading.heads[owned]) if joined else -1

    def _subject_before(self, i: int) -> int:
        """The last subject of a main clause in the sentence before, where ``i`` opens its own; else -1."""
        reading = self._reading
        sentence = reading.sentence_of(i)
        if sentence == 0 or i - reading.sentence(sentence)[0] > 1:
            return -1
        start, end = reading.sentence(sentence - 1)
        main = {w for w in range(start, end) if reading.heads[w] < 0}
        main |= {
            w for w in range(start, end) if relation(reading, w) == "conj" and int(reading.heads[w]) in main
        }
        subjects = [
            w for w in range(start, end) if relation(reading, w) == "nsubj" and int(reading.heads[w]) in main
        ]
        return subjects[-1] if subjects else -1

    def _subject_around(self, i: int) -> int:
        """The head of the nearest subject among the clauses that hold ``i``, else the last subject before
        it in the sentence; -1 where there is none."""
        reading = self._reading
        inside = set(path(reading, i))
        for w in path(reading, i):
            for d in below(reading, w, "nsubj"):
                if d not in inside and reading.upos[d] != "PRON" and not self._are_two(i, w):
                    return d if d < i else -1
        sentence = reading.sentence(reading.sentence_of(i))[0]
        before = [
            w
            for w in range(sentence, i)
            if relation(reading, w) == "nsubj"
            and w not in inside
            and not self._are_two(i, int(reading.heads[w]))
        ]
        return before[-1] if before else -1
