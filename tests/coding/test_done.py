"""Who did what to whom: small sentences of news, each with one thing that a reader would expect."""

from __future__ import annotations

import importlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from legation.coding.done import events
from legation.knowledge import plover
from legation.language.reading import Reading
from legation.record import Actor, Amount, Event, Mention, Place, Record, Span, Statement, Time
from tests.readings import Where, reading, record, words


@pytest.fixture(autouse=True)
def every_draft_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """How likely an act must be is learnt; here the rules are asked what they make of one."""
    monkeypatch.setattr(importlib.import_module("legation.coding.done"), "FLOOR", 0.0)


def span(made: Reading, where: Where) -> Span:
    return made.span(*words(made, where))


def actor(made: Reading, key: str, country: str | None, *phrases: Where, kind: str = "state") -> Actor:
    spans = [span(made, p) for p in phrases]
    mentions = tuple(Mention(s.start, s.end, "name") for s in spans)
    name = made.article.text[spans[0].start : spans[0].end]
    return Actor(id=key, name=name, kind=kind, country=country, mentions=mentions)  # type: ignore[arg-type]


def time(made: Reading, key: str, phrase: Where, day: str) -> Time:
    s = span(made, phrase)
    return Time(id=key, start=s.start, end=s.end, type="DATE", value=day, earliest=day, latest=day)


def place(made: Reading, key: str, phrase: Where, country: str, precision: str = "city") -> Place:
    s = span(made, phrase)
    name = made.article.text[s.start : s.end]
    mention = (Mention(s.start, s.end, "name"),)
    return Place(id=key, name=name, country=country, precision=precision, mentions=mention)


def told(made: Reading, known: Record, act: str) -> Event:
    """The event of a type among those that a sentence tells."""
    return next(e for e in events(made, known) if e.act == act)


def only(made: Reading, known: Record) -> Event:
    found = events(made, known)
    assert len(found) == 1
    return found[0]


TALKS = "Chilean and Peruvian teams held five hours of talks in Panama."
TALKS_TREE = """
    Chilean  ADJ   4 amod
    and      CCONJ 3 cc
    Peruvian ADJ   1 conj
    teams    NOUN  5 nsubj  team
    held     VERB  0 root   hold  Tense=Past|VerbForm=Fin
    five     NUM   7 nummod
    hours    NOUN  5 obj    hour
    of       ADP   9 case
    talks    NOUN  7 nmod   talk
    in       ADP   11 case
    Panama   PROPN 5 obl
    .        PUNCT 5 punct
"""


def talks(*triggers: Where) -> tuple[Reading, Record]:
    frames = [(t, "CONSULT", {"TRIGGER": t}) for t in triggers]
    made = reading(TALKS, TALKS_TREE, events=frames)
    known = record(
        made,
        actors=(actor(made, "a1", "CHL", "Chilean"), actor(made, "a2", "PER", "Peruvian")),
        places=(place(made, "p1", "Panama", "PAN", "country"),),
    )
    return made, known


def test_adjectives_name_the_states_that_meet() -> None:
    assert only(*talks("held")).actors == ("a1", "a2")


def test_a_light_verb_and_its_noun_are_one_act() -> None:
    made, known = talks("held", "talks")
    trigger = only(made, known).trigger
    assert made.article.text[trigger.start : trigger.end] == "held five hours of talks"


def test_talks_in_a_third_country() -> None:
    found = only(*talks("held"))
    assert (found.mode, found.score, found.place) == ("third-party", 1.0, "p1")


def test_reporters_take_no_part_in_talks() -> None:
    made = reading(
        "Oman met reporters",
        "Oman PROPN 2 nsubj\nmet VERB 0 root meet Tense=Past|VerbForm=Fin\nreporters NOUN 2 obj reporter",
        events=[("met", "CONSULT", {"ACTOR": "Oman", "RECIPIENT": "reporters"})],
    )
    press = actor(made, "a2", None, "reporters", kind="group")
    known = record(made, actors=(actor(made, "a1", "OMN", "Oman"), replace(press, sector="MED")))
    assert (only(made, known).actors, only(made, known).recipients) == (("a1",), ())


def test_an_event_carries_its_sentence_and_quad() -> None:
    made, known = talks("talks")
    found = only(made, known)
    assert (found.evidence, found.quad) == (Span(0, len(TALKS)), "verbal cooperation")


