"""Words of plain text for corpora that mark characters: atoms, joined in the obvious cases."""

from __future__ import annotations

import re

from legation.language.atoms import atoms

# Abbreviations with inner stops, numbers with inner stops and commas.
_ONE_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)+|(?:Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Prof|Jr|Sr|No|vs)\."
)


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """(start, end) of the words of ``text[start:end]``."""
    end = len(text) if end is None else end
    units = iter([*(m.span() for m in _ONE_WORD.finditer(text, start, end)), (end, end)])
    unit = next(units)
    out: list[tuple[int, int]] = []
    for a, b in atoms(text, start, end):
        while a >= unit[1] and unit[0] < end:
            unit = next(units)
        if unit[0] < a < unit[1] and out:
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


def covering(words: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The range of words that overlap characters ``start:end``."""
    inside = [i for i, (a, b) in enumerate(words) if a < end and b > start]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
