"""Words and sentences from raw text: treebank paragraphs as plain blocks, nothing else given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bench.documents import article
from bench.scores.counts import Counts, exact
from bench.scores.segmentation import Token, words
from bench.setup import Setup
from bench.table import Measured, Row
from legation.record import Article
from training.corpora import treebanks
from training.corpora.treebanks import Sentence

# The floor: what a rule writes down in two lines.
_WORD = re.compile(
    r"[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\d+(?:[.,]\d+)*|\w+|([^\w\s])\1*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?]+")


@dataclass(frozen=True, slots=True)
class Raw:
    """A document's text, its gold tokens, the ranges of multi-word tokens, and first words of sentences."""

    article: Article
    tokens: list[Token]
    multiword: list[tuple[int, int]]
    sentences: list[int]


def table(setup: Setup) -> Iterator[Measured]:
    """F1 of words and of sentences, beside a rule that splits at punctuation and capitals."""
    for name, path in setup.sets(
        EWT_dev="treebanks/ewt/dev.conllu", GUM_dev="treebanks/gum/dev.conllu"
    ).items():
        word, sentence, rule_word, rule_sentence = (Counts(), Counts(), Counts(), Counts())
        for raw in setup.some(documents(path)):
            gold = spans(raw.tokens, raw.sentences)
            reading = next(setup.model.read([raw.article]))
            found = list(zip(reading.starts.tolist(), reading.ends.tolist(), reading.words, strict=True))
            word += words(raw.tokens, raw.multiword, found)
            sentence += exact(gold, spans(found, reading.sentences.tolist()[:-1]))
            tokens, firsts = by_rule(raw.article)
            rule_word += words(raw.tokens, raw.multiword, tokens)
            rule_sentence += exact(gold, spans(tokens, firsts))
        yield Measured(name, [path], [
            Row("words, F1", word.f1, rule_word.f1, "rule"),
            Row("sentences, F1", sentence.f1, rule_sentence.f1, "rule"),
        ])  # fmt: skip


def documents(path: Path) -> Iterator[Raw]:
    """Every document of a CoNLL-U file; paragraphs end at its ``newpar`` marks."""
    number = 0

    def document(sentence: Sentence) -> int:
        nonlocal number
        number += "newdoc" in sentence.comments
        return number

    for _, group in groupby(treebanks.sentences(path), key=document):
        yield _raw(list(group))


def _raw(group: list[Sentence]) -> Raw:
    paragraphs: list[list[Sentence]] = []
    for sentence in group:
        if not paragraphs or "newpar" in sentence.comments or "newdoc" in sentence.comments:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    made = article("".join(s.text for s in p).rstrip(" ") for p in paragraphs)
    raw = Raw(made, [], [], [])
    for paragraph, block in zip(paragraphs, made.blocks, strict=True):
        at = block.start
        for s in paragraph:
            first = len(raw.tokens)
            raw.sentences.append(first)
            raw.multiword.extend((a + first, b + first) for a, b in s.multiword)
            raw.tokens.extend((a + at, b + at, row[1]) for (a, b), row in zip(s.words, s.rows, strict=True))
            at += len(s.text)
    return raw


def spans(tokens: list[Token], sentences: Iterable[int]) -> list[tuple[int, int]]:
    """The characters from the first to the last word of each sentence."""
    firsts = list(sentences)
    return [(tokens[a][0], tokens[b - 1][1]) for a, b in zip(firsts, [*firsts[1:], len(tokens)], strict=True)]


def by_rule(made: Article) -> tuple[list[Token], list[int]]:
    """Runs of letters, numbers and single signs; a sentence ends at a stop before a capital."""
    tokens: list[Token] = []
    sentences: list[int] = []
    for block in made.blocks:
        sentences.append(len(tokens))
        stopped = False
        for m in _WORD.finditer(made.text, block.start, block.end):
            spaced = made.text[m.start() - 1 : m.start()].isspace()
            if stopped and spaced and m[0][0].isupper():
                sentences.append(len(tokens))
            stopped = bool(_STOP.fullmatch(m[0])) or (stopped and not spaced and not m[0].isalnum())
            tokens.append((m.start(), m.end(), m[0]))
    return tokens, sentences
