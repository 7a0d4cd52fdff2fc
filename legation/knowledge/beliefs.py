"""How much each sign of an act weighs: a logistic model of whether a text tells the act.

The weights are learnt (``python -m training.beliefs``) from articles in which readers noted every act.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp

from legation.knowledge.names import rows

#: What speaks for or against an act, and how strongly it does so here.
Sign = tuple[str, float]

#: The sign that every act has.
ALWAYS: Sign = ("always", 1.0)


@cache
def weights() -> dict[str, float]:
    """The weight of each sign, in log odds."""
    return {r["sign"]: float(r["weight"]) for r in rows("beliefs")}


def support(signs: Iterable[Sign]) -> float:
    """What the signs weigh together, in log odds; a sign that is not in the table weighs nothing."""
    known = weights()
    return sum(known.get(name, 0.0) * value for name, value in signs)


def belief(signs: Iterable[Sign]) -> float:
    """How likely it is, 0..1, that the text tells an act with these signs."""
    return 1 / (1 + exp(-support(signs)))
