"""Said? Every statement with its speaker.

Two sources are joined: grammar (quotation marks, clauses under reporting verbs, "according to") and the
attributions that the language model learnt. A content is one statement, whoever found it; grammar has the
say on its edges, for it knows where a quotation begins.
"""

from __future__ import annotations

from legation.coding.overlaps import Overlaps
from legation.coding.said import circumstances
from legation.coding.said.drafts import Draft
from legation.coding.said.join import drafts
from legation.coding.said.quotes import Quote, outer_quotes, quotes
from legation.coding.said.selves import speaking
from legation.coding.said.speakers import Speakers
from legation.language.reading import Reading
from legation.record import Record, Span, Statement

__all__ = ["Quote", "outer_quotes", "quotes", "speaking", "statements"]


def statements(reading: Reading, record: Record) -> tuple[Statement, ...]:
    """Every statement of the article in the order of its words ("s1", "s2", ...).

    The content of a direct statement is exactly what stands between the quotation marks.
    """
    found = drafts(reading)
    speakers = Speakers(reading, record)
    contents = Overlaps((i, draft.content) for i, draft in enumerate(found))
    return tuple(
        _statement(reading, record, speakers, draft, f"s{i}", _reported_by(reading, draft, found, contents))
        for i, draft in enumerate(found, 1)
    )


def _statement(
    reading: Reading, record: Record, speakers: Speakers, draft: Draft, name: str, via: str | None
) -> Statement:
    spans = tuple(Span(a, b) for a, b in draft.content)
    actor = speakers.actor(*draft.source) if draft.source else None
    verb = draft.verb
    heard = None if verb is None else circumstances.audience(reading, verb)
    when = None if verb is None else circumstances.time(reading, record, verb)
    return Statement(
        id=name,
        content=spans[0] if len(spans) == 1 else spans,
        kind=draft.kind,
        speaker=actor.id if actor else None,
        speaker_span=reading.span(*draft.source) if draft.source else None,
        cue=reading.span(*draft.cue) if draft.cue else None,
        channel=None if verb is None else circumstances.channel(reading, verb),
        audience=None
        if heard and any(reading.article.text.find(heard, a, b) >= 0 for a, b in draft.content)
        else heard,
        time=when.id if when else None,
        via=via,
        confidence=round(draft.score if actor else 0.8 * draft.score, 2),
    )


def _reported_by(reading: Reading, draft: Draft, found: tuple[Draft, ...], contents: Overlaps) -> str | None:
    """The id of the closest statement in whose content this one's cue stands."""
    if draft.cue is None:
        return None
    cue = reading.span(*draft.cue)
    around = [
        (found[i].end - found[i].start, i)
        for i in contents.near(cue.start, cue.end)
        if found[i] is not draft and any(a <= cue.start and cue.end <= b for a, b in found[i].content)
    ]
    return f"s{min(around)[1] + 1}" if around else None
