"""A record against a key: the facts that a careful reader noted, each by an exact phrase or its offsets.

A fact is found where the record has an item of its kind over the phrase; then its fields are compared.
Fields ending in ``_also`` hold other readings that are as good. Each measure is hits of so many.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from legation.record import Actor, Event, Record, Span, Statement, Talk

T = TypeVar("T")
Fact = Mapping[str, Any]
Judged = Iterator[tuple[str, bool]]  # measure, whether right
Hits = dict[str, tuple[int, int]]  # measure -> hits, of

_SIGNS = str.maketrans("‘’“”–—\N{NO-BREAK SPACE}", "''\"\"-- ")
# Readers differ between these, and either is right.
_STATUS = {
    "ongoing": "occurred", "claimed": "alleged", "conditional": "hypothetical", "demanded": "hypothetical",
    "future": "planned", "denied": "negated",
}  # fmt: skip
_PAGE_FURNITURE = ("navigation", "related", "boilerplate")


def score(record: Record, key: Fact) -> Hits:
    """Every measure that the key asks for, in the order of the key's questions."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for question in (_blocks, _times, _actors, _events, _traps, _statements, _talks, _others):
        for measure, right in question(record, key):
            counts[measure][0] += right
            counts[measure][1] += 1
    return {measure: (hits, of) for measure, (hits, of) in counts.items()}


def together(scores: Iterable[Hits]) -> Hits:
    """The sums of several texts."""
    out: Hits = {}
    for hits in scores:
        for measure, (hit, of) in hits.items():
            before = out.get(measure, (0, 0))
            out[measure] = (before[0] + hit, before[1] + of)
    return out


def place(text: str, fact: Fact) -> Span | None:
    """Where the fact stands: at its offsets, else where its phrase does (its ``nth`` time), quotes, dashes
    and case apart."""
    if "start" in fact:
        return Span(fact["start"], fact["end"])
    at = -1
    for _ in range(fact.get("nth", 1)):
        at = folded(text).find(folded(fact["evidence"]), at + 1)
        if at < 0:
            return None
    return Span(at, at + len(fact["evidence"]))


def folded(text: str) -> str:
    """Lower case with plain signs, one character for one."""
    return "".join(low if len(low := c.lower()) == 1 else "?" for c in text.translate(_SIGNS))


def plain(text: str | None) -> str:
    """Letters, digits and single spaces, without accents."""
    letters = unicodedata.normalize("NFKD", folded(text or ""))
    return " ".join("".join(c for c in letters if c.isalnum() or c == " ").split())


def _over(at: Span | None, items: Iterable[T], spans: Callable[[T], Iterable[Span]]) -> list[T]:
    """The items with a span over the phrase, the one that fits it best first."""
    if at is None:
        return []
    fits = []
    for item in items:
        misses = [
            abs(s.start - at.start) + abs(s.end - at.end)
            for s in spans(item)
            if s.start < at.end and at.start < s.end
        ]
        if misses:
            fits.append((min(misses), item))
    return [item for _, item in sorted(fits, key=lambda fit: fit[0])]


def _itself(item: Any) -> Iterator[Span]:
    yield Span(item.start, item.end)


def _wanted(fact: Fact, field: str) -> list[Any]:
    return [fact[field], *fact.get(f"{field}_also", ())]


def _blocks(record: Record, key: Fact) -> Judged:
    for fact in key.get("blocks", ()):
        at = place(record.article.text, fact)
        kinds = [b.kind for b in _over(at, record.article.blocks, _itself)[:1]]
        # Furniture that the text was cleaned of needs no block.
        yield "blocks: kind", fact["kind"] in kinds or (at is None and fact["kind"] in _PAGE_FURNITURE)


def _times(record: Record, key: Fact) -> Judged:
    for fact in key.get("times", ()):
        hit = _over(place(record.article.text, fact), record.times, _itself)[:1]
        yield "times: found", bool(hit)
        yield "times: value", [t.value for t in hit] == [fact["value"]]


def _actors(record: Record, key: Fact) -> Judged:
    for fact in key.get("actors", ()):
        hits = _over(place(record.article.text, fact), record.actors, _mentions)
        actor = hits[0] if hits else Actor(id="", name="", kind="group")
        yield "actors: found", bool(hits)
        if "same_as" in fact:
            yield "actors: coreference", plain(fact["same_as"]) in plain(actor.name)
        if "country" in fact:
            yield "actors: country", bool({actor.country, actor.code} & set(_wanted(fact, "country")))
        if "sector" in fact:
            yield "actors: sector", actor.sector in _wanted(fact, "sector")
        if "office" in fact:
            last = plain(fact["office"]).rpartition(" ")[2]
            office = actor.office
            yield "actors: office", office is not None and last in plain(f"{office.title} {office.of or ''}")


