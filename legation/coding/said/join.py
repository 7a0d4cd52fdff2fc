"""Grammar's attributions, the learnt ones and the quotations, joined into one draft a content."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from legation.coding.clauses import trimmed
from legation.coding.said.attribution import Attribution, attributions, cue_of, mended
from legation.coding.said.drafts import Draft, Drafts, Range
from legation.coding.said.headlines import headline_attributions
from legation.coding.said.quotes import Quote, outer_quotes
from legation.coding.said.speech import cue_beside, is_speech
from legation.knowledge import reporting
from legation.language.reading import Frame, Reading
from legation.record import StatementKind

_LEARNT_FLOOR = 0.5
_OUTSIDE = re.compile(r"\b(?:that|and)\b|[^\w]+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s*\Z")


def drafts(reading: Reading) -> tuple[Draft, ...]:
    """Every statement of the article, in the order of its first character."""
    outer = outer_quotes(reading.article)
    quoted = _quoted_words(reading, outer)
    found = _joined(_from_grammar(reading, outer, quoted))
    _add_learnt(reading, outer, found)
    spoken = [q for q in outer if found.holder(q) is None and is_speech(reading, q)]
    _add_quoted(reading, spoken, found)
    _add_follow_ons(reading, outer, spoken, found)
    clean = [replace(d, source=_unquoted(reading, d.source, quoted)) for d in found]
    return tuple(sorted(clean, key=lambda d: (d.start, -d.end)))


def _quoted_words(reading: Reading, outer: Iterable[Quote]) -> list[bool]:
    """(n,) whether each word stands in a quotation."""
    inside = [False] * len(reading)
    for q in outer:
        a, b = reading.words_at(q.start, q.end)
        inside[a:b] = [True] * (b - a)
    return inside


def _from_grammar(reading: Reading, outer: Sequence[Quote], quoted: Sequence[bool]) -> Iterable[Draft]:
    for a in (*attributions(reading, quoted), *headline_attributions(reading)):
        if a.source and a.source[0] <= a.cue[0] < a.source[1]:
            continue  # no phrase names its own speaker's cue: the tree is wrong
        draft = _draft(reading, outer, a)
        if draft is not None and (draft.kind != "indirect" or not a.quoted):
            yield draft


def _unquoted(reading: Reading, source: Range | None, quoted: Sequence[bool]) -> Range | None:
    """A source without quoted sentences that a wrong tree hangs on it: what follows its last quoted word
    (a quoted word or two may be a nickname)."""
    if source is None or sum(quoted[source[0] : source[1]]) < 3:
        return source
    start, end = trimmed(reading, max(i for i in range(*source) if quoted[i]) + 1, source[1])
    return (start, end) if start < end else None


def _draft(reading: Reading, outer: Sequence[Quote], found: Attribution) -> Draft | None:
    a = mended(reading, found)
    if a is None:
        return None
    ranges = [reading.span(s, e) for s, e in a.content]
    cue = reading.span(*a.cue)
    settled = _settled(reading.article.text, [(s.start, s.end) for s in ranges], outer, (cue.start, cue.end))
    if settled is None:
        return None
    content, kind = settled
    return Draft(content, kind, a.verb, a.cue, a.source, a.score)


def _settled(
    text: str, ranges: Sequence[Range], outer: Sequence[Quote], cue: Range
) -> tuple[tuple[Range, ...], StatementKind] | None:
    """The content's exact characters and its kind: whole quotations, never half of one. None for nothing."""
    touched = [q for q in _between(outer, ranges) if any(q.start < b and a < q.end for a, b in ranges)]
    touched = [q for q in touched if not (q.outer_start < cue[1] and cue[0] < q.outer_end)]
    widened = list(ranges)
    for q in touched:
        widened = [
            (min(a, q.outer_start), max(b, q.outer_end)) if q.start < b and a < q.end else (a, b)
            for a, b in widened
        ]
    widened = _merged(
        [(a, b) if not (a < cue[1] and cue[0] < b) else r for (a, b), r in zip(widened, ranges, strict=True)]
    )
    left = " ".join(_cut(text, a, b, touched) for a, b in widened)
    if touched and not _OUTSIDE.sub("", left):
        return tuple((q.start, q.end) for q in touched), "direct"
    if not widened:
        return None
    return tuple(widened), "mixed" if touched else "indirect"


def _between(outer: Sequence[Quote], ranges: Sequence[Range]) -> Sequence[Quote]:
    """The quotations from the first to the last of the ranges; they do not overlap one another."""
    first = bisect_right(outer, min((a for a, _ in ranges), default=0), key=lambda q: q.end)
    last = bisect_left(outer, max((b for _, b in ranges), default=0), key=lambda q: q.start)
    return outer[first:last]


def _cut(text: str, start: int, end: int, quoted: Iterable[Quote]) -> str:
    """``text[start:end]`` without what is quoted."""
    out, at = [], start
    for q in quoted:
        if at <= q.outer_start < end:
            out.append(text[at : q.outer_start])
            at = q.outer_end
    return "".join([*out, text[at:end]])


def _merged(ranges: Iterable[Range]) -> list[Range]:
    out: list[Range] = []
    for a, b in sorted(ranges):
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def _joined(found: Iterable[Draft]) -> Drafts:
    """One draft a content: of two over the same words the surer one; one cue has one content."""
    kept = Drafts()
    for draft in sorted(found, key=lambda d: -d.score):
        if not any(
            k.content == draft.content or (k.cue == draft.cue and k.touches(draft.start, draft.end))
            for k in kept.near(draft.start, draft.end)
        ):
            kept.add(draft)
    return kept


