"""What offices prove of the day of writing."""

from __future__ import annotations

from datetime import date

from legation.coding.dating import holders
from legation.coding.dating.window import Clue
from legation.coding.when import find
from tests.readings import reading

SAID = "Tense=Past|VerbForm=Fin"


def clues(text: str, tree: str, name: str) -> list[Clue]:
    made = reading(text, tree, names=[("Person", name)])
    return list(holders.clues(made, find(made, made.article)))


def covers(clue: Clue, year: int, month: int = 6) -> bool:
    return any(a <= date(year, month, 1) <= b for a, b in clue.days)


PRESIDENT = f"""President PROPN 2 compound
Joe PROPN 4 nsubj
Biden PROPN 2 flat
said VERB 0 root say {SAID}"""
FORMER = f"""Former ADJ 3 amod
President PROPN 3 compound
Joe PROPN 5 nsubj
Biden PROPN 3 flat
said VERB 0 root say {SAID}"""
UNDER = f"""He PRON 2 nsubj
served VERB 0 root serve {SAID}
under ADP 5 case
President PROPN 5 compound
Joe PROPN 2 obl
Biden PROPN 5 flat"""
THEN = f"""Last ADJ 2 amod
year NOUN 7 obl
then ADV 5 advmod
President PROPN 5 compound
Joe PROPN 7 nsubj
Biden PROPN 5 flat
left VERB 0 root leave {SAID}"""


def test_a_president_who_speaks_is_in_office() -> None:
    [clue] = clues("President Joe Biden said", PRESIDENT, "Joe Biden")
    assert clue.reason == "office"
    assert covers(clue, 2023)
    assert not covers(clue, 2020)
    assert not covers(clue, 2025)


def test_a_former_president_no_longer_is() -> None:
    [clue] = clues("Former President Joe Biden said", FORMER, "Joe Biden")
    assert clue.reason == "left"
    assert covers(clue, 2025)
    assert not covers(clue, 2024)


def test_whom_somebody_served_under_may_be_long_gone() -> None:
    assert clues("He served under President Joe Biden", UNDER, "Joe Biden") == []


def test_last_year_under_a_then_president_tells_the_year() -> None:
    left, then = clues("Last year then President Joe Biden left", THEN, "Joe Biden")
    assert left.reason == "left"
    assert [year for year in range(2015, 2030) if covers(then, year)] == [2022, 2023, 2024, 2025]
    assert len(then.spans) == 2


def test_a_deputy_of_a_title_is_not_its_holder() -> None:
    tree = PRESIDENT.replace("President PROPN 2 compound", "Vice NOUN 3 compound\nPresident PROPN 3 compound")
    tree = tree.replace("Joe PROPN 4", "Joe PROPN 5").replace("Biden PROPN 2", "Biden PROPN 3")
    found = clues("Vice President Joe Biden said", tree, "Joe Biden")
    assert not any(covers(clue, 2023) for clue in found)


def test_of_a_term_that_ended_in_some_day_of_a_month_all_of_the_month_may_be_after_it() -> None:
    tree = f"""Former ADJ 4 amod
    economy NOUN 3 compound
    minister NOUN 4 compound
    Martín PROPN 6 nsubj
    Guzmán PROPN 4 flat
    said VERB 0 root say {SAID}"""
    [clue] = clues("Former economy minister Martín Guzmán said", tree, "Martín Guzmán")
    assert any(a <= date(2022, 7, 14) <= b for a, b in clue.days)
    assert not covers(clue, 2022, 6)
