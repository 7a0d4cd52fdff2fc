"""The parties that an act takes from those around it: whom a charge is laid to, whose demand is refused."""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.done.acts import Act
from legation.coding.done.sides import OF_ONESELF, OF_OTHERS, Party, Sides, is_stately, known
from legation.coding.tree import coordinated
from legation.language.reading import Reading
from legation.record import Actor

#: Acts that answer others, and what they answer.
_ANSWERS = frozenset({"REJECT", "CONCEDE"})
_ASKING = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
_HARM = frozenset({"COERCE", "ASSAULT", "SANCTION"})
_NEAR = 5  # sentences between a charge or demand and its answer


def completed(
    reading: Reading, found: Sequence[Act], sides: Sequence[Sides], holding: Sequence[int | None]
) -> list[Sides]:
    """The sides of all acts, with what those that tell none on a side take from others. ``holding`` has for
    every act the index of the act whose content it is."""
    out = list(sides)
    for i, outer in enumerate(holding):
        if outer is not None:
            out[i] = _of_content(out[i], found[outer], out[outer])
    for i, outer in enumerate(holding):
        if outer is not None and not known(out[outer].recipients):
            inner = out[i] if known(out[i].actors) else _told_before(reading, found, out, i)
            out[outer] = _of_holder(out[outer], found[outer], inner)
    by_head: dict[int, list[int]] = {}
    for i, act in enumerate(found):
        by_head.setdefault(act.head, []).append(i)
    for i, act in enumerate(found):
        if act.type in _HARM and not known(out[i].recipients):
            beside = sorted(
                k for verb in coordinated(reading, act.head) for k in by_head.get(verb, ()) if k != i
            )
            out[i] = _with_sibling(out[i], [out[k] for k in beside if found[k].type in _HARM])
        if act.type in _ANSWERS and known(out[i].actors) and not known(out[i].recipients):
            out[i] = Sides(out[i].actors, _asker(reading, found, out, i) or out[i].recipients)
    return out


def _of_content(own: Sides, outer: Act, theirs: Sides) -> Sides:
    """The sides of an act that is the content of another: of a charge who is charged did it, of a threat who
    threatens does it to whom he threatens."""
    if outer.type not in OF_OTHERS | OF_ONESELF:
        return own
    doing = theirs.recipients if outer.type in OF_OTHERS else theirs.actors
    actors = own.actors if known(own.actors) else known(doing) or own.actors
    recipients = own.recipients
    if outer.type in OF_ONESELF and not known(recipients):
        recipients = _without(theirs.recipients, actors) or recipients
    return Sides(actors, recipients)


def _of_holder(own: Sides, act: Act, inner: Sides) -> Sides:
    """The sides of an act whose recipient only its content tells: of a charge, who is said to have done it;
    of a threat, to whom it would be done."""
    if act.type in OF_OTHERS:
        return Sides(own.actors, _without(inner.actors, own.actors) or own.recipients)
    if act.type in OF_ONESELF:
        return Sides(own.actors, _without((*inner.recipients, *inner.actors), own.actors) or own.recipients)
    return own


def _with_sibling(own: Sides, beside: Sequence[Sides]) -> Sides:
    """The sides of a harm that is told beside others of the same doers, to whom they do it: "raided the house
    of two brothers and seized their books"."""
    for other in beside:
        if other.ids()[0] == own.ids()[0]:
            suffering = _without(other.recipients, own.actors)
            if suffering:
                return Sides(own.actors, suffering)
    return own


def _without(parties: Sequence[Party], taken: Sequence[Party]) -> tuple[Party, ...]:
    """The known parties that are none of those taken."""
    return tuple(p for p in known(parties) if not _meet([p], taken))


def _meet(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether somebody is on both sides; all who act for a state are one."""
    return any(_is_same(a.actor, b.actor) for a in one for b in other if a.actor and b.actor)


def _is_same(one: Actor, other: Actor) -> bool:
    return one.id == other.id or (
        one.country is not None and one.country == other.country and is_stately(one) and is_stately(other)
    )


def _told_before(reading: Reading, found: Sequence[Act], sides: Sequence[Sides], i: int) -> Sides:
    """The sides of the last act told before with the same stem and its actors: "the raid" after "raided"."""
    stem = reading.lemmas[found[i].core].lower()[:4]
    for k in range(i - 1, -1, -1):
        if reading.lemmas[found[k].core].lower()[:4] == stem and known(sides[k].actors):
            return sides[k]
    return sides[i]


def _asker(reading: Reading, found: Sequence[Act], sides: Sequence[Sides], i: int) -> tuple[Party, ...]:
    """Who accused, asked or threatened those who refuse, last before."""
    here = reading.sentence_of(found[i].head)
    for k in range(i - 1, -1, -1):
        if here - reading.sentence_of(found[k].head) > _NEAR:
            break
        if found[k].type in _ASKING and _meet(sides[i].actors, sides[k].recipients):
            return _without(sides[k].actors, sides[i].actors)
    return ()
