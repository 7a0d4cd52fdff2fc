"""The floor of the names table: a list of names."""

import pytest

from bench.documents import documents
from bench.names import gold_spans, list_of_names, listed
from training.passages import Passage

KNOWN = {("South", "Sudan"): "Location", ("Sudan",): "Location", ("Kofi",): "Person"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in South Sudan today", {(1, 3, "Location")}),
        ("Kofi Sudan", {(0, 1, "Person"), (1, 2, "Location")}),
        ("the sudan", set()),
        ("North Sudan", {(1, 2, "Location")}),
        ("Juba", set()),
    ],
)
def test_runs_of_capitals_are_looked_up_longest_first(text: str, found: set[tuple[int, int, str]]) -> None:
    assert listed(text.split(), KNOWN) == found


def test_the_list_gives_a_name_its_most_frequent_class() -> None:
    words = [(0, 3), (4, 7), (8, 11)]
    passage = Passage(
        "Cup Cup Cup", words, "d", tags={"names": ["B-Miscellaneous", "B-Product", "B-Miscellaneous"]}
    )
    (document,) = documents([passage])
    assert (1, 2, "Product") in gold_spans(document)
    assert list_of_names([document]) == {("Cup",): "Miscellaneous"}
