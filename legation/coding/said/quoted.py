"""Quotations that no clause holds: by the cue beside them, by who spoke before or goes on after."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from legation.coding.said.cues import answering
from legation.coding.said.drafts import Draft, Drafts, Range
from legation.coding.said.quotes import Quote
from legation.coding.said.speech import cue_beside
from legation.language.reading import Reading

_SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s*\Z")


def add_quoted(reading: Reading, spoken: Iterable[Quote], found: Drafts) -> None:
    """Quotations that no clause holds, by the cue beside them; a broken one becomes one statement."""
    for q in spoken:
        beside = cue_beside(reading, q)
        if beside is None:
            continue
        verb, cue, source = beside
        at = found.of_cue(cue)
        if at is None:
            found.add(Draft(((q.start, q.end),), "direct", verb, cue, source, 0.9 if source else 0.6))
        elif found[at].kind == "direct" and _same_sentence(reading, found[at], q):
            found.extend(at, q)


def _same_sentence(reading: Reading, draft: Draft, quote: Quote) -> bool:
    """Whether only the cue's clause stands between the draft's words and the quotation."""
    a, b = sorted(((draft.start, draft.end), (quote.start, quote.end)))
    between = reading.article.text[a[1] : b[0]]
    before = reading.article.text[a[0] : a[1]]
    return not re.search(r"[.!?]\W*\s", between) and not _SENTENCE_END.search(before)


def add_follow_ons(reading: Reading, outer: Sequence[Quote], spoken: Sequence[Quote], found: Drafts) -> None:
    """Quotations without a cue. One that goes on in the next paragraph is part of what is said there; else
    the speaker of the quotation before goes on, else whoever had the floor, else nobody is named."""
    for q in reversed(spoken):
        after = _going_on(outer, q, found)
        if after is not None and found.holder(q) is None:
            found.extend(after, q)
    for q in spoken:
        if found.holder(q) is not None:
            continue
        previous = _speaking_before(reading, outer, q, found)
        if previous is not None and found[previous].kind == "direct" and _is_one(outer, q):
            found.extend(previous, q)
        elif previous is not None:
            before = found[previous]
            found.add(Draft(((q.start, q.end),), "direct", source=before.source, score=0.85 * before.score))
        elif _is_sentence(reading, q):
            source = _floor_holder(reading, q, found)
            found.add(Draft(((q.start, q.end),), "direct", source=source, score=0.6 if source else 0.5))


def _is_one(outer: Sequence[Quote], quote: Quote) -> bool:
    """Whether the quotation is one with that before it: in the same paragraph, or run over from the last."""
    last = outer[bisect_left(outer, quote.start, key=lambda q: q.start) - 1]
    return quote.continues or last.block == quote.block


def _going_on(outer: Sequence[Quote], quote: Quote, found: Drafts) -> int | None:
    """Where the statement of the next paragraph is with which the quotation goes on if left open."""
    if not quote.is_open:
        return None
    after = next((q for q in outer[bisect_right(outer, quote.start, key=lambda q: q.start) :]), None)
    at = found.holder(after) if after is not None and after.block > quote.block else None
    return at if at is not None and found[at].source and found[at].kind == "direct" else None


def _floor_holder(reading: Reading, quote: Quote, found: Drafts) -> Range | None:
    """The source of the last statement before, in the same paragraph or at the end of the one before; else
    who answers others' words right before."""
    blocks = reading.article.blocks
    prose = [b for b in blocks[: quote.block] if b.kind == "paragraph"]
    first = prose[-1].start if prose else blocks[quote.block].start
    before = [d for d in found.near(first, quote.start) if first <= d.start < quote.start and d.source]
    if before:
        return max(before, key=lambda d: d.start).source
    word = reading.words_at(quote.outer_start, quote.end)[0]
    told = word > 0 and int(reading.starts[word - 1]) >= first
    return answering(reading, reading.sentence_of(word - 1)) if told else None


def _speaking_before(reading: Reading, outer: Sequence[Quote], quote: Quote, found: Drafts) -> int | None:
    """Where the statement is whose speaker goes on in ``quote``: the last one quoted in its block with but
    the cue's clause between, or the one that ends the paragraph before where this one opens with the mark."""
    before = bisect_left(outer, quote.start, key=lambda q: q.start)
    if not before:
        return None
    last = outer[before - 1]
    at = found.holder(last)
    if at is None or found[at].kind == "indirect":
        return None
    owner = found[at]
    text, article = reading.article.text, reading.article
    opens_block = not text[article.blocks[quote.block].start : quote.outer_start].strip()
    cue = reading.span(*owner.cue) if owner.cue else None
    own_end = max(
        last.outer_end, cue.end if cue else 0, reading.span(*owner.source).end if owner.source else 0
    )
    limit = quote.outer_start if last.block == quote.block else article.blocks[last.block].end
    if own_end > limit:
        own_end = last.outer_end
    one_sentence = not re.search(r"[.!?][\"”’']*\s+\w", text[own_end:limit])
    if last.block == quote.block:
        return at if one_sentence else None
    return at if opens_block and one_sentence and _next_prose(reading, last.block, quote.block) else None


def _next_prose(reading: Reading, first: int, second: int) -> bool:
    """Whether no paragraph stands between the two blocks."""
    return all(b.kind != "paragraph" for b in reading.article.blocks[first + 1 : second])


def _is_sentence(reading: Reading, quote: Quote) -> bool:
    """Whether an orphaned quotation is long and whole enough to be somebody's words beyond doubt."""
    text = reading.article.text[quote.start : quote.end]
    return (
        text.lstrip("([…. ")[:1].isupper()
        and len(text.split()) >= 6
        and bool(_SENTENCE_END.search(text) or quote.is_open)
    )