SANCTIONS = (
    "Mr Ruiz, who backed Haiti and imposed sanctions on Cuba to repay it over its invasion in 2022, left."
)
SANCTIONS_TREE = """
    Mr        PROPN 18 nsubj
    Ruiz      PROPN 1 flat
    ,         PUNCT 5 punct
    who       PRON  5 nsubj
    backed    VERB  1 acl:relcl back Tense=Past|VerbForm=Fin
    Haiti     PROPN 5 obj
    and       CCONJ 8 cc
    imposed   VERB  5 conj impose Tense=Past|VerbForm=Fin
    sanctions NOUN  8 obj sanction
    on        ADP   11 case
    Cuba      PROPN 8 obl
    to        PART  13 mark
    repay     VERB  8 advcl repay VerbForm=Inf
    it        PRON  13 obj
    over      ADP   17 case
    its       PRON  17 nmod:poss
    invasion  NOUN  13 obl
    in        ADP   19 case
    2022      NUM   17 nmod
    ,         PUNCT 5 punct
    left      VERB  0 root leave Tense=Past|VerbForm=Fin
    .         PUNCT 21 punct
"""


def sanctions() -> tuple[Reading, Record]:
    tree = SANCTIONS_TREE.replace("Mr        PROPN 18", "Mr        PROPN 21")
    made = reading(
        SANCTIONS,
        tree,
        events=[
            ("backed", "SUPPORT", {}),
            ("imposed", "SANCTION", {"TRIGGER": "imposed sanctions"}),
            ("invasion", "ASSAULT", {}),
        ],
        date="2025-02-27",
    )
    known = record(
        made,
        actors=(
            actor(made, "a1", "DOM", "Mr Ruiz", kind="person"),
            actor(made, "a2", "HTI", "Haiti"),
            actor(made, "a3", "CUB", "Cuba", "it", "its"),
        ),
        times=(
            Time(
                id="t1", start=SANCTIONS.index("2022"), end=SANCTIONS.index("2022") + 4, type="DATE",
                value="2022", earliest="2022-01-01", latest="2022-12-31",
            ),
        ),
    )  # fmt: skip
    return made, known


def test_a_relative_clause_finds_its_noun() -> None:
    assert events(*sanctions())[0].actors == ("a1",)


def test_a_second_verb_shares_the_subject() -> None:
    found = events(*sanctions())[1]
    assert (found.actors, found.recipients) == (("a1",), ("a3",))


def test_a_possessive_is_who_did_it() -> None:
    assert events(*sanctions())[2].actors == ("a3",)


def test_an_old_act_is_history() -> None:
    assert [(e.time, e.historical) for e in events(*sanctions())] == [
        (None, False),
        (None, False),
        ("t1", True),
    ]


def test_a_passive_turns_the_sides_round() -> None:
    text = "Four envoys were expelled by Gabon on Monday."
    tree = """
        Four     NUM   2 nummod
        envoys   NOUN  4 nsubj:pass envoy
        were     AUX   4 aux:pass be
        expelled VERB  0 root expel Tense=Past|VerbForm=Part
        by       ADP   6 case
        Gabon    PROPN 4 obl:agent
        on       ADP   8 case
        Monday   PROPN 4 obl
        .        PUNCT 4 punct
    """
    made = reading(text, tree, events=[("expelled", "SANCTION", {})])
    known = record(
        made,
        actors=(
            actor(made, "a1", "TCD", "Four envoys", kind="group"),
            actor(made, "a2", "GAB", "Gabon"),
        ),
        times=(time(made, "t1", "Monday", "2025-02-24"),),
        amounts=(Amount(start=0, end=4, value=4.0, unit="envoys"),),
    )
    found = only(made, known)
    assert (found.actors, found.recipients, found.time, found.mode) == (("a2",), ("a1",), "t1", "expel")
    assert found.magnitude == {"expelled": 4.0}


CALL = "Mr Diaz reopened ties, starting with a phone call to President Okafor on 12 May."
CALL_TREE = """
    Mr        PROPN 3 nsubj
    Diaz      PROPN 1 flat
    reopened  VERB  0 root reopen Tense=Past|VerbForm=Fin
    ties      NOUN  3 obj tie
    ,         PUNCT 6 punct
    starting  VERB  3 advcl start VerbForm=Ger
    with      ADP   10 case
    a         DET   10 det
    phone     NOUN  10 compound
    call      NOUN  6 obl
    to        ADP   12 case
    President PROPN 10 nmod
    Okafor    PROPN 12 flat
    on        ADP   15 case
    12        NUM   10 nmod
    May       PROPN 15 flat
    .         PUNCT 3 punct
"""


