"""When and where an act was, by the phrases that hang on it and those that stand beside it."""

from __future__ import annotations

import msgspec
import pytest

from legation.coding.done.acts import acts
from legation.coding.done.settings import settings
from legation.language.reading import Reading
from legation.record import Mention, Place, Time
from tests.readings import reading, record, words


def told(text: str, tree: str) -> list[tuple[str | None, str | None]]:
    """The words of the time and place of each act; the names of times and places are those below."""
    made = reading(text, tree)
    known = record(made, times=tuple(_times(made)), places=tuple(_places(made)))
    return [(s.time, s.place) for s in settings(made, known, acts(made))]


def _times(made: Reading) -> list[Time]:
    present = [w for w in ("Monday", "2022") if w in made.words]
    spans = [(w, made.span(*words(made, w))) for w in present]
    return [Time(id=w, start=s.start, end=s.end, type="DATE", value=w) for w, s in spans]


def _places(made: Reading) -> list[Place]:
    present = [w for w in ("Doha", "Oman") if w in made.words]
    spans = [(w, made.span(*words(made, w))) for w in present]
    return [Place(id=w, name=w, mentions=(Mention(s.start, s.end, "name"),)) for w, s in spans]


@pytest.mark.parametrize("label", ["nmod", "obl"])
def test_a_noun_has_the_time_and_place_of_its_own_phrase(label: str) -> None:
    tree = f"""
        Their PRON 2 nmod:poss
        meeting NOUN 7 nsubj meeting
        in ADP 4 case
        Doha PROPN 2 nmod
        on ADP 6 case
        Monday PROPN 2 {label}
        failed VERB 0 root fail
    """
    assert told("Their meeting in Doha on Monday failed", tree) == [("Monday", "Doha")]


def test_a_day_after_a_call_is_the_calls() -> None:
    tree = """
        beginning VERB 0 root begin
        with ADP 5 case
        a DET 5 det
        phone NOUN 5 compound
        call NOUN 1 obl
        on ADP 7 case
        Monday PROPN 1 obl
    """
    assert told("beginning with a phone call on Monday", tree) == [("Monday", None)]


def test_the_only_time_of_a_sentence_is_its_main_acts() -> None:
    tree = """
        Monday PROPN 3 dep
        they PRON 3 nsubj
        met VERB 0 root meet
    """
    assert told("Monday they met", tree) == [("Monday", None)]


def test_what_sanctions_are_laid_on_is_no_place_of_theirs() -> None:
    tree = "imposed VERB 0 root impose\nsanctions NOUN 1 obj sanction\non ADP 4 case\nOman PROPN 1 obl"
    assert told("imposed sanctions on Oman", tree) == [(None, None)]


def test_a_visit_is_where_it_goes() -> None:
    tree = "He PRON 2 nsubj\ntravelled VERB 0 root travel\nto ADP 4 case\nDoha PROPN 2 obl"
    made = reading("He travelled to Doha", tree, events=[("travelled", "CONSULT", {})])
    known = record(made, places=tuple(_places(made)))
    assert [s.place for s in settings(made, known, acts(made))] == ["Doha"]


@pytest.mark.parametrize("preposition", ["since", "until", "after"])
def test_where_a_stretch_begins_or_ends_is_not_when_an_act_was(preposition: str) -> None:
    tree = f"""
        They PRON 2 nsubj
        met VERB 0 root meet
        {preposition} ADP 4 case
        Monday PROPN 2 obl
    """
    assert told(f"They met {preposition} Monday", tree) == [(None, None)]


def test_a_year_that_names_a_thing_is_not_when_an_act_was() -> None:
    tree = """
        They PRON 2 nsubj
        met VERB 0 root meet
        on ADP 6 case
        the DET 6 det
        2022 NUM 6 nummod
        budget NOUN 2 obl
    """
    assert told("They met on the 2022 budget", tree) == [(None, None)]


def test_the_day_of_signing_is_that_of_the_deal() -> None:
    tree = """
        They PRON 2 nsubj
        faced VERB 0 root face
        protests NOUN 2 obj protest
        on ADP 5 case
        Monday PROPN 2 obl
    """
    assert told("They faced protests on Monday", tree) == [("Monday", None)]


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [
        ("invited", "talks", [None, "Monday"]),
        ("invited", "town", [None]),
        ("will invite", "talks", ["Monday", None]),
    ],
)
def test_a_day_to_come_is_not_of_what_words_have_done(
    verb: str, noun: str, expected: list[str | None]
) -> None:
    *aux, main = verb.split()
    past = "" if aux else " Tense=Past|VerbForm=Fin"
    root = 2 + len(aux)
    tree = "\n".join(
        [
            f"They PRON {root} nsubj",
            *(f"{word} AUX {root} aux" for word in aux),
            f"{main} VERB 0 root invite{past}",
            f"Chad PROPN {root} obj",
            f"to ADP {root + 3} case",
            f"{noun} NOUN {root} obl {noun.removesuffix('s')}",
            f"on ADP {root + 5} case",
            f"Monday PROPN {root} obl",
        ]
    )
    made = reading(
        f"They {verb} Chad to {noun} on Monday",
        tree,
        events=[(main, "AGREE", {}), *([("talks", "CONSULT", {})] if noun == "talks" else [])],
    )
    [monday] = _times(made)
    ahead = msgspec.structs.replace(monday, earliest="2024-03-04", latest="2024-03-04")
    known = record(made, times=(ahead,))
    day = msgspec.structs.replace(known.article.published, date="2024-03-01", basis="given")
    article = msgspec.structs.replace(known.article, published=day)
    known = msgspec.structs.replace(known, article=article)
    assert [s.time for s in settings(made, known, acts(made))] == expected
