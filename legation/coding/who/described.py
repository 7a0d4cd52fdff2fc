"""Whom each description means: "the minister", "a department spokesperson", "the team"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from legation.coding.who.draft import Draft
from legation.coding.who.kinds import kind_of
from legation.coding.who.pronouns import FEMALE, MALE
from legation.coding.who.sexes import sex_of
from legation.coding.who.sighting import Sighting
from legation.knowledge import countries, offices
from legation.knowledge.names import fold
from legation.language.reading import Reading

_WHOSE = frozenset({"its", "their", "his", "her", "our", "my"})
_OF_STATES = frozenset(
    {"president", "king", "queen", "emir", "sultan", "emperor", "monarch", "head of state", "pope"}
)
_OF_GOVERNMENTS = frozenset({"prime minister", "premier", "chancellor", "taoiseach", "head of government"})
#: What the holders of certain posts are called besides.
_BESIDES = {
    "head of state": _OF_STATES,
    "head of government": _OF_GOVERNMENTS,
    "leader": _OF_STATES | _OF_GOVERNMENTS | {"leader", "supreme leader", "crown prince"},
}


def join_nominals(
    sightings: Iterable[Sighting], named: list[Draft], day: str | None
) -> list[tuple[Sighting, Draft]]:
    """Whom each role noun means: with "the" or a state before it, an actor of that role already met, or
    the one who held the post on the day; the same description again; else somebody new."""
    out: list[tuple[Sighting, Draft]] = []
    met, longer = _Roles(named), _Roles()
    bodies = {d.body.name: d for d in named if d.body is not None}
    holders = {d.known: d for d in named if d.known is not None}
    described: dict[str, Draft] = {}
    for sighting in sorted(sightings, key=lambda s: s.start):
        draft = _explained(sighting, bodies)
        if draft is None and sighting.definite and not _is_first_person(sighting):
            draft = met.pointed_at(sighting)
        holding = _holding(sighting, day) if draft is None else None
        if holding is not None:
            draft = holders.get(holding.person)
        key = fold(sighting.name)
        if draft is None and not sighting.new:
            draft = described.get(key) or longer.at_length(sighting, key)
        if draft is None:
            draft = Draft(kind_of(sighting), sighting.name, plural=sighting.plural)
            draft.basis = "knowledge" if sighting.sketch.inferred else None
            met.owned(sighting, draft)
            described[key] = draft
            if holding is not None:
                draft.wikidata, draft.basis = offices.wikidata(holding.person), "knowledge"
        draft.add(sighting)
        if draft.plural:
            draft.office = None
            longer.keep(draft, key)
        else:
            met.add(draft)
        out.append((sighting, draft))
    return out


def _is_first_person(sighting: Sighting) -> bool:
    """Whether a speaker says "my" or "our" of it, who is not the one last spoken of."""
    return sighting.name.lower().startswith(("my ", "our "))


def _explained(sighting: Sighting, bodies: dict[str, Draft]) -> Draft | None:
    """The body that a noun after its name only explains: "the Lebanese Al-Manar TV station"."""
    role, body = sighting.sketch.role, sighting.sketch.body
    draft = bodies.get(body.name) if body is not None and not sighting.plural else None
    if draft is None or role is None or role.kind not in ("organisation", "collective"):
        return None
    return draft if role.weak or draft.sectors[:1] == role.sectors[:1] else None


class _Roles:
    """Actors by the last words of their titles, roles and names."""

    def __init__(self, drafts: Iterable[Draft] = ()) -> None:
        self._by_word: dict[str, dict[Draft, None]] = {}
        for draft in drafts:
            self.add(draft)

    def add(self, draft: Draft) -> None:
        """Let an actor be found by what it can be called."""
        title = _post(draft)
        nouns = [title, *(noun for noun, posts in _BESIDES.items() if title in posts)]
        if draft.kind == "person" and not title and draft.role and not draft.plural:
            nouns.append(fold(draft.role.noun))
        if draft.kind != "person" and draft.state is None and not draft.plural:
            nouns += [fold(draft.name), fold(draft.role.noun) if draft.role else ""]
        for noun in nouns:
            if noun:
                self.keep(draft, noun)

    def keep(self, draft: Draft, noun: str) -> None:
        """Let an actor be found by the last word of a noun phrase."""
        self._by_word.setdefault(noun.split(" ")[-1], {})[draft] = None

    def pointed_at(self, sighting: Sighting) -> Draft | None:
        """The actor that "the minister" means: of that role and country, the last one spoken of."""
        role, said = sighting.sketch.role, sighting.sketch
        if role is None or sighting.plural or (said.office and said.office.former):
            return None
        wanted = fold(said.office.title if said.office else role.noun)
        fits = (
            d
            for d in self._by_word.get(wanted.split(" ")[-1], ())
            if has_role(d, wanted, bare=fold(sighting.name) == fold(role.noun))
            and said.country in (None, d.country)
            and said.code in (None, d.code)
            and (d.latest(sighting.start) >= 0 or said.country is not None)
            and not _is_another(sighting, d)
            and not (d.office and d.office.former)
        )
        return max(fits, key=lambda d: d.latest(sighting.start), default=None)

    def at_length(self, sighting: Sighting, key: str) -> Draft | None:
        """The group that "the leaders" points back at: of those described with more words, the last."""
        fits = (
            d
            for d in self._by_word.get(key.split(" ")[-1], ())
            if sighting.definite
            and d.plural == sighting.plural
            and fold(d.name).endswith(f" {key}")
            and sighting.sketch.country in (None, d.country)
        )
        return max(fits, key=lambda d: d.latest(sighting.start), default=None)

    def owned(self, sighting: Sighting, draft: Draft) -> None:
        """Give a described actor the country of the body that the phrase only points at: "a department
        spokesperson" after the State Department."""
        if sighting.sketch.country or sighting.sketch.code:
            return
        owners = (
            d
            for word in fold(sighting.name).split(" ")[:-1]
            for d in self._by_word.get(word, ())
            if d.kind not in ("person", "state")
            and (d.country or d.code)
            and d.latest(sighting.start) >= 0
            and fold(d.name).endswith(f" {word}")
        )
        owner = max(owners, key=lambda d: d.latest(sighting.start), default=None)
        if owner is not None:
            draft.country, draft.code = owner.country, owner.code
            draft.sectors = owner.sectors or draft.sectors


