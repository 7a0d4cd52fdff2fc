"""Who did it, and to whom, where words stand close or far and the tree may be wrong."""

from __future__ import annotations

import pytest

from legation.coding.done.acts import acts
from legation.coding.done.parties import Parties
from legation.language.reading import Reading
from legation.record import Actor, Mention, Place, Span, Statement
from tests.readings import reading, record, words

NAMES = ("Oman", "Iran", "Chad", "Mali")


def sides(
    text: str,
    tree: str,
    act: int = 0,
    *,
    statements: tuple[Statement, ...] = (),
    seen: tuple[str, str] | None = None,
    places: tuple[Place, ...] = (),
    others: tuple[Actor, ...] = (),
) -> tuple[list[str], list[str]]:
    """The words or names of both sides of an act; ``seen``: a word and the type that the model sees there."""
    made = reading(text, tree, events=[(*seen, {})] if seen else [])
    known = record(made, actors=(*_actors(made), *others), statements=statements, places=places)
    found = Parties(made, known).sides(acts(made)[act])
    return tuple(  # type: ignore[return-value]
        [p.actor.name if p.actor else text[p.span.start : p.span.end] for p in side]
        for side in (found.actors, found.recipients)
    )


def _actors(made: Reading) -> tuple[Actor, ...]:
    present = [n for n in NAMES if n in made.words]
    spans = [made.span(*words(made, n)) for n in present]
    return tuple(
        Actor(id=n, name=n, kind="state", country=n[:3].upper(), mentions=(Mention(s.start, s.end, "name"),))
        for n, s in zip(present, spans, strict=True)
    )


def test_a_recipient_beside_the_act_is_its_own_even_where_the_tree_fails() -> None:
    tree = """
        Oman PROPN 2 nsubj
        imposed VERB 0 root impose
        sanctions NOUN 2 obj sanction
        on ADP 5 case
        Iran PROPN 7 obl
        to PART 7 mark
        punish VERB 2 advcl
    """
    assert sides("Oman imposed sanctions on Iran to punish", tree) == (["Oman"], ["Iran"])


def test_together_with_names_no_recipient() -> None:
    tree = """
        Oman PROPN 2 nsubj
        endorsed VERB 0 root endorse
        it PRON 2 obj
        together ADV 6 advmod
        with ADP 6 case
        Iran PROPN 2 obl
    """
    assert sides("Oman endorsed it together with Iran", tree) == (["Oman"], [])


def test_whose_arrest_it_is_suffered_it() -> None:
    tree = """
        Oman PROPN 3 nmod:poss
        's PART 1 case
        arrest NOUN 4 nsubj
        shocked VERB 0 root shock
        Iran PROPN 4 obj
    """
    assert sides("Oman's arrest shocked Iran", tree) == ([], ["Oman"])


def test_whose_invasion_it_is_did_it() -> None:
    tree = "Oman PROPN 3 nmod:poss\n's PART 1 case\ninvasion NOUN 0 root\nof ADP 5 case\nIran PROPN 3 nmod"
    assert sides("Oman's invasion of Iran", tree) == (["Oman"], ["Iran"])


def test_a_second_subject_after_the_verb_is_its_object() -> None:
    tree = "Oman PROPN 2 nsubj\naccused VERB 0 root accuse\nIran PROPN 2 nsubj"
    assert sides("Oman accused Iran", tree) == (["Oman"], ["Iran"])


def test_an_object_before_the_verb_is_its_subject() -> None:
    tree = "Oman PROPN 2 obj\naccused VERB 0 root accuse\nIran PROPN 2 obj"
    assert sides("Oman accused Iran", tree) == (["Oman"], ["Iran"])


def test_the_leaders_of_two_states_are_both() -> None:
    tree = """
        leaders NOUN 6 nsubj leader Number=Plur
        of ADP 3 case
        Oman PROPN 1 nmod
        and CCONJ 5 cc
        Iran PROPN 3 conj
        agreed VERB 0 root agree
    """
    assert sides("leaders of Oman and Iran agreed", tree) == (["Oman", "Iran"], [])


def test_an_unknown_subject_stays_as_words() -> None:
    tree = "the DET 2 det\nclerks NOUN 3 nsubj\naccused VERB 0 root accuse\nIran PROPN 3 obj"
    assert sides("the clerks accused Iran", tree) == (["the clerks"], ["Iran"])


