"""Datelines."""

from __future__ import annotations

import pytest

from legation.coding.when.dateline import is_dateline
from tests.readings import article


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("CAIRO, 3 May (Agency) - They met.", True),
        ("CAIRO – [3 May]: They met.", True),
        ("Daily News, 3 May - They met.", True),
        ("In Cairo they met, 3 May - and left. Then, 3 May", False),
        ("They met on 3 May (a Friday).", False),
        ("He left. In Cairo, 3 May: they met.", False),
        ("Ama Mensah (3 May 1950 - 4 June 2011) led them.", False),
        ("Cairo Accord (3 May): they met.", False),
    ],
)
def test_a_dateline_stands_behind_a_name_at_the_start(text: str, answer: bool) -> None:
    start = text.index("3 May")
    assert is_dateline(article(text), start, start + 5) is answer


@pytest.mark.parametrize("dateline", ["Cairo (3 May):", "(Cairo, 3 May) -"])
def test_in_brackets_it_stands_in_a_block_of_its_own(dateline: str) -> None:
    start = dateline.index("3 May")
    made = article(f"{dateline}\n\nThey met.", kinds=["dateline", "paragraph"])
    assert is_dateline(made, start, start + 5)
