"""Small Readings built by hand: what the language model would say of a short text, written compactly.

The tree has one word a line, ``form upos head label``, then optionally ``lemma`` and ``feats``; a
blank line ends a sentence. Heads count from 1 within the sentence, 0 at the root:

    reading(
        "Moscow agreed.",
        '''
        Moscow  PROPN  2  nsubj
        agreed  VERB   0  root   agree  Tense=Past
        .       PUNCT  2  punct
        ''',
        names=[("Location", "Moscow")],
    )

A stretch of words is given as a word range ``(0, 2)``, as its words ("Vladimir Putin": where they
first stand), or as its words with a count ("he@2": the second "he").
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

import numpy as np

from legation.language.reading import Argument, Chain, Floats, Frame, Name, Reading
from legation.record import Article, Block, BlockKind, Published, Record

Where = str | tuple[int, int]
FrameParts = tuple[Where, str, Mapping[str, Where]]


def article(text: str, *, kinds: Sequence[BlockKind] = (), date: str | None = None) -> Article:
    """The text as an Article; blocks are its paragraphs (between blank lines), of the given kinds."""
    blocks = tuple(
        Block(kinds[i] if i < len(kinds) else "paragraph", m.start(), m.end())
        for i, m in enumerate(re.finditer(r"\S(?:.*?\S)??(?=\s*\Z|\s*\n\s*\n)", text, re.DOTALL))
    )
    published = Published(date=date, basis="given") if date else Published()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=f"sha256:{digest}", text=text, published=published, blocks=blocks, language="en")


def reading(
    text: str,
    tree: str = "",
    *,
    names: Sequence[tuple[str, Where]] = (),
    chains: Sequence[Sequence[Where]] = (),
    roles: Sequence[FrameParts] = (),
    attributions: Sequence[FrameParts] = (),
    events: Sequence[FrameParts] = (),
    kinds: Sequence[BlockKind] = (),
    date: str | None = None,
) -> Reading:
    """A Reading of ``text``.

    Without a tree the words are cut at blanks and punctuation, and every line is a sentence whose
    words hang on its first. ``chains`` are lists of mentions. A frame is (predicate, label,
    {argument label: words}). Raises ValueError where a word or phrase is not in the text.
    """
    rows = _rows(tree) if tree.strip() else _bare_rows(text)
    starts: list[int] = []
    ends: list[int] = []
    heads: list[int] = []
    sentences = [0]
    upos: list[str] = []
    labels: list[str] = []
    lemmas: list[str] = []
    feats: list[str] = []
    at = 0
    for sentence in rows:
        first = len(starts)
        for form, pos, head, label, lemma, morph in sentence:
            at = text.find(form, at)
            if at < 0:
                raise ValueError(f"the word {form!r} is not in the text, in this order")
            starts.append(at)
            at += len(form)
            ends.append(at)
            heads.append(head - 1 + first if head else -1)
            upos.append(pos)
            labels.append(label)
            lemmas.append(lemma or form.lower())
            feats.append(morph or "_")
        sentences.append(len(starts))
    made = article(text, kinds=kinds, date=date)
    block_starts = np.array([b.start for b in made.blocks])
    bare = Reading(
        article=made,
        starts=np.array(starts, np.int32),
        ends=np.array(ends, np.int32),
        blocks=(np.searchsorted(block_starts, starts, side="right") - 1).astype(np.int32),
        sentences=np.array(sentences, np.int32),
        upos=tuple(upos),
        feats=tuple(feats),
        lemmas=tuple(lemmas),
        heads=np.array(heads, np.int32),
        labels=tuple(labels),
    )

    def argument(label: str, where: Where) -> Argument:
        start, end = words(bare, where)
        return Argument(label, start, end, bare.head_of(start, end))

    def frames(parts: Sequence[FrameParts]) -> tuple[Frame, ...]:
        return tuple(
            Frame(words(bare, p)[0], label, tuple(argument(k, w) for k, w in args.items()))
            for p, label, args in parts
        )

    return Reading(
        **{f: getattr(bare, f) for f in _COLUMNS},
        names=tuple(Name(*words(bare, where), label) for label, where in names),
        chains=tuple(Chain(tuple(argument("PERSON", m) for m in chain)) for chain in chains),
        roles=frames(roles),
        attributions=frames(attributions),
        events=frames(events),
        told=_told(len(starts), frames(events)),
    )


def _told(n: int, events: Sequence[Frame]) -> dict[str, Floats]:
    """The words that tell these events as good as surely do so."""
    out: dict[str, Floats] = {}
    for frame in events:
        out.setdefault(frame.label, np.zeros(n, np.float32))[frame.predicate] = 0.99
    return out


def record(made: Reading, **fields: object) -> Record:
    """A Record of the reading's article with the given fields filled."""
    return Record(article=made.article, **fields)  # type: ignore[arg-type]


def words(made: Reading, where: Where) -> tuple[int, int]:
    """The word range that ``where`` names."""
    if not isinstance(where, str):
        return where
    phrase, _, count = where.partition("@")
    found = 0
    for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", made.article.text):
        start, end = made.words_at(match.start(), match.end())
        if start < end and made.starts[start] == match.start():
            found += 1
            if found == int(count or 1):
                return start, end
    raise ValueError(f"{where!r} is not in the text")


_COLUMNS = (
    "article", "starts", "ends", "blocks", "sentences", "upos", "feats", "lemmas", "heads", "labels",
)  # fmt: skip

_Row = tuple[str, str, int, str, str, str]


def _rows(tree: str) -> list[list[_Row]]:
    sentences: list[list[_Row]] = [[]]
    for line in tree.splitlines():
        parts = line.split()
        if parts:
            form, pos, head, label, lemma, morph = (*parts, "", "")[:6]
            sentences[-1].append((form, pos, int(head), label, lemma, morph))
        elif sentences[-1]:
            sentences.append([])
    return [s for s in sentences if s]


def _bare_rows(text: str) -> list[list[_Row]]:
    lines = [re.findall(r"\w+(?:[-.']\w+)*|[^\w\s]", line) for line in text.splitlines()]
    return [
        [(form, "X", min(i, 1), "dep" if i else "root", "", "") for i, form in enumerate(line)]
        for line in lines
        if line
    ]
