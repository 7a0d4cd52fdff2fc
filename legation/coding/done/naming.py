"""From words to parties: whom a noun phrase names, a relative pronoun stands for, a group is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from legation.coding.clauses import phrase
from legation.coding.done.sides import Party, known, once
from legation.coding.said.voices import Voices
from legation.coding.tree import below, conjuncts, has, lemmas_of
from legation.coding.who import ActorIndex
from legation.language.reading import Reading
from legation.record import Actor, Record, Span

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
#: Those whose acts, several of them together, are their body's.
_ACTING_FOR = frozenset(
    """leader member representative delegate negotiator envoy emissary official officer executive director
    commander spokesperson delegation mission team fighter soldier agent""".split()
)
_FIRST = frozenset({"we", "i", "our", "my"})


class Naming:
    """Resolves the noun phrases of one Reading to the actors of its record."""

    def __init__(self, reading: Reading, record: Record) -> None:
        self._reading = reading
        self._index = ActorIndex(record.actors)
        self._actors = {a.id: a for a in record.actors}
        self._voices = Voices(record)
        self._by_noun = _by_noun(reading, record)
        self._states = {a.country: a for a in record.actors if a.kind == "state"}
        self._lands = {
            word: place.country
            for place in record.places
            for m in place.mentions
            for word in range(*reading.words_at(m.start, m.end))
        }

    def named(self, heads: Iterable[int]) -> tuple[Party, ...]:
        """Who is named by noun phrases with these heads, each with all that is coordinated with it."""
        found = (p for head in heads for noun in conjuncts(self._reading, head) for p in self._of_noun(noun))
        return once(found)

    def known(self, heads: Iterable[int]) -> tuple[Party, ...]:
        """Those of the named that the record knows."""
        return known(self.named(heads))

    def worded(self, heads: Iterable[int]) -> tuple[Party, ...]:
        """The words of the first noun phrase, as a party that nobody knows."""
        reading = self._reading
        nouns = [d for d in heads if reading.upos[d] in ("NOUN", "PROPN")]
        return tuple(Party(reading.span(*phrase(reading, d)), None) for d in nouns[:1])

    def lands(self, heads: Iterable[int]) -> tuple[Party, ...]:
        """The states of the places that the heads name, as far as they are actors: "shelled Aleppo"."""
        found = ((head, self._states.get(self._lands.get(head))) for head in heads)
        return once(Party(self._reading.span(head, head + 1), state) for head, state in found if state)

    def voice(self, pronoun: int) -> Party:
        """Whom a pronoun that the record does not resolve means: for "we" and "I" the speaker."""
        span = self._reading.span(pronoun, pronoun + 1)
        own = self._reading.words[pronoun].lower() in _FIRST
        return Party(span, self._actors.get(self._voices.speaker(span.start) or "") if own else None)

    def owners(self, noun: int) -> Iterator[int]:
        """Whose a noun is, or of whom: "its troops", "the army of Chad", "US teams"."""
        for d in self._reading.dependents[noun]:
            label = self._reading.labels[d]
            of_it = label == "nmod" and lemmas_of(self._reading, d, "case") & {"of", "from"}
            if of_it or label in ("nmod:poss", "amod", "compound"):
                yield d

    def _examples(self, noun: int) -> Iterator[int]:
        """Who is told as such: "states such as Oman", "partners including Oman"."""
        for d in below(self._reading, noun, "nmod"):
            if lemmas_of(self._reading, d, "case") & {"such", "include", "including", "like"}:
                yield d

    def _authors(self, noun: int) -> Iterator[int]:
        """By whom a thing is: "a claim by the army", "remarks made by an aide"."""
        for word in (noun, *below(self._reading, noun, "acl")):
            for d in below(self._reading, word, "nmod", "obl"):
                if "by" in lemmas_of(self._reading, d, "case"):
                    yield d

    def _of_noun(self, noun: int) -> Iterator[Party]:
        """The actor of a phrase: what its head means, else whose or by whom it is ("US teams",
        "Russia's van", "remarks by an aide")."""
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
        near = (*self._examples(noun), *self.owners(noun), *self._authors(noun))
        owners = [o for d in near for o in conjuncts(self._reading, d)]
        yield from [party for o in owners if (party := self._at(o))] or self._qualifying(noun)

    def _qualifying(self, noun: int) -> list[Party]:
        """Who is spoken of elsewhere by a word that only qualifies the noun: "a rebel convoy"."""
        reading = self._reading
        for d in below(reading, noun, "compound"):
            known = self._by_noun.get(reading.lemmas[d].lower()) if reading.upos[d] == "NOUN" else None
            if known:
                before = [actor for at, actor in known if at < d]
                return [Party(reading.span(d, d + 1), before[-1] if before else known[0][1])]
        return []

    def _members(self, noun: int, group: Party) -> Iterator[Party]:
        """Who a group is: "the leaders of Chile and Peru" are both countries' own, "members of the council"
        the council's."""
        owners = [d for d in self.owners(noun) if self._reading.labels[d] == "nmod"]
        every = [p for d in owners for o in conjuncts(self._reading, d) if (p := self._at(o))]
        plural = has(self._reading, noun, "Number=Plur")
        span = self._reading.span(noun, noun + 1)
        shared = [
            Party(group.span, actor) for actor in self._index.alike(span.start, span.end)
        ]  # "both sides"
        sent = self._reading.lemmas[noun].lower() in _ACTING_FOR and _are_bodies(every)
        yield from every if plural and (sent or len({p.actor for p in every}) > 1) else shared

    def _at(self, word: int) -> Party | None:
        span = self._reading.span(word, word + 1)
        actor = self._index.at(span.start, span.end)
        if actor is None:
            return None
        mention = next(m for m in actor.mentions if m.start < span.end and span.start < m.end)
        return Party(Span(mention.start, mention.end), actor)

    def _antecedent(self, word: int) -> int:
        """The noun that a relative pronoun stands for."""
        reading = self._reading
        if reading.words[word].lower() not in _RELATIVE or reading.upos[word] not in ("PRON", "DET", "SCONJ"):
            return word
        above = word
        while above >= 0 and reading.labels[above] != "acl:relcl":
            above = int(reading.heads[above])
        return int(reading.heads[above]) if above >= 0 and reading.heads[above] >= 0 else word


def _are_bodies(parties: Sequence[Party]) -> bool:
    """Whether the parties are bodies that people act for, and no persons or other groups."""
    return bool(parties) and all(p.actor and p.actor.kind not in ("person", "group") for p in parties)


def _by_noun(reading: Reading, record: Record) -> dict[str, list[tuple[int, Actor]]]:
    """The actors that are described without a name, by the lemma of their noun, with the words where it
    stands, in text order."""
    found: dict[str, list[tuple[int, Actor]]] = defaultdict(list)
    for actor in record.actors:
        for m in actor.mentions:
            first, last = reading.words_at(m.start, m.end)
            if m.kind == "nominal" and first < last:
                head = reading.head_of(first, last)
                found[reading.lemmas[head].lower()].append((head, actor))
    return {noun: sorted(actors, key=lambda a: a[0]) for noun, actors in found.items()}
