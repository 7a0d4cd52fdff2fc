"""Through what, to whom and when: the phrases beside the cue, each with its span."""

from __future__ import annotations

import pytest

from legation.coding.said import statements
from legation.language.reading import Reading
from legation.record import Actor, Mention, Statement, Time
from tests.readings import reading, record, words


def only(made: Reading, *actors: Actor, **fields: object) -> Statement:
    (found,) = statements(made, record(made, actors=actors, **fields))
    return found


def media(made: Reading, name: str) -> Actor:
    span = made.span(*words(made, name))
    return Actor(id="m1", name=name, kind="media", mentions=(Mention(span.start, span.end, "name"),))


CONFERENCE = reading(
    "Rojas told a news conference in Quito that talks failed.",
    """
    Rojas PROPN 2 nsubj
    told VERB 0 root tell
    a DET 5 det
    news NOUN 5 compound
    conference NOUN 2 iobj
    in ADP 7 case
    Quito PROPN 5 nmod
    that SCONJ 10 mark
    talks NOUN 10 nsubj talk
    failed VERB 2 ccomp fail
    . PUNCT 2 punct
    """,
)
AGENCY = reading(
    "Rojas told Andina talks failed.",
    """
    Rojas PROPN 2 nsubj
    told VERB 0 root tell
    Andina PROPN 2 iobj
    talks NOUN 5 nsubj talk
    failed VERB 2 ccomp fail
    . PUNCT 2 punct
    """,
)
SPEAKING = reading(
    "Speaking to lawmakers on television on Monday, Rojas said talks failed, adding that Lima waits.",
    """
    Speaking VERB 10 advcl speak
    to ADP 3 case
    lawmakers NOUN 1 obl lawmaker Number=Plur
    on ADP 5 case
    television NOUN 1 obl
    on ADP 7 case
    Monday PROPN 1 obl
    , PUNCT 1 punct
    Rojas PROPN 10 nsubj
    said VERB 0 root say
    talks NOUN 12 nsubj talk
    failed VERB 10 ccomp fail
    , PUNCT 14 punct
    adding VERB 10 advcl add
    that SCONJ 17 mark
    Lima PROPN 17 nsubj
    waits VERB 14 ccomp wait
    . PUNCT 10 punct
    """,
)
POST = reading(
    "Rojas said in a post on Telegram that talks failed.",
    """
    Rojas PROPN 2 nsubj
    said VERB 0 root say
    in ADP 5 case
    a DET 5 det
    post NOUN 2 obl
    on ADP 7 case
    Telegram PROPN 5 nmod
    that SCONJ 10 mark
    talks NOUN 10 nsubj talk
    failed VERB 2 ccomp fail
    . PUNCT 2 punct
    """,
)
DOCUMENT = reading(
    "A statement by Lima said talks failed.",
    """
    A DET 2 det
    statement NOUN 5 nsubj
    by ADP 4 case
    Lima PROPN 2 nmod
    said VERB 0 root say
    talks NOUN 7 nsubj talk
    failed VERB 5 ccomp fail
    . PUNCT 5 punct
    """,
)


@pytest.mark.parametrize(
    ("made", "channel", "audience"),
    [
        (CONFERENCE, "a news conference", None),
        (POST, "a post on Telegram", None),
        (DOCUMENT, "A statement", None),
    ],
)
def test_the_channel_is_what_carries_the_words(made: Reading, channel: str, audience: str | None) -> None:
    found = only(made)
    assert (found.channel, found.audience) == (channel, audience)


def test_a_medium_that_is_told_is_the_channel() -> None:
    found = only(AGENCY, media(AGENCY, "Andina"))
    assert (found.channel, found.audience) == ("Andina", None)


def test_somebody_else_who_is_told_is_the_audience() -> None:
    found = only(AGENCY)
    assert (found.channel, found.audience) == (None, "Andina")


def test_a_clause_of_speaking_tells_the_circumstances_and_what_is_added_shares_them() -> None:
    monday = SPEAKING.span(*words(SPEAKING, "Monday"))
    time = Time(id="t1", start=monday.start, end=monday.end, type="DATE", value="2031-06-09")
    found = statements(SPEAKING, record(SPEAKING, times=(time,)))
    assert [(s.channel, s.audience) for s in found] == [("television", "lawmakers")] * 2
    assert next(s.time for s in found) == "t1"


