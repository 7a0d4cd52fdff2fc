"""Base forms of English verbs and nouns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language import inflection


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("led", "lead"), ("held", "hold"), ("Told", "tell"), ("warned", "warn"), ("imposed", "impose"),
        ("denied", "deny"), ("dying", "die"), ("expelled", "expel"), ("called", "call"), ("wrapped", "wrap"),
        ("added", "add"), ("passed", "pass"), ("invited", "invite"), ("visited", "visit"),
        ("agreed", "agree"), ("offered", "offer"), ("conceded", "concede"), ("needed", "need"),
        ("bringing", "bring"), ("becoming", "become"), ("handled", "handle"), ("joined", "join"),
        ("raised", "raise"), ("urged", "urge"), ("acquired", "acquire"), ("carries", "carry"),
        ("reaches", "reach"), ("says", "say"), ("negotiating", "negotiate"), ("developed", "develop"),
        ("focused", "focus"), ("proceed", "proceed"), ("underscored", "underscore"), ("implored", "implore"),
    ],
)  # fmt: skip
def test_a_verb_goes_back_to_its_infinitive(form: str, base: str) -> None:
    assert inflection.lemma(form, "VERB", "Tense=Past|VerbForm=Part") == base


def test_an_infinitive_stays_as_it_is() -> None:
    assert inflection.lemma("embed", "VERB", "VerbForm=Inf") == "embed"


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("talks", "talk"), ("parties", "party"), ("Women", "woman"), ("policemen", "policeman"),
        ("crises", "crisis"), ("sanctions", "sanction"), ("statistics", "statistic"),
        ("politics", "politics"), ("speeches", "speech"), ("1990s", "1990s"), ("police", "police"),
    ],
)  # fmt: skip
def test_a_plural_noun_goes_back_to_its_singular(form: str, base: str) -> None:
    assert inflection.lemma(form, "NOUN", "Number=Plur") == base


def test_a_singular_noun_keeps_its_s() -> None:
    assert inflection.lemma("alias", "NOUN", "Number=Sing") == "alias"


def test_other_parts_of_speech_are_left_to_the_model() -> None:
    assert inflection.lemma("States", "PROPN", "Number=Plur") is None


@given(st.text(min_size=1), st.sampled_from(["VERB", "NOUN", "AUX"]))
def test_any_word_has_a_base_or_none(form: str, upos: str) -> None:
    base = inflection.lemma(form, upos, "_")
    assert base is None or base
