"""The floor of the table ``who``: a plain look-up in the Open Event Data Alliance's dictionaries (MIT, 2014).

A mention has the code of the longest name of the actor dictionaries in it, as of the day, and the sector of
that code, or else of the longest noun of the agent dictionary in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

ACTORS = (
    "Phoenix.Countries.actors.txt",
    "Phoenix.International.actors.txt",
    "Phoenix.MilNonState.actors.txt",
)
AGENTS = "Phoenix.agents.txt"

_CODE = re.compile(r"\[~?([A-Z]+|-+)\s*([<>]?\d{6}(?:-\d{6})?)?\s*\]")
_MACRO = re.compile(r"^!(\w+)! = (.*)$", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
_CENTURY = 40  # two-digit years from here on are of the last century
_FAMILIES = {"IGOUNO": "UNO", "IGOEUR": "EUR", "IGOEEC": "EUR"}

Coded = tuple[str, str, str]  # code, first and last day as yyyymmdd


class Dictionaries:
    """The dictionaries of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def look_up(self, mention: str, day: str) -> tuple[str | None, str | None]:
        """Country (or UNO, EUR, IGO, NGO, IMG, MNC) and CAMEO sector of a mention on ``day`` (ISO 8601)."""
        words, day = _words(mention), day.replace("-", "")
        held = (code for codes in _longest(words, self.actors) for code, a, b in codes if a <= day <= b)
        actor = next(held, "")
        agent = next((codes[0][0] for codes in _longest(words, self.agents)), "")
        if not actor.isalpha():  # "---": nobody on that day
            return None, agent[:3] or None
        if actor.startswith(("IGO", "NGO", "IMG", "MNC")):
            return _FAMILIES.get(actor[:6], actor[:3]), agent[:3] or None
        return actor[:3], actor[3:6] or agent[:3] or None

    @cached_property
    def actors(self) -> dict[tuple[str, ...], list[Coded]]:
        """Names of actors with their codes, the dated ones first."""
        out: dict[tuple[str, ...], list[Coded]] = {}
        for name in ACTORS:
            for names, codes in _entries((self._folder / name).read_text("utf-8", "replace")):
                for words in names:
                    out.setdefault(words, codes)
        return out

    @cached_property
    def agents(self) -> dict[tuple[str, ...], list[Coded]]:
        """Nouns for agents, with their plurals."""
        text = (self._folder / AGENTS).read_text("utf-8", "replace")
        macros = {name: values.split(", ") for name, values in _MACRO.findall(text)}
        out: dict[tuple[str, ...], list[Coded]] = {}
        for line in text.splitlines():
            found = _CODE.search(line)
            if found is None or line.startswith("#"):
                continue
            noun, irregular = line[: found.start()].partition("{")[::2]
            for form in (*_expanded(noun, macros), irregular.strip(" }")):
                words = _words(form)
                if words:
                    for each in (words, (*words[:-1], words[-1] + "s")):
                        out.setdefault(each, [(found[1], "", "")])
        return out


def _entries(text: str) -> Iterator[tuple[list[tuple[str, ...]], list[Coded]]]:
    """The names and codes of each entry: a name with its codes, synonyms after "+", dated codes indented."""
    names: list[tuple[str, ...]] = []
    codes: list[Coded] = []
    for raw in text.splitlines():
        line = raw.partition("#")[0]
        if not line.strip():
            continue
        if not line.startswith(("+", "\t", " ")):
            if names:
                yield names, codes
            names, codes = [], []
        phrase = _words(line.partition("[")[0])
        names += [phrase] if phrase else []
        codes += [(code, *_days(days)) for code, days in _CODE.findall(line)]
    if names:
        yield names, codes


def _days(limits: str) -> tuple[str, str]:
    """The first and last day of "820101-911231", "<061231", ">050501" or nothing, as yyyymmdd."""
    first, last = "00000000", "99999999"
    if limits.startswith("<"):
        return first, _full(limits[1:])
    if limits.startswith(">"):
        return _full(limits[1:]), last
    if limits:
        first, last = (_full(day) for day in limits.split("-")) if "-" in limits else (_full(limits), last)
    return first, last


def _full(day: str) -> str:
    return f"{19 if int(day[:2]) >= _CENTURY else 20}{day}"


def _expanded(noun: str, macros: dict[str, list[str]]) -> Iterator[str]:
    found = re.search(r"!(\w+)!", noun)
    if found is None:
        yield noun
        return
    for value in macros.get(found[1], ()):
        yield noun.replace(found[0], value)


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(phrase.replace("_", " ").lower()))


def _longest(words: Sequence[str], known: dict[tuple[str, ...], list[Coded]]) -> Iterator[list[Coded]]:
    """What is known of each stretch of the words, the longest first."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            codes = known.get(tuple(words[start : start + length]))
            if codes:
                yield codes