def _mentions(actor: Actor) -> Iterator[Span]:
    for m in actor.mentions:
        yield Span(m.start, m.end)


def is_among(party: str, actors: Iterable[Actor]) -> bool:
    """Whether one of the actors may be called so, by its country, its code or a part of it, or its name; long
    names may be part of each other."""
    names = {plain(x) for a in actors for x in (a.country, a.code, a.name, *(a.code or "").split())} - {""}
    wanted = plain(party)
    return wanted in names or (len(wanted) > 4 and any(wanted in name or name in wanted for name in names))


def _same_parties(record: Record, ids: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether each party of the key is among the actors."""
    known = {a.id: a for a in record.actors}
    actors = [known[i] for i in ids if i in known]
    return all(is_among(party, actors) for party in wanted)


def _status(name: str) -> str:
    return _STATUS.get(name, name)


def _same_status(event: Event, fact: Fact) -> bool:
    return _status(event.status) in map(_status, _wanted(fact, "status"))


def _same_act(record: Record, event: Event, fact: Fact) -> bool:
    """The parties, and whether it happened."""
    return (
        _same_parties(record, event.actors, fact.get("actors", ()))
        and _same_parties(record, event.recipients, fact.get("recipients", ()))
        and _same_status(event, fact)
    )


def _trigger(event: Event) -> Iterator[Span]:
    yield event.trigger


def _evidence(item: Any) -> Iterator[Span]:
    yield item.evidence


def _events(record: Record, key: Fact) -> Judged:
    used: set[str] = set()
    for fact in key.get("events", ()):
        if fact.get("optional"):
            continue  # careful readers disagree on it
        event = _event_of(record, fact, used)
        if event is not None:
            used.add(event.id)
        yield from _judged_event(record, event, fact)
    if key.get("exhaustive"):
        yield from _precision(record, key)


def _event_of(record: Record, fact: Fact, used: set[str]) -> Event | None:
    """The record's event for a fact: over its phrase, not taken by another fact, of its type and actors
    if there is one."""
    at = place(record.article.text, fact)
    near = _over(at, record.events, _trigger) or _over(at, record.events, _evidence)
    free = [e for e in near if e.id not in used]
    actors, types = fact.get("actors", ()), _wanted(fact, "type")
    free.sort(key=lambda e: (e.type not in types, not _same_parties(record, e.actors, actors)))
    return free[0] if free else None


def _judged_event(record: Record, event: Event | None, fact: Fact) -> Judged:
    def holds(right: Callable[[Event], bool]) -> bool:
        return event is not None and right(event)

    typed = holds(lambda e: e.type in _wanted(fact, "type"))
    yield "events: found", event is not None
    yield "events: type", typed
    yield "events: actors", holds(lambda e: _same_parties(record, e.actors, fact.get("actors", ())))
    if fact.get("recipients"):
        yield "events: recipients", holds(lambda e: _same_parties(record, e.recipients, fact["recipients"]))
    if fact.get("mode"):
        yield "events: mode", typed and holds(lambda e: (e.mode or "").lower() == fact["mode"].lower())
    if fact.get("date"):
        yield "events: date", holds(lambda e: _value(record, e.time).startswith(fact["date"]))
    if fact.get("place"):
        yield "events: place", holds(lambda e: plain(fact["place"]) in _place_names(record, e.place))
    yield "events: status", holds(lambda e: _same_status(e, fact))
    yield "events: who did what to whom, recall", typed and holds(lambda e: _same_act(record, e, fact))


def reliability(record: Record, key: Fact) -> Iterator[tuple[float, bool]]:
    """The confidence of each of the record's events, and whether the key has one of its type there."""
    for event, own in _told_events(record, key):
        yield event.confidence, bool(own)


def _told_events(record: Record, key: Fact) -> Iterator[tuple[Event, list[Fact]]]:
    """The record's events, each with the key's at its trigger that have its type."""
    spots = [(place(record.article.text, fact), fact) for fact in key["events"]]
    for event in record.events:
        yield (
            event,
            [
                fact
                for at, fact in spots
                if _over(at, [event], _trigger) and event.type in _wanted(fact, "type")
            ],
        )


def _precision(record: Record, key: Fact) -> Judged:
    """Whether each of the record's events is one of the key's, where the key has them all."""
    for event, own in _told_events(record, key):
        yield "events: type, precision", bool(own)
        yield "events: who did what to whom, precision", any(_same_act(record, event, f) for f in own)


def _value(record: Record, time: str | None) -> str:
    return next((t.value for t in record.times if t.id == time), "")


def _place_names(record: Record, place_id: str | None) -> str:
    return next((plain(f"{p.name} {p.country or ''}") for p in record.places if p.id == place_id), "")


def _traps(record: Record, key: Fact) -> Judged:
    for fact in key.get("not_events", ()):
        events = _over(place(record.article.text, fact), record.events, _trigger)
        yield "events: traps avoided", all(_status(e.status) != "occurred" for e in events)


def _content(statement: Statement) -> tuple[Span, ...]:
    return (statement.content,) if isinstance(statement.content, Span) else statement.content


def _statements(record: Record, key: Fact) -> Judged:
    text = record.article.text
    names = {a.id: a.name for a in record.actors}
    for fact in key.get("statements", ()):
        if fact.get("optional"):
            continue
        hits = _over(place(text, fact), record.statements, _content)
        found = hits[0] if hits else None
        yield "statements: found", found is not None
        if fact.get("speaker"):
            said_by = [names.get(found.speaker or ""), _words(text, found.speaker_span)] if found else []
            yield "statements: speaker", any(_same_name(plain(n), plain(fact["speaker"])) for n in said_by)
        yield "statements: kind", found is not None and found.kind == fact["kind"]
        if fact.get("cue"):
            yield "statements: cue", found is not None and _words(text, found.cue) == fact["cue"]
        for field in ("channel", "audience"):
            if fact.get(field):
                told = plain(getattr(found, field, None) or "")
                yield f"statements: {field}", bool(told) and (_within(told, plain(fact[field])))
    if key.get("exhaustive") and "statements" in key:
        spots = [place(text, fact) for fact in key["statements"]]
        for statement in record.statements:
            yield "statements: precision", any(_over(at, [statement], _content) for at in spots)


def _within(one: str, other: str) -> bool:
    """Whether one is a part of the other."""
    return one in other or other in one


def _same_name(name: str, wanted: str) -> bool:
    """One a part of the other, or the same last word."""
    return bool(name) and (name in wanted or wanted in name or name.split()[-1] == wanted.split()[-1])


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def _talks(record: Record, key: Fact) -> Judged:
    events = {e.id: e for e in record.events}

    def around(talk: Talk) -> Iterator[Span]:
        if talk.event in events:
            yield events[talk.event].trigger
            yield events[talk.event].evidence

    for fact in key.get("talks", ()):
        at = place(record.article.text, fact)
        talk = next((t for t in record.talks if _over(at, [t], around)), None)
        built = msgspec.to_builtins(talk) if talk else {}
        yield "talks: found", talk is not None
        for field in ("agenda", "excluded"):
            for topic in fact.get(field, ()):
                yield f"talks: {field}", plain(topic) in _told(record, built.get(field))
        for head in fact.get("heads", {}).values():
            same = {a.id for a in record.actors if plain(head) in plain(a.name)}
            named = bool(same & set(_strings(built))) or plain(head) in _told(record, built)
            yield "talks: heads", named
        for field in ("venue", "duration", "outcome", "next"):
            if fact.get(field):
                yield f"talks: {field}", plain(fact[field]) in _told(record, built)


def _strings(value: Any) -> Iterator[str]:
    """Every string in a nest of dicts and lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for v in value.values():
            yield from _strings(v)
    elif isinstance(value, list | tuple):
        for v in value:
            yield from _strings(v)


def _quoted(text: str, value: Any) -> Iterator[str]:
    """The words of every span in a nest of dicts and lists."""
    if isinstance(value, dict):
        if "start" in value:
            yield text[value["start"] : value["end"]]
        for v in value.values():
            yield from _quoted(text, v)
    elif isinstance(value, list | tuple):
        for v in value:
            yield from _quoted(text, v)


def _told(record: Record, value: Any) -> str:
    """All that a part of the record says: its own strings, then the words of its spans."""
    return " ".join([*map(plain, _strings(value)), plain(" ".join(_quoted(record.article.text, value)))])


def _others(record: Record, key: Fact) -> Judged:
    """Kinds of which only finding and one or two fields are asked."""
    kinds: Sequence[tuple[str, Callable[[Any], Iterable[Span]]]] = (
        ("commitments", _evidence),
        ("positions", _evidence),
        ("amounts", _itself),
        ("checks", lambda check: check.spans),
    )
    for kind, spans in kinds:
        for fact in key.get(kind, ()):
            hits = _over(place(record.article.text, fact), getattr(record, kind), spans)
            yield f"{kind}: found", bool(hits)
            for field in ("value", "stance", "kind", "due"):
                if hits and field in fact:
                    own = getattr(hits[0], field, None)
                    yield f"{kind}: {field}", (_value(record, own) if field == "due" else own) == fact[field]
