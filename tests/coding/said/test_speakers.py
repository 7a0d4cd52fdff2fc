"""Who speaks, where the words only take somebody up."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from legation.coding.said import statements
from legation.language.reading import Argument, Chain, Reading
from legation.record import Actor, ActorKind, Mention, MentionKind, Office, Statement
from tests.readings import reading, record, words


def actor(made: Reading, key: str, *mentions: str, kind: ActorKind = "person", title: str = "") -> Actor:
    """An actor with the mentions: names, and nominals where they begin with a small letter."""
    spans = [made.span(*words(made, m)) for m in mentions]
    kinds: list[MentionKind] = ["nominal" if m[0].islower() else "name" for m in mentions]
    return Actor(
        id=key,
        name=mentions[0],
        kind=kind,
        office=Office(title=title) if title else None,
        mentions=tuple(Mention(s.start, s.end, k) for s, k in zip(spans, kinds, strict=True)),
    )


def speakers(made: Reading, *actors: Actor) -> list[str | None]:
    return [s.speaker for s in found(made, *actors)]


def found(made: Reading, *actors: Actor) -> tuple[Statement, ...]:
    return statements(made, record(made, actors=actors))


def persons(made: Reading, *phrases: str) -> Reading:
    """The reading with what the model takes for persons."""
    spans = [words(made, p) for p in phrases]
    chains = tuple(Chain((Argument("PERSON", a, b, made.head_of(a, b)),)) for a, b in spans)
    return type(made)(**{f: getattr(made, f) for f in made.__dataclass_fields__} | {"chains": chains})


SENATOR = """
    Rojas PROPN 2 nsubj
    said VERB 0 root say
    talks NOUN 4 nsubj talk
    failed VERB 2 ccomp fail
    . PUNCT 2 punct

    The DET 3 det
    coastal ADJ 3 amod
    {noun} NOUN 4 nsubj
    added VERB 0 root add
    that SCONJ 7 mark
    Lima PROPN 7 nsubj
    waits VERB 4 ccomp wait
    . PUNCT 4 punct
"""


def taken_up(noun: str) -> Reading:
    made = reading(
        f"Rojas said talks failed. The coastal {noun} added that Lima waits.", SENATOR.format(noun=noun)
    )
    return persons(made, f"The coastal {noun}")


def test_a_noun_for_a_person_takes_up_who_spoke_last() -> None:
    made = taken_up("veteran")
    assert speakers(made, actor(made, "a1", "Rojas")) == ["a1", "a1"]


def test_a_post_of_another_takes_up_nobody() -> None:
    made = taken_up("judge")
    assert speakers(made, actor(made, "a1", "Rojas", title="foreign minister")) == ["a1", None]
    assert speakers(made, actor(made, "a1", "Rojas", title="judge")) == ["a1", "a1"]


def test_a_source_that_is_not_named_is_nobody() -> None:
    made = taken_up("source")
    assert speakers(made, actor(made, "a1", "Rojas")) == ["a1", None]


ADDED = """
    {first} PROPN 2 nsubj
    said VERB 0 root say
    Quispe PROPN 4 nsubj
    failed VERB 2 ccomp fail
    . PUNCT 2 punct

    {pronoun} PRON 2 nsubj
    added VERB 0 root add
    that SCONJ 5 mark
    Lima PROPN 5 nsubj
    waits VERB 2 ccomp wait
    . PUNCT 2 punct
