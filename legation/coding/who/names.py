"""Which words name persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from legation.knowledge import bodies, countries, figures, offices, sectors
from legation.knowledge.names import Found, fold
from legation.language.reading import Name, Reading

HONORIFICS = frozenset(
    """mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady mx prof prof. hrh hh hm h.e. hon hon. honourable
    honorable rev rev. fr. messrs mme monsieur madame sri smt shri dato datuk ustaz sheikh shaikh sheik
    sheikha eng eng. engr engr. ato""".split()
)
_BRACKETS = {"(": ")", "[": "]", "\u201c": "\u201d"}


def person_names(reading: Reading) -> list[Name]:
    """The names of persons: those that the model found, but for bodies, peoples and role nouns that the
    tables know, and office holders that the tables know by their full name, or whose bare name the
    model took for another kind of name."""
    others = {(n.start, n.end) for n in reading.names if n.label != "Person"}
    seen = [_whole(reading, n) for n in _unbroken(reading)]
    at = {i: n for n in seen for i in range(n.start, n.end)}
    known = []
    for f in _in_tables(reading.words):
        if f.end - f.start > 1 or (f.start, f.end) in others:
            parts = [at[i] for i in range(f.start, f.end) if i in at]
            start, end = min([f.start, *(n.start for n in parts)]), max([f.end, *(n.end for n in parts)])
            while end - start > 1 and _is_title(reading.words[start]):
                start += 1  # "King Abdullah II": the title is read apart
            known.append(Name(start, end, "Person"))
    held = {i for n in known for i in range(n.start, n.end)}
    found = [n for n in seen if held.isdisjoint(range(n.start, n.end)) and _is_person(reading, n)]
    return sorted({*known, *found}, key=lambda n: n.start)


def _is_title(word: str) -> bool:
    return word.lower() not in HONORIFICS and sectors.find(word) is not None


def _in_tables(words: Sequence[str]) -> Iterator[Found[tuple[str, ...]]]:
    """Every name of the tables of persons, the longest first from the left."""
    tables = (offices.phrases(), figures.phrases())
    firsts = _firsts()
    end = 0
    for i, word in enumerate(words):
        if i >= end and fold(word).split(" ", 1)[0] in firsts:
            hits = [found for table in tables if (found := table.at(words, i)) is not None]
            if hits:
                best = max(hits, key=lambda f: f.end)
                end = best.end
                yield best


@cache
def _firsts() -> frozenset[str]:
    return frozenset((*offices.phrases().firsts, *figures.phrases().firsts))


def _unbroken(reading: Reading) -> list[Name]:
    """The model's persons, one where a bracket broke the name in two ("Ivo (Karl) Brand")."""
    out: list[Name] = []
    for name in reading.names:
        if name.label != "Person":
            continue
        last = out[-1] if out else None
        if last and last.end == name.start and reading.words[last.end - 1] in _BRACKETS:
            out[-1] = Name(last.start, name.end, "Person")
        else:
            out.append(name)
    return out


def _whole(reading: Reading, name: Name) -> Name:
    """The name with the surname He before it, which the model may take for the pronoun, and without the
    bracket that it ends in."""
    start, end = name.start, name.end
    if start > 0 and reading.words[start - 1] == "He" and reading.words[start][:1].isupper():
        start -= 1
    while end - start > 1 and (reading.words[end - 1] in _BRACKETS or reading.words[end - 1] in ",;:-"):
        end -= 1
    people = countries.find(reading.words[start]) if end - start > 1 else None
    if people is not None and people.form == "people" and reading.words[start].endswith("s"):
        start += 1  # "Uzbeks Erkin Adelbek"
    return Name(start, end, name.label)


def _is_person(reading: Reading, name: Name) -> bool:
    text = reading.text(name.start, name.end)
    if bodies.find(text) or sectors.find(text) or not any(c.isalpha() for c in text):
        return False
    body = bodies.phrases().at(reading.words, name.start)
    if body is not None and body.end > name.end:
        return False  # "Boko" of "Boko Haram"
    state = countries.find(text)
    if state is None or name.end - name.start > 1:
        return state is None or state.form not in ("adjective", "people", "seat")
    others = {
        w for n in reading.names if n.label == "Person" and n.end - n.start > 1 for w in range(n.start, n.end)
    }
    return state.form in ("name", "capital", "territory") and any(reading.words[w] == text for w in others)
