"""Did it happen? One small sentence for each way of saying that it did, did not, or may."""

from __future__ import annotations

import pytest

from legation.coding.status import Operators, is_historical
from legation.record import Published, Status, Time
from tests.readings import reading, words


def verdict(text: str, tree: str, act: str, trigger: str, learnt: Status | None = None, **more: bool) -> str:
    made = reading(text, tree)
    return Operators(made).status(words(made, trigger)[0], act, learnt, **more)


PLAIN = """
    Kenya    PROPN 2 nsubj
    expelled VERB  0 root  expel  Mood=Ind|Tense=Past|VerbForm=Fin
    them     PRON  2 obj
"""


def test_a_plain_past_happened_whatever_the_model_thought() -> None:
    assert verdict("Kenya expelled them", PLAIN, "SANCTION", "expelled", "hypothetical") == "occurred"


def test_what_lies_after_the_day_of_publication_is_planned() -> None:
    assert verdict("Kenya expelled them", PLAIN, "SANCTION", "expelled", ahead=True) == "planned"


@pytest.mark.parametrize(
    ("auxiliary", "lemma", "status"),
    [
        ("did", "do", "negated"),
        ("will", "will", "negated"),
    ],
)
def test_not_outweighs_the_auxiliary(auxiliary: str, lemma: str, status: str) -> None:
    tree = f"""
        Kenya PROPN 4 nsubj
        {auxiliary} AUX 4 aux {lemma}
        not   PART  4 advmod
        expel VERB  0 root expel VerbForm=Inf
        them  PRON  4 obj
    """
    assert verdict(f"Kenya {auxiliary} not expel them", tree, "SANCTION", "expel") == status


@pytest.mark.parametrize(
    ("modal", "status"),
    [("will", "planned"), ("could", "hypothetical"), ("may", "hypothetical"), ("should", "hypothetical")],
)
def test_modals(modal: str, status: str) -> None:
    tree = f"""
        Kenya PROPN 3 nsubj
        {modal} AUX 3 aux
        expel VERB  0 root expel VerbForm=Inf
        them  PRON  3 obj
    """
    assert verdict(f"Kenya {modal} expel them", tree, "SANCTION", "expel") == status


@pytest.mark.parametrize(
    ("verb", "lemma", "status"),
    [
        ("refused", "refuse", "negated"),
        ("awaited", "await", "planned"),
        ("failed", "fail", "negated"),
        ("plans", "plan", "planned"),
        ("agreed", "agree", "planned"),
        ("threatened", "threaten", "hypothetical"),
        ("wants", "want", "hypothetical"),
        ("claims", "claim", "alleged"),
        ("began", "begin", "occurred"),
    ],
)
def test_the_verb_above_an_infinitive_decides(verb: str, lemma: str, status: str) -> None:
    tree = f"""
        Kenya PROPN 2 nsubj
        {verb} VERB 0 root {lemma} Tense=Past|VerbForm=Fin
        to    PART  4 mark
        expel VERB  2 xcomp expel VerbForm=Inf
        them  PRON  4 obj
    """
    assert verdict(f"Kenya {verb} to expel them", tree, "SANCTION", "expel") == status


@pytest.mark.parametrize(
    ("verb", "lemma", "status"), [("plan", "plan", "negated"), ("refuse", "refuse", "hypothetical")]
)
def test_a_negated_cue_turns_round(verb: str, lemma: str, status: str) -> None:
    tree = f"""
        Kenya PROPN 4 nsubj
        does  AUX   4 aux do
        not   PART  4 advmod
        {verb} VERB 0 root {lemma} VerbForm=Inf
        to    PART  6 mark
        meet  VERB  4 xcomp meet VerbForm=Inf
    """
    assert verdict(f"Kenya does not {verb} to meet", tree, "CONSULT", "meet") == status


