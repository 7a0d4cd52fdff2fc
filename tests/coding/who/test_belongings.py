"""Kin, friends and staff are of the country of the one whose they are; rivals and guests are not."""

import pytest

from tests.coding.who.seen import who, words
from tests.readings import reading


@pytest.mark.parametrize(
    ("noun", "lemma", "country"), [("relatives", "relative", "FRA"), ("rivals", "rival", None)]
)
def test_relatives_are_of_the_country_of_the_one_whose_they_are(
    noun: str, lemma: str, country: str | None
) -> None:
    tree = f"""
    French ADJ 2 amod
    pilot NOUN 3 nmod:desc pilot Number=Sing
    Duval PROPN 4 nsubj
    left VERB 0 root
    . PUNCT 4 punct

    Duval PROPN 3 nmod:poss
    's PART 1 case
    {noun} NOUN 4 nsubj {lemma} Number=Plur
    followed VERB 0 root
    . PUNCT 4 punct
    """
    made = reading(
        f"French pilot Duval left. Duval's {noun} followed.",
        tree,
        names=[("NORP", "French"), ("Person", "Duval"), ("Person", "Duval@2")],
    )
    found = [a for name, a in who(made).items() if name.endswith(noun)]
    assert [a.country for a in found] == ([country] if found else [])
    assert country is None or (found[0].basis, found[0].of) == ("context", None)


def test_the_one_aide_of_somebody_is_one_however_the_owner_is_told() -> None:
    tree = """
    A DET 2 det
    spokesman NOUN 6 nsubj spokesman Number=Sing
    of ADP 4 case
    Ama PROPN 2 nmod
    Sika PROPN 4 flat
    wept VERB 0 root weep
    . PUNCT 6 punct

    Sika PROPN 3 nmod:poss
    's PART 1 case
    spokesman NOUN 4 nsubj spokesman Number=Sing
    left VERB 0 root leave
    . PUNCT 4 punct
    """
    text = "A spokesman of Ama Sika wept. Sika's spokesman left."
    made = reading(text, tree, names=[("Person", "Ama Sika"), ("Person", "Sika@2")])
    assert words(made, who(made)["spokesman"]) == ["A spokesman", "Sika's spokesman"]
