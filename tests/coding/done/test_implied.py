"""Who is meant by an act whose words name nobody."""

from __future__ import annotations

import pytest

from legation.coding.done import events
from legation.coding.done.implied import ACTOR, RECIPIENT
from legation.knowledge import beliefs
from legation.record import Actor, Event, Mention, Place
from tests.readings import reading, record

TREE = """
    The DET 2 det
    clerk NOUN 4 nsubj:pass
    was AUX 4 aux:pass be
    {verb} VERB 0 root {lemma}
    in ADP 6 case
    Oman PROPN 4 obl
"""


def told(verb: str, lemma: str, type_: str) -> Event:
    """The event of "The clerk (a1) was arrested in Oman (a2)"."""
    text = f"The clerk was {verb} in Oman"
    made = reading(text, TREE.format(verb=verb, lemma=lemma), events=[(verb, type_, {})])
    at = text.index("Oman")
    oman = (Mention(at, at + 4, "name"),)
    clerk = Actor(id="a1", name="clerk", kind="person", mentions=(Mention(0, 9, "nominal"),))
    state = Actor(id="a2", name="Oman", kind="state", country="OMN", mentions=oman)
    land = Place(id="p1", name="Oman", country="OMN", mentions=oman)
    return events(made, record(made, actors=(clerk, state), places=(land,)))[0]


def weigh(monkeypatch: pytest.MonkeyPatch, table: str, **weights: float) -> None:
    """Let these signs alone, with spaces for underscores, speak for who is implied on a side."""
    known = beliefs.weights
    own = {name.replace("_", " "): w for name, w in weights.items()}
    others = (ACTOR, RECIPIENT)
    monkeypatch.setattr(
        beliefs,
        "weights",
        lambda t="beliefs": own if t == table else {"always": -9.0} if t in others else known(t),
    )


def test_an_arrest_is_the_states() -> None:
    event = told("arrested", "arrest", "COERCE")
    assert (event.actors, event.actor_spans, event.recipients) == (("a2",), (), ("a1",))
    assert event.basis == {"actors": "implied"}


def test_nobody_is_implied_where_that_is_unlikely(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, ACTOR, always=-3.0, kind_state=2.0)
    event = told("arrested", "arrest", "COERCE")
    assert (event.actors, event.basis) == ((), None)


def test_the_likeliest_is_implied(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, ACTOR, always=-3.0, kind_state=5.0)
    assert told("arrested", "arrest", "COERCE").actors == ("a2",)


def test_who_stands_on_the_other_side_is_not_implied(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, ACTOR, always=-3.0, kind_person=9.0)
    assert told("arrested", "arrest", "COERCE").actors == ()


@pytest.mark.parametrize(("country", "implied"), [("TCD", ("a2",)), ("OMN", ())])
def test_what_a_state_does_it_does_to_others_than_its_own_officers(
    monkeypatch: pytest.MonkeyPatch, country: str, implied: tuple[str, ...]
) -> None:
    tree = """
        Oman PROPN 2 nsubj
        struck VERB 0 root strike
        while SCONJ 5 mark
        Said PROPN 5 nsubj
        slept VERB 2 advcl sleep
    """
    made = reading("Oman struck while Said slept", tree, events=[("struck", "ASSAULT", {})])
    state = Actor(id="a1", name="Oman", kind="state", country="OMN", mentions=(Mention(0, 4, "name"),))
    said = (Mention(18, 22, "name"),)
    person = Actor(id="a2", name="Said", kind="person", sector="GOV", country=country, mentions=said)
    weigh(monkeypatch, RECIPIENT, always=-3.0, kind_person=9.0)
    [event] = events(made, record(made, actors=(state, person)))
    assert (event.actors, event.recipients) == (("a1",), implied)


RAIDS = """
    Oman PROPN 2 nsubj
    slept VERB 0 root sleep
    . PUNCT 2 punct

    Raids NOUN 2 nsubj raid
    followed VERB 0 root follow
"""


def raids(type_: str) -> Event:
    """The event of "Oman (a1) slept. Raids followed"."""
    made = reading("Oman slept. Raids followed", RAIDS, events=[("Raids", type_, {})])
    state = Actor(id="a1", name="Oman", kind="state", country="OMN", mentions=(Mention(0, 4, "name"),))
    [event] = events(made, record(made, actors=(state,)))
    return event


