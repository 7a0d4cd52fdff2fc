"""Whom pronouns and sides mean."""

from legation.coding.who import actors
from legation.language.reading import Reading
from tests.readings import reading, record


def meant(made: Reading) -> dict[str, list[str]]:
    """The words of each actor's mentions that are no names, by the actor's name."""
    text = made.article.text
    return {
        a.name: found
        for a in actors(made, record(made))
        if (found := [text[m.start : m.end] for m in a.mentions if m.kind != "name"])
    }


TWO_MEN = """
    Ivo PROPN 3 nsubj
    Brand PROPN 1 flat
    met VERB 0 root meet
    Karl PROPN 3 obj
    Moser PROPN 4 flat
    . PUNCT 3 punct

    He PRON 2 nsubj
    left VERB 0 root leave
    . PUNCT 2 punct
"""
NAMES = [("Person", "Ivo Brand"), ("Person", "Karl Moser")]


def test_a_subject_goes_on_being_spoken_of() -> None:
    assert meant(reading("Ivo Brand met Karl Moser. He left.", TWO_MEN, names=NAMES)) == {"Ivo Brand": ["He"]}


def test_a_chain_that_holds_two_people_does_not_decide() -> None:
    chains = [["Ivo Brand", "Karl Moser", "He"]]
    made = reading("Ivo Brand met Karl Moser. He left.", TWO_MEN, names=NAMES, chains=chains)
    assert meant(made) == {"Ivo Brand": ["He"]}


def test_a_chain_that_holds_one_person_does() -> None:
    made = reading("Ivo Brand met Karl Moser. He left.", TWO_MEN, names=NAMES, chains=[["Karl Moser", "He"]])
    assert meant(made) == {"Karl Moser": ["He"]}


def test_a_woman_by_her_title_is_not_he() -> None:
    tree = TWO_MEN.replace("    Ivo", "    Ms PROPN 2 nmod:desc\n    Ivo", 1)
    tree = tree.replace("Ivo PROPN 3", "Ivo PROPN 4").replace("Brand PROPN 1", "Brand PROPN 2")
    tree = tree.replace("Karl PROPN 3", "Karl PROPN 4").replace("Moser PROPN 4", "Moser PROPN 5")
    tree = tree.replace("met VERB", "met VERB", 1).replace(". PUNCT 3", ". PUNCT 4")
    assert meant(reading("Ms Ivo Brand met Karl Moser. He left.", tree, names=NAMES)) == {
        "Karl Moser": ["He"]
    }


def test_the_surname_he_is_no_pronoun() -> None:
    tree = """
    He PRON 3 nsubj
    Lin PROPN 3 nsubj
    left VERB 0 root leave
    . PUNCT 3 punct
    """
    found = actors(made := reading("He Lin left.", tree, names=[("Person", "Lin")]), record(made))
    assert [(a.name, [m.kind for m in a.mentions]) for a in found] == [("He Lin", ["name"])]


def test_its_own_is_the_subjects() -> None:
    tree = """
    Chad PROPN 2 nsubj
    closed VERB 0 root close
    its PRON 4 nmod:poss
    border NOUN 2 obj
    . PUNCT 2 punct
    """
    made = reading("Chad closed its border.", tree, names=[("Location", "Chad")])
    assert meant(made) == {"Chad": ["its"]}


def test_the_two_sides_are_the_two_states_set_side_by_side() -> None:
    tree = """
    Chad PROPN 4 nsubj
    and CCONJ 3 cc
    Togo PROPN 1 conj
    met VERB 0 root meet
    . PUNCT 4 punct

    The DET 3 det
    two NUM 3 nummod
    sides NOUN 4 nsubj side Number=Plur
    agreed VERB 0 root agree
    . PUNCT 4 punct
    """
    names = [("Location", "Chad"), ("Location", "Togo")]
    made = reading("Chad and Togo met. The two sides agreed.", tree, names=names)
    assert meant(made) == {"Chad": ["The two sides"], "Togo": ["The two sides"]}


def test_an_object_is_not_the_subject_beside_it() -> None:
    tree = """
        Acme PROPN 3 nsubj:pass
        was AUX 3 aux:pass be
        fined VERB 0 root fine
        after SCONJ 6 mark
        Oman PROPN 6 nsubj
        accused VERB 3 advcl accuse
        it PRON 6 obj
    """
    names = [("Organization", "Acme"), ("Location", "Oman")]
    assert meant(reading("Acme was fined after Oman accused it", tree, names=names)) == {"Acme": ["it"]}


def test_two_verbs_of_one_subject_act_on_somebody_else() -> None:
    tree = """
        Ivo PROPN 3 nsubj
        Brand PROPN 1 flat
        slept VERB 0 root sleep
        . PUNCT 3 punct

        Karl PROPN 3 nsubj
        Moser PROPN 1 flat
        beat VERB 0 root beat
        and CCONJ 5 cc
        robbed VERB 3 conj rob
        him PRON 5 obj
        . PUNCT 3 punct
    """
    made = reading("Ivo Brand slept. Karl Moser beat and robbed him.", tree, names=NAMES)
    assert meant(made) == {"Ivo Brand": ["him"]}


def test_an_apposition_stands_where_its_noun_stands() -> None:
    tree = """
        Ivo PROPN 4 nmod:poss
        Brand PROPN 1 flat
        's PART 1 case
        brother NOUN 7 nsubj
        Karl PROPN 4 appos
        Moser PROPN 5 flat
        fled VERB 0 root flee
        when SCONJ 10 mark
        they PRON 10 nsubj
        stormed VERB 7 advcl storm
        his PRON 12 nmod:poss _ Poss=Yes
        house NOUN 10 obj
    """
    made = reading("Ivo Brand's brother Karl Moser fled when they stormed his house", tree, names=NAMES)
    assert "his" in meant(made)["Karl Moser"]


def test_they_are_the_people_told_of_last() -> None:
    tree = """
        Oman PROPN 2 nsubj
        met VERB 0 root meet
        the DET 4 det
        rebels NOUN 2 obj rebel Number=Plur
        . PUNCT 2 punct

        They PRON 2 nsubj
        left VERB 0 root leave
        . PUNCT 2 punct
    """
    made = reading("Oman met the rebels. They left.", tree, names=[("Location", "Oman")])
    assert meant(made) == {"rebels": ["the rebels", "They"]}


def test_a_phrase_before_its_subject_can_speak_of_it() -> None:
    made = reading(
        "Ivo Brand slept. On his arrival Karl Moser spoke.",
        """
        Ivo PROPN 3 nsubj
        Brand PROPN 1 flat
        slept VERB 0 root sleep
        . PUNCT 3 punct

        On ADP 3 case
        his PRON 3 nmod:poss
        arrival NOUN 6 obl
        Karl PROPN 6 nsubj
        Moser PROPN 4 flat
        spoke VERB 0 root speak
        . PUNCT 6 punct
        """,
        names=[("Person", "Ivo Brand"), ("Person", "Karl Moser")],
    )
    assert meant(made) == {"Karl Moser": ["his"]}
