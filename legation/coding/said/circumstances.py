"""Through what, to whom and when something was said: the phrases that stand with the cue."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import case, labelled, phrase
from legation.coding.overlaps import within
from legation.knowledge import reporting
from legation.language.reading import Reading
from legation.record import Record, Time

_ADDRESSING = frozenset(
    {"tell", "inform", "ask", "remind", "assure", "reassure", "notify", "advise", "brief", "urge", "warn"}
)
_THROUGH = frozenset({"in", "on", "via", "during", "at", "through", "by", "over"})


def channel(reading: Reading, verb: int) -> str | None:
    """The words that name the channel ("televised comments", "a statement", "X"), None where none do."""
    return next((_bare(reading, d) for d in _channels(reading, verb)), None)


def audience(reading: Reading, verb: int) -> str | None:
    """The words that name who was spoken to ("reporters", "members of parliament")."""
    told: list[int] = []
    if reading.lemmas[verb].lower() in _ADDRESSING:
        told = labelled(reading, verb, "iobj") or labelled(reading, verb, "obj")
    holders = [verb, *_channels(reading, verb)]
    told = told or [
        d
        for h in holders
        for d in labelled(reading, h, "obl", "nmod")
        if case(reading, d) == "to" and _is_somebody(reading, d)
    ]
    return reading.text(*phrase(reading, told[0])) if told else None


def time(reading: Reading, record: Record, verb: int) -> Time | None:
    """The time expression that the cue governs ("said on Monday", "in comments today")."""
    around = [
        d
        for d in reading.dependents[verb]
        if reading.labels[d].partition(":")[0] in ("obl", "advmod", "nmod", "obj")
    ]
    spans = [reading.span(*reading.subtree(d)) for d in around]
    inside = [t for s in spans for t in within(record.times, s) if t.type in ("DATE", "TIME")]
    here = int(reading.starts[verb])
    return min(inside, key=lambda t: abs(t.start - here), default=None)


def _channels(reading: Reading, verb: int) -> Iterator[int]:
    known = reporting.channels()
    for d in labelled(reading, verb, "obl"):
        if case(reading, d) in _THROUGH and _noun(reading, d) in known:
            yield d


def _noun(reading: Reading, d: int) -> str:
    """The noun as the table has it, with the word before it where both make one ("press conference")."""
    return reading.lemmas[d].lower()


def _bare(reading: Reading, noun: int) -> str:
    """The channel's phrase without its audience, its times and its owner's long tail."""
    start, end = phrase(reading, noun)
    for d in reading.dependents[noun]:
        if (
            d > noun
            and reading.labels[d] in ("nmod", "obl", "acl")
            and case(reading, d) in ("to", "on", "in", "at", "")
        ):
            end = min(end, reading.subtree(d)[0])
    return reading.text(start, max(end, noun + 1))


def _is_somebody(reading: Reading, word: int) -> bool:
    """Whether the noun is in the plural or a name, as those spoken to are ("to reporters", "to Reuters")."""
    return (
        reading.upos[word] == "PROPN"
        or "Number=Plur" in reading.feats[word]
        or bool(labelled(reading, word, "nmod"))
    )
