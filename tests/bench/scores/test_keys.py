"""A record against a key."""

from typing import Any

import pytest

from bench.scores.keys import place, plain, score, together
from legation.record import (
    Actor,
    Amount,
    Article,
    Block,
    Event,
    Head,
    Mention,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Status,
    Talk,
    Time,
)

TEXT = """Minister Ana Sol met Peru’s envoy in Quito on Monday.
“We agreed on nothing,” she said. No deal followed."""


def at(phrase: str) -> Span:
    start = TEXT.index(phrase)
    return Span(start, start + len(phrase))


def event(phrase: str, number: int = 1, **fields: Any) -> Event:
    usual: dict[str, Any] = {
        "type": "CONSULT",
        "act": "CONSULT",
        "trigger": at(phrase),
        "evidence": at(phrase),
    }
    return Event(id=f"e{number}", **(usual | fields))


def actor(number: int, phrase: str, **fields: Any) -> Actor:
    span = at(phrase)
    return Actor(
        id=f"a{number}",
        name=phrase,
        kind="person",
        mentions=(Mention(span.start, span.end, "name"),),
        **fields,
    )


def record(**fields: Any) -> Record:
    return Record(article=Article(id="x", text=TEXT, blocks=fields.pop("blocks", ())), **fields)


MET = {"evidence": "met", "type": "CONSULT", "status": "occurred", "actors": ["ECU"], "recipients": ["PER"]}
PARTIES = (actor(1, "Ana Sol", country="ECU"), actor(2, "Peru’s envoy", code="PER GOV"))


def events(*found: Event, **key: Any) -> dict[str, tuple[int, int]]:
    scores = score(record(actors=PARTIES, events=found), {"events": [MET], **key})
    return {measure.removeprefix("events: "): hits for measure, hits in scores.items()}


def test_a_phrase_is_found_whatever_its_quotes_and_case() -> None:
    assert place(TEXT, {"evidence": "peru's ENVOY"}) == at("Peru’s envoy")
    assert place(TEXT, {"evidence": "n", "nth": 2}) == Span(10, 11)
    assert place(TEXT, {"evidence": "n", "nth": 99}) is None


def test_names_compare_without_accents_and_signs() -> None:
    assert plain("José  O’Neill-Díaz") == "jose oneilldiaz"


def test_an_event_with_its_parties_counts_as_who_did_what_to_whom() -> None:
    hits = events(event("met", actors=("a1",), recipients=("a2",)))
    assert set(hits.values()) == {(1, 1)}
    assert set(hits) == {"found", "type", "actors", "recipients", "status", "who did what to whom, recall"}


def test_without_the_event_nothing_is_right() -> None:
    assert set(events().values()) == {(0, 1)}


def test_the_event_of_the_right_type_is_taken_and_only_once() -> None:
    found = (event("met", 1, type="AID"), event("met Peru", 2))
    key = {"events": [MET, {**MET, "type": "AID"}, MET]}
    hits = events(*found, **key)
    assert hits["found"] == (2, 3)
    assert hits["type"] == (2, 3)


@pytest.mark.parametrize(
    ("status", "wanted", "right"),
    [("ongoing", "occurred", 1), ("alleged", "claimed", 1), ("planned", "occurred", 0)],
)
def test_neighbouring_statuses_are_as_good(status: Status, wanted: str, right: int) -> None:
    hits = events(event("met", status=status), events=[{**MET, "status": wanted}])
    assert hits["status"] == (right, 1)


def test_an_optional_event_is_neither_asked_for_nor_held_against_the_record() -> None:
    optional = {**MET, "optional": True}
    assert events(events=[optional]) == {}
    assert events(event("met"), events=[optional], exhaustive=True)["type, precision"] == (1, 1)


def test_in_an_exhaustive_key_every_other_event_is_wrong() -> None:
    hits = events(event("met", 1), event("agreed", 2), exhaustive=True)
    assert hits["type, precision"] == (1, 2)
    assert hits["who did what to whom, precision"] == (0, 2)


