"""One body for its names, acronyms and short forms."""

from tests.coding.who.seen import who, words
from tests.readings import reading

ACRONYM = reading(
    "The African Union met Reuters. The AU and Ruritanian Relief Fund spoke. RRF agreed.",
    """
    The DET 3 det
    African PROPN 3 amod
    Union PROPN 4 nsubj
    met VERB 0 root
    Reuters PROPN 4 obj
    . PUNCT 4 punct

    The DET 2 det
    AU PROPN 7 nsubj
    and CCONJ 6 cc
    Ruritanian PROPN 6 compound
    Relief PROPN 6 compound
    Fund PROPN 2 conj
    spoke VERB 0 root
    . PUNCT 7 punct

    RRF PROPN 2 nsubj
    agreed VERB 0 root
    . PUNCT 2 punct
    """,
    names=[
        ("Organization", "African Union"),
        ("Organization", "Reuters"),
        ("Organization", "AU"),
        ("Organization", "Ruritanian Relief Fund"),
        ("Organization", "RRF"),
    ],
)


def test_an_acronym_is_the_body_it_stands_for() -> None:
    found = who(ACRONYM)
    assert words(ACRONYM, found["African Union"]) == ["African Union", "AU"]
    assert words(ACRONYM, found["Ruritanian Relief Fund"]) == ["Ruritanian Relief Fund", "RRF"]


def test_bodies_have_their_plover_code_and_what_the_tables_told_is_marked() -> None:
    found = who(ACRONYM)
    assert (found["African Union"].code, found["African Union"].country) == ("IGO", None)
    assert (found["Reuters"].kind, found["Reuters"].country, found["Reuters"].sector) == (
        "media",
        "GBR",
        "MED",
    )
    assert found["Reuters"].basis == "knowledge"


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    text = "The Directorate of Education (DoE) met. DoE left."
    names = [("Organization", "Directorate of Education"), ("Organization", "DoE"), ("Organization", "DoE@2")]
    made = reading(text, names=names)
    assert words(made, who(made)["Directorate of Education"]) == ["Directorate of Education", "DoE", "DoE"]


def test_a_body_called_by_its_noun_alone_is_the_one_named_before() -> None:
    text = "The Orbit Tribunal met. The Tribunal ruled."
    made = reading(text, names=[("Organization", "Orbit Tribunal"), ("Organization", "Tribunal@2")])
    assert words(made, who(made)["Orbit Tribunal"]) == ["Orbit Tribunal", "Tribunal"]


def test_a_bracket_left_open_is_no_part_of_a_name() -> None:
    made = reading("Orbit Fund ( ORF ) Network met.", names=[("Organization", (0, 3))])
    assert "Orbit Fund" in who(made)


def test_two_bodies_with_the_same_initials_are_two() -> None:
    names = [("Organization", "Orbit Police Service"), ("Organization", "Orbit Prisons Service")]
    made = reading("The Orbit Police Service met the Orbit Prisons Service.", names=names)
    assert list(who(made)) == ["Orbit Police Service", "Orbit Prisons Service"]


def test_a_ministry_is_one_by_its_field_before_or_after() -> None:
    text = "The Ministry of the Interior met. The Interior Ministry ruled."
    names = [("Organization", "Ministry of the Interior"), ("Organization", "Interior Ministry")]
    made = reading(text, names=names)
    assert len(who(made)) == 1


def test_a_body_called_by_its_first_word_is_the_one_named() -> None:
    text = "Terrafolk Investment met. Terrafolk left."
    made = reading(text, names=[("Organization", "Terrafolk Investment"), ("Organization", "Terrafolk@2")])
    assert words(made, who(made)["Terrafolk Investment"]) == ["Terrafolk Investment", "Terrafolk"]


def test_a_word_in_brackets_behind_a_body_is_its_short_form() -> None:
    made = reading(
        "Union of Harbour Workers (Unharwo) met. Unharwo left.",
        """
        Union PROPN 8 nsubj
        of ADP 4 case
        Harbour PROPN 4 compound
        Workers PROPN 1 nmod
        ( PUNCT 6 punct
        Unharwo PROPN 1 appos
        ) PUNCT 6 punct
        met VERB 0 root meet
        . PUNCT 8 punct

        Unharwo PROPN 2 nsubj
        left VERB 0 root leave
        . PUNCT 2 punct
        """,
        names=[
            ("Organization", "Union of Harbour Workers"),
            ("Organization", "Unharwo"),
            ("Organization", "Unharwo@2"),
        ],
    )
    assert len(who(made)) == 1
