"""Rounds of talks: who met, under whom, where, how long, about what, and what came of it."""

from __future__ import annotations

import pytest

from legation.coding.talks import talks
from legation.language.reading import Reading
from legation.record import Actor, ActorKind, Event, Mention, Record, Span, Talk, Time
from tests.readings import reading, record, words

ARTICLE = reading(
    "Delegations from Chile and Peru held four hours of talks in Lima. "
    "The talks, held at the palace of the viceroys, covered issues such as fishing, visas and the railway. "
    "The discussions ended without a communique. "
    "The border is not on the agenda. "
    "These talks were the first in a series of meetings. "
    "The Chilean delegation was led by Ana Rojas, and the Peruvian team by Luis Quispe.",
    """
    Delegations NOUN 6 nsubj delegation
    from ADP 3 case
    Chile PROPN 1 nmod
    and CCONJ 5 cc
    Peru PROPN 3 conj
    held VERB 0 root hold
    four NUM 8 nummod
    hours NOUN 6 obj hour
    of ADP 10 case
    talks NOUN 8 nmod talk
    in ADP 12 case
    Lima PROPN 6 obl
    . PUNCT 6 punct

    The DET 2 det
    talks NOUN 12 nsubj talk
    , PUNCT 4 punct
    held VERB 2 acl hold
    at ADP 7 case
    the DET 7 det
    palace NOUN 4 obl
    of ADP 10 case
    the DET 10 det
    viceroys NOUN 7 nmod viceroy
    , PUNCT 4 punct
    covered VERB 0 root cover
    issues NOUN 12 obj issue
    such ADJ 16 case
    as ADP 14 fixed
    fishing NOUN 13 nmod
    , PUNCT 18 punct
    visas NOUN 16 conj visa
    and CCONJ 21 cc
    the DET 21 det
    railway NOUN 16 conj
    . PUNCT 12 punct

    The DET 2 det
    discussions NOUN 3 nsubj discussion
    ended VERB 0 root end
    without ADP 6 case
    a DET 6 det
    communique NOUN 3 obl
    . PUNCT 3 punct

    The DET 2 det
    border NOUN 7 nsubj
    is AUX 7 cop be
    not PART 7 advmod
    on ADP 7 case
    the DET 7 det
    agenda NOUN 0 root
    . PUNCT 7 punct

    These DET 2 det these
    talks NOUN 5 nsubj talk
    were AUX 5 cop be
    the DET 5 det
    first ADJ 0 root
    in ADP 8 case
    a DET 8 det
    series NOUN 5 obl
    of ADP 10 case
    meetings NOUN 8 nmod meeting
    . PUNCT 5 punct

    The DET 3 det
    Chilean ADJ 3 amod
    delegation NOUN 5 nsubj:pass
    was AUX 5 aux:pass be
    led VERB 0 root lead
    by ADP 7 case
    Ana PROPN 5 obl:agent
    Rojas PROPN 7 flat
    , PUNCT 13 punct
    and CCONJ 13 cc
    the DET 13 det
    Peruvian ADJ 13 amod
    team NOUN 5 conj
    by ADP 15 case
    Luis PROPN 13 orphan
    Quispe PROPN 15 flat
    . PUNCT 5 punct
    """,
)


def span(made: Reading, phrase: str) -> Span:
    return made.span(*words(made, phrase))


def actor(made: Reading, name: str, kind: ActorKind, *mentions: str) -> Actor:
    spans = [span(made, m) for m in mentions]
    return Actor(
        id=name, name=mentions[0], kind=kind, mentions=tuple(Mention(s.start, s.end, "name") for s in spans)
    )


def event(made: Reading, name: str, trigger: str, **fields: object) -> Event:
    at = span(made, trigger)
    return Event(id=name, type="CONSULT", act="CONSULT", trigger=at, evidence=at, **fields)  # type: ignore[arg-type]


def the_record() -> Record:
    hours = span(ARTICLE, "four hours")
    return record(
        ARTICLE,
        actors=(
            actor(ARTICLE, "a1", "state", "Chile", "Chilean"),
            actor(ARTICLE, "a2", "state", "Peru", "Peruvian"),
            actor(ARTICLE, "a3", "person", "Ana Rojas"),
            actor(ARTICLE, "a4", "person", "Luis Quispe"),
        ),
        times=(Time(id="t1", start=hours.start, end=hours.end, type="DURATION", value="PT4H"),),
        events=(event(ARTICLE, "e1", "talks", actors=("a1", "a2")), event(ARTICLE, "e2", "discussions")),
    )


def the_talk() -> Talk:
    (talk,) = talks(ARTICLE, the_record())
    return talk


def told(spans: tuple[Span, ...]) -> list[str]:
    return [ARTICLE.article.text[s.start : s.end] for s in spans]


def test_a_definite_noun_speaks_of_the_same_round() -> None:
    assert (the_talk().event, the_talk().parties) == ("e1", ("a1", "a2"))


def test_who_led_which_delegation() -> None:
    assert [(h.party, h.actor) for h in the_talk().heads] == [("a1", "a3"), ("a2", "a4")]