def test_date_and_place_of_an_event_come_from_the_record() -> None:
    time, quito = at("Monday"), Place(id="p1", name="Quito", country="ECU")
    made = record(
        events=(event("met", time="t1", place="p1"),), places=(quito,),
        times=(Time(id="t1", start=time.start, end=time.end, type="DATE", value="2025-03-03"),),
    )  # fmt: skip
    hits = score(made, {"events": [{**MET, "date": "2025-03", "place": "Quito"}]})
    assert hits["events: date"] == hits["events: place"] == (1, 1)


@pytest.mark.parametrize(("status", "avoided"), [("occurred", 0), ("ongoing", 0), ("negated", 1)])
def test_a_trap_is_an_event_that_did_not_happen(status: Status, avoided: int) -> None:
    made = record(events=(event("deal", status=status),))
    assert score(made, {"not_events": [{"evidence": "No deal"}]}) == {"events: traps avoided": (avoided, 1)}


def test_a_statement_is_judged_by_its_content_speaker_kind_and_cue() -> None:
    said = Statement(
        id="s1",
        content=at("We agreed on nothing"),
        kind="direct",
        speaker="a1",
        cue=at("said"),
        speaker_span=at("she"),
    )
    key = {
        "statements": [{"evidence": "we agreed", "speaker": "President Sol", "kind": "direct", "cue": "said"}]
    }
    assert set(score(record(actors=PARTIES, statements=(said,)), key).values()) == {(1, 1)}
    assert set(score(record(), key).values()) == {(0, 1)}


def test_furniture_that_was_cleaned_away_needs_no_block() -> None:
    key = {
        "blocks": [
            {"evidence": "Subscribe now", "kind": "navigation"},
            {"evidence": "Minister", "kind": "headline"},
        ]
    }
    assert score(record(blocks=(Block("paragraph", 0, 9),)), key) == {"blocks: kind": (1, 2)}


def test_an_actor_is_judged_by_what_the_key_says_of_it() -> None:
    key = {
        "actors": [
            {"evidence": "Ana Sol", "country": "ECU", "sector": "GOV", "sector_also": ["LEG"]},
            {"evidence": "Peru's envoy", "country": "PER GOV", "same_as": "envoy"},
        ]
    }
    assert score(record(actors=PARTIES), key) == {
        "actors: found": (2, 2),
        "actors: country": (2, 2),
        "actors: sector": (0, 1),
        "actors: coreference": (1, 1),
    }


def test_talks_are_judged_by_what_they_and_their_spans_say() -> None:
    talk = Talk(event="e1", heads=(Head("PER", "a2"),), agenda=(at("agreed on nothing"),), duration="PT6H")
    fact = {
        "evidence": "met",
        "agenda": ["nothing"],
        "heads": {"ECU": "Ana Sol", "PER": "envoy"},
        "duration": "PT6H",
    }
    made = record(actors=PARTIES, events=(event("met"),), talks=(talk,))
    assert score(made, {"talks": [fact]}) == {
        "talks: found": (1, 1),
        "talks: agenda": (1, 1),
        "talks: heads": (1, 2),
        "talks: duration": (1, 1),
    }


def test_amounts_compare_as_numbers_and_fields_of_what_is_missing_are_not_asked_for() -> None:
    span = at("Monday")
    made = record(
        amounts=(Amount(start=span.start, end=span.end, value=3.0),),
        positions=(Position(holder="a1", stance="rejects", evidence=at("No deal")),),
    )
    key = {
        "amounts": [{"evidence": "Monday", "value": 3}, {"evidence": "Quito", "value": 4}],
        "positions": [{"evidence": "No deal", "stance": "offers"}],
    }
    assert score(made, key) == {
        "amounts: found": (1, 2),
        "amounts: value": (1, 1),
        "positions: found": (1, 1),
        "positions: stance": (0, 1),
    }


def test_texts_add_up() -> None:
    assert together([{"a": (1, 2)}, {"a": (0, 3), "b": (1, 1)}]) == {"a": (1, 5), "b": (1, 1)}
