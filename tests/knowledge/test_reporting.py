"""The words that report speech."""

import pytest

from legation.knowledge import reporting


@pytest.mark.parametrize(
    ("lemma", "kind", "takes"),
    [("say", "say", "clause"), ("point out", "say", "clause"), ("vow", "promise", "infinitive"), ("deny",
    "deny", "object"),
     ("describe", "name", "naming"), ("continue", "voice", "quotation")],
)  # fmt: skip
def test_a_verb_tells_what_it_reports(lemma: str, kind: str, takes: str) -> None:
    verb = reporting.verbs()[lemma]
    assert kind in verb.kinds
    assert takes in verb.takes


@pytest.mark.parametrize(
    ("lemma", "thought"), [("believe", True), ("fear", True), ("say", False), ("warn", False)]
)
def test_a_thought_is_no_speech(lemma: str, thought: bool) -> None:
    assert reporting.verbs()[lemma].is_thought is thought


def test_nouns_and_channels_are_known() -> None:
    assert "claim" in reporting.nouns()["allegation"].kinds
    assert reporting.channels()["letter"] == "writing"
