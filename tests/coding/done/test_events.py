"""Events from acts: their spans, mentions, contexts and confidence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.coding.done import events
from legation.knowledge import plover
from tests.coding.done.telling import actor, only
from tests.readings import reading, record

pytestmark = pytest.mark.usefixtures("every_draft_is_told")


def test_a_caption_printed_twice_tells_one_event() -> None:
    line = "Togo bans imports"
    row = "Togo PROPN 2 nsubj\nbans VERB 0 root ban Tense=Pres|VerbForm=Fin\nimports NOUN 2 obj\n"
    made = reading(
        f"{line}\n\n{line}",
        f"{row}\n{row}",
        events=[("bans", "SANCTION", {}), ("bans@2", "SANCTION", {})],
        kinds=["caption", "caption"],
    )
    known = record(made, actors=(actor(made, "a1", "TGO", "Togo", "Togo@2"),))
    assert only(made, known).actors == ("a1",)


def test_a_text_without_acts_has_no_events() -> None:
    made = reading("Mali lies inland.", "Mali PROPN 2 nsubj\nlies VERB 0 root lie\ninland ADV 2 advmod")
    assert events(made, record(made)) == ()


LABELS = [
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "nmod",
    "nmod:poss",
    "conj",
    "acl",
    "acl:relcl",
    "xcomp",
    "ccomp",
]
LABELS += ["advcl", "amod", "compound", "case", "mark", "det", "aux", "advmod", "appos", "flat", "parataxis"]
FORMS = [
    "Oman",
    "Iran",
    "held",
    "talks",
    "not",
    "will",
    "to",
    "of",
    "who",
    "refused",
    "the",
    "in",
    "Doha",
    "and",
]


@settings(deadline=None)
@given(st.data())
def test_whatever_the_tree_says_spans_lie_in_the_text(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 12))
    forms = data.draw(st.lists(st.sampled_from(FORMS), min_size=size, max_size=size))
    rows = []
    for i, form in enumerate(forms):
        head = data.draw(st.integers(0, i))
        label = data.draw(st.sampled_from(LABELS)) if head else "root"
        rows.append(f"{form} {data.draw(st.sampled_from(['NOUN', 'VERB', 'PRON', 'ADJ']))} {head} {label}")
    starts = data.draw(st.lists(st.integers(0, size - 1), max_size=4, unique=True))
    kinds = [data.draw(st.sampled_from(sorted(plover.types()))) for _ in starts]
    text = " ".join(forms)
    made = reading(
        text,
        "\n".join(rows),
        events=[((i, i + 1), kind, {}) for i, kind in zip(starts, kinds, strict=True)],
    )
    named = [i for i, form in enumerate(forms) if form in ("Oman", "Iran")]
    actors = tuple(
        actor(made, f"a{i}", form.upper(), (i, i + 1)) for i, form in enumerate(forms) if i in named
    )
    found = events(made, record(made, actors=actors))
    assert len({e.id for e in found}) == len(found) <= size
    for event in found:
        spans = (event.trigger, event.evidence, *event.actor_spans, *event.recipient_spans)
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert event.evidence.start <= event.trigger.start < event.trigger.end <= event.evidence.end
        assert set(event.actors).isdisjoint(event.recipients)


def test_an_event_told_twice_keeps_both_its_mentions() -> None:
    text = "Mali shot a mayor.\n\nThe killing shook Gao."
    tree = """
        Mali  PROPN 2 nsubj
        shot  VERB  0 root shoot Tense=Past|VerbForm=Fin
        a     DET   4 det
        mayor NOUN  2 obj
        .     PUNCT 2 punct

        The     DET   2 det  the
        killing NOUN  3 nsubj killing
        shook   VERB  0 root shake
        Gao     PROPN 3 obj
        .       PUNCT 3 punct
    """
    made = reading(text, tree, events=[("shot", "ASSAULT", {}), ("killing", "ASSAULT", {})])
    event = only(made, record(made, actors=(actor(made, "a1", "MLI", "Mali"),)))
    assert [text[m.start : m.end] for m in event.mentions] == ["shot", "killing"]


def test_a_noun_with_a_victim_of_its_own_is_another_act() -> None:
    text = "Mali shot a mayor.\n\nThe killing of pilgrims goes on."
    tree = """
        Mali  PROPN 2 nsubj
        shot  VERB  0 root shoot Tense=Past|VerbForm=Fin
        a     DET   4 det
        mayor NOUN  2 obj
        .     PUNCT 2 punct

        The      DET   2 det  the
        killing  NOUN  5 nsubj killing
        of       ADP   4 case
        pilgrims NOUN  2 nmod
        goes     VERB  0 root go
        on       ADP   5 compound:prt
        .        PUNCT 5 punct
    """
    made = reading(text, tree, events=[("shot", "ASSAULT", {}), ("killing", "ASSAULT", {})])
    found = events(made, record(made, actors=(actor(made, "a1", "MLI", "Mali"),)))
    assert len([e for e in found if e.act == "ASSAULT"]) == 2


def test_a_headline_and_its_lead_are_one_event() -> None:
    text = "Murder in Gao\n\nGunmen assassinated a judge."
    tree = """
        Murder NOUN  0 root murder
        in     ADP   3 case
        Gao    PROPN 1 nmod

        Gunmen       NOUN  2 nsubj gunman
        assassinated VERB  0 root assassinate Tense=Past|VerbForm=Fin
        a            DET   4 det
        judge        NOUN  2 obj
        .            PUNCT 2 punct
    """
    made = reading(
        text,
        tree,
        events=[("Murder", "ASSAULT", {}), ("assassinated", "ASSAULT", {})],
        kinds=["headline", "paragraph"],
    )
    event = only(made, record(made, actors=(actor(made, "a1", None, "Gunmen", kind="group"),)))
    assert text[event.trigger.start : event.trigger.end] == "assassinated"
    assert len(event.mentions) == 2


def test_contexts_are_told_by_the_sentence_the_sectors_and_the_states() -> None:
    text = "Chad asked Togo for vaccines."
    tree = """
        Chad     PROPN 2 nsubj
        asked    VERB  0 root ask Tense=Past|VerbForm=Fin
        Togo     PROPN 2 obj
        for      ADP   5 case
        vaccines NOUN  2 obl vaccine
        .        PUNCT 2 punct
    """
    made = reading(text, tree, events=[("asked", "REQUEST", {})])
    known = record(made, actors=(actor(made, "a1", "TCD", "Chad"), actor(made, "a2", "TGO", "Togo")))
    assert only(made, known).contexts == ("diplomatic", "health")
