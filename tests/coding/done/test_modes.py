"""How an act was done: what its words, its object, its content and its parties tell."""

from __future__ import annotations

import pytest

from legation.coding.done.acts import Act
from legation.coding.done.modes import mode
from legation.record import Actor
from tests.readings import reading, words


def told(text: str, tree: str, trigger: str, kind: str, *parties: Actor) -> str | None:
    made = reading(text, tree)
    word = words(made, trigger)[0]
    return mode(made, Act(word, word + 1, word, word, kind), parties, None)


def asked_to(verb: str, lemma: str, upos: str = "VERB") -> str:
    return f"""
        Chad  PROPN 2 nsubj
        asked VERB  0 root ask
        Togo  PROPN 2 obj
        to    PART  5 mark
        {verb} {upos} 2 xcomp {lemma}
    """


@pytest.mark.parametrize(
    ("verb", "wanted"),
    [("withdraw", "yield"), ("negotiate", "meet"), ("donate", "assist"), ("dance", "change")],
)
def test_a_request_is_of_the_mode_of_what_is_asked_for(verb: str, wanted: str) -> None:
    assert told(f"Chad asked Togo to {verb}", asked_to(verb, verb), "asked", "REQUEST") == wanted


def test_a_threat_is_of_the_mode_of_what_is_threatened() -> None:
    tree = asked_to("murder", "murder").replace("asked", "threatened").replace("ask", "threaten")
    assert told("Chad threatened Togo to murder", tree, "threatened", "THREATEN") == "violence"


STRUCK = """
    Jets   NOUN 2 nsubj jet
    struck VERB 0 root strike
    camps  NOUN 2 obj camp
"""


def test_the_subject_of_an_attack_can_be_its_means() -> None:
    assert told("Jets struck camps", STRUCK, "struck", "ASSAULT") == "aerial"


MOVED = """
    Forces NOUN 2 nsubj force
    moved  VERB 0 root move
    north  ADV  2 advmod north
"""


@pytest.mark.parametrize(("sector", "wanted"), [("COP", "police"), ("REB", "militia"), (None, "troops")])
def test_a_move_goes_by_who_moves(sector: str | None, wanted: str) -> None:
    mover = Actor(id="a1", name="Forces", kind="group", sector=sector)
    assert told("Forces moved north", MOVED, "moved", "MOBILIZE", mover) == wanted


PROTESTED = "Farmers NOUN 2 nsubj farmer\ngathered VERB 0 root gather"


def test_a_type_has_its_usual_mode_where_no_word_tells_another() -> None:
    assert told("Farmers gathered", PROTESTED, "gathered", "PROTEST") == "demo"
    assert told("Farmers gathered", PROTESTED, "gathered", "ASSAULT") is None


def test_the_object_is_more_exact_than_the_word() -> None:
    tree = "Miners NOUN 2 nsubj miner\nstruck VERB 0 root strike\nhunger NOUN 2 obj hunger"
    assert told("Miners struck hunger", tree, "struck", "PROTEST") == "hunger"
