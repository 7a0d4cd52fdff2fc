"""Sides and who leads them."""

from tests.coding.who.seen import who, words
from tests.readings import reading

TEAMS = reading(
    "Polish and Czech teams talked. Envoys from Warsaw left.",
    """
    Polish ADJ 4 amod
    and CCONJ 3 cc
    Czech ADJ 1 conj
    teams NOUN 5 nsubj team Number=Plur
    talked VERB 0 root
    . PUNCT 5 punct

    Envoys NOUN 4 nsubj envoy Number=Plur
    from ADP 3 case
    Warsaw PROPN 1 nmod
    left VERB 0 root
    . PUNCT 4 punct
    """,
    names=[("NORP", "Polish"), ("NORP", "Czech"), ("Location", "Warsaw")],
)


def test_the_teams_of_two_states_are_the_two_states() -> None:
    found = who(TEAMS)
    assert {"Poland", "Czech Republic"} <= set(found)
    assert not any("teams" in name for name in found)


def test_people_without_a_name_are_a_group_of_their_state() -> None:
    envoys = who(TEAMS)["Envoys"]
    assert (envoys.kind, envoys.country, envoys.sector) == ("group", "POL", "GOV")


SIDES = reading(
    "The Omani delegation was led by deputy minister Ali Nasser, "
    "and the Kuwaiti team by Huda Saad, an adviser.",
    """
    The DET 3 det
    Omani ADJ 3 amod
    delegation NOUN 5 nsubj:pass delegation Number=Sing
    was AUX 5 aux:pass
    led VERB 0 root lead
    by ADP 9 case
    deputy ADJ 8 amod
    minister NOUN 9 nmod:desc
    Ali PROPN 5 obl:agent
    Nasser PROPN 9 flat
    , PUNCT 15 punct
    and CCONJ 15 cc
    the DET 15 det
    Kuwaiti ADJ 15 amod
    team NOUN 5 conj team Number=Sing
    by ADP 17 case
    Huda PROPN 15 orphan
    Saad PROPN 17 flat
    , PUNCT 21 punct
    an DET 21 det
    adviser NOUN 17 appos adviser Number=Sing
    . PUNCT 5 punct
    """,
    names=[("Person", "Ali Nasser"), ("Person", "Huda Saad")],
)


def test_who_leads_a_delegation_is_of_its_state() -> None:
    found = who(SIDES)
    assert (found["Ali Nasser"].country, found["Huda Saad"].country) == ("OMN", "KWT")


MINISTERS = """
    Minister PROPN 2 nmod:desc
    Ali PROPN 4 nsubj
    Nasser PROPN 2 flat
    met VERB 0 root meet
    his PRON 7 nmod:poss _ Poss=Yes
    Kuwaiti ADJ 7 amod
    counterpart NOUN 4 obj
    Huda PROPN 7 appos
    Saad PROPN 8 flat
    . PUNCT 4 punct

    Both DET 2 det
    ministers NOUN 3 nsubj minister Number=Plur
    left VERB 0 root leave
    . PUNCT 3 punct
"""


def test_both_ministers_are_the_two_met_and_a_counterpart_is_of_his_state() -> None:
    made = reading(
        "Minister Ali Nasser met his Kuwaiti counterpart Huda Saad. Both ministers left.",
        MINISTERS,
        names=[("Person", "Ali Nasser"), ("NORP", "Kuwaiti"), ("Person", "Huda Saad")],
    )
    found = who(made)
    assert found["Huda Saad"].country == "KWT"
    for name in ("Ali Nasser", "Huda Saad"):
        assert "Both ministers" in words(made, found[name])


def test_both_countries_are_the_two_last_set_side_by_side() -> None:
    tree = """
        Oman PROPN 4 nsubj
        and CCONJ 3 cc
        Kuwait PROPN 1 conj
        talked VERB 0 root talk
        . PUNCT 4 punct

        Both DET 2 det
        countries NOUN 3 nsubj country Number=Plur
        agreed VERB 0 root agree
        . PUNCT 3 punct
    """
    names = [("Location", "Oman"), ("Location", "Kuwait")]
    made = reading("Oman and Kuwait talked. Both countries agreed.", tree, names=names)
    found = who(made)
    for name in ("Oman", "Kuwait"):
        assert "Both countries" in words(made, found[name])


def test_two_neighbours_are_the_two_states_set_side_by_side() -> None:
    tree = """
    Togo PROPN 4 nsubj
    and CCONJ 3 cc
    Chad PROPN 1 conj
    talked VERB 0 root
    . PUNCT 4 punct

    The DET 3 det
    two NUM 3 nummod
    neighbours NOUN 4 nsubj neighbour Number=Plur
    agreed VERB 0 root
    . PUNCT 4 punct
    """
    made = reading(
        "Togo and Chad talked. The two neighbours agreed.",
        tree,
        names=[("Location", "Togo"), ("Location", "Chad")],
    )
    assert set(who(made)) == {"Togo", "Chad"}
    assert "The two neighbours" in words(made, who(made)["Chad"])
