"""The time in which a story goes on, and where it is not carried."""

from __future__ import annotations

import pytest

from legation.coding.done.acts import acts
from legation.coding.done.settings import settings
from legation.language.reading import Reading
from legation.record import BlockKind, Time
from tests.readings import reading, record, words

PAST = "Tense=Past|VerbForm=Fin"
MONDAY = f"""
    They PRON 2 nsubj they
    met VERB 0 root meet {PAST}
    on ADP 4 case
    Monday PROPN 2 obl
    . PUNCT 2 punct
"""


def told(made: Reading) -> dict[str, str | None]:
    """The word of each act with the words of its time; times are the names of days."""
    spans = [made.span(*words(made, day)) for day in ("Monday", "Friday") if day in made.words]
    times = tuple(
        Time(id=made.article.text[s.start : s.end], start=s.start, end=s.end, type="DATE", value="XXXX-WXX-1")
        for s in spans
    )
    found = acts(made)
    settled = settings(made, record(made, times=times), found)
    return {made.text(a.start, a.end): s.time for a, s in zip(found, settled, strict=True)}


def signed(*, helper: str = "", feats: str = PAST, opening: str = "They PRON {verb} nsubj they") -> str:
    """A second sentence: "They signed an accord.", with an auxiliary before the verb or another opening."""
    lines = [line for line in opening.split("\n") if line]
    verb = len(lines) + (2 if helper else 1)
    auxiliary = [f"{helper} AUX {verb} aux {helper} Tense=Past|VerbForm=Fin"] if helper else []
    rest = [
        f"invaded VERB 0 root invade {feats}",
        f"Chad PROPN {verb} obj",
        f". PUNCT {verb} punct",
    ]
    return "\n".join([*(line.format(verb=verb) for line in lines), *auxiliary, *rest])


@pytest.mark.parametrize(
    ("second", "tree", "time"),
    [
        ("They invaded Chad.", signed(), "Monday"),
        ("They had invaded Chad.", signed(helper="had", feats="Tense=Past|VerbForm=Part"), None),
        (
            "In May they invaded Chad.",
            signed(opening="In ADP 2 case\nMay PROPN {verb} obl\nthey PRON {verb} nsubj they"),
            None,
        ),
    ],
)
def test_what_is_told_next_in_the_same_tense_is_of_the_same_day(
    second: str, tree: str, time: str | None
) -> None:
    made = reading(f"They met on Monday. {second}", f"{MONDAY}\n{tree}")
    assert told(made) == {"met": "Monday", "invaded": time}


def test_a_new_paragraph_about_somebody_else_has_no_time_of_the_one_before() -> None:
    made = reading("They met on Monday.\n\nThey invaded Chad.", f"{MONDAY}\n{signed()}")
    assert told(made)["invaded"] is None


def test_a_new_paragraph_about_the_same_one_goes_on_in_its_time() -> None:
    text = "They met on Monday.\n\nThey invaded Chad."
    made = reading(text, f"{MONDAY}\n{signed()}", chains=[["They", "They@2"]])
    assert told(made)["invaded"] == "Monday"


def test_what_follows_from_an_act_is_of_its_time() -> None:
    tree = f"""
    It PRON 2 nsubj it
    exploded VERB 0 root explode {PAST}
    on ADP 4 case
    Monday PROPN 2 obl
    , PUNCT 6 punct
    killing VERB 2 advcl kill VerbForm=Ger
    ten NUM 6 obj
    . PUNCT 2 punct
    """
    made = reading("It exploded on Monday, killing ten.", tree, events=[("killing", "ASSAULT", {})])
    assert told(made)["killing"] == "Monday"


def test_a_day_behind_two_verbs_is_that_of_both() -> None:
    tree = f"""
    They PRON 2 nsubj they
    met VERB 0 root meet {PAST}
    and CCONJ 4 cc
    invaded VERB 2 conj invade {PAST}
    Chad PROPN 4 obj
    on ADP 7 case
    Monday PROPN 4 obl
    . PUNCT 2 punct
    """
    made = reading("They met and invaded Chad on Monday.", tree)
    assert told(made) == {"met": "Monday", "invaded": "Monday"}


@pytest.mark.parametrize(
    ("kinds", "told_by", "time"),
    [(("headline", "paragraph"), "met", "Monday"), (("headline", "paragraph"), "said", None)],
)
def test_the_headline_is_of_the_day_on_which_the_lead_has_it_done_not_said(
    kinds: tuple[BlockKind, ...], told_by: str, time: str | None
) -> None:
    tree = f"""
    Chad PROPN 2 nsubj
    invades VERB 0 root invade Tense=Pres|VerbForm=Fin
    Togo PROPN 2 obj

    They PRON 2 nsubj they
    {told_by} VERB 0 root {told_by} {PAST}
    on ADP 4 case
    Monday PROPN 2 obl
    . PUNCT 2 punct
    """
    made = reading(
        f"Chad invades Togo\n\nThey {told_by} on Monday.",
        tree,
        kinds=kinds,
        attributions=[("said", "CUE", {})] if told_by == "said" else (),
    )
    assert told(made)["invades"] == time
