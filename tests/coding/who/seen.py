"""What the tests of this folder look at: the actors of a small reading, and the words of their mentions."""

from __future__ import annotations

from legation.coding.who import actors
from legation.language.reading import Reading
from legation.record import Actor
from tests.readings import record


def who(made: Reading) -> dict[str, Actor]:
    """The actors by name."""
    return {a.name: a for a in actors(made, record(made))}


def words(made: Reading, actor: Actor) -> list[str]:
    """The words of an actor's mentions."""
    return [made.article.text[m.start : m.end] for m in actor.mentions]
