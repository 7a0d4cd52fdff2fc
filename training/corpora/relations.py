"""Sentences whose event has a type but no marked trigger: PLV (PLOVER roots) and CoPED (quads).

https://github.com/snowood1/Zero-Shot-PLOVER, https://github.com/eventdata/ConfliBERT
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from training.corpora.words import words
from training.passages import Passage

_ROOTS = {"YIELD": frozenset({"CONCEDE", "RETREAT"})}
# CoPED counts sanctions as verbal conflict; 0 is "no event".
_QUADS = {
    "0": frozenset[str](),
    "1": frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE"}),
    "2": frozenset({"COOPERATE", "AID", "RETREAT"}),
    "3": frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"}),
    "4": frozenset({"PROTEST", "MOBILIZE", "COERCE", "ASSAULT"}),
}


def plv(path: Path) -> Iterator[Passage]:
    """PLV: a sentence a row, with one of 15 roots."""
    with path.open(encoding="utf-8", newline="") as lines:
        for n, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
            root = row["gold_root"]
            yield _passage(row["sentence"], f"plv:{n}", _ROOTS.get(root, frozenset({root})))


def coped(path: Path) -> Iterator[Passage]:
    """CoPED: a sentence and its class, 0 to 4, a row."""
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        text, _, quad = line.rpartition("\t")
        yield _passage(text, f"coped:{n}", _QUADS[quad])


def _passage(text: str, document: str, types: frozenset[str]) -> Passage:
    return Passage(text=text, words=words(text), document=document, somewhere=types)
