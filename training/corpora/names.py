"""Corpora of names: worldwide newswire, CrossNER politics, wikigold, Universal NER.

Each has a label set of its own and so trains a head of its own: ``names``, ``names_crossner``,
``names_wikigold``. Tags are BIO.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from training.passages import Passage, joined

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%'’”") | {"n't", "'s", "’s", "'re", "'ve", "'ll", "'d", "'m", "n’t"}
# As the worldwide newswire calls its classes; the other corpora's, where they are all that may be used.
_WRITTEN_OUT = {"Misc": "Miscellaneous"}
AS_WORLDWIDE = {
    "PER": "Person", "ORG": "Organization", "LOC": "Location", "MISC": "Miscellaneous",
    "politician": "Person", "person": "Person", "politicalparty": "Organization",
    "organisation": "Organization", "country": "Location", "location": "Location",
    "election": "Miscellaneous", "event": "Miscellaneous", "misc": "Miscellaneous",
}  # fmt: skip
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


def passages(
    path: Path, task: str, *, classes: Mapping[str, str] = _WRITTEN_OUT, together: int = 1
) -> Iterator[Passage]:
    """Passages of ``together`` sentences each, from a column file or a folder of them."""
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        sentences = list(columns(file, 0, 1))
        for at in range(0, len(sentences), together):
            yield _passage(file.stem, task, sentences[at : at + together], classes)


def _passage(
    document: str, task: str, group: list[tuple[list[str], list[str]]], classes: Mapping[str, str]
) -> Passage:
    forms = [f for sentence, _ in group for f in sentence]
    text, words = joined(forms, spaces_after(forms))
    starts, at = [], 0
    for sentence, _ in group:
        starts.append(at)
        at += len(sentence)
    tags: list[str | None] = []
    for _, labels in group:
        tags += bio(labels, classes)
    return Passage(text=text, words=words, document=document, sentences=starts, tags={task: tags})


def bio(labels: list[str], classes: Mapping[str, str] = _WRITTEN_OUT) -> list[str]:
    """IOB1 or IOB2 as IOB2: every name begins with B-, and classes are renamed."""
    out, before = [], "O"
    for label in labels:
        label = label[:2] + classes.get(label[2:], label[2:])
        if label.startswith("I-") and before[2:] != label[2:]:
            label = "B-" + label[2:]
        out.append(label)
        before = label
    return out
