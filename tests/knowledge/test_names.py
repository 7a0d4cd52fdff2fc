"""Names are found whatever their spelling, and nothing else is taken for them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.knowledge.names import Phrases, fold, listed

KNOWN = Phrases(
    [
        ("Turkey", "TUR"),
        ("US", "USA"),
        ("Bosnia-Herzegovina", "BIH"),
        ("Côte d'Ivoire", "CIV"),
        ("al-Nusra", "N"),
    ]
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Turkey", "TUR"),
        ("TURKEY", "TUR"),
        ("turkey", None),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("us", None),
        ("Us", None),
        ("US's", "USA"),
        ("Cote d’Ivoire", "CIV"),
        ("Bosnia Herzegovina", "BIH"),
        ("al Nusra", "N"),
        ("Bosnia", None),
        ("", None),
    ],
)
def test_a_name_is_found_in_any_spelling_but_not_as_a_common_word(text: str, value: str | None) -> None:
    assert KNOWN.get(text) == value


def test_the_longest_name_wins_and_hyphens_may_be_words() -> None:
    known = Phrases([("South Sudan", 1), ("Sudan", 2), ("Asia-Pacific", 3)])
    words = "Sudan , South Sudan and Asia - Pacific".split()
    assert [(f.start, f.end, f.value) for f in known.scan(words)] == [(0, 1, 2), (2, 4, 1), (5, 8, 3)]


def test_role_nouns_are_found_in_lower_case() -> None:
    assert Phrases([("minister", 1)], proper=False).get("MINISTER") == 1


@given(st.text(max_size=30))
def test_folding_a_folded_name_changes_nothing_but_possessives(name: str) -> None:
    once = fold(name)
    assert once == once.strip()
    assert "." not in once


@given(
    st.lists(st.sampled_from(["Turkey", "US", "the", "-", "'s", "Bosnia", "Herzegovina", ""]), max_size=12)
)
def test_found_names_lie_in_the_text_and_never_overlap(words: list[str]) -> None:
    found = list(KNOWN.scan(words))
    assert all(0 <= f.start < f.end <= len(words) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_list_cell_may_be_empty() -> None:
    assert listed("") == ()
    assert listed("a|b") == ("a", "b")
