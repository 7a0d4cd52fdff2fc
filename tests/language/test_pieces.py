from pathlib import Path

import legation_en
import pytest

from legation.language.pieces import SPACED, Pieces


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(Path(legation_en.path()) / "tokenizer.json")


def test_a_common_word_is_one_piece_and_a_rare_one_is_several(pieces: Pieces) -> None:
    ids, shapes, firsts = pieces.encode("the Zaporizhzhia", [(0, 3), (4, 16)])
    assert firsts[:2] == [0, 1]
    assert firsts[2] == len(ids) == len(shapes) > 2


def test_capitals_change_the_shape_and_not_the_pieces(pieces: Pieces) -> None:
    lower, plain, _ = pieces.encode("minister", [(0, 8)])
    upper, capital, _ = pieces.encode("Minister", [(0, 8)])
    assert lower == upper
    assert plain != capital


def test_white_space_before_a_word_is_kept_in_its_shape(pieces: Pieces) -> None:
    _, apart, _ = pieces.encode("a b", [(0, 1), (2, 3)])
    _, together, _ = pieces.encode("ab", [(0, 1), (1, 2)])
    assert apart[1] == together[1] + SPACED


@pytest.mark.parametrize("text", ["\u200b", "\ud800", "\U0001f54a", "x" * 5000])
def test_every_atom_has_a_piece(pieces: Pieces, text: str) -> None:
    ids, _, firsts = pieces.encode(text, [(0, len(text))])
    assert firsts == [0, len(ids)]
    assert ids


def test_an_atom_has_the_same_pieces_when_it_comes_again(pieces: Pieces) -> None:
    text, atoms = "Tbilisi Tbilisi", [(0, 7), (8, 15)]
    ids, _, firsts = pieces.encode(text, atoms)
    assert ids[: firsts[1]] == ids[firsts[1] :]
    assert pieces.encode(text, atoms)[0] == ids


def test_no_atoms_have_no_pieces(pieces: Pieces) -> None:
    assert pieces.encode("", []) == ([], [], [0])
