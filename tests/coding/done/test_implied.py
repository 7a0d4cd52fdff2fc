"""The state behind acts that only its officers do."""

from __future__ import annotations

import pytest

from legation.coding.done import events
from legation.record import Actor, Mention, Place
from tests.readings import reading, record

TREE = """
    The DET 2 det
    clerk NOUN 4 nsubj:pass
    was AUX 4 aux:pass be
    {verb} VERB 0 root {lemma}
    in ADP 6 case
    Oman PROPN 4 obl
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "type_", "doing"),
    [("arrested", "arrest", "COERCE", ("a2",)), ("attacked", "attack", "ASSAULT", ())],
)
def test_an_arrest_is_the_states_and_an_attack_nobodys(
    verb: str, lemma: str, type_: str, doing: tuple[str, ...]
) -> None:
    text = f"The clerk was {verb} in Oman"
    made = reading(text, TREE.format(verb=verb, lemma=lemma), events=[(verb, type_, {})])
    at = text.index("Oman")
    oman = (Mention(at, at + 4, "name"),)
    clerk = Actor(id="a1", name="clerk", kind="person", mentions=(Mention(0, 9, "nominal"),))
    state = Actor(id="a2", name="Oman", kind="state", country="OMN", mentions=oman)
    land = Place(id="p1", name="Oman", country="OMN", mentions=oman)
    event = events(made, record(made, actors=(clerk, state), places=(land,)))[0]
    assert (event.actors, event.actor_spans, event.recipients) == (doing, (), ("a1",))
