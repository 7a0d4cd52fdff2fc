"""Who is at home where the text is, and who is not."""

from dataclasses import replace

import msgspec

from legation.language.reading import Reading
from legation.record import Actor
from tests.coding.who.seen import who
from tests.readings import reading


def _seen(text: str, tree: str, *, names: list[tuple[str, str]], source: str = "") -> dict[str, Actor]:
    made: Reading = reading(text, tree, names=names)
    article = msgspec.structs.replace(made.article, source=source or None)
    return who(replace(made, article=article))


BUILDERS = """
    The DET 2 det
    mayor NOUN 3 nsubj mayor Number=Sing
    praised VERB 0 root
    Lodestar PROPN 5 compound
    Cement PROPN 3 obj
    . PUNCT 3 punct
"""


def test_in_a_home_paper_everybody_is_at_home_whom_nothing_places_elsewhere() -> None:
    text = "The mayor praised Lodestar Cement."
    names = [("Organization", "Lodestar Cement")]
    seen = _seen(text, BUILDERS, names=names, source="https://herald.example.com.na/1")
    assert {(a.country, a.basis) for a in seen.values()} == {("NAM", "context")}


def test_without_a_home_nobody_is_placed() -> None:
    seen = _seen("The mayor praised Lodestar Cement.", BUILDERS, names=[("Organization", "Lodestar Cement")])
    assert {a.country for a in seen.values()} == {None}


def test_what_is_at_home_in_a_state_is_no_part_of_it() -> None:
    text = "Namibia rejoiced. The mayor praised Lodestar Cement."
    tree = """
    Namibia PROPN 2 nsubj
    rejoiced VERB 0 root
    . PUNCT 2 punct
    """
    seen = _seen(
        text,
        f"{tree}\n{BUILDERS}",
        names=[("Location", "Namibia"), ("Organization", "Lodestar Cement")],
        source="https://herald.example.com.na/1",
    )
    assert (seen["Lodestar Cement"].country, seen["Lodestar Cement"].of) == ("NAM", None)


def test_whoever_comes_in_with_another_state_is_not_placed_at_home() -> None:
    tree = """
    In ADP 2 case
    Chad PROPN 5 obl
    , PUNCT 5 punct
    farmers NOUN 5 nsubj farmer Number=Plur
    fled VERB 0 root
    . PUNCT 5 punct

    Some DET 2 det
    nurses NOUN 3 nsubj nurse Number=Plur
    stayed VERB 0 root
    . PUNCT 3 punct
    """
    names = [("Location", "Chad")]
    seen = _seen(
        "In Chad, farmers fled. Some nurses stayed.", tree, names=names, source="https://h.example.com.na/1"
    )
    assert (seen["farmers"].country, seen["Some nurses"].country) == (None, None)


def test_strangers_are_not_at_home() -> None:
    tree = """
    Foreign ADJ 2 amod
    investors NOUN 3 nsubj investor Number=Plur
    left VERB 0 root
    . PUNCT 3 punct

    Refugees NOUN 2 nsubj refugee Number=Plur
    stayed VERB 0 root
    . PUNCT 2 punct
    """
    seen = _seen(
        "Foreign investors left. Refugees stayed.", tree, names=[], source="https://h.example.com.na/1"
    )
    assert {a.country for a in seen.values()} == {None}
