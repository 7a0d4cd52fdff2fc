"""Atoms: the finest units that a word boundary can fall between, with exact offsets.

A word of the treebanks is one atom or several ("U.S." is four), joined by a learnt tag; no word
boundary falls inside an atom. Cutting is linear in the text and never touches whitespace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# The clitics and contracted pairs are cut as Universal Dependencies cuts them in English; a letter
# run in front of "n't" gives up its last n ("don't": "do" + "n't").
_ATOM = re.compile(
    r"""[^\W\d_]+?(?=n['’]t\b)
      | n['’]t\b
      | ['’](?:s|re|ve|ll|d|m)\b
      | can(?=not\b) | gon(?=na\b) | wan(?=na\b) | got(?=ta\b)
      | [^\W\d_]+
      | \d+
      | \S
    """,
    re.IGNORECASE | re.VERBOSE,
)

SHAPES = ("none", "lower", "capitalised", "upper", "mixed", "special")


def atoms(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The (start, end) of every atom of ``text[start:end]``, as offsets into ``text``."""
    return [m.span() for m in _ATOM.finditer(text, start, len(text) if end is None else end)]


def recut(cuts: Sequence[tuple[int, int]], starts: Iterable[int]) -> list[tuple[int, int]]:
    """The atoms, cut again at each of ``starts`` (offsets) that lies inside one."""
    out: list[tuple[int, int]] = []
    inside = sorted(starts)
    k = 0
    for a, b in cuts:
        while k < len(inside) and inside[k] < b:
            if inside[k] > a:
                out.append((a, inside[k]))
                a = inside[k]
            k += 1
        out.append((a, b))
    return out


def shape(atom: str) -> int:
    """The case of an atom, as an index into ``SHAPES``; the encoder itself sees no case."""
    if atom.islower():
        return 1
    if atom.isupper():
        return 2 if len(atom) == 1 else 3
    if atom[:1].isupper() and atom[1:].islower():
        return 2
    return 4 if any(c.isalpha() for c in atom) and atom.lower() != atom else 0
