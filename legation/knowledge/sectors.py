"""PLOVER sectors, and the nouns that tell them: "minister", "troops", "newspaper"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from legation.knowledge.names import Phrases, fold, listed, rows

RoleKind = Literal["office", "person", "collective", "organisation", "delegation"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun. ``sectors`` are PLOVER's, the main one first; ``weak``: to be taken only where the
    rest of the phrase says nothing more exact ("official", "leader")."""

    noun: str
    kind: RoleKind
    sectors: tuple[str, ...]
    weak: bool


@cache
def meanings() -> dict[str, str]:
    """Every sector code with its meaning, from the PLOVER manual."""
    return {r["code"]: r["meaning"] for r in rows("sectors")}


@cache
def phrases() -> Phrases[Role]:
    """Every role noun, in the singular and its regular plurals."""
    kinds: dict[str, RoleKind] = {
        k: k for k in ("office", "person", "collective", "organisation", "delegation")
    }
    pairs: list[tuple[str, Role]] = []
    plurals: list[tuple[str, Role]] = []
    for row in rows("roles"):
        codes = listed(row["sectors"])
        weak = any(c.endswith("?") for c in codes)
        sectors = tuple(c.rstrip("?") for c in codes if c != "?")
        for noun in listed(row["terms"]):
            role = Role(noun, kinds[row["kind"]], sectors, weak)
            pairs.append((noun, role))
            plurals.append((plural(noun), role))
    return Phrases([*pairs, *plurals], proper=False)


def find(text: str) -> Role | None:
    """The role that ``text`` as a whole names, or None."""
    return phrases().get(text)


def plural(noun: str) -> str:
    """The plural of a role noun; the head is the word before "of", "for" or "to", else the last.

    >>> plural("member of parliament"), plural("attorney-general"), plural("policeman")
    ('members of parliament', 'attorneys general', 'policemen')
    """
    words = fold(noun).split(" ")
    at = next((i for i, w in enumerate(words) if i and w in _LINKS), len(words)) - 1
    if words[-1] == "general" and len(words) > 1 and words[0] in _GENERALS:
        at = len(words) - 2
    words[at] = _plural(words[at])
    return " ".join(words)


_LINKS = frozenset({"of", "for", "to", "in", "at"})
_GENERALS = frozenset({"attorney", "secretary", "consul", "governor", "director", "prosecutor", "solicitor"})
_IRREGULAR = {
    "child": "children", "person": "persons", "wife": "wives", "thief": "thieves", "jury": "juries",
    "chief": "chiefs", "crisis": "crises", "staff": "staff", "police": "police", "people": "people",
}  # fmt: skip


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("man") and word not in ("german", "roman", "ottoman"):
        return f"{word[:-3]}men"
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "o", "u"):
        return f"{word[:-1]}ies"
    if word.endswith(("s", "x", "z", "ch", "sh")) and word != "patriarch":
        return f"{word}es"
    return f"{word}s"
