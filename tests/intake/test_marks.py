"""Lines that say by their own form what they are."""

import pytest

from legation.intake.marks import byline_names, own_kind, related_lead


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("https://news.example/world/talks", "navigation"),
        ("Skip to main content", "navigation"),
        ("Sign in", "navigation"),
        ("Home > World > Europe", "navigation"),
        ("Advertisement", "boilerplate"),
        ("Share", "boilerplate"),
        ("Facebook Twitter Email", "boilerplate"),
        ("Sign up for our weekly newsletter", "boilerplate"),
        ("© 2024 Example News. All rights reserved.", "boilerplate"),
        ("4 min read", "boilerplate"),
        ("Topics: fisheries, Norway", "boilerplate"),
        ("By Ann Example", "byline"),
        ("By a staff reporter", "byline"),
        ("Reporting by Ann Example; editing by Bo Sample", "byline"),
        ("Published 3 March 2024", "dateline"),
        ("Sunday, March 3, 2024 at 4:50 p.m.", "dateline"),
        ("The harbour of Bergen. Photo: Ann Example", "caption"),
        ("Trawlers leave the harbour [File: Ann Example/Newswire]", "caption"),
        ("The ministers, pictured in May", "caption"),
        ("Ann Example (left) greets Bo Sample (right) in Oslo.", "caption"),
        ("Read more:", "related"),
        ("ALSO READ: Herring quota cut again", "related"),
        ("Related stories", "related"),
    ],
)
def test_furniture_is_told_by_its_form(line: str, kind: str) -> None:
    assert own_kind(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Read more about the herring in the ministry's report, the minister said.",
        "By Thursday the ministers had left.",
        "By 2030 the stock will have recovered",
        "Home owners protest in Oslo",
        "Search for missing trawler goes on",
        "Share prices fall in Oslo",
        "Related to the deal is a promise of aid.",
        "The minister left, right after the talks.",
        "Print workers strike in Bergen",
        "The deal was signed on 3 March 2024 in Oslo",
        "Herring talks end without a deal",
    ],
)
def test_news_is_not_taken_for_furniture(line: str) -> None:
    assert own_kind(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Example", "Ann Example"),
        ("BY ANN EXAMPLE AND BO SAMPLE", "ANN EXAMPLE AND BO SAMPLE"),
        ("By Ann Example in Oslo", "Ann Example"),
        ("By Ann Example, Newswire", "Ann Example"),
        ("Written by Ann Example | Oslo |", "Ann Example"),
        ("Author: Ann Example", "Ann Example"),
        ("Editing by Bo Sample", ""),
    ],
)
def test_the_author_is_read_off_the_byline(line: str, names: str) -> None:
    assert byline_names(line) == names


def test_a_link_on_the_line_itself_is_what_follows_the_lead() -> None:
    assert related_lead("Read more: Quota cut again") == "Quota cut again"
    assert related_lead("Read more") == ""
    assert related_lead("Read more papers") is None
