"""Coreference chains: every mention takes up its best earlier mention, or begins a chain."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from legation.language.decode import Parts
from legation.language.heads import Heads
from legation.language.layout import Layout
from legation.language.links import REACH, describe, features
from legation.language.reading import Argument, Chain, Reading


def linked(reading: Reading, parts: Parts, heads: Heads, layout: Layout) -> Reading:
    """The reading with its chains, those of one mention included, in order of first mention."""
    found = sorted(parts.mentions, key=lambda m: (m.start, -m.end))
    if not found:
        return reading
    kinds = {x: i for i, x in enumerate(layout.tags["mentions"])}
    sentences = np.searchsorted(reading.sentences, [m.head for m in found], side="right").tolist()
    spans = [(m.start, m.end, m.head, s, kinds[m.kind]) for m, s in zip(found, sentences, strict=True)]
    mentions = describe(spans, reading.words, reading.upos, reading.feats, reading.lemmas)
    antecedents = np.stack([m.antecedent for m in found])
    chain_of: list[int] = []
    chains: list[list[Argument]] = []
    for i, m in enumerate(found):
        first = max(0, i - REACH)
        own = Argument(m.kind.upper(), m.start, m.end, m.head)
        best = -1
        if i:
            scores = heads.links(m.mention, antecedents[first:i], features(mentions, i, first))
            best = int(scores.argmax()) if scores.max() > 0 else -1  # 0 is the score of beginning a chain
        chain = chain_of[first + best] if best >= 0 else len(chains)
        if best < 0:
            chains.append([])
        chains[chain].append(own)
        chain_of.append(chain)
    return replace(reading, chains=tuple(Chain(tuple(c)) for c in chains))
