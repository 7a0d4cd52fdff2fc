"""Sentences of which somebody says what one party does to another, or what is told: PLV (PLOVER roots, the
parties marked), the generated pairs (types, the parties marked) and CoPED (quads).

https://github.com/snowood1/Zero-Shot-PLOVER, https://github.com/eventdata/ConfliBERT
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from legation.api import parties
from legation.record import Span
from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage

#: PLV's name for two types of the manual.
ROOTS = {"YIELD": frozenset({"CONCEDE", "RETREAT"})}
# CoPED counts sanctions as verbal conflict; 0 is "no event".
_QUADS = {
    "0": frozenset[str](),
    "1": frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE"}),
    "2": frozenset({"COOPERATE", "AID", "RETREAT"}),
    "3": frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"}),
    "4": frozenset({"PROTEST", "MOBILIZE", "COERCE", "ASSAULT"}),
}
_MARK = re.compile(r"</?[st]>")
_PARTY = re.compile(r"\[([12]) ([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties of a text, and the types that the act between them may have; ``quad`` as PLV has it,
    ``weight`` of what it teaches."""

    text: str
    source: Span | None
    target: Span | None
    types: frozenset[str]
    root: str
    quad: str = ""
    weight: float = 1.0


def plv(path: Path) -> Iterator[Pair]:
    """The rows of PLV. A party that the sentence does not name ("An actor") is None."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            marks = _marks(row["marked_sentence"]) if _is_marked(row) else {}
            source, target = (
                marks.get(mark, row[name]) if row[name] in row["sentence"] else None
                for mark, name in (("s", "source"), ("t", "target"))
            )
            root = row["gold_root"]
            one, other = parties(row["sentence"], source, target)
            yield Pair(
                row["sentence"], one, other, ROOTS.get(root, frozenset({root})), root, row["gold_penta"]
            )


def _is_marked(row: dict[str, str]) -> bool:
    return _MARK.sub("", row["marked_sentence"]) == row["sentence"]


def _marks(marked: str) -> dict[str, Span]:
    """The spans between the marks, counted without them."""
    out: dict[str, Span] = {}
    for mark in "st":
        found = re.search(f"<{mark}>(.*?)</{mark}>", marked)
        if found:
            start = len(_MARK.sub("", marked[: found.start()]))
            out[mark] = Span(start, start + len(_MARK.sub("", found[1])))
    return out


def written(path: Path) -> Iterator[Pair]:
    """The generated pairs: a type a line, then a sentence in which ``[1 ...]`` acts towards ``[2 ...]``."""
    for line in path.read_text(encoding="utf-8").splitlines():
        label, marked = line.split(" ", 1)
        text, at, parties = "", 0, {}
        for party in _PARTY.finditer(marked):
            text += marked[at : party.start()]
            parties[party[1]] = Span(len(text), len(text) + len(party[2]))
            text, at = text + party[2], party.end()
        yield Pair(text + marked[at:], parties["1"], parties["2"], frozenset({label}), label)


def passages(pairs: Iterable[Pair], name: str) -> Iterator[Passage]:
    """A passage a pair: some word tells an act of its types, and where both parties are named and the type is
    one, a frame under "relations" has the last word of the source as its predicate and the target as its
    argument, labelled with the type."""
    for number, pair in enumerate(pairs):
        passage = _passage(pair.text, f"{name}:{number}", pair.types)
        if pair.source and pair.target and len(pair.types) == 1:
            one, other = (covering(passage.words, p.start, p.end) for p in (pair.source, pair.target))
            if one[1] and other[1]:
                passage.frames["relations"] = [GoldFrame(one[1] - 1, "", [(pair.root, *other)])]
        yield passage


def coped(path: Path) -> Iterator[Passage]:
    """CoPED: a sentence and its class, 0 to 4, a row."""
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        text, _, quad = line.rpartition("\t")
        yield _passage(text, f"coped:{n}", _QUADS[quad])


def _passage(text: str, document: str, types: frozenset[str]) -> Passage:
    return Passage(text=text, words=words(text), document=document, somewhere=types)
