"""What each floor of belief finds: ``python -m training.floors KEYS... --corpora DIR``.

The weights of ``training.beliefs`` are fitted anew without each sixth of the articles and say how likely
the acts of that sixth are told. Printed, for a row of floors, of the articles whose keys are exhaustive: the
share of their events found with the right type, of the acts told the share that is right, and the share of
traps avoided. Then, of all acts by how likely they are held to be told, how many are. Nothing is written.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

from bench.setup import VARIABLE
from bench.whole import ARTICLES
from legation.coding.done.drafting import drafts
from legation.coding.done.drafts import Draft
from legation.language.reading import Reading
from training.beliefs import Example, fact_of, is_over, known, readings, spots, stem, taught, weights

_FOLDS = 6
_FLOORS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)


@dataclass(frozen=True)
class Text:
    """A text with its key, every act that it may tell, and what it teaches."""

    reading: Reading
    key: Mapping[str, Any]
    acts: Sequence[Draft]
    examples: Sequence[Example]
    generated: bool = False


@dataclass(frozen=True)
class Counts:
    """Of ``events`` ``found``, of ``told`` acts ``right``, of ``traps`` ``taken``."""

    events: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    traps: int = 0
    taken: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(a + b for a, b in zip(self.all(), other.all(), strict=True)))

    def all(self) -> tuple[int, ...]:
        """The numbers, in order."""
        return (self.events, self.found, self.told, self.right, self.traps, self.taken)


def judged(text: Text, fitted: Mapping[str, float], floor: float) -> Counts:
    """What ``floor`` makes of a text by the weights ``fitted``; an optional event neither helps nor harms,
    and an act that only comes back to another is not told again."""
    reading, key = text.reading, text.key
    events, traps = (spots(reading, key.get(kind, ())) for kind in ("events", "not_events"))
    told = [(d, fact_of(reading, d, events)) for d in text.acts if _belief(d, fitted) >= floor]
    facts = {id(fact): fact for _, fact in told if fact is not None}
    wrong = [d for d, fact in told if fact is None]
    again = {stem(reading, d) for d, fact in told if fact is not None}
    strays = {stem(reading, d) for d in wrong} - again
    needed = [f for _, f in events if not f.get("optional")]
    found = sum(not f.get("optional") for f in facts.values())
    taken = sum(any(is_over(reading, d, [trap]) for d in wrong) for trap in traps)
    return Counts(len(needed), found, found + len(strays), found, len(traps), taken)


def reliability(text: Text, fitted: Mapping[str, float]) -> Iterator[tuple[float, bool]]:
    """How likely each act is held to be told by the weights ``fitted``, and whether it is; one that only
    comes back to an event of the key says nothing."""
    events = spots(text.reading, text.key.get("events", ()))
    judged_acts = [(d, fact_of(text.reading, d, events) is not None) for d in text.acts]
    again = {stem(text.reading, d) for d, yes in judged_acts if yes}
    for draft, yes in judged_acts:
        if yes or stem(text.reading, draft) not in again:
            yield _belief(draft, fitted), yes


def _belief(draft: Draft, fitted: Mapping[str, float]) -> float:
    return 1 / (1 + exp(-sum(fitted.get(name, 0.0) * value for name, value in draft.signs)))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m training.floors", description=__doc__)
    parser.add_argument("keys", type=Path, nargs="+", help="folder of keys")
    parser.add_argument("--corpora", type=Path, default=os.environ.get(VARIABLE))
    options = parser.parse_args()
    texts = []
    for reading, key, generated in readings(options.keys, options.corpora and options.corpora / ARTICLES):
        record = known(reading)
        examples = [*taught(reading, record, key, generated=generated)]
        texts.append(Text(reading, key, drafts(reading, record), examples, generated))
    random.Random(1).shuffle(texts)
    sums = dict.fromkeys(_FLOORS, Counts())
    beliefs: defaultdict[int, list[bool]] = defaultdict(list)
    for fold in range(_FOLDS):
        fitted = weights([e for i, t in enumerate(texts) if i % _FOLDS != fold for e in t.examples])
        for text in texts[fold::_FOLDS]:
            if text.key.get("exhaustive") and not text.generated:
                for floor in _FLOORS:
                    sums[floor] += judged(text, fitted, floor)
                for likely, right in reliability(text, fitted):
                    beliefs[min(9, int(10 * likely))].append(right)
    print("floor  found  right  traps avoided")
    for floor, n in sums.items():
        shares = (n.found / n.events, n.right / n.told, 1 - n.taken / n.traps)
        print(f"{floor:5.2f}  {shares[0]:5.1%}  {shares[1]:5.1%}  {shares[2]:5.1%}")
    print("belief      acts  right")
    for tenth, told in sorted(beliefs.items()):
        print(f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}  {len(told):4d}  {sum(told) / len(told):5.1%}")


if __name__ == "__main__":
    main()
