"""Which words tell an act, and of which type: the model's view beside the words' own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from legation.coding.done.acts import acts
from legation.coding.done.words import tellings
from tests.readings import Where, reading

Told = tuple[Where, str]


def found(
    text: str, tree: str, *tagged: Told, names: tuple[tuple[str, Where], ...] = ()
) -> list[tuple[str, str]]:
    made = reading(text, tree, names=names, events=[(word, kind, {}) for word, kind in tagged])
    return [(made.text(a.start, a.end), a.type) for a in acts(made)]


def signs_of(text: str, tree: str, *tagged: Told) -> set[str]:
    made = reading(text, tree, events=[(word, kind, {}) for word, kind in tagged])
    return {name for act in acts(made) for name, _ in act.signs}


SANCTIONS = "Oman imposed new sanctions on Iran"
SANCTIONS_TREE = (
    "Oman PROPN 2 nsubj\nimposed VERB 0 root impose\nnew ADJ 4 amod\nsanctions NOUN 2 obj sanction\n"
    "on ADP 6 case\nIran PROPN 4 nmod"
)


def test_a_light_verb_and_its_noun_are_one_act() -> None:
    assert found(SANCTIONS, SANCTIONS_TREE, ("imposed", "SANCTION")) == [
        ("imposed new sanctions", "SANCTION")
    ]


def test_a_sure_word_tells_what_the_model_missed() -> None:
    assert found(SANCTIONS, SANCTIONS_TREE) == [("imposed new sanctions", "SANCTION")]


@pytest.mark.parametrize("kind", ["SUPPORT", "CONSULT"])
def test_a_name_is_no_act(kind: str) -> None:
    tree = "Oman PROPN 2 nsubj\nslept VERB 0 root sleep"
    assert found("Oman slept", tree, ("Oman", kind), names=(("Location", "Oman"),)) == []


@pytest.mark.parametrize(
    ("verb", "lemma"), [("said", "say"), ("announced", "announce"), ("maintained", "maintain")]
)
def test_a_verb_that_only_reports_is_no_act(verb: str, lemma: str) -> None:
    tree = f"Oman PROPN 2 nsubj\n{verb} VERB 0 root {lemma}\nit PRON 4 nsubj\nrained VERB 2 ccomp rain"
    assert found(f"Oman {verb} it rained", tree, (verb, "REQUEST")) == []


def test_what_people_only_speak_about_is_no_act() -> None:
    tree = "Oman PROPN 2 nsubj\ndiscussed VERB 0 root discuss\nsanctions NOUN 2 obj sanction"
    assert found("Oman discussed sanctions", tree, ("discussed", "CONSULT")) == [("discussed", "CONSULT")]


def test_a_noun_that_qualifies_another_is_no_act() -> None:
    tree = "A DET 3 det\nprotest NOUN 3 compound\nground NOUN 0 root"
    assert found("A protest ground", tree, ("protest", "PROTEST")) == []


def test_a_verb_and_an_object_of_one_type_are_one_act() -> None:
    tree = "Oman PROPN 2 nsubj\nattended VERB 0 root attend\nthe DET 4 det\nsummit NOUN 2 obj"
    told = found("Oman attended the summit", tree, ("attended", "CONSULT"), ("summit", "CONSULT"))
    assert [kind for _, kind in told] == ["CONSULT"]


def test_readiness_needs_something_to_be_ready_for() -> None:
    ready = "Oman PROPN 3 nsubj\nis AUX 3 cop\nready ADJ 0 root\nto PART 5 mark\ngo VERB 3 xcomp"
    assert found("Oman is ready to go", ready) == [("ready", "AGREE")]
    assert (
        found("Oman is ready", "Oman PROPN 3 nsubj\nis AUX 3 cop\nready ADJ 0 root", ("ready", "AGREE")) == []
    )


@pytest.mark.parametrize(
    ("objects", "kind"), [("troops NOUN 2 obj troops", "MOBILIZE"), ("food NOUN 2 obj food", "AID")]
)
def test_the_object_tells_what_was_sent(objects: str, kind: str) -> None:
    made = reading(f"Oman sent {objects.split()[0]}", f"Oman PROPN 2 nsubj\nsent VERB 0 root send\n{objects}")
    assert [t.type for t in tellings(made, 1)] == [kind]


def test_a_verb_is_told_with_its_preposition() -> None:
    tree = "Oman PROPN 2 nsubj\ncalled VERB 0 root call\nfor ADP 4 case\npeace NOUN 2 obl"
    assert "sure word" in signs_of("Oman called for peace", tree)
    assert "sure word" not in signs_of("Oman called", "Oman PROPN 2 nsubj\ncalled VERB 0 root call")


def test_the_model_and_the_words_each_give_a_sign() -> None:
    tree = "Oman PROPN 2 nsubj\ncondemned VERB 0 root condemn\nIran PROPN 2 obj"
    text = "Oman condemned Iran"
    without, with_it = (
        dict(act.signs)
        for made in (reading(text, tree), reading(text, tree, events=[("condemned", "ACCUSE", {})]))
        for act in acts(made)
    )
    assert without.keys() == with_it.keys() == {"heard", "sure word"}
    assert without["heard"] < with_it["heard"]


def test_where_the_model_is_of_two_minds_the_nouns_own_type_decides() -> None:
    made = reading(SANCTIONS, SANCTIONS_TREE)
    imposed = np.array([0, 1, 0, 0, 0, 0], dtype=np.float32)
    told = {"COERCE": 0.4 * imposed, "SANCTION": 0.3 * imposed}
    assert [act.type for act in acts(replace(made, told=told))] == ["SANCTION"]


@pytest.mark.parametrize(
    ("adjective", "kind"), [("grateful", "SUPPORT"), ("appalled", "ACCUSE"), ("unwilling", "REJECT")]
)
def test_an_adjective_said_of_somebody_can_tell_an_act(adjective: str, kind: str) -> None:
    tree = f"Oman PROPN 3 nsubj\nis AUX 3 cop\n{adjective} ADJ 0 root"
    assert found(f"Oman is {adjective}", tree) == [(adjective, kind)]


def test_an_adjective_before_its_noun_tells_none() -> None:
    assert found("grateful Oman", "grateful ADJ 2 amod\nOman PROPN 0 root") == []


def test_a_light_verb_that_the_model_marks_keeps_its_act_where_no_noun_tells_one() -> None:
    tree = "Oman PROPN 2 nsubj\nopened VERB 0 root open\nan DET 4 det\nembassy NOUN 2 obj"
    assert found("Oman opened an embassy", tree, ("opened", "SUPPORT")) == [("opened", "SUPPORT")]


def test_an_object_can_stand_behind_the_verbs_own_preposition() -> None:
    tree = "Crowds NOUN 2 nsubj\ntook VERB 0 root take\nto ADP 4 case\nstreets NOUN 2 obl street"
    made = reading("Crowds took to streets", tree)
    assert [t.type for t in tellings(made, 1)] == ["PROTEST"]
    elsewhere = reading(
        "Crowds took to dancing", tree.replace("streets NOUN 2 obl street", "dancing NOUN 2 obl")
    )
    assert tellings(elsewhere, 1) == ()


@pytest.mark.parametrize("kind", ["news", "press"])
def test_a_meeting_with_the_press_is_no_act(kind: str) -> None:
    tree = f"A DET 3 det\n{kind} NOUN 3 compound\nconference NOUN 0 root\nfollowed VERB 3 acl follow"
    assert found(f"A {kind} conference followed", tree, ("conference", "CONSULT")) == []


def test_what_a_noun_is_about_is_no_object_of_its_verb() -> None:
    tree = """
        Oman PROPN 2 nsubj
        expressed VERB 0 root express
        concern NOUN 2 obj concern
        about ADP 5 case
        support NOUN 3 nmod support
    """
    made = reading("Oman expressed concern about support", tree)
    assert {t.type for t in tellings(made, 1) if t.objects} == {"ACCUSE"}
