"""Actors that are described without a name."""

import pytest

from tests.coding.who.seen import who
from tests.readings import reading


def subject(phrase: str, head: str, lemma: str, feats: str) -> dict[str, str]:
    """The kinds by name of the actors in "PHRASE left.", where the phrase's last word is its head."""
    words = phrase.split()
    rows = [f"{w} {'DET' if w in ('the', 'any', 'a') else 'ADJ'} {len(words)} det" for w in words[:-1]]
    rows += [f"{head} NOUN {len(words) + 1} nsubj {lemma} {feats}", "left VERB 0 root leave"]
    made = reading(f"{phrase} left.", "\n".join([*rows, f". PUNCT {len(words) + 1} punct"]))
    return {name: actor.kind for name, actor in who(made).items()}


@pytest.mark.parametrize(
    ("phrase", "lemma", "feats", "found"),
    [
        ("the minister", "minister", "Number=Sing", {"minister": "person"}),
        ("the population", "population", "Number=Sing", {"population": "group"}),
        ("rebels", "rebel", "Number=Plur", {"rebels": "armed-group"}),
        ("any minister", "minister", "Number=Sing", {}),
        ("force", "force", "Number=Sing", {}),
        ("the force", "force", "Number=Sing", {}),
        ("judge", "judge", "Number=Sing", {}),
        ("police", "police", "Number=Sing", {"police": "government"}),
    ],
)
def test_a_noun_names_somebody_where_it_points_at_somebody(
    phrase: str, lemma: str, feats: str, found: dict[str, str]
) -> None:
    assert subject(phrase, phrase.split()[-1], lemma, feats) == found


def test_the_last_noun_heads_what_the_parser_took_apart() -> None:
    tree = """
        Civil ADJ 2 amod
        society NOUN 4 nsubj society Number=Sing
        groups NOUN 4 nsubj group Number=Plur
        left VERB 0 root leave
    """
    assert "Civil society groups" in who(reading("Civil society groups left", tree))


CRACKDOWN = """
    a DET 2 det
    crackdown NOUN 0 root
    on ADP 4 case
    reporters NOUN 2 nmod reporter Number=Plur
"""
PROTESTS = """
    protests NOUN 0 root
    including VERB 4 case include
    by ADP 4 case
    reporters NOUN 1 nmod reporter Number=Plur
"""


@pytest.mark.parametrize(
    ("text", "tree"),
    [("a crackdown on reporters", CRACKDOWN), ("protests including by reporters", PROTESTS)],
)
def test_those_whom_nouns_strike_and_by_whom_they_are_done_are_actors(text: str, tree: str) -> None:
    assert "reporters" in who(reading(text, tree))
