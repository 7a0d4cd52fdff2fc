"""Coreference chains: every mention takes up its best earlier mention, or begins a chain.

Mentions come in text order, some at a time, and only the last few can still be taken up: what is held does
not grow with the text but for the chains.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from legation.language.heads import Heads
from legation.language.links import REACH, Floats, Mentions, describe, features, joined
from legation.language.reading import Argument, Chain

_ROWS = 64  # mentions scored at once


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention before it is linked: words, head, type, and its two projections."""

    start: int
    end: int
    head: int
    kind: str
    mention: Floats
    antecedent: Floats


class Linking:
    """The chains of a text, growing with its mentions."""

    def __init__(self, heads: Heads) -> None:
        self._heads = heads
        self._chains: list[list[Argument]] = []
        # Of the last mentions: their columns, their projections as antecedents, and their chains.
        self._columns = describe((), (), (), (), ())
        self._antecedents: list[Floats] = []
        self._chain_of: list[int] = []

    def add(self, found: Sequence[Mention], columns: Mentions) -> None:
        """Link further mentions, in text order, with their columns."""
        if not found:
            return
        before = len(self._chain_of)
        both = joined(self._columns, columns)
        self._antecedents += [m.antecedent for m in found]
        for m, antecedent in zip(found, self._best(found, both, before), strict=True):
            if antecedent < 0:
                self._chain_of.append(len(self._chains))
                self._chains.append([])
            else:
                self._chain_of.append(self._chain_of[antecedent])
            self._chains[self._chain_of[-1]].append(Argument(m.kind, m.start, m.end, m.head))
        self._columns = both.last(REACH)
        self._antecedents = self._antecedents[-REACH:]
        self._chain_of = self._chain_of[-REACH:]

    def chains(self) -> tuple[Chain, ...]:
        """The chains, those of one mention included, in order of first mention."""
        return tuple(Chain(tuple(chain)) for chain in self._chains)

    def _best(self, found: Sequence[Mention], columns: Mentions, before: int) -> Iterator[int]:
        """The best earlier mention of each, or -1: beginning a chain has the score 0."""
        own, other = np.stack([m.mention for m in found]), np.stack(self._antecedents)
        for start in range(before, len(other), _ROWS):
            rows = slice(start, min(start + _ROWS, len(other)))
            first = max(0, start - REACH)
            scores = self._heads.links(
                own[start - before : rows.stop - before],
                other[first : rows.stop],
                features(columns, rows, first),
            )
            here = np.arange(rows.start, rows.stop)[:, None]
            there = np.arange(first, rows.stop)[None, :]
            scores[(there >= here) | (there < here - REACH)] = -np.inf
            best = scores.argmax(axis=1)
            for k, j in enumerate(best.tolist()):
                yield first + j if scores[k, j] > 0 else -1
