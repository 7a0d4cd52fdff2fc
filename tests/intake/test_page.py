"""Web pages: the article, its blocks, and what the head says of it."""

import logging

import pytest

from legation import intake
from legation.record import Article

BODY = """\
<h1>Ministers meet in Oslo over herring</h1>
<figure><img src="a.jpg"><figcaption>The <b>harbour</b> of Bergen in the morning</figcaption></figure>
<p>The fisheries ministers of two neighbouring states met in <a href="x">Oslo</a> on Thursday.</p>
<p>Norway said that it had offered to share its quota, and that it hoped for an answer soon.</p>
<h2>A question of quotas</h2>
<p>Iceland was not invited, and its minister said that she would bring the matter before a court.</p>
<ul><li>40,000 tonnes for Norway</li><li>20,000 tonnes for Denmark</li></ul>
<p>Read more: <a href="y">Quota cut for the third year</a></p>
<p>The two ministers will meet again in June, officials of both states said on Thursday evening.</p>
"""
HEAD = """\
<title>Ministers meet in Oslo over herring | Example News</title>
<meta property="og:site_name" content="Example News"><meta name="author" content="Ann Example">
<meta property="article:published_time" content="2023-05-04T18:00:00+02:00">
"""


def page(head: str = HEAD, body: str = BODY) -> Article:
    return intake.from_html(
        f"<!doctype html><html lang='en-GB'><head>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<main><article>{body}</article></main><footer>Contact us</footer></body></html>"
    )


def test_blocks_come_from_the_mark_up() -> None:
    article = page()
    assert [(b.kind, article.text[b.start : b.end][:12]) for b in article.blocks] == [
        ("headline", "Ministers me"),
        ("caption", "The harbour "),
        ("paragraph", "The fisherie"),
        ("paragraph", "Norway said "),
        ("subheading", "A question o"),
        ("paragraph", "Iceland was "),
        ("list", "40,000 tonne"),
        ("list", "20,000 tonne"),
        ("related", "Read more: Q"),
        ("paragraph", "The two mini"),
    ]


def test_the_head_tells_title_author_publisher_and_day() -> None:
    article = page()
    assert article.title == "Ministers meet in Oslo over herring"
    assert (article.author, article.publisher) == ("Ann Example", "Example News")
    assert (article.published.date, article.published.basis) == ("2023-05-04", "metadata")


def test_the_menu_and_the_footer_are_not_in_the_text() -> None:
    assert "Home" not in page().text
    assert "Contact" not in page().text


def test_a_title_that_the_body_lacks_heads_the_text() -> None:
    article = page(body=BODY.split("\n", 1)[1])
    assert article.text.startswith("Ministers meet in Oslo over herring\n\n")
    assert article.blocks[0].kind == "headline"


def test_a_page_without_a_date_in_its_head_is_dated_by_its_text() -> None:
    article = page(head="", body=BODY.replace("<p>The fish", "<p>OSLO, 4 May 2023 (Newswire) - The fish"))
    assert (article.published.date, article.published.basis) == ("2023-05-04", "text")


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<!doctype html>", "<p", "<html><body><script>x()</script>"]
)
def test_a_page_without_an_article_is_empty_and_says_nothing_else(
    html: str, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.CRITICAL):
        article = intake.from_html(html)
    assert all(block.kind == "navigation" for block in article.blocks)
    assert capsys.readouterr() == ("", "")


def test_a_page_of_links_has_no_article() -> None:
    article = intake.from_html("<html><body><a href='x'>Home</a> <a href='y'>World</a></body></html>")
    assert {block.kind for block in article.blocks} <= {"navigation"}


def test_an_encoding_in_the_xml_declaration_does_no_harm() -> None:
    html = "<?xml version='1.0' encoding='iso-8859-1'?><html><p>The ministers met in Oslo.</p></html>"
    assert intake.from_bytes(html.encode()).text == "The ministers met in Oslo."


def test_rows_of_a_table_are_lines() -> None:
    table = "<table><tr><td>Norway</td><td>40</td></tr><tr><td>Denmark</td><td>20</td></tr></table>"
    assert "Norway 40\nDenmark 20" in page(body=BODY + table).text
