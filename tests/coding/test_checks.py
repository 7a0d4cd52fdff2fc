"""What does not add up."""

from __future__ import annotations

import pytest

from legation.coding.amounts import amounts
from legation.coding.checks import checks
from legation.coding.when import times
from legation.record import Check, Event, Record, Span
from tests.readings import article, reading


def checked(text: str, date: str | None = "2025-02-27") -> list[Check]:
    empty = reading("", date=date)
    made = Record(article=article(text, date=date))
    timed = Record(article=made.article, times=times(empty, made))
    full = Record(article=made.article, times=timed.times, amounts=amounts(empty, timed))
    return list(checks(empty, full))


def test_a_conversion_that_no_rate_supports_is_told_with_the_rates() -> None:
    [check] = checked("In 2014 he stole $2 million (€2.4m).")
    assert check.kind == "conversion"
    assert "in 2014" in check.message
    assert "27 February 2025" in check.message
    assert len(check.spans) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It cost $10m (€9.6m).",
        "It cost $10m (about €9.6m).",
        "In 2014 it cost $10m (€7.3m).",
        "It cost $10m (20%).",
        "It cost $10m and €3m.",
        "It cost 10m Ghanaian cedis (€3m).",
    ],
)
def test_a_conversion_that_holds_or_cannot_be_judged_is_passed(text: str) -> None:
    assert checked(text) == []


def test_both_rates_are_told() -> None:
    [check] = checked("In 2014 he stole $2 million (€2.4m).")
    assert "1.2 EUR for 1 USD" in check.message


@pytest.mark.parametrize("words", ["(equivalent to €20m)", ", or roughly €20m,", "/ €20m"])
def test_the_same_sum_is_told_in_many_ways(words: str) -> None:
    assert [c.kind for c in checked(f"It cost $10m{words if words[0] == ',' else ' ' + words}.")] == [
        "conversion"
    ]


def test_without_any_date_a_conversion_is_passed() -> None:
    assert checked("It cost $10m (€20m).", None) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("They met on 30 February 2024.", "There is no such day as 30 February 2024."),
        ("They met on 31 April.", "There is no such day as 31 April."),
        ("They met on Friday, 3 May 2023.", "3 May 2023 was not a Friday but a Wednesday."),
    ],
)
def test_a_date_that_cannot_be(text: str, message: str) -> None:
    [check] = checked(text)
    assert (check.kind, check.message) == ("date", message)


def counted(first: str, second: str, *, places: tuple[str | None, str | None] = ("p1", "p1")) -> list[Check]:
    """Checks of two killings told in two sentences."""
    text = f"{first} {second}"
    bare = Record(article=article(text))
    found = amounts(reading(""), bare)
    halves = (Span(0, len(first)), Span(len(first) + 1, len(text)))
    events = tuple(
        Event(
            id=f"e{i}", type="ASSAULT", act="ASSAULT", trigger=half, evidence=half, place=place,
            magnitude={"killed": next(a.value for a in found if half.start <= a.start < half.end)},
        )
        for i, (half, place) in enumerate(zip(halves, places, strict=True))
    )  # fmt: skip
    return list(checks(reading(""), Record(article=bare.article, amounts=found, events=events)))


def test_counts_of_one_event_that_disagree_are_told() -> None:
    [check] = counted("12 people were killed.", "At least 15 people were killed.")
    assert (check.kind, check.message) == ("count", "The number of killed is given as 12 and as at least 15.")
    assert len(check.spans) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("At least 12 people were killed.", "15 people were killed."),
        ("12 people were killed.", "12 people were killed."),
        ("Up to 20 people were killed.", "15 people were killed."),
    ],
)
def test_counts_that_can_both_be_are_passed(first: str, second: str) -> None:
    assert counted(first, second) == []


def test_counts_at_two_places_are_of_two_events() -> None:
    assert counted("12 people were killed.", "15 people were killed.", places=("p1", "p2")) == []
    assert counted("12 people were killed.", "15 people were killed.", places=(None, None)) == []


@pytest.mark.parametrize(
    "text", ["They met on Wednesday, 3 May 2023.", "They met on 29 February.", "They met on Friday."]
)
def test_a_date_that_can_be_is_passed(text: str) -> None:
    assert checked(text) == []


BLAST = """
    A DET 2 det
    blast NOUN 3 nsubj blast
    killed VERB 0 root kill Tense=Past|VerbForm=Fin
    12 NUM 5 nummod
    people NOUN 3 obj people
    . PUNCT 3 punct

    {subject}
    killed VERB 0 root kill Tense=Past|VerbForm=Fin
    14 NUM 5 nummod
    {noun} NOUN 3 obj {noun}
    . PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("subject", "noun", "found"),
    [
        ("The DET 2 det\nblast NOUN 3 nsubj blast", "people", 1),
        ("A DET 2 det\nraid NOUN 3 nsubj raid", "people", 0),
        ("The DET 2 det\nblast NOUN 3 nsubj blast", "soldiers", 0),
    ],
)
def test_what_takes_up_the_event_of_the_lead_is_compared_with_it(subject: str, noun: str, found: int) -> None:
    first, second = (line.split()[0] for line in subject.split("\n"))
    text = f"A blast killed 12 people.\n\n{first} {second} killed 14 {noun}."
    made = reading(text, BLAST.format(subject=subject, noun=noun))
    bare = Record(article=made.article)
    told = checks(made, Record(article=made.article, amounts=amounts(made, bare)))
    assert [c.kind for c in told] == ["count"] * found


def test_a_toll_that_rose_disagrees_with_none() -> None:
    tree = """
    A DET 2 det
    blast NOUN 3 nsubj blast
    killed VERB 0 root kill Tense=Past|VerbForm=Fin
    12 NUM 5 nummod
    people NOUN 3 obj people
    . PUNCT 3 punct

    The DET 2 det
    blast NOUN 4 nsubj blast
    later ADV 4 advmod later
    killed VERB 0 root kill Tense=Past|VerbForm=Fin
    14 NUM 6 nummod
    people NOUN 4 obj people
    . PUNCT 4 punct
    """
    made = reading("A blast killed 12 people. The blast later killed 14 people.", tree)
    bare = Record(article=made.article)
    assert checks(made, Record(article=made.article, amounts=amounts(made, bare))) == ()
