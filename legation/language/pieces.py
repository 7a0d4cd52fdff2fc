"""Word pieces: what the encoder reads. One row of numbers an atom, cached by the atom's form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from legation.language.atoms import SHAPES, shape

CLS, SEP, UNKNOWN = 101, 102, 100
SPECIAL_SHAPE = SHAPES.index("special")
SPACED = len(SHAPES)  # added to the shape of a piece that follows white space
SHAPE_ROWS = 2 * len(SHAPES)

# WordPiece gives up beyond 100 characters, so nothing longer needs to be looked at.
_LONGEST_ATOM = 100
_LARGEST_CACHE = 200_000


class Pieces:
    """Turns atoms into piece ids and case shapes."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cache: dict[str, tuple[list[int], int]] = {}  # the pieces of a form, and its shape

    def encode(self, text: str, atoms: Sequence[tuple[int, int]]) -> tuple[list[int], list[int], list[int]]:
        """Piece ids, piece shapes, and the index of each atom's first piece (len(atoms) + 1)."""
        forms = [text[a : min(b, a + _LONGEST_ATOM)] for a, b in atoms]
        self._learn(forms)
        ids: list[int] = []
        shapes: list[int] = []
        firsts: list[int] = []
        for form, (start, _) in zip(forms, atoms, strict=True):
            pieces, case = self._cache[form]
            firsts.append(len(ids))
            ids += pieces
            if start == 0 or text[start - 1].isspace():
                case += SPACED
            shapes += [case] * len(pieces)
        firsts.append(len(ids))
        return ids, shapes, firsts

    def _learn(self, forms: list[str]) -> None:
        """Put every form into the cache."""
        if len(self._cache) > _LARGEST_CACHE:
            self._cache.clear()
        for form in forms:
            if form not in self._cache:
                # A lone surrogate cannot cross into the tokenizer. One form at a time: for a batch it starts
                # threads, which wait for each other longer than they work.
                safe = form.encode("utf-8", "replace").decode("utf-8")
                encoding = self._tokenizer.encode(safe, add_special_tokens=False)
                self._cache[form] = encoding.ids or [UNKNOWN], shape(form)
