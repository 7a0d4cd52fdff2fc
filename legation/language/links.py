"""Coreference: which earlier mention, if any, each mention takes up.

The score of a pair is the dot product of two learnt projections plus a small learnt function of
the written features below (after Lee et al. 2017, with the features of Durrett and Klein 2013).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

FEATURES = 24
REACH = 200  # how many earlier mentions are looked at

_PERSON = {
    **dict.fromkeys("i me my mine myself we us our ours ourselves".split(), 1),
    **dict.fromkeys("you your yours yourself yourselves".split(), 2),
}
_GENDER = {
    **dict.fromkeys("he him his himself mr mr. sir king father son brother husband man boy".split(), 1),
    **dict.fromkeys(
        "she her hers herself mrs ms mrs. ms. queen mother daughter sister wife woman girl".split(), 2
    ),
    **dict.fromkeys("it its itself".split(), 3),
}
_PLURAL = frozenset("we us our ours ourselves they them their theirs themselves these those".split())
_SKIPPED = frozenset("the a an this that these those mr mr. mrs mrs. ms ms. 's ’s".split())
PRONOUN, PROPER, NOMINAL = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Mentions:
    """Columns over the mentions of one text, in text order (m of them)."""

    start: Ints
    end: Ints
    sentence: Ints
    kind: Ints  # PRONOUN, PROPER, NOMINAL
    type: Ints  # entity type, as an index
    person: Ints  # 1, 2, 3
    gender: Ints  # 0 unknown, 1 he, 2 she, 3 it
    plural: NDArray[np.bool_]
    indefinite: NDArray[np.bool_]
    string: Ints  # equal where the words are the same, articles and titles apart
    head: Ints  # equal where the head lemma is the same
    tokens: tuple[frozenset[str], ...]
    initials: tuple[str, ...]

    def last(self, count: int) -> Mentions:
        """The last mentions alone."""
        return Mentions(**{f.name: getattr(self, f.name)[-count:] for f in fields(self)})


def joined(one: Mentions, other: Mentions) -> Mentions:
    """Mentions, and those that follow them."""
    columns: dict[str, Any] = {}
    for f in fields(Mentions):
        a, b = getattr(one, f.name), getattr(other, f.name)
        columns[f.name] = a + b if isinstance(a, tuple) else np.concatenate([a, b])
    return Mentions(**columns)


def describe(
    spans: Sequence[tuple[int, int, int, int, int]],
    words: Sequence[str],
    upos: Sequence[str],
    feats: Sequence[str],
    lemmas: Sequence[str],
    *,
    first: int = 0,
    numbers: dict[str, int] | None = None,
) -> Mentions:
    """Columns for mentions given as (start, end, head, sentence, type), which count the words given.

    The first of these is word ``first`` of the text; ``numbers`` are those of the strings met before."""
    seen: dict[str, int] = {} if numbers is None else numbers

    def number(key: str) -> int:
        return seen.setdefault(key, len(seen))

    rows = []
    tokens, initials = [], []
    for start, end, head, sentence, kind in spans:
        lower = [w.lower() for w in words[start:end]]
        own = [w for w in lower if w not in _SKIPPED] or lower
        form = words[head].lower()
        pronoun = upos[head] == "PRON" or (end - start == 1 and upos[head] == "DET")
        what = PRONOUN if pronoun else PROPER if upos[head] == "PROPN" else NOMINAL
        plural = "Number=Plur" in feats[head]
        genders = {_GENDER[w] for w in ([form] if pronoun else [*lower[:2], form]) if w in _GENDER}
        rows.append((
            first + start, first + end, sentence, what, kind, _PERSON.get(form, 3) if pronoun else 3,
            genders.pop() if len(genders) == 1 else 0,
            form in _PLURAL or plural,
            lower[0] in ("a", "an") or (what == NOMINAL and plural and len(own) == len(lower)),
            number(("p " if pronoun else "") + " ".join(own)), number("h " + lemmas[head].lower()),
        ))  # fmt: skip
        tokens.append(frozenset(own))
        initials.append("".join(w[0] for w in words[start:end] if w[:1].isupper()))
    columns: Ints = np.array(rows, dtype=np.int32).reshape(-1, 11)
    return Mentions(
        start=columns[:, 0], end=columns[:, 1], sentence=columns[:, 2], kind=columns[:, 3],
        type=columns[:, 4], person=columns[:, 5], gender=columns[:, 6], plural=columns[:, 7].astype(bool),
        indefinite=columns[:, 8].astype(bool), string=columns[:, 9], head=columns[:, 10],
        tokens=tuple(tokens), initials=tuple(initials),
    )  # fmt: skip


def features(m: Mentions, rows: slice, first: int) -> Floats:
    """(r, k, FEATURES): the features of mentions ``rows`` with each of mentions ``first:rows.stop``.

    Only pairs whose second mention stands before the first mean anything."""
    own, other = _side(m, rows, 1), _side(m, slice(first, rows.stop), 0)
    # One table a feature, and the features last only for who looks at them.
    out = np.zeros((FEATURES, rows.stop - rows.start, rows.stop - first), dtype=np.float32)
    named = own.kind != PRONOUN
    same_string, same_head = own.string == other.string, own.head == other.head
    out[0] = same_string & named
    out[1] = same_head & named
    out[2] = same_head & (other.kind == PROPER) & (own.kind == PROPER)
    out[3], out[22] = _contained(m, rows, first)
    out[4] = own.type == other.type
    kinds = 3 * own.kind + other.kind
    for kind in range(9):
        out[5 + kind] = kinds == kind
    out[14] = same_string & ~named
    out[15] = own.plural != other.plural
    out[16] = (own.gender != other.gender) & (own.gender > 0) & (other.gender > 0)
    distance = np.maximum(own.sentence - other.sentence, 0)
    out[17] = distance == 0
    out[18] = np.log1p(distance) / 3
    between = np.arange(rows.start, rows.stop)[:, None] - np.arange(first, rows.stop)[None, :]
    out[19] = np.log1p(np.maximum(between, 0)) / 4
    out[20] = (other.end > own.start) & (other.start < own.end)
    out[21] = own.indefinite
    out[23] = own.person != other.person
    return np.moveaxis(out, 0, -1)


def _side(m: Mentions, which: slice, axis: int) -> Mentions:
    """Some mentions, each column a column (axis 1) or a row (axis 0) of a table of pairs."""
    columns: dict[str, Any] = {f.name: getattr(m, f.name) for f in fields(m)}
    for name, column in columns.items():
        if isinstance(column, np.ndarray):
            columns[name] = np.expand_dims(column[which], axis)
    return Mentions(**columns)


def _contained(m: Mentions, rows: slice, first: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(r, k), (r, k): where every word of the first mention is in the second, and where the first
    is the second's initials; never for pronouns."""
    inside = np.zeros((rows.stop - rows.start, rows.stop - first), dtype=bool)
    initials = np.zeros_like(inside)
    holders: dict[str, set[int]] = {}
    shortened: dict[str, list[int]] = {}
    for j in range(first, rows.stop):
        for token in m.tokens[j]:
            holders.setdefault(token, set()).add(j)
        shortened.setdefault(m.initials[j], []).append(j)
    for i in range(rows.start, rows.stop):
        if m.kind[i] == PRONOUN:
            continue
        tokens = m.tokens[i]
        for j in set.intersection(*(holders[t] for t in tokens)):
            inside[i - rows.start, j - first] = True
        form = next(iter(tokens)).upper() if len(tokens) == 1 else ""
        if len(form) > 1:
            initials[i - rows.start, [j - first for j in shortened.get(form, ())]] = True
    return inside, initials
