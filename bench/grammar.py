"""Grammar with gold words and gold sentences: parts of speech, morphology, lemmas, trees."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from bench.documents import Document, documents
from bench.scores.counts import Counts, agreeing
from bench.setup import MissingDataError, Setup
from bench.table import Measured, Row
from legation.language import Reading, lemmas
from training.corpora import treebanks

COLUMNS = ("UPOS", "FEATS", "lemma")


def table(setup: Setup) -> Iterator[Measured]:
    """Shares of words that are right. The floor of a column is its most frequent value for the form in
    the treebanks' training files."""
    sets = setup.sets(EWT_dev="treebanks/ewt/dev.conllu", GUM_dev="treebanks/gum/dev.conllu")
    for name, path in sets.items():
        counts: dict[str, Counts] = defaultdict(Counts)
        usual = _usual_values(setup)
        for document in setup.some(documents(treebanks.passages(path))):
            _count(counts, document, document.read(setup.model), usual)
        rows = [
            _row(measure, counts) for measure in ("UPOS", "FEATS", "lemma", "UAS", "LAS", "LAS, universal")
        ]
        if "news LAS" in counts:
            rows.append(_row("news LAS", counts))
        yield Measured(name, [path], rows)


def _row(measure: str, counts: dict[str, Counts]) -> Row:
    floor = counts.get(f"{measure} floor")
    return Row(measure, counts[measure].f1, floor.f1 if floor else None, "usual value" if floor else "")


def _count(
    counts: dict[str, Counts], document: Document, reading: Reading, usual: dict[str, dict[str, str]] | None
) -> None:
    forms = document.forms()
    gold = columns(document)
    found = {"UPOS": reading.upos, "FEATS": reading.feats, "lemma": reading.lemmas}
    for column in COLUMNS:
        counts[column] += agreeing(gold[column], found[column])
        if usual:
            guesses = [usual[column].get(f) or usual[column].get(f.lower(), "") for f in forms]
            counts[f"{column} floor"] += agreeing(gold[column], guesses)
    tree = document.tree()
    parsed = list(zip(reading.heads.tolist(), reading.labels, strict=True))
    counts["UAS"] += agreeing([h for h, _ in tree], [h for h, _ in parsed])
    counts["LAS"] += agreeing(tree, parsed)
    # The shared tasks compare the universal relation only: "nsubj" of "nsubj:pass".
    counts["LAS, universal"] += agreeing(_universal(tree), _universal(parsed))
    if document.name.startswith("GUM_news_"):
        counts["news LAS"] += agreeing(tree, parsed)


def _universal(tree: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(head, label.partition(":")[0]) for head, label in tree]


def columns(document: Document) -> dict[str, list[str]]:
    """The gold columns; the corpora's readers give lemmas as rules."""
    rules = zip(document.tags("lemma"), document.forms(), strict=True)
    return {
        "UPOS": document.tags("upos"),
        "FEATS": document.tags("feats"),
        "lemma": [lemmas.apply(rule, form) for rule, form in rules],
    }


def _usual_values(setup: Setup) -> dict[str, dict[str, str]] | None:
    try:
        files = [setup.corpus(f"treebanks/{t}/train.conllu") for t in ("ewt", "gum")]
    except MissingDataError:
        return None  # other data may be measured without the corpora
    return _learnt(*files)


@cache
def _learnt(*files: Path) -> dict[str, dict[str, str]]:
    return usual_values(documents(chain.from_iterable(treebanks.passages(f) for f in files)))


def usual_values(read: Iterable[Document]) -> dict[str, dict[str, str]]:
    """For each column the most frequent value of every form; an unseen form is a proper noun, as most are."""
    seen: dict[str, dict[str, Counter[str]]] = {c: defaultdict(Counter) for c in COLUMNS}
    for document in read:
        forms = document.forms()
        for column, values in columns(document).items():
            for form, value in zip(forms, values, strict=True):
                seen[column][form][value] += 1
    return {c: {form: n.most_common(1)[0][0] for form, n in forms.items()} for c, forms in seen.items()}
