"""Who said what: the statements of small texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.coding.said import quotes, statements
from legation.language.reading import Reading
from legation.record import Actor, Mention, Span, Statement, Time
from tests.readings import reading, record, words


def actor(made: Reading, name: str, *mentions: str, kind: str = "person") -> Actor:
    found = []
    for m in mentions:
        span = made.span(*words(made, m))
        found.append(
            Mention(
                span.start, span.end, "pronoun" if m.partition("@")[0].lower() in ("he", "she") else "name"
            )
        )
    return Actor(id=name, name=mentions[0], kind=kind, mentions=tuple(found))  # type: ignore[arg-type]


def said(made: Reading, *actors: Actor, **fields: object) -> tuple[Statement, ...]:
    return statements(made, record(made, actors=actors, **fields))


def text(made: Reading, span: Span | tuple[Span, ...] | None) -> str:
    spans = span if isinstance(span, tuple) else (span,) if span else ()
    return " | ".join(made.article.text[s.start : s.end] for s in spans)


def facts(made: Reading, s: Statement) -> tuple[str, str, str, str]:
    """The words of the speaker, the cue, the kind and the content."""
    return text(made, s.speaker_span), text(made, s.cue), s.kind, text(made, s.content)


INDIRECT = """
    Foreign ADJ 2 amod
    Minister NOUN 3 nmod:desc
    Rojas PROPN 4 nsubj
    said VERB 0 root say
    that SCONJ 8 mark
    Lima PROPN 8 nsubj
    would AUX 8 aux
    sign VERB 4 ccomp
    . PUNCT 4 punct
"""
PASSIVE = """
    It PRON 3 expl
    was AUX 3 aux:pass be
    reported VERB 0 root report
    that SCONJ 6 mark
    talks NOUN 6 nsubj talk
    failed VERB 3 ccomp fail
"""
INVERTED = """
    Talks NOUN 3 nsubj talk
    ' PUNCT 3 punct
    inspire VERB 7 ccomp
    hopes NOUN 3 obj hope
    ' PUNCT 3 punct
    , PUNCT 7 punct
    says VERB 0 root say
    Rojas PROPN 7 nsubj
"""
ACCORDING = """
    According VERB 3 case accord
    to ADP 1 fixed
    Rojas PROPN 6 obl
    , PUNCT 3 punct
    talks NOUN 6 nsubj talk
    failed VERB 0 root fail
    . PUNCT 6 punct
"""
ADDING = """
    Rojas PROPN 2 nsubj
    left VERB 0 root leave
    , PUNCT 4 punct
    adding VERB 2 advcl add
    that SCONJ 7 mark
    talks NOUN 7 nsubj talk
    failed VERB 4 ccomp fail
    . PUNCT 2 punct
"""
CLAIM = """
    Rojas PROPN 3 nmod:poss
    's PART 1 case
    claim NOUN 7 nsubj
    that SCONJ 6 mark
    talks NOUN 6 nsubj talk
    failed VERB 3 acl fail
    spread VERB 0 root spread
    . PUNCT 7 punct
"""
VOWED = """
    Rojas PROPN 2 nsubj
    vowed VERB 0 root vow
    to PART 4 mark
    sign VERB 2 xcomp
    it PRON 4 obj
    . PUNCT 2 punct
"""
MIDDLE = """
    Talks NOUN 6 nsubj talk
    , PUNCT 4 punct
    Rojas PROPN 4 nsubj
    said VERB 6 parataxis say
    , PUNCT 4 punct
    failed VERB 0 root fail
    . PUNCT 6 punct
