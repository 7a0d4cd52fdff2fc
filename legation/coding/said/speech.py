"""Quoted speech: which quotations are somebody's words, and by which cue."""

from __future__ import annotations

import re

from legation.coding.said.cues import cue_of, is_verb, source_of
from legation.coding.said.drafts import Range
from legation.coding.said.quotes import Quote
from legation.language.reading import Reading

_REACH = 24
_STOPS = frozenset({".", "!", "?", ";"})
_ENDS_SENTENCE = re.compile(r"[.!?…][)\]]?\Z")
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PRON", "ADP", "NUM", "PART", "CCONJ", "ADV", "AUX"})


def is_speech(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation by its form is a sentence that somebody said, and no title or scare quote."""
    start, end = reading.words_at(quote.start, quote.end)
    words = [i for i in range(start, end) if reading.upos[i] != "PUNCT"]
    if not words:
        return False
    text = reading.article.text[quote.start : quote.end]
    ended = bool(_ENDS_SENTENCE.search(text)) or text.endswith(",")
    finite = any("VerbForm=Fin" in reading.feats[i] or reading.upos[i] == "AUX" for i in words)
    capitals = sum(reading.word(i)[:1].isupper() for i in words)
    if not ended and len(words) > 1 and capitals > 0.6 * len(words):
        return False
    return (ended and len(words) > 1) or (finite and len(words) >= 4)


def cue_beside(reading: Reading, quote: Quote) -> tuple[int | None, Range, Range | None] | None:
    """The cue's verb, its words and its source, in the text just after or just before the quotation.

    A name before a colon is a source without a verb: the cue is the colon then.
    """
    return _after(reading, quote) or _before(reading, quote)


def _after(reading: Reading, quote: Quote) -> tuple[int | None, Range, Range | None] | None:
    text = reading.article.text[quote.start : quote.end]
    first = reading.words_at(quote.start, quote.outer_end)[1]
    last = min(len(reading), first + _REACH)
    if first >= last or reading.blocks[first] != quote.block or text.endswith((".", "…")):
        return None
    if reading.upos[first] != "PUNCT" and not text.endswith((",", "?", "!", "-", "—", "–")):
        return None
    for i in range(first, last):
        if reading.blocks[i] != quote.block or reading.word(i) in _STOPS or reading.word(i) in '"“«':
            return None
        if is_verb(reading, i):
            cue, words = cue_of(reading, i)
            if cue is not None:
                return i, words, source_of(reading, i) or _next_phrase(reading, words[1], i)
            if reading.labels[i] not in ("acl", "acl:relcl", "amod"):
                return None
    return None


def _next_phrase(reading: Reading, start: int, verb: int) -> Range | None:
    """The subject that follows its verb ("says Putin"), where the tree does not tell."""
    if start < len(reading) and reading.upos[start] in ("PROPN", "DET", "PRON"):
        end = start
        while (
            end < len(reading)
            and reading.upos[end] in _NOMINAL
            and reading.blocks[end] == reading.blocks[verb]
        ):
            end += 1
        return start, end
    return None


def _before(reading: Reading, quote: Quote) -> tuple[int | None, Range, Range | None] | None:
    last = reading.words_at(quote.outer_start, quote.end)[0]
    if last == 0 or reading.blocks[last - 1] != quote.block:
        return None
    colon = reading.word(last - 1) == ":"
    for i in range(last - 1, max(-1, last - 1 - _REACH), -1):
        if reading.blocks[i] != quote.block or (i < last - 1 and reading.word(i) in _STOPS):
            break
        if is_verb(reading, i):
            cue, words = cue_of(reading, i)
            if cue is not None and (colon or last - words[1] <= 2 or reading.word(last - 1) == ","):
                return i, words, source_of(reading, i)
            if cue is None and reading.labels[i] not in ("acl", "acl:relcl", "amod"):
                break
    return _named_before_colon(reading, last - 1) if colon else None


def _named_before_colon(reading: Reading, colon: int) -> tuple[None, Range, Range | None] | None:
    """ "Ivanov: 'We will go'": the phrase between the start of its block and the colon."""
    start = colon - 1
    while (
        start > 0
        and reading.blocks[start - 1] == reading.blocks[colon - 1]
        and reading.upos[start - 1] in _NOMINAL
    ):
        start -= 1
    at_start = (
        start == 0
        or reading.blocks[start - 1] != reading.blocks[colon - 1]
        or reading.upos[start - 1] == "PUNCT"
    )
    if start < colon and at_start and any(reading.upos[i] == "PROPN" for i in range(start, colon)):
        return None, (colon, colon + 1), (start, colon)
    return None
