"""Lemma rules: how a form becomes its lemma, as a short class label that a tag can hold.

A rule is ``l3y`` (lower the form, drop 3 characters, add "y": "cities", "city"), ``k0`` (keep the
form as it is), or ``=be`` (the lemma itself, for words that share no beginning with it).
"""

from __future__ import annotations

from itertools import takewhile

_LONGEST_SUFFIX = 6


def rule(form: str, lemma: str) -> str:
    """The shortest rule that turns ``form`` into ``lemma``."""
    for case, base in (("l", form.lower()), ("k", form)):
        shared = _shared(base, lemma)
        cut, add = len(base) - shared, lemma[shared:]
        if (shared or not base) and cut <= _LONGEST_SUFFIX and len(add) <= _LONGEST_SUFFIX:
            return f"{case}{cut}{add}"
    return f"={lemma}"


def _shared(a: str, b: str) -> int:
    """How many characters two strings have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def apply(rule: str, form: str) -> str:
    """The lemma that ``rule`` makes of ``form``; a rule that cuts too much leaves the form."""
    if rule[0] == "=":
        return rule[1:]
    base = form.lower() if rule[0] == "l" else form
    cut = int(rule[1])
    return base[: len(base) - cut] + rule[2:] if cut < len(base) or rule[2:] else base
