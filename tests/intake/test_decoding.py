"""Bytes to text, as a browser would."""

import codecs

import pytest

from legation.errors import InputError
from legation.intake.decoding import declared, decode, is_feed, is_html

CURLY = "The minister’s “frank” talks in Málaga ended."
JAPANESE = "ロシアと米国の代表団は、大使館の正常な機能を回復するため、トルコで六時間の会談を行った。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_english_is_read_in_any_encoding_without_being_told(encoding: str) -> None:
    assert decode(CURLY.encode(encoding)) == CURLY


def test_utf_16_with_the_big_end_first_is_told_by_its_mark() -> None:
    assert decode(codecs.BOM_UTF16_BE + CURLY.encode("utf-16-be")) == CURLY


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "cp1252", CURLY),  # as browsers do: curly quotes are no Latin-1
        ("windows-1251", "cp1251", "Переговоры министров"),
        ("Shift_JIS", "cp932", JAPANESE),
        ("gb2312", "gb18030", "部长会谈"),
        ("euc-kr", "cp949", "장관 회담"),
        ("iso-2022-jp", "iso2022_jp", JAPANESE),
        ("UTF-8", "utf-8", CURLY),
        ("utf-16", "utf-8", CURLY),
    ],
)
def test_the_charset_that_a_page_declares_is_used(label: str, codec: str, text: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body>'.encode() + text.encode(codec)
    assert decode(page).endswith(text)


def test_the_older_form_of_the_declaration_is_seen() -> None:
    page = b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    assert declared(page) == "cp1251"


@pytest.mark.parametrize("label", ["zip", "rot13", "idna", "no-such-charset", "utf-7"])
def test_a_declaration_of_no_charset_is_passed_over(label: str) -> None:
    assert declared(f"<meta charset={label}>".encode()) is None


def test_a_wrong_declaration_does_not_spoil_utf_8() -> None:
    page = b'<meta charset="shift_jis">' + CURLY.encode()
    assert CURLY in decode(page)


def test_japanese_that_declares_nothing_is_guessed() -> None:
    assert decode(JAPANESE.encode("cp932") * 4) == JAPANESE * 4


def test_one_broken_byte_does_not_spoil_a_utf_8_file() -> None:
    text = decode((CURLY * 20).encode() + b"\xff" + CURLY.encode())
    assert text.count(CURLY) == 21
    assert text.count("\ufffd") == 1


def test_bytes_that_windows_1252_leaves_open_are_read_as_browsers_do() -> None:
    assert decode(b"caf\xe9 \x81 done, and more of it") == "café \x81 done, and more of it"


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (b"%PDF-1.7", "is a PDF"),
        (b"PK\x03\x04", "office document"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08", "gunzip"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\0" * 100, "binary data"),
    ],
)
def test_a_binary_file_is_refused_with_what_to_do(start: bytes, told: str) -> None:
    with pytest.raises(InputError, match=rf"report.bin .*{told}") as caught:
        decode(start + b"\xe2\xe3", name="report.bin")
    assert "plain text and HTML" in str(caught.value)


def test_nul_bytes_between_words_are_text() -> None:
    assert decode(b"Talks opened in Oslo.\0\0 They ended.") == "Talks opened in Oslo.\0\0 They ended."


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("<!DOCTYPE html><p>x", True),
        ("\n<!-- saved --> <html>", True),
        ("<?xml version='1.0'?>\n<html xmlns='x'>", True),
        ("<p>Talks</p>", True),
        ("<rss version='2.0'>", False),
        ("Talks <b>open</b>", False),
        ("<politics> is a word", False),
    ],
)
def test_a_page_is_known_by_how_it_begins(text: str, page: bool) -> None:
    assert is_html(text) is page


def test_a_feed_is_no_page() -> None:
    assert is_feed("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>")
    assert not is_feed("<?xml version='1.0'?><html>")
