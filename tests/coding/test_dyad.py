"""Relations with the installed encoder and a layer written by hand, which believes the model's own types."""

from __future__ import annotations

import numpy as np
import pytest

from legation import intake
from legation.coding.dyad import Relation, relation
from legation.coding.dyad.features import BUCKETS, TYPES, evidence
from legation.language import Model, load_model
from legation.language.relations import Relations


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model()


@pytest.fixture(scope="module")
def layer(model: Model) -> Relations:
    reading, seen = model.read_closely(intake.as_given("Chad met Togo."))
    size = len(evidence(reading, seen, None, None).dense)
    dense = np.zeros((size, len(TYPES)), dtype=np.float32)
    for view in (1, 6):  # the likeliest word between the parties, and all words by how likely each is
        dense[view * len(TYPES) : (view + 1) * len(TYPES)] = 6 * np.eye(len(TYPES))
    hashed, bias = np.zeros((BUCKETS, len(TYPES)), np.float32), np.zeros(len(TYPES), np.float32)
    return Relations(TYPES, dense, hashed, bias, 0.5, 1.0)


def ask(model: Model, layer: Relations, text: str, source: str | None, target: str | None) -> Relation:
    reading, seen = model.read_closely(intake.as_given(text))
    words = (
        name and reading.words_at(text.index(name), text.index(name) + len(name)) for name in (source, target)
    )
    return relation(reading, seen, layer, *(w or None for w in words))


@pytest.mark.parametrize(
    ("text", "source", "target", "kind", "status"),
    [
        ("Lima expelled Quito's ambassador on Friday.", "Lima", "Quito", "SANCTION", "occurred"),
        (
            "Norway will send doctors and tents to Chad.",
            "Norway",
            "Chad",
            "AGREE",
            "planned",
        ),  # as PLV has it
        ("Rebels have not shelled the port of Lobito.", "Rebels", "Lobito", "ASSAULT", "negated"),
    ],
)
def test_a_party_acts_towards_another(
    model: Model, layer: Relations, text: str, source: str, target: str, kind: str, status: str
) -> None:
    found = ask(model, layer, text, source, target)
    assert (found.type, found.status) == (kind, status)
    assert found.confidence > 0.5


def test_all_sixteen_types_are_ranked(model: Model, layer: Relations) -> None:
    found = ask(model, layer, "Chad met Togo.", "Chad", "Togo")
    shares = [answer.confidence for answer in found.answers]
    assert sorted(answer.type for answer in found.answers) == sorted(TYPES)
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1, abs=0.01)
    assert (found.type, found.confidence) == (found.answers[0].type, shares[0])


def test_the_words_that_tell_the_act_are_shown(model: Model, layer: Relations) -> None:
    text = "Lima, where it rained, expelled Quito's ambassador."
    trigger = ask(model, layer, text, "Lima", "Quito").trigger
    assert text[trigger.start : trigger.end] == "expelled"


def test_of_two_acts_the_one_between_the_parties_counts(model: Model, layer: Relations) -> None:
    text = "Gunmen shelled Lobito, and Norway gave wheat to Chad."
    assert ask(model, layer, text, "Gunmen", "Lobito").type == "ASSAULT"
    assert ask(model, layer, text, "Norway", "Chad").type == "AID"


@pytest.mark.parametrize(("source", "target"), [(None, "Togo"), ("Chad", None), (None, None)])
def test_a_party_may_be_unnamed(
    model: Model, layer: Relations, source: str | None, target: str | None
) -> None:
    assert len(ask(model, layer, "Chad shelled Togo.", source, target).answers) == len(TYPES)


def test_an_answer_comes_from_any_words(model: Model, layer: Relations) -> None:
    assert ask(model, layer, "Togo. Chad", "Chad", "Togo").answers