def test_we_are_whoever_is_quoted() -> None:
    text = "Oman: we condemn Iran"
    tree = "Oman PROPN 0 root\n: PUNCT 1 punct\nwe PRON 4 nsubj\ncondemn VERB 1 parataxis\nIran PROPN 4 obj"
    said = Statement(id="s1", content=Span(6, len(text)), kind="direct", speaker="Oman")
    assert sides(text, tree, statements=(said,)) == (["Oman"], ["Iran"])


def test_a_perfect_with_a_passive_subject_is_active() -> None:
    tree = "Oman PROPN 3 nsubj:pass\nhas AUX 3 aux have\ndetained VERB 0 root detain\nIran PROPN 3 obj"
    assert sides("Oman has detained Iran", tree) == (["Oman"], ["Iran"])


def test_by_whom_two_passives_side_by_side_are_done() -> None:
    tree = """
        Iran PROPN 3 nsubj:pass
        was AUX 3 aux:pass be
        accused VERB 0 root accuse
        and CCONJ 5 cc
        condemned VERB 3 conj condemn Tense=Past|VerbForm=Part|Voice=Pass
        by ADP 7 case
        Oman PROPN 5 obl:agent
    """
    text = "Iran was accused and condemned by Oman"
    assert sides(text, tree, 0) == (["Oman"], ["Iran"])
    assert sides(text, tree, 1) == (["Oman"], ["Iran"])


def test_whom_two_verbs_act_on_stands_after_the_second() -> None:
    tree = """
        Oman PROPN 2 nsubj
        accused VERB 0 root accuse
        and CCONJ 4 cc
        condemned VERB 2 conj condemn
        Iran PROPN 4 obj
    """
    assert sides("Oman accused and condemned Iran", tree, 0) == (["Oman"], ["Iran"])


def test_a_relative_clause_with_its_own_subject_acts_on_its_noun() -> None:
    tree = """
        Iran PROPN 0 root
        that PRON 4 obj
        Oman PROPN 4 nsubj
        accused VERB 1 acl:relcl accuse
    """
    assert sides("Iran that Oman accused", tree) == (["Oman"], ["Iran"])


def test_remarks_are_of_those_who_made_them() -> None:
    tree = """
        Oman PROPN 2 nsubj
        condemned VERB 0 root condemn
        remarks NOUN 2 obj remark
        made VERB 3 acl make
        by ADP 6 case
        Iran PROPN 4 obl:agent
    """
    assert sides("Oman condemned remarks made by Iran", tree) == (["Oman"], ["Iran"])


def test_a_case_against_somebody_is_his() -> None:
    tree = """
        Oman PROPN 2 nsubj
        rejected VERB 0 root reject
        charges NOUN 2 obj charge
        against ADP 5 case
        Iran PROPN 3 nmod
    """
    assert sides("Oman rejected charges against Iran", tree) == (["Oman"], ["Iran"])


def test_who_faces_criticism_is_criticised() -> None:
    tree = (
        "Iran PROPN 2 nsubj\nfaced VERB 0 root face\ncriticism NOUN 2 obj\nfrom ADP 5 case\nOman PROPN 3 nmod"
    )
    text = "Iran faced criticism from Oman"
    assert sides(text, tree, seen=("criticism", "ACCUSE")) == (["Oman"], ["Iran"])


def test_what_only_caused_an_act_did_not_do_it() -> None:
    tree = """
        Oman PROPN 3 nmod:poss
        's PART 1 case
        law NOUN 4 nsubj
        sparked VERB 0 root spark
        protests NOUN 4 obj protest
        by ADP 7 case
        Iran PROPN 5 nmod
    """
    assert sides("Oman's law sparked protests by Iran", tree)[0] == ["Iran"]


def test_both_who_sign_a_treaty_are_its_actors() -> None:
    tree = """
        Oman PROPN 2 nsubj
        signed VERB 0 root sign
        a DET 4 det
        memorandum NOUN 2 obj
        of ADP 6 case
        understanding NOUN 4 nmod
        with ADP 8 case
        Iran PROPN 6 nmod
    """
    text = "Oman signed a memorandum of understanding with Iran"
    assert sides(text, tree) == (["Oman", "Iran"], [])


