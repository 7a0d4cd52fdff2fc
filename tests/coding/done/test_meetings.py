"""Talks, calls, visits and summits: who takes part, and which of them are one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from legation.coding.done import events
from legation.language.reading import Reading
from legation.record import Event, Record, Span
from tests.coding.done.telling import actor, only, place, time, told
from tests.readings import Where, reading, record

pytestmark = pytest.mark.usefixtures("every_draft_is_told")

TALKS = "Chilean and Peruvian teams held five hours of talks in Panama."
TALKS_TREE = """
    Chilean  ADJ   4 amod
    and      CCONJ 3 cc
    Peruvian ADJ   1 conj
    teams    NOUN  5 nsubj  team
    held     VERB  0 root   hold  Tense=Past|VerbForm=Fin
    five     NUM   7 nummod
    hours    NOUN  5 obj    hour
    of       ADP   9 case
    talks    NOUN  7 nmod   talk
    in       ADP   11 case
    Panama   PROPN 5 obl
    .        PUNCT 5 punct
"""


def talks(*triggers: Where) -> tuple[Reading, Record]:
    frames = [(t, "CONSULT", {"TRIGGER": t}) for t in triggers]
    made = reading(TALKS, TALKS_TREE, events=frames)
    known = record(
        made,
        actors=(actor(made, "a1", "CHL", "Chilean"), actor(made, "a2", "PER", "Peruvian")),
        places=(place(made, "p1", "Panama", "PAN", "country"),),
    )
    return made, known


def test_adjectives_name_the_states_that_meet() -> None:
    assert only(*talks("held")).actors == ("a1", "a2")


def test_a_light_verb_and_its_noun_are_one_act() -> None:
    made, known = talks("held", "talks")
    trigger = only(made, known).trigger
    assert made.article.text[trigger.start : trigger.end] == "held five hours of talks"


def test_talks_in_a_third_country() -> None:
    found = only(*talks("held"))
    assert (found.mode, found.score, found.place) == ("third-party", 1.0, "p1")


def test_reporters_take_no_part_in_talks() -> None:
    made = reading(
        "Oman met reporters",
        "Oman PROPN 2 nsubj\nmet VERB 0 root meet Tense=Past|VerbForm=Fin\nreporters NOUN 2 obj reporter",
        events=[("met", "CONSULT", {"ACTOR": "Oman", "RECIPIENT": "reporters"})],
    )
    press = actor(made, "a2", None, "reporters", kind="group")
    known = record(made, actors=(actor(made, "a1", "OMN", "Oman"), replace(press, sector="MED")))
    assert (only(made, known).actors, only(made, known).recipients) == (("a1",), ())


def test_an_event_carries_its_sentence_and_quad() -> None:
    made, known = talks("talks")
    found = only(made, known)
    assert (found.evidence, found.quad) == (Span(0, len(TALKS)), "verbal cooperation")


CALL = "Mr Diaz reopened ties, starting with a phone call to President Okafor on 12 May."
CALL_TREE = """
    Mr        PROPN 3 nsubj
    Diaz      PROPN 1 flat
    reopened  VERB  0 root reopen Tense=Past|VerbForm=Fin
    ties      NOUN  3 obj tie
    ,         PUNCT 6 punct
    starting  VERB  3 advcl start VerbForm=Ger
    with      ADP   10 case
    a         DET   10 det
    phone     NOUN  10 compound
    call      NOUN  6 obl
    to        ADP   12 case
    President PROPN 10 nmod
    Okafor    PROPN 12 flat
    on        ADP   15 case
    12        NUM   10 nmod
    May       PROPN 15 flat
    .         PUNCT 3 punct
"""


def test_both_ends_of_a_phone_call_are_its_actors() -> None:
    made = reading(CALL, CALL_TREE, events=[("call", "CONSULT", {})])
    known = record(
        made,
        actors=(
            actor(made, "a1", "URY", "Mr Diaz", kind="person"),
            actor(made, "a2", "NGA", "President Okafor", kind="person"),
        ),
        times=(time(made, "t1", "12 May", "2025-05-12"),),
    )
    found = told(made, known, "CONSULT")
    assert (found.actors, found.recipients) == (("a1", "a2"), ())
    assert (found.mode, found.time) == ("phone", "t1")


TWICE = "Oman and Iran held talks in Doha.\n\nThe talks ended on Friday."
TWICE_TREE = """
    Oman  PROPN 4 nsubj
    and   CCONJ 3 cc
    Iran  PROPN 1 conj
    held  VERB  0 root hold Tense=Past|VerbForm=Fin
    talks NOUN  4 obj talk
    in    ADP   7 case
    Doha  PROPN 4 obl
    .     PUNCT 4 punct

    The   DET   2 det
    talks NOUN  3 nsubj talk
    ended VERB  0 root end Tense=Past|VerbForm=Fin
    on    ADP   5 case
    Friday PROPN 3 obl
    .     PUNCT 3 punct
