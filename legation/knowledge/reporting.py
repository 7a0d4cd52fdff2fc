"""Reporting words: the verbs and nouns by which news tells what somebody said, and the nouns of channels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.knowledge.names import listed, rows


@dataclass(frozen=True, slots=True)
class Reporting:
    """What a lemma reports. ``kinds``: say, claim, deny, admit, promise, demand, warn, accuse, think ...
    ``takes``: clause, infinitive, object, naming, quotation (what it needs to report words at all)."""

    lemma: str
    kinds: frozenset[str]
    takes: frozenset[str]

    @property
    def is_thought(self) -> bool:
        """Whether it reports a thought only: no words are said."""
        return self.kinds == {"think"}


@cache
def verbs() -> dict[str, Reporting]:
    """Reporting verbs by lemma, a particle after its verb ("point out")."""
    return _by_lemma("verb")


@cache
def nouns() -> dict[str, Reporting]:
    """Reporting nouns by lemma ("claim", "warning")."""
    return _by_lemma("noun")


@cache
def channels() -> dict[str, str]:
    """The kind of channel (statement, speech, interview, briefing, writing, medium) by its noun."""
    return {
        word: r["kind"] for r in rows("reporting") if r["part"] == "channel" for word in listed(r["words"])
    }


def _by_lemma(part: str) -> dict[str, Reporting]:
    found: dict[str, tuple[set[str], set[str]]] = {}
    for r in rows("reporting"):
        if r["part"] == part:
            for word in listed(r["words"]):
                kinds, takes = found.setdefault(word, (set(), set()))
                kinds.add(r["kind"])
                takes.update(listed(r["takes"]))
    return {word: Reporting(word, frozenset(k), frozenset(t)) for word, (k, t) in found.items()}
