"""Who did it, and to whom, in a sentence."""

from __future__ import annotations

import pytest

from legation.coding.done import events
from legation.language.reading import Reading
from legation.record import Amount, Record, Span, Statement, Time
from tests.coding.done.telling import actor, only, time, told
from tests.readings import reading, record

pytestmark = pytest.mark.usefixtures("every_draft_is_told")

SANCTIONS = (
    "Mr Ruiz, who backed Haiti and imposed sanctions on Cuba to repay it over its invasion in 2022, left."
)
SANCTIONS_TREE = """
    Mr        PROPN 18 nsubj
    Ruiz      PROPN 1 flat
    ,         PUNCT 5 punct
    who       PRON  5 nsubj
    backed    VERB  1 acl:relcl back Tense=Past|VerbForm=Fin
    Haiti     PROPN 5 obj
    and       CCONJ 8 cc
    imposed   VERB  5 conj impose Tense=Past|VerbForm=Fin
    sanctions NOUN  8 obj sanction
    on        ADP   11 case
    Cuba      PROPN 8 obl
    to        PART  13 mark
    repay     VERB  8 advcl repay VerbForm=Inf
    it        PRON  13 obj
    over      ADP   17 case
    its       PRON  17 nmod:poss
    invasion  NOUN  13 obl
    in        ADP   19 case
    2022      NUM   17 nmod
    ,         PUNCT 5 punct
    left      VERB  0 root leave Tense=Past|VerbForm=Fin
    .         PUNCT 21 punct
"""


def sanctions() -> tuple[Reading, Record]:
    tree = SANCTIONS_TREE.replace("Mr        PROPN 18", "Mr        PROPN 21")
    made = reading(
        SANCTIONS,
        tree,
        events=[
            ("backed", "SUPPORT", {}),
            ("imposed", "SANCTION", {"TRIGGER": "imposed sanctions"}),
            ("invasion", "ASSAULT", {}),
        ],
        date="2025-02-27",
    )
    known = record(
        made,
        actors=(
            actor(made, "a1", "DOM", "Mr Ruiz", kind="person"),
            actor(made, "a2", "HTI", "Haiti"),
            actor(made, "a3", "CUB", "Cuba", "it", "its"),
        ),
        times=(
            Time(
                id="t1", start=SANCTIONS.index("2022"), end=SANCTIONS.index("2022") + 4, type="DATE",
                value="2022", earliest="2022-01-01", latest="2022-12-31",
            ),
        ),
    )  # fmt: skip
    return made, known


def test_a_relative_clause_finds_its_noun() -> None:
    assert events(*sanctions())[0].actors == ("a1",)


def test_a_second_verb_shares_the_subject() -> None:
    found = events(*sanctions())[1]
    assert (found.actors, found.recipients) == (("a1",), ("a3",))


def test_a_possessive_is_who_did_it() -> None:
    assert events(*sanctions())[2].actors == ("a3",)


def test_an_old_act_is_history() -> None:
    assert [(e.time, e.historical) for e in events(*sanctions())] == [
        (None, False),
        (None, False),
        ("t1", True),
    ]


def test_a_passive_turns_the_sides_round() -> None:
    text = "Four envoys were expelled by Gabon on Monday."
    tree = """
        Four     NUM   2 nummod
        envoys   NOUN  4 nsubj:pass envoy
        were     AUX   4 aux:pass be
        expelled VERB  0 root expel Tense=Past|VerbForm=Part
        by       ADP   6 case
        Gabon    PROPN 4 obl:agent
        on       ADP   8 case
        Monday   PROPN 4 obl
        .        PUNCT 4 punct
    """
    made = reading(text, tree, events=[("expelled", "SANCTION", {})])
    known = record(
        made,
        actors=(
            actor(made, "a1", "TCD", "Four envoys", kind="group"),
            actor(made, "a2", "GAB", "Gabon"),
        ),
        times=(time(made, "t1", "Monday", "2025-02-24"),),
        amounts=(Amount(start=0, end=4, value=4.0, unit="envoys"),),
    )
    found = only(made, known)
    assert (found.actors, found.recipients, found.time, found.mode) == (("a2",), ("a1",), "t1", "expel")
    assert found.magnitude == {"expelled": 4.0}


