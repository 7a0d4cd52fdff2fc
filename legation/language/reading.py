"""A ``Reading``: what the language model saw in an article, as columns.

Word ``i`` is ``article.text[starts[i]:ends[i]]``. All word ranges are half-open and global to the
article; ``heads`` hold global word indices, -1 for a root. Trees are Universal Dependencies.
Only blocks that carry the article's own prose or headline are read: navigation, related links and
boilerplate have no words here.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from legation.record import Article, Span

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]

_CORE_ROLE = re.compile("ARG[0-5]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of words ``start:end``; ``label`` is one of ``Person Organization Location Facility
    NORP Date Money Product Miscellaneous`` (the classes of the worldwide newswire)."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Argument:
    """A labelled stretch of words ``start:end`` around a predicate, with its head word."""

    label: str
    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate word with its arguments.

    ``roles``: label of the frame is "V", arguments ARG0..ARG5, ARGM-TMP, ARGM-LOC, ARGM-NEG, ARGM-MOD ...
    ``attributions``: the predicate is the cue's head, label "CUE", arguments SOURCE, CONTENT, CUE.
    ``events``: label is the PLOVER type, arguments ACTOR, RECIPIENT.
    ``whereabouts``: any predicate whose sentence names a place, label "EVENT", arguments PLACE.
    """

    predicate: int
    label: str
    arguments: tuple[Argument, ...]
    score: float = 1.0
    status: str | None = None  # events only: one of record.Status


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions (word ranges with head) of one entity, in text order."""

    mentions: tuple[Argument, ...]  # label: PERSON, ORGANIZATION, PLACE, ... (GUM's entity type)


@dataclass(frozen=True, eq=False)
class Reading:
    """The columns. ``n`` words, ``s`` sentences. A reading is equal to itself alone."""

    article: Article
    starts: Ints  # (n,) character offset of each word
    ends: Ints  # (n,)
    blocks: Ints  # (n,) index into article.blocks
    sentences: Ints  # (s + 1,) first word of each sentence, then n
    upos: tuple[str, ...]  # (n,) universal part of speech
    feats: tuple[str, ...]  # (n,) "Number=Sing|Person=3", or "_"
    lemmas: tuple[str, ...]  # (n,)
    heads: Ints  # (n,) global index of the governor, -1 at a root
    labels: tuple[str, ...]  # (n,) relation to the governor: "nsubj", "nsubj:pass", ...
    names: tuple[Name, ...] = ()
    roles: tuple[Frame, ...] = ()
    attributions: tuple[Frame, ...] = ()
    events: tuple[Frame, ...] = ()
    whereabouts: tuple[Frame, ...] = ()
    chains: tuple[Chain, ...] = ()
    told: Mapping[str, Floats] = field(default_factory=dict)  # (n,) by type: how likely each word tells one

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, i: int) -> str:
        """The form of word ``i``."""
        return self.article.text[self.starts[i] : self.ends[i]]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """(n,) forms."""
        text, bounds = self.article.text, zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        return tuple(sys.intern(text[a:b]) for a, b in bounds)

    def span(self, start: int, end: int) -> Span:
        """The characters of words ``start:end`` (at least one word)."""
        return Span(int(self.starts[start]), int(self.ends[end - 1]))

    def text(self, start: int, end: int) -> str:
        """The text of words ``start:end``, as it stands in the article."""
        return self.article.text[self.starts[start] : self.ends[end - 1]]

    def sentence_of(self, i: int) -> int:
        """The index of the sentence that holds word ``i``."""
        return bisect_right(self._bounds, i) - 1

    @cached_property
    def _bounds(self) -> list[int]:
        return self.sentences.tolist()  # type: ignore[no-any-return]

    def sentence(self, s: int) -> tuple[int, int]:
        """The word range of sentence ``s``."""
        return self._bounds[s], self._bounds[s + 1]

    def each_sentence(self) -> Iterator[tuple[int, int]]:
        """The word range of every sentence."""
        yield from pairwise(self._bounds)

    def words_at(self, start: int, end: int) -> tuple[int, int]:
        """The words that overlap characters ``start:end`` (an empty range where none does)."""
        # A number of another type would have the whole column made over for each search.
        first = int(self.ends.searchsorted(np.int32(start), side="right"))
        last = int(self.starts.searchsorted(np.int32(end), side="left"))
        return first, max(first, last)

    @cached_property
    def name_of(self) -> dict[int, Name]:
        """The name that a word is part of, for every word that is."""
        return {i: name for name in self.names for i in range(name.start, name.end)}

    @cached_property
    def role_of(self) -> dict[int, Frame]:
        """The frame of semantic roles of every word that has one."""
        return {frame.predicate: frame for frame in self.roles}

    @cached_property
    def relations(self) -> tuple[str, ...]:
        """(n,) the relations to the governor without their subtypes: "nsubj" for "nsubj:pass"."""
        bare = {label: label.partition(":")[0] for label in set(self.labels)}
        return tuple(bare[label] for label in self.labels)

    @cached_property
    def argued(self) -> frozenset[int]:
        """The head words of all core arguments of the semantic roles (ARG0 to ARG5)."""
        return frozenset(a.head for f in self.roles for a in f.arguments if _CORE_ROLE.fullmatch(a.label))

    @cached_property
    def parties(self) -> frozenset[int]:
        """The head words of whom the model's events are done by and to."""
        sides = ("ACTOR", "RECIPIENT")
        return frozenset(a.head for f in self.events for a in f.arguments if a.label in sides)

    @cached_property
    def dependents(self) -> tuple[tuple[int, ...], ...]:
        """(n,) the words that each word governs, in text order."""
        governed = np.flatnonzero(self.heads >= 0)
        governors = self.heads[governed]
        in_order = governed[np.argsort(governors, kind="stable")].tolist()
        stops = np.cumsum(np.bincount(governors, minlength=len(self))).tolist()
        return tuple(tuple(in_order[a:b]) for a, b in pairwise([0, *stops]))

    @cached_property
    def subtrees(self) -> tuple[Ints, Ints]:
        """(n,), (n,) the leftmost word of each subtree, and one past its rightmost."""
        left, right = np.arange(len(self), dtype=np.int32), np.arange(1, len(self) + 1, dtype=np.int32)
        for a, b in self.each_sentence():
            heads, least, most = self.heads[a:b].tolist(), [*range(a, b)], [*range(a + 1, b + 1)]
            order = [i for i in range(a, b) if heads[i - a] < 0]
            for i in order:  # grows: breadth first from the roots
                order.extend(self.dependents[i])
            for i in reversed(order):
                h = heads[i - a] - a
                if h >= 0:
                    least[h], most[h] = min(least[h], least[i - a]), max(most[h], most[i - a])
            left[a:b], right[a:b] = least, most
        return left, right

    def subtree(self, i: int) -> tuple[int, int]:
        """The word range from the leftmost to the rightmost word below ``i``."""
        left, right = self.subtrees
        return int(left[i]), int(right[i])

    def head_of(self, start: int, end: int) -> int:
        """The word of ``start:end`` that is governed from outside it (the first such)."""
        return head_of(self.heads[start:end].tolist(), 0, end - start, start)


def head_of(heads: Sequence[int], start: int, end: int, shift: int = 0) -> int:
    """The first word of ``start:end`` whose head lies outside; ``heads[i]`` is that of word ``i + shift``."""
    for i in range(start, end):
        if not start + shift <= heads[i] < end + shift:
            return i + shift
    return end - 1 + shift
