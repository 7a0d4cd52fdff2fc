"""The floor of the coreference table, and what a chain is."""

import pytest

from bench.coref import nearest_compatible, proper
from legation.language import Argument
from tests.readings import reading

FEATS = {"he": "Number=Sing|Person=3", "they": "Number=Plur|Person=3", "it": "Number=Sing|Person=3"}


def test_chains_of_one_mention_are_left_out_and_a_mention_is_in_one_chain() -> None:
    assert proper([[(0, 1)], [(2, 3), (4, 5)], [(4, 5), (6, 7), (8, 9)]]) == [
        {(2, 3), (4, 5)},
        {(6, 7), (8, 9)},
    ]


@pytest.mark.parametrize(("pronoun", "antecedent"), [("he", "Koroma"), ("it", "Parliament"), ("they", None)])
def test_a_pronoun_takes_up_the_nearest_mention_that_agrees(pronoun: str, antecedent: str | None) -> None:
    made = reading(
        f"Koroma Koroma Parliament {pronoun}",
        f"""
        Koroma     PROPN 0 root  Koroma     Number=Sing
        Koroma     PROPN 1 dep   Koroma     Number=Sing
        Parliament PROPN 1 dep   Parliament Number=Sing
        {pronoun}  PRON  1 dep   {pronoun}  {FEATS[pronoun]}
        """,
    )
    labels = ("PERSON", "PERSON", "ORGANIZATION", "PERSON" if pronoun != "it" else "OBJECT")
    chains = nearest_compatible(made, [Argument(x, i, i + 1, i) for i, x in enumerate(labels)])
    with_pronoun = [c for c in chains if (3, 4) in c]
    assert ({made.word(i) for c in with_pronoun for i, _ in c} - {pronoun}) == ({antecedent} - {None})


def test_a_name_takes_up_the_same_name() -> None:
    made = reading(
        "Juba . Kofi . Juba",
        "Juba PROPN 0 root\n. PUNCT 1 punct\nKofi PROPN 1 dep\n. PUNCT 1 punct\nJuba PROPN 1 dep",
    )
    mentions = [Argument("PLACE", i, i + 1, i) for i in (0, 2, 4)]
    assert nearest_compatible(made, mentions) == [{(0, 1), (4, 5)}]
