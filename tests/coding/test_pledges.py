"""What was promised, to whom, until when."""

from __future__ import annotations

from legation.coding.pledges import commitments
from legation.language.reading import Reading
from legation.record import Actor, Commitment, Event, Mention, Span, Time
from tests.readings import reading, record, words


def span(made: Reading, phrase: str) -> Span:
    return made.span(*words(made, phrase))


def actor(made: Reading, name: str, phrase: str) -> Actor:
    at = span(made, phrase)
    return Actor(id=name, name=phrase, kind="state", mentions=(Mention(at.start, at.end, "name"),))


def day(made: Reading, phrase: str, value: str) -> Time:
    at = span(made, phrase)
    return Time(id="t1", start=at.start, end=at.end, type="DATE", value=value, earliest=value, latest=value)


def told(made: Reading, at: Span | None) -> str | None:
    return made.article.text[at.start : at.end] if at else None


VOWED = reading(
    "Peru promised Chile to sign by Monday if talks go on",
    """
    Peru PROPN 2 nsubj
    promised VERB 0 root promise
    Chile PROPN 2 obj
    to PART 5 mark
    sign VERB 2 xcomp
    by ADP 7 case
    Monday PROPN 5 obl
    if SCONJ 10 mark
    talks NOUN 10 nsubj talk
    go VERB 5 advcl
    on ADP 10 compound:prt
    """,
    date="2031-06-05",
)


def _the_promise() -> Commitment:
    (one,) = commitments(
        VOWED,
        record(
            VOWED,
            actors=(actor(VOWED, "a1", "Peru"), actor(VOWED, "a2", "Chile")),
            times=(day(VOWED, "Monday", "2031-06-09"),),
        ),
    )
    return one


def test_a_promise_has_its_giver_and_taker() -> None:
    assert (_the_promise().by, _the_promise().to) == (("a1",), ("a2",))


def test_a_promise_has_its_day() -> None:
    assert _the_promise().due == "t1"


def test_a_promise_has_its_condition() -> None:
    assert told(VOWED, _the_promise().condition) == "if talks go on"


def test_an_invitation_is_a_commitment() -> None:
    made = reading(
        "Peru invited Chile to a summit",
        "Peru PROPN 2 nsubj\ninvited VERB 0 root invite\nChile PROPN 2 obj\nto ADP 6 case\na DET 6 det\n"
        "summit NOUN 2 obl",
    )
    (one,) = commitments(made, record(made, actors=(actor(made, "a1", "Peru"), actor(made, "a2", "Chile"))))
    assert (one.by, one.to, told(made, one.what)) == (("a1",), ("a2",), "a summit")


def test_a_planned_meeting_with_a_date_is_due() -> None:
    made = reading("A summit is due on Monday", date="2031-06-05")
    planned = Event(
        id="e1", type="AGREE", act="CONSULT", trigger=span(made, "summit"), evidence=Span(0, 25),
        actors=("a1",), time="t1", status="planned",
    )  # fmt: skip
    (one,) = commitments(made, record(made, events=(planned,), times=(day(made, "Monday", "2031-06-09"),)))
    assert (one.event, one.due) == ("e1", "t1")


def test_a_refused_promise_is_none() -> None:
    made = reading(
        "Peru never promised to sign",
        "Peru PROPN 3 nsubj\nnever ADV 3 advmod\npromised VERB 0 root promise\nto PART 5 mark\n"
        "sign VERB 3 xcomp",
    )
    assert commitments(made, record(made, actors=(actor(made, "a1", "Peru"),))) == ()


def test_a_promise_that_somebody_asks_for_is_none_yet() -> None:
    made = reading(
        "Peru wants to guarantee peace",
        "Peru PROPN 2 nsubj\nwants VERB 0 root want\nto PART 4 mark\nguarantee VERB 2 xcomp guarantee\n"
        "peace NOUN 4 obj",
    )
    assert commitments(made, record(made, actors=(actor(made, "a1", "Peru"),))) == ()
