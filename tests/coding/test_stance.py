"""Where actors stand: demands, refusals, offers, exclusions, conditions."""

from __future__ import annotations

import pytest

from legation.coding.stance import positions
from legation.language.reading import Reading
from legation.record import Actor, Event, Mention, Position, Span, Statement
from tests.readings import reading, record, words


def span(made: Reading, phrase: str) -> Span:
    return made.span(*words(made, phrase))


def actor(made: Reading, name: str, phrase: str) -> Actor:
    at = span(made, phrase)
    return Actor(id=name, name=phrase, kind="state", mentions=(Mention(at.start, at.end, "name"),))


def held(made: Reading, *actors: Actor, **fields: object) -> list[tuple[str, str, str | None, str]]:
    found = positions(made, record(made, actors=actors, **fields))
    return [(p.holder, p.stance, p.toward, told(made, p)) for p in found]


def told(made: Reading, p: Position) -> str:
    return made.article.text[p.topic.start : p.topic.end] if p.topic else ""


@pytest.mark.parametrize(
    ("text", "tree", "expected"),
    [
        (
            "Peru ruled out talks",
            "Peru PROPN 2 nsubj\nruled VERB 0 root rule\nout ADP 2 compound:prt\ntalks NOUN 2 obj talk",
            ("a1", "rejects", None, "talks"),
        ),
        (
            "Peru urged Chile to sign",
            "Peru PROPN 2 nsubj\nurged VERB 0 root urge\nChile PROPN 2 obj\nto PART 5 mark\n"
            "sign VERB 2 xcomp",
            ("a1", "demands", "a2", "to sign"),
        ),
        (
            "Peru called for calm",
            "Peru PROPN 2 nsubj\ncalled VERB 0 root call\nfor ADP 4 case\ncalm NOUN 2 obl",
            ("a1", "demands", None, "calm"),
        ),
        (
            "Peru is ready to sign",
            "Peru PROPN 3 nsubj\nis AUX 3 cop be\nready ADJ 0 root\nto PART 5 mark\nsign VERB 3 xcomp",
            ("a1", "offers", None, "to sign"),
        ),
    ],
)
def test_predicates_tell_positions(text: str, tree: str, expected: tuple[str, str, str | None, str]) -> None:
    made = reading(text, tree)
    others = (actor(made, "a2", "Chile"),) if "Chile" in text else ()
    assert held(made, actor(made, "a1", "Peru"), *others) == [expected]


def test_a_denied_refusal_is_no_position() -> None:
    made = reading(
        "Peru did not reject talks",
        "Peru PROPN 4 nsubj\ndid AUX 4 aux do\nnot PART 4 advmod\nreject VERB 0 root\ntalks NOUN 4 obj talk",
    )
    assert held(made, actor(made, "a1", "Peru")) == []


def _spoken(text: str, tree: str) -> tuple[Reading, Statement]:
    made = reading(text, tree)
    return made, Statement(id="s1", content=Span(0, len(text)), kind="direct", speaker="a9")


def test_what_is_unacceptable_to_a_speaker_is_rejected() -> None:
    made, statement = _spoken(
        "This is unacceptable", "This PRON 3 nsubj\nis AUX 3 cop be\nunacceptable ADJ 0 root"
    )
    assert held(made, statements=(statement,)) == [("a9", "rejects", None, "This")]


def test_what_a_speaker_keeps_off_the_agenda_is_excluded() -> None:
    made, statement = _spoken(
        "Fishing is not on the agenda",
        "Fishing NOUN 6 nsubj\nis AUX 6 cop be\nnot PART 6 advmod\non ADP 6 case\nthe DET 6 det\n"
        "agenda NOUN 0 root",
    )
    assert held(made, statements=(statement,)) == [("a9", "excludes", None, "Fishing")]


def test_a_condition_is_kept() -> None:
    made, statement = _spoken(
        "We go unless fishing ends",
        "We PRON 2 nsubj\ngo VERB 0 root\nunless SCONJ 5 mark\nfishing NOUN 5 nsubj\nends VERB 2 advcl end",
    )
    assert held(made, statements=(statement,)) == [("a9", "conditions", None, "unless fishing ends")]


def test_an_event_tells_a_position_where_no_predicate_does() -> None:
    made = reading("Peru balked", "Peru PROPN 2 nsubj\nbalked VERB 0 root balk")
    balked = Event(
        id="e1",
        type="REJECT",
        act="REJECT",
        trigger=span(made, "balked"),
        evidence=Span(0, 11),
        actors=("a1",),
    )
    assert held(made, actor(made, "a1", "Peru"), events=(balked,)) == [("a1", "rejects", None, "")]


def test_an_event_of_low_confidence_tells_no_position() -> None:
    made = reading("Peru balked", "Peru PROPN 2 nsubj\nbalked VERB 0 root balk")
    balked = Event(
        id="e1", type="REJECT", act="REJECT", trigger=span(made, "balked"), evidence=Span(0, 11),
        actors=("a1",), confidence=0.45,
    )  # fmt: skip
    assert held(made, actor(made, "a1", "Peru"), events=(balked,)) == []


def test_who_insists_that_something_is_so_demands_nothing() -> None:
    made = reading(
        "Peru insists it is fair",
        "Peru PROPN 2 nsubj\ninsists VERB 0 root insist\nit PRON 5 nsubj\nis AUX 5 cop be VerbForm=Fin\n"
        "fair ADJ 2 ccomp",
    )
    assert held(made, actor(made, "a1", "Peru")) == []