"""


@pytest.mark.parametrize(
    ("first", "pronoun", "kind", "speaker"),
    [
        ("Rojas", "She", "person", "a1"),  # and not Quispe, who is named last
        ("Andina", "It", "media", "a1"),
        ("Andina", "They", "organisation", "a1"),
        ("Rojas", "It", "person", None),
    ],
)
def test_a_pronoun_goes_on_with_who_spoke_in_the_sentence_before(
    first: str, pronoun: str, kind: ActorKind, speaker: str | None
) -> None:
    text = f"{first} said Quispe failed. {pronoun} added that Lima waits."
    made = reading(text, ADDED.format(first=first, pronoun=pronoun))
    who = speakers(made, actor(made, "a1", first, kind=kind), actor(made, "a2", "Quispe"))
    assert who == ["a1", speaker]


def test_a_name_closes_titles_of_any_length_before_what_a_comma_adds() -> None:
    made = reading(
        "The lawyer and expert Ana Rojas, a member of Amauta, said talks failed.",
        """
        The DET 2 det
        lawyer NOUN 13 nsubj
        and CCONJ 4 cc
        expert NOUN 2 conj
        Ana PROPN 2 appos
        Rojas PROPN 5 flat
        , PUNCT 9 punct
        a DET 9 det
        member NOUN 2 appos
        of ADP 11 case
        Amauta PROPN 9 nmod
        , PUNCT 9 punct
        said VERB 0 root say
        talks NOUN 15 nsubj talk
        failed VERB 13 ccomp fail
        . PUNCT 13 punct
        """,
    )
    lawyer = actor(made, "a1", "lawyer")
    assert speakers(made, lawyer, actor(made, "a2", "Ana Rojas")) == ["a2"]


def test_two_who_speak_together_are_no_one_speaker() -> None:
    made = reading(
        "Rojas and Quispe said talks failed.",
        """
        Rojas PROPN 4 nsubj
        and CCONJ 3 cc
        Quispe PROPN 1 conj
        said VERB 0 root say
        talks NOUN 6 nsubj talk
        failed VERB 4 ccomp fail
        . PUNCT 4 punct
        """,
    )
    assert speakers(made, actor(made, "a1", "Rojas"), actor(made, "a2", "Quispe")) == [None]


RUNNING = reading(
    '"We wait.\n\n"We will not sign," Rojas said.\n\nQuispe said talks failed.\n\n'
    '"It is too late for us now."',
    """
    " PUNCT 3 punct
    We PRON 3 nsubj
    wait VERB 0 root wait VerbForm=Fin
    . PUNCT 3 punct

    " PUNCT 5 punct
    We PRON 5 nsubj
    will AUX 5 aux will VerbForm=Fin
    not PART 5 advmod
    sign VERB 9 ccomp sign
    , PUNCT 9 punct
    " PUNCT 5 punct
    Rojas PROPN 9 nsubj
    said VERB 0 root say
    . PUNCT 9 punct

    Quispe PROPN 2 nsubj
    said VERB 0 root say
    talks NOUN 4 nsubj talk
    failed VERB 2 ccomp fail
    . PUNCT 2 punct

    " PUNCT 5 punct
    It PRON 5 nsubj
    is AUX 5 cop be VerbForm=Fin
    too ADV 5 advmod
    late ADJ 0 root
    for ADP 7 case
    us PRON 5 obl
    now ADV 5 advmod
    . PUNCT 5 punct
    " PUNCT 5 punct
    """,
)


def test_a_quotation_that_runs_over_paragraphs_is_one_statement_of_whoever_ends_it() -> None:
    first = found(RUNNING, actor(RUNNING, "a1", "Rojas"), actor(RUNNING, "a2", "Quispe"))[0]
    text = RUNNING.article.text
    assert first.speaker == "a1"
    assert isinstance(first.content, tuple)
    assert [text[x.start : x.end] for x in first.content] == ["We wait.", "We will not sign,"]


def test_a_quotation_without_a_cue_is_of_whoever_had_the_floor() -> None:
    last = found(RUNNING, actor(RUNNING, "a1", "Rojas"), actor(RUNNING, "a2", "Quispe"))[-1]
    assert (last.speaker, last.cue, last.kind) == ("a2", None, "direct")


def test_who_is_named_in_the_sentence_comes_before_who_had_the_floor() -> None:
    made = reading(
        "Rojas said talks failed. Quispe waited where he said that Lima waits.",
        """
        Rojas PROPN 2 nsubj
        said VERB 0 root say
        talks NOUN 4 nsubj talk
        failed VERB 2 ccomp fail
        . PUNCT 2 punct

        Quispe PROPN 2 nsubj
        waited VERB 0 root wait
        where ADV 5 advmod
        he PRON 5 nsubj
        said VERB 2 advcl say
        that SCONJ 8 mark
        Lima PROPN 8 nsubj
        waits VERB 5 ccomp wait
        . PUNCT 2 punct
        """,
        chains=[["Quispe", "he"]],
    )
    assert speakers(made, actor(made, "a1", "Rojas"), actor(made, "a2", "Quispe")) == ["a1", "a2"]


STATEMENT = """
    In ADP 3 case
    a DET 3 det
    statement NOUN 5 obl
    Amauta PROPN 5 nsubj
    said VERB 0 root say
    talks NOUN 7 nsubj talk
    failed VERB 5 ccomp fail
    . PUNCT 5 punct

    {word} DET 2 {label}
    {noun} NOUN 3 nsubj
    added VERB 0 root add
    that SCONJ 6 mark
    Lima PROPN 6 nsubj
    waits VERB 3 ccomp wait
    . PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("word", "label", "noun", "speaker"),
    [
        ("The", "det", "document", "a1"),
        ("A", "det", "document", None),
        ("Its", "nmod:poss", "lawyer", None),
    ],
)
def test_a_document_speaks_for_who_issued_it_and_nobodys_lawyer_for_him(
    word: str, label: str, noun: str, speaker: str | None
) -> None:
    text = f"In a statement Amauta said talks failed. {word} {noun} added that Lima waits."
    made = reading(text, STATEMENT.format(word=word, label=label, noun=noun))
    owner = ["Its"] if word == "Its" else []
    assert speakers(made, actor(made, "a1", "Amauta", *owner, kind="organisation")) == ["a1", speaker]


