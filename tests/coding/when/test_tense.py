"""Which way a verb looks."""

from __future__ import annotations

import pytest

from legation.coding.when.grammar import expressions
from legation.coding.when.lexicon import tokens
from legation.coding.when.tense import of, of_tree
from tests.readings import reading, words

PAST = "Tense=Past|VerbForm=Fin"


MET = f"Ministers NOUN 2 nsubj\nmet VERB 0 root meet {PAST}\non ADP 4 case\nFriday PROPN 2 obl"
WILL = """Ministers NOUN 3 nsubj
will AUX 3 aux
meet VERB 0 root meet VerbForm=Inf
Friday PROPN 3 obl:tmod"""
AGREED = f"""Ministers NOUN 2 nsubj
agreed VERB 0 root agree {PAST}
to PART 4 mark
meet VERB 2 xcomp meet VerbForm=Inf
Friday PROPN 4 obl:tmod"""
SUMMIT = f"""They PRON 2 nsubj
left VERB 0 root leave {PAST}
a DET 4 det
summit NOUN 2 obj
on ADP 6 case
Friday PROPN 4 nmod"""
PLANNED = f"""They PRON 2 nsubj
planned VERB 0 root plan {PAST}
a DET 4 det
summit NOUN 2 obj
on ADP 6 case
Friday PROPN 4 nmod"""
MEET = """Ministers NOUN 2 nsubj
meet VERB 0 root meet Tense=Pres|VerbForm=Fin
on ADP 4 case
Friday PROPN 2 obl"""
KILLS = """Blast NOUN 2 nsubj
kills VERB 0 root kill Tense=Pres|VerbForm=Fin
ten NUM 2 obj
Friday PROPN 2 obl"""
SCHEDULED = f"""Talks NOUN 3 nsubj:pass
were AUX 3 aux:pass be {PAST}
scheduled VERB 0 root schedule Tense=Past|VerbForm=Part
for ADP 5 case
Friday PROPN 3 obl"""


@pytest.mark.parametrize(
    ("tree", "tense"),
    [
        (MET, "past"),
        (WILL, "future"),
        (AGREED, "future"),
        (SUMMIT, None),
        (PLANNED, "future"),
        (SCHEDULED, "future"),
        (MEET, "present"),
        (KILLS, None),
    ],
)
def test_the_governing_verb_tells_the_tense(tree: str, tense: str | None) -> None:
    made = reading(" ".join(line.split()[0] for line in tree.splitlines()), tree)
    assert of_tree(made, *words(made, "Friday")) == tense


FLED = f"""They PRON 3 nsubj
had AUX 3 aux have {PAST}
fled VERB 0 root flee Tense=Past|VerbForm=Part
by ADP 5 case
Friday PROPN 3 obl"""
WAIT = f"""They PRON 2 nsubj
waited VERB 0 root wait {PAST}
until ADP 4 case
Friday PROPN 2 obl"""


@pytest.mark.parametrize(("tree", "tense"), [(FLED, "past"), (WAIT, "future")])
def test_a_bound_is_ahead_but_of_what_was_done_by_then(tree: str, tense: str) -> None:
    text = " ".join(line.split()[0] for line in tree.splitlines())
    made = reading(text, tree)
    found = tokens(text, 0, len(text))
    [expression] = expressions(found)
    assert of(made, found, expression) == tense
