"""What is surely past, and what surely still to come."""

from __future__ import annotations

import pytest

from legation.coding.dating.verbs import way
from legation.coding.when import find
from tests.readings import reading

PAST, PRESENT = "Tense=Past|VerbForm=Fin", "Tense=Pres|VerbForm=Fin"
MET = f"""They PRON 2 nsubj
met VERB 0 root meet {PAST}
in ADP 4 case
2024 NUM 2 obl"""
WILL = """They PRON 3 nsubj
will AUX 3 aux
meet VERB 0 root meet VerbForm=Inf
in ADP 5 case
2024 NUM 3 obl"""
MAY = """They PRON 3 nsubj
may AUX 3 aux
meet VERB 0 root meet VerbForm=Inf
in ADP 5 case
2024 NUM 3 obl"""
IF = f"""If SCONJ 3 mark
they PRON 3 nsubj
met VERB 0 root meet {PAST}
in ADP 5 case
2024 NUM 3 obl"""
BY = f"""They PRON 2 nsubj
hoped VERB 0 root hope {PAST}
by ADP 4 case
2024 NUM 2 obl"""
PLANS = f"""They PRON 2 nsubj
plan VERB 0 root plan {PRESENT}
to PART 4 mark
build VERB 2 xcomp build VerbForm=Inf
by ADP 6 case
2024 NUM 4 obl"""
PLANNED = PLANS.replace("plan VERB", "planned VERB").replace(PRESENT, PAST)
INVITED = f"""They PRON 3 nsubj
have AUX 3 aux have {PRESENT}
invited VERB 0 root invite Tense=Past|VerbForm=Part
her PRON 3 obj
to ADP 7 case
a DET 7 det
summit NOUN 3 obl
on ADP 10 case
6 NUM 10 nummod
March PROPN 7 nmod"""
BEGINNING = f"""They PRON 2 nsubj
talked VERB 0 root talk {PAST}
beginning VERB 2 advcl begin VerbForm=Part
with ADP 6 case
a DET 6 det
call NOUN 3 obl
on ADP 9 case
6 NUM 9 nummod
March PROPN 6 nmod"""


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        (MET, "past"),
        (WILL, "ahead"),
        (MAY, None),
        (IF, None),
        (BY, None),
        (PLANS, "ahead"),
        (PLANNED, None),
        (INVITED, "ahead"),
        (BEGINNING, "past"),
    ],
)
def test_the_grammar_makes_it_sure_or_nothing_is_said(tree: str, told: str | None) -> None:
    made = reading(" ".join(line.split()[0] for line in tree.splitlines()), tree)
    [found] = find(made, made.article)
    assert way(made, found) == told
