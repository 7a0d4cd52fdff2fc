from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language.atoms import SHAPES, atoms, recut, shape


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in atoms(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. agreed.", ["The", "U", ".", "S", ".", "agreed", "."]),
        ("They don't", ["They", "do", "n't"]),
        ("It can’t hold", ["It", "ca", "n’t", "hold"]),
        ("we cannot", ["we", "can", "not"]),
        ("Iran's 35 envoys", ["Iran", "'s", "35", "envoys"]),
        ("'save the peace'", ["'", "save", "the", "peace", "'"]),
        ("US$60bn", ["US", "$", "60", "bn"]),
        ("10am", ["10", "am"]),
        ("日本 said", ["日本", "said"]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_word_may_begin(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text())
def test_atoms_cover_all_but_white_space_once_and_in_order(text: str) -> None:
    end = 0
    for a, b in atoms(text):
        assert a < b
        assert not text[end:a].strip()
        end = b
    assert not text[end:].strip()


def test_part_of_a_text_is_cut_with_offsets_into_the_whole() -> None:
    assert atoms("one two three", 4, 7) == [(4, 7)]


@pytest.mark.parametrize(
    ("atom", "expected"),
    [
        ("talks", "lower"), ("Talks", "capitalised"), ("A", "capitalised"), ("UN", "upper"),
        ("iPhone", "mixed"), ("2025", "none"), (",", "none"), ("日本", "none"),
    ],
)  # fmt: skip
def test_the_case_of_an_atom_is_kept_for_the_encoder(atom: str, expected: str) -> None:
    assert SHAPES[shape(atom)] == expected


@given(st.text(max_size=40), st.sets(st.integers(0, 40)))
def test_atoms_cut_again_cover_the_same_characters_and_begin_where_asked(text: str, starts: set[int]) -> None:
    before = atoms(text)
    after = recut(before, starts)
    inside = {k for k in starts if any(a < k < b for a, b in before)}
    assert {a for a, _ in after} == {a for a, _ in before} | inside
    assert [i for a, b in after for i in range(a, b)] == [i for a, b in before for i in range(a, b)]
