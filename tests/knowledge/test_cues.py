"""Cue words: what they say of the act below them."""

from __future__ import annotations

import pytest

from legation.knowledge.cues import cues


@pytest.mark.parametrize(
    ("lemma", "effect", "negated"),
    [
        ("hold", "carries", "negated"),
        ("plan", "planned", "negated"),
        ("want", "hypothetical", "negated"),
        ("refuse", "negated", "hypothetical"),
        ("fail", "negated", None),
        ("accuse", "alleged", None),
        ("ready", "willing", "negated"),
    ],
)
def test_each_class_has_its_effect(lemma: str, effect: str, negated: str | None) -> None:
    assert (cues()[lemma].effect, cues()[lemma].negated) == (effect, negated)


def test_a_word_that_decides_nothing_is_no_cue() -> None:
    assert "condemn" not in cues()
