"""Files and texts to Articles: decoding, plain text and pages, furniture, language, date."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from legation.errors import InputError
from legation.intake import dates, decoding, furniture, language, plain
from legation.intake.form import is_link
from legation.intake.marks import byline_names, without_place
from legation.record import Article, Block, Published, Span

__all__ = ["LARGEST", "from_bytes", "from_html", "from_text", "load"]

LARGEST = 64 * 2**20  # bytes; a news text has thousands, and a device file never ends
# One character for one, so that offsets hold: no file, database or JSON text carries these two.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_ADDRESS = re.compile("(https?:)//?(.*)", re.DOTALL)  # a Path keeps one slash

Day = str | dt.date


def load(source: str | Path, *, date: Day | None = None, force: bool = False) -> Article:
    """Read the file at ``source``, plain text or HTML, in any encoding that a browser reads.

    ``date`` is the day of publication where the caller knows it; ``force`` reads other languages than
    English. Raises ``InputError``, ``LanguageError`` or ``DateError``, each saying what to do.
    """
    return from_bytes(_read(source), source=str(source), date=date, force=force)


def from_bytes(
    data: bytes, *, source: str | None = None, date: Day | None = None, force: bool = False
) -> Article:
    """Read the bytes of a file or of standard input, 64 MiB at most: a page, or else plain text."""
    if len(data) > LARGEST:
        name = source or "The input"
        raise InputError(f"{name} is larger than {LARGEST // 2**20} MiB. Split it into its articles first.")
    text = decoding.decode(data, name=source or "The input")
    named = (source or "").lower().endswith((".html", ".htm", ".xhtml"))
    if decoding.is_html(text) or (named and decoding.has_tags(text)):
        return from_html(text, source=source, date=date, force=force)
    if decoding.is_feed(text):
        raise InputError(
            f"{source or 'The input'} is XML, a feed or data, and no page. "
            "Legation reads plain text and HTML: save the articles themselves."
        )
    return from_text(text, source=source, date=date, force=force)


def from_text(
    text: str, *, source: str | None = None, date: Day | None = None, force: bool = False
) -> Article:
    """Read plain or pasted text; ``Article.text`` is ``text`` with its newlines normalised to ``\\n``.

    NUL and lone surrogates, which no file can carry, become U+FFFD.
    """
    given = None if date is None else dates.parse_day(date)
    text = _normalised(text)
    blocks = furniture.blocks(plain.parts(text))
    spoken, sure = language.identify(_prose(text, blocks))
    if not force:
        language.refuse_foreign(spoken, sure, name=source or "The text")
    return Article(
        id=_id(text),
        text=text,
        source=source,
        author=_author(text, blocks),
        language=spoken,
        title=_title(text, blocks),
        published=_published(given, None, text, blocks),
        blocks=blocks,
    )


def as_given(text: str) -> Article:
    """All of a few sentences as paragraphs to be read: nothing is taken for page furniture, no language is
    refused, and offsets are those of the string given."""
    text = _UNWRITABLE.sub("\ufffd", text)
    blocks = tuple(Block("paragraph", part.start, part.end) for part in plain.parts(text))
    return Article(id=_id(text), text=text, blocks=blocks)


def from_html(
    data: bytes | str, *, source: str | None = None, date: Day | None = None, force: bool = False
) -> Article:
    """Read a web page; ``Article.text`` is the text of its article, without menus and markup."""
    from legation.intake import page  # trafilatura loads in 0.2 s, which plain text need not wait for

    given = None if date is None else dates.parse_day(date)
    html = decoding.decode(data, name=source or "The input") if isinstance(data, bytes) else data
    found = page.extract(_normalised(html))
    blocks = furniture.blocks(found.parts)
    spoken, sure = language.identify(_prose(found.text, blocks))
    if not force:
        language.refuse_foreign(spoken, sure, name=source or "The page")
    metadata = None
    if found.date:
        metadata = Published(date=found.date, basis="metadata", earliest=found.date, latest=found.date)
    elif found.address:
        metadata = dates.from_address(found.address)
    return Article(
        id=_id(found.text),
        text=found.text,
        source=source,
        publisher=found.publisher,
        author=found.author or _author(found.text, blocks),
        language=spoken or found.language,
        title=_title(found.text, blocks) or found.title,
        published=_published(given, metadata, found.text, blocks),
        blocks=blocks,
    )


def _read(source: str | Path) -> bytes:
    """The bytes of a file. Raises ``InputError`` naming the file, the cause and the way out."""
    if found := _ADDRESS.match(str(source)):
        raise InputError(f"{found[1]}//{found[2]} is a web address. Save the page first, and give the file.")
    try:
        with Path(source).open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(
            f"There is no file {str(source)!r}. Check the path, or use - for standard input."
        ) from None
    except IsADirectoryError:
        raise InputError(f"{source} is a folder. Give the files in it, for example {source}/*.txt.") from None
    except PermissionError:
        raise InputError(
            f"{source} may not be read by this user. Change its permissions, or copy it."
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise InputError(f"{str(source)!r} cannot be read ({reason}). Check the path and the disk.") from None


def _normalised(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _id(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def _prose(text: str, blocks: Sequence[Block]) -> str:
    """What tells the language: the article's own words, or all words where it has none."""
    own = [text[b.start : min(b.end, b.start + 4000)] for b in blocks if b.kind in ("headline", "paragraph")]
    return "\n".join(own[:40]) or text[:8000]


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    headline = next((b for b in blocks if b.kind == "headline"), None)
    return " ".join(text[headline.start : headline.end].split()) if headline else None


def _author(text: str, blocks: Sequence[Block]) -> str | None:
    byline = next((text[b.start : b.end] for b in blocks if b.kind == "byline"), None)
    if byline is None:
        return None
    names = byline_names(byline)
    return (without_place(byline) if names is None else names) or None


def _published(
    given: str | None, metadata: Published | None, text: str, blocks: Sequence[Block]
) -> Published:
    """The first that is known: given by the user, the page's metadata, the text's own furniture."""
    if given is not None:
        return Published(date=given, basis="given", earliest=given, latest=given)
    if metadata is not None and metadata.date:
        return metadata
    # A date farther down belongs to a link or to another story.
    paragraphs = [b.start for b in blocks if b.kind == "paragraph"]
    opening = paragraphs[2] if len(paragraphs) > 2 else len(text)
    candidates = [
        Span(b.start, b.end)
        for b in blocks
        if b.start < opening or dates.is_labelled(text[b.start : b.end])
        if b.kind in ("dateline", "byline") or (b.kind == "navigation" and is_link(text[b.start : b.end]))
    ]
    return dates.stated(text, candidates) or metadata or Published()
