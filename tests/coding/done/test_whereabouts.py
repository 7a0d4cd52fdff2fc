"""The place of an act: learnt, hanging on it, its ground, or its clause's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from legation.coding.done.acts import Act
from legation.coding.done.settings import settings
from legation.coding.done.whereabouts import precision
from legation.language.reading import Argument, Frame, Reading
from legation.record import Mention, Place
from tests.readings import reading, record, words


def placed(made: Reading, trigger: str, *names: str, type_: str = "ASSAULT") -> str | None:
    """The name of the place of the act told by ``trigger``."""
    spans = [(name, made.span(*words(made, name))) for name in names]
    found = tuple(
        Place(id=n, name=n, precision="city", mentions=(Mention(s.start, s.end, "name"),)) for n, s in spans
    )
    word = words(made, trigger)[0]
    act = Act(word, word + 1, word, word, type_)
    return settings(made, record(made, places=found), [act])[0].place


CAPTURED = """
    Rebels NOUN 2 nsubj
    captured VERB 0 root capture
    the DET 4 det
    town NOUN 2 obj town
    of ADP 6 case
    Bara PROPN 4 nmod
"""


@pytest.mark.parametrize(("type_", "place"), [("ASSAULT", "Bara"), ("SUPPORT", None)])
def test_what_is_captured_is_where_it_happens(type_: str, place: str | None) -> None:
    made = reading("Rebels captured the town of Bara", CAPTURED)
    assert placed(made, "captured", "Bara", type_=type_) == place


def test_the_place_of_the_clause_is_that_of_what_follows_from_it() -> None:
    tree = """
        A DET 2 det
        bomb NOUN 3 nsubj
        exploded VERB 0 root explode
        in ADP 5 case
        Bara PROPN 3 obl
        , PUNCT 7 punct
        killing VERB 3 advcl kill
        ten NUM 7 obj
    """
    assert placed(reading("A bomb exploded in Bara, killing ten", tree), "killing", "Bara") == "Bara"


def test_what_is_invaded_is_the_place_and_not_who_invades() -> None:
    tree = """
        Chad PROPN 3 nmod:poss
        's PART 1 case
        invasion NOUN 0 root invasion
        of ADP 5 case
        Bara PROPN 3 nmod
    """
    assert placed(reading("Chad's invasion of Bara", tree), "invasion", "Chad", "Bara") == "Bara"


def test_a_country_in_an_officials_title_is_no_place() -> None:
    tree = """
        a DET 2 det
        meeting NOUN 0 root meeting
        with ADP 5 case
        Bara PROPN 5 compound
        Secretary PROPN 2 nmod
    """
    assert placed(reading("a meeting with Bara Secretary", tree), "meeting", "Bara", type_="CONSULT") is None


def test_what_the_model_learnt_comes_first() -> None:
    made = reading(
        "Rebels captured the town of Bara near Doha",
        CAPTURED.rstrip()
        + """
    near ADP 8 case
    Doha PROPN 2 obl
""",
    )
    assert placed(made, "captured", "Bara", "Doha") == "Doha"
    learnt = Frame(1, "EVENT", (Argument("PLACE", 5, 6, 5),))
    assert placed(replace(made, whereabouts=(learnt,)), "captured", "Bara", "Doha") == "Bara"


def test_a_place_unknown_to_the_tables_is_a_small_one() -> None:
    unknown, region = Place(id="a", name="Bara"), Place(id="b", name="Doha", precision="region")
    assert precision(unknown) > precision(region)
