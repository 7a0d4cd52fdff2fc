"""PLOVER: its types, scores and rewriting rules, as a coder would look them up."""

from __future__ import annotations

import pytest

from legation.knowledge import plover


def test_there_are_sixteen_types_in_four_quads() -> None:
    assert len(plover.types()) == 16
    assert {t.quad for t in plover.types().values()} == set(plover.QUADS)


def test_there_are_thirty_seven_contexts() -> None:
    assert len(plover.contexts()) == 37


@pytest.mark.parametrize(
    ("kind", "quad"),
    [
        ("AGREE", "verbal cooperation"),
        ("CONCEDE", "verbal cooperation"),
        ("RETREAT", "material cooperation"),
        ("REQUEST", "verbal conflict"),
        ("SANCTION", "material conflict"),
        ("PROTEST", "material conflict"),
    ],
)
def test_each_type_has_its_quad(kind: str, quad: str) -> None:
    assert plover.types()[kind].quad == quad


@pytest.mark.parametrize(
    ("kind", "mode", "score"),
    [
        ("CONSULT", None, 2.5),
        ("CONSULT", "third-party", 1.0),
        ("RETREAT", "disarm", 10.0),
        ("SANCTION", "expel", -5.5),
        ("ASSAULT", "unconventional", -10.0),
    ],
)
def test_the_mode_refines_the_score(kind: str, mode: str | None, score: float) -> None:
    assert plover.score(kind, mode) == score


def test_an_accusation_is_conflict_whatever_sign_was_printed() -> None:
    assert plover.score("ACCUSE") == -3


def test_conflict_scores_below_zero_and_cooperation_above() -> None:
    for kind in plover.types().values():
        assert kind.score >= 0 if "cooperation" in kind.quad else kind.score <= 0


def test_every_mode_scores_within_the_scale() -> None:
    for kind in plover.types():
        assert all(-10 <= m.score <= 10 for m in plover.modes(kind).values())


def test_the_types_that_require_a_recipient() -> None:
    assert {t.name for t in plover.types().values() if t.needs_recipient} == {"COOPERATE", "AID", "SANCTION"}


@pytest.mark.parametrize("act", ["CONSULT", "SUPPORT", "COOPERATE", "AID"])
def test_planned_cooperation_is_an_agreement(act: str) -> None:
    assert plover.rewritten(act, "planned") == "AGREE"


@pytest.mark.parametrize("act", ["RETREAT", "CONCEDE", "ASSAULT", "PROTEST"])
def test_other_plans_stay_what_they_are(act: str) -> None:
    assert plover.rewritten(act, "planned") == act


def test_what_was_done_is_never_rewritten() -> None:
    assert all(plover.rewritten(kind, "occurred", "THREATEN") == kind for kind in plover.types())


def test_a_threatened_attack_is_a_threat() -> None:
    assert plover.rewritten("ASSAULT", "hypothetical", "THREATEN") == "THREATEN"


def test_a_feared_attack_is_no_threat() -> None:
    assert plover.rewritten("ASSAULT", "hypothetical") == "ASSAULT"


def test_promised_aid_is_an_agreement() -> None:
    assert plover.rewritten("AID", "hypothetical", "AGREE") == "AGREE"


def test_a_cyber_attack_has_its_context() -> None:
    assert plover.implied_contexts("cyber") == ("cyber",)
    assert plover.implied_contexts("arrest") == ()


@pytest.mark.parametrize(
    ("part", "lemma", "kind"),
    [("verb", "invade", "ASSAULT"), ("noun", "summit", "CONSULT"), ("adjective", "willing", "AGREE")],
)
def test_words_tell_their_types(part: str, lemma: str, kind: str) -> None:
    assert [t.type for t in plover.tellings(part)[lemma]] == [kind]


def test_every_word_tells_a_type_that_there_is() -> None:
    for part in ("verb", "noun", "adjective"):
        assert {t.type for told in plover.tellings(part).values() for t in told} <= set(plover.types())


def test_the_more_exact_telling_stands_first() -> None:
    assert plover.tellings("verb")["withdraw"][0].objects