def test_somebody_of_another_trade_is_not_taken_for_who_had_the_floor() -> None:
    made = taken_up("contractor")
    prosecutor = actor(made, "a1", "Rojas")
    assert speakers(made, msgspec.structs.replace(prosecutor, sector="JUD")) == ["a1", None]


GOING_ON = """
    The DET 2 det
    drivers NOUN 3 nsubj
    left VERB 0 root leave
    . PUNCT 3 punct

    Amauta PROPN 2 nsubj
    said VERB 0 root say
    talks NOUN 4 nsubj talk
    failed VERB 2 ccomp fail
    . PUNCT 2 punct

"""


def test_a_body_that_spoke_goes_on_as_a_subject_whatever_the_chain_says() -> None:
    made = reading(
        "The drivers left. Amauta said talks failed. Lima waits, they said.",
        GOING_ON
        + """
        Lima PROPN 2 nsubj
        waits VERB 5 ccomp wait
        , PUNCT 2 punct
        they PRON 5 nsubj
        said VERB 0 root say
        . PUNCT 5 punct
        """,
        chains=[["The drivers", "they"]],
    )
    amauta, drivers = (
        actor(made, "a1", "Amauta", kind="organisation"),
        actor(made, "a2", "drivers", kind="group"),
    )
    assert speakers(made, amauta, drivers) == ["a1", "a1"]


def test_those_whose_words_are_told_are_the_ones_of_the_chain() -> None:
    made = reading(
        "The drivers left. Amauta said talks failed. Lima waits, according to them.",
        GOING_ON
        + """
        Lima PROPN 2 nsubj
        waits VERB 0 root wait
        , PUNCT 6 punct
        according VERB 6 case accord
        to ADP 4 fixed
        them PRON 2 obl they
        . PUNCT 2 punct
        """,
        chains=[["The drivers", "them"]],
    )
    amauta, drivers = (
        actor(made, "a1", "Amauta", kind="organisation"),
        actor(made, "a2", "drivers", kind="group"),
    )
    assert speakers(made, amauta, drivers) == ["a1", "a2"]


@pytest.mark.parametrize(("start", "speaker"), [("The", "a1"), ("An", None)])
def test_a_title_means_the_person_by_whose_name_it_stood(start: str, speaker: str | None) -> None:
    made = reading(
        f"Rojas, CEO of Amauta, left. Quispe met. {start} CEO added that Lima waits.",
        f"""
        Rojas PROPN 7 nsubj
        , PUNCT 3 punct
        CEO PROPN 1 appos
        of ADP 5 case
        Amauta PROPN 3 nmod
        , PUNCT 1 punct
        left VERB 0 root leave
        . PUNCT 7 punct

        Quispe PROPN 2 nsubj
        met VERB 0 root meet
        . PUNCT 2 punct

        {start} DET 2 det
        CEO NOUN 3 nsubj
        added VERB 0 root add
        that SCONJ 6 mark
        Lima PROPN 6 nsubj
        waits VERB 3 ccomp wait
        . PUNCT 3 punct
        """,
    )
    assert speakers(made, actor(made, "a1", "Rojas"), actor(made, "a2", "Quispe")) == [speaker]


