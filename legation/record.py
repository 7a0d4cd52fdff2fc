"""The vocabulary of the whole house: the record, schema ``legation/1``.

Offsets count Unicode code points in ``Article.text``; ends are exclusive. Ids are unique in
their record. Every type is frozen, and the published JSON Schema is generated from these types.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

SCHEMA = "legation/1"

BlockKind = Literal[
    "headline", "byline", "dateline", "paragraph", "subheading", "caption",
    "pullquote", "list", "related", "navigation", "boilerplate",
]  # fmt: skip
Basis = Literal["given", "metadata", "text", "unknown"]
ActorKind = Literal[
    "person", "state", "government", "organisation", "igo", "armed-group", "media", "company", "group"
]
MentionKind = Literal["name", "nominal", "pronoun"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
StatementKind = Literal["direct", "indirect", "mixed"]
EventBasis = Literal["implied", "news", "narrative"]
Status = Literal["occurred", "ongoing", "planned", "hypothetical", "negated", "alleged"]
Stance = Literal["demands", "rejects", "offers", "supports", "opposes", "excludes", "conditions"]


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of ``Article.text``: ``text[start:end]``."""

    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """A stretch of the text with one function on the page."""

    kind: BlockKind
    start: int
    end: int


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """The day of publication (ISO 8601), how it is known, and the window that the text proves."""

    date: str | None = None
    basis: Basis = "unknown"
    earliest: str | None = None
    latest: str | None = None
    evidence: tuple[Span, ...] = ()


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One text as it was read, cut into blocks. ``id`` is the SHA-256 of ``text`` in UTF-8."""

    id: str
    text: str
    source: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    title: str | None = None
    published: Published = Published()
    blocks: tuple[Block, ...] = ()


class Mention(msgspec.Struct, frozen=True):
    """The words that name an actor or a place."""

    start: int
    end: int
    kind: MentionKind


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """A post that a person holds or held, as the text or the tables give it."""

    title: str
    of: str | None = None
    former: bool = False


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who can act, with every mention in this text."""

    id: str
    name: str
    kind: ActorKind
    code: str | None = None
    country: str | None = None
    sector: str | None = None
    sectors: tuple[str, ...] = ()
    office: Office | None = None
    of: str | None = None
    wikidata: str | None = None
    basis: str | None = None
    mentions: tuple[Mention, ...] = ()


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place that the text names. ``precision``: country, region, district, city, facility or area."""

    id: str
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    precision: str | None = None
    mentions: tuple[Mention, ...] = ()


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression; ``value`` is TIMEX3, ``earliest`` and ``latest`` are ISO days, inclusive."""

    id: str
    start: int
    end: int
    type: TimeType
    value: str
    earliest: str | None = None
    latest: str | None = None


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity; ``unit`` is ISO 4217 for money, else the plain noun ("people", "percent").

    ``bound`` tells approximate or bounded values: about, at-least, at-most; ``upper`` ends a range.
    """

    start: int
    end: int
    value: int | float
    unit: str | None = None
    bound: Literal["about", "at-least", "at-most"] | None = None
    upper: int | float | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's words, told by the article; ``content`` leaves quotation marks out."""

    id: str
    content: Span | tuple[Span, ...]
    kind: StatementKind
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: Span | None = None
    channel: str | None = None
    channel_span: Span | None = None
    audience: str | None = None
    audience_span: Span | None = None
    time: str | None = None
    via: str | None = None
    event: str | None = None
    confidence: float = 1.0


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One act in PLOVER. ``act`` is the type before the manual's rewriting rules; ``mentions`` are all words
    that tell it, the trigger among them. ``basis`` says of a field how it is known, if not by words that the
    act is told with: "actors" and "recipients" may be "implied", "time" that of the "news" or "narrative"."""

    id: str
    type: str
    act: str
    trigger: Span
    evidence: Span
    mentions: tuple[Span, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    quad: str | None = None
    score: float | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    actor_spans: tuple[Span, ...] = ()
    recipient_spans: tuple[Span, ...] = ()
    place: str | None = None
    time: str | None = None
    status: Status = "occurred"
    basis: dict[str, EventBasis] | None = None
    historical: bool = False
    attributed_to: str | None = None
    statement: str | None = None
    magnitude: dict[str, int | float] | None = None
    confidence: float = 1.0


class Head(msgspec.Struct, frozen=True):
    """Who led a party's delegation."""

    party: str
    actor: str


class Talk(msgspec.Struct, frozen=True, kw_only=True):
    """A round of talks: one CONSULT event with what a careful reader notes of it."""

    event: str
    parties: tuple[str, ...] = ()
    heads: tuple[Head, ...] = ()
    venue: str | None = None
    duration: str | None = None
    agenda: tuple[Span, ...] = ()
    excluded: tuple[Span, ...] = ()
    outcome: tuple[Span, ...] = ()
    next: tuple[Span, ...] = ()


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Where an actor stands on a topic."""

    holder: str
    stance: Stance
    evidence: Span
    toward: str | None = None
    topic: Span | None = None


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody promised, or what is due."""

    by: tuple[str, ...]
    what: Span
    evidence: Span
    to: tuple[str, ...] = ()
    due: str | None = None
    condition: Span | None = None
    event: str | None = None


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """Something that does not add up. ``kind``: conversion, date, count, speaker, ..."""

    kind: str
    message: str
    spans: tuple[Span, ...] = ()


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """What made this record. No wall-clock time: the same input gives the same bytes."""

    legation: str
    model: str | None = None
    ontology: str | None = None
    options: dict[str, str] = {}


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Everything Legation took from one article."""

    article: Article
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    amounts: tuple[Amount, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    talks: tuple[Talk, ...] = ()
    positions: tuple[Position, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    checks: tuple[Check, ...] = ()
    provenance: Provenance | None = None
    schema: Literal["legation/1"] = "legation/1"


def to_json(record: Record) -> bytes:
    """The record as one line of JSON, keys in the schema's order, ``schema`` first."""
    fields = {name: getattr(record, name) for name in record.__struct_fields__}
    return msgspec.json.encode({"schema": fields.pop("schema"), **fields})


def from_json(data: bytes | str) -> Record:
    """Read a record back; raises ``msgspec.ValidationError`` naming the field that is wrong."""
    return msgspec.json.decode(data, type=Record)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of ``legation/1``, generated from these types."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Record)}
