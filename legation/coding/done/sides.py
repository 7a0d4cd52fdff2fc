"""The two sides of an act: the words that name each party, and the actor they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legation.record import Actor, Span

#: Acts about what others do or are to do: whom they are done to does what is in them.
OF_OTHERS = frozenset({"ACCUSE", "REQUEST", "SUPPORT"})
#: Acts about what their own actor will or will not do, to whom the act is done.
OF_ONESELF = frozenset({"THREATEN", "AGREE", "REJECT", "CONCEDE"})
STATELY_KINDS = frozenset({"state", "government"})
_STATELY_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})


@dataclass(frozen=True, slots=True)
class Party:
    """Words that name a party, and the actor they mean, if any."""

    span: Span
    actor: Actor | None


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an act."""

    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()

    def ids(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The actors' ids of both sides, each once; nobody is on both."""
        doing = tuple(dict.fromkeys(p.actor.id for p in self.actors if p.actor))
        getting = dict.fromkeys(p.actor.id for p in self.recipients if p.actor)
        return doing, tuple(i for i in getting if i not in doing)


def once(found: Iterable[Party]) -> tuple[Party, ...]:
    """The parties, each actor once, in order."""
    out: dict[str | Span, Party] = {}
    for party in found:
        out.setdefault(party.actor.id if party.actor else party.span, party)
    return tuple(out.values())


def is_stately(actor: Actor) -> bool:
    """Whether what an actor does is its state's doing."""
    return actor.kind in STATELY_KINDS or bool(_STATELY_SECTORS & {actor.sector, *actor.sectors})


def known(found: Iterable[Party]) -> tuple[Party, ...]:
    """The parties whose actor is known."""
    return tuple(p for p in found if p.actor)