def test_semantic_roles_tell_what_the_tree_does_not() -> None:
    made = reading(
        "Raid Mali Niger",
        "Raid NOUN 0 root raid\nMali PROPN 1 dep\nNiger PROPN 1 dep",
        events=[("Raid", "ASSAULT", {})],
        roles=[("Raid", "V", {"ARG0": "Mali", "ARG1": "Niger"})],
    )
    known = record(made, actors=(actor(made, "a1", "MLI", "Mali"), actor(made, "a2", "NER", "Niger")))
    found = only(made, known)
    assert (found.actors, found.recipients) == (("a1",), ("a2",))


def test_whoever_is_accused_did_what_the_accusation_says() -> None:
    text = "Chad accused Niger of arming gangs."
    tree = """
        Chad    PROPN 2 nsubj
        accused VERB  0 root accuse Tense=Past|VerbForm=Fin
        Niger   PROPN 2 obj
        of      SCONJ 5 mark
        arming  VERB  2 advcl arm VerbForm=Ger
        gangs   NOUN  5 obj gang
        .       PUNCT 2 punct
    """
    made = reading(text, tree, events=[("arming", "AID", {})])
    known = record(made, actors=(actor(made, "a1", "TCD", "Chad"), actor(made, "a2", "NER", "Niger")))
    found = told(made, known, "AID")
    assert (found.actors, found.status) == (("a2",), "alleged")


THREAT = "Mali threatened to bomb Niger."
THREAT_TREE = """
    Mali  PROPN 2 nsubj
    threatened VERB 0 root threaten Tense=Past|VerbForm=Fin
    to    PART  4 mark
    bomb  VERB  2 xcomp bomb VerbForm=Inf
    Niger PROPN 4 obj
    .     PUNCT 2 punct
"""


def test_the_infinitive_takes_the_subject_above_it() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("bomb", "ASSAULT", {})])
    known = record(made, actors=(actor(made, "a1", "MLI", "Mali"), actor(made, "a2", "NER", "Niger")))
    found = told(made, known, "ASSAULT")
    assert (found.actors, found.recipients, found.status) == (("a1",), ("a2",), "hypothetical")


def test_the_content_of_a_threat_is_filed_as_a_threat() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("threatened", "THREATEN", {}), ("bomb", "ASSAULT", {})])
    assert [(e.type, e.act, e.mode) for e in events(made, record(made))] == [
        ("THREATEN", "THREATEN", "violence"),
        ("THREATEN", "ASSAULT", "violence"),
    ]


def test_whoever_is_quoted_answers_for_the_act() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("bomb", "ASSAULT", {})])
    known = record(
        made,
        statements=(
            Statement(id="s1", content=Span(0, len(THREAT)), kind="indirect"),
            Statement(id="s2", content=Span(5, len(THREAT)), kind="indirect"),
        ),
    )
    assert told(made, known, "ASSAULT").attributed_to == "s2"


MUST = "Mali said that Niger must free the pilots."
MUST_TREE = """
    Mali   PROPN 2 nsubj
    said   VERB  0 root say Tense=Past|VerbForm=Fin
    that   SCONJ 6 mark
    Niger  PROPN 6 nsubj
    must   AUX   6 aux
    free   VERB  2 ccomp free VerbForm=Inf
    the    DET   8 det
    pilots NOUN  6 obj
    .      PUNCT 2 punct
"""


def test_who_says_that_others_must_act_asks_it_of_them() -> None:
    made = reading(MUST, MUST_TREE, events=[("free", "RETREAT", {})])
    said = Statement(
        id="s1", content=Span(15, 41), kind="indirect", speaker="a1", speaker_span=Span(0, 4), cue=Span(5, 9)
    )
    parties = (actor(made, "a1", "MLI", "Mali"), actor(made, "a2", "NER", "Niger"))
    asked = only(made, record(made, actors=parties, statements=(said,)))
    assert (asked.type, asked.mode, asked.status) == ("REQUEST", "yield", "occurred")
    assert (asked.actors, asked.recipients) == (("a1",), ("a2",))


def test_an_obligation_that_nobody_voices_is_no_demand() -> None:
    made = reading(MUST, MUST_TREE, events=[("free", "RETREAT", {})])
    known = record(made, actors=(actor(made, "a2", "NER", "Niger"),))
    assert [e.act for e in events(made, known)] == ["RETREAT"]


def test_an_act_of_nobody_is_less_certain() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("bomb", "ASSAULT", {})])
    named = record(made, actors=(actor(made, "a1", "MLI", "Mali"),))
    assert told(made, record(made), "ASSAULT").confidence < told(made, named, "ASSAULT").confidence
