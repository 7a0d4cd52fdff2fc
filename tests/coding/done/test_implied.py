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


@pytest.mark.parametrize(("what", "criticised"), [("law", ("a2",)), ("song", ())])
def test_whoever_criticises_the_law_criticises_the_state(what: str, criticised: tuple[str, ...]) -> None:
    text = f"Clerks criticised the {what}"
    tree = f"""
    Clerks NOUN 2 nsubj
    criticised VERB 0 root criticise
    the DET 4 det
    {what} NOUN 2 obj
    """
    made = reading(text, tree, events=[("criticised", "ACCUSE", {})])
    clerks = Actor(id="a1", name="clerks", kind="group", country="OMN", mentions=(Mention(0, 6, "nominal"),))
    oman = Actor(id="a2", name="Oman", kind="state", country="OMN")
    event = events(made, record(made, actors=(clerks, oman)))[0]
    assert (event.actors, event.recipients) == (("a1",), criticised)
