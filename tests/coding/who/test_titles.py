"""Titles before names, and what is said beside them."""

from legation.coding.who import actors
from tests.coding.who.seen import who, words
from tests.readings import reading, record

MINISTER = reading(
    "Chadian Foreign Minister Amina Saleh met Togo's president. Ms Saleh left Togo.",
    """
    Chadian PROPN 5 amod
    Foreign ADJ 3 amod
    Minister NOUN 4 nmod:desc
    Amina PROPN 6 nsubj
    Saleh PROPN 4 flat
    met VERB 0 root meet
    Togo PROPN 9 nmod:poss
    's PART 7 case
    president NOUN 6 obj president Number=Sing
    . PUNCT 6 punct

    Ms PROPN 2 nmod:desc
    Saleh PROPN 3 nsubj
    left VERB 0 root leave
    Togo PROPN 3 obj
    . PUNCT 3 punct
    """,
    names=[("NORP", "Chadian"), ("Person", "Amina Saleh"), ("Location", "Togo"), ("Person", "Saleh@2")],
)


def test_a_title_before_a_name_tells_country_sector_and_office() -> None:
    minister = who(MINISTER)["Amina Saleh"]
    assert (minister.kind, minister.country, minister.code, minister.sector) == (
        "person",
        "TCD",
        "TCD",
        "GOV",
    )
    assert minister.office is not None
    assert (minister.office.title, minister.office.of, minister.office.former) == (
        "Foreign Minister",
        "Chad",
        False,
    )


def test_a_surname_with_an_honorific_is_the_person_named_before() -> None:
    assert words(MINISTER, who(MINISTER)["Amina Saleh"]) == [
        "Chadian Foreign Minister Amina Saleh",
        "Ms Saleh",
    ]


def test_an_office_without_its_holder_is_an_actor() -> None:
    president = who(MINISTER)["Togo's president"]
    assert (president.kind, president.country, president.sector) == ("person", "TGO", "GOV")


def test_ids_follow_the_order_of_first_mention_and_of_points_at_the_state() -> None:
    found = actors(MINISTER, record(MINISTER))
    assert [a.id for a in found] == [f"a{i + 1}" for i in range(len(found))]
    firsts = [min(m.start for m in a.mentions) for a in found]
    assert firsts == sorted(firsts)
    by_name = {a.name: a for a in found}
    assert by_name["Togo's president"].of == by_name["Togo"].id


APPOSITION = reading(
    "Lena Vogt, head of the German central bank, spoke. She resigned.",
    """
    Lena PROPN 11 nsubj
    Vogt PROPN 1 flat
    , PUNCT 4 punct
    head NOUN 1 appos head Number=Sing
    of ADP 9 case
    the DET 9 det
    German ADJ 9 amod
    central ADJ 9 amod
    bank NOUN 4 nmod bank
    , PUNCT 4 punct
    spoke VERB 0 root
    . PUNCT 11 punct

    She PRON 2 nsubj
    resigned VERB 0 root
    . PUNCT 2 punct
    """,
    names=[("Person", "Lena Vogt"), ("NORP", "German")],
    chains=[["Lena Vogt", "She"]],
)


def test_an_apposition_tells_office_and_its_body_the_sector() -> None:
    head = who(APPOSITION)["Lena Vogt"]
    assert (head.country, head.sector) == ("DEU", "GOV")
    assert head.office is not None
    assert head.office.title == "head"


def test_a_pronoun_belongs_to_the_actor_of_its_chain() -> None:
    head = who(APPOSITION)["Lena Vogt"]
    assert ("She", "pronoun") in [(APPOSITION.article.text[m.start : m.end], m.kind) for m in head.mentions]


FORMER = reading(
    "The then Peruvian president Ana Rojas agreed.",
    """
    The DET 4 det
    then ADV 4 advmod
    Peruvian ADJ 4 amod
    president NOUN 5 nmod:desc
    Ana PROPN 7 nsubj
    Rojas PROPN 5 flat
    agreed VERB 0 root
    . PUNCT 7 punct
    """,
    names=[("Person", "Ana Rojas")],
)


