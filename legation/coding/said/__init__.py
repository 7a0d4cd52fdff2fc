"""Said? Every statement with its speaker.

Two sources are joined: grammar (quotation marks, clauses under reporting verbs, "according to") and the
attributions that the language model learnt. A content is one statement, whoever found it; grammar has the
say on its edges, for it knows where a quotation begins.
"""

from __future__ import annotations

from legation.coding.overlaps import Overlaps
from legation.coding.said.circumstances import Circumstances
from legation.coding.said.deeds import done, spoken
from legation.coding.said.drafts import Draft, Range
from legation.coding.said.join import drafts
from legation.coding.said.quotes import Quote, outer_quotes, quotes
from legation.coding.said.selves import speaking
from legation.coding.said.speakers import SELF, Floor, Speakers
from legation.language.reading import Reading
from legation.record import Actor, Record, Span, Statement

__all__ = ["Quote", "done", "outer_quotes", "quotes", "speaking", "spoken", "statements"]


def statements(reading: Reading, record: Record) -> tuple[Statement, ...]:
    """Every statement of the article in the order of its words ("s1", "s2", ...).

    The content of a direct statement is exactly what stands between the quotation marks.
    """
    found = drafts(reading)
    speakers, circumstances = Speakers(reading, record), Circumstances(reading, record)
    by_id = {a.id: a for a in record.actors}
    contents = Overlaps((i, draft.content) for i, draft in enumerate(found))
    out: list[Statement] = []
    floor: Floor | None = None
    for i, draft in enumerate(found):
        via = _reported_by(reading, found, i, contents)
        actor = speakers.actor(*draft.source, floor) if draft.source else None
        if via is not None and draft.source and reading.text(*draft.source).lower() in SELF:
            actor = by_id.get(out[via].speaker or "")  # "I told him", in words of somebody's own
        document = speakers.documents.meant(*draft.source) if draft.source else None
        channel = circumstances.channel(draft, document)
        if channel is not None:
            speakers.documents.note(channel, actor)
        out.append(_statement(reading, circumstances, draft, f"s{i + 1}", actor, via, channel))
        if actor is not None and via is None:
            floor = Floor(actor, _sentence(reading, draft))
    return tuple(out)


def _sentence(reading: Reading, draft: Draft) -> int:
    """The sentence in which the statement, and its cue, end."""
    last = reading.words_at(draft.start, draft.end)[1] - 1
    return reading.sentence_of(max(last, draft.cue[0] if draft.cue else 0, 0))


def _statement(
    reading: Reading,
    around: Circumstances,
    draft: Draft,
    name: str,
    actor: Actor | None,
    via: int | None,
    channel: Range | None,
) -> Statement:
    spans = tuple(Span(a, b) for a, b in draft.content)
    audience, when = around.audience(draft), around.time(draft)
    return Statement(
        id=name,
        content=spans[0] if len(spans) == 1 else spans,
        kind=draft.kind,
        speaker=actor.id if actor else None,
        speaker_span=_span(reading, draft.source),
        cue=_span(reading, draft.cue),
        channel=reading.text(*channel) if channel else None,
        channel_span=_span(reading, channel),
        audience=reading.text(*audience) if audience else None,
        audience_span=_span(reading, audience),
        time=when.id if when else None,
        via=None if via is None else f"s{via + 1}",
        confidence=round(draft.score if actor else 0.8 * draft.score, 2),
    )


def _span(reading: Reading, words: Range | None) -> Span | None:
    return reading.span(*words) if words else None


def _reported_by(reading: Reading, found: tuple[Draft, ...], i: int, contents: Overlaps) -> int | None:
    """The closest statement in whose content the cue of statement ``i`` stands, and not the reverse."""
    cue = found[i].cue
    if cue is None:
        return None
    around = [
        (found[k].end - found[k].start, k)
        for k in contents.near(*_chars(reading, cue))
        if k != i and _holds(reading, found[k], cue) and not _holds(reading, found[i], found[k].cue)
    ]
    return min(around)[1] if around else None


def _holds(reading: Reading, draft: Draft, cue: tuple[int, int] | None) -> bool:
    """Whether the cue stands in the draft's content."""
    if cue is None:
        return False
    start, end = _chars(reading, cue)
    return any(a <= start and end <= b for a, b in draft.content)


def _chars(reading: Reading, words: tuple[int, int]) -> tuple[int, int]:
    span = reading.span(*words)
    return span.start, span.end
