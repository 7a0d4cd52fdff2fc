"""What the model learns from: every corpus, its share of an epoch, and its licence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora import (
    attribution,
    events,
    factuality,
    names,
    news,
    relations,
    roles,
    treebanks,
    whereabouts,
)
from training.passages import Passage

GENERATED = Path(__file__).parent / "generated"
NEWS = Path(__file__).parent / "news" / "network"
POLITICS = Path(__file__).parent / "news" / "polnear"
SENTENCES = Path(__file__).parent / "news" / "sentences.jsonl"
PAIRS = GENERATED / "pairs.txt"
ARTICLES = "names/worldwide/articles"
PLV = "plv/plv_train.tsv"
PLACES = "places/event_location_train.jsonl"


@dataclass(frozen=True)
class Corpus:
    """``shares``: how much of it an epoch of the main and of the last part of a run sees (2.0: all twice).
    ``filled``: the share once other runs have filled in what the corpus leaves open; None: nothing is."""

    name: str
    licence: str
    open: bool
    shares: tuple[float, float]
    passages: list[Passage]
    filled: float | None = None


def corpora(folder: Path, *, open_only: bool = False) -> list[Corpus]:
    """All training corpora under ``folder``; with ``open_only``, the openly licensed ones alone."""
    ewt = roles.attach(
        treebanks.passages(folder / "treebanks/ewt/train.conllu"), folder / "roles/ewt_train.jsonl"
    )
    ewt = factuality.attach(ewt, folder / "factuality/UDS_IH2/train.jsonl")
    gum = treebanks.passages(folder / "treebanks/gum/train.conllu", genres=treebanks.OPEN_GENRES)
    newswire = names.passages(folder / "names/worldwide/train", "names", together=3)
    # Without the worldwide newswire the other corpora of names teach its head, by its classes.
    own = {"classes": names.AS_WORLDWIDE} if open_only else {}
    politics = names.passages(
        folder / "names/crossner_politics/train.txt", "names" if open_only else "names_crossner", **own
    )
    wikigold = names.passages(
        folder / "names/wikigold.conll", "names" if open_only else "names_wikigold", **own
    )
    generated = (
        p
        for f in sorted((*GENERATED.glob("events_*.txt"), *GENERATED.glob("articles/*.txt")))
        for p in events.passages(f)
    )
    told = news.passages(NEWS, folder / ARTICLES, folder / "names/worldwide/dev")
    in_politics = news.passages(POLITICS, folder / "polnear/train/text")
    polnear = attribution.passages(folder / "polnear/train")
    plv = news.noted(relations.passages(relations.plv(folder / PLV), "plv"), SENTENCES)
    coped = news.noted(relations.coped(folder / "coped/class_train.tsv"), SENTENCES)
    pairs = relations.passages(relations.written(PAIRS), "pairs")
    located = list(news.noted(whereabouts.passages(folder / PLACES), SENTENCES))
    in_places = filter(news.is_noted, located)
    none, others, labelled = "none stated", "texts not owned", "labels Apache-2.0, texts none"
    everything = [
        Corpus("EWT, PropBank, UDS-IH2", "CC BY-SA 4.0", True, (1.0, 1.5), list(ewt)),
        Corpus("GUM, open genres", "CC BY 4.0", True, (1.0, 1.5), list(gum), 1.25),
        Corpus("worldwide newswire", none, False, (0.6, 0.8), list(newswire), 0.8),
        Corpus("CrossNER politics", "MIT", True, (1.0, 1.0), list(politics)),
        Corpus("wikigold", "CC BY 4.0", True, (1.0, 1.0) if open_only else (0.3, 0.3), list(wikigold)),
        Corpus("PolNeAR", none, False, (0.15, 0.15), list(polnear), 0.3),
        Corpus("PLV", none, False, (1.5, 1.5), list(plv)),
        Corpus("CoPED", f"GPL repository, {others}", False, (1.5, 1.5), list(coped)),
        Corpus("event locations", f"labels MIT, {others}", False, (0.12, 0.1), located),
        Corpus("events of those places", f"labels Apache-2.0, {others}", False, (1.5, 1.5), list(in_places)),
        Corpus("generated events", "Apache-2.0", True, (1.0, 1.0), list(generated), 1.0),
        Corpus("generated pairs", "Apache-2.0", True, (1.5, 1.5), list(pairs)),
        Corpus("events of the newswire", labelled, False, (2.5, 2.5), list(told), 2.5),
        Corpus("events of PolNeAR", labelled, False, (2.0, 2.0), list(in_politics), 2.0),
    ]
    return [c for c in everything if c.passages and (c.open or not open_only)]


def development(folder: Path) -> Iterator[tuple[str, list[Passage]]]:
    """The development sets, by name."""
    ewt = roles.attach(
        treebanks.passages(folder / "treebanks/ewt/dev.conllu"), folder / "roles/ewt_dev.jsonl"
    )
    yield "ewt", list(ewt)
    yield "gum", list(treebanks.passages(folder / "treebanks/gum/dev.conllu"))
    yield "names", list(names.passages(folder / "names/worldwide/dev", "names", together=3))
    yield "polnear", list(attribution.passages(folder / "polnear/dev"))
    yield "whereabouts", list(whereabouts.passages(folder / PLACES, held_back=True))
