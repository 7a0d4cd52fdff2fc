"""Whom descriptions mean."""

from tests.coding.who.seen import who, words
from tests.readings import reading

GOVERNMENT = """
    The DET 3 det
    Chadian ADJ 3 amod
    government NOUN 4 nsubj government Number=Sing
    met VERB 0 root meet
    . PUNCT 4 punct

    Its PRON 2 nmod:poss _ Poss=Yes
    government NOUN 3 nsubj government Number=Sing
    left VERB 0 root leave
    . PUNCT 3 punct
"""


def test_a_government_described_twice_is_one() -> None:
    made = reading("The Chadian government met. Its government left.", GOVERNMENT)
    found = [a for a in who(made).values() if a.kind == "government"]
    assert [words(made, a) for a in found] == [["The Chadian government", "Its government"]]


PRESIDENT = """
    Macron PROPN 2 nsubj
    left VERB 0 root leave
    . PUNCT 2 punct

    The DET 3 det
    French ADJ 3 amod
    president NOUN 4 nsubj president Number=Sing
    slept VERB 0 root sleep
    . PUNCT 4 punct
"""


def test_the_president_on_the_day_is_the_one_who_held_the_post() -> None:
    text = "Macron left. The French president slept."
    made = reading(text, PRESIDENT, names=[("Person", "Macron"), ("NORP", "French")], date="2020-05-01")
    assert "The French president" in words(made, who(made)["Macron"])


def test_the_holder_of_a_post_is_known_without_being_named() -> None:
    tree = PRESIDENT.split("\n\n")[1]
    made = reading("The French president slept.", tree, names=[("NORP", "French")], date="2020-05-01")
    president = who(made)["French president"]
    assert (president.basis, president.wikidata is not None) == ("knowledge", True)


def test_a_noun_behind_a_bodys_name_only_explains_it() -> None:
    tree = """
    The DET 4 det
    Al-Manar PROPN 4 compound
    TV NOUN 4 compound
    station NOUN 5 nsubj station Number=Sing
    said VERB 0 root say
    . PUNCT 5 punct
    """
    made = reading("The Al-Manar TV station said.", tree, names=[("Organization", "Al-Manar")])
    assert [a.kind for a in who(made).values()] == ["media"]


FARMER = """
    Farmer NOUN 2 nmod:desc farmer Number=Sing
    Ana PROPN 4 nsubj
    Rojas PROPN 2 flat
    left VERB 0 root leave
    . PUNCT 4 punct

    DET DET 2 det
    farmer NOUN 3 nsubj farmer Number=Sing
    slept VERB 0 root sleep
    . PUNCT 3 punct
"""


def test_the_farmer_is_the_one_named_and_a_farmer_is_somebody_new() -> None:
    for determiner, mentions in (("The", ["Farmer Ana Rojas", "The farmer"]), ("A", ["Farmer Ana Rojas"])):
        tree = FARMER.replace("DET DET", f"{determiner} DET")
        made = reading(
            f"Farmer Ana Rojas left. {determiner} farmer slept.", tree, names=[("Person", "Ana Rojas")]
        )
        assert words(made, who(made)["Ana Rojas"]) == mentions


def test_my_government_is_not_the_one_last_spoken_of() -> None:
    text, tree = "The Chadian government met. My government left.", GOVERNMENT.replace("Its PRON", "My PRON")
    found = [a for a in who(reading(text, tree)).values() if a.kind == "government"]
    assert len(found) == 2


def test_a_court_of_another_town_is_another_court() -> None:
    tree = """
    Accra PROPN 3 compound
    High PROPN 3 compound
    Court PROPN 4 nsubj
    ruled VERB 0 root rule
    . PUNCT 4 punct

    The DET 3 det
    Kumasi PROPN 3 compound
    court NOUN 4 nsubj court Number=Sing
    sat VERB 0 root sit
    . PUNCT 4 punct
    """
    made = reading(
        "Accra High Court ruled. The Kumasi court sat.", tree, names=[("Organization", "Accra High Court")]
    )
    assert words(made, who(made)["Accra High Court"]) == ["Accra High Court"]


