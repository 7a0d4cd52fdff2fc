"""Who did it, and to whom, where words stand close or far and the tree may be wrong."""

from __future__ import annotations

from legation.coding.done.acts import acts
from legation.coding.done.meetings import shared
from legation.coding.done.parties import Parties
from legation.language.reading import Reading
from legation.record import Actor, Mention, Record, Span, Statement
from tests.readings import reading, record, words

NAMES = ("Oman", "Iran", "Chad", "Mali")


def sides(
    text: str, tree: str, act: int = 0, *, statements: tuple[Statement, ...] = (), kind: str = ""
) -> tuple[list[str], list[str]]:
    """The words or names of both sides of an act; ``kind`` tags the verb "did"."""
    made = reading(text, tree, events=[("did", kind, {})] if kind else [])
    known = record(made, actors=_actors(made), statements=statements)
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


def test_a_call_within_talks_has_the_parties_of_the_talks() -> None:
    text = "Oman held talks with Chad, starting with a phone call to Chad"
    tree = """
        Oman PROPN 2 nsubj
        held VERB 0 root hold
        talks NOUN 2 obj talk
        with ADP 5 case
        Chad PROPN 3 nmod
        , PUNCT 7 punct
        starting VERB 2 advcl start
        with ADP 11 case
        a DET 11 det
        phone NOUN 11 compound
        call NOUN 7 obl
        to ADP 13 case
        Chad PROPN 11 nmod
    """
    made = reading(text, tree)
    known: Record = record(made, actors=_actors(made))
    found = acts(made)
    parties = Parties(made, known)
    call = shared(found, [parties.sides(act) for act in found], 1, 0)
    assert {p.actor.name for p in call.actors if p.actor} == {"Oman", "Chad"}
