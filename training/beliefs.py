"""Learns how much each sign of an act weighs: ``python -m training.beliefs bench/gold/dev --corpora DIR``.

The folders hold keys in which readers noted every event, in the form of the gold set, whose texts lie in the
corpora, or beside their texts (``python -m bench keys``). A key that is not exhaustive teaches only what it
names among its ``events`` and ``not_events``. The short articles of
``training/generated`` are read beside them, for less. Generated articles, so dense with events, and keys that
are not exhaustive, so lenient, have signs of their own, which are left out of the table. Writes
``legation/knowledge/data/beliefs.tsv``.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import legation_en
import msgspec
import numpy as np
from numpy.typing import NDArray

from bench.keys import texts
from bench.scores.keys import place
from bench.setup import VARIABLE
from bench.whole import ARTICLES, key_of
from legation import coding, intake
from legation.coding import dating
from legation.coding.done.drafting import drafts
from legation.coding.done.drafts import Draft
from legation.coding.done.signs import is_of_word
from legation.knowledge import beliefs
from legation.language import load_model
from legation.language.reading import Reading
from legation.record import Record, Span
from training.corpora import events
from training.data import GENERATED

DATA = Path(beliefs.__file__).parent / "data"
HEADER = """\
# The weight of each sign of an act, in log odds: what the model and the words say, who takes part, how it is
# told. Learnt by training/beliefs.py where readers noted or judged acts; coding/done/signs.py names them.
"""
#: A reader may leave an optional event out; a generated article is no news.
_OPTIONAL, _DENSE = 0.5, 0.1
#: The signs of texts that are not read as news is.
_GENERATED, _JUDGED = "generated", "judged"
#: Pulls every weight but that of "always" towards nothing; a word's harder, for few examples have it.
_RIDGE, _OF_WORDS = 1.5, 4.0
_LEAST = 5  # examples that a sign must have
_ROUNDS = 4  # the weights choose the types of the acts that they are learnt from


@dataclass(frozen=True)
class Example:
    """An act that a text may tell, and whether it does."""

    signs: Mapping[str, float]
    right: bool
    weight: float


def examples(reading: Reading, record: Record, key: Mapping[str, Any]) -> Iterator[Example]:
    """Each act that ``reading`` may tell with whether it is one of the key's; one that only comes back to an
    act told elsewhere says nothing, nor does, where the key is not exhaustive, one that it does not judge."""
    right, wrong = (spots(reading, key.get(kind, ())) for kind in ("events", "not_events"))
    found = [(d, fact_of(reading, d, right)) for d in drafts(reading, record)]
    told = {stem(reading, d) for d, fact in found if fact is not None}
    for draft, fact in found:
        if fact is None and stem(reading, draft) in told:
            continue
        if fact is None and not key.get("exhaustive") and not is_over(reading, draft, wrong):
            continue
        optional = fact is not None and fact.get("optional")
        yield Example(dict(draft.signs), fact is not None, _OPTIONAL if optional else 1.0)


Spots = list[tuple[Span, Mapping[str, Any]]]


def spots(reading: Reading, facts: Iterable[Mapping[str, Any]]) -> Spots:
    """Where the facts stand."""
    found = ((place(reading.article.text, fact), fact) for fact in facts)
    return [(at, fact) for at, fact in found if at is not None]


def is_over(reading: Reading, draft: Draft, spots: Spots) -> bool:
    """Whether the words of a draft are among those of the facts."""
    span = reading.span(draft.act.start, draft.act.end)
    return any(span.start < at.end and at.start < span.end for at, _ in spots)


def fact_of(reading: Reading, draft: Draft, spots: Spots) -> Mapping[str, Any] | None:
    """The fact of the draft's type where it stands, if any."""
    for at, fact in spots:
        right = draft.filed in (fact["type"], *fact.get("type_also", ()))
        if right and is_over(reading, draft, [(at, fact)]):
            return fact
    return None


def stem(reading: Reading, draft: Draft) -> tuple[str, str]:
    """What acts that only come back to each other have in common."""
    return draft.filed, reading.lemmas[draft.act.core].lower()[:4]


def fit(found: Sequence[Example], ridge: float = _RIDGE) -> dict[str, float]:
    """The weights of a logistic regression with a ridge on all but "always"."""
    names = sorted({name for e in found for name in e.signs})
    at = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(found), len(names)))
    for row, e in enumerate(found):
        for name, value in e.signs.items():
            x[row, at[name]] = value
    y, w = np.array([e.right for e in found], float), np.array([e.weight for e in found])
    pull = np.array([_OF_WORDS if is_of_word(name) else ridge for name in names])
    pull[at["always"]] = 1e-3
    return dict(zip(names, _newton(x, y, w, pull).tolist(), strict=True))