"""


@pytest.mark.parametrize(
    ("words", "tree", "expected"),
    [
        (
            "Foreign Minister Rojas said that Lima would sign.", INDIRECT,
            ("Foreign Minister Rojas", "said", "indirect", "that Lima would sign"),
        ),
        ("It was reported that talks failed", PASSIVE, ("", "reported", "indirect", "that talks failed")),
        ("Talks 'inspire hopes', says Rojas", INVERTED, ("Rojas", "says", "mixed", "Talks 'inspire hopes'")),
        ("According to Rojas, talks failed.", ACCORDING, ("Rojas", "According to", "indirect",
        "talks failed")),
        ("Rojas left, adding that talks failed.", ADDING, ("Rojas", "adding", "indirect",
        "that talks failed")),
        ("Rojas's claim that talks failed spread.", CLAIM, ("Rojas", "claim", "indirect",
        "that talks failed")),
        ("Rojas vowed to sign it.", VOWED, ("Rojas", "vowed", "indirect", "to sign it")),
        ("Talks, Rojas said, failed.", MIDDLE, ("Rojas", "said", "indirect", "Talks | failed")),
    ],
)  # fmt: skip
def test_reported_speech_by_grammar(words: str, tree: str, expected: tuple[str, str, str, str]) -> None:
    made = reading(words, tree)
    assert [facts(made, s) for s in said(made)] == [expected]


@pytest.mark.parametrize(
    ("words", "tree"),
    [
        (
            "Rojas refused to say that talks failed.",
            "Rojas PROPN 2 nsubj\nrefused VERB 0 root refuse\nto PART 4 mark\nsay VERB 2 xcomp\n"
            "that SCONJ 7 mark\n"
            "talks NOUN 7 nsubj talk\nfailed VERB 4 ccomp fail\n. PUNCT 2 punct",
        ),
        (
            "Rojas did not say that talks failed.",
            "Rojas PROPN 4 nsubj\ndid AUX 4 aux do\nnot PART 4 advmod\nsay VERB 0 root\nthat SCONJ 7 mark\n"
            "talks NOUN 7 nsubj talk\nfailed VERB 4 ccomp fail\n. PUNCT 4 punct",
        ),
        (
            "Rojas fears that talks failed.",
            "Rojas PROPN 2 nsubj\nfears VERB 0 root fear\nthat SCONJ 5 mark\ntalks NOUN 5 nsubj talk\n"
            "failed VERB 2 ccomp fail\n. PUNCT 2 punct",
        ),
        (
            'The "peace hawks" left Lima.',
            'The DET 4 det\n" PUNCT 4 punct\npeace NOUN 4 compound\n'
            'hawks NOUN 6 nsubj hawk\n" PUNCT 4 punct\n'
            "left VERB 0 root leave\nLima PROPN 6 obj\n. PUNCT 6 punct",
        ),
        (
            'He read "The Quiet Border" there.',
            'He PRON 2 nsubj\nread VERB 0 root\n" PUNCT 6 punct\nThe DET 6 det\n'
            "Quiet ADJ 6 amod\nBorder PROPN 2 obj\n"
            '" PUNCT 6 punct\nthere ADV 2 advmod\n. PUNCT 2 punct',
        ),
    ],
)
def test_what_nobody_said_is_no_statement(words: str, tree: str) -> None:
    assert said(reading(words, tree)) == ()


BROKEN = reading(
    '"We agree," Rojas told reporters in Quito on Monday, "on most of it."\n\n"The rest will come soon."',
    """
    " PUNCT 3 punct
    We PRON 3 nsubj
    agree VERB 7 ccomp
    , PUNCT 7 punct
    " PUNCT 3 punct
    Rojas PROPN 7 nsubj
    told VERB 0 root tell
    reporters NOUN 7 obj reporter Number=Plur
    in ADP 10 case
    Quito PROPN 7 obl
    on ADP 12 case
    Monday PROPN 7 obl
    , PUNCT 7 punct
    " PUNCT 16 punct
    on ADP 16 case
    most ADJ 3 obl
    of ADP 18 case
    it PRON 16 nmod
    . PUNCT 7 punct
    " PUNCT 7 punct

    " PUNCT 5 punct
    The DET 3 det
    rest NOUN 5 nsubj
    will AUX 5 aux will VerbForm=Fin
    come VERB 0 root
    soon ADV 5 advmod
    . PUNCT 5 punct
    " PUNCT 5 punct
    """,
)


def test_a_broken_quotation_is_one_statement_in_two_parts() -> None:
    first = said(BROKEN, actor(BROKEN, "a1", "Rojas"))[0]
    assert facts(BROKEN, first) == ("Rojas", "told", "direct", "We agree, | on most of it.")


def test_a_quoted_paragraph_after_another_goes_on_with_its_speaker() -> None:
    first, second = said(BROKEN, actor(BROKEN, "a1", "Rojas"))
    assert facts(BROKEN, second) == ("Rojas", "", "direct", "The rest will come soon.")
    assert (first.speaker, second.speaker, second.cue) == ("a1", "a1", None)


def test_audience_and_time_stand_with_the_cue() -> None:
    monday = BROKEN.span(*words(BROKEN, "Monday"))
    time = Time(id="t1", start=monday.start, end=monday.end, type="DATE", value="2031-06-09")
    first = said(BROKEN, actor(BROKEN, "a1", "Rojas"), times=(time,))[0]
    assert (first.audience, first.time) == ("reporters", "t1")


def test_the_channel_stands_without_its_audience() -> None:
    made = reading(
        'In televised remarks to lawmakers he said: "We agree to it."',
        """
        In ADP 3 case
        televised ADJ 3 amod
        remarks NOUN 7 obl remark Number=Plur
        to ADP 5 case
        lawmakers NOUN 3 nmod lawmaker Number=Plur
        he PRON 7 nsubj
        said VERB 0 root say
        : PUNCT 7 punct
        " PUNCT 11 punct
        We PRON 11 nsubj
        agree VERB 7 ccomp agree VerbForm=Fin
        to ADP 13 case
        it PRON 11 obl
        . PUNCT 7 punct
        " PUNCT 11 punct
        """,
    )
    (one,) = said(made)
    assert (one.channel, one.audience) == ("televised remarks", "lawmakers")
    assert text(made, one.content) == "We agree to it."


NESTED = reading(
    "TASS said Rojas said talks failed.",
    """
    TASS PROPN 2 nsubj
    said VERB 0 root say
    Rojas PROPN 4 nsubj
    said VERB 2 ccomp say
    talks NOUN 6 nsubj talk
    failed VERB 4 ccomp fail
    . PUNCT 2 punct
    """,
)


def test_a_reported_report_names_the_statement_around_it() -> None:
    outer, inner = said(NESTED)
    assert (outer.via, inner.via) == (None, "s1")
    assert text(NESTED, inner.speaker_span) == "Rojas"


def test_somebody_quoted_as_saying_is_the_speaker() -> None:
    made = reading(
        "TASS quoted Rojas as saying talks failed.",
        """
        TASS PROPN 2 nsubj
        quoted VERB 0 root quote
        Rojas PROPN 2 obj
        as SCONJ 5 mark
        saying VERB 2 advcl say
        talks NOUN 7 nsubj talk
        failed VERB 5 ccomp fail
        . PUNCT 2 punct
        """,
    )
    assert ("Rojas", "saying", "indirect", "talks failed") in [facts(made, s) for s in said(made)]


def test_a_pronoun_is_whom_its_chain_names() -> None:
    made = reading(
        "Rojas met Quispe. He said talks failed.",
        """
        Rojas PROPN 2 nsubj
        met VERB 0 root meet
        Quispe PROPN 2 obj
        . PUNCT 2 punct

        He PRON 2 nsubj
        said VERB 0 root say
        talks NOUN 4 nsubj talk
        failed VERB 2 ccomp fail
        . PUNCT 2 punct
        """,
        chains=[["Quispe", "He"]],
    )
    (one,) = said(made, actor(made, "a1", "Rojas"), actor(made, "a2", "Quispe"))
    assert one.speaker == "a2"


def test_what_the_model_learnt_is_taken_where_grammar_is_silent() -> None:
    made = reading(
        "Rojas on failed talks : a statement of regret",
        attributions=[("statement", "CUE", {"SOURCE": "Rojas", "CONTENT": "failed talks"})],
    )
    assert [facts(made, s) for s in said(made)] == [("Rojas", "statement", "indirect", "failed talks")]


def test_a_learnt_thought_is_no_statement() -> None:
    made = reading(
        "Rojas believes in failed talks",
        "Rojas PROPN 2 nsubj\nbelieves VERB 0 root believe\nin ADP 5 case\nfailed ADJ 5 amod\n"
        "talks NOUN 2 obl talk",
        attributions=[("believes", "CUE", {"SOURCE": "Rojas", "CONTENT": "failed talks"})],
    )
    assert said(made) == ()


def test_a_name_before_a_colon_speaks() -> None:
    made = reading(
        "Rojas: 'We will sign it'",
        """
        Rojas PROPN 0 root
        : PUNCT 1 punct
        ' PUNCT 6 punct
        We PRON 6 nsubj
        will AUX 6 aux will VerbForm=Fin
        sign VERB 1 parataxis
        it PRON 6 obj
        ' PUNCT 6 punct
        """,
    )
    assert [facts(made, s) for s in said(made)] == [("Rojas", ":", "direct", "We will sign it")]


_PIECES = [
    '"',
    "'",
    "“",
    "”",
    "‘",
    "’",
    "We will go",
    ",",
    ".",
    " he said ",
    " said Rojas ",
    "\n\n",
    " ",
    "that it is",
    ": ",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join).filter(str.strip))
def test_every_span_lies_in_the_text_and_direct_words_stand_between_the_marks(drawn: str) -> None:
    made = reading(drawn)
    between = {(q.start, q.end) for q in quotes(made.article)}
    for s in said(made):
        spans = s.content if isinstance(s.content, tuple) else (s.content,)
        for span in (*spans, *(x for x in (s.cue, s.speaker_span) if x)):
            assert 0 <= span.start < span.end <= len(drawn)
        if s.kind == "direct":
            assert {(x.start, x.end) for x in spans} <= between


@pytest.mark.parametrize(
    ("words", "tree", "expected"),
    [
        (
            "Lima errs; Quito waits, Rojas said.",
            "Lima PROPN 2 nsubj\nerrs VERB 8 ccomp err\n; PUNCT 2 punct\nQuito PROPN 5 nsubj\n"
            "waits VERB 2 conj wait\n, PUNCT 8 punct\nRojas PROPN 8 nsubj\nsaid VERB 0 root say\n"
            ". PUNCT 8 punct",
            "Quito waits",
        ),
        (
            "Rojas said by signing the treaty, Lima erred.",
            "Rojas PROPN 2 nsubj\nsaid VERB 0 root say\nby SCONJ 4 mark\nsigning VERB 2 advcl sign\n"
            "the DET 6 det\ntreaty NOUN 4 obj\n, PUNCT 9 punct\nLima PROPN 9 nsubj\n"
            "erred VERB 2 ccomp err\n. PUNCT 2 punct",
            "by signing the treaty, Lima erred",
        ),
        (
            "Rojas said was an error.",
            "Rojas PROPN 2 nsubj\nsaid VERB 0 root say\nwas AUX 5 cop be\nan DET 5 det\nerror NOUN 2 ccomp\n"
            ". PUNCT 2 punct",
            "an error",
        ),
    ],
)
def test_the_content_is_the_clause_that_was_said(words: str, tree: str, expected: str) -> None:
    made = reading(words, tree)
    assert [text(made, s.content) for s in said(made)] == [expected]


@pytest.mark.parametrize(
    ("words", "tree"),
    [
        (
            "Rojas thanked Quispe.",
            "Rojas PROPN 2 nsubj\nthanked VERB 0 root thank\nQuispe PROPN 2 obj\n. PUNCT 2 punct",
        ),
        (
            "Lima denied Quispe entry.",
            "Lima PROPN 2 nsubj\ndenied VERB 0 root deny\nQuispe PROPN 2 iobj\nentry NOUN 2 obj\n"
            ". PUNCT 2 punct",
        ),
        (
            'Fans call themselves "hawks".',
            "Fans NOUN 2 nsubj fan\ncall VERB 0 root\nthemselves PRON 2 obj themselves Reflex=Yes\n"
            '" PUNCT 5 punct\nhawks NOUN 2 xcomp hawk\n" PUNCT 5 punct\n. PUNCT 2 punct',
        ),
    ],
)
def test_deeds_and_names_are_no_words(words: str, tree: str) -> None:
    assert said(reading(words, tree)) == ()


def test_a_learnt_according_to_is_a_cue() -> None:
    made = reading(
        "Lima errs according to Rojas .",
        attributions=[("according", "CUE", {"SOURCE": "Rojas", "CONTENT": "Lima errs"})],
    )
    assert [facts(made, s) for s in said(made)] == [("Rojas", "according to", "indirect", "Lima errs")]


def test_a_learnt_content_that_is_only_a_name_is_no_words() -> None:
    made = reading(
        "Lima 's complaint to Amauta",
        "Lima PROPN 3 nmod:poss\n's PART 1 case\ncomplaint NOUN 0 root\nto ADP 5 case\nAmauta PROPN 3 nmod",
        attributions=[("complaint", "CUE", {"SOURCE": "Lima", "CONTENT": "Amauta"})],
    )
    assert said(made) == ()


@pytest.mark.parametrize("upos", ["VERB", "AUX", "PART"])
def test_a_reporting_verb_is_one_whatever_the_tagger_takes_it_for(upos: str) -> None:
    made = reading(
        "Rojas denied talks failed.",
        f"Rojas PROPN 2 nsubj\ndenied {upos} 0 root deny\ntalks NOUN 4 nsubj talk\n"
        "failed VERB 2 ccomp fail\n. PUNCT 2 punct",
    )
    assert [facts(made, s) for s in said(made)] == [("Rojas", "denied", "indirect", "talks failed")]


def test_an_infinitive_that_hangs_on_the_cue_after_the_clause_is_part_of_it() -> None:
    made = reading(
        "Lima denied that Quito threatened to attack.",
        "Lima PROPN 2 nsubj\ndenied VERB 0 root deny\nthat SCONJ 5 mark\nQuito PROPN 5 nsubj\n"
        "threatened VERB 2 ccomp threaten\nto PART 7 mark\nattack VERB 2 xcomp\n. PUNCT 2 punct",
    )
    assert [text(made, s.content) for s in said(made)] == ["that Quito threatened to attack"]


def test_words_that_the_tree_lost_and_the_model_has_are_content() -> None:
    made = reading(
        "Rojas demanded that Quito pay its debts .",
        "Rojas PROPN 2 nsubj\ndemanded VERB 0 root demand\nthat SCONJ 2 dep\nQuito PROPN 2 dep\n"
        "pay VERB 2 ccomp\nits PRON 7 nmod:poss\ndebts NOUN 5 obj debt\n. PUNCT 2 punct",
        attributions=[("demanded", "CUE", {"SOURCE": "Rojas", "CONTENT": "that Quito pay its debts"})],
    )
    assert [text(made, s.content) for s in said(made)] == ["that Quito pay its debts"]


def test_a_learnt_cue_is_the_verb_and_not_its_auxiliary() -> None:
    made = reading(
        'Rojas had pointed to a "long and costly delay".',
        """
        Rojas PROPN 3 nsubj
        had AUX 3 aux have
        pointed VERB 0 root point
        to ADP 10 case
        a DET 10 det
        " PUNCT 10 punct
        long ADJ 10 amod
        and CCONJ 9 cc
        costly ADJ 7 conj
        delay NOUN 3 obl
        " PUNCT 10 punct
        . PUNCT 3 punct
        """,
        attributions=[("had", "CUE", {"SOURCE": "Rojas", "CONTENT": 'a "long and costly delay'})],
    )
    (found,) = statements(made, record(made))
    assert found.cue == made.span(2, 3)
