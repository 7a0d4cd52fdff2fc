"""Press releases and speeches printed whole: first persons and lone quotations are their issuer's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.coding.said.drafts import Draft, Range
from legation.coding.said.quotes import Quote
from legation.language.reading import Reading
from legation.record import Block

_FORM = r"statement|remarks|address|speech|message|declaration|communiqu[eé]|letter|comments|press release"
_TITLE = re.compile(
    rf"(?:(?:joint|official|press|media|opening|closing|full|text|of|the)\s+)*(?P<form>{_FORM})"
    r"\s+(?:by|of|from)\s+(?:the\s+)?(?P<issuer>[^\W\d_].*)",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\W*(?:for immediate release|(?:press|media|news) (?:release|statement))\b", re.IGNORECASE
)
_FIRST_PERSONS = frozenset({"i", "me", "my", "we", "us", "our"})
_FEWEST = 2  # first persons of its own voice that make a text somebody's own
_TOP = 5  # blocks among which a release says that it is one


@dataclass(frozen=True, slots=True)
class Release:
    """``issuer`` are the words that name whose text it is, ``form`` the word that says what it is."""

    issuer: Range
    form: Range | None


def release(reading: Reading) -> Release | None:
    """What makes the text a release; None for any other."""
    article = reading.article
    top = article.blocks[:_TOP]
    for block in top:
        title = _TITLE.match(article.text, block.start, block.end) if block.kind == "headline" else None
        if title:
            words = reading.words_at(title.start("issuer"), title.end("issuer"))
            named = _first_name(reading, words)
            return Release(named, reading.words_at(*title.span("form"))) if named else None
    if any(_STAMP.match(article.text, b.start, b.end) for b in top):
        for block in top:
            named = _first_name(reading, reading.words_at(block.start, block.end))
            if named and block.kind in ("headline", "byline", "dateline"):
                return Release(named, None)
    return None


def _first_name(reading: Reading, words: Range) -> Range | None:
    """The noun phrase that the first name among the words stands in."""
    start, end = words
    named = next((n for n in reading.names if start <= n.start and n.end <= end), None)
    return (named.start, named.end) if named else None


def own_words(reading: Reading, quoted: Sequence[bool], outer: Sequence[Quote]) -> Iterator[Draft]:
    """A release as what its issuer said: all its paragraphs where it speaks in the first person, else its
    quotation where it is little else."""
    found = release(reading)
    if found is None:
        return
    blocks = reading.article.blocks
    telling = {reading.blocks[i] for i, upos in enumerate(reading.upos) if upos in ("VERB", "AUX")}
    body = [b for i, b in enumerate(blocks) if b.kind == "paragraph" and i in telling]
    if not body:
        return
    firsts = sum(
        w.lower() in _FIRST_PERSONS and not quoted[i] and reading.blocks[i] >= blocks.index(body[0])
        for i, w in enumerate(reading.words)
    )
    whole = sum(b.end - b.start for b in body)
    content: Sequence[Range] = ()
    if firsts >= _FEWEST:
        content = [(b.start, b.end) for b in body]
    elif 5 * sum(q.outer_end - q.outer_start for q in outer if _in(q, body)) >= 4 * whole:
        content = [(q.start, q.end) for q in outer if _in(q, body)]
    if content:
        verb = found.form[0] if found.form else None
        yield Draft(tuple(content), "direct", verb, found.form, found.issuer, 0.85, whole=True)


def _in(quote: Quote, body: Sequence[Block]) -> bool:
    return any(b.start <= quote.start and quote.end <= b.end for b in body)