def test_where_and_how_long() -> None:
    assert (the_talk().venue, the_talk().duration) == ("the palace of the viceroys", "PT4H")


def test_the_agenda_item_by_item() -> None:
    assert told(the_talk().agenda) == ["fishing", "visas", "the railway"]


def test_what_was_kept_off_the_agenda() -> None:
    assert told(the_talk().excluded) == ["border"]


def test_what_came_of_it() -> None:
    assert told(the_talk().outcome) == ["ended without a communique"]


def test_what_comes_next() -> None:
    assert told(the_talk().next) == ["the first in a series of meetings"]


def test_a_call_is_no_round_of_talks() -> None:
    made = reading("Lima phoned Quito", "Lima PROPN 2 nsubj\nphoned VERB 0 root phone\nQuito PROPN 2 obj")
    assert talks(made, record(made, events=(event(made, "e1", "phoned", mode="phone"),))) == ()


def test_talks_of_nobody_that_may_never_be_are_none() -> None:
    made = reading("Talks may follow", "Talks NOUN 3 nsubj talk\nmay AUX 3 aux\nfollow VERB 0 root follow")
    may = event(made, "e1", "Talks", status="hypothetical")
    assert talks(made, record(made, events=(may,))) == ()


def test_talks_that_ended_are_told_behind_where_they_were_held() -> None:
    made = reading(
        "Chile and Peru held talks. The talks, held in Lima, broke up without a deal.",
        """
        Chile PROPN 4 nsubj
        and CCONJ 3 cc
        Peru PROPN 1 conj
        held VERB 0 root hold
        talks NOUN 4 obj talk
        . PUNCT 4 punct

        The DET 2 det
        talks NOUN 4 nsubj:pass talk
        , PUNCT 4 punct
        held VERB 0 root hold
        in ADP 6 case
        Lima PROPN 4 obl
        , PUNCT 8 punct
        broke VERB 4 advcl break
        up ADP 8 compound:prt
        without ADP 12 case
        a DET 12 det
        deal NOUN 8 obl
        . PUNCT 4 punct
        """,
    )
    at = made.span(*words(made, "held talks"))
    event = Event(id="e1", type="CONSULT", act="CONSULT", trigger=at, evidence=at)
    (found,) = talks(made, record(made, events=(event,)))
    assert [made.article.text[s.start : s.end] for s in found.outcome] == ["broke up without a deal"]


MET_TO_DISCUSS = """
    Envoys  NOUN 2 nsubj envoy
    met     VERB 0 root meet
    to      PART 4 mark
    discuss VERB 2 advcl discuss
    grain   NOUN 4 obj grain
    .       PUNCT 2 punct
"""
REVIEWED_AT = """
    At       ADP 3 case at
    the      DET 3 det
    summit   NOUN 5 obl summit
    envoys   NOUN 5 nsubj envoy
    reviewed VERB 0 root review
    grain    NOUN 5 obj grain
    .        PUNCT 5 punct
"""


@pytest.mark.parametrize(
    ("text", "tree", "trigger"),
    [
        ("Envoys met to discuss grain.", MET_TO_DISCUSS, "met"),
        ("At the summit envoys reviewed grain.", REVIEWED_AT, "summit"),
    ],
)
def test_what_they_met_for_and_what_was_done_there_are_the_agenda(text: str, tree: str, trigger: str) -> None:
    made = reading(text, tree)
    (found,) = talks(made, record(made, events=(event(made, "e1", trigger),)))
    assert [text[s.start : s.end] for s in found.agenda] == ["grain"]


FOR_AN_HOUR = """
    Envoys NOUN 2 nsubj envoy
    met    VERB 0 root meet
    for    ADP 5 case
    two    NUM 5 nummod
    hours  NOUN 2 obl hour
"""
AFTER_THE_RIOTS = """
    Envoys NOUN 2 nsubj envoy
    met    VERB 0 root meet
    two    NUM 4 nummod
    hours  NOUN 2 obl hour
    after  ADP 7 case
    the    DET 7 det
    riots  NOUN 4 nmod riot
"""
DURING_A_TRIP = """
    Envoys   NOUN 2 nsubj envoy
    met      VERB 0 root meet
    during   ADP 7 case
    a        DET 7 det
    two      NUM 6 nummod
    hours    NOUN 7 compound hour
    trip     NOUN 2 obl trip
"""


@pytest.mark.parametrize(
    ("text", "tree", "value"),
    [
        ("Envoys met for two hours", FOR_AN_HOUR, "PT2H"),
        ("Envoys met two hours after the riots", AFTER_THE_RIOTS, None),
        ("Envoys met during a two hours trip", DURING_A_TRIP, None),
    ],
)
def test_only_what_the_talks_took_is_their_length(text: str, tree: str, value: str | None) -> None:
    made = reading(text, tree)
    hours = span(made, "two hours")
    lasting = Time(id="t1", start=hours.start, end=hours.end, type="DURATION", value="PT2H")
    (found,) = talks(made, record(made, times=(lasting,), events=(event(made, "e1", "met"),)))
    assert found.duration == value
