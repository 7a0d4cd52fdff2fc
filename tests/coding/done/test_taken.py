"""What an act does not tell of its parties, and other acts do."""

from __future__ import annotations

from legation.coding.done import events
from legation.record import Actor, Mention
from tests.readings import reading, record, words

STATES = ("Oman", "Iran", "Chad")


def told(
    text: str, tree: str, **known: list[tuple[str, str, dict[str, str]]]
) -> dict[str, tuple[list[str], list[str]]]:
    """Actors and recipients of each event by its trigger."""
    made = reading(text, tree, **known)  # type: ignore[arg-type]
    spans = {n: made.span(*words(made, n)) for n in STATES if n in made.words}
    actors = tuple(
        Actor(id=n, name=n, kind="state", country=n[:3].upper(), mentions=(Mention(s.start, s.end, "name"),))
        for n, s in spans.items()
    )
    found = events(made, record(made, actors=actors))
    return {text[e.trigger.start : e.trigger.end]: (list(e.actors), list(e.recipients)) for e in found}


def test_a_charge_is_laid_to_whom_its_content_names() -> None:
    tree = """
        Oman PROPN 2 nsubj
        complained VERB 0 root complain
        that SCONJ 5 mark
        Iran PROPN 5 nsubj
        bombed VERB 2 ccomp bomb
        Chad PROPN 5 obj
    """
    found = told(
        "Oman complained that Iran bombed Chad",
        tree,
        events=[("complained", "ACCUSE", {}), ("bombed", "ASSAULT", {})],
    )
    assert found["complained"] == (["Oman"], ["Iran"])


def test_a_threat_is_made_to_whom_it_would_be_done() -> None:
    tree = """
        Oman PROPN 2 nsubj
        threatened VERB 0 root threaten
        to PART 4 mark
        bomb VERB 2 xcomp
        Iran PROPN 4 obj
    """
    found = told(
        "Oman threatened to bomb Iran", tree, events=[("threatened", "THREATEN", {}), ("bomb", "ASSAULT", {})]
    )
    assert found["threatened"] == (["Oman"], ["Iran"])


def test_whoever_denies_answers_who_accused_him() -> None:
    tree = """
        Oman PROPN 2 nsubj
        accused VERB 0 root accuse
        Iran PROPN 2 obj
        . PUNCT 2 punct

        Iran PROPN 2 nsubj
        denied VERB 0 root deny
        it PRON 2 obj
        . PUNCT 2 punct
    """
    text = "Oman accused Iran. Iran denied it."
    made = reading(text, tree, events=[("denied", "REJECT", {})])
    oman = Actor(id="Oman", name="Oman", kind="state", country="OMN", mentions=(Mention(0, 4, "name"),))
    iran = Actor(
        id="Iran",
        name="Iran",
        kind="state",
        country="IRN",
        mentions=(Mention(13, 17, "name"), Mention(19, 23, "name")),
    )
    denial = next(e for e in events(made, record(made, actors=(oman, iran))) if e.type == "REJECT")
    assert (denial.actors, denial.recipients) == (("Iran",), ("Oman",))


def test_harms_told_together_are_done_to_the_same() -> None:
    tree = """
        Oman PROPN 2 nsubj
        seized VERB 0 root seize
        papers NOUN 2 obj
        and CCONJ 5 cc
        arrested VERB 2 conj arrest
        Iran PROPN 5 obj
    """
    found = told(
        "Oman seized papers and arrested Iran",
        tree,
        events=[("seized", "COERCE", {}), ("arrested", "COERCE", {})],
    )
    assert found["seized"] == (["Oman"], ["Iran"])
