"""Whose officers and organs are that no word calls anybody's."""

from dataclasses import replace

import msgspec
import pytest

from tests.coding.who.seen import who
from tests.readings import reading

BEFORE = """
    Togo PROPN 2 nsubj
    voted VERB 0 root
    . PUNCT 2 punct

    Togo PROPN 2 nsubj
    counted VERB 0 root
    . PUNCT 2 punct
"""
NAMES = [("Location", "Togo"), ("Location", "Togo@2")]


def test_a_state_named_for_the_one_whom_an_officer_meets_is_not_his() -> None:
    made = reading(
        "Togo voted. Togo counted. Deputy Minister Ama Sika met Deputy Minister Ola Berg of Norway.",
        BEFORE
        + """
    Deputy ADJ 2 amod
    Minister NOUN 3 nmod:desc
    Ama PROPN 5 nsubj
    Sika PROPN 3 flat
    met VERB 0 root
    Deputy ADJ 7 amod
    Minister NOUN 8 nmod:desc
    Ola PROPN 5 obj
    Berg PROPN 8 flat
    of ADP 11 case
    Norway PROPN 8 nmod
    . PUNCT 5 punct
    """,
        names=[*NAMES, ("Person", "Ama Sika"), ("Person", "Ola Berg"), ("Location", "Norway")],
        events=[("met", "CONSULT", {"actor": "Ama"})],
    )
    found = who(made)
    assert (found["Ama Sika"].country, found["Ola Berg"].country) == ("TGO", "NOR")


@pytest.mark.parametrize("what", ["Norwegian", "new"])
def test_whose_the_things_are_says_nothing_of_the_bureau(what: str) -> None:
    made = reading(
        f"Togo voted. Togo counted. The government froze {what} funds.",
        BEFORE
        + f"""
    The DET 2 det
    government NOUN 3 nsubj government Number=Sing
    froze VERB 0 root
    {what} ADJ 5 amod
    funds NOUN 3 obj
    . PUNCT 3 punct
    """,
        names=NAMES,
    )
    assert who(made)["government"].country == "TGO"


def test_who_is_abroad_is_not_of_the_state_of_the_dateline() -> None:
    made = reading(
        "Togo voted. Togo counted. Norway: Deputy Minister Ama Sika met President Ola Berg of Norway.",
        BEFORE
        + """
    Norway PROPN 0 root
    : PUNCT 1 punct
    Deputy ADJ 4 amod
    Minister NOUN 5 nmod:desc
    Ama PROPN 7 nsubj
    Sika PROPN 5 flat
    met VERB 1 parataxis
    President NOUN 9 nmod:desc
    Ola PROPN 7 obj
    Berg PROPN 9 flat
    of ADP 12 case
    Norway PROPN 9 nmod
    . PUNCT 1 punct
    """,
        names=[*NAMES, ("Person", "Ama Sika"), ("Person", "Ola Berg"), ("Location", "Norway@2")],
        events=[("met", "CONSULT", {"actor": "Ama"})],
    )
    assert who(made)["Ama Sika"].country == "TGO"


def test_it_stays_open_whose_an_embassy_is_beside_two_states() -> None:
    made = reading(
        "Togo expelled three Norwegian diplomats and accused the embassy.",
        """
    Togo PROPN 2 nsubj
    expelled VERB 0 root expel
    three NUM 5 nummod
    Norwegian ADJ 5 amod
    diplomats NOUN 2 obj diplomat Number=Plur
    and CCONJ 7 cc
    accused VERB 2 conj accuse
    the DET 9 det
    embassy NOUN 7 obj embassy Number=Sing
    . PUNCT 2 punct
    """,
        names=[("Location", "Togo"), ("NORP", "Norwegian")],
    )
    assert who(made)["embassy"].country is None


@pytest.mark.parametrize(("source", "country"), [("https://diario.example.com.pe/1", "PER"), (None, None)])
def test_the_papers_own_officers_are_its_states_where_nothing_else_says(
    source: str | None, country: str | None
) -> None:
    made = reading(
        "Minister Ama Sika flew from Norway to Chad. Peru waited.",
        """
    Minister NOUN 2 nmod:desc
    Ama PROPN 4 nsubj
    Sika PROPN 2 flat
    flew VERB 0 root fly
    from ADP 6 case
    Norway PROPN 4 obl
    to ADP 8 case
    Chad PROPN 4 obl
    . PUNCT 4 punct

    Peru PROPN 2 nsubj
    waited VERB 0 root wait
    . PUNCT 2 punct
    """,
        names=[("Person", "Ama Sika"), ("Location", "Norway"), ("Location", "Chad"), ("Location", "Peru")],
    )
    made = replace(made, article=msgspec.structs.replace(made.article, source=source))
    assert who(made)["Ama Sika"].country == country
