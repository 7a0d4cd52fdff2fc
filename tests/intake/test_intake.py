"""Files and texts to Articles: what a user gives, and what comes back."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation import intake
from legation.errors import DateError, InputError, LanguageError, LegationError
from legation.record import Article

STORY = """\
Ministers meet in Oslo over fishing rights

By Ann Example

OSLO, 4 May 2023 (Newswire) - The fisheries ministers of two neighbouring states met in Oslo on Thursday.

Both said that they would meet again in June.
"""
PROSE = "The ministers of the two states met on Sunday for talks, and they said that they would be back."


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


def test_a_file_becomes_an_article_with_everything_it_says_of_itself(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    article = intake.load(file)
    assert article.text == STORY
    assert article.source == str(file)
    assert article.title == "Ministers meet in Oslo over fishing rights"
    assert article.author == "Ann Example"
    assert article.language == "en"
    assert (article.published.date, article.published.basis) == ("2023-05-04", "text")
    assert kinds(article) == ["headline", "byline", "dateline", "paragraph", "paragraph"]


def test_the_id_is_the_digest_of_the_text() -> None:
    article = intake.from_text("Café talks")
    assert article.id == "sha256:" + hashlib.sha256("Café talks".encode()).hexdigest()


def test_newlines_are_normalised_and_nothing_else() -> None:
    assert intake.from_text("  a\r\nb\rc \n\n").text == "  a\nb\nc \n\n"


@pytest.mark.parametrize("unwritable", ["\0", "\ud800"])
def test_what_no_file_can_carry_becomes_one_replacement_character(unwritable: str) -> None:
    assert intake.from_text(f"a{unwritable}b").text == "a\ufffdb"


@pytest.mark.parametrize("empty", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"***\n---\n"])
def test_an_empty_file_is_an_article_without_blocks(empty: bytes) -> None:
    article = intake.from_bytes(empty)
    assert article.blocks == ()
    assert article.language is None


def test_a_line_of_a_megabyte_is_one_paragraph() -> None:
    article = intake.from_text(PROSE + " " + "and they talked " * 70_000)
    assert kinds(article) == ["paragraph"]


def test_a_date_given_by_the_user_goes_before_all_others() -> None:
    published = intake.from_text(STORY, date=dt.date(2023, 5, 6)).published
    assert (published.date, published.basis, published.evidence) == ("2023-05-06", "given", ())


def test_a_date_that_is_none_is_refused_with_the_form_to_use() -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        intake.from_text(STORY, date="tomorrow")


def test_the_day_in_the_text_comes_with_the_words_that_prove_it() -> None:
    article = intake.from_text(STORY)
    [span] = article.published.evidence
    assert article.text[span.start : span.end] == "4 May 2023"


def test_a_name_alone_below_the_headline_is_the_author() -> None:
    article = intake.from_text(f"Ministers meet in Oslo over herring\n\nAnn Example in Oslo\n\n{PROSE}")
    assert article.author == "Ann Example"


def test_a_date_below_the_article_is_not_its_own() -> None:
    article = intake.from_text("\n\n".join([PROSE] * 3 + ["Related stories", "1 March 2020"]))
    assert article.published.date is None


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no file .*nowhere\.txt"):
        intake.load(tmp_path / "nowhere.txt")


def test_a_folder_is_refused_with_a_way_to_read_its_files(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"is a folder.*\*\.txt"):
        intake.load(tmp_path)


def test_a_web_address_is_named_as_it_was_given() -> None:
    with pytest.raises(InputError, match=r"^https://example\.org/talks is a web address"):
        intake.load("https://example.org/talks")


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="permissions"):
        intake.load(tmp_path / "secret.txt")


@pytest.mark.parametrize("path", ["bad\0name", "x" * 5000])
def test_an_impossible_path_is_an_error_and_no_traceback(path: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        intake.load(path)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_web_address_is_not_fetched(kind: type[str] | type[Path]) -> None:
    with pytest.raises(InputError, match="Save the page"):
        intake.load(kind("https://example.org/story.html"))


def test_a_file_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "LARGEST", 100)
    file = tmp_path / "archive.txt"
    file.write_bytes(b"x" * 101)
    with pytest.raises(InputError, match="Split it"):
        intake.load(file)


def test_a_feed_is_refused_as_no_page() -> None:
    with pytest.raises(InputError, match="XML"):
        intake.from_bytes(b"<?xml version='1.0'?><rss><channel><item/></channel></rss>")


def test_a_page_is_told_by_its_content_or_by_its_name() -> None:
    html = f"<html><body><p>{PROSE}</p></body></html>".encode()
    assert intake.from_bytes(html).text == PROSE
    assert intake.from_bytes(f"words <p>{PROSE}</p>".encode(), source="PAGE.HTM").text.endswith(PROSE)


GERMAN = "Die Minister der beiden Staaten trafen sich am Sonntag in Genf, um über die Grenze zu sprechen."


def test_another_language_is_refused_politely() -> None:
    with pytest.raises(LanguageError, match=r"'de'.*--force"):
        intake.from_text(GERMAN, source="bericht.txt")


def test_another_language_is_read_by_force() -> None:
    assert intake.from_text(GERMAN, force=True).language == "de"


def assert_sound(article: Article) -> None:
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        stretch = article.text[block.start : block.end]
        assert stretch == stretch.strip()
        assert any(c.isalnum() for c in stretch)
        end = block.end


pieces = st.sampled_from(
    [
        "Read more:",
        "Photo: A/AFP",
        "By Ann Example",
        "3 March 2024",
        "Home",
        "- ",
        "“",
        "'",
        "?",
        ".",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\f",
        "OSLO, 4 May (X) - ",
        "https://a.example/2024/03/02/talks-open ",
        "Ministers meet ",
        PROSE,
        "said ",
        "\0",
        "\ud800",
        "\u200b",
        "\xa0",
        "  ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(pieces, st.text(max_size=20)), max_size=40).map("".join))
def test_blocks_of_any_text_lie_in_order_within_it(text: str) -> None:
    article = intake.from_text(text, force=True)
    assert_sound(article)
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    assert len(article.text) == len(normal)
    assert all(a == b or a == "\ufffd" for a, b in zip(article.text, normal, strict=True))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_a_clear_error(data: bytes) -> None:
    try:
        article = intake.from_bytes(data, force=True)
    except LegationError:
        return
    assert_sound(article)


tags = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<h1>",
        "<ul><li>",
        "<figure><figcaption>",
        "<br>",
        "<blockquote>",
        "<table><tr><td>",
        "&#0;",
        "<html lang='en'>",
        "<!--",
        "<title>",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(pieces, tags), max_size=30).map("".join))
def test_any_page_is_an_article(html: str) -> None:
    assert_sound(intake.from_html(html, force=True))
