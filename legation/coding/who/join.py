"""One actor for all mentions of it: names to fuller names, acronyms to what they stand for, role nouns to
whom they point at, by the model's chains too."""

from __future__ import annotations

from collections.abc import Iterable

from legation.coding.who.draft import Draft
from legation.coding.who.names import HONORIFICS
from legation.coding.who.sighting import Sighting
from legation.knowledge import offices, places
from legation.knowledge.names import fold
from legation.language.reading import Reading
from legation.record import ActorKind

_HEADS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "leader", "king", "queen", "emir", "sultan",
     "taoiseach", "supreme leader", "head of state", "head of government", "crown prince", "monarch", "pope"}
)  # fmt: skip
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "des", "du"})


def join_persons(sightings: Iterable[Sighting]) -> list[tuple[Sighting, Draft]]:
    """Whom each person's name means. A fuller name is the same person as one that it spells out; a bare
    surname means the bearer named last before it (of two, the one whose title it bears), else next."""
    ordered = sorted(sightings, key=lambda s: s.start)
    drafts: list[Draft] = []
    spelt: dict[int, tuple[str, ...]] = {}
    pairs: dict[Sighting, Draft] = {}
    for full in (True, False):
        for sighting in ordered:
            tokens = _tokens(sighting.name)
            if (len(tokens) > 1) != full:
                continue
            draft = _bearer(sighting, tokens, drafts, spelt)
            if draft is None:
                draft = Draft("person", sighting.name)
                drafts.append(draft)
                spelt[id(draft)] = tokens
            elif len(tokens) > len(spelt[id(draft)]):
                draft.name, spelt[id(draft)] = sighting.name, tokens
            draft.add(sighting)
            pairs[sighting] = draft
    return [(s, pairs[s]) for s in ordered]


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(t for t in fold(name).split(" ") if t not in HONORIFICS) or (fold(name),)


