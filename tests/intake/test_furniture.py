"""Pasted pages: what is the article, and what is page furniture."""

import pytest

from legation.intake.furniture import blocks
from legation.intake.plain import parts

ONE = "The fisheries ministers of two neighbouring states met in Oslo on Thursday to divide the herring."
TWO = 'Norway said that it had offered to share its quota. "We are close to an agreement," the minister said.'
THREE = "Iceland was not invited, and its minister said that she would bring the matter before a court."


def cut(*lines: str, between: str = "\n\n") -> list[tuple[str, str]]:
    text = between.join(lines)
    return [(block.kind, text[block.start : block.end]) for block in blocks(parts(text))]


def kind_of(line: str, *page: str) -> str:
    return next(kind for kind, text in cut(*page) if text == line)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_pasted_page_falls_into_its_parts(between: str) -> None:
    page = [
        ("navigation", "Home"),
        ("navigation", "World | Europe"),
        ("headline", "Ministers meet in Oslo over herring"),
        ("byline", "By Ann Example"),
        ("dateline", "4 May 2023"),
        ("boilerplate", "Share"),
        ("paragraph", ONE),
        ("subheading", "A question of quotas"),
        ("paragraph", TWO),
        ("paragraph", THREE),
        ("boilerplate", "© 2023 Example News"),
    ]
    assert cut(*(line for _, line in page), between=between) == page


def test_short_lines_without_a_verb_above_the_headline_are_navigation() -> None:
    assert (
        kind_of("Sports and weather", "Sports and weather", "Ministers meet in Oslo over herring", ONE)
        == "navigation"
    )


def test_the_headline_is_the_line_that_the_address_repeats() -> None:
    page = [
        "https://news.example/2023/05/04/a-sea-of-herring",
        "The long read about our coasts",
        "A sea of herring",
        ONE,
    ]
    assert [kind for kind, _ in cut(*page)] == ["navigation", "navigation", "headline", "paragraph"]


def test_a_text_that_begins_with_its_first_paragraph_has_no_headline() -> None:
    assert [kind for kind, _ in cut(ONE, TWO)] == ["paragraph", "paragraph"]


def test_a_line_that_stands_twice_is_a_caption() -> None:
    line = "A trawler of the northern fleet in the harbour of Bergen"
    assert [kind for kind, _ in cut("Ministers meet in Oslo over herring", line, line, ONE)] == [
        "headline",
        "caption",
        "caption",
        "paragraph",
    ]


def test_a_headline_that_stands_twice_is_kept_once() -> None:
    title = "Ministers meet in Oslo over herring"
    assert sorted(kind for kind, _ in cut(title, title, ONE)) == ["headline", "navigation", "paragraph"]


def test_a_caption_may_come_back_farther_down() -> None:
    line = "A trawler of the northern fleet in the harbour of Bergen"
    page = cut("Ministers meet in Oslo over herring", line, ONE, TWO, line, THREE)
    assert [kind for kind, text in page if text == line] == ["caption", "caption"]


def test_long_items_without_marks_are_a_list() -> None:
    sides = ("north", "east", "west")
    items = [f"Share the herring of the {side} sea between the boats of both states" for side in sides]
    assert [kind for kind, _ in cut(ONE, *items, TWO)][1:4] == ["list"] * 3


@pytest.mark.parametrize(
    "lines", [("The harbour of Bergen in May", "Image: AFP"), ("Getty Images", "The harbour in May")]
)
def test_a_caption_stands_beside_its_credit(lines: tuple[str, str]) -> None:
    text = "\n\n".join([ONE, "\n".join(lines), TWO])
    assert [block.kind for block in blocks(parts(text))] == ["paragraph", "caption", "caption", "paragraph"]


def test_labelled_lines_among_the_paragraphs_are_links() -> None:
    page = cut(
        ONE, "Live: Follow the talks in Oslo", "Why are there fewer fish?", "Analysis: A sea of troubles", TWO
    )
    assert [kind for kind, _ in page] == ["paragraph", "related", "related", "related", "paragraph"]


