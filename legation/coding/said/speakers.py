"""From the words of a source to an actor of the record."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from legation.coding.clauses import case
from legation.coding.said.cues import answering
from legation.coding.said.documents import Documents
from legation.coding.said.senses import Senses
from legation.coding.tree import conjuncts, path, relation
from legation.coding.who import ActorIndex
from legation.knowledge import sectors
from legation.knowledge.sectors import Role
from legation.language.reading import Reading
from legation.record import Actor, Record

SELF = frozenset({"i", "we"})
_PERSONAL = {"he": frozenset({"she", "her", "herself"}), "she": frozenset({"he", "him", "himself"})}
_OTHERS = frozenset({"it", "they"})
_ADDRESSED = frozenset({"you", "me", "us"})
_POINTING = frozenset({"the", "this", "that"})
#: Nouns for those whom a text will not name; a chain that gives them a name is wrong.
_ANONYMOUS = frozenset({"source"})
_OWNING = frozenset({"of", "by", "from", "for", "at"})
#: How a title hangs on the name beside it.
_BESIDE_NAMES = frozenset({"appos", "compound", "flat", "nmod"})
#: Trades between which politicians change.
_POLITICS = dict.fromkeys(("GOV", "LEG", "PTY", "ELI", "OPP"), "GOV")
_REACH = 3


@dataclass(frozen=True, slots=True)
class Floor:
    """Who spoke last, and in which sentence."""

    actor: Actor
    sentence: int


class Speakers:
    """Resolves phrases of one reading; made once, asked for every statement."""

    def __init__(self, reading: Reading, record: Record) -> None:
        self._reading = reading
        self._index = ActorIndex(record.actors)
        self._senses = Senses(reading)
        self._chains = {m.head: c for c in reading.chains for m in c.mentions if len(c.mentions) > 1}
        self.documents = Documents(reading, self._index, self._senses, self._chains)
        people = [
            (m.start, actor) for actor in record.actors if actor.kind == "person" for m in actor.mentions
            if m.kind == "name"
        ]  # fmt: skip
        self._people = sorted(people, key=lambda p: p[0])
        self._text = text = record.article.text
        self._by_name = {
            text[m.start : m.end].casefold(): a for a in record.actors for m in a.mentions if m.kind == "name"
        }

    def actor(self, start: int, end: int, floor: Floor | None = None) -> Actor | None:
        """The actor that the phrase of words ``start:end`` names: by the mention over its head, by the
        chain of its head, for "he" and "she" the person named last, and where the words only take up
        somebody ("the senator added") whoever has the floor. None where none of these tells, and where the
        words mean more than one."""
        head = self._reading.head_of(start, end)
        word = self._reading.lemmas[head].lower()
        closing = self._closing(head, start, end)
        if closing is not None and word not in _PERSONAL:
            return closing
        if word in SELF or word in _ADDRESSED or self._are_many(head, start, end):
            return None  # "both sides said": a statement has one speaker
        if word in _PERSONAL:
            return self._person(head, word, floor)
        document = self.documents.meant(start, end)
        if document is not None:
            own = self._ours(head, self._over(head, start, end)) or self._owner(head)
            return (own if document == head else None) or self.documents.issuer(document, head)
        if word in _OTHERS:
            return self._body(head, self._over(head, start, end) or self._by_chain(head), floor)
        found = self._ours(head, self._over(head, start, end)) or self._titled(head, start, end)
        if word in _ANONYMOUS:
            return found
        if self._takes_up(head, start, end, found):
            return self._having(head, word, floor) or self._by_chain(head, named=True) or found
        return found or self._by_chain(head) or self._owner(head) or self._namesake(start, end)

    def _are_many(self, head: int, start: int, end: int) -> bool:
        """Whether the words mean several actors: "both sides", "Rojas and Quispe"."""
        reading = self._reading
        if len(self._index.alike(int(reading.starts[head]), int(reading.ends[head]))) > 1:
            return True
        joined = [i for i in conjuncts(reading, head) if start <= i < end]
        actors = {a.id for i in joined if (a := self._at(i)) is not None}
        return len(joined) > 1 and len(actors) > 1

    def _at(self, word: int) -> Actor | None:
        return self._index.at(int(self._reading.starts[word]), int(self._reading.ends[word]))

    def _over(self, head: int, start: int, end: int) -> Actor | None:
        """The actor of a mention over the head, or over a name that the head carries ("agency TASS")."""
        reading = self._reading
        carried = [head, *(d for d in reading.dependents[head] if reading.labels[d] in ("flat", "appos"))]
        return next((found for i in carried if start <= i < end and (found := self._at(i))), None)

    def _closing(self, head: int, start: int, end: int) -> Actor | None:
        """The one person named in the phrase, whose name closes it after titles of any length, before what a
        comma adds; not one to whom the person of the head belongs ("a spokesman for Rojas")."""
        reading = self._reading
        end = next((i for i in range(start + 1, end) if reading.word(i) in (",", "(")), end)
        last = end - 1
        found = self._at(last) if reading.upos[last] == "PROPN" else None
        if found is None or found.kind != "person":
            return None
        first, stop = reading.span(start, end).start, reading.span(start, end).end
        if any(
            a is not found and a.kind == "person" and _is_named(a, first, stop)
            for a in self._index.all_in(first, stop)
        ):
            return None
        above = (i for i in path(reading, last) if start <= i < end and i != head)
        owners = (i for i in above if case(reading, i) and (self._senses.is_person(i) or i == last))
        return None if any(owners) else found

    def _namesake(self, start: int, end: int) -> Actor | None:
        """Who is called by these very words elsewhere, or the person of that last name, however it is written
        ("MR. HOLT" for Peter Holt)."""
        if self._reading.upos[end - 1] != "PROPN":
            return None
        start += self._reading.upos[start] == "DET" and end - start > 1
        words, last = (self._reading.text(i, end).casefold() for i in (start, end - 1))
        people = (a for _, a in self._people if a.name.casefold().split()[-1:] == [last])
        return self._by_name.get(words) or next(people, None)

    def _titled(self, head: int, start: int, end: int) -> Actor | None:
        """For "the PM" and no more, the person by whose name the title stood last ("PM Rojas")."""
        reading = self._reading
        if not head == start + 1 == end - 1 or not reading.word(head)[:1].isupper():
            return None
        if reading.lemmas[start].lower() not in _POINTING:
            return None
        before = [i for i in range(start) if reading.word(i) == reading.word(head)]
        titles = (i for i in reversed(before) if relation(reading, i) in _BESIDE_NAMES)
        people = (a for i in titles if (a := self._at(int(reading.heads[i]))) and a.kind == "person")
        return next(people, None)

    def _owner(self, head: int) -> Actor | None:
        """Whose words, office or people the phrase names ("its communique", "a Kremlin statement", "Lima's
        data")."""
        reading = self._reading
        document, abstract = self._senses.is_document(head), self._senses.is_abstract(head)
        for d in reading.dependents[head]:
            label = relation(reading, d)
            has = reading.labels[d] == "nmod:poss"
            owns = (has and (document or abstract)) or (document and label in ("compound", "amod"))
            if (owns or (label == "nmod" and case(reading, d) in _OWNING)) and (found := self._at(d)):
                return found
        return None

    def _ours(self, head: int, found: Actor | None) -> Actor | None:
        """The actor, unless the words are for somebody of another state: "its minister" is theirs who "its"
        means."""
        owners = [d for d in self._reading.dependents[head] if self._reading.labels[d] == "nmod:poss"]
        states = {a.country for d in owners if (a := self._at(d)) is not None and a.country}
        return None if found is not None and found.country and states - {found.country} else found

    def _takes_up(self, head: int, start: int, end: int, found: Actor | None) -> bool:
        """Whether the words take up one person ("the coastal senator") or body ("the ministry") without a
        name, and nothing else tells whom: no mention stands over them, or one of an actor who is not met
        before and has no name, or for words that fit anybody ("the man") no name yet."""
        reading, senses = self._reading, self._senses
        if reading.lemmas[start].lower() not in _POINTING or reading.upos[head] == "PROPN":
            return False
        bare_body = senses.is_body(head) and head == start + 1
        person = senses.is_person(head) or reading.text(start, end).lower().endswith("-year-old")
        if "Number=Plur" in reading.feats[head] or not (person or bare_body):
            return False
        here = int(reading.starts[start])
        role = sectors.find(reading.lemmas[head].lower())
        known = found is not None and _is_known(found) and role is not None and role.kind != "person"
        return found is None or not (known or any(m.end < here for m in found.mentions))

    def _having(self, head: int, word: str, floor: Floor | None) -> Actor | None:
        """Who has the floor: a body of the noun's trade, a person where the noun is not another's post."""
        if floor is None or not self._in_reach(head, floor):
            return None
        role, office = sectors.find(word), floor.actor.office
        if not self._senses.is_person(head):
            trades = set(role.sectors) if role is not None and floor.actor.kind != "person" else set()
            return floor.actor if trades & {floor.actor.sector, *floor.actor.sectors} else None
        if floor.actor.kind != "person":
            return None
        if role is not None and _is_other_trade(role, floor.actor):
            return None
        if role is None or role.kind == "person" or role.weak or office is None:
            return floor.actor
        return floor.actor if word in office.title.lower().split() else None

    def _in_reach(self, head: int, floor: Floor) -> bool:
        return 0 <= self._reading.sentence_of(head) - floor.sentence <= _REACH

    def _person(self, head: int, word: str, floor: Floor | None) -> Actor | None:
        """Whom "he" or "she" means: who spoke last goes on speaking where nobody is named since, and so does
        who has just answered others' words; else the mention, a short chain, the last name; a chain that
        leaps over sentences is less sure than that."""
        if floor is not None and self._is_alone(head, floor) and _may_be(floor.actor, word, self._text):
            return floor.actor
        answers = self._answering(head, floor)
        if answers is not None and _may_be(answers, word, self._text):
            return answers
        found = self._at(head)
        if found is not None and not _is_known(found):
            found = self._by_chain(head, named=True) or found
        return found or self._by_chain(head, reach=1) or self._last_person(head) or self._by_chain(head)

    def _answering(self, head: int, floor: Floor | None) -> Actor | None:
        """Who answers others' words in the sentence before, where nobody has the floor since."""
        before = self._reading.sentence_of(head) - 1
        if before < 0 or (floor is not None and floor.sentence >= before):
            return None
        words = answering(self._reading, before)
        return self._at(self._reading.head_of(*words)) if words else None

    def _is_alone(self, head: int, floor: Floor) -> bool:
        """Whether no other person is named between the sentence of who has the floor and the word."""
        if not 0 < self._reading.sentence_of(head) - floor.sentence <= _REACH:
            return False
        first = int(self._reading.starts[self._reading.sentence(floor.sentence + 1)[0]])
        since = bisect_left(self._people, first, key=lambda p: p[0])
        until = bisect_left(self._people, int(self._reading.starts[head]), key=lambda p: p[0])
        return all(actor is floor.actor for _, actor in self._people[since:until])

    def _body(self, head: int, known: Actor | None, floor: Floor | None) -> Actor | None:
        """Whom "it" and "they" mean: the body that spoke last where they go on as a subject in a later
        sentence, which is surer than whom the chain makes known; else the latter, if anybody."""
        if floor is None or floor.actor.kind == "person" or not self._in_reach(head, floor):
            return known
        reading = self._reading
        goes_on = relation(reading, head) == "nsubj" and reading.sentence_of(head) > floor.sentence
        return floor.actor if goes_on else known or floor.actor

    def _by_chain(self, head: int, *, reach: int | None = None, named: bool = False) -> Actor | None:
        """The actor of the nearest mention in the head's chain, at most ``reach`` sentences before it, with
        ``named`` one with a name; of words for a person a person."""
        chain = self._chains.get(head)
        if chain is None:
            return None
        reading = self._reading
        nearest = sorted(chain.mentions, key=lambda m: (m.head > head, abs(m.head - head)))
        here, person = reading.sentence_of(head), self._senses.is_person(head)
        for m in nearest:
            if reach is not None and not 0 <= here - reading.sentence_of(m.head) <= reach:
                continue
            found = self._at(m.head) if m.head != head else None
            fits = found is not None and (not person or found.kind in ("person", "group"))
            if found is not None and fits and (_is_known(found) or not named):
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


def _is_other_trade(role: Role, actor: Actor) -> bool:
    """Whether the noun is for somebody of another trade: a contractor is no prosecutor."""
    trades = {_POLITICS.get(s, s) for s in role.sectors}
    own = {_POLITICS.get(s, s) for s in (*actor.sectors, *filter(None, [actor.sector]))}
    return "CVL" not in trades and bool(trades and own) and not trades & own


def _may_be(actor: Actor, word: str, text: str) -> bool:
    """Whether "he" or "she" may mean the actor: a person without pronouns of the other sex."""
    others = _PERSONAL[word]
    return actor.kind == "person" and not any(text[m.start : m.end].lower() in others for m in actor.mentions)


def _is_known(actor: Actor) -> bool:
    """Whether the text has a name for the actor."""
    return any(m.kind == "name" for m in actor.mentions)


def _is_named(actor: Actor, start: int, end: int) -> bool:
    """Whether a name of the actor stands in characters ``start:end``."""
    return any(m.kind == "name" and start <= m.start and m.end <= end for m in actor.mentions)
