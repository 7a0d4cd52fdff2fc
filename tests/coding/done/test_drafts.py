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


SHOT = (
    "Chad PROPN 2 nsubj\nshot VERB 0 root shoot Tense=Past|VerbForm=Fin\nTogo PROPN 2 obj\n. PUNCT 2 punct\n"
)
SHOOTING = "The DET 2 det\nshooting NOUN 3 nsubj\nended VERB 0 root end\n. PUNCT 3 punct\n"
KILLING = "The DET 2 det\nkilling NOUN 3 nsubj\nwent VERB 0 root go\non ADV 3 advmod\n. PUNCT 3 punct\n"
RAIN = "It PRON 2 nsubj\nrained VERB 0 root rain\n. PUNCT 2 punct\n"


@pytest.mark.parametrize(("again", "found"), [(True, 1), (False, 2)])
@pytest.mark.usefixtures("every_draft_is_told")
def test_an_event_is_taken_up_where_it_was_mentioned_last(again: bool, found: int) -> None:
    middle = ("The shooting ended.", SHOOTING) if again else ("It rained.", RAIN)
    rained = [("It rained.", RAIN)] * 4
    told = [("Chad shot Togo.", SHOT), *rained, middle, ("The killing went on.", KILLING)]
    words = ["shot", "killing", *(["shooting"] if again else [])]
    made = reading(
        " ".join(text for text, _ in told),
        "\n".join(tree for _, tree in told),
        events=[(word, "ASSAULT", {}) for word in words],
    )
    actors = tuple(
        Actor(id=name, name=name, kind="state", country=code, mentions=(Mention(at, at + 4, "name"),))
        for name, code, at in (("Chad", "TCD", 0), ("Togo", "TGO", 10))
    )
    assert len(events(made, record(made, actors=actors))) == found