@pytest.mark.parametrize("made", [CONFERENCE, POST, DOCUMENT, SPEAKING])
def test_channel_and_audience_have_their_spans(made: Reading) -> None:
    text = made.article.text
    for s in statements(made, record(made)):
        for words_, span in ((s.channel, s.channel_span), (s.audience, s.audience_span)):
            assert (text[span.start : span.end] if span else None) == words_


def test_who_is_quoted_speaks_and_who_quotes_is_the_channel() -> None:
    made = reading(
        '"We wait," Rojas was quoted as saying by the agency.',
        """
        " PUNCT 3 punct
        We PRON 3 nsubj
        wait VERB 8 ccomp wait VerbForm=Fin
        , PUNCT 8 punct
        " PUNCT 3 punct
        Rojas PROPN 8 nsubj:pass
        was AUX 8 aux:pass be
        quoted VERB 0 root quote
        as SCONJ 10 mark
        saying VERB 8 advcl say
        by ADP 13 case
        the DET 13 det
        agency NOUN 10 obl
        . PUNCT 8 punct
        """,
    )
    found = only(made)
    assert found.speaker_span == made.span(*words(made, "Rojas"))
    assert (found.kind, found.channel) == ("direct", "the agency")


def test_what_others_asked_is_not_the_answer_of_who_was_asked() -> None:
    made = reading(
        "Asked whether it waits, Rojas said talks failed.",
        """
        Asked VERB 7 advcl ask
        whether SCONJ 4 mark
        it PRON 4 nsubj
        waits VERB 1 ccomp wait
        , PUNCT 1 punct
        Rojas PROPN 7 nsubj
        said VERB 0 root say
        talks NOUN 9 nsubj talk
        failed VERB 7 ccomp fail
        . PUNCT 7 punct
        """,
    )
    assert only(made).cue == made.span(*words(made, "said"))


def test_who_is_told_in_the_passive_is_the_audience() -> None:
    made = reading(
        "Lawmakers were told by Rojas that talks failed.",
        """
        Lawmakers NOUN 3 nsubj:pass lawmaker Number=Plur
        were AUX 3 aux:pass be
        told VERB 0 root tell
        by ADP 5 case
        Rojas PROPN 3 obl:agent
        that SCONJ 8 mark
        talks NOUN 8 nsubj talk
        failed VERB 3 ccomp fail
        . PUNCT 3 punct
        """,
    )
    found = only(made)
    assert (found.audience, found.channel) == ("Lawmakers", None)
    assert found.speaker_span == made.span(*words(made, "Rojas"))


def test_a_medium_that_got_the_words_out_of_the_speaker_is_the_channel() -> None:
    made = reading(
        "When contacted by Andina, Rojas said talks failed.",
        """
        When ADV 2 mark
        contacted VERB 7 advcl contact VerbForm=Part|Voice=Pass
        by ADP 4 case
        Andina PROPN 2 obl:agent
        , PUNCT 2 punct
        Rojas PROPN 7 nsubj
        said VERB 0 root say
        talks NOUN 9 nsubj talk
        failed VERB 7 ccomp fail
        . PUNCT 7 punct
        """,
    )
    assert only(made, media(made, "Andina")).channel == "Andina"
    assert only(made).channel is None


@pytest.mark.parametrize(
    ("preposition", "noun"), [("In", "order"), ("In", "application"), ("On", "platform")]
)
def test_what_is_filed_or_ordered_and_what_is_posted_on_are_channels(preposition: str, noun: str) -> None:
    made = reading(
        f"{preposition} its {noun}, Amauta said talks failed.",
        f"""
        {preposition} ADP 3 case
        its PRON 3 nmod:poss
        {noun} NOUN 6 obl
        , PUNCT 3 punct
        Amauta PROPN 6 nsubj
        said VERB 0 root say
        talks NOUN 8 nsubj talk
        failed VERB 6 ccomp fail
        . PUNCT 6 punct
        """,
    )
    assert only(made).channel == f"its {noun}"
