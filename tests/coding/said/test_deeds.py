"""Words are deeds: statements and the events that they are."""

from __future__ import annotations

import pytest

from legation.coding import code
from legation.coding.said import done, spoken
from legation.record import Event, Record, Span, Statement
from tests.readings import reading, record, words

DENIED = reading(
    "Lima denied that Quito threatened it.",
    """
    Lima PROPN 2 nsubj
    denied VERB 0 root deny
    that SCONJ 5 mark
    Quito PROPN 5 nsubj
    threatened VERB 2 ccomp threaten
    it PRON 5 obj
    . PUNCT 2 punct
    """,
    names=[("Location", "Lima"), ("Location", "Quito")],
)


def span(phrase: str) -> Span:
    return DENIED.span(*words(DENIED, phrase))


def event(key: str, type_: str, trigger: str, **fields: str) -> Event:
    return Event(id=key, type=type_, act=type_, trigger=span(trigger), evidence=span(trigger), **fields)  # type: ignore[arg-type]


def linked() -> Record:
    """A record with a denial, and a threat that it tells of."""
    said = Statement(id="s1", content=span("Quito threatened it"), kind="indirect", cue=span("denied"))
    events = (event("e1", "REJECT", "denied"), event("e2", "THREATEN", "threatened", attributed_to="s1"))
    held = record(DENIED, statements=(said,), events=events)
    held = record(DENIED, statements=held.statements, events=spoken(DENIED, held))
    return record(DENIED, statements=done(DENIED, held), events=held.events)


def test_a_denial_is_a_statement_and_an_event_and_each_names_the_other() -> None:
    held = linked()
    assert (held.events[0].statement, held.statements[0].event) == ("s1", "e1")


def test_what_a_statement_tells_of_is_attributed_to_it_and_is_not_it() -> None:
    told = linked().events[1]
    assert (told.attributed_to, told.statement) == ("s1", None)


VERBS = {"denied": "REJECT", "threatened": "THREATEN", "promised": "AGREE", "demanded": "REQUEST"}


@pytest.mark.parametrize(("verb", "type_"), VERBS.items())
def test_denials_threats_promises_and_demands_are_events_as_well(verb: str, type_: str) -> None:
    lemma = {"denied": "deny", "threatened": "threaten", "promised": "promise", "demanded": "demand"}[verb]
    content = """
        that SCONJ 6 mark
        Quito PROPN 6 nsubj
        would AUX 6 aux
        pay VERB 2 ccomp
    """
    made = reading(
        f"Lima {verb} that Quito would pay.",
        f"Lima PROPN 2 nsubj\n{verb} VERB 0 root {lemma}\n{content.strip()}\n. PUNCT 2 punct",
        names=[("Location", "Lima"), ("Location", "Quito")],
        events=[(verb, type_, {"ACTOR": "Lima"})],
    )
    held = code(made)
    (said,) = held.statements
    deed = next(e for e in held.events if e.id == said.event)
    assert (deed.type, deed.statement) == (type_, said.id)
