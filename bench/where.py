"""Where: toponyms resolved to coordinates, and the places of events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import mean

from bench import toponyms
from bench.documents import Document
from bench.documents import documents as documents_of
from bench.scores.counts import Counts
from bench.setup import Setup
from bench.table import Measured, Row
from bench.toponyms import Toponym
from legation.coding.done.acts import Act
from legation.coding.done.settings import settings
from legation.coding.where import places
from legation.coding.where.resolve import kilometres
from legation.knowledge import places as gazetteer
from legation.language import Reading
from legation.language.reading import Name
from legation.record import Place, Record
from training.corpora import whereabouts

NEAR = 161.0  # kilometres: a hundred miles, as the literature counts
LARGEST, NEAREST = "most people", "nearest place"


@dataclass(slots=True)
class Resolution:
    """Gold toponyms, those found as places, and how far off the located ones are."""

    gold: int = 0
    found: int = 0
    countries: int = 0  # right, of the located
    largest: int = 0  # of the found, those that the most populous place of the name is near
    errors: list[float] = field(default_factory=list)

    def add(self, gold: Sequence[Toponym], found: Sequence[Place]) -> None:
        """Count one text."""
        for toponym in gold:
            self.gold += 1
            place = next((p for p in found if _touches(p, toponym.start, toponym.end)), None)
            if place is not None:
                self.found += 1
                self.largest += _largest_is_near(toponym)
                if place.latitude is not None and place.longitude is not None:
                    same = place.geonames == toponym.geonames
                    off = kilometres(place.latitude, place.longitude, toponym.latitude, toponym.longitude)
                    self.errors.append(0.0 if same else off)
                    self.countries += place.country == toponym.country or same

    def rows(self, *, given: bool) -> Iterator[Row]:
        """Measures in percent and kilometres; ``given``: the toponyms themselves were."""
        near = sum(error <= NEAR for error in self.errors)
        named = ", names given" if given else ""
        if not given:
            yield Row("found", 100 * self.found / max(self.gold, 1))
        floor = 100 * self.largest / max(self.gold, 1)
        yield Row(f"within 161 km{named}", 100 * near / max(self.gold, 1), floor, LARGEST)
        located = max(len(self.errors), 1)
        yield Row(f"country right, of the located{named}", 100 * self.countries / located)
        yield Row(
            f"mean error of the located{named}", mean(self.errors or [0.0]), unit=" km", low=True, digits=0
        )


def table(setup: Setup) -> Iterator[Measured]:
    """Toponym resolution from raw text and with the names given; the place of each event's word."""
    paths = setup.sets(
        LGL="places/lgl.xml",
        TR_News="places/tr-news.xml",
        event_places="places/event_location_train.jsonl",
    )
    for name, path in paths.items():
        rows = event_places(setup, path) if path.suffix == ".jsonl" else resolution(setup, path)
        yield Measured(name, [path], list(rows))


def resolution(setup: Setup, path: Path) -> Iterator[Row]:
    """The rows of a corpus of toponyms."""
    own, given = Resolution(), Resolution()
    for article, gold in setup.some(toponyms.documents(path)):
        reading = next(setup.model.read([article]))
        own.add(gold, places(reading, Record(article=article)))
        given.add(gold, places(with_names(reading, gold), Record(article=article)))
    yield from own.rows(given=False)
    yield from given.rows(given=True)


def with_names(reading: Reading, gold: Iterable[Toponym]) -> Reading:
    """The reading with the gold toponyms for its names of places."""
    spans = sorted({reading.words_at(t.start, t.end) for t in gold})
    taken = {i for a, b in spans for i in range(a, b)}
    others = (n for n in reading.names if n.label not in ("Location", "Facility"))
    kept = [n for n in others if taken.isdisjoint(range(n.start, n.end))]
    names = [*kept, *(Name(a, b, "Location") for a, b in spans if a < b)]
    return replace(reading, names=tuple(sorted(names, key=lambda n: n.start)))


def event_places(setup: Setup, path: Path) -> Iterator[Row]:
    """F1 of the places given to event words: right where it is one of the corpus's, by its words."""
    tree, floor = Counts(), Counts()
    for document in setup.some(documents_of(whereabouts.passages(path, held_back=True))):
        reading = document.read(setup.model)
        record = Record(article=document.article)
        record = replace_places(record, places(reading, record))
        tree += judged(document, record, by_settings(reading, record))
        floor += judged(document, record, by_distance(reading, record))
    yield Row("event places", tree.f1, floor.f1, NEAREST)
    yield Row("precision", tree.precision, floor.precision, NEAREST)
    yield Row("recall", tree.recall, floor.recall, NEAREST)


def replace_places(record: Record, found: tuple[Place, ...]) -> Record:
    """The record with these places."""
    return Record(article=record.article, places=found)


Finder = Callable[[Sequence[int]], list[str | None]]


def judged(document: Document, record: Record, find: Finder) -> Counts:
    """Counts over the event words of a text; ``find`` gives each the id of a place or None."""
    gold: dict[int, list[tuple[int, int]]] = {}
    for frame in document.frames("whereabouts"):
        spans = [(document.words[a][0], document.words[b - 1][1]) for _, a, b in frame.arguments]
        gold.setdefault(frame.predicate, []).extend(spans)
    known = {p.id: p for p in record.places}
    out = Counts()
    for word, ident in zip(gold, find(list(gold)), strict=True):
        place = known.get(ident or "")
        hit = place is not None and any(_touches(place, a, b) for a, b in gold[word])
        out += Counts(hit, bool(gold[word]), hit, place is not None)
    return out


def by_settings(reading: Reading, record: Record) -> Finder:
    """The places that coding gives to acts told by the words; all are taken for acts done on the ground."""

    def find(words: Sequence[int]) -> list[str | None]:
        acts = [Act(w, w + 1, w, w, "ASSAULT") for w in words]
        return [setting.place for setting in settings(reading, record, acts)]

    return find


def by_distance(reading: Reading, record: Record) -> Finder:
    """The place of the word's sentence that is named nearest to it."""

    def find(words: Sequence[int]) -> list[str | None]:
        return [_nearest(reading, record, word) for word in words]

    return find


def _nearest(reading: Reading, record: Record, word: int) -> str | None:
    sentence = reading.span(*reading.sentence(reading.sentence_of(word)))
    middle = (int(reading.starts[word]) + int(reading.ends[word])) / 2
    inside = (
        (abs((m.start + m.end) / 2 - middle), place.id)
        for place in record.places
        for m in place.mentions
        if sentence.start <= m.start < sentence.end
    )
    return min(inside, default=(0.0, None))[1]


def _touches(place: Place, start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in place.mentions)


def _largest_is_near(toponym: Toponym) -> bool:
    named = gazetteer.named(toponym.name, least=0)
    largest = max(named, key=lambda p: p.people, default=None)
    if largest is None:
        return False
    off = kilometres(largest.latitude, largest.longitude, toponym.latitude, toponym.longitude)
    return off <= NEAR or largest.geonames == toponym.geonames