def _is_another(sighting: Sighting, draft: Draft) -> bool:
    """Whether a body is described by a name that is not its own: "the Kumasi court" is no "Accra High Court".
    A state's name is not asked here."""
    if draft.kind == "person":
        return False
    own = {*fold(draft.name).split(" "), *_WHOSE}
    names = (w for w in sighting.name.split(" ") if w[:1].isupper() and not w.isupper())
    return any(fold(w) not in own and countries.find(w) is None for w in names)


def _holding(sighting: Sighting, day: str | None) -> offices.Holding | None:
    """The tenure of the one who held the post that is spoken of on the day: "the US president" of 2023."""
    office, said = sighting.sketch.office, sighting.sketch
    if day is None or office is None or office.former or sighting.plural or not sighting.definite:
        return None
    of = said.code or said.country
    return offices.holder(office.title, of, day) if of else None


def _post(draft: Draft) -> str:
    """What somebody in office can be called: "minister" of the "minister of finance"; "" for others."""
    return fold(draft.office.title).partition(" of ")[0] if draft.office else ""


def has_role(draft: Draft, wanted: str, *, bare: bool) -> bool:
    """Whether an actor can be called by that noun: "the minister" of a foreign minister, "the leader" or
    "the head of state" of a president, "the ministry" of a foreign ministry, and ``bare``, "the farmer" of
    a farmer without one."""
    if draft.kind == "person":
        title = _post(draft)
        besides = title in _BESIDES.get(wanted, ())
        if not title:
            role = draft.role
            return bare and role is not None and role.kind == "person" and fold(role.noun) == wanted
        return besides or title == wanted or title.endswith(f" {wanted}")
    if draft.state is not None or draft.plural:
        return False
    return fold(draft.name).endswith(f" {wanted}") or bool(draft.role and fold(draft.role.noun) == wanted)


def join_chains(reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
    """Give descriptions not yet tied to a name to the one actor that all names of their chain
    before them mean, or all of its names. Names of two say nothing of a description."""
    named = {w: d for s, d in met if s.what != "nominal" for w in (s.head, *_beside(s))}
    described = {s.head: (s, d) for s, d in met if s.what == "nominal"}
    for mentions in (c.mentions for c in reading.chains):
        heads = sorted(m.head for m in mentions)
        sex = _sex_of(reading, heads)
        every = {named[h] for h in heads if h in named}
        before: set[Draft] = set()
        for h in heads:
            before |= {named[h]} if h in named else set()
            meant = before or every
            if (
                len(meant) == 1
                and h in described
                and _may_be(*described[h], draft := next(iter(meant)))
                and sex in (None, sex_of(reading.lemmas[h]) or sex)
            ):
                merge(described[h][1], draft)
                described[h] = (described[h][0], draft)
    met[:] = [(s, described[s.head][1] if s.what == "nominal" else d) for s, d in met]


def _sex_of(reading: Reading, heads: list[int]) -> str | None:
    """Whether the pronouns of a chain are a man's or a woman's, by the most of them."""
    words = [reading.words[h].lower() for h in heads]
    men, women = (sum(w in pronouns for w in words) for pronouns in (MALE, FEMALE))
    return "m" if men > women else "f" if women > men else None


def _may_be(sighting: Sighting, described: Draft, named: Draft) -> bool:
    """Whether a description can mean a named actor: of no other's name, definite or such as brings
    in who is named later, and of the same kind (but that "the organisation" may be any body) and country."""
    vague = described.kind == "organisation" and described.weak and named.kind != "person"
    alike = described.kind == named.kind or vague
    clash = len({d.country or d.code for d in (described, named)} - {None}) > 1
    if any(kind == "name" for _, _, kind in described.mentions):
        return False
    pointed = sighting.definite or _brings_in(sighting, named)
    return pointed and described is not named and named.state is None and alike and not clash


def _brings_in(sighting: Sighting, named: Draft) -> bool:
    """Whether "a former council member" is whom the text names later, with the same noun."""
    said, role = sighting.sketch.role, named.role
    if said is None or role is None or not sighting.new or sighting.plural:
        return False
    same = fold(said.noun).split(" ")[-1] == fold(role.noun).split(" ")[-1]
    return same and sighting.head < named.first


def _beside(sighting: Sighting) -> Iterator[int]:
    """The words of the appositions to a name."""
    return chain.from_iterable(range(start, end) for start, end in sighting.aside)


def merge(described: Draft, named: Draft) -> None:
    """Give all mentions of a described actor to the one who is meant."""
    named.mentions += described.mentions
    named.acts = named.acts or described.acts
    described.mentions, described.acts = [], False