def test_both_ends_of_a_phone_call_are_its_actors() -> None:
    made = reading(CALL, CALL_TREE, events=[("call", "CONSULT", {})])
    known = record(
        made,
        actors=(
            actor(made, "a1", "URY", "Mr Diaz", kind="person"),
            actor(made, "a2", "NGA", "President Okafor", kind="person"),
        ),
        times=(time(made, "t1", "12 May", "2025-05-12"),),
    )
    found = told(made, known, "CONSULT")
    assert (found.actors, found.recipients) == (("a1", "a2"), ())
    assert (found.mode, found.time) == ("phone", "t1")


def test_the_model_names_a_party_that_the_tree_leaves_open() -> None:
    made = reading(
        CALL, CALL_TREE, events=[("call", "CONSULT", {"ACTOR": "President Okafor", "RECIPIENT": "Mr Diaz"})]
    )
    known = record(
        made,
        actors=(
            actor(made, "a1", "URY", "Mr Diaz", kind="person"),
            actor(made, "a2", "NGA", "President Okafor", kind="person"),
        ),
    )
    assert set(told(made, known, "CONSULT").actors) == {"a1", "a2"}


def test_semantic_roles_tell_what_the_tree_does_not() -> None:
    made = reading(
        "Raid Mali Niger",
        "Raid NOUN 0 root raid\nMali PROPN 1 dep\nNiger PROPN 1 dep",
        events=[("Raid", "ASSAULT", {})],
        roles=[("Raid", "V", {"ARG0": "Mali", "ARG1": "Niger"})],
    )
    known = record(made, actors=(actor(made, "a1", "MLI", "Mali"), actor(made, "a2", "NER", "Niger")))
    found = only(made, known)
    assert (found.actors, found.recipients) == (("a1",), ("a2",))


TWICE = "Oman and Iran held talks in Doha.\n\nThe talks ended on Friday."
TWICE_TREE = """
    Oman  PROPN 4 nsubj
    and   CCONJ 3 cc
    Iran  PROPN 1 conj
    held  VERB  0 root hold Tense=Past|VerbForm=Fin
    talks NOUN  4 obj talk
    in    ADP   7 case
    Doha  PROPN 4 obl
    .     PUNCT 4 punct

    The   DET   2 det
    talks NOUN  3 nsubj talk
    ended VERB  0 root end Tense=Past|VerbForm=Fin
    on    ADP   5 case
    Friday PROPN 3 obl
    .     PUNCT 3 punct
"""


def test_the_talks_taken_up_again_are_no_second_event() -> None:
    made = reading(TWICE, TWICE_TREE, events=[("talks", "CONSULT", {}), ("talks@2", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "OMN", "Oman"), actor(made, "a2", "IRN", "Iran")))
    found = only(made, known)
    assert found.actors == ("a1", "a2")
    assert found.evidence == Span(0, TWICE.index("\n"))


def meetings(first: str, sentence: str, tree: str, *phrases: str) -> tuple[Event, ...]:
    """What becomes of a first meeting of Oman and Iran in Doha and of a second sentence about "talks";
    ``phrases`` name Qatar."""
    before = f"Oman and Iran held a {first} in Doha."
    before_tree = f"""
        Oman  PROPN 4 nsubj
        and   CCONJ 3 cc
        Iran  PROPN 1 conj
        held  VERB  0 root hold Tense=Past|VerbForm=Fin
        a     DET   6 det
        {first} NOUN 4 obj {first}
        in    ADP   8 case
        Doha  PROPN 4 obl
        .     PUNCT 4 punct

    """
    nouns = (first, "talks")
    made = reading(
        f"{before}\n\n{sentence}", before_tree + tree, events=[(noun, "CONSULT", {}) for noun in nouns]
    )
    actors = [actor(made, "a1", "OMN", "Oman"), actor(made, "a2", "IRN", "Iran")]
    actors += [actor(made, "a3", "QAT", phrase) for phrase in phrases]
    return events(made, record(made, actors=tuple(actors), places=(place(made, "p1", "Doha", "QAT"),)))


THE_TALKS = """
    The   DET  2 det
    talks NOUN 3 nsubj talk
    ended VERB 0 root end Tense=Past|VerbForm=Fin
"""


def test_talks_can_be_the_meeting_under_another_name() -> None:
    assert len(meetings("meeting", "The talks ended", THE_TALKS)) == 1