def test_a_former_holder_is_marked_former() -> None:
    rojas = who(FORMER)["Ana Rojas"]
    assert rojas.office is not None
    assert rojas.office.former
    assert (rojas.country, rojas.sector) == ("PER", "ELI")


REGION = reading(
    "Ivo Horn, head of the South America desk, left.",
    names=[("Person", "Ivo Horn")],
)


def test_a_region_with_a_states_name_in_it_is_no_state_and_an_aside_needs_no_tree() -> None:
    horn = next(a for a in actors(REGION, record(REGION)) if a.name == "Ivo Horn")
    assert horn.country is None
    assert horn.office is not None
    assert horn.office.title == "head"


OWNED = reading(
    "Peru's ambassador to Chad Ali Nasser left.",
    """
    Peru PROPN 3 nmod:poss
    's PART 1 case
    ambassador NOUN 7 nsubj ambassador Number=Sing
    to ADP 5 case
    Chad PROPN 3 nmod
    Ali PROPN 3 appos
    Nasser PROPN 6 flat
    left VERB 0 root leave
    . PUNCT 8 punct
    """.replace("ambassador NOUN 7", "ambassador NOUN 8"),
    names=[("Location", "Peru"), ("Location", "Chad"), ("Person", "Ali Nasser")],
)


def test_a_title_may_have_its_place_between_itself_and_the_name() -> None:
    nasser = who(OWNED)["Ali Nasser"]
    assert (nasser.country, nasser.sector) == ("PER", "GOV")
    assert words(OWNED, nasser) == ["Peru's ambassador to Chad Ali Nasser"]


COORDINATED = reading(
    "The Attorney General and Minister of Trade, Mr Ali Nasser, left.",
    """
    The DET 3 det
    Attorney PROPN 3 compound
    General PROPN 12 nsubj
    and CCONJ 5 cc
    Minister PROPN 3 conj
    of ADP 7 case
    Trade PROPN 5 nmod
    , PUNCT 10 punct
    Mr PROPN 10 nmod:desc
    Ali PROPN 3 appos
    Nasser PROPN 10 flat
    , PUNCT 10 punct
    left VERB 0 root leave
    . PUNCT 13 punct
    """.replace("General PROPN 12", "General PROPN 13"),
    names=[("Person", "Ali Nasser")],
)


def test_two_titles_before_one_name_are_one_persons() -> None:
    assert list(who(COORDINATED)) == ["Ali Nasser"]
    office = who(COORDINATED)["Ali Nasser"].office
    assert office is not None
    assert "Nasser" not in f"{office.title} {office.of}"


SHARED = reading(
    "Lawyers Ana Rojas and Ivo Brand spoke.",
    """
    Lawyers NOUN 2 nmod:desc lawyer Number=Plur
    Ana PROPN 7 nsubj
    Rojas PROPN 2 flat
    and CCONJ 5 cc
    Ivo PROPN 2 conj
    Brand PROPN 5 flat
    spoke VERB 0 root speak
    . PUNCT 7 punct
    """,
    names=[("Person", "Ana Rojas"), ("Person", "Ivo Brand")],
)


def test_a_title_in_the_plural_is_of_all_who_follow() -> None:
    assert [a.sector for a in who(SHARED).values()] == ["JUD", "JUD"]


OTHERS = reading(
    "Lena Vogt, deputy minister Ivo Brand said, left.",
    """
    Lena PROPN 9 nsubj
    Vogt PROPN 1 flat
    , PUNCT 7 punct
    deputy ADJ 5 amod
    minister NOUN 1 appos minister Number=Sing
    Ivo PROPN 8 nsubj
    Brand PROPN 6 flat
    said VERB 10 parataxis say
    , PUNCT 8 punct
    left VERB 0 root leave
    . PUNCT 10 punct
    """.replace("Lena PROPN 9", "Lena PROPN 10"),
    names=[("Person", "Lena Vogt"), ("Person", "Ivo Brand")],
)