def test_nobody_is_implied_on_both_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    known, sure = beliefs.weights, {"always": 5.0}
    monkeypatch.setattr(beliefs, "weights", lambda t="beliefs": known(t) if t == "beliefs" else sure)
    assert (raids("COERCE").actors, raids("COERCE").recipients) == (("a1",), ())


@pytest.mark.parametrize(("country", "implied"), [("TCD", ("a2",)), ("OMN", ())])
def test_what_officers_do_is_not_done_to_their_own_state(
    monkeypatch: pytest.MonkeyPatch, country: str, implied: tuple[str, ...]
) -> None:
    tree = """
        Said PROPN 2 nsubj
        struck VERB 0 root strike
        while SCONJ 5 mark
        Oman PROPN 5 nsubj
        slept VERB 2 advcl sleep
    """
    made = reading("Said struck while Oman slept", tree, events=[("struck", "ASSAULT", {})])
    said, land = (Mention(0, 4, "name"),), (Mention(18, 22, "name"),)
    person = Actor(id="a1", name="Said", kind="person", sector="GOV", country="OMN", mentions=said)
    other = Actor(id="a2", name="Oman", kind="state", country=country, mentions=land)
    weigh(monkeypatch, RECIPIENT, always=-3.0, kind_state=9.0)
    [event] = events(made, record(made, actors=(person, other)))
    assert (event.actors, event.recipients) == (("a1",), implied)


@pytest.mark.parametrize(("country", "met"), [("TCD", ("a1", "a2")), ("OMN", ("a2",))])
def test_a_meeting_that_tells_only_with_whom_has_somebody_implied_of_another_state(
    monkeypatch: pytest.MonkeyPatch, country: str, met: tuple[str, ...]
) -> None:
    tree = """
        Said PROPN 2 nsubj
        slept VERB 0 root sleep
        . PUNCT 2 punct

        Meetings NOUN 3 nsubj:pass meeting
        were AUX 3 aux:pass be
        held VERB 0 root hold Tense=Past|VerbForm=Part|Voice=Pass
        with ADP 5 case
        Oman PROPN 3 obl
    """
    text = "Said slept. Meetings were held with Oman"
    made = reading(text, tree, events=[("Meetings", "CONSULT", {})])
    said, land = (Mention(0, 4, "name"),), (Mention(36, 40, "name"),)
    person = Actor(id="a1", name="Said", kind="person", sector="GOV", country=country, mentions=said)
    state = Actor(id="a2", name="Oman", kind="state", country="OMN", mentions=land)
    weigh(monkeypatch, ACTOR, always=-3.0, kind_person=9.0)
    [event] = events(made, record(made, actors=(person, state)))
    assert event.actors == met


@pytest.mark.parametrize(("type_", "actors"), [("COERCE", ("a1",)), ("PROTEST", ())])
def test_no_state_is_implied_to_protest(
    monkeypatch: pytest.MonkeyPatch, type_: str, actors: tuple[str, ...]
) -> None:
    weigh(monkeypatch, ACTOR, always=5.0)
    assert raids(type_).actors == actors


@pytest.mark.parametrize(("kind", "implied"), [("person", ("a2",)), ("state", ())])
def test_no_officer_of_the_state_implied_on_one_side_is_implied_on_the_other(
    monkeypatch: pytest.MonkeyPatch, kind: str, implied: tuple[str, ...]
) -> None:
    tree = RAIDS.replace("Oman PROPN 2 nsubj", "Oman PROPN 3 nsubj\n    Said PROPN 1 conj").replace(
        "slept VERB 0 root sleep\n    . PUNCT 2 punct", "slept VERB 0 root sleep\n    . PUNCT 3 punct"
    )
    made = reading("Oman Said slept. Raids followed", tree, events=[("Raids", "COERCE", {})])
    first = (Mention(0, 4, "name"),)
    state = Actor(id="a1", name="Oman", kind=kind, country="OMN", mentions=first)  # type: ignore[arg-type]
    said = (Mention(5, 9, "name"),)
    officer = Actor(id="a2", name="Said", kind="person", sector="GOV", country="OMN", mentions=said)
    known = beliefs.weights
    own = {ACTOR: {"always": 5.0, "salient 1": 1.0}, RECIPIENT: {"always": 5.0}}
    monkeypatch.setattr(beliefs, "weights", lambda t="beliefs": own.get(t) or known(t))
    [event] = events(made, record(made, actors=(state, officer)))
    assert (event.actors, event.recipients) == (("a1",), implied)