def test_talks_are_not_the_phone_call_before_them() -> None:
    assert len(meetings("call", "The talks ended", THE_TALKS)) == 2


def test_talks_can_be_named_after_their_place() -> None:
    tree = """
        The    DET  3 det
        Qatari ADJ  3 amod
        talks  NOUN 4 nsubj talk
        ended  VERB 0 root end Tense=Past|VerbForm=Fin
    """
    found = meetings("meeting", "The Qatari talks ended", tree, "Qatari")
    assert [e.actors for e in found] == [("a1", "a2")]


def test_a_headline_tells_the_storys_own_event() -> None:
    text = "Iran talks in Doha\n\n" + TWICE.split("\n")[0]
    tree = """
        Iran  PROPN 2 compound
        talks NOUN  0 root talk
        in    ADP   4 case
        Doha  PROPN 2 nmod

        """ + TWICE_TREE.split("\n\n")[0]
    made = reading(
        text, tree, events=[("talks", "CONSULT", {}), ("talks@2", "CONSULT", {})], kinds=["headline"]
    )
    known = record(
        made, actors=(actor(made, "a1", "IRN", "Iran", "Iran@2"), actor(made, "a2", "OMN", "Oman"))
    )
    found = only(made, known)
    assert (found.actors, found.trigger.start) == (("a2", "a1"), text.index("held"))


def test_a_summit_gathers_whoever_is_invited() -> None:
    text = "Fiji invited Samoa to a summit."
    tree = """
        Fiji    PROPN 2 nsubj
        invited VERB  0 root invite Tense=Past|VerbForm=Fin
        Samoa   PROPN 2 obj
        to      ADP   6 case
        a       DET   6 det
        summit  NOUN  2 obl
        .       PUNCT 2 punct
    """
    made = reading(text, tree, events=[("invited", "AGREE", {}), ("summit", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "FJI", "Fiji"), actor(made, "a2", "WSM", "Samoa")))
    invitation, summit = events(made, known)
    assert (invitation.actors, invitation.recipients) == (("a1",), ("a2",))
    assert (summit.actors, summit.status, summit.type) == (("a1", "a2"), "planned", "AGREE")


def test_readiness_and_what_one_is_ready_for_are_one_agreement() -> None:
    text = "Fiji is ready to host Samoa."
    tree = """
        Fiji  PROPN 3 nsubj
        is    AUX   3 cop be
        ready ADJ   0 root
        to    PART  5 mark
        host  VERB  3 xcomp host VerbForm=Inf
        Samoa PROPN 5 obj
        .     PUNCT 3 punct
    """
    made = reading(text, tree, events=[("ready", "AGREE", {}), ("host", "AGREE", {})])
    known = record(made, actors=(actor(made, "a1", "FJI", "Fiji"), actor(made, "a2", "WSM", "Samoa")))
    found = only(made, known)
    assert (found.actors, found.recipients, found.status) == (("a1",), ("a2",), "occurred")


def test_whoever_is_accused_did_what_the_accusation_says() -> None:
    text = "Chad accused Niger of arming gangs."
    tree = """
        Chad    PROPN 2 nsubj
        accused VERB  0 root accuse Tense=Past|VerbForm=Fin
        Niger   PROPN 2 obj
        of      SCONJ 5 mark
        arming  VERB  2 advcl arm VerbForm=Ger
        gangs   NOUN  5 obj gang
        .       PUNCT 2 punct
    """
    made = reading(text, tree, events=[("arming", "AID", {})])
    known = record(made, actors=(actor(made, "a1", "TCD", "Chad"), actor(made, "a2", "NER", "Niger")))
    found = told(made, known, "AID")
    assert (found.actors, found.status) == (("a2",), "alleged")


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


def test_a_denied_meeting_is_not_the_meeting_that_was_held() -> None:
    text = TWICE.split("\n")[0] + "\n\nThere were no talks."
    tree = (
        TWICE_TREE.split("\n\n")[0]
        + """

        There PRON 2 expl
        were  VERB 0 root be Tense=Past|VerbForm=Fin
        no    DET  4 det
        talks NOUN 2 nsubj talk
        .     PUNCT 2 punct
    """
    )
    made = reading(text, tree, events=[("talks", "CONSULT", {}), ("talks@2", "CONSULT", {})])
    assert [e.status for e in events(made, record(made))] == ["occurred", "negated"]


