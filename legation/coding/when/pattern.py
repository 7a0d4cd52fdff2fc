"""Patterns over tokens, compiled to regular expressions over one character a token.

A pattern is words and token classes: ``about? n:NUM u:UNITS ago``. A lower-case word stands for
itself, ``(a|b)`` is a choice, ``?`` makes the item before it optional, ``name:`` keeps it, ``!``
says that what follows must not stand there. A hyphen may stand between any two items.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legation.coding.when.lexicon import Token
from legation.coding.when.meaning import Meaning

_PIECE = re.compile(r"(?P<name>\w+):|(?P<mark>[()|?!])|(?P<item>[^\s()|?!:]+)|\s+")
_OTHER = "_"
_KNOWN = re.compile(f"[^{_OTHER}]+")


@dataclass(frozen=True, slots=True)
class Groups:
    """What a pattern's names caught: tokens by name."""

    tokens: Sequence[Token]
    match: re.Match[str]

    def get(self, name: str) -> Token | None:
        """The last token of a group, None where it stayed empty or is not of this pattern."""
        if name not in self.match.re.groupindex or self.match.end(name) < 1:
            return None
        return self.tokens[self.match.end(name) - 1]

    def word(self, name: str) -> str:
        """The last word of a group in lower case, "" where it stayed empty."""
        token = self.get(name)
        return token.form.lower() if token else ""

    def span(self, name: str) -> tuple[int, int]:
        """The first and the last token of a group."""
        return self.match.start(name), self.match.end(name) - 1

    def __getitem__(self, name: str) -> Token:
        token = self.get(name)
        if token is None:
            raise KeyError(name)
        return token


Means = Callable[[Groups], "Meaning | tuple[Meaning, Meaning] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its match means (None: nothing after all).

    A range ("10-12 February") means two times, whose words are its groups ``one`` and ``two``; else
    a group ``span`` tells the words of the expression where they are not all that was matched.
    """

    pattern: str
    meaning: Means


@dataclass(frozen=True, slots=True)
class Compiled:
    """Rules ready to run: the code of each token kind, what every match holds one of, and the rules by
    the code of the token that they start with."""

    codes: Mapping[str, str]
    core: re.Pattern[str]
    starting: Mapping[str, Sequence[tuple[re.Pattern[str], Means]]]

    def encode(self, tokens: Sequence[Token]) -> str:
        """One character a token."""
        codes = self.codes
        return "".join([codes.get(token.kind, _OTHER) for token in tokens])

    def stretches(self, coded: str) -> Iterator[tuple[int, int]]:
        """The stretches of known tokens that hold one of the core kinds: matches lie within these."""
        for known in _KNOWN.finditer(coded):
            if self.core.search(coded, known.start(), known.end()):
                yield known.span()


def compile_rules(rules: Sequence[Rule], macros: Mapping[str, str], core: Collection[str]) -> Compiled:
    """Compile rules; a macro is a name in capitals that stands for a piece of pattern.

    Every match of every rule holds a token of one of the ``core`` kinds: what has none is passed over.
    """
    codes: dict[str, str] = {"-": "-"}
    starting: dict[str, list[tuple[re.Pattern[str], Means]]] = {}
    for rule in rules:
        pattern = _expand(rule.pattern, macros)
        expression = re.compile(_source(pattern, codes))
        for item in _first(_PIECE.finditer(pattern))[0]:
            starting.setdefault(codes[item], []).append((expression, rule.meaning))
    cores = "".join(codes[kind] for kind in core if kind in codes)
    return Compiled(codes, re.compile(f"[{cores}]"), starting)


def _first(pieces: Iterator[re.Match[str]]) -> tuple[set[str], bool]:
    """The items that a pattern may start with, and whether it may be empty."""
    starts: set[str] = set()
    own, empty, before, ahead, any_empty = set[str](), True, True, False, False
    for piece in pieces:
        mark, item = piece["mark"], piece["item"]
        if item or mark == "(":
            found, hollow = ({item}, False) if item else _first(pieces)
            if ahead:  # what must not follow starts nothing
                ahead = False
                continue
            own |= found if empty else set()
            before, empty = empty, empty and hollow
        elif mark == "?":
            empty = before
        elif mark == "!":
            ahead = True
        elif mark == "|":
            starts, any_empty = starts | own, any_empty or empty
            own, empty = set(), True
        elif mark == ")":
            break
    return starts | own, any_empty or empty


def _expand(pattern: str, macros: Mapping[str, str]) -> str:
    for name, text in reversed(list(macros.items())):
        pattern = re.sub(rf"(?<![\w']){name}(?![\w'])", text, pattern)
    return pattern


def _source(pattern: str, codes: dict[str, str]) -> str:
    out: list[str] = []
    name, closing = "", ""
    opened: list[str] = []
    for piece in _PIECE.finditer(pattern):
        if piece["name"]:
            name = f"?P<{piece['name']}>"
        elif item := piece["item"]:
            code = codes.setdefault(item, chr(0x100 + len(codes)))
            out.append(f"(?:-?({name or '?:'}{code})){closing}")
            name = closing = ""
        elif piece["mark"] == "!":
            out.append("(?!")
            closing = ")"
        elif piece["mark"] == "(":
            out.append(f"({name or '?:'}")
            opened.append(closing)
            name = closing = ""
        elif piece["mark"] == ")":
            out.append(")" + opened.pop())
        elif piece["mark"]:
            out.append(piece["mark"])
    return "".join(out)
