"""A ``Passage``: a stretch of text with gold words and whatever a corpus says of them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class GoldFrame:
    """A predicate (word index) with its label and arguments ``(label, first, last + 1)``."""

    predicate: int
    label: str
    arguments: list[tuple[str, int, int]]
    status: str | None = None


@dataclass(slots=True)
class GoldMention:
    """An entity mention: words ``start:end``, its head word, its type and its entity's id."""

    start: int
    end: int
    head: int
    kind: str
    entity: str


@dataclass(slots=True)
class Passage:
    """Words ``text[a:b] for a, b in words``; every annotation may be absent.

    ``tags`` maps a task to one label a word (None: not annotated); ``heads`` are word indices, -1
    at a root; ``sentences`` are first-word indices. A block of the page is one passage or several.
    """

    text: str
    words: list[tuple[int, int]]
    document: str
    sentences: list[int] = field(default_factory=lambda: [0])
    raw: bool = False  # the text is as printed, so boundaries may be learnt from it
    paragraph: bool = True  # begins a paragraph
    tags: dict[str, list[str | None]] = field(default_factory=dict)
    heads: list[int] | None = None
    labels: list[str] | None = None
    frames: dict[str, list[GoldFrame]] = field(default_factory=dict)
    mentions: list[GoldMention] | None = None
    somewhere: frozenset[str] | None = (
        None  # some word tells an event of one of these types; empty: none does
    )

    def form(self, i: int) -> str:
        a, b = self.words[i]
        return self.text[a:b]


def joined(forms: list[str], spaces: list[bool]) -> tuple[str, list[tuple[int, int]]]:
    """The text of ``forms`` with a space after each where ``spaces`` says so, and their offsets."""
    text, words = "", []
    for form, space in zip(forms, spaces, strict=True):
        words.append((len(text), len(text) + len(form)))
        text += form + (" " if space else "")
    return text.rstrip(" "), words
