"""Documents: a corpus's passages put together again as an Article, with what the corpus says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from legation.language import Model, Reading
from legation.record import Article, Block
from training.passages import GoldFrame, GoldMention, Passage


@dataclass(frozen=True, slots=True)
class Document:
    """Gold words ``article.text[a:b] for a, b in words``; word indices count over the document."""

    name: str
    article: Article
    words: list[tuple[int, int]]
    sentences: list[int]
    passages: list[tuple[int, Passage]]  # with the index of its first word

    def tags(self, task: str) -> list[str]:
        """One tag a word."""
        return [str(tag) for _, passage in self.passages for tag in passage.tags[task]]

    def tree(self) -> list[tuple[int, str]]:
        """Head (-1: root) and label of every word."""
        return [
            (h + first if h >= 0 else -1, label)
            for first, passage in self.passages
            for h, label in zip(passage.heads or (), passage.labels or (), strict=True)
        ]

    def frames(self, task: str) -> Iterator[GoldFrame]:
        """Every frame of the task."""
        for first, passage in self.passages:
            for f in passage.frames[task]:
                arguments = [(label, a + first, b + first) for label, a, b in f.arguments]
                yield GoldFrame(f.predicate + first, f.label, arguments, f.status)

    def mentions(self) -> Iterator[GoldMention]:
        """Every mention."""
        for first, passage in self.passages:
            for m in passage.mentions or ():
                yield GoldMention(m.start + first, m.end + first, m.head + first, m.kind, m.entity)

    def forms(self) -> list[str]:
        """The words."""
        return [self.article.text[a:b] for a, b in self.words]

    def read(self, model: Model) -> Reading:
        """What the model says of the gold words in the gold sentences."""
        return model.read_words(self.article, self.words, self.sentences)


def article(paragraphs: Iterable[str]) -> Article:
    """Plain paragraphs as an Article: a block each, blank lines between."""
    text, blocks = "", []
    for paragraph in paragraphs:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{paragraph}" if text else paragraph
        blocks.append(Block("paragraph", start, len(text)))
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return Article(id=f"sha256:{digest}", text=text, language="en", blocks=tuple(blocks))


def documents(passages: Iterable[Passage]) -> Iterator[Document]:
    """Neighbouring passages of one document as one; a passage is a block."""
    for name, group in groupby(passages, key=lambda p: p.document):
        parts = [p for p in group if p.words]
        made = article(p.text for p in parts)
        words: list[tuple[int, int]] = []
        sentences: list[int] = []
        placed: list[tuple[int, Passage]] = []
        for passage, block in zip(parts, made.blocks, strict=True):
            placed.append((len(words), passage))
            sentences += [s + len(words) for s in passage.sentences]
            words += [(a + block.start, b + block.start) for a, b in passage.words]
        yield Document(name, made, words, sentences, placed)
