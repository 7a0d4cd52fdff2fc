"""Semantic roles over gold words: which words are predicates, and their arguments as exact spans."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.documents import documents
from bench.scores.counts import Counts, exact
from bench.setup import Setup
from bench.table import Measured, Row
from legation.language import Reading
from training.corpora import roles, treebanks
from training.corpora.names import spaces_after
from training.passages import GoldFrame, Passage, joined

Argument = tuple[int, str, int, int]  # predicate, label, words
_BY_RELATION = {"nsubj": "ARG0", "csubj": "ARG0", "nsubj:pass": "ARG1", "csubj:pass": "ARG1", "obj": "ARG1"}


def table(setup: Setup) -> Iterator[Measured]:
    """F1 of predicates, of arguments, and of the arguments of the predicates that both have. The floor
    reads subject and object off the predicted tree; a predicate is a verb."""
    for name, path in setup.sets(EWT_dev="roles/ewt_dev.jsonl").items():
        files = [path]
        if setup.data is None:
            treebank = setup.corpus("treebanks/ewt/dev.conllu")
            files.append(treebank)
            passages: Iterable[Passage] = roles.attach(treebanks.passages(treebank), path)
        else:
            passages = sentences(path)
        found, floor = _Tally(), _Tally()
        for document in setup.some(documents(p for p in passages if "roles" in p.frames)):
            gold = list(document.frames("roles"))
            reading = document.read(setup.model)
            learnt = [(f.predicate, [(a.label, a.start, a.end) for a in f.arguments]) for f in reading.roles]
            found.add(gold, dict(learnt))
            floor.add(gold, off_the_tree(reading))
        yield Measured(name, files, [
            Row("predicates", found.predicates.f1, floor.predicates.f1, "verbs"),
            Row("arguments", found.arguments.f1, floor.arguments.f1, "subject and object"),
            Row("arguments of predicates found", found.of_found.f1, floor.of_found.f1, "subject and object"),
        ])  # fmt: skip


def sentences(path: Path) -> Iterator[Passage]:
    """A passage a line of a roles file, where the treebank that it lies on is not at hand."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text, words = joined(row["words"], spaces_after(row["words"]))
            frames = [
                GoldFrame(f["predicate"], "V", [(label, a, b + 1) for label, a, b in f["args"]])
                for f in row["frames"]
            ]
            yield Passage(text=text, words=words, document=row["sent_id"], frames={"roles": frames})


class _Tally:
    """The three counts, over documents."""

    def __init__(self) -> None:
        self.predicates = self.arguments = self.of_found = Counts()

    def add(self, gold: list[GoldFrame], found: dict[int, list[tuple[str, int, int]]]) -> None:
        wanted = {(f.predicate, *a) for f in gold for a in f.arguments}
        right = {(p, *a) for p, arguments in found.items() for a in arguments}
        both = {f.predicate for f in gold} & set(found)
        self.predicates += exact({f.predicate for f in gold}, found.keys())
        self.arguments += exact(wanted, right)
        self.of_found += exact({a for a in wanted if a[0] in both}, {a for a in right if a[0] in both})


def off_the_tree(reading: Reading) -> dict[int, list[tuple[str, int, int]]]:
    """Each verb with its subject and object, as whole subtrees."""
    out = {}
    for i, upos in enumerate(reading.upos):
        if upos == "VERB":
            parts = [(_BY_RELATION.get(reading.labels[d]), d) for d in reading.dependents[i]]
            out[i] = [(label, *reading.subtree(d)) for label, d in parts if label]
    return out
