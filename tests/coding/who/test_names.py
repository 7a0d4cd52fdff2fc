"""Which words name persons."""

from tests.coding.who.seen import who
from tests.readings import reading

MISTAKEN = reading(
    "Angela Merkel and Shell met.",
    """
    Angela PROPN 5 nsubj
    Merkel PROPN 1 flat
    and CCONJ 4 cc
    Shell NOUN 1 conj
    met VERB 0 root
    . PUNCT 5 punct
    """,
    names=[("Organization", "Angela Merkel")],
    date="2010-01-01",
)


def test_a_known_office_holder_is_a_person_whatever_the_model_took_the_name_for() -> None:
    merkel = who(MISTAKEN)["Angela Merkel"]
    assert (merkel.kind, merkel.country) == ("person", "DEU")


def test_a_common_word_is_a_company_only_where_the_model_saw_a_name() -> None:
    assert "Shell" not in who(MISTAKEN)


def test_a_piece_of_a_bodys_name_is_no_person() -> None:
    tree = """
    Boko PROPN 3 nsubj
    Haram PROPN 1 flat
    attacked VERB 0 root attack
    . PUNCT 3 punct
    """
    made = reading("Boko Haram attacked.", tree, names=[("Person", "Boko")])
    assert [(a.name, a.kind) for a in who(made).values()] == [("Boko Haram", "armed-group")]