def test_whom_a_meeting_is_with_may_stand_further_down() -> None:
    tree = """
        Oman PROPN 2 nsubj
        held VERB 0 root hold
        meetings NOUN 2 obj meeting
        to PART 5 mark
        promote VERB 2 advcl
        trade NOUN 5 obj
        with ADP 8 case
        Iran PROPN 6 nmod
    """
    assert sides("Oman held meetings to promote trade with Iran", tree) == (["Oman", "Iran"], [])


def test_a_treaty_is_suspended_against_its_other_party() -> None:
    tree = """
        Oman PROPN 2 nsubj
        suspended VERB 0 root suspend
        its PRON 4 nmod:poss
        treaty NOUN 2 obj
        with ADP 6 case
        Iran PROPN 4 nmod
    """
    text = "Oman suspended its treaty with Iran"
    assert sides(text, tree, seen=("suspended", "SANCTION")) == (["Oman"], ["Iran"])


def test_members_of_a_body_act_for_it() -> None:
    tree = """
        members NOUN 4 nsubj member Number=Plur
        of ADP 3 case
        Oman PROPN 1 nmod
        accused VERB 0 root accuse
        Iran PROPN 4 obj
    """
    group = Actor(id="g", name="members", kind="group", mentions=(Mention(0, 7, "nominal"),))
    assert sides("members of Oman accused Iran", tree, others=(group,)) == (["Oman"], ["Iran"])


def test_a_town_that_is_shelled_stands_for_its_state() -> None:
    tree = """
        Oman PROPN 2 nsubj
        shelled VERB 0 root shell
        Tabriz PROPN 2 obj
        while SCONJ 6 mark
        Iran PROPN 6 nsubj
        slept VERB 2 advcl sleep
    """
    town = Place(id="p1", name="Tabriz", country="IRA", mentions=(Mention(13, 19, "name"),))
    text = "Oman shelled Tabriz while Iran slept"
    assert sides(text, tree, places=(town,), seen=("shelled", "ASSAULT")) == (["Oman"], ["Iran"])


def test_a_rebel_convoy_is_the_rebels() -> None:
    tree = """
        Rebels NOUN 2 nsubj rebel Number=Plur
        slept VERB 0 root sleep
        . PUNCT 2 punct

        Oman PROPN 2 nsubj
        attacked VERB 0 root attack
        a DET 5 det
        rebel NOUN 5 compound rebel
        convoy NOUN 2 obj
    """
    rebels = Actor(id="r", name="Rebels", kind="armed-group", mentions=(Mention(0, 6, "nominal"),))
    text = "Rebels slept. Oman attacked a rebel convoy"
    found = sides(text, tree, seen=("attacked", "ASSAULT"), others=(rebels,))
    assert found == (["Oman"], ["Rebels"])


def test_what_the_army_fired_is_not_whom_it_fired_at() -> None:
    tree = """
        A DET 2 det
        shell NOUN 6 nsubj
        fired VERB 2 acl fire Tense=Past|VerbForm=Part
        by ADP 5 case
        Oman PROPN 3 obl:agent
        hit VERB 0 root hit
        Iran PROPN 6 obj
    """
    assert sides("A shell fired by Oman hit Iran", tree, seen=("fired", "ASSAULT")) == (["Oman"], [])


def test_states_told_as_examples_are_the_parties() -> None:
    tree = """
        States NOUN 5 nsubj state Number=Plur
        such ADJ 4 case
        as ADP 2 fixed
        Oman PROPN 1 nmod
        accused VERB 0 root accuse
        Iran PROPN 5 obj
    """
    assert sides("States such as Oman accused Iran", tree) == (["Oman"], ["Iran"])


def test_whoever_is_praised_for_what_he_did_is_the_recipient() -> None:
    tree = """
        Oman PROPN 2 nsubj
        welcomed VERB 0 root welcome
        that SCONJ 5 mark
        Iran PROPN 5 nsubj
        paid VERB 2 ccomp pay
    """
    assert sides("Oman welcomed that Iran paid", tree, seen=("welcomed", "SUPPORT")) == (["Oman"], ["Iran"])


def test_what_somebody_is_blamed_for_is_not_blamed() -> None:
    tree = """
        Oman PROPN 2 nsubj
        blamed VERB 0 root blame
        rain NOUN 2 obj
        for ADP 5 case
        Chad PROPN 7 nmod:poss
        's PART 5 case
        floods NOUN 2 obl
    """
    found = sides("Oman blamed rain for Chad's floods", tree, seen=("blamed", "ACCUSE"))
    assert found == (["Oman"], [])


