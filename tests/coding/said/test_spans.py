"""Every span of a statement lies in the text, whatever the text and whatever the model says of it."""

from __future__ import annotations

import itertools
import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from legation.coding.said import quotes, statements
from legation.language.reading import Reading
from legation.record import Span, Statement
from tests.readings import reading, record

MARKS = ['"', "'", "“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "‹", "›", "``", "''"]
LEMMAS = ["say", "tell", "deny", "accord", "to", "statement", "he", "call", "Rojas", "it", "not"]
UPOS = ["VERB", "NOUN", "PROPN", "PRON", "ADP", "PUNCT", "AUX", "DET"]
LABELS = [
    "nsubj",
    "ccomp",
    "obj",
    "obl",
    "parataxis",
    "advcl",
    "acl",
    "nmod",
    "case",
    "fixed",
    "conj",
    "punct",
]

odd = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=6)
word = st.one_of(st.sampled_from([*LEMMAS, "said", "that", ",", ".", ":", "Q:", "MR. HOLT:", "I"]), odd)
#: Words, a piece each; a quotation is a piece, its marks of one kind or of two, tight to its words.
quoted = st.tuples(
    st.sampled_from(MARKS),
    st.lists(st.one_of(word, st.just("will")), min_size=1, max_size=6),
    st.sampled_from([",", ".", "?", ""]),
    st.sampled_from([*MARKS, ""]),
).map(lambda q: q[0] + " ".join(q[1]) + q[2] + q[3])
pieces = st.one_of(word, st.sampled_from(MARKS), quoted, quoted)
_TOKEN = re.compile(r"\w+(?:[-.]\w+)*|``|''|[^\w\s]")


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Words and marks in any order, with any tree, attributions anywhere."""
    drawn = draw(st.lists(st.lists(pieces, min_size=1, max_size=8), min_size=1, max_size=4))
    paragraphs = [p for p in (" ".join(d).strip() for d in drawn) if _TOKEN.search(p)]
    assume(paragraphs)
    tree: list[str] = []
    count = 0
    for paragraph in paragraphs:
        for i, form in enumerate(_TOKEN.findall(paragraph)):
            upos = draw(st.sampled_from(UPOS)) if form.isalnum() and form != "will" else "PUNCT"
            head, label = (draw(st.integers(1, i)), draw(st.sampled_from(LABELS))) if i else (0, "root")
            lemma = form if form in LEMMAS else draw(st.sampled_from(LEMMAS))
            tree.append(f"{form} {'AUX' if form == 'will' else upos} {head} {label} {lemma}")
            count += 1
        tree.append("")
    stretch = st.integers(0, count - 1).flatmap(lambda a: st.integers(a + 1, count).map(lambda b: (a, b)))
    frames = st.tuples(
        stretch, st.just("CUE"), st.fixed_dictionaries({"SOURCE": stretch, "CONTENT": stretch})
    )
    attributions = draw(st.lists(frames, max_size=2))
    return reading("\n\n".join(paragraphs), "\n".join(tree), attributions=attributions)


def contents(statement: Statement) -> tuple[Span, ...]:
    return statement.content if isinstance(statement.content, tuple) else (statement.content,)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(readings())
def test_contents_cues_sources_channels_and_audiences_are_words_of_the_text(made: Reading) -> None:
    text = made.article.text
    for s in statements(made, record(made)):
        spans = [*contents(s), *(x for x in (s.cue, s.speaker_span, s.channel_span, s.audience_span) if x)]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
        assert [text[x.start : x.end] for x in (s.channel_span, s.audience_span) if x] == [
            x for x in (s.channel, s.audience) if x
        ]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(readings())
def test_what_is_said_directly_has_no_marks_around_it_and_its_parts_do_not_overlap(made: Reading) -> None:
    between = {(q.start, q.end) for q in quotes(made.article)}
    blocks = {b.end for b in made.article.blocks}
    for s in statements(made, record(made)):
        parts = contents(s)
        assert all(a.end <= b.start for a, b in itertools.pairwise(parts))
        if s.kind == "direct":  # between marks, or a turn of a transcript, to the end of its paragraph
            assert all((p.start, p.end) in between or p.end in blocks for p in parts)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(readings())
def test_reports_of_reports_end_somewhere(made: Reading) -> None:
    found = {s.id: s for s in statements(made, record(made))}
    for s in found.values():
        seen = set()
        while s.via is not None:
            assert s.id not in seen
            seen.add(s.id)
            s = found[s.via]
