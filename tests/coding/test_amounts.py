"""Amounts as a reader of the record sees them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.coding.amounts import amounts
from legation.coding.when import times
from legation.record import Amount, Record
from tests.readings import article, reading, record

PIECES = st.sampled_from("$ € 1,500 2 .5 million bn - to of a dozen scores people % Rs USD 9 99".split())
SEVEN_DIED = """
    Seven NUM 2 nsubj
    died VERB 0 root die
    in ADP 4 case
    Aden PROPN 2 obl
"""


def bare(text: str) -> list[Amount]:
    """Amounts by text alone, with the times found first."""
    empty = reading("", date="2025-02-27")
    dated = Record(article=article(text, date="2025-02-27"))
    return list(amounts(empty, Record(article=dated.article, times=times(empty, dated))))


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It cost $1.5 million.", "$1.5 million", 1.5e6, "USD"),
        ("It cost €1.8m.", "€1.8m", 1.8e6, "EUR"),
        ("It cost $60bn.", "$60bn", 60e9, "USD"),
        ("It cost US$1.2tn.", "US$1.2tn", 1.2e12, "USD"),
        ("It cost 2 million euros.", "2 million euros", 2e6, "EUR"),
        ("It cost Rs 500 crore.", "Rs 500 crore", 5e9, "INR"),
        ("It cost £12,000, they said.", "£12,000", 12000, "GBP"),
        ("It cost EUR 5bn.", "EUR 5bn", 5e9, "EUR"),
        ("It cost GHS2.8billion.", "GHS2.8billion", 2.8e9, "GHS"),
        ("It cost 300 Swiss francs.", "300 Swiss francs", 300, "CHF"),
        ("It cost twenty-five dollars.", "twenty-five dollars", 25, "USD"),
        ("It cost US $150 million.", "US $150 million", 150e6, "USD"),
        ("It cost a $40,000 fine.", "$40,000", 40000, "USD"),
        ("It cost 75 USD million.", "75 USD million", 75e6, "USD"),
        ("It cost 30 MUSD.", "30 MUSD", 30e6, "USD"),
        ("It cost 10 €.", "10 €", 10, "EUR"),
        ("It cost 35 lakh rupees.", "35 lakh rupees", 3.5e6, "INR"),
        ("It rose by 50 cents.", "50 cents", 0.5, "USD"),
        ("It rose by 99p.", "99p", 0.99, "GBP"),
        ("It cost 3 dollars 50 cents.", "3 dollars 50 cents", 3.5, "USD"),
        ("It cost 20 million Dutch guilders.", "20 million Dutch guilders", 20e6, "NLG"),
        ("They fired 12 missiles.", "12", 12, "missiles"),
        ("The blast wounded 291, he said.", "291", 291, "people"),
        ("It fell by 7.5%.", "7.5%", 7.5, "percent"),
        ("It fell by ten per cent.", "ten per cent", 10, "percent"),
        ("They sent 1,500 troops.", "1,500", 1500, "troops"),
        ("They freed two captured soldiers.", "two", 2, "soldiers"),
        ("They freed three Ukrainians.", "three", 3, "Ukrainians"),
        ("By noon 12 were wounded.", "12", 12, "people"),
        ("It fed 10m people.", "10m", 10e6, "people"),
    ],
)
def test_an_amount_has_a_value_and_a_unit(text: str, words: str, value: float, unit: str) -> None:
    [found] = bare(text)
    assert (text[found.start : found.end], found.value, found.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "value", "bound", "upper"),
    [
        ("About 50 people came.", 50, "about", None),
        ("At least 50 people came.", 50, "at-least", None),
        ("As many as 50 people came.", 50, "at-most", None),
        ("50 or more people came.", 50, "at-least", None),
        ("A dozen people came.", 12, "about", None),
        ("Scores of people came.", 40, "at-least", None),
        ("Hundreds of thousands of people came.", 200_000, "at-least", None),
        ("It cost millions of dollars.", 2e6, "at-least", None),
        ("It cost half a billion euros.", 5e8, "about", None),
        ("It cost a quarter million dollars.", 250_000, "about", None),
        ("Several hundred people came.", 200, "at-least", None),
        ("It cost $5m or so.", 5e6, "about", None),
        ("It cost $5m-plus.", 5e6, "at-least", None),
        ("Between 20 and 30 people came.", 20, None, 30),
        ("It cost $5-10 million.", 5e6, None, 10e6),
        ("It cost $5 million to $7 million.", 5e6, None, 7e6),
        ("From 20 to 30 soldiers came.", 20, None, 30),
    ],
)
def test_bounds_and_ranges(text: str, value: float, bound: str | None, upper: float | None) -> None:
    [found] = bare(text)
    assert (found.value, found.bound, found.upper) == (value, bound, upper)


@pytest.mark.parametrize(
    "text",
    [
        "They met in 2014 for six hours.",
        "A two-year-old child slept.",
        "They won 40 pounds of sugar.",
        "Two won gold.",
        "The G7 met at 10.30 am.",
        "It weighs 100 kg.",
        "They spoke at COP 28.",
        "They dropped a 500-pound bomb.",
        "He weighed 200 pounds.",
    ],
)
def test_no_amount_is_seen_where_none_is(text: str) -> None:
    assert bare(text) == []


def test_the_tree_tells_that_a_bare_number_counts_the_dead() -> None:
    made = reading("Seven died in Aden", SEVEN_DIED)
    assert [(a.value, a.unit) for a in amounts(made, record(made))] == [(7, "people")]


def test_the_tree_finds_the_noun_behind_its_adjectives() -> None:
    tree = """
    They PRON 2 nsubj
    freed VERB 0 root free
    20 NUM 7 nummod
    tired ADJ 7 amod
    and CCONJ 6 cc
    hungry ADJ 4 conj
    sailors NOUN 2 obj sailor
    """
    made = reading("They freed 20 tired and hungry sailors", tree)
    assert [(a.value, a.unit) for a in amounts(made, record(made))] == [(20, "sailors")]


@settings(deadline=None, max_examples=50)
@given(st.lists(PIECES, max_size=12))
def test_any_heap_of_amount_words_is_read_in_order_without_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = bare(text)
    ends = [0, *(a.end for a in found)]
    assert all(end <= a.start < a.end <= len(text) for end, a in zip(ends, found, strict=False))


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    bare(text)