def test_a_light_verb_is_negated_for_its_noun() -> None:
    tree = """
        They  PRON 4 nsubj
        did   AUX  4 aux do
        not   PART 4 advmod
        hold  VERB 0 root hold VerbForm=Inf
        talks NOUN 4 obj talk
    """
    assert verdict("They did not hold talks", tree, "CONSULT", "talks") == "negated"


def test_what_is_not_condemned_may_still_have_happened() -> None:
    tree = """
        They  PRON 4 nsubj
        did   AUX  4 aux do
        not   PART 4 advmod
        condemn VERB 0 root condemn VerbForm=Inf
        the   DET  6 det
        raid  NOUN 4 obj raid
    """
    assert verdict("They did not condemn the raid", tree, "ASSAULT", "raid") == "occurred"


def test_there_were_no_talks() -> None:
    tree = """
        There PRON 2 expl
        were  VERB 0 root be Tense=Past|VerbForm=Fin
        no    DET  4 det
        talks NOUN 2 nsubj talk
    """
    assert verdict("There were no talks", tree, "CONSULT", "talks") == "negated"


def test_talks_ruled_out_do_not_happen() -> None:
    tree = """
        Oman  PROPN 3 nsubj
        has   AUX   3 aux have
        ruled VERB  0 root rule Tense=Past|VerbForm=Part
        out   ADP   3 compound:prt
        any   DET   6 det
        talks NOUN  3 obj talk
    """
    assert verdict("Oman has ruled out any talks", tree, "CONSULT", "talks") == "negated"


def test_a_fear_that_something_could_lead_to_a_deal() -> None:
    tree = """
        Riga   PROPN 3 nsubj
        is     AUX   3 cop be
        worried ADJ  0 root
        that   SCONJ 7 mark
        it     PRON  7 nsubj
        could  AUX   7 aux
        lead   VERB  3 ccomp lead VerbForm=Inf
        to     ADP   10 case
        a      DET   10 det
        deal   NOUN  7 obl
    """
    assert verdict("Riga is worried that it could lead to a deal", tree, "AGREE", "deal") == "hypothetical"


@pytest.mark.parametrize(("act", "status"), [("REQUEST", "occurred"), ("CONSULT", "negated")])
def test_a_rejected_request_has_been_made_and_a_rejected_meeting_not_held(act: str, status: str) -> None:
    tree = """
        Oman     PROPN 2 nsubj
        rejected VERB  0 root reject Tense=Past|VerbForm=Fin
        an       DET   4 det
        appeal   NOUN  2 obj
    """
    assert verdict("Oman rejected an appeal", tree, act, "appeal") == status


@pytest.mark.parametrize(
    ("verb", "lemma", "status"), [("blamed", "blame", "occurred"), ("alleged", "allege", "alleged")]
)
def test_an_attack_that_somebody_is_blamed_for_took_place(verb: str, lemma: str, status: str) -> None:
    tree = f"""
        They   PRON 2 nsubj
        {verb} VERB 0 root {lemma} Tense=Past|VerbForm=Fin
        an     DET  4 det
        attack NOUN 2 obj
        on     ADP  6 case
        rebels NOUN 4 nmod
    """
    assert verdict(f"They {verb} an attack on rebels", tree, "ASSAULT", "attack") == status


def test_the_tense_of_a_light_verb_outweighs_the_model() -> None:
    tree = """
        They  PRON 2 nsubj
        held  VERB 0 root hold Tense=Past|VerbForm=Fin
        talks NOUN 2 obj talk
    """
    assert verdict("They held talks", tree, "CONSULT", "talks", "planned") == "occurred"


READY = """
    Lima  PROPN 3 nsubj
    is    AUX   3 cop be
    ready ADJ   0 root
    to    PART  5 mark
    host  VERB  3 xcomp host VerbForm=Inf
    them  PRON  5 obj
"""


def test_readiness_is_an_agreement_that_has_been_given() -> None:
    assert verdict("Lima is ready to host them", READY, "AGREE", "host") == "occurred"