def test_a_lead_brings_in_whom_the_text_names_next() -> None:
    tree = """
    A DET 3 det
    former ADJ 3 amod
    member NOUN 4 nsubj member Number=Sing
    sued VERB 0 root sue
    . PUNCT 4 punct

    Sheikh PROPN 2 nmod:desc
    Ama PROPN 7 nsubj
    Sika PROPN 2 flat
    , PUNCT 5 punct
    member NOUN 2 appos member Number=Sing
    , PUNCT 5 punct
    spoke VERB 0 root speak
    . PUNCT 7 punct

    She PRON 2 nsubj
    left VERB 0 root leave
    . PUNCT 2 punct
    """
    made = reading(
        "A former member sued. Sheikh Ama Sika, member, spoke. She left.",
        tree,
        names=[("Person", "Ama Sika")],
        chains=[["member", "member@2", "She"]],
    )
    found = [words(made, a) for a in who(made).values() if "Sika" in a.name]
    assert found == [["A former member", "Sheikh Ama Sika", "member", "She"]]


def test_a_description_means_the_one_body_named_before_it_in_its_chain() -> None:
    tree = """
    USAID PROPN 2 nsubj
    helped VERB 0 root help
    . PUNCT 2 punct

    The DET 2 det
    agency NOUN 3 nsubj agency Number=Sing
    left VERB 0 root leave
    . PUNCT 3 punct

    US PROPN 2 nsubj
    wept VERB 0 root weep
    . PUNCT 2 punct
    """
    made = reading(
        "USAID helped. The agency left. US wept.",
        tree,
        names=[("Organization", "USAID"), ("Location", "US")],
        chains=[["USAID", "agency", "US"]],
    )
    assert words(made, who(made)["USAID"]) == ["USAID", "The agency"]


def test_a_chain_makes_no_two_named_persons_one() -> None:
    tree = """
    Judge NOUN 2 nmod:desc judge Number=Sing
    Ama PROPN 4 nsubj
    Sika PROPN 2 flat
    sat VERB 0 root sit
    . PUNCT 4 punct

    Ola PROPN 3 nsubj
    Berg PROPN 1 flat
    wept VERB 0 root weep
    . PUNCT 3 punct

    The DET 2 det
    judge NOUN 3 nsubj judge Number=Sing
    left VERB 0 root leave
    . PUNCT 3 punct
    """
    made = reading(
        "Judge Ama Sika sat. Ola Berg wept. The judge left.",
        tree,
        names=[("Person", "Ama Sika"), ("Person", "Ola Berg")],
        chains=[["Ola", "judge"]],
    )
    assert {"Ama Sika", "Ola Berg"} <= who(made).keys()


def test_the_head_of_state_is_the_president_who_is_named() -> None:
    tree = """
    President PROPN 2 nmod:desc
    Saleh PROPN 3 nsubj
    left VERB 0 root leave
    . PUNCT 3 punct

    The DET 2 det
    head NOUN 5 nsubj head Number=Sing
    of ADP 4 case
    state NOUN 2 nmod state Number=Sing
    slept VERB 0 root sleep
    . PUNCT 5 punct
    """
    made = reading("President Saleh left. The head of state slept.", tree, names=[("Person", "Saleh")])
    assert words(made, who(made)["Saleh"]) == ["President Saleh", "The head of state"]


TWO_OFFICIALS = """
    A DET 3 det
    Chadian ADJ 3 amod
    spokesman NOUN 4 nsubj spokesman Number=Sing
    spoke VERB 0 root speak
    . PUNCT 4 punct

    Norwegian ADJ 2 amod
    spokesman NOUN 3 nmod:desc spokesman Number=Sing
    Ola PROPN 5 nsubj
    Berg PROPN 3 flat
    left VERB 0 root leave
    . PUNCT 5 punct
"""


def test_no_chain_makes_one_of_two_states_officials() -> None:
    text = "A Chadian spokesman spoke. Norwegian spokesman Ola Berg left."
    chains = [["A Chadian spokesman", "Ola Berg"]]
    made = reading(text, TWO_OFFICIALS, names=[("Person", "Ola Berg")], chains=chains)
    assert {a.country for a in who(made).values() if a.kind == "person"} == {"TCD", "NOR"}
