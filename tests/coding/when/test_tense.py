"""Which way a verb looks."""

from __future__ import annotations

import pytest

from legation.coding.when.tense import of_tree
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
planned VERB 0 root plan {PAST}
a DET 4 det
summit NOUN 2 obj
on ADP 6 case
Friday PROPN 4 nmod"""
SCHEDULED = f"""Talks NOUN 3 nsubj:pass
were AUX 3 aux:pass be {PAST}
scheduled VERB 0 root schedule Tense=Past|VerbForm=Part
for ADP 5 case
Friday PROPN 3 obl"""


@pytest.mark.parametrize(
    ("tree", "tense"),
    [(MET, "past"), (WILL, "future"), (AGREED, "future"), (SUMMIT, None), (SCHEDULED, None)],
)
def test_the_governing_verb_tells_the_tense(tree: str, tense: str | None) -> None:
    made = reading(" ".join(line.split()[0] for line in tree.splitlines()), tree)
    assert of_tree(made, *words(made, "Friday")) == tense
