"""Grammar's attributions, the learnt ones and the quotations, joined into one draft a content."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from legation.coding.clauses import trimmed
from legation.coding.said.attribution import Attribution, attributions, mended
from legation.coding.said.drafts import Draft, Drafts, Range
from legation.coding.said.headlines import headline_attributions
from legation.coding.said.learnt import is_said, learnt_attributions
from legation.coding.said.quoted import add_follow_ons, add_quoted
from legation.coding.said.quotes import Quote, outer_quotes
from legation.coding.said.releases import own_words
from legation.coding.said.senses import Senses
from legation.coding.said.speech import is_speech
from legation.coding.said.turns import turns
from legation.language.reading import Reading
from legation.record import StatementKind

_OUTSIDE = re.compile(r"\b(?:that|and)\b|[^\w]+", re.IGNORECASE)


def drafts(reading: Reading) -> tuple[Draft, ...]:
    """Every statement of the article, in the order of its first character."""
    outer, senses = outer_quotes(reading.article), Senses(reading)
    quoted = _quoted_words(reading, outer)
    whole = (*turns(reading), *own_words(reading, quoted, outer))
    found = _joined((*whole, *_from_grammar(reading, outer, quoted)))
    _add_learnt(reading, outer, found)
    spoken = [q for q in outer if found.holder(q) is None and is_speech(reading, q)]
    add_quoted(reading, spoken, found)
    add_follow_ons(reading, outer, spoken, found)
    clean = [replace(d, source=_of_turn(reading, _unquoted(reading, d.source, quoted), whole)) for d in found]
    spoken_by = [d for d in clean if d.source is None or not senses.is_speechless(reading.head_of(*d.source))]
    return tuple(sorted(spoken_by, key=lambda d: (d.start, -d.end)))


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


def _of_turn(reading: Reading, source: Range | None, whole: Sequence[Draft]) -> Range | None:
    """A source without the label of the turn that it stands in, to which a wrong tree joins it."""
    if source is None:
        return None
    start, end = reading.span(*source).start, reading.span(*source).end
    inside = next((a for d in whole for a, _ in d.content if start < a < end), start)
    return reading.words_at(inside, end)


def _draft(reading: Reading, outer: Sequence[Quote], found: Attribution) -> Draft | None:
    a = mended(reading, found)
    if a is None:
        return None
    cue = reading.span(*a.cue)
    content = [r for whole in a.content for r in _apart(reading, whole, a) if r[0] < r[1]]
    ranges = [reading.span(*_own_clause(reading, outer, r, a.cue)) for r in content]
    settled = _settled(reading.article.text, [(s.start, s.end) for s in ranges], outer, (cue.start, cue.end))
    if settled is None:
        return None
    exact, kind = settled
    return Draft(exact, kind, a.verb, a.cue, a.source, a.score)


def _own_clause(reading: Reading, outer: Sequence[Quote], words: Range, cue: Range) -> Range:
    """Of the words before the cue what follows the last semicolon that is not quoted: "S; T, he said"."""
    if words[1] > cue[0]:
        return words
    for i in range(words[1] - 2, words[0], -1):
        at = int(reading.starts[i])
        if reading.word(i) == ";" and not any(q.start <= at < q.end for q in outer):
            return i + 1, words[1]
    return words


def _apart(reading: Reading, whole: Range, a: Attribution) -> Iterable[Range]:
    """The words ``whole`` without the source, with which a wrong tree mixes them up."""
    if a.source is None or a.source[1] <= whole[0] or whole[1] <= a.source[0]:
        return [whole]
    parts = (whole[0], a.source[0]), (max(a.source[1], a.cue[1]), whole[1])
    return [r for r in (trimmed(reading, *p) for p in parts if p[0] < p[1]) if r[0] < r[1]]


def _settled(
    text: str, ranges: Sequence[Range], outer: Sequence[Quote], cue: Range
) -> tuple[tuple[Range, ...], StatementKind] | None:
    """The content's exact characters and its kind: whole quotations, never half of one. None for nothing."""
    touched = [q for q in _between(outer, ranges) if any(q.start < b and a < q.end for a, b in ranges)]
    touched = [q for q in touched if not (q.outer_start < cue[1] and cue[0] < q.outer_end)]
    widened = [*ranges]
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
    for a in learnt_attributions(reading):
        at = None if a.verb is None else found.cued(a.verb)
        if at is not None:
            found.put(at, _confirmed(reading, outer, found[at], a))
        elif a.content and a.verb is not None:
            draft = _draft(reading, outer, a)
            if draft and is_said(reading, a.verb, draft) and not _repeats(draft, found):
                found.add(draft)


def _confirmed(reading: Reading, outer: Sequence[Quote], known: Draft, a: Attribution) -> Draft:
    """The draft, surer, with the learnt source where it had none; its words are no content then.

    Where the model takes more words of the article's own for content, it is right: the tree has lost some
    (on PolNeAR dev in 47 of 49 cases in which one of both was right).
    """
    surer = min(1.0, known.score + 0.04)
    learnt = _draft(reading, outer, replace(a, source=known.source or a.source)) if a.content else None
    words = reading.span(*a.source) if a.source else None
    if learnt is not None and learnt.kind == known.kind != "direct" and _contains(learnt, known):
        known = replace(known, content=learnt.content)
    elif learnt is not None and known.source is None and words and known.touches(words.start, words.end):
        known = learnt
    return replace(known, source=known.source or a.source, score=surer)


def _contains(one: Draft, other: Draft) -> bool:
    return all(any(a <= c and d <= b for a, b in one.content) for c, d in other.content)


def _repeats(draft: Draft, found: Drafts) -> bool:
    """Whether most of the draft's content is content already."""
    return any(
        2 * sum(max(0, min(b, d) - max(a, c)) for a, b in draft.content for c, d in other.content)
        > sum(b - a for a, b in draft.content)
        for other in found.near(draft.start, draft.end)
        if not other.whole
    )
