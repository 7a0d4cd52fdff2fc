"""The predicates that tell where somebody stands."""

import pytest

from legation.knowledge.stances import stances


@pytest.mark.parametrize(
    ("part", "lemma", "stance"),
    [("verb", "rule out", "rejects"), ("verb", "call for", "demands"), ("noun", "offer", "offers"),
     ("adjective", "unacceptable", "rejects"), ("verb", "endorse", "supports"), ("verb", "oppose",
     "opposes")],
)  # fmt: skip
def test_a_predicate_has_its_stance(part: str, lemma: str, stance: str) -> None:
    assert stances(part)[lemma] == stance
