"""Short questions about trees."""

from __future__ import annotations

import pytest

from legation.coding import tree
from tests.readings import reading, words

MADE = reading(
    "Envoys and aides expelled by Mali said that Oman will not visit.",
    """
    Envoys   NOUN  7 nsubj envoy
    and      CCONJ 3 cc
    aides    NOUN  1 conj aide
    expelled VERB  1 acl expel Tense=Past|VerbForm=Part
    by       ADP   6 case
    Mali     PROPN 4 obl
    said     VERB  0 root say Tense=Past|VerbForm=Fin
    that     SCONJ 12 mark
    Oman     PROPN 12 nsubj
    will     AUX   12 aux
    not      PART  12 advmod
    visit    VERB  7 ccomp visit VerbForm=Inf
    .        PUNCT 7 punct
    """,
)


def at(word: str) -> int:
    return words(MADE, word)[0]


def test_a_coordination_is_found_from_its_first_word() -> None:
    assert list(tree.conjuncts(MADE, at("Envoys"))) == [at("Envoys"), at("aides")]


def test_dependents_by_relation() -> None:
    assert list(tree.below(MADE, at("visit"), "aux", "advmod")) == [at("will"), at("not")]
    assert tree.lemmas_of(MADE, at("visit"), "mark") == {"that"}


def test_the_way_up_ends_at_the_root() -> None:
    assert list(tree.path(MADE, at("Mali"))) == [at("Mali"), at("expelled"), at("Envoys"), at("said")]


@pytest.mark.parametrize(("word", "head"), [("not", "visit"), ("Mali", "expelled"), ("Envoys", "said")])
def test_every_word_stands_in_a_clause(word: str, head: str) -> None:
    assert tree.clause(MADE, at(word)) == at(head)


@pytest.mark.parametrize(("word", "passive"), [("expelled", True), ("said", False), ("visit", False)])
def test_a_bare_participle_after_its_noun_is_passive(word: str, passive: bool) -> None:
    assert tree.is_passive(MADE, at(word)) is passive


def test_features_are_matched_whole() -> None:
    assert tree.has(MADE, at("said"), "Tense=Past")
    assert not tree.has(MADE, at("said"), "Tense")


def test_a_participle_beside_a_passive_is_one() -> None:
    made = reading(
        "He was tried and fined",
        """
        He PRON 3 nsubj:pass
        was AUX 3 aux:pass be
        tried VERB 0 root try
        and CCONJ 5 cc
        fined VERB 3 conj fine Tense=Past|VerbForm=Part|Voice=Pass
        """,
    )
    assert tree.is_passive(made, 4)
    assert list(tree.coordinated(made, 4)) == [4, 2]
