"""What the tables know of persons."""

import pytest

from legation.record import Office
from tests.coding.who.seen import who
from tests.readings import reading

SPOKE = """
    President PROPN 2 nmod:desc
    NAME PROPN 3 nsubj
    spoke VERB 0 root speak
    . PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("name", "date", "country", "office"),
    [
        ("Macron", "2020-05-01", "FRA", Office(title="President", of="France")),
        ("Solih", "2022-05-01", "MDV", Office(title="President", of="Maldives")),
        ("Nobodyatall", "2022-05-01", None, Office(title="President")),
    ],
)
def test_a_post_and_a_surname_tell_the_state(
    name: str, date: str, country: str | None, office: Office
) -> None:
    made = reading(
        f"President {name} spoke.", SPOKE.replace("NAME", name), names=[("Person", name)], date=date
    )
    found = who(made)[name]
    assert (found.country, found.office) == (country, office)


def test_a_namesake_of_another_state_is_not_the_one_known() -> None:
    tree = """
    Peruvian ADJ 2 amod
    farmer NOUN 3 nmod:desc farmer Number=Sing
    Boris PROPN 5 nsubj
    Johnson PROPN 3 flat
    spoke VERB 0 root speak
    . PUNCT 5 punct
    """
    made = reading(
        "Peruvian farmer Boris Johnson spoke.", tree, names=[("Person", "Boris Johnson")], date="2020-05-01"
    )
    farmer = who(made)["Boris Johnson"]
    assert (farmer.country, farmer.sector, farmer.wikidata) == ("PER", "AGR", None)


def test_a_person_of_note_without_a_post_is_known() -> None:
    made = reading("Greta Thunberg spoke.", names=[("Person", "Greta Thunberg")], date="2020-05-01")
    thunberg = who(made)["Greta Thunberg"]
    assert (thunberg.country, thunberg.sector, thunberg.office) == ("SWE", "SOC", None)
