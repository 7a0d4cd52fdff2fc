"""Attributions as stretches of characters."""

from bench.attribution import found_spans, gold_spans
from bench.documents import documents
from tests.readings import reading
from training.passages import GoldFrame, Passage

TEXT = "The mayor said it rained."


def test_gold_and_found_spans_are_the_same_characters() -> None:
    words = [(0, 3), (4, 9), (10, 14), (15, 17), (18, 24), (24, 25)]
    gold = GoldFrame(2, "CUE", [("SOURCE", 0, 2), ("CUE", 2, 3), ("CONTENT", 3, 5)])
    (document,) = documents([Passage(TEXT, words, "d", frames={"attributions": [gold]})])
    arguments = {"SOURCE": "The mayor", "CUE": "said", "CONTENT": "it rained"}
    found = found_spans(reading(TEXT, attributions=[("said", "CUE", arguments)]))
    assert found == gold_spans(document) == {"SOURCE": {(0, 9)}, "CUE": {(10, 14)}, "CONTENT": {(15, 24)}}
