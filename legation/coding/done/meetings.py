"""The parties of meetings that are told together: a call within talks, a summit that people are asked to."""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.done.acts import Act
from legation.coding.done.sides import Party, Sides, once
from legation.coding.done.together import RECIPROCAL
from legation.record import Actor

#: The acts whose parties are those of the meeting that is their content: "invited them to a summit".
_ABOUT_MEETING = frozenset({"AGREE", "REJECT", "REQUEST", "CONSULT"})


def shared(found: Sequence[Act], sides: Sequence[Sides], i: int, starts: int) -> Sides:
    """The sides of meeting ``i``, with those of the last meeting told before it in its sentence (which begins
    at word ``starts``) where it names fewer: "talks with Chad, beginning with a call to its president"."""
    mine = sides[i]
    ids = set(mine.ids()[0])
    for k in range(i - 1, -1, -1):
        if found[k].start < starts or len(ids) > 1:
            break
        theirs = _countries(sides[k].actors)
        if found[k].type in RECIPROCAL and len(theirs) > 1 and _countries(mine.actors) <= theirs:
            known = _countries(mine.actors)
            more = (p for p in sides[k].actors if p.actor and _country(p.actor) not in known)
            return Sides(once((*more, *mine.actors)), mine.recipients)
    return mine


def _country(actor: Actor) -> str:
    return actor.country or actor.id


def _countries(parties: Sequence[Party]) -> set[str]:
    return {_country(p.actor) for p in parties if p.actor}


def with_meeting(meeting: Sides, act: str, above: Sides) -> Sides:
    """The sides of a meeting that is the content of another act: "invited them to a summit". ``act`` is the
    type of that act, ``above`` its sides."""
    own, theirs = _countries(meeting.actors), _countries((*above.actors, *above.recipients))
    if act not in _ABOUT_MEETING or (len(own) > 1 and not own <= theirs):
        return meeting
    return Sides(once((*above.actors, *above.recipients, *meeting.actors)), meeting.recipients)
