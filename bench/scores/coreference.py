"""Coreference: MUC, B-cubed, CEAF-e and their mean, as the CoNLL-2012 scorer has them.

Definitions: Vilain et al. 1995; Bagga and Baldwin 1998; Luo 2005; all as settled by Pradhan et al. 2014.
A chain is a set of mentions; a mention is in one chain of a side. Counts sum over documents.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np

from bench.scores.assignment import best_total
from bench.scores.counts import Counts

Chains = Sequence[frozenset[Hashable]]


def muc(gold: Chains, found: Chains) -> Counts:
    """Links: what is missing to join each chain of one side by chains of the other."""
    recalled, links = _links(gold, found)
    precise, found_links = _links(found, gold)
    return Counts(recalled, links, precise, found_links)


def _links(chains: Chains, others: Chains) -> tuple[int, int]:
    owner = _owners(others)
    kept = 0
    for chain in chains:
        parts = {owner[m] for m in chain if m in owner}
        alone = sum(m not in owner for m in chain)
        kept += len(chain) - len(parts) - alone
    return kept, sum(len(chain) - 1 for chain in chains)


def b_cubed(gold: Chains, found: Chains) -> Counts:
    """Mentions: the share of each one's chain that the other side puts into its chain too."""
    recalled, mentions = _shares(gold, found)
    precise, found_mentions = _shares(found, gold)
    return Counts(recalled, mentions, precise, found_mentions)


def _shares(chains: Chains, others: Chains) -> tuple[float, int]:
    owner = _owners(others)
    total = 0.0
    for chain in chains:
        for mention in chain:
            if mention in owner:
                total += len(chain & others[owner[mention]]) / len(chain)
    return total, sum(map(len, chains))


def ceaf_e(gold: Chains, found: Chains) -> Counts:
    """Entities: the best one-to-one alignment of chains, each pair worth its Dice similarity."""
    owner = _owners(found)
    gains = np.zeros((len(gold), len(found)))
    for i, chain in enumerate(gold):
        for j in {owner[m] for m in chain if m in owner}:
            gains[i, j] = 2 * len(chain & found[j]) / (len(chain) + len(found[j]))
    total = best_total(gains) if gains.size else 0.0
    return Counts(total, len(gold), total, len(found))


def _owners(chains: Chains) -> dict[Hashable, int]:
    return {mention: i for i, chain in enumerate(chains) for mention in chain}


MEASURES: dict[str, Callable[[Chains, Chains], Counts]] = {"MUC": muc, "B³": b_cubed, "CEAF-e": ceaf_e}


def conll(documents: Sequence[tuple[Chains, Chains]]) -> dict[str, float]:
    """F1 of each measure over (gold, found) of every document, and their mean "CoNLL F1", in percent."""
    scores = {}
    for name, measure in MEASURES.items():
        scores[name] = sum((measure(gold, found) for gold, found in documents), Counts()).f1
    return {"CoNLL F1": sum(scores.values()) / len(scores), **scores}