def test_a_planned_visit_is_filed_as_an_agreement() -> None:
    text = "Ghana will visit Benin."
    tree = """
        Ghana PROPN 3 nsubj
        will  AUX   3 aux
        visit VERB  0 root visit VerbForm=Inf
        Benin PROPN 3 obj
        .     PUNCT 3 punct
    """
    made = reading(text, tree, events=[("visit", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "GHA", "Ghana"), actor(made, "a2", "BEN", "Benin")))
    found = only(made, known)
    assert (found.type, found.act, found.status) == ("AGREE", "CONSULT", "planned")
    assert (found.actors, found.recipients) == (("a1",), ("a2",))


def test_of_a_visit_the_visitor_is_the_actor_and_the_host_the_recipient() -> None:
    text = "Ghana hosted Benin."
    tree = """
        Ghana  PROPN 2 nsubj
        hosted VERB  0 root host Tense=Past|VerbForm=Fin
        Benin  PROPN 2 obj
        .      PUNCT 2 punct
    """
    made = reading(text, tree, events=[("hosted", "CONSULT", {})])
    known = record(made, actors=(actor(made, "a1", "GHA", "Ghana"), actor(made, "a2", "BEN", "Benin")))
    found = only(made, known)
    assert (found.mode, found.actors, found.recipients) == ("visit", ("a2",), ("a1",))


THREAT = "Mali threatened to bomb Niger."
THREAT_TREE = """
    Mali  PROPN 2 nsubj
    threatened VERB 0 root threaten Tense=Past|VerbForm=Fin
    to    PART  4 mark
    bomb  VERB  2 xcomp bomb VerbForm=Inf
    Niger PROPN 4 obj
    .     PUNCT 2 punct
"""


def test_the_infinitive_takes_the_subject_above_it() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("bomb", "ASSAULT", {})])
    known = record(made, actors=(actor(made, "a1", "MLI", "Mali"), actor(made, "a2", "NER", "Niger")))
    found = told(made, known, "ASSAULT")
    assert (found.actors, found.recipients, found.status) == (("a1",), ("a2",), "hypothetical")


def test_the_content_of_a_threat_is_filed_as_a_threat() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("threatened", "THREATEN", {}), ("bomb", "ASSAULT", {})])
    assert [(e.type, e.act, e.mode) for e in events(made, record(made))] == [
        ("THREATEN", "THREATEN", "violence"),
        ("THREATEN", "ASSAULT", "violence"),
    ]


def test_whoever_is_quoted_answers_for_the_act() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("bomb", "ASSAULT", {})])
    known = record(
        made,
        statements=(
            Statement(id="s1", content=Span(0, len(THREAT)), kind="indirect"),
            Statement(id="s2", content=Span(5, len(THREAT)), kind="indirect"),
        ),
    )
    assert told(made, known, "ASSAULT").attributed_to == "s2"


def test_an_act_of_nobody_is_less_certain() -> None:
    made = reading(THREAT, THREAT_TREE, events=[("bomb", "ASSAULT", {})])
    named = record(made, actors=(actor(made, "a1", "MLI", "Mali"),))
    assert told(made, record(made), "ASSAULT").confidence < told(made, named, "ASSAULT").confidence


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


MUST = "Mali said that Niger must free the pilots."
MUST_TREE = """
    Mali   PROPN 2 nsubj
    said   VERB  0 root say Tense=Past|VerbForm=Fin
    that   SCONJ 6 mark
    Niger  PROPN 6 nsubj
    must   AUX   6 aux
    free   VERB  2 ccomp free VerbForm=Inf
    the    DET   8 det
    pilots NOUN  6 obj
    .      PUNCT 2 punct
"""


def test_who_says_that_others_must_act_asks_it_of_them() -> None:
    made = reading(MUST, MUST_TREE, events=[("free", "RETREAT", {})])
    said = Statement(
        id="s1", content=Span(15, 41), kind="indirect", speaker="a1", speaker_span=Span(0, 4), cue=Span(5, 9)
    )
    parties = (actor(made, "a1", "MLI", "Mali"), actor(made, "a2", "NER", "Niger"))
    asked = only(made, record(made, actors=parties, statements=(said,)))
    assert (asked.type, asked.mode, asked.status) == ("REQUEST", "yield", "occurred")
    assert (asked.actors, asked.recipients) == (("a1",), ("a2",))


def test_an_obligation_that_nobody_voices_is_no_demand() -> None:
    made = reading(MUST, MUST_TREE, events=[("free", "RETREAT", {})])
    known = record(made, actors=(actor(made, "a2", "NER", "Niger"),))
    assert [e.act for e in events(made, known)] == ["RETREAT"]


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