def _bearer(
    sighting: Sighting, tokens: tuple[str, ...], drafts: list[Draft], spelt: dict[int, tuple[str, ...]]
) -> Draft | None:
    if len(tokens) > 1:
        return next((d for d in drafts if _same_person(tokens, spelt[id(d)])), None)
    same = [d for d in drafts if tokens[0] == spelt[id(d)][-1]]
    same = same or [d for d in drafts if tokens[0] in spelt[id(d)]]
    office = sighting.sketch.office
    if office and len(same) > 1:
        title = fold(office.title)
        same = [d for d in same if d.office and fold(d.office.title) == title] or same
    return max(same, key=lambda d: (d.latest(sighting.start), -d.first), default=None)


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: equal, one with more names or initials between first
    and last, or spellings that the tables know as one."""
    if one == other:
        return True
    if len(one) == len(other) or min(len(one), len(other)) == 1:
        known = offices.phrases().get(" ".join(one).title()), offices.phrases().get(" ".join(other).title())
        return known[0] is not None and known[0] == known[1]
    short, long = sorted((one, other), key=len)
    within = (long[: len(short)], long[-len(short) :])
    return (short[0], short[-1]) == (long[0], long[-1]) or short in within


def join_things(reading: Reading, sightings: Iterable[Sighting]) -> list[tuple[Sighting, Draft]]:
    """Which state, people or body each name means."""
    drafts: list[Draft] = []
    by_key: dict[tuple[str, str], Draft] = {}
    out: list[tuple[Sighting, Draft]] = []
    for sighting in sorted(sightings, key=lambda s: s.start):
        key = _key(sighting)
        if out and _in_brackets(reading, sighting, out[-1][0]):
            by_key.setdefault(key, out[-1][1])
        draft = by_key.get(key) or (_same_body(sighting, drafts) if key[0] == "name" else None)
        if draft is None:
            draft = _draft(sighting)
            drafts.append(draft)
        elif len(sighting.name) > len(draft.name) and sighting.what == "body" and not _is_seat(sighting):
            draft.name = sighting.name
        by_key[key] = draft
        draft.add(sighting)
        out.append((sighting, draft))
    return out


def _in_brackets(reading: Reading, sighting: Sighting, before: Sighting) -> bool:
    """Whether a name stands in brackets behind another as its short form: "Kuwait News Agency (KUNA)"."""
    opens = (
        sighting.start > 0 and reading.words[sighting.start - 1] == "(" and before.end == sighting.start - 1
    )
    return opens and before.what == sighting.what == "body" and reading.words[sighting.start].isupper()


def _is_seat(sighting: Sighting) -> bool:
    """Whether a body is called by the town that it sits in ("Brussels")."""
    return sighting.body is not None and not sighting.name.isupper() and bool(places.named(sighting.name))


def _key(sighting: Sighting) -> tuple[str, str]:
    if sighting.body is not None:
        return "body", sighting.body.name
    if sighting.country is not None:
        owner = sighting.country.country.code
        return sighting.what, owner if sighting.what != "seat" else f"{owner} {fold(sighting.name)}"
    return "name", fold(sighting.name)


def _draft(sighting: Sighting) -> Draft:
    said = sighting.sketch
    if sighting.country is not None:
        state = sighting.country.country
        if sighting.what == "state":
            return Draft("state", state.name, state.code, state.code, state=state, wikidata=state.wikidata)
        if sighting.what == "seat":
            return Draft("government", sighting.name, state.code, state.code, ("GOV",))
        return Draft("group", sighting.name, state.code, state.code, ("CVL",), plural=True)
    body = sighting.body
    if body is not None:
        name = body.name if _is_seat(sighting) else sighting.name
        return Draft(body.kind, name, wikidata=body.wikidata, basis="knowledge")
    if sighting.what == "people":
        return Draft("group", sighting.name, plural=True)
    return Draft(kind_of(sighting), sighting.name, body=said.body)


def _same_body(sighting: Sighting, drafts: list[Draft]) -> Draft | None:
    """The body that a name means in another form: its acronym, or its name without whose it is."""
    name = fold(sighting.name)
    for draft in reversed(drafts):
        if draft.state is not None or draft.kind == "group":
            continue
        other = fold(draft.name)
        clash = sighting.sketch.country and draft.country and sighting.sketch.country != draft.country
        if not clash and (_initials(draft.name) == sighting.name or _initials(sighting.name) == draft.name):
            return draft
        longer, shorter = (other, name) if len(other) > len(name) else (name, other)
        if not clash and " " in shorter and longer.endswith(f" {shorter}"):
            return draft
    return None


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.replace("-", " ").split() if w.lower() not in _SMALL).upper()


def join_nominals(sightings: Iterable[Sighting], named: list[Draft]) -> list[tuple[Sighting, Draft]]:
    """Whom each role noun means: with "the" or a state before it, an actor of that role already named;
    the same description again; else somebody new."""
    out: list[tuple[Sighting, Draft]] = []
    described: dict[str, Draft] = {}
    for sighting in sorted(sightings, key=lambda s: s.start):
        draft = _pointed_at(sighting, named) if sighting.definite else None
        key = fold(sighting.name)
        if draft is None and (sighting.definite or sighting.plural):
            draft = described.get(key) or _described_at_length(sighting, key, described)
        if draft is None:
            draft = Draft(kind_of(sighting), sighting.name, plural=sighting.plural)
            _inherit(sighting, draft, named)
            described[key] = draft
        draft.add(sighting)
        if draft.plural:
            draft.office = None
        out.append((sighting, draft))
    return out


def _described_at_length(sighting: Sighting, key: str, described: dict[str, Draft]) -> Draft | None:
    """The group that "the leaders" points back at: of those described with more words, the last."""
    longer = [d for k, d in described.items() if k.endswith(f" {key}") and d.plural == sighting.plural]
    country = sighting.sketch.country
    fits = [d for d in longer if sighting.definite and country in (None, d.country)]
    return max(fits, key=lambda d: d.latest(sighting.start), default=None)


def _pointed_at(sighting: Sighting, named: list[Draft]) -> Draft | None:
    role, said = sighting.sketch.role, sighting.sketch
    if role is None or sighting.plural:
        return None
    wanted = fold(said.office.title if said.office else role.noun)
    fits = [
        d
        for d in named
        if _has_role(d, wanted)
        and (said.country is None or said.country == d.country)
        and (said.code is None or said.code == d.code)
        and (d.latest(sighting.start) >= 0 or said.country is not None)
        and not (d.office and d.office.former)
    ]
    return max(fits, key=lambda d: d.latest(sighting.start), default=None)


def _has_role(draft: Draft, wanted: str) -> bool:
    """Whether an actor can be called by that noun: "the minister" of a foreign minister, "the leader" of
    a president, "the ministry" of a foreign ministry."""
    if draft.kind == "person":
        title = fold(draft.office.title) if draft.office else ""
        leads = wanted == "leader" and title in _HEADS
        return bool(title) and (leads or title == wanted or title.endswith(f" {wanted}"))
    if draft.state is not None or draft.plural:
        return False
    return fold(draft.name).endswith(f" {wanted}") or bool(draft.role and fold(draft.role.noun) == wanted)


def _inherit(sighting: Sighting, draft: Draft, named: list[Draft]) -> None:
    """A described actor's country where the phrase only points at the body it belongs to: "a department
    spokesperson" after the State Department."""
    if sighting.sketch.country or sighting.sketch.code:
        return
    words = fold(sighting.name).split(" ")
    owners = [
        d
        for d in named
        if d.kind not in ("person", "state")
        and (d.country or d.code)
        and d.latest(sighting.start) >= 0
        and any(fold(d.name).endswith(f" {w}") for w in words[:-1])
    ]
    owner = max(owners, key=lambda d: d.latest(sighting.start), default=None)
    if owner is not None:
        draft.country, draft.code = owner.country, owner.code
        if owner.sectors:
            draft.sectors = owner.sectors


