"""Universal Dependencies treebanks in CoNLL-U: EWT (CC BY-SA 4.0) and GUM (by genre).

Gives one ``Passage`` a paragraph, with words, sentences, tags, trees and, for GUM, entities.
https://github.com/UniversalDependencies/UD_English-EWT and UD_English-GUM
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from legation.language import lemmas
from training.passages import GoldMention, Passage

# GUM's texts are openly licensed in these genres only; the shipped model trains on no others.
OPEN_GENRES = frozenset("news interview bio voyage academic court speech textbook vlog conversation".split())

_ENTITY = re.compile(
    r"\((?P<open>\d+)(?:\[\d/\d\])?-(?P<rest>[^()]*)(?P<shut>\)?)|(?P<close>\d+)(?:\[\d/\d\])?\)"
)


class Sentence:
    """One CoNLL-U block: its comments and its word rows, with offsets into its own text."""

    def __init__(self, comments: dict[str, str], rows: list[list[str]]) -> None:
        self.comments = comments
        self.rows: list[list[str]] = []
        self.words: list[tuple[int, int]] = []
        self.multiword: list[tuple[int, int]] = []  # word ranges of the multi-word tokens
        self.text = ""
        self._lay(rows)

    def _lay(self, rows: list[list[str]]) -> None:
        """Words with offsets; the words of a multi-word token share out its characters."""
        until, pieces = 0, []
        for row in rows:
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                self.multiword.append((len(self.words), len(self.words) + last - first + 1))
                until, pieces = (
                    last,
                    _share(row[1], [r[1] for r in rows if r[0].isdigit() and first <= int(r[0]) <= last]),
                )
                spaced = "SpaceAfter=No" not in row[9]
            elif row[0].isdigit():
                self.rows.append(row)
                inside = int(row[0]) <= until
                form = pieces[int(row[0]) - until - 1 + len(pieces)] if inside else row[1]
                self.words.append((len(self.text), len(self.text) + len(form)))
                self.text += form
                space = (int(row[0]) == until and spaced) if inside else "SpaceAfter=No" not in row[9]
                if space:
                    self.text += " "


def _share(surface: str, forms: list[str]) -> list[str]:
    if "".join(forms) == surface:
        return forms
    first = max(1, len(surface) - sum(map(len, forms[1:])))
    out, at = [surface[:first]], first
    for form in forms[1:]:
        out.append(surface[at : at + len(form)] or surface[-1:])
        at += len(form)
    return out


def sentences(path: Path) -> Iterator[Sentence]:
    """Every sentence of a CoNLL-U file."""
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].strip().partition(" = ")
                comments[key.split(" id")[0] if key.startswith("new") else key] = value
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield Sentence(comments, rows)
                comments, rows = {}, []
    if rows:
        yield Sentence(comments, rows)


def passages(path: Path, *, genres: frozenset[str] | None = None) -> Iterator[Passage]:
    """A passage a paragraph; with ``genres``, of GUM documents of those genres only."""
    document = ""
    group: list[Sentence] = []
    wanted = True
    for sentence in sentences(path):
        if "newdoc" in sentence.comments:
            if group:
                yield _passage(document, group)
            group, document = [], sentence.comments["newdoc"]
            wanted = genres is None or document.split("_")[1] in genres
        elif "newpar" in sentence.comments and group:
            yield _passage(document, group)
            group = []
        if wanted:
            group.append(sentence)
    if group:
        yield _passage(document, group)


def _passage(document: str, group: list[Sentence]) -> Passage:
    text, starts, rows, heads = "", [], [], []
    words: list[tuple[int, int]] = []
    for s in group:
        base, first = len(text), len(words)
        starts.append(first)
        words += [(base + a, base + b) for a, b in s.words]
        text += s.text
        rows += s.rows
        heads += [first + int(r[6]) - 1 if r[6] != "0" else -1 for r in s.rows]
    passage = Passage(
        text=text.rstrip(" "), words=words, document=document, sentences=starts, raw=True,
        heads=heads, labels=[r[7] for r in rows],
    )  # fmt: skip
    passage.tags = {
        "upos": [r[3] for r in rows],
        "feats": [r[5] for r in rows],
        "lemma": [lemmas.rule(passage.form(i), r[2]) for i, r in enumerate(rows)],
    }
    passage.tags["sent_id"] = [s.comments["sent_id"] for s in group]
    if document.startswith("GUM_"):
        passage.mentions = _mentions(rows)
    return passage


def _mentions(rows: list[list[str]]) -> list[GoldMention]:
    """Entity mentions from the Entity attribute of MISC (GUM's format, its README)."""
    mentions: list[GoldMention] = []
    open_: dict[str, list[tuple[int, list[str]]]] = {}
    for i, row in enumerate(rows):
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for m in _ENTITY.finditer(entity):
            group = m["open"] or m["close"]
            if m["open"]:
                open_.setdefault(group, []).append((i, m["rest"].split("-")))
            if m["close"] or m["shut"]:
                if not open_.get(group):
                    continue  # the opening half of a discontinuous mention was cut off
                start, rest = open_[group].pop()
                minimal = next(
                    (x for x in rest[1:] if x[:1].isdigit()), "1"
                )  # documents differ in their fields
                head = start + int(minimal.split(",")[0]) - 1
                mentions.append(GoldMention(start, i + 1, min(head, i), rest[0], group))
    return sorted(mentions, key=lambda m: (m.start, -m.end))
