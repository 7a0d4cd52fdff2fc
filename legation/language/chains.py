"""Coreference chains: every mention takes up its best earlier mention, or begins a chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from legation.language.decode import Mention
from legation.language.heads import Heads
from legation.language.layout import Layout
from legation.language.links import REACH, Mentions, describe, features
from legation.language.reading import Argument, Chain, Reading

_ROWS = 64  # mentions scored at once


def linked(reading: Reading, found: Sequence[Mention], heads: Heads, layout: Layout) -> Reading:
    """The reading with its chains, those of one mention included, in order of first mention."""
    found = sorted(found, key=lambda m: (m.start, -m.end))
    if not found:
        return reading
    kinds = {x: i for i, x in enumerate(layout.tags["mentions"])}
    sentences = np.searchsorted(reading.sentences, [m.head for m in found], side="right").tolist()
    spans = [(m.start, m.end, m.head, s, kinds[m.kind]) for m, s in zip(found, sentences, strict=True)]
    mentions = describe(spans, reading.words, reading.upos, reading.feats, reading.lemmas)
    chain_of: list[int] = []
    chains: list[list[Argument]] = []
    for m, antecedent in zip(found, _antecedents(found, mentions, heads), strict=True):
        if antecedent < 0:
            chain_of.append(len(chains))
            chains.append([])
        else:
            chain_of.append(chain_of[antecedent])
        chains[chain_of[-1]].append(Argument(m.kind.upper(), m.start, m.end, m.head))
    return replace(reading, chains=tuple(Chain(tuple(c)) for c in chains))


def _antecedents(found: Sequence[Mention], mentions: Mentions, heads: Heads) -> Iterator[int]:
    """The best earlier mention of each, or -1: beginning a chain has the score 0."""
    own, other = np.stack([m.mention for m in found]), np.stack([m.antecedent for m in found])
    for start in range(0, len(found), _ROWS):
        rows = slice(start, min(start + _ROWS, len(found)))
        first = max(0, start - REACH)
        scores = heads.links(own[rows], other[first : rows.stop], features(mentions, rows, first))
        here = np.arange(rows.start, rows.stop)[:, None]
        there = np.arange(first, rows.stop)[None, :]
        scores[(there >= here) | (there < here - REACH)] = -np.inf
        best = scores.argmax(axis=1)
        for k, j in enumerate(best.tolist()):
            yield first + j if scores[k, j] > 0 else -1
