"""What speaks for an act: who takes part, and how its words stand in the sentence."""

from __future__ import annotations

import pytest

from legation.coding.done.acts import Act
from legation.coding.done.sides import Party, Sides
from legation.coding.done.signs import signs, standing, with_company
from legation.coding.who import ActorIndex
from legation.record import Actor, Span
from tests.readings import reading, words

CHAD = Actor(id="a1", name="Chad", kind="state", country="TCD")
TOGO = Actor(id="a2", name="Togo", kind="state", country="TGO")
NOBODY = Sides()


def names(text: str, tree: str, trigger: str, sides: Sides = NOBODY) -> set[str]:
    made = reading(text, tree)
    word = words(made, trigger)[0]
    act = Act(word, word + 1, word, word, "COERCE")
    return {name for name, _ in signs(made, act, sides, "occurred", None, ActorIndex(()))}


@pytest.mark.parametrize(
    ("actor", "wanted"),
    [
        (CHAD, "public"),
        (Actor(id="a", name="the police", kind="group", sector="COP"), "public"),
        (Actor(id="a", name="nurses", kind="group", sector="HLH"), "civil"),
        (Actor(id="a", name="a bank", kind="company"), "private"),
        (Actor(id="a", name="Mr Doe", kind="person"), "somebody"),
    ],
)
def test_an_actor_stands_where_its_kind_and_sector_put_it(actor: Actor, wanted: str) -> None:
    assert standing(actor) == wanted


JAILED = "Chad PROPN 2 nsubj\njailed VERB 0 root jail Tense=Past|VerbForm=Fin\nhim PRON 2 obj"


def test_two_states_are_a_sign_and_so_is_nobody() -> None:
    parties = Sides((Party(Span(0, 4), CHAD),), (Party(Span(12, 15), TOGO),))
    assert {"actor public", "recipient public", "two public"} <= names(
        "Chad jailed him", JAILED, "jailed", parties
    )
    assert {"actor untold", "recipient untold"} <= names("Chad jailed him", JAILED, "jailed")


def test_the_word_and_the_type_that_it_is_taken_for_are_a_sign_together() -> None:
    assert "jail as COERCE" in names("Chad jailed him", JAILED, "jailed")


STATES, MATCH = (("actor public", 1.0),), (("actor somebody", 1.0), ("nobody public near", 1.0))


def test_an_act_has_signs_of_the_other_acts_of_its_text() -> None:
    first, second, third = (dict(own) for own in with_company([STATES, STATES, MATCH], 600))
    assert (first["others without public parties"], first["others with nobody public near"]) == (0.5, 0.5)
    assert third["others without public parties"] == third["others with nobody public near"] == 0
    assert first["few others"] == second["few others"] == pytest.approx(3**-0.5)


def test_few_acts_in_many_words_are_a_sign_and_in_a_short_text_hardly_one() -> None:
    [one], [alone] = with_company([STATES], 600), with_company([STATES], 10)
    assert dict(one) == {"actor public": 1.0, "few others": 1.0, "sparse": 1.0}
    assert 0.3 < dict(alone)["few others"] < 0.4 > dict(alone)["sparse"]
    assert with_company([], 600) == []


def test_words_that_name_nobody_known_are_another_sign_than_none() -> None:
    somebody = Sides((Party(Span(0, 4), None),))
    assert "actor unknown" in names("Chad jailed him", JAILED, "jailed", somebody)


@pytest.mark.parametrize(
    ("relation", "feats", "sign"),
    [("acl", "VerbForm=Part", "participle"), ("acl:relcl", "Tense=Past|VerbForm=Fin", None)],
)
def test_a_relative_clause_is_no_participle(relation: str, feats: str, sign: str | None) -> None:
    found = names("men jailed", f"men NOUN 0 root man\njailed VERB 1 {relation} jail {feats}", "jailed")
    assert ("participle" in found) == (sign == "participle")


def test_a_purpose_is_told_apart_from_what_was_done() -> None:
    tree = "left VERB 0 root leave\nto PART 3 mark\njail VERB 1 advcl jail VerbForm=Inf"
    assert "purpose" in names("left to jail", tree, "jail")
