"""What a noun phrase says of the actor it names."""

import pytest

from legation.coding.who.facts import gather
from legation.coding.who.sketch import Sketch, sketch


def read(phrase: str) -> Sketch:
    words = phrase.replace("'s", " 's").split()
    return sketch(gather(words), 0, len(words))


@pytest.mark.parametrize(
    ("phrase", "title", "of"),
    [
        ("the Chadian foreign minister", "foreign minister", "Chad"),
        ("Foreign Ministry spokeswoman", "spokeswoman", "Foreign Ministry"),
        ("the Kremlin spokesman", "spokesman", "Kremlin"),
        ("head of the foreign ministry's Africa department", "head", "foreign ministry's Africa department"),
        ("HRH Crown Prince", "Crown Prince", None),
        ("Deputy Assistant Secretary of State", "Deputy Assistant Secretary of State", None),
    ],
)
def test_a_post_is_told_apart_from_whose_it_is(phrase: str, title: str, of: str | None) -> None:
    office = read(phrase).office
    assert office is not None
    assert (office.title, office.of) == (title, of)


@pytest.mark.parametrize(
    ("phrase", "sectors"),
    [
        ("the former prime minister", ("ELI",)),
        ("a former White House official", ("ELI",)),
        ("the minister's wife", ("ELI",)),
        ("the farmer's wife", ("CVL",)),
        ("an anti-war protester", ("OPP", "CVL")),
        ("an anti-tax demonstrator", ("OPP", "CVL")),
        ("a Jewish community leader", ("REL",)),
        ("a police spokesman", ("COP",)),
        ("a spokesman", ()),
        ("China's representative", ("GOV",)),
        ("the Turkish Cypriot police", ("COP", "PRE")),
        ("the president of Chad", ("GOV",)),
        ("the company's president", ("BUS",)),
        ("the president of the Supreme Court", ("JUD",)),
        ("a council chief executive", ("GOV",)),
        ("a bank chief executive", ("BUS",)),
        ("Hong Kong's chief executive", ("GOV",)),
        ("an ex-minister", ("ELI",)),
    ],
)
def test_the_sectors_are_those_of_the_noun_or_of_what_stands_nearest(
    phrase: str, sectors: tuple[str, ...]
) -> None:
    assert read(phrase).sectors == sectors


def test_the_state_after_to_is_another() -> None:
    assert read("Peru's ambassador to Chile").country == "PER"


def test_what_is_of_several_states_is_of_none() -> None:
    assert read("the foreign ministers of Chad and Togo").country is None
    assert read("the Franco-German brigade").country != "FRA"
