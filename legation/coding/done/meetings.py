"""The parties that other acts tell: of a call within talks, a summit people are asked to, "both sides"."""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.done.acts import Act
from legation.coding.done.sides import Party, Sides, once
from legation.coding.done.together import RECIPROCAL
from legation.language.reading import Reading
from legation.record import Actor

_MIND = 30  # acts told before of which a reader still has the two sides in mind
_TWO = frozenset({"two", "both", "neither", "either"})
#: What the two that meet are called.
_PARTIES = frozenset(
    """side party country nation state neighbor neighbour government capital republic leader president premier
    minister official diplomat counterpart delegation team ally""".split()
)
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


def both(reading: Reading, sides: Sequence[Sides], i: int) -> Sides:
    """The sides of act ``i``, where nobody knows which "two sides" or "both countries" do it: those of the
    two countries that the acts before it were last told of."""
    mine = sides[i]
    pair = next((p for p in mine.actors if _is_pair(reading, p)), None)
    if pair is None or any(p.actor for p in mine.actors):
        return mine
    two: dict[str, Actor] = {}  # the last first
    for k in range(i - 1, max(-1, i - 1 - _MIND), -1):
        theirs = (p.actor for p in (*sides[k].actors, *sides[k].recipients)[::-1] if p.actor)
        two |= {_country(a): a for a in theirs if _country(a) not in two}
        if len(two) > 1:
            break
    if len(two) != 2:
        return mine
    return Sides(tuple(Party(pair.span, actor) for actor in reversed([*two.values()])), mine.recipients)


def _is_pair(reading: Reading, party: Party) -> bool:
    """Whether words mean two, or all, parties to what is told: "the two sides", "both leaders"."""
    first, last = reading.words_at(party.span.start, party.span.end)
    words = range(first, last)
    noun = reading.lemmas[reading.head_of(first, last)].lower() in _PARTIES
    return noun and any(reading.words[w].lower() in _TWO for w in words)


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
