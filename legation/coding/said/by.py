"""The statements of one speaker, however he is asked for: by name, office, country or body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legation.knowledge import bodies, countries
from legation.knowledge.names import fold
from legation.record import Actor, Record, Statement


def by(record: Record, who: str) -> tuple[Statement, ...]:
    """The statements whose speaker ``who`` names: words of a name ("Lavrov"), of an office ("foreign
    minister"), a country for all that speak for it and come from it ("Russia", "Russian", "RUS"), a body
    ("EU"). Case, accents and hyphens do not count; words count whole."""
    wanted, code = fold(who), _code(who)
    actors = {a.id: a for a in record.actors}
    return tuple(s for s in record.statements if wanted and _is_by(record, s, actors, wanted, code))


def _code(who: str) -> str | None:
    """The code of the country or body that the words name."""
    country, body = countries.find(who), bodies.find(who)
    if country is not None:
        return country.country.code
    return body.code if body is not None else who if who in countries.all_countries() else None


def _is_by(
    record: Record, said: Statement, actors: Mapping[str, Actor], wanted: str, code: str | None
) -> bool:
    actor = actors.get(said.speaker or "")
    if code is not None and actor is not None and code in (actor.country, actor.code):
        return True
    return any(f" {wanted} " in f" {fold(name)} " for name in _names(record, said, actor, actors))


def _names(
    record: Record, said: Statement, actor: Actor | None, actors: Mapping[str, Actor]
) -> Iterator[str]:
    """All that the speaker is called; the words of the source where they are nobody of the record."""
    text = record.article.text
    if actor is None:
        span = said.speaker_span
        yield text[span.start : span.end] if span else ""
        return
    yield actor.name
    yield from (text[m.start : m.end] for m in actor.mentions if m.kind == "name")
    if actor.office is not None:
        yield f"{actor.office.title} of {actor.office.of}" if actor.office.of else actor.office.title
    if actor.of is not None and actor.of in actors:
        yield actors[actor.of].name
