"""Bytes to text, as a browser would: byte order mark, declared charset, UTF-8, then a guess."""

from __future__ import annotations

import codecs
import re

from legation.errors import InputError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Labels that browsers read as a larger or other charset than their name says
# (WHATWG Encoding Standard, "Names and labels"; UTF-16 in a meta tag means UTF-8, HTML 13.2.3.3).
_LABELS = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252",
    "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254", "latin5": "cp1254",
    "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
    "x-mac-cyrillic": "mac-cyrillic", "macintosh": "mac-roman", "x-user-defined": "cp1252",
}  # fmt: skip
# Python's names of the charsets that browsers know; it has others besides, down to "zip" and "rot13".
_CHARSETS = {
    "utf-8", "cp866", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp874", "gb18030", "big5hkscs",
    "euc_jp", "iso2022_jp", "cp932", "cp949",
    *(f"cp{n}" for n in range(1250, 1259)),
    *(f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
}  # fmt: skip
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.+-]{2,40})",
    re.I,
)
_PRESCAN = 4096  # bytes; browsers look for a declaration in the first 1,024, which some heads outgrow
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|script|style|link|main|article|section|header|"
    r"div|table|p|h1|h2|br|a|b|font|iframe)[\s>/])",
    re.I | re.S,
)
_TAG = re.compile(r"<(?:html|head|body|article|div|p|h1|br)[\s>/]", re.I)
_XML = re.compile(r"\s*<(?:\?xml|rss|feed|rdf:RDF)\b", re.I)

_HOW = "Legation reads plain text and HTML"
_BINARY = (
    (b"%PDF-", f"is a PDF. {_HOW}: save its text first, for example with `pdftotext`."),
    (
        b"PK\x03\x04",
        f"is a ZIP archive or an office document. {_HOW}: unpack it, or save the document as text.",
    ),
    (b"\xd0\xcf\x11\xe0", f"is an old office document. {_HOW}: save it as plain text first."),
    (b"{\\rtf", f"is in Rich Text Format. {_HOW}: save it as plain text first."),
    (b"\x1f\x8b", f"is gzip-compressed. {_HOW}: decompress it first, for example with `gunzip`."),
    (b"BZh9", f"is bzip2-compressed. {_HOW}: decompress it first, for example with `bunzip2`."),
    (b"\xfd7zXZ", f"is xz-compressed. {_HOW}: decompress it first, for example with `unxz`."),
    (b"\x28\xb5\x2f\xfd", f"is zstd-compressed. {_HOW}: decompress it first, for example with `unzstd`."),
    (b"\x89PNG", f"is a picture. {_HOW}: run text recognition on it first."),
    (b"\xff\xd8\xff", f"is a picture. {_HOW}: run text recognition on it first."),
    (b"GIF8", f"is a picture. {_HOW}: run text recognition on it first."),
    (b"SQLite format 3", f"is a database. {_HOW}: export its texts first."),
)
_CONTROLS = bytes(b for b in range(32) if b not in b"\0\t\n\v\f\r\x1b") + b"\x7f"


def decode(data: bytes, *, name: str = "the input") -> str:
    """The text of ``data``, without its byte order mark.

    Bytes that the encoding does not allow become U+FFFD. Raises ``InputError`` with ``name`` for
    bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    refuse_binary(data, name=name)
    for encoding in filter(None, (declared(data), "utf-8")):
        text = _strict(data, encoding)
        if text is not None:
            return text
    return _guess(data)


def declared(data: bytes) -> str | None:
    """The Python name of the charset that a page declares in its head, or None."""
    found = _CHARSET.search(data[:_PRESCAN])
    if found is None:
        return None
    label = found[1].decode("ascii").lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except LookupError:
        return None
    return name if name in _CHARSETS else None


def refuse_binary(data: bytes, *, name: str) -> None:
    """Raises ``InputError`` where ``data`` is a known binary format, or has too many control bytes."""
    for magic, advice in _BINARY:
        if data.startswith(magic):
            raise InputError(f"{name} {advice}")
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    # Control bytes are a tenth of random bytes and absent from text; NUL stands in padded text files too.
    if controls > 0.02 * len(head) or head.count(0) > 0.3 * len(head):
        raise InputError(f"{name} is not a text: it holds binary data. {_HOW}: convert it first.")


def is_html(text: str) -> bool:
    """Whether the text begins as a page does (after comments and an XML declaration)."""
    return _HTML.match(text) is not None


def has_tags(text: str) -> bool:
    """Whether mark-up of pages stands anywhere in the text's beginning."""
    return _TAG.search(text[:65536]) is not None


def is_feed(text: str) -> bool:
    """Whether the text is XML that is no page: a feed, or data."""
    return _XML.match(text) is not None and not is_html(text)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return _western(data) if encoding == "cp1252" else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of Western text is zero."""
    head = data[:4096]
    if len(head) < 8:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _western(data: bytes) -> str:
    """windows-1252 as browsers read it: every byte is a character, also the five that Python refuses."""
    text = data.decode("cp1252", errors="surrogateescape")
    return text.translate({0xDC00 + b: b for b in (0x81, 0x8D, 0x8F, 0x90, 0x9D)})


def _guess(data: bytes) -> str:
    """Text that declares nothing and is not UTF-8."""
    head = data[:65536]
    high = len(head) - len(head.translate(None, bytes(range(128, 256))))
    # A broken UTF-8 file is told by its many valid sequences.
    repaired = head.decode("utf-8", errors="replace")
    if repaired.count("\ufffd") * 4 < high:
        return data.decode("utf-8", errors="replace")
    # A few accents and curly quotes among Latin letters are too little for a detector, and nearly
    # always windows-1252, which browsers fall back on too.
    if high < 0.08 * len(head) or len(head) < 32:
        return _western(data)
    from charset_normalizer import from_bytes

    best = from_bytes(head).best()
    return data.decode(best.encoding, errors="replace") if best else _western(data)
