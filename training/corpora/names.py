"""Corpora of names: worldwide newswire, CrossNER politics, wikigold, Universal NER.

Each has a label set of its own and so trains a head of its own: ``names``, ``names_crossner``,
``names_wikigold``. Tags are BIO.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.passages import Passage, joined

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%'’”") | {"n't", "'s", "’s", "'re", "'ve", "'ll", "'d", "'m", "n’t"}
_WRITTEN_OUT = {"Misc": "Miscellaneous"}  # worldwide newswire
_NO_SPACE_AFTER = frozenset("([{$€£“‘#")


def spaces_after(forms: list[str]) -> list[bool]:
    """Where a printer would have put spaces between these words."""
    out, inside = [], False
    for form, following in zip(forms, [*forms[1:], ""], strict=True):
        space = following not in _NO_SPACE_BEFORE and form not in _NO_SPACE_AFTER
        if form == '"':
            inside = not inside
            space = space and not inside
        if following == '"' and inside:
            space = False
        out.append(space)
    return out


def columns(path: Path, word: int, tag: int) -> Iterator[tuple[list[str], list[str]]]:
    """Each sentence of a column file: its words and its tags."""
    forms: list[str] = []
    tags: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            cells = line.rstrip("\n").split("\t" if "\t" in line else " ")
            if not line.strip():
                if forms:
                    yield forms, tags
                forms, tags = [], []
            elif not line.startswith("# ") or (len(cells) == 2 and cells[0] == "#"):
                forms.append(cells[word])
                tags.append(cells[tag])


def passages(path: Path, task: str, *, word: int = 0, tag: int = 1, together: int = 1) -> Iterator[Passage]:
    """Passages of ``together`` sentences each, from a column file or a folder of them."""
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        sentences = list(columns(file, word, tag))
        for at in range(0, len(sentences), together):
            yield _passage(file.stem, task, sentences[at : at + together])


def _passage(document: str, task: str, group: list[tuple[list[str], list[str]]]) -> Passage:
    forms = [f for sentence, _ in group for f in sentence]
    text, words = joined(forms, spaces_after(forms))
    starts, at = [], 0
    for sentence, _ in group:
        starts.append(at)
        at += len(sentence)
    tags: list[str | None] = []
    for _, labels in group:
        tags += bio(labels)
    return Passage(text=text, words=words, document=document, sentences=starts, tags={task: tags})


def bio(labels: list[str]) -> list[str]:
    """IOB1 or IOB2 as IOB2: every name begins with B-, and classes are written out."""
    out, before = [], "O"
    for label in labels:
        label = label[:2] + _WRITTEN_OUT.get(label[2:], label[2:])
        if label.startswith("I-") and before[2:] != label[2:]:
            label = "B-" + label[2:]
        out.append(label)
        before = label
    return out