"""


def test_the_talks_taken_up_again_are_no_second_event() -> None:
    made = reading(TWICE, TWICE_TREE, events=[("talks", "CONSULT", {}), ("talks@2", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "OMN", "Oman"), actor(made, "a2", "IRN", "Iran")))
    found = only(made, known)
    assert found.actors == ("a1", "a2")
    assert found.evidence == Span(0, TWICE.index("\n"))


def meetings(first: str, sentence: str, tree: str, *phrases: str) -> tuple[Event, ...]:
    """What becomes of a first meeting of Oman and Iran in Doha and of a second sentence about "talks";
    ``phrases`` name Qatar."""
    before = f"Oman and Iran held a {first} in Doha."
    before_tree = f"""
        Oman  PROPN 4 nsubj
        and   CCONJ 3 cc
        Iran  PROPN 1 conj
        held  VERB  0 root hold Tense=Past|VerbForm=Fin
        a     DET   6 det
        {first} NOUN 4 obj {first}
        in    ADP   8 case
        Doha  PROPN 4 obl
        .     PUNCT 4 punct

    """
    nouns = (first, "talks")
    made = reading(
        f"{before}\n\n{sentence}", before_tree + tree, events=[(noun, "CONSULT", {}) for noun in nouns]
    )
    actors = [actor(made, "a1", "OMN", "Oman"), actor(made, "a2", "IRN", "Iran")]
    actors += [actor(made, "a3", "QAT", phrase) for phrase in phrases]
    return events(made, record(made, actors=tuple(actors), places=(place(made, "p1", "Doha", "QAT"),)))


THE_TALKS = """
    The   DET  2 det
    talks NOUN 3 nsubj talk
    ended VERB 0 root end Tense=Past|VerbForm=Fin
