"""Who "I" and "we" are: whoever speaks the words in which they stand."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from legation.coding.said.voices import Voices
from legation.language.reading import Reading
from legation.record import Actor, Mention, Record

_ONE = frozenset({"i", "me", "my", "mine", "myself"})
_MANY = frozenset({"we", "us", "our", "ours", "ourselves"})


def speaking(reading: Reading, record: Record) -> tuple[Actor, ...]:
    """The actors with their first persons: "I" is the speaker, "we" the state or body that a speaker in
    office speaks for, else the speaker."""
    voices, by_id = Voices(record), {a.id: a for a in record.actors}
    new: dict[str, list[Mention]] = defaultdict(list)
    for i, upos in enumerate(reading.upos):
        word = reading.words[i].lower()
        if upos not in ("PRON", "DET") or word not in _ONE | _MANY:
            continue
        span = reading.span(i, i + 1)
        speaker = by_id.get(voices.speaker(span.start) or "")
        if speaker is not None:
            stands_for = word in _MANY and speaker.office is not None and not speaker.office.former
            owner = (speaker.of if stands_for else None) or speaker.id
            new[owner].append(Mention(span.start, span.end, "pronoun"))
    return tuple(
        msgspec.structs.replace(a, mentions=tuple(sorted((*a.mentions, *new[a.id]), key=lambda m: m.start)))
        if a.id in new
        else a
        for a in record.actors
    )