def test_links_at_the_foot_of_the_page_go_on_over_blank_lines() -> None:
    text = (
        f"{ONE}\n\n{TWO}\n\nMore on this story\nQuota cut again\n\nHerring stocks recover\n\nAbout the paper"
    )
    assert [block.kind for block in blocks(parts(text))][2:] == ["related"] * 4


def test_a_name_with_a_place_below_the_headline_is_a_byline() -> None:
    line = "Ann Example in Oslo"
    assert kind_of(line, "Ministers meet in Oslo over herring", line, ONE) == "byline"


def test_a_picture_below_the_headline_is_described_in_the_present_tense() -> None:
    caption = "The Norwegian minister arrives at the palace in Oslo"
    assert kind_of(caption, "Ministers meet in Oslo over herring", caption, ONE) == "caption"


def test_a_caption_may_repeat_a_quotation_of_the_paragraph_near_it() -> None:
    caption = "The Norwegian minister said the two were 'close to an agreement'"
    assert kind_of(caption, ONE, caption, TWO) == "caption"


def test_a_subheading_with_a_quotation_stays_a_subheading() -> None:
    line = "States 'close to an agreement' - Norway"
    assert kind_of(line, ONE, line, TWO) == "subheading"


def test_a_short_question_between_paragraphs_is_a_subheading() -> None:
    assert kind_of("What happens next?", ONE, "What happens next?", TWO) == "subheading"


def test_a_pull_quote_repeats_words_of_a_paragraph() -> None:
    line = "“We are close to an agreement”"
    assert kind_of(line, ONE, line, THREE, TWO) == "pullquote"


def test_links_below_read_more_end_at_the_blank_line() -> None:
    links = "Read more:\nQuota cut again\nHerring stocks recover, ministry says"
    text = f"{ONE}\n\n{links}\n\nThe court case\n\n{TWO}"
    found = [(block.kind, text[block.start : block.end]) for block in blocks(parts(text))]
    assert [kind for kind, _ in found] == [
        "paragraph",
        "related",
        "related",
        "related",
        "subheading",
        "paragraph",
    ]


def test_links_set_apart_from_read_more_end_at_the_next_sentence() -> None:
    page = cut(ONE, "Related stories", "Quota cut again", "Why are there fewer fish?", TWO)
    assert [kind for kind, _ in page] == ["paragraph", "related", "related", "related", "paragraph"]


def test_a_link_on_the_line_of_also_read_takes_nothing_after_it() -> None:
    page = cut(ONE, "Also read: Quota cut for the third year", "A question of quotas", TWO)
    assert [kind for kind, _ in page] == ["paragraph", "related", "subheading", "paragraph"]


def test_bullets_are_a_list() -> None:
    page = cut(ONE, "- 40,000 tonnes for Norway", "- 20,000 tonnes for Denmark", TWO)
    assert [kind for kind, _ in page] == ["paragraph", "list", "list", "paragraph"]


def test_a_dash_before_a_lone_sentence_makes_no_list() -> None:
    lone = "— The court will hear the case in September, the minister said."
    assert kind_of(lone, ONE, lone, TWO) == "paragraph"


def test_a_dateline_is_set_apart_from_the_first_sentence() -> None:
    dateline = "OSLO, 4 May (Newswire) -"
    assert cut(f"{dateline} {ONE}", TWO)[:2] == [("dateline", dateline), ("paragraph", ONE)]


def test_a_sentence_without_final_stop_among_paragraphs_is_not_lost() -> None:
    line = "the minister also said that the boats of both states would be counted again in the autumn"
    assert kind_of(line, ONE, line, TWO) == "paragraph"


def test_a_menu_without_an_article_is_navigation_only() -> None:
    assert {kind for kind, _ in cut("Home", "World", "Sports", "Opinion and letters")} == {"navigation"}


def test_a_single_sentence_is_a_paragraph() -> None:
    assert cut("Ministers meet in Oslo") == [("paragraph", "Ministers meet in Oslo")]