def test_what_one_is_ready_for_has_not_been_done() -> None:
    assert verdict("Lima is ready to host them", READY, "CONSULT", "host") == "hypothetical"


def test_an_accusation_leaves_the_act_alleged() -> None:
    tree = """
        Chad    PROPN 2 nsubj
        accused VERB  0 root accuse Tense=Past|VerbForm=Fin
        Sudan   PROPN 2 obj
        of      SCONJ 5 mark
        arming  VERB  2 advcl arm VerbForm=Ger
        rebels  NOUN  5 obj
    """
    assert verdict("Chad accused Sudan of arming rebels", tree, "AID", "arming") == "alleged"


def test_what_somebody_claims_is_alleged_though_it_is_told_in_the_past() -> None:
    tree = """
        Chad    PROPN 2 nsubj
        claims  VERB  0 root claim Tense=Pres|VerbForm=Fin
        that    SCONJ 5 mark
        Sudan   PROPN 5 nsubj
        armed   VERB  2 ccomp arm Tense=Past|VerbForm=Fin
        rebels  NOUN  5 obj
    """
    assert verdict("Chad claims that Sudan armed rebels", tree, "AID", "armed") == "alleged"


def test_hearsay_in_the_passive_is_alleged() -> None:
    tree = """
        Chad    PROPN 3 nsubj:pass
        is      AUX   3 aux:pass be
        said    VERB  0 root say Tense=Past|VerbForm=Part
        to      PART  6 mark
        have    AUX   6 aux have
        armed   VERB  3 xcomp arm Tense=Past|VerbForm=Part
        rebels  NOUN  6 obj
    """
    assert verdict("Chad is said to have armed rebels", tree, "AID", "armed") == "alleged"


def test_an_accuser_named_afterwards_leaves_the_act_alleged() -> None:
    tree = """
        Guards  NOUN 2 nsubj
        beat    VERB 0 root beat Tense=Past|VerbForm=Fin
        them    PRON 2 obj
        ,       PUNCT 6 punct
        doctors NOUN 6 nsubj
        alleged VERB 2 parataxis allege Tense=Past|VerbForm=Fin
    """
    assert verdict("Guards beat them, doctors alleged", tree, "ASSAULT", "beat") == "alleged"


@pytest.mark.parametrize(
    ("adjective", "status"), [("alleged", "alleged"), ("planned", "planned"), ("possible", "hypothetical")]
)
def test_an_adjective_tells_what_sort_of_attack_it_was(adjective: str, status: str) -> None:
    tree = f"""
        The  DET 3 det
        {adjective} ADJ 3 amod
        attack NOUN 0 root
    """
    assert verdict(f"The {adjective} attack", tree, "ASSAULT", "attack") == status


def test_would_after_a_past_said_is_a_plan() -> None:
    tree = """
        Oslo  PROPN 2 nsubj
        said  VERB  0 root say Tense=Past|VerbForm=Fin
        it    PRON  5 nsubj
        would AUX   5 aux
        visit VERB  2 ccomp visit VerbForm=Inf
    """
    assert verdict("Oslo said it would visit", tree, "CONSULT", "visit") == "planned"


def test_a_condition_is_hypothetical() -> None:
    tree = """
        If     SCONJ 3 mark
        Mali   PROPN 3 nsubj
        leaves VERB  5 advcl leave Tense=Pres|VerbForm=Fin
        we     PRON  5 nsubj
        mourn  VERB  0 root mourn Tense=Pres|VerbForm=Fin
    """
    assert verdict("If Mali leaves we mourn", tree, "SANCTION", "leaves") == "hypothetical"


def test_what_is_in_progress_is_ongoing() -> None:
    tree = """
        Troops NOUN 3 nsubj
        are    AUX  3 aux be Tense=Pres|VerbForm=Fin
        massing VERB 0 root mass Tense=Pres|VerbForm=Part
    """
    assert verdict("Troops are massing", tree, "MOBILIZE", "massing") == "ongoing"


