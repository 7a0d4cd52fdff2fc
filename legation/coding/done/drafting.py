"""From words to drafts: every act that an article may tell, with who, when, where and how likely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from legation.coding.done.acts import Act, acts
from legation.coding.done.demands import asked, is_demand, with_demands
from legation.coding.done.drafts import Draft
from legation.coding.done.meetings import both, shared, with_meeting
from legation.coding.done.parties import Parties
from legation.coding.done.settings import settings
from legation.coding.done.signs import signs, with_company
from legation.coding.done.taken import completed
from legation.coding.done.together import RECIPROCAL
from legation.coding.done.words import takes_up
from legation.coding.said.voices import Voices
from legation.coding.status import Operators
from legation.coding.tree import path, relation
from legation.coding.who import ActorIndex
from legation.language.reading import Reading
from legation.record import Record, Status

_CONTENT = frozenset({"xcomp", "ccomp", "obj", "obl", "nmod", "acl"})


def drafts(reading: Reading, record: Record) -> list[Draft]:
    """Every act that an article may tell, however unlikely, in text order."""
    voices = Voices(record)
    found = with_demands(reading, voices, acts(reading))
    if not found:
        return []
    parties, operators, index = Parties(reading, record), Operators(reading), ActorIndex(record.actors)
    times, actors = {t.id: t for t in record.times}, {a.id: a for a in record.actors}
    published = record.article.published.date
    holders = {word: k for k, act in reversed([*enumerate(found)]) for word in range(act.start, act.end)}
    holding = [_content_of(reading, found, i, holders) for i in range(len(found))]
    sides = completed(reading, found, [parties.sides(act) for act in found], holding)
    out = []
    for i, (act, setting) in enumerate(zip(found, settings(reading, record, found), strict=True)):
        above = holding[i]
        if above is not None and act.type in RECIPROCAL:
            sides[i] = with_meeting(sides[i], found[above].type, sides[above])
        if act.type in RECIPROCAL and not takes_up(reading, act.core):
            first = reading.sentence(reading.sentence_of(act.head))[0]
            sides[i] = shared(found, sides, i, first)
        sides[i] = both(reading, sides, i)
        if is_demand(act):
            sides[i] = asked(act, sides[i], reading, voices, actors)
        time = times.get(setting.time or "")
        ahead = bool(time and time.earliest and published and time.earliest > published[:10])
        within = None if above is None else found[above].type
        status = _status(operators, act, ahead=ahead)
        out.append(
            Draft(
                act=act,
                sides=sides[i],
                within=within,
                status=status,
                time=setting.time,
                time_basis=setting.basis,
                place=setting.place,
                signs=signs(reading, act, sides[i], status, within, index),
            )
        )
    company = with_company([draft.signs for draft in out], len(reading))
    return [replace(draft, signs=own) for draft, own in zip(out, company, strict=True)]


def _status(operators: Operators, act: Act, *, ahead: bool) -> Status:
    """The status of an act; who says that something must be done has asked for it."""
    return "occurred" if is_demand(act) else operators.status(act.head, act.type, act.learnt, ahead=ahead)


def _content_of(reading: Reading, found: Sequence[Act], i: int, holders: Mapping[int, int]) -> int | None:
    """The act of which act ``i`` is the content: "threatened to attack", "invited them to a summit".

    ``holders`` maps a word to the first act whose trigger it is part of."""
    for word in path(reading, found[i].head):
        above = int(reading.heads[word])
        if above < 0 or relation(reading, word) not in _CONTENT or reading.labels[word] == "acl:relcl":
            return None
        k = holders.get(above)
        if k is not None and k != i:
            return k
    return None
