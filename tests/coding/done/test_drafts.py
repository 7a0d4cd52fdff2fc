"""When two mentions are one event."""

import pytest

from legation.coding.done import events
from legation.record import Actor, Mention
from tests.readings import reading, record

TREE = """
    Ama PROPN 2 nsubj
    met VERB 0 root meet
    Ola PROPN 2 obj
    . PUNCT 2 punct

    Ama PROPN 2 nsubj
    met VERB 0 root meet
    {other} PROPN 2 obj
    . PUNCT 2 punct
"""


@pytest.mark.parametrize(("other", "meetings"), [("Ola", 1), ("Per", 2)])
@pytest.mark.usefixtures("every_draft_is_told")
def test_meetings_of_other_people_are_others(other: str, meetings: int) -> None:
    text = f"Ama met Ola. Ama met {other}."
    made = reading(text, TREE.format(other=other), events=[("met", "CONSULT", {}), ("met@2", "CONSULT", {})])
    people = tuple(
        Actor(
            id=name,
            name=name,
            kind="person",
            country=country,
            mentions=tuple(Mention(i, i + 3, "name") for i in range(len(text)) if text[i : i + 3] == name),
        )
        for name, country in (("Ama", "GHA"), ("Ola", "NOR"), ("Per", "NOR"))
    )
    assert len(events(made, record(made, actors=people))) == meetings
