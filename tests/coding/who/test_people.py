"""One person for all names of one."""

import pytest

from legation.coding.who import actors
from tests.coding.who.seen import who, words
from tests.readings import reading, record

NAMESAKES = reading(
    "President Karl Berg met Greta Berg. Greta Berg and President Berg ate. The president slept.",
    """
    President NOUN 2 nmod:desc
    Karl PROPN 4 nsubj
    Berg PROPN 2 flat
    met VERB 0 root
    Greta PROPN 4 obj
    Berg PROPN 5 flat
    . PUNCT 4 punct

    Greta PROPN 6 nsubj
    Berg PROPN 1 flat
    and CCONJ 5 cc
    President NOUN 5 nmod:desc
    Berg PROPN 1 conj
    ate VERB 0 root
    . PUNCT 6 punct

    The DET 2 det
    president NOUN 3 nsubj president Number=Sing
    slept VERB 0 root
    . PUNCT 3 punct
    """,
    names=[
        ("Person", "Karl Berg"),
        ("Person", "Greta Berg"),
        ("Person", "Greta Berg@2"),
        ("Person", (11, 12)),
    ],
)


def test_two_people_of_one_surname_are_kept_apart_by_their_titles() -> None:
    found = who(NAMESAKES)
    assert words(NAMESAKES, found["Greta Berg"]) == ["Greta Berg", "Greta Berg"]
    assert "President Berg" in words(NAMESAKES, found["Karl Berg"])


def test_a_definite_office_is_the_holder_named_before() -> None:
    assert "The president" in words(NAMESAKES, who(NAMESAKES)["Karl Berg"])


@pytest.mark.parametrize(
    ("text", "names", "people"),
    [
        ("Gabriel Soto Paz spoke. Soto Paz left.", ["Gabriel Soto Paz", "Soto Paz@2"], 1),
        ("Ivo Brand Jr. spoke. Brand left.", ["Ivo Brand Jr.", "Brand@2"], 1),
        ("Ivo Brand spoke. Ivo K. Brand left.", ["Ivo Brand", "Ivo K. Brand"], 1),
        ("Ivo Brand spoke. Karl Brand left.", ["Ivo Brand", "Karl Brand"], 2),
        ("Mr Brand met Mrs Brand.", ["Brand", "Brand@2"], 2),
        ("President Karl Berg met Emperor Karl.", ["Karl Berg", "Karl@2"], 2),
        (
            "Volodymyr Zelensky spoke. Volodymyr Zelenskyy left.",
            ["Volodymyr Zelensky", "Volodymyr Zelenskyy"],
            1,
        ),
    ],
)
def test_names_are_one_persons_where_they_can_be(text: str, names: list[str], people: int) -> None:
    made = reading(text, names=[("Person", name) for name in names])
    assert len([a for a in actors(made, record(made)) if a.kind == "person"]) == people


def test_an_honorific_after_the_first_name_is_a_name() -> None:
    text = "Ali Brand left. Ali Sheikh slept."
    made = reading(text, names=[("Person", "Ali Brand"), ("Person", "Ali Sheikh")])
    assert list(who(made)) == ["Ali Brand", "Ali Sheikh"]


def test_a_soldiers_rank_goes_with_his_post() -> None:
    made = reading(
        "Prime Minister Prem Suwan spoke. Gen Prem left.",
        """
        Prime ADJ 2 amod
        Minister NOUN 3 nmod:desc
        Prem PROPN 5 nsubj
        Suwan PROPN 3 flat
        spoke VERB 0 root
        . PUNCT 5 punct

        Gen NOUN 2 nmod:desc
        Prem PROPN 3 nsubj
        left VERB 0 root
        . PUNCT 3 punct
        """,
        names=[("Person", "Prem Suwan"), ("Person", "Prem@2")],
    )
    assert [w for a in actors(made, record(made)) for w in words(made, a)] == [
        "Prime Minister Prem Suwan",
        "Gen Prem",
    ]
