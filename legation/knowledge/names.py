"""How names are kept and found: tables of rows, and phrases looked up whatever their spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Generic, TypeVar

T = TypeVar("T")

_LETTERS = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "ı": "i", "ø": "o", "Ø": "O", "ł": "l"}
)
_LINKS = re.compile(r"[\s\-\u2010-\u2015/]+")
_FIRST_WORD = re.compile(r"[\s'\u2019]")
_APOSTROPHES = frozenset("'\u2019")
_POSSESSIVE = re.compile(r"'s?(?=[\s\-/]|$)")


def lines(table: str) -> list[str]:
    """The lines of ``data/{table}.tsv``, the names of the columns first; lines with ``#`` are the table's own
    notes and not among them."""
    text = files("legation.knowledge").joinpath("data", f"{table}.tsv").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of ``data/{table}.tsv`` by column."""
    first, *others = lines(table)
    columns = first.split("\t")
    for line in others:
        yield dict(zip(columns, line.split("\t"), strict=True))


def listed(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a list."""
    return tuple(cell.split("|")) if cell else ()


@lru_cache(maxsize=1 << 15)
def fold(name: str) -> str:
    """The form under which a name is kept: lower case, no accents, full stops, hyphens or closing 's.

    >>> fold("Côte d\u2019Ivoire"), fold("U.S."), fold("secretary-general's")
    ("cote d'ivoire", 'us', 'secretary general')
    """
    plain = name
    if not plain.isascii():
        plain = plain.translate(_LETTERS)
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = plain.lower().replace(".", "")
    if "'" in plain:
        plain = _POSSESSIVE.sub("", plain)
    return plain if plain.isalpha() else _LINKS.sub(" ", plain).strip()


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """What the words ``start:end`` name."""

    start: int
    end: int
    value: T


class Phrases(Generic[T]):
    """Values by phrase. A phrase is found whatever its case, accents or hyphens, but for one thing:
    a proper name is not found where the text has its first letter in lower case ("turkey"), nor
    an acronym of up to three letters where it is not in capitals ("who", "us", "Mit")."""

    def __init__(self, phrases: Iterable[tuple[str, T]] = (), *, proper: bool = True) -> None:
        self._by_form: dict[str, tuple[str, T]] = {}
        self._longest: dict[str, int] = {}
        self._proper = proper
        for phrase, value in phrases:
            form = fold(phrase)
            if form and form not in self._by_form:
                self._by_form[form] = (phrase, value)
                first, length = form.partition(" ")[0], 1 + form.count(" ")
                if self._longest.get(first, 0) < length:
                    self._longest[first] = length

    def __len__(self) -> int:
        return len(self._by_form)

    @property
    def firsts(self) -> Iterable[str]:
        """The first words of all phrases, folded."""
        return self._longest.keys()

    def get(self, text: str) -> T | None:
        """The value of a whole phrase, or None."""
        kept = self._by_form.get(fold(text))
        return kept[1] if kept and (not self._proper or _spelt(kept[0], text)) else None

    def at(self, words: Sequence[str], start: int, end: int | None = None) -> Found[T] | None:
        """The longest phrase that begins at word ``start`` (and ends by ``end``), or None.

        Words may be cut finer than blanks ("Asia", "-", "Pacific"): a lone hyphen is no word here.
        """
        first = fold(words[start])
        reach = self._longest.get(first.split(" ", 1)[0], 0) if first else 0
        if not reach:
            return None
        stop = min(len(words) if end is None else end, start + 2 * reach + 1)
        best, form, length, owned = None, "", 0, False
        for i in range(start, stop):
            piece = fold(words[i])
            if piece:
                form = f"{form} {piece}" if form else piece
                length += 1
            else:
                owned = owned or words[i][:1] in _APOSTROPHES
            if length > reach:
                break
            kept = self._by_form.get(form) if piece else None
            if kept is None or (owned and not _APOSTROPHES.intersection(kept[0])):
                continue  # "China's Eastern neighbours" are no airline
            if not self._proper or _spelt(kept[0], words[start]):
                best = Found(start, i + 1, kept[1])
        return best

    def scan(self, words: Sequence[str], start: int = 0, end: int | None = None) -> Iterator[Found[T]]:
        """All phrases in words ``start:end``, longest first from the left, none overlapping."""
        stop = len(words) if end is None else end
        i = start
        while i < stop:
            begins = fold(words[i]).partition(" ")[0] in self._longest
            found = self.at(words, i, stop) if begins else None
            if found is None:
                i += 1
            else:
                yield found
                i = max(found.end, i + 1)


def _spelt(kept: str, text: str) -> bool:
    letters = [c for c in kept if c.isalpha()]
    if kept[:1].islower():
        return True
    if len(letters) <= 3 and all(c.isupper() for c in letters):
        return _FIRST_WORD.split(text, maxsplit=1)[0].isupper()
    return not text[:1].islower()