def test_concern_over_what_happens_somewhere_is_laid_to_its_state() -> None:
    text = "Oman raised concern over arrests in Bamako, Mali"
    tree = """
        Oman PROPN 2 nsubj
        raised VERB 0 root raise
        concern NOUN 2 obj
        over ADP 5 case
        arrests NOUN 3 nmod arrest
        in ADP 7 case
        Bamako PROPN 5 nmod
        , PUNCT 9 punct
        Mali PROPN 7 appos
    """
    at = text.index("Bamako")
    town = Place(id="p1", name="Bamako", country="MAL", mentions=(Mention(at, at + 6, "name"),))
    found = sides(text, tree, places=(town,), seen=("raised", "ACCUSE"))
    assert found == (["Oman"], ["Mali"])


def test_who_signs_to_do_something_does_it_whoever_signs_too() -> None:
    text = "Oman signed a paper with Chad to help Mali"
    tree = """
        Oman PROPN 2 nsubj
        signed VERB 0 root sign
        a DET 4 det
        paper NOUN 2 obj
        with ADP 6 case
        Chad PROPN 2 obl
        to PART 8 mark
        help VERB 2 advcl
        Mali PROPN 8 obj
    """
    made = reading(text, tree, events=[("help", "AID", {"ACTOR": "Chad", "RECIPIENT": "Mali"})])
    found = Parties(made, record(made, actors=_actors(made)))
    help_ = next(a for a in acts(made) if a.type == "AID")
    assert found.sides(help_).ids() == (("Oman",), ("Mali",))


def test_what_somebody_is_backed_with_is_the_backers() -> None:
    tree = """
        Oman PROPN 2 nsubj
        backed VERB 0 root back
        Chad PROPN 2 obj
        with ADP 5 case
        aid NOUN 2 obl aid
    """
    assert sides("Oman backed Chad with aid", tree, seen=("aid", "AID")) == (["Oman"], ["Chad"])


def test_what_is_done_in_protest_is_the_protest_of_who_does_it() -> None:
    tree = """
        Chad PROPN 2 nsubj
        left VERB 0 root leave
        in ADP 4 case
        protest NOUN 2 obl protest
        at ADP 6 case
        Oman PROPN 4 nmod
    """
    assert sides("Chad left in protest at Oman", tree) == (["Chad"], ["Oman"])


def test_troops_along_a_border_face_who_is_behind_it() -> None:
    tree = """
        Chad PROPN 2 nsubj
        massed VERB 0 root mass
        troops NOUN 2 obj troop Number=Plur
        on ADP 6 case
        its PRON 6 nmod:poss
        border NOUN 2 obl border
        with ADP 8 case
        Mali PROPN 6 nmod
    """
    assert sides("Chad massed troops on its border with Mali", tree) == (["Chad"], ["Mali"])


def test_whose_a_meeting_is_takes_part_in_it() -> None:
    tree = """
        Oman PROPN 3 nmod:poss
        's PART 1 case
        talks NOUN 6 nsubj talk
        with ADP 5 case
        Chad PROPN 3 nmod
        failed VERB 0 root fail
    """
    seen = ("talks", "CONSULT")
    assert sides("Oman's talks with Chad failed", tree, seen=seen) == (["Oman", "Chad"], [])


@pytest.mark.parametrize(("country", "praised"), [("OMA", []), ("IRA", ["Oman"])])
def test_who_speaks_for_a_state_praises_others(country: str, praised: list[str]) -> None:
    tree = "Said PROPN 2 nsubj\npraised VERB 0 root praise\nOman PROPN 2 obj"
    who = Actor(
        id="s", name="Said", kind="person", sector="GOV", country=country, mentions=(Mention(0, 4, "name"),)
    )
    assert sides("Said praised Oman", tree, others=(who,))[1] == praised


def test_what_somebody_agrees_to_do_to_others_is_agreed_with_them() -> None:
    tree = """
        Oman PROPN 2 nsubj
        agreed VERB 0 root agree
        to PART 4 mark
        help VERB 2 xcomp
        Chad PROPN 4 obj
    """
    assert sides("Oman agreed to help Chad", tree) == (["Oman"], ["Chad"])
