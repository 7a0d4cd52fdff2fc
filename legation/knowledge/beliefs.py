"""How much each sign weighs: logistic models of whether a text tells an act ("beliefs"), and of whom it means
by an act that names nobody ("implied_actor", "implied_recipient").

The weights are learnt (``python -m training.beliefs``, ``training.implied``) from articles in which readers
noted every act.
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
def weights(table: str = "beliefs") -> dict[str, float]:
    """The weight of each sign, in log odds."""
    return {r["sign"]: float(r["weight"]) for r in rows(table)}


def support(signs: Iterable[Sign], table: str = "beliefs") -> float:
    """What the signs weigh together, in log odds; a sign that is not in the table weighs nothing."""
    known = weights(table)
    return sum(known.get(name, 0.0) * value for name, value in signs)


def belief(signs: Iterable[Sign], table: str = "beliefs") -> float:
    """How likely it is, 0..1, that what these signs speak for is so."""
    return 1 / (1 + exp(-support(signs, table)))
