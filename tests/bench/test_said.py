"""Attributions as stretches of characters."""

import pytest

from bench.documents import documents
from bench.said import flat, found_relations, gold_relations, marking
from legation.coding.said import outer_quotes
from tests.readings import article, reading
from training.passages import GoldFrame, Passage

TEXT = "The mayor said it rained."


def test_gold_and_found_relations_are_the_same_characters() -> None:
    words = [(0, 3), (4, 9), (10, 14), (15, 17), (18, 24), (24, 25)]
    gold = GoldFrame(2, "CUE", [("SOURCE", 0, 2), ("CUE", 2, 3), ("CONTENT", 3, 5)])
    (document,) = documents([Passage(TEXT, words, "d", frames={"attributions": [gold]})])
    arguments = {"SOURCE": "The mayor", "CUE": "said", "CONTENT": "it rained"}
    found = found_relations(reading(TEXT, attributions=[("said", "CUE", arguments)]))
    assert found == gold_relations(document) == [{("SOURCE", 0, 9), ("CUE", 10, 14), ("CONTENT", 15, 24)}]


def test_a_character_has_one_label_and_the_longer_of_nested_spans_keeps_it() -> None:
    outer = frozenset({("SOURCE", 0, 5), ("CUE", 6, 10), ("CONTENT", 11, 40)})
    inner = frozenset({("SOURCE", 11, 15), ("CUE", 16, 20), ("CONTENT", 21, 44)})
    assert flat([outer, inner]) == {"SOURCE": {(0, 5)}, "CUE": {(6, 10)}, "CONTENT": {(11, 40), (40, 44)}}


@pytest.mark.parametrize(
    ("words", "expected"),
    [("“We agree,”", "quoted"), ("that “most” agree", "mixed"), ("they agree", "unquoted")],
)
def test_how_much_of_a_content_is_quoted(words: str, expected: str) -> None:
    made = article(f"{words} said Rojas")
    assert marking(made.text, outer_quotes(made), (0, len(words))) == expected
