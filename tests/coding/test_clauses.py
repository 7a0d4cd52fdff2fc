"""Subjects, agents and phrases, read off small trees."""

import pytest

from legation.coding.clauses import agent, clause, is_negated, lemma, modal, phrase, subject
from legation.language.reading import Reading
from tests.readings import reading

PASSIVE = reading(
    "The team was led by Ana Rojas, who spoke.",
    """
    The DET 2 det
    team NOUN 4 nsubj:pass
    was AUX 4 aux:pass be
    led VERB 0 root lead
    by ADP 6 case
    Ana PROPN 4 obl:agent
    Rojas PROPN 6 flat
    , PUNCT 10 punct
    who PRON 10 nsubj
    spoke VERB 6 acl:relcl speak
    . PUNCT 4 punct
    """,
)
CHAIN = reading(
    "Rojas came and wanted to rule out talks but could not.",
    """
    Rojas PROPN 2 nsubj
    came VERB 0 root come
    and CCONJ 4 cc
    wanted VERB 2 conj want
    to PART 6 mark
    rule VERB 4 xcomp
    out ADP 6 compound:prt
    talks NOUN 6 obj talk
    but CCONJ 10 cc
    could AUX 2 conj
    not PART 10 advmod
    . PUNCT 2 punct
    """,
)


def named(made: Reading, head: int | None) -> str | None:
    return None if head is None else made.text(*phrase(made, head))


def test_the_agent_of_a_passive_stands_after_by() -> None:
    assert named(PASSIVE, agent(PASSIVE, 3)) == "Ana Rojas"


def test_a_phrase_ends_before_its_relative_clause() -> None:
    assert named(PASSIVE, 5) == "Ana Rojas"


def test_the_subject_of_a_relative_clause_is_the_noun_before_it() -> None:
    assert named(PASSIVE, subject(PASSIVE, 9)) == "Ana Rojas"


@pytest.mark.parametrize("verb", [1, 3, 5])
def test_a_subject_is_shared_along_verbs(verb: int) -> None:
    assert named(CHAIN, subject(CHAIN, verb)) == "Rojas"


def test_a_particle_belongs_to_its_verb() -> None:
    assert lemma(CHAIN, 5) == "rule out"


def test_a_clause_stands_without_its_conjunction() -> None:
    assert CHAIN.text(*clause(CHAIN, 3)) == "wanted to rule out talks"


def test_negation_and_modality_of_a_verb() -> None:
    made = reading(
        "Lima won't sign",
        "Lima PROPN 4 nsubj\nwo AUX 4 aux will\nn't PART 4 advmod not\nsign VERB 0 root",
    )
    assert (is_negated(made, 3), modal(made, 3)) == (True, "will")
