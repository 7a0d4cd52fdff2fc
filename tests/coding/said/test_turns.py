"""Transcripts and releases: whole turns and texts of somebody's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.coding.said import statements
from legation.record import Actor, BlockKind, Mention, Span, Statement
from tests.readings import reading, record, words

BRIEFING = """MR. HOLT: Good afternoon. We support the ceasefire.

QUESTION: Will you sign?

MR. HOLT: Not yet.

We will answer in due course.

QUESTION: Thank you."""
INTERVIEW = """Ana Rojas on the border

Q: Will you sign?

A: No. Not now.

Q: When?

A: In May."""
RELEASE = """Statement by Foreign Minister Ana Rojas on the border

Lima, 4 May

We condemn the attack. I spoke to Quito.

Our patience has limits."""


def made(text: str, *names: str, kinds: Sequence[BlockKind] = ()) -> list[tuple[str, str | None, Statement]]:
    """The words of each statement, its speaker, and itself; ``names`` are the persons of the text ("a1" ...).
    Words with a capital are names, all others verbs, so that every paragraph tells something."""
    paragraphs = (re.findall(r"\w+|[^\w\s]", paragraph) for paragraph in text.split("\n\n"))
    tree = "\n\n".join("\n".join(_row(i, w) for i, w in enumerate(p)) for p in paragraphs)
    read = reading(text, tree, names=[("Person", n) for n in names], kinds=kinds)
    spans = [read.span(*words(read, n)) for n in names]
    actors = tuple(
        Actor(id=f"a{i}", name=name, kind="person", mentions=(Mention(s.start, s.end, "name"),))
        for i, (name, s) in enumerate(zip(names, spans, strict=True), 1)
    )
    return [
        (" | ".join(text[x.start : x.end] for x in contents(s)), s.speaker, s)
        for s in statements(read, record(read, actors=actors))
    ]


def _row(i: int, word: str) -> str:
    upos = "PUNCT" if not word.isalnum() else "PROPN" if word[0].isupper() else "VERB"
    return f"{word} {upos} {min(i, 1)} {'dep' if i else 'root'}"


def contents(statement: Statement) -> tuple[Span, ...]:
    return statement.content if isinstance(statement.content, tuple) else (statement.content,)


def test_a_turn_is_its_speakers_to_the_next_label() -> None:
    found = made(BRIEFING, "HOLT")
    assert [(w, by) for w, by, _ in found] == [
        ("Good afternoon. We support the ceasefire.", "a1"),
        ("Will you sign?", None),
        ("Not yet. | We will answer in due course.", "a1"),
        ("Thank you.", None),
    ]
    assert all(s.kind == "direct" for _, _, s in found)


def test_the_one_person_named_before_answers() -> None:
    assert [by for _, by, _ in made(INTERVIEW, "Ana Rojas")] == [None, "a1", None, "a1"]


def test_headings_with_colons_are_no_transcript() -> None:
    assert made("Economy: Prices rise\n\nSport: Lima wins\n\nWeather: Rain in Quito") == []


def test_two_who_answer_are_nobody() -> None:
    text = INTERVIEW.replace("Ana Rojas on", "Ana Rojas and Luis Quispe on")
    assert [by for _, by, _ in made(text, "Ana Rojas", "Luis Quispe")] == [None] * 4


RELEASE_KINDS: tuple[BlockKind, ...] = ("headline", "dateline", "paragraph", "paragraph")


def test_a_release_in_the_first_person_is_its_issuers() -> None:
    found = made(RELEASE, "Ana Rojas", kinds=RELEASE_KINDS)
    assert [(w, by, s.kind) for w, by, s in found] == [
        ("We condemn the attack. I spoke to Quito. | Our patience has limits.", "a1", "direct")
    ]


def test_a_report_on_a_statement_is_nobodys_own() -> None:
    told = RELEASE.replace("We", "They").replace("I spoke", "She spoke").replace("Our", "Their")
    assert made(told, "Ana Rojas", kinds=RELEASE_KINDS) == []


def test_a_release_that_is_one_quotation_is_its_issuers() -> None:
    text = 'Press release: Ana Rojas\n\n"Peru regrets the closure. It hurts both sides."'
    found = made(text, "Ana Rojas", kinds=("headline", "paragraph"))
    assert [(w, by) for w, by, _ in found] == [("Peru regrets the closure. It hurts both sides.", "a1")]


def test_in_a_turn_the_label_is_nobodys_title_and_the_speaker_is_i() -> None:
    text = "LUNA: Will you sign?\n\nROJAS: I said that we wait.\n\nLUNA: Why?"
    tree = """
        LUNA PROPN 0 root
        : PUNCT 1 punct
        Will AUX 5 aux
        you PRON 5 nsubj
        sign VERB 1 parataxis
        ? PUNCT 1 punct

        ROJAS PROPN 4 nsubj
        : PUNCT 1 punct
        I PRON 1 appos
        said VERB 0 root say
        that SCONJ 7 mark
        we PRON 7 nsubj
        wait VERB 4 ccomp
        . PUNCT 4 punct

        LUNA PROPN 0 root
        : PUNCT 1 punct
        Why ADV 1 parataxis
        ? PUNCT 1 punct
    """
    read = reading(text, tree)
    span = read.span(*words(read, "ROJAS"))
    rojas = Actor(id="a1", name="ROJAS", kind="person", mentions=(Mention(span.start, span.end, "name"),))
    _, answer, told, _ = statements(read, record(read, actors=(rojas,)))
    assert (answer.speaker, told.speaker, told.via) == ("a1", "a1", answer.id)
    assert told.speaker_span == read.span(*words(read, "I"))
