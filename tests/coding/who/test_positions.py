"""Who stands as a participant."""

from legation.coding.who.positions import acts, capital_acts, is_place, whole
from legation.language.reading import Reading
from tests.readings import reading, words

KILLING = """
    The DET 2 det
    killing NOUN 6 nsubj
    of ADP 5 case
    a DET 5 det
    clerk NOUN 2 nmod
    shocked VERB 0 root shock
    thousands NOUN 6 obj thousand
    of ADP 9 case
    nurses NOUN 7 nmod nurse
    in ADP 11 case
    schools NOUN 9 nmod school
"""
TEXT = "The killing of a clerk shocked thousands of nurses in schools"


def at(made: Reading, word: str) -> int:
    return words(made, word)[0]


def test_whom_a_noun_is_done_to_is_a_party_by_its_roles() -> None:
    made = reading(TEXT, KILLING, roles=[("killing", "V", {"ARG1": "a clerk"})])
    assert acts(made, at(made, "clerk"), specific=False)
    assert not acts(made, at(made, "schools"), specific=False)


def test_thousands_of_people_are_the_people() -> None:
    made = reading(TEXT, KILLING)
    assert whole(made, at(made, "nurses")) == at(made, "thousands")
    assert acts(made, at(made, "nurses"), specific=False)


def test_whoever_owns_what_is_acted_on_is_a_party() -> None:
    tree = """
        Police NOUN 2 nsubj
        searched VERB 0 root search
        the DET 4 det
        homes NOUN 2 obj home
        of ADP 6 case
        clerks NOUN 4 nmod clerk
    """
    made = reading("Police searched the homes of clerks", tree)
    assert acts(made, at(made, "clerks"), specific=False)


def test_to_whom_an_event_is_done_is_a_party_wherever_it_stands() -> None:
    tree = """
    Oman PROPN 2 nsubj
    sold VERB 0 root sell
    ships NOUN 2 obj ship
    to ADP 5 case
    Chad PROPN 2 obl
    """
    text = "Oman sold ships to Chad"
    done = [("sold", "COOPERATE", {"ACTOR": "Oman", "RECIPIENT": "Chad"})]
    place, party = reading(text, tree), reading(text, tree, events=done)
    assert (is_place(place, at(place, "Chad")), is_place(party, at(party, "Chad"))) == (True, False)
    assert not capital_acts(place, at(place, "Chad"))
    assert capital_acts(party, at(party, "Chad"))