def _newton(
    x: NDArray[np.float64], y: NDArray[np.float64], w: NDArray[np.float64], pull: NDArray[np.float64]
) -> NDArray[np.float64]:
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (w * (p - y)) + pull * weights
        curve = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(pull)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def known(reading: Reading) -> Record:
    """The record of a reading as far as its events are asked."""
    record = Record(article=reading.article)
    article = msgspec.structs.replace(record.article, published=dating.published(reading, record))
    record = msgspec.structs.replace(record, article=article)
    for field, answer in coding.PIPELINE:
        if field == "events":
            break
        record = msgspec.structs.replace(record, **{field: answer(reading, record)})
    return record


def learnt(read: Sequence[tuple[Reading, Mapping[str, Any], bool]]) -> dict[str, float]:
    """The weights from readings with their keys, each generated or not."""
    records = [known(reading) for reading, _, _ in read]
    for _ in range(_ROUNDS):
        found = [
            e
            for (reading, key, generated), record in zip(read, records, strict=True)
            for e in taught(reading, record, key, generated=generated)
        ]
        new = weights(found)
        write(new)
    return new


def taught(
    reading: Reading, record: Record, key: Mapping[str, Any], *, generated: bool = False
) -> Iterator[Example]:
    """The examples of a text, with the sign of its kind where it is not read as news is."""
    for e in examples(reading, record, key):
        if generated:
            yield _marked(e, _GENERATED, _DENSE)
        else:
            yield e if key.get("exhaustive") else _marked(e, _JUDGED)


def weights(found: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign that enough examples have, but for those of the kinds of texts."""
    fitted = fit(frequent(found, _LEAST))
    return {name: round(w, 3) for name, w in fitted.items() if name not in (_GENERATED, _JUDGED)}


def _marked(example: Example, mark: str, weight: float = 1.0) -> Example:
    return Example({**example.signs, mark: 1.0}, example.right, weight * example.weight)


def frequent(found: Sequence[Example], least: int) -> list[Example]:
    """The examples without signs that too few of them have."""
    counts = Counter(name for e in found for name in e.signs)
    kept = {name for name, n in counts.items() if n >= least}
    return [Example({k: v for k, v in e.signs.items() if k in kept}, e.right, e.weight) for e in found]


def write(weights: Mapping[str, float], table: str = "beliefs", header: str = HEADER) -> None:
    """Keep the weights, the heaviest first, for this run too."""
    rows = [f"{name}\t{w:g}" for name, w in sorted(weights.items(), key=lambda pair: -abs(pair[1]))]
    path = DATA / f"{table}.tsv"
    path.write_text(f"{header}sign\tweight\n" + "\n".join(rows) + "\n", encoding="utf-8")
    beliefs.weights.cache_clear()


def keys(folder: Path, articles: Path | None) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The texts of a folder's keys, and the keys; ``articles`` has the texts of the gold set."""
    for text, path in texts(folder):
        yield text.read_text(encoding="utf-8"), json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(folder.glob("*.json")):
        if "sha256" in json.loads(path.read_text(encoding="utf-8")):
            if articles is None:
                raise SystemExit(f"{folder} has no texts: give --corpora DIR, or set {VARIABLE}")
            yield key_of(path, articles)


def readings(
    folders: Sequence[Path], articles: Path | None
) -> Iterator[tuple[Reading, Mapping[str, Any], bool]]:
    """The articles of the folders with their keys, then the generated ones."""
    model = load_model(Path(legation_en.path()))
    for text, key in (pair for folder in folders for pair in keys(folder, articles)):
        article = intake.from_text(text, date=key.get("published"), force=True)
        yield next(model.read([article])), key, False
    for path in sorted((GENERATED / "articles").glob("*.txt")):
        body = "\n".join(ln for ln in path.read_text(encoding="utf-8").splitlines() if not ln.startswith("#"))
        text, facts = events.plain(body.strip())
        key = {"exhaustive": True, "events": facts}
        yield next(model.read([intake.from_text(text, force=True)])), key, True


def main() -> None:
    """Learn the weights and keep them."""
    parser = argparse.ArgumentParser(prog="python -m training.beliefs", description=__doc__)
    parser.add_argument("keys", type=Path, nargs="+", help="folder of keys")
    parser.add_argument("--corpora", type=Path, default=os.environ.get(VARIABLE))
    options = parser.parse_args()
    articles = options.corpora and options.corpora / ARTICLES
    write(learnt(list(readings(options.keys, articles))))


if __name__ == "__main__":
    main()