def test_a_headline_infinitive_is_a_plan() -> None:
    tree = """
        Peru PROPN 3 nsubj
        to   PART  3 mark
        ban  VERB  0 root ban VerbForm=Inf
        imports NOUN 3 obj
    """
    assert verdict("Peru to ban imports", tree, "SANCTION", "ban") == "planned"


def test_a_second_verb_with_its_own_tense_escapes_the_negation() -> None:
    tree = """
        He     PRON 4 nsubj
        did    AUX  4 aux do
        not    PART 4 advmod
        resign VERB 0 root resign VerbForm=Inf
        and    CCONJ 6 cc
        attacked VERB 4 conj attack Tense=Past|VerbForm=Fin
        us     PRON 6 obj
    """
    assert verdict("He did not resign and attacked us", tree, "ASSAULT", "attacked") == "occurred"


def test_where_grammar_is_silent_the_model_decides() -> None:
    tree = """
        Attack NOUN 0 root
        in     ADP  3 case
        Mali   PROPN 1 nmod
    """
    assert verdict("Attack in Mali", tree, "ASSAULT", "Attack", "alleged") == "alleged"


def test_a_negation_known_from_the_roles() -> None:
    made = reading("They nowise met", roles=[("met", "V", {"ARGM-NEG": "nowise"})])
    assert Operators(made).status(2, "CONSULT") == "negated"


@pytest.mark.parametrize(("latest", "history"), [("2022-12-31", True), ("2024-06-01", False), (None, False)])
@pytest.mark.parametrize("published", [Published(date="2025-02-27"), Published(earliest="2025-02-27")])
def test_history_is_what_lies_more_than_a_year_back(
    latest: str | None, history: bool, published: Published
) -> None:
    time = Time(id="t1", start=0, end=4, type="DATE", value="2022", latest=latest)
    assert is_historical(time, published) is history


@pytest.mark.parametrize(("value", "history"), [("2019", True), ("2019-05-02", False)])
def test_an_article_without_a_day_calls_history_by_its_year(value: str, history: bool) -> None:
    time = Time(id="t1", start=0, end=4, type="DATE", value=value, latest="2019-12-31")
    assert is_historical(time, Published()) is history


REPORTS = """
    Reports NOUN 0 root report
    that    SCONJ 5 mark
    troops  NOUN 5 nsubj
    had     AUX  5 aux
    fired   VERB 1 acl fire Tense=Past|VerbForm=Part
"""


def test_what_reports_say_is_alleged() -> None:
    assert verdict("Reports that troops had fired", REPORTS, "ASSAULT", "fired") == "alleged"


HOPE = """
    Envoys NOUN 2 nsubj
    fear   VERB 0 root fear Tense=Pres|VerbForm=Fin
    they   PRON 5 nsubj
    will   AUX 5 aux
    attack VERB 2 ccomp attack VerbForm=Inf
"""


def test_a_future_that_is_only_feared_is_no_plan() -> None:
    assert verdict("Envoys fear they will attack", HOPE, "ASSAULT", "attack") == "hypothetical"


IF_TALKS_FAIL = """
    Nurses NOUN 3 nsubj
    will   AUX 3 aux
    strike VERB 0 root strike VerbForm=Inf
    if     SCONJ 6 mark
    talks  NOUN 6 nsubj
    fail   VERB 3 advcl
"""


def test_a_future_on_a_condition_is_no_plan() -> None:
    assert verdict("Nurses will strike if talks fail", IF_TALKS_FAIL, "PROTEST", "strike") == "hypothetical"


def test_a_phone_call_asks_for_nothing() -> None:
    made = reading(
        "a phone call and a visit",
        "a DET 3 det\nphone NOUN 3 compound\ncall NOUN 0 root\nand CCONJ 6 cc\na DET 6 det\n"
        "visit NOUN 3 nmod",
    )
    assert Operators(made).status(5, "CONSULT") == "occurred"