@pytest.mark.parametrize(("kind", "speaker"), [("ABSTRACT", "a1"), ("PERSON", None)])
def test_the_data_of_a_body_are_its_words_and_its_people_are_not_it(kind: str, speaker: str | None) -> None:
    made = reading(
        "Talks failed, according to Amauta's sums.",
        """
        Talks NOUN 2 nsubj talk
        failed VERB 0 root fail
        , PUNCT 8 punct
        according VERB 8 case accord
        to ADP 4 fixed
        Amauta PROPN 8 nmod:poss
        's PART 6 case
        sums NOUN 2 obl sum
        . PUNCT 2 punct
        """,
    )
    a, b = words(made, "Amauta's sums")
    made = replace(made, chains=(Chain((Argument(kind, a, b, b - 1),)),))
    assert speakers(made, actor(made, "a1", "Amauta", kind="organisation")) == [speaker]


ANSWER = """
    Rojas PROPN 2 nsubj
    said VERB 0 root say
    talks NOUN 4 nsubj talk
    failed VERB 2 ccomp fail
    . PUNCT 2 punct

    Quispe PROPN 2 nsubj
    {verb} VERB 0 root
    the DET 4 det
    {noun} NOUN 2 obj
    of ADP 6 case
    Rojas PROPN 4 nmod
    . PUNCT 2 punct

"""
HE_SAID = """
    He PRON 2 nsubj
    said VERB 0 root say
    that SCONJ 5 mark
    Lima PROPN 5 nsubj
    waits VERB 2 ccomp wait
    . PUNCT 2 punct
"""
ORPHAN = """
    " PUNCT 3 punct
    Nobody PRON 3 nsubj
    knows VERB 0 root know VerbForm=Fin
    what PRON 6 obj
    Lima PROPN 6 nsubj
    wants VERB 3 ccomp want VerbForm=Fin
    from ADP 8 case
    us PRON 6 obl
    . PUNCT 3 punct
    " PUNCT 3 punct
"""


@pytest.mark.parametrize(("verb", "noun", "speaker"), [("rejected", "claim", "a2"), ("met", "aunt", "a1")])
def test_who_answers_words_goes_on_speaking(verb: str, noun: str, speaker: str) -> None:
    made = reading(
        f"Rojas said talks failed. Quispe {verb} the {noun} of Rojas. He said that Lima waits.",
        ANSWER.format(verb=verb, noun=noun) + HE_SAID,
        chains=[["Rojas", "Rojas@2", "He"]],
    )
    rojas, quispe = actor(made, "a1", "Rojas", "He"), actor(made, "a2", "Quispe")
    assert speakers(made, rojas, quispe) == ["a1", speaker]


def test_a_quotation_after_an_answer_is_of_who_answers() -> None:
    made = reading(
        "Rojas said talks failed.\n\nQuispe rejected the claim of Rojas.\n\n"
        '"Nobody knows what Lima wants from us."',
        ANSWER.format(verb="rejected", noun="claim") + ORPHAN,
    )
    assert speakers(made, actor(made, "a1", "Rojas"), actor(made, "a2", "Quispe")) == ["a1", "a2"]


@pytest.mark.parametrize(("noun", "speaker"), [("person", "a1"), ("judge", "a2")])
def test_words_for_anybody_are_nobodys_whom_the_text_names_only_later(noun: str, speaker: str) -> None:
    made = reading(
        f"Rojas said talks failed. The coastal {noun} added that Lima waits. Quispe met.",
        SENATOR.format(noun=noun)
        + """
        Quispe PROPN 2 nsubj
        met VERB 0 root meet
        . PUNCT 2 punct
        """,
    )
    made = persons(made, f"The coastal {noun}")
    quispe = actor(made, "a2", "Quispe", f"coastal {noun}")
    assert speakers(made, actor(made, "a1", "Rojas"), quispe) == ["a1", speaker]
