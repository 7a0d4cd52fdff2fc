"""PolNeAR: sources, cues and contents of attributions in political news, as brat stand-off files.

Each paragraph is a passage; a part of an attribution that lies in another paragraph is left out.
https://github.com/networkdynamics/PolNeAR
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora.words import covering, words
from training.passages import GoldFrame, Passage


def passages(folder: Path) -> Iterator[Passage]:
    """Every paragraph of ``folder``/text with its attributions under "attributions"."""
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        notes = (folder / "attributions" / path.with_suffix(".ann").name).read_text(encoding="utf-8")
        relations = list(_relations(notes))
        for m in re.finditer(r"[^\n]+", text):
            if m[0].strip():
                yield _paragraph(path.stem, text, m.start(), m.end(), relations)


def _relations(notes: str) -> Iterator[list[tuple[str, int, int]]]:
    """Each attribution as (kind, start, end) stretches, discontinuous ones in several."""
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    for line in notes.splitlines():
        cells = line.split("\t")
        if len(cells) < 2:
            continue  # the rest of a note that was broken over two lines
        if cells[0].startswith("T"):
            kind, _, where = cells[1].partition(" ")
            stretches = [tuple(map(int, s.split())) for s in where.split(";")]
            spans[cells[0]] = (kind, stretches)  # type: ignore[assignment]
        elif cells[0].startswith("E"):
            parts = [p.partition(":")[2] for p in cells[1].split()[1:]]
            yield [(spans[t][0].upper(), a, b) for t in parts if t in spans for a, b in spans[t][1]]


def _paragraph(
    document: str, text: str, start: int, end: int, relations: list[list[tuple[str, int, int]]]
) -> Passage:
    inside = words(text, start, end)
    frames = []
    for relation in relations:
        arguments = sorted(
            (kind, *covering(inside, a, b)) for kind, a, b in relation if start <= a and b <= end + 1
        )
        arguments = [a for a in arguments if a[1] < a[2]]
        cues = [a for a in arguments if a[0] == "CUE"]
        if cues:
            frames.append(GoldFrame(cues[0][1], "CUE", arguments))
    shifted = [(a - start, b - start) for a, b in inside]
    return Passage(text=text[start:end], words=shifted, document=document, frames={"attributions": frames})