def _add_learnt(reading: Reading, outer: Sequence[Quote], found: Drafts) -> None:
    """Take in what the model learnt: it fills in a missing source, confirms, or is a statement of its own."""
    for frame in reading.attributions:
        content = _learnt_content(reading, frame)
        source = next(((a.start, a.end) for a in frame.arguments if a.label == "SOURCE"), None)
        at = found.cued(frame.predicate)
        if at is not None:
            known = found[at]
            surer = min(1.0, known.score + 0.04)
            found.put(at, replace(known, source=known.source or source, score=surer))
        elif content and frame.score >= _LEARNT_FLOOR:
            words = cue_of(reading, frame.predicate)[1]
            draft = _draft(
                reading, outer, Attribution(frame.predicate, words, source, content, 0.8 * frame.score, False)
            )
            if draft and _is_said(reading, frame, draft) and not _repeats(draft, found):
                found.add(draft)


def _learnt_content(reading: Reading, frame: Frame) -> tuple[Range, ...]:
    """The longest stretch of what the model takes for content, with those that only a word or a comma
    parts from it; loose words elsewhere are noise."""
    parts: list[Range] = []
    for a in sorted((a.start, a.end) for a in frame.arguments if a.label == "CONTENT"):
        if parts and a[0] - parts[-1][1] <= 2 and not parts[-1][1] <= frame.predicate < a[0]:
            parts[-1] = (parts[-1][0], a[1])
        else:
            parts.append(a)
    longest = max((b - a for a, b in parts), default=0)
    return tuple(
        (a, b)
        for a, b in parts
        if 2 * (b - a) >= longest and reading.sentence_of(a) - reading.sentence_of(frame.predicate) < 1
    )


def _is_said(reading: Reading, frame: Frame, draft: Draft) -> bool:
    """Whether a learnt attribution is of words: PolNeAR's also cover thoughts and intentions, which are
    statements only where the article quotes them."""
    if draft.kind != "indirect":
        return True
    lemma = reading.lemmas[frame.predicate].lower()
    cue = reporting.verbs().get(lemma) or reporting.nouns().get(lemma)
    if cue is None or not cue.takes - {"quotation", "naming"} or "agree" in cue.kinds:
        return False
    words = range(reading.words_at(draft.start, draft.end)[0], reading.words_at(draft.start, draft.end)[1])
    nominal = reading.upos[frame.predicate] != "VERB"
    return nominal or "object" in cue.takes or any(reading.upos[i] in ("VERB", "AUX") for i in words)


def _repeats(draft: Draft, found: Drafts) -> bool:
    """Whether most of the draft's content is content already."""
    return any(
        2 * sum(max(0, min(b, d) - max(a, c)) for a, b in draft.content for c, d in other.content)
        > sum(b - a for a, b in draft.content)
        for other in found.near(draft.start, draft.end)
    )


def _add_quoted(reading: Reading, spoken: Iterable[Quote], found: Drafts) -> None:
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
            whole = tuple(sorted((*found[at].content, (q.start, q.end))))
            found.put(at, replace(found[at], content=whole))


def _same_sentence(reading: Reading, draft: Draft, quote: Quote) -> bool:
    """Whether only the cue's clause stands between the draft's words and the quotation."""
    a, b = sorted(((draft.start, draft.end), (quote.start, quote.end)))
    between = reading.article.text[a[1] : b[0]]
    before = reading.article.text[a[0] : a[1]]
    return not re.search(r"[.!?]\W*\s", between) and not _SENTENCE_END.search(before)


def _add_follow_ons(reading: Reading, outer: Sequence[Quote], spoken: Sequence[Quote], found: Drafts) -> None:
    """Quotations without a cue: the speaker of the quotation before goes on, else nobody is named."""
    for q in spoken:
        if found.holder(q) is not None:
            continue
        previous = _speaking_before(reading, outer, q, found)
        if previous is not None:
            score = 0.85 * previous.score
            found.add(Draft(((q.start, q.end),), "direct", source=previous.source, score=score))
        elif _is_sentence(reading, q):
            found.add(Draft(((q.start, q.end),), "direct", score=0.5))


def _speaking_before(reading: Reading, outer: Sequence[Quote], quote: Quote, found: Drafts) -> Draft | None:
    """The statement whose speaker goes on in ``quote``: the last one quoted in its block with nothing but
    the cue's clause between, or the one that ends the paragraph before where this one opens with the mark."""
    before = bisect_left(outer, quote.start, key=lambda q: q.start)
    if not before:
        return None
    last = outer[before - 1]
    owner = found.holder(last)
    if owner is None or owner.kind == "indirect":
        return None
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
        return owner if one_sentence else None
    return owner if opens_block and one_sentence and _next_prose(reading, last.block, quote.block) else None


def _next_prose(reading: Reading, first: int, second: int) -> bool:
    """Whether no paragraph stands between the two blocks."""
    return all(b.kind != "paragraph" for b in reading.article.blocks[first + 1 : second])


def _is_sentence(reading: Reading, quote: Quote) -> bool:
    """Whether an orphaned quotation is long and whole enough to be somebody's words beyond doubt."""
    text = reading.article.text[quote.start : quote.end]
    return text[:1].isupper() and len(text.split()) >= 6 and bool(_SENTENCE_END.search(text) or quote.is_open)