def join_chains(reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
    """Give definite descriptions not yet tied to a name to the one actor that all names of their chain
    mean. A chain that names two says nothing of its descriptions."""
    named = {s.head: d for s, d in met if s.what != "nominal"}
    described = {s.head: (s, d) for s, d in met if s.what == "nominal"}
    for chain in reading.chains:
        heads = [m.head for m in chain.mentions]
        meant = {named[h] for h in heads if h in named}
        if len(meant) == 1:
            draft = next(iter(meant))
            for h in heads:
                if h in described and _may_be(*described[h], draft):
                    _merge(described[h][1], draft)


def _may_be(sighting: Sighting, described: Draft, named: Draft) -> bool:
    """Whether a description can mean a named actor: definite, of the same sort and country."""
    alike = described.kind == named.kind or "person" not in (described.kind, named.kind)
    clash = described.country and named.country and described.country != named.country
    return sighting.definite and described is not named and named.state is None and alike and not clash


def _merge(described: Draft, named: Draft) -> None:
    named.mentions += described.mentions
    named.acts = named.acts or described.acts
    described.mentions, described.acts = [], False


def kind_of(sighting: Sighting) -> ActorKind:
    """The kind of a body without a row in the tables, or of somebody described."""
    role, sectors = sighting.sketch.role, sighting.sketch.sectors
    if role is not None and role.kind in ("office", "person"):
        if sighting.what == "body":
            return "organisation"
        if sectors[:1] == ("REB",) and sighting.plural:
            return "armed-group"
        return "group" if sighting.plural else "person"
    if role is not None and (role.kind == "delegation" or (role.kind == "collective" and role.weak)):
        return "group"
    if role is not None and role.kind == "organisation" and sighting.plural:
        return "group"
    return _BY_SECTOR.get(sectors[0] if sectors else "", "organisation")


_BY_SECTOR: dict[str, ActorKind] = {
    "GOV": "government", "MIL": "government", "LEG": "government", "JUD": "government", "COP": "government",
    "SPY": "government", "BUS": "company", "MED": "media", "REB": "armed-group", "PRM": "armed-group",
    "IGO": "igo",
}  # fmt: skip
