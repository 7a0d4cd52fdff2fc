"""An event in the making, and when two of them are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from legation.coding.done.acts import Act
from legation.coding.done.sides import Party, Sides
from legation.coding.done.whereabouts import precision
from legation.coding.tree import below, lemmas_of
from legation.knowledge import plover
from legation.knowledge.beliefs import Sign, belief, support
from legation.language.reading import Reading
from legation.record import BlockKind, EventBasis, Place, Span, Status, Time

_POINTING = frozenset({"the", "this", "that", "these", "those", "both", "such"})
#: Blocks that tell the story's own events again, in short.
_SHORT: frozenset[BlockKind] = frozenset({"headline", "caption", "subheading", "pullquote"})
_DONE: frozenset[Status] = frozenset({"occurred", "ongoing"})
#: The acts that a text seldom tells twice of the same parties without meaning the same one.
_SINGLE = frozenset({"CONSULT", "SUPPORT", "AGREE"})


@dataclass(frozen=True, slots=True)
class Draft:
    """One mention of an event, as far as its own sentence tells it; ``time_basis`` is as in ``Setting``,
    ``within`` is the type of the act whose content it is, ``others`` are the acts of further mentions that
    were joined to it."""

    act: Act
    sides: Sides
    status: Status
    time: str | None
    place: str | None
    time_basis: EventBasis | None = None
    within: str | None = None
    others: tuple[Act, ...] = ()
    signs: tuple[Sign, ...] = ()

    @property
    def belief(self) -> float:
        """How likely it is, 0..1, that the text tells this act."""
        return belief(self.signs)

    @property
    def filed(self) -> str:
        """The type under which the manual files the act."""
        return plover.rewritten(self.act.type, self.status, self.within)

    def mentions(self) -> list[tuple[int, int]]:
        """The words that tell the event, here and elsewhere, in text order."""
        return sorted({(act.start, act.end) for act in (self.act, *self.others)})

    def parties(self) -> frozenset[str]:
        """The countries of all parties; a party without one stands for itself."""
        every = (*self.sides.actors, *self.sides.recipients)
        return frozenset(p.actor.country or p.actor.id for p in every if p.actor)

    def named(self) -> dict[str, set[str]]:
        """The ids of the persons with names on both sides, by their country."""
        found: dict[str, set[str]] = {}
        for party in (*self.sides.actors, *self.sides.recipients):
            actor = party.actor
            if actor and actor.kind == "person" and any(m.kind == "name" for m in actor.mentions):
                found.setdefault(actor.country or "", set()).add(actor.id)
        return found


#: Sentences between a headline and the lead that tells the same again, and between a noun and the act that it
#: takes up in other words ("shot a mayor ... the killing"); by reading the project's own short articles.
_LEAD, _BACK = 3, 4
# Events of a type that a text of any length can still be speaking of.
_REMEMBERED = 200


class Joining:
    """Decides which mentions mean one event, in one record."""

    def __init__(self, reading: Reading, times: Sequence[Time], places: Sequence[Place]) -> None:
        self._reading = reading
        self._times: Mapping[str, Time] = {t.id: t for t in times}
        self._places: Mapping[str, Place] = {p.id: p for p in places}
        self._sentences: dict[int, Span] = {}
        self._chains = {m.head: i for i, chain in enumerate(reading.chains) for m in chain.mentions}

    def joined(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts, every event once: of its mentions the first and richest, completed by the others."""
        out: list[Draft] = []
        of_type: dict[str, list[int]] = {}
        for draft in drafts:
            before = of_type.setdefault(draft.act.type, [])
            same = [i for i in before[-_REMEMBERED:] if self._is_same(out[i], draft)]
            if same:
                i = max(same, key=lambda i: (*self._likeness(out[i], draft), i))
                out[i] = self._merged(out[i], draft)
            else:
                before.append(len(out))
                out.append(draft)
        return sorted(out, key=lambda d: (d.act.start, d.act.end))

    def _likeness(self, one: Draft, other: Draft) -> tuple[bool, bool, bool]:
        """What speaks for a mention among several that another could take up."""
        return self._is_alike(one, other), one.status in _DONE, bool(one.parties())

    def _is_same(self, one: Draft, other: Draft) -> bool:
        if self._is_repeated(one, other):
            return True
        if "negated" in (one.status, other.status):
            return False
        alike, common = self._is_alike(one, other), one.parties() & other.parties()
        if self._is_short(one) != self._is_short(other):
            return self._heads(one, other, alike=alike)
        if self._takes_up(other, one, alike=alike):
            return self._are_compatible(one, other)
        if not self._agree(one, other):
            return False
        if self._are_chained(one, other):
            return True
        stands = one.status == other.status or {one.status, other.status} <= _DONE
        if not stands or not alike or one.parties() != other.parties() or _are_others(one, other):
            return False
        dated = one.time is not None and one.time == other.time
        return len(common) > 1 and (dated or one.act.type in _SINGLE)

    def _heads(self, one: Draft, other: Draft, *, alike: bool) -> bool:
        """Whether a headline or caption and the text tell the same: of the same parties, or of partly the
        same and near each other or in like words, or near each other where one names nobody."""
        if one.parties() and one.parties() == other.parties():
            return True
        lead = min(self._distances(one, other)) <= _LEAD and {one.status, other.status} <= _DONE
        if not (one.parties() and other.parties()):
            return lead
        return bool(one.parties() & other.parties()) and (alike or lead)

    def _agree(self, one: Draft, other: Draft) -> bool:
        """Whether nothing that both tell of parties, time and place stands against their being one."""
        return (
            self._are_compatible(one, other)
            and self._near(one.time, other.time)
            and self._nested(one.place, other.place)
        )

    def _are_compatible(self, one: Draft, other: Draft) -> bool:
        """Whether the parties of one are among those of the other; a country can also name the place: "the
        Omani talks"."""
        hosts = {p.country for d in (one, other) if (p := self._places.get(d.place or "")) and p.country}
        smaller, larger = sorted((one.parties(), other.parties()), key=len)
        return smaller <= larger | hosts

    def _near(self, one: str | None, other: str | None) -> bool:
        first, second = self._times.get(one or ""), self._times.get(other or "")
        if first is None or second is None:
            return True
        if not (first.earliest and first.latest and second.earliest and second.latest):
            return True
        return first.earliest <= second.latest and second.earliest <= first.latest

    def _nested(self, one: str | None, other: str | None) -> bool:
        first, second = self._places.get(one or ""), self._places.get(other or "")
        if first is None or second is None or first is second:
            return True
        one_holds_other = (first.precision == "country") != (second.precision == "country")
        facility = "facility" in (first.precision, second.precision)
        return first.country == second.country and (one_holds_other or facility)

    def _is_repeated(self, one: Draft, other: Draft) -> bool:
        """Whether two blocks say the same words: a caption printed twice."""
        reading = self._reading
        if reading.blocks[one.act.start] == reading.blocks[other.act.start]:
            return False
        a, b = self._sentence(one), self._sentence(other)
        text = reading.article.text
        return a.end - a.start == b.end - b.start and text[a.start : a.end] == text[b.start : b.end]

    def _sentence(self, draft: Draft) -> Span:
        number = self._reading.sentence_of(draft.act.start)
        if number not in self._sentences:
            self._sentences[number] = self._reading.span(*self._reading.sentence(number))
        return self._sentences[number]

    def _takes_up(self, later: Draft, earlier: Draft, *, alike: bool) -> bool:
        """Whether "the talks", "the killing", "his detention" point back at an act told before."""
        if not self._points_back(later.act.core):
            return False
        bare = not any(d > later.act.core for d in below(self._reading, later.act.core, "nmod", "acl"))
        if alike:
            return bare or bool(earlier.parties() & later.parties())
        if later.act.type == "CONSULT" and self._form(earlier) != self._form(later):
            return False
        return bare and any(0 < far <= _BACK for far in self._distances(earlier, later))

    def _points_back(self, core: int) -> bool:
        """Whether a noun is one that its reader knows of: with a definite article, or somebody's."""
        reading = self._reading
        if reading.upos[core] not in ("NOUN", "PROPN"):
            return False
        owned = any(reading.upos[d] == "PRON" for d in below(reading, core, "nmod"))
        return owned or bool(lemmas_of(reading, core, "det") & _POINTING)

    def _distances(self, one: Draft, other: Draft) -> list[int]:
        """How many sentences lie between the mentions of two events, for each two of them."""
        first, second = (
            [self._reading.sentence_of(act.start) for act in (draft.act, *draft.others)]
            for draft in (one, other)
        )
        return [abs(a - b) for a in first for b in second]

    def _form(self, draft: Draft) -> str | None:
        """The mode that the word for a meeting tells: no talks are a call or a visit."""
        lemma = self._reading.lemmas[draft.act.core].lower()
        modes = plover.modes(draft.act.type).values()
        return next((m.name for m in modes if lemma in m.words | m.objects), None)

    def _are_chained(self, one: Draft, other: Draft) -> bool:
        chain = self._chains.get(one.act.core)
        return chain is not None and chain == self._chains.get(other.act.core)

    def _is_alike(self, one: Draft, other: Draft) -> bool:
        """Whether the two are told by words of one stem ("invaded", "invasion")."""
        a, b = (self._reading.lemmas[d.act.core].lower() for d in (one, other))
        return a[:4] == b[:4]

    def _is_short(self, draft: Draft) -> bool:
        article = self._reading.article
        return article.blocks[self._reading.blocks[draft.act.start]].kind in _SHORT

    def _merged(self, one: Draft, other: Draft) -> Draft:
        rich, poor = (one, other) if self._riches(one) >= self._riches(other) else (other, one)
        places = [p for p in (rich.place, poor.place) if p]
        dated = min((d for d in (rich, poor) if d.time), key=lambda d: d.time_basis is not None, default=rich)
        return replace(
            rich,
            status=poor.status if self._is_told(poor) and not self._is_told(rich) else rich.status,
            sides=Sides(
                _fuller(rich.sides.actors, poor.sides.actors),
                _fuller(rich.sides.recipients, poor.sides.recipients),
            ),
            time=dated.time,
            time_basis=dated.time_basis,
            place=max(places, key=lambda p: precision(self._places[p]), default=None),
            others=(*rich.others, poor.act, *poor.others),
            signs=max(rich.signs, poor.signs, key=support),
        )

    def _is_told(self, draft: Draft) -> bool:
        """Whether a verb tells the act: a noun alone does not say whether it was done."""
        return self._reading.upos[draft.act.head] == "VERB"

    def _riches(self, draft: Draft) -> tuple[bool, bool, int, int]:
        """What makes a mention the one to show: in the running text, as done, with parties and setting."""
        told = (draft.time is not None) + (draft.place is not None)
        verbal = any(self._reading.upos[w] == "VERB" for w in range(draft.act.start, draft.act.end))
        return not self._is_short(draft), draft.status in _DONE, len(draft.parties()), told + verbal


def _are_others(one: Draft, other: Draft) -> bool:
    """Whether two acts of the same countries are those of different people by name."""
    first, second = one.named(), other.named()
    return any(first[c].isdisjoint(second[c]) for c in first.keys() & second.keys())


def _fuller(rich: tuple[Party, ...], poor: tuple[Party, ...]) -> tuple[Party, ...]:
    return rich if any(p.actor for p in rich) or not poor else poor
