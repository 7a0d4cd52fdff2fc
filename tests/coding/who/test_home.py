"""The one state that a text is about."""

from legation.coding.who.home import Home, home_of
from tests.coding.who.seen import who, words
from tests.readings import reading

HOME = reading(
    "Togo voted. Togo counted. The government resigned.",
    """
    Togo PROPN 2 nsubj
    voted VERB 0 root
    . PUNCT 2 punct

    Togo PROPN 2 nsubj
    counted VERB 0 root
    . PUNCT 2 punct

    The DET 2 det
    government NOUN 3 nsubj government Number=Sing
    resigned VERB 0 root
    . PUNCT 3 punct
    """,
    names=[("Location", "Togo"), ("Location", "Togo@2")],
)


def test_the_government_is_that_of_the_one_state_that_the_text_is_about() -> None:
    government = who(HOME)["government"]
    assert (government.country, government.basis) == ("TGO", "context")


COUNTRY = """
    Togo PROPN 2 nsubj
    voted VERB 0 root
    . PUNCT 2 punct

    Togo PROPN 2 nsubj
    counted VERB 0 root
    . PUNCT 2 punct

    The DET 2 det
    country NOUN 3 nsubj country Number=Sing
    rejoiced VERB 0 root
    . PUNCT 3 punct
"""


def test_the_country_is_the_one_state_that_the_text_is_about() -> None:
    text = "Togo voted. Togo counted. The country rejoiced."
    made = reading(text, COUNTRY, names=[("Location", "Togo"), ("Location", "Togo@2")])
    assert words(made, who(made)["Togo"]) == ["Togo", "Togo", "The country"]


def test_an_organ_is_of_the_state_of_the_person_whose_phrase_it_stands_in() -> None:
    tree = """
    Chadian ADJ 2 amod
    envoy NOUN 3 nmod:desc envoy Number=Sing
    Ali PROPN 12 nsubj
    Nasser PROPN 3 flat
    , PUNCT 6 punct
    head NOUN 3 appos head Number=Sing
    of ADP 11 case
    the DET 10 det
    foreign ADJ 10 amod
    ministry NOUN 11 nmod:poss ministry Number=Sing
    desk NOUN 6 nmod desk
    left VERB 0 root leave
    for ADP 14 case
    Peru PROPN 12 obl
    . PUNCT 12 punct
    """.replace("head NOUN 3 appos", "head NOUN 3 appos")
    text = "Chadian envoy Ali Nasser, head of the foreign ministry desk left for Peru."
    made = reading(text, tree, names=[("Person", "Ali Nasser"), ("Location", "Peru")])
    ministry = who(made)["foreign ministry"]
    assert (ministry.country, ministry.basis) == ("TCD", "context")


def test_whoever_holds_a_post_in_a_body_is_of_its_state() -> None:
    tree = """
    The DET 3 det
    Chadian ADJ 3 amod
    Ministry PROPN 7 nsubj
    ( PUNCT 5 punct
    OTB PROPN 3 appos
    ) PUNCT 5 punct
    met VERB 0 root meet
    . PUNCT 7 punct

    Ana PROPN 8 nsubj
    Rojas PROPN 1 flat
    , PUNCT 4 punct
    director NOUN 1 appos director Number=Sing
    of ADP 6 case
    OTB PROPN 4 nmod
    , PUNCT 4 punct
    left VERB 0 root leave
    . PUNCT 8 punct
    """
    names = [("Person", "Ana Rojas"), ("Organization", "OTB"), ("Organization", "OTB@2")]
    names += [("Organization", "Chadian Ministry")]
    made = reading("The Chadian Ministry (OTB) met. Ana Rojas, director of OTB, left.", tree, names=names)
    rojas = who(made)["Ana Rojas"]
    assert rojas.office is not None
    assert (rojas.office.of, rojas.country, rojas.sector) == ("OTB", "TCD", "GOV")


def test_a_text_about_many_states_is_at_home_where_its_paper_is() -> None:
    spoken = {"TGO": 6, "BEN": 2, "GHA": 2, "NER": 2, "MLI": 2}
    assert home_of(spoken, "TGO") == Home("TGO")
    assert home_of(spoken, "GHA") == Home()
