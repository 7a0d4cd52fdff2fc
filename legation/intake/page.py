"""A web page: its article, as trafilatura extracts it, and what its head says of it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from legation.intake.decoding import is_html
from legation.intake.form import fold
from legation.intake.plain import Part
from legation.record import BlockKind

# Without a handler Python prints their remarks on pages without text to standard error.
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

# No wall clock: htmldate otherwise takes no date later than the day of the run.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2199-12-31",
}


@dataclass(frozen=True, slots=True)
class Page:
    """The extracted ``text`` with its ``parts``, and the page's metadata; ``date`` is an ISO day."""

    text: str
    parts: tuple[Part, ...]
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    language: str | None = None
    address: str | None = None


def extract(html: str) -> Page:
    """The article of a page; no parts where it holds none."""
    from trafilatura import bare_extraction, load_html

    whole = html if is_html(html) else f"<html><body>{html}</body></html>"
    tree = load_html(whole) if html.strip() else None
    if tree is None:
        return Page("", ())
    language = _language(tree)
    captions = _keep_captions(tree)
    document: Any = bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
    )
    if document is None:
        return Page("", (), language=language)
    pieces = list(_pieces(document.body)) if document.body is not None else []
    title = _clean(document.title)
    if (
        title
        and any(c.isalnum() for c in title)
        and not any(hint == "headline" or fold(piece) == fold(title) for piece, hint in pieces)
    ):
        pieces.insert(0, (title, "headline"))
    text, parts = _laid_out(pieces, captions)
    return Page(
        text,
        parts,
        title=title,
        author=_clean(document.author),
        publisher=_clean(document.sitename),
        date=_clean(document.date),
        language=language,
        address=_clean(document.url),
    )


def _keep_captions(tree: Any) -> frozenset[str]:
    """Turns figure captions into paragraphs, which the extraction keeps, and remembers their words."""
    found = set()
    for caption in list(tree.iter("figcaption")):
        words = " ".join("".join(caption.itertext()).split())
        if not words:
            continue
        found.add(fold(words))
        figure = next(caption.iterancestors("figure"), caption)
        parent = figure.getparent()
        if parent is not None:
            paragraph = tree.makeelement("p")
            paragraph.text = words
            parent.insert(parent.index(figure) + 1, paragraph)
    return frozenset(found)


def _language(tree: Any) -> str | None:
    """The language that the page declares: "en" of ``<html lang="en-GB">``."""
    declared = next((e.get("lang") for e in tree.iter("html") if e.get("lang")), None)
    return declared.replace("_", "-").split("-")[0].strip().lower() or None if declared else None


_INLINE = ("lb", "hi", "ref", "del", "code", "graphic")


def _pieces(element: Any) -> Iterator[tuple[str, BlockKind | None]]:
    """The text and the hint of every block of trafilatura's tree, in order."""
    hint: BlockKind | None = None
    if element.tag == "head":
        hint = "headline" if element.get("rend") == "h1" else "subheading"
    elif element.tag in ("item", "row"):
        hint = "list"
    elif len(element) and not _is_inline(element):
        yield from ((piece, None) for piece in _lines(element.text or ""))
        for child in element:
            yield from _pieces(child)
            yield from ((piece, None) for piece in _lines(child.tail or ""))
        return
    joined = "".join(_inline(element))
    if element.tag == "row":
        joined = " ".join(joined.split())
    yield from ((piece, hint) for piece in _lines(joined))


def _is_inline(element: Any) -> bool:
    return element.tag == "p" or all(child.tag in _INLINE for child in element)


def _inline(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif child.tag == "cell":
            yield " "
        yield from _inline(child)
        yield child.tail or ""


def _lines(text: str) -> Iterator[str]:
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        kept = line.strip()
        if any(c.isalnum() for c in kept):
            yield kept


def _laid_out(
    pieces: list[tuple[str, BlockKind | None]], captions: frozenset[str]
) -> tuple[str, tuple[Part, ...]]:
    """The text, its pieces set apart by one blank line, items of a list by none."""
    out: list[str] = []
    parts: list[Part] = []
    at = 0
    before: BlockKind | None = None
    for piece, hint in pieces:
        gap = 0 if hint == before == "list" else 1
        if parts:
            out.append("\n" * (gap + 1))
            at += gap + 1
        kind: BlockKind | None = "caption" if fold(piece) in captions else hint
        parts.append(Part(at, at + len(piece), piece, gap, kind))
        out.append(piece)
        at += len(piece)
        before = hint
    return "".join(out), tuple(parts)


def _clean(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
