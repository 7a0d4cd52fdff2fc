"""Words that a document speaks are its issuer's, as long as the text goes on with it."""

from __future__ import annotations

import pytest

from legation.coding.said import statements
from legation.language.reading import Reading
from legation.record import Actor, Mention, Statement
from tests.readings import reading, record, words

SAID = """
    {word} DET 2 det
    {noun} NOUN 3 nsubj
    says VERB 0 root say
    that SCONJ 6 mark
    Lima PROPN 6 nsubj
    waits VERB 3 ccomp wait
    . PUNCT 3 punct
"""
SENT = """
    Amauta PROPN 2 nsubj
    sent VERB 0 root send
    a DET 4 det
    letter NOUN 2 obj
    . PUNCT 2 punct
"""
WAS_SENT = """
    A DET 2 det
    letter NOUN 4 nsubj:pass
    was AUX 4 aux:pass be
    sent VERB 0 root send VerbForm=Part|Voice=Pass
    by ADP 6 case
    Amauta PROPN 4 obl:agent
    . PUNCT 4 punct
"""
STATED = """
    Amauta PROPN 2 nsubj
    said VERB 0 root say
    in ADP 5 case
    a DET 5 det
    letter NOUN 2 obl
    that SCONJ 8 mark
    Quito PROPN 8 nsubj
    left VERB 2 ccomp leave
    . PUNCT 2 punct
"""
MET = """
    Wayra PROPN 2 nsubj
    met VERB 0 root meet
    . PUNCT 2 punct
"""
ARRIVED = """
    A DET 2 det
    letter NOUN 3 nsubj
    came VERB 0 root come
    . PUNCT 3 punct
"""


def found(made: Reading) -> tuple[Statement, ...]:
    spans = {name: made.span(*words(made, name)) for name in ("Amauta", "Wayra") if name in made.words}
    actors = tuple(
        Actor(id=name, name=name, kind="organisation", mentions=(Mention(s.start, s.end, "name"),))
        for name, s in spans.items()
    )
    return statements(made, record(made, actors=actors))


LETTER = SAID.format(word="The", noun="letter")


@pytest.mark.parametrize(
    ("text", "trees", "speaker"),
    [
        ("Amauta sent a letter. The letter says that Lima waits.", (SENT, LETTER), "Amauta"),
        ("A letter was sent by Amauta. The letter says that Lima waits.", (WAS_SENT, LETTER), "Amauta"),
        ("A letter came. The letter says that Lima waits.", (ARRIVED, LETTER), None),
        (
            "Amauta said in a letter that Quito left. Wayra met. The letter says that Lima waits.",
            (STATED, MET, LETTER),
            "Amauta",
        ),
        (
            "Amauta said in a letter that Quito left. A letter came. The letter says that Lima waits.",
            (STATED, ARRIVED, LETTER),
            None,
        ),
    ],
    ids=["sent", "sent by", "of nobody", "goes on", "another letter"],
)
def test_a_letter_is_of_who_sent_it_or_spoke_through_it(
    text: str, trees: tuple[str, ...], speaker: str | None
) -> None:
    assert found(reading(text, "\n".join(trees)))[-1].speaker == speaker


def test_it_takes_up_the_document_that_its_chain_names() -> None:
    made = reading(
        "Amauta sent a letter. It says that Lima waits.",
        SENT
        + """
        It PRON 2 nsubj
        says VERB 0 root say
        that SCONJ 5 mark
        Lima PROPN 5 nsubj
        waits VERB 2 ccomp wait
        . PUNCT 2 punct
        """,
        chains=[["a letter", "It"]],
    )
    (said,) = found(made)
    assert (said.speaker, said.channel) == ("Amauta", "a letter")
    assert said.channel_span == made.span(2, 4)