"""


def test_talks_can_be_the_meeting_under_another_name() -> None:
    assert len(meetings("meeting", "The talks ended", THE_TALKS)) == 1


def test_talks_are_not_the_phone_call_before_them() -> None:
    assert len(meetings("call", "The talks ended", THE_TALKS)) == 2


def test_talks_can_be_named_after_their_place() -> None:
    tree = """
        The    DET  3 det
        Qatari ADJ  3 amod
        talks  NOUN 4 nsubj talk
        ended  VERB 0 root end Tense=Past|VerbForm=Fin
    """
    found = meetings("meeting", "The Qatari talks ended", tree, "Qatari")
    assert [e.actors for e in found] == [("a1", "a2")]


def test_a_headline_tells_the_storys_own_event() -> None:
    text = "Iran talks in Doha\n\n" + TWICE.split("\n")[0]
    tree = """
        Iran  PROPN 2 compound
        talks NOUN  0 root talk
        in    ADP   4 case
        Doha  PROPN 2 nmod

        """ + TWICE_TREE.split("\n\n")[0]
    made = reading(
        text, tree, events=[("talks", "CONSULT", {}), ("talks@2", "CONSULT", {})], kinds=["headline"]
    )
    known = record(
        made, actors=(actor(made, "a1", "IRN", "Iran", "Iran@2"), actor(made, "a2", "OMN", "Oman"))
    )
    found = only(made, known)
    assert (found.actors, found.trigger.start) == (("a2", "a1"), text.index("held"))


def test_a_summit_gathers_whoever_is_invited() -> None:
    text = "Fiji invited Samoa to a summit."
    tree = """
        Fiji    PROPN 2 nsubj
        invited VERB  0 root invite Tense=Past|VerbForm=Fin
        Samoa   PROPN 2 obj
        to      ADP   6 case
        a       DET   6 det
        summit  NOUN  2 obl
        .       PUNCT 2 punct
    """
    made = reading(text, tree, events=[("invited", "AGREE", {}), ("summit", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "FJI", "Fiji"), actor(made, "a2", "WSM", "Samoa")))
    invitation, summit = events(made, known)
    assert (invitation.actors, invitation.recipients) == (("a1",), ("a2",))
    assert (summit.actors, summit.status, summit.type) == (("a1", "a2"), "planned", "AGREE")


def test_readiness_and_what_one_is_ready_for_are_one_agreement() -> None:
    text = "Fiji is ready to heed Samoa."
    tree = """
        Fiji  PROPN 3 nsubj
        is    AUX   3 cop be
        ready ADJ   0 root
        to    PART  5 mark
        heed  VERB  3 xcomp heed VerbForm=Inf
        Samoa PROPN 5 obj
        .     PUNCT 3 punct
    """
    made = reading(text, tree, events=[("ready", "AGREE", {}), ("heed", "AGREE", {})])
    known = record(made, actors=(actor(made, "a1", "FJI", "Fiji"), actor(made, "a2", "WSM", "Samoa")))
    found = only(made, known)
    assert (found.actors, found.recipients, found.status) == (("a1",), ("a2",), "occurred")


def test_a_denied_meeting_is_not_the_meeting_that_was_held() -> None:
    text = TWICE.split("\n")[0] + "\n\nThere were no talks."
    tree = (
        TWICE_TREE.split("\n\n")[0]
        + """

        There PRON 2 expl
        were  VERB 0 root be Tense=Past|VerbForm=Fin
        no    DET  4 det
        talks NOUN 2 nsubj talk
        .     PUNCT 2 punct
    """
    )
    made = reading(text, tree, events=[("talks", "CONSULT", {}), ("talks@2", "CONSULT", {})])
    assert [e.status for e in events(made, record(made))] == ["occurred", "negated"]


def test_a_planned_visit_is_filed_as_an_agreement() -> None:
    text = "Ghana will visit Benin."
    tree = """
        Ghana PROPN 3 nsubj
        will  AUX   3 aux
        visit VERB  0 root visit VerbForm=Inf
        Benin PROPN 3 obj
        .     PUNCT 3 punct
    """
    made = reading(text, tree, events=[("visit", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "GHA", "Ghana"), actor(made, "a2", "BEN", "Benin")))
    found = only(made, known)
    assert (found.type, found.act, found.status) == ("AGREE", "CONSULT", "planned")
    assert (found.actors, found.recipients) == (("a1",), ("a2",))


def test_of_a_visit_the_visitor_is_the_actor_and_the_host_the_recipient() -> None:
    text = "Ghana hosted Benin."
    tree = """
        Ghana  PROPN 2 nsubj
        hosted VERB  0 root host Tense=Past|VerbForm=Fin
        Benin  PROPN 2 obj
        .      PUNCT 2 punct
    """
    made = reading(text, tree, events=[("hosted", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "GHA", "Ghana"), actor(made, "a2", "BEN", "Benin")))
    found = only(made, known)
    assert (found.mode, found.actors, found.recipients) == ("visit", ("a2",), ("a1",))


def test_the_model_names_a_party_that_the_tree_leaves_open() -> None:
    made = reading(
        CALL, CALL_TREE, events=[("call", "CONSULT", {"ACTOR": "President Okafor", "RECIPIENT": "Mr Diaz"})]
    )
    known = record(
        made,
        actors=(
            actor(made, "a1", "URY", "Mr Diaz", kind="person"),
            actor(made, "a2", "NGA", "President Okafor", kind="person"),
        ),
    )
    assert set(told(made, known, "CONSULT").actors) == {"a1", "a2"}


def parties(text: str, tree: str) -> list[tuple[str, ...]]:
    """The actors of each event between Oman (a1) and Chad (a2)."""
    made = reading(text, tree)
    known = record(made, actors=(actor(made, "a1", "OMN", "Oman"), actor(made, "a2", "TCD", "Chad")))
    return [event.actors for event in events(made, known)]


def test_a_call_within_talks_has_the_parties_of_the_talks() -> None:
    tree = """
        Oman PROPN 2 nsubj
        held VERB 0 root hold
        talks NOUN 2 obj talk
        with ADP 5 case
        Chad PROPN 3 nmod
        , PUNCT 7 punct
        starting VERB 2 advcl start
        with ADP 11 case
        a DET 11 det
        phone NOUN 11 compound
        call NOUN 7 obl
        to ADP 13 case
        Chad PROPN 11 nmod
    """
    text = "Oman held talks with Chad, starting with a phone call to Chad"
    assert [set(p) for p in parties(text, tree)] == [{"a1", "a2"}, {"a1", "a2"}]


TWO_SIDES = """
    Oman PROPN 2 nsubj
    accused VERB 0 root accuse
    Chad PROPN 2 obj
    before SCONJ 8 mark
    the DET 7 det
    {which} NUM 7 nummod
    sides NOUN 8 nsubj side
    met VERB 2 advcl meet
"""


@pytest.mark.parametrize(("which", "met"), [("two", ("a1", "a2")), ("five", ())])
def test_the_two_sides_are_those_told_of_last(which: str, met: tuple[str, ...]) -> None:
    text = f"Oman accused Chad before the {which} sides met"
    assert parties(text, TWO_SIDES.format(which=which)) == [("a1",), met]
