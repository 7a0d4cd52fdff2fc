from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language import lemmas


@pytest.mark.parametrize(
    ("form", "lemma", "rule"),
    [
        ("Talks", "talk", "l1"),
        ("cities", "city", "l3y"),
        ("UN", "UN", "k0"),
        ("was", "be", "=be"),
        ("held", "hold", "l3old"),
    ],
)
def test_a_rule_is_the_shortest_way_from_form_to_lemma(form: str, lemma: str, rule: str) -> None:
    assert lemmas.rule(form, lemma) == rule
    assert lemmas.apply(rule, form) == lemma


@given(st.text(min_size=1), st.text(min_size=1))
def test_every_rule_gives_back_its_lemma(form: str, lemma: str) -> None:
    assert lemmas.apply(lemmas.rule(form, lemma), form) == lemma


def test_a_rule_that_cuts_the_whole_form_leaves_it() -> None:
    assert lemmas.apply("l4", "wars") == "wars"