def test_a_role_right_before_another_name_is_that_ones() -> None:
    found = who(OTHERS)
    assert (found["Lena Vogt"].sector, found["Ivo Brand"].sector) == (None, "GOV")


COMMA = """
    Finance PROPN 2 compound
    Minister PROPN 4 nmod:desc Minister Number=Sing
    , PUNCT 4 punct
    Ana PROPN 6 nsubj
    Rojas PROPN 4 flat
    left VERB 0 root leave
    . PUNCT 6 punct
"""


def test_a_comma_may_stand_between_title_and_name() -> None:
    made = reading("Finance Minister, Ana Rojas left.", COMMA, names=[("Person", "Ana Rojas")])
    office = who(made)["Ana Rojas"].office
    assert office is not None
    assert office.title == "Finance Minister"


IDENTIFIED = """
    The DET 2 det
    suspect NOUN 4 nsubj:pass suspect Number=Sing
    was AUX 4 aux:pass
    identified VERB 0 root identify
    as ADP 6 case
    Ivo PROPN 4 obl
    Brand PROPN 6 flat
    . PUNCT 4 punct
"""


def test_somebody_identified_by_name_is_the_one_of_that_name() -> None:
    made = reading("The suspect was identified as Ivo Brand.", IDENTIFIED, names=[("Person", "Ivo Brand")])
    assert words(made, who(made)["Ivo Brand"]) == ["The suspect", "Ivo Brand"]


STYLED = """
    Prime PROPN 2 amod
    Minister PROPN 5 nmod:desc Minister Number=Sing
    His PRON 4 nmod:poss
    Highness PROPN 5 nmod:desc
    Sheikh PROPN 8 nsubj
    Ali PROPN 5 flat
    Nasser PROPN 5 flat
    left VERB 0 root leave
    . PUNCT 8 punct
"""


def test_styles_of_honour_do_not_hide_the_title_before_them() -> None:
    text = "Prime Minister His Highness Sheikh Ali Nasser left."
    made = reading(text, STYLED, names=[("Person", "Sheikh Ali Nasser")])
    nasser = who(made)["Ali Nasser"]
    assert (nasser.sector, nasser.office is not None) == ("GOV", True)


def test_a_verb_spelt_like_a_role_is_no_title() -> None:
    tree = """
    Clerks NOUN 2 nsubj clerk Number=Plur
    accused VERB 0 root accuse
    Saleh PROPN 2 obj
    . PUNCT 2 punct
    """
    made = reading("Clerks accused Saleh.", tree, names=[("Person", "Saleh")])
    assert words(made, who(made)["Saleh"]) == ["Saleh"]


def test_a_governments_minister_is_its_states() -> None:
    made = reading(
        "Chadian government's Foreign Minister Ali Moussa left.",
        """
        Chadian ADJ 2 amod
        government NOUN 5 nmod:poss government Number=Sing
        's PART 2 case
        Foreign ADJ 5 amod
        Minister NOUN 6 nmod:desc
        Ali PROPN 8 nsubj
        Moussa PROPN 6 flat
        left VERB 0 root
        . PUNCT 8 punct
        """,
        names=[("Person", "Ali Moussa")],
    )
    assert who(made)["Ali Moussa"].country == "TCD"


def test_a_verb_before_a_title_is_no_part_of_it() -> None:
    made = reading(
        "They accused Gen Yaw Mensah.",
        """
        They PRON 2 nsubj
        accused VERB 0 root accuse
        Gen NOUN 4 nmod:desc
        Yaw PROPN 2 obj
        Mensah PROPN 4 flat
        . PUNCT 2 punct
        """,
        names=[("Person", "Yaw Mensah")],
    )
    assert words(made, who(made)["Yaw Mensah"]) == ["Gen Yaw Mensah"]
