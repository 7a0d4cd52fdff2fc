"""Kinds of actors without a row in the tables."""

import pytest

from legation.coding.who.facts import gather
from legation.coding.who.kinds import kind_of
from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import sketch


@pytest.mark.parametrize(
    ("phrase", "plural", "kind"),
    [
        ("the finance ministry", False, "government"),
        ("a minister", False, "person"),
        ("two ministers", True, "group"),
        ("rebels", True, "armed-group"),
        ("gunmen", True, "armed-group"),
        ("the police", False, "government"),
        ("an oil company", False, "company"),
        ("oil companies", True, "group"),
        ("a newspaper", False, "media"),
        ("the community", False, "group"),
        ("a regional bloc", False, "igo"),
        ("a delegation", False, "group"),
        ("a charity", False, "organisation"),
    ],
)
def test_a_description_has_the_kind_of_its_noun(phrase: str, plural: bool, kind: str) -> None:
    facts = gather(phrase.split())
    said = sketch(facts, 0, len(phrase.split()))
    assert kind_of(Sighting(0, 1, 0, "nominal", phrase, sketch=said, plural=plural)) == kind
