"""Whole texts against the gold set: who did what to whom and who said what, as two readers noted it.

The gold set (``bench/gold``) holds offsets and no text: the texts are the worldwide newswire's articles.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.scores import keys
from bench.setup import MissingDataError, Setup
from bench.simple import record as simple_record
from bench.table import Measured, Row
from legation import coding, intake
from legation.record import Actor, Article, Event, Place, Record, Span, Statement, Time

GOLD = Path(__file__).parent / "gold"
ARTICLES = "names/worldwide/articles"
_PARTS = ("speaker", "cue", "channel", "audience")
_RECALL, _PRECISION = "events: who did what to whom, recall", "events: who did what to whom, precision"


def table(setup: Setup) -> Iterator[Measured]:
    """Shares of the first reader's facts that the record has, and of the record's that are the reader's.
    The floor is a record of surface signs; the last rows say how far the second reader agrees."""
    folder = setup.corpus(ARTICLES)
    first = setup.data or GOLD / "a"
    found, floor, agreed, files = [], [], [], []
    for path in setup.some(sorted(first.glob("*.json"))):
        text, key = key_of(path, folder)
        article = intake.from_text(text, date=key["published"], force=True)
        reading = next(setup.model.read([article]))
        found.append(keys.score(coding.code(reading), key))
        floor.append(keys.score(simple_record(article), key))
        files.append(path)
        second = GOLD / "b" / path.name
        if second.exists() and setup.data is None:
            agreed.append(keys.score(as_record(key_of(second, folder)[1], article), key))
    if not found:
        raise MissingDataError(f"No gold in {first}: give --data DIR, a folder of its JSON files.")
    rows = [*_rows(found, floor), *(row for row in _rows(agreed) if row.measure in _AGREED)]
    yield Measured("gold" if setup.data is None else first.name, files, rows)


_AGREED = frozenset({
    "second reader, events: type", "second reader, events: status",
    "second reader, who did what to whom, F1", "second reader, statements: found",
    "second reader, statements: speaker", "second reader, statements: kind",
})  # fmt: skip


def key_of(path: Path, articles: Path) -> tuple[str, dict[str, Any]]:
    """The text that a gold file is about, and the file as a key with the words of each part.

    Raises ``MissingDataError`` where the text is another."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (articles / gold["document"]).read_text(encoding="utf-8")
    if hashlib.sha256(text.encode()).hexdigest() != gold["sha256"]:
        raise MissingDataError(f"{gold['document']} is not the text that {path.name} was made from.")
    for fact in gold["statements"]:
        for part in _PARTS[1:]:
            if f"{part}_start" in fact:
                fact[part] = text[fact[f"{part}_start"] : fact[f"{part}_end"]]
    return text, gold


def as_record(key: Mapping[str, Any], article: Article) -> Record:
    """What a reader noted, as a record of the article."""
    parties = {p for e in key["events"] for p in (*e.get("actors", ()), *e.get("recipients", ()))}
    parties |= {s["speaker"] for s in key["statements"] if s.get("speaker")}
    places = {e["place"] for e in key["events"] if e.get("place")}
    dates = {e["date"] for e in key["events"] if e.get("date")}
    return Record(
        article=article,
        actors=tuple(_actor(p) for p in sorted(parties)),
        places=tuple(Place(id=p, name=p) for p in sorted(places)),
        times=tuple(Time(id=d, start=0, end=0, type="DATE", value=d) for d in sorted(dates)),
        events=tuple(_event(f"e{i}", e) for i, e in enumerate(key["events"], 1)),
        statements=tuple(_statement(f"s{i}", s) for i, s in enumerate(key["statements"], 1)),
    )


def _actor(name: str) -> Actor:
    country = name if len(name) == 3 and name.isupper() else None
    return Actor(id=name, name=name, kind="state" if country else "group", country=country, code=country)


def _event(ident: str, fact: Mapping[str, Any]) -> Event:
    at = Span(fact["start"], fact["end"])
    return Event(
        id=ident, type=fact["type"], act=fact["type"], trigger=at, evidence=at, mode=fact.get("mode"),
        actors=tuple(fact.get("actors", ())), recipients=tuple(fact.get("recipients", ())),
        place=fact.get("place"), time=fact.get("date"), status=fact["status"],
    )  # fmt: skip


def _statement(ident: str, fact: Mapping[str, Any]) -> Statement:
    cue = Span(fact["cue_start"], fact["cue_end"]) if "cue_start" in fact else None
    return Statement(
        id=ident, content=Span(fact["start"], fact["end"]), kind=fact["kind"], speaker=fact.get("speaker"),
        cue=cue, channel=fact.get("channel"), audience=fact.get("audience"),
    )  # fmt: skip


def _rows(scores: Iterable[keys.Hits], floors: Iterable[keys.Hits] | None = None) -> Iterator[Row]:
    """A row a measure, in percent; with ``floors`` beside them, else named as the second reader's."""
    found, below = keys.together(scores), keys.together(floors or ())
    prefix = "" if floors is not None else "second reader, "
    shares = {m: 100 * hits / of for m, (hits, of) in found.items() if of}
    lower = {m: 100 * hits / of for m, (hits, of) in below.items() if of}
    for measure, share in shares.items():
        yield Row(f"{prefix}{measure}", share, lower.get(measure), "surface" if measure in lower else "")
        if measure == _PRECISION:
            yield Row(f"{prefix}who did what to whom, F1", _f1(share, shares.get(_RECALL, 0.0)))


def _f1(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
