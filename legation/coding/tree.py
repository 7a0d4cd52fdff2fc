"""Short questions about a Reading's trees, asked by every module that reads grammar."""

from __future__ import annotations

from collections.abc import Iterator

from legation.knowledge.cues import cues
from legation.language.reading import Reading

#: Relations that join words into one name or one verb.
_FIXED = frozenset({"fixed", "flat", "goeswith"})
_PASSIVE = frozenset({"nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"})
_CLAUSES = frozenset({"root", "ccomp", "advcl", "acl", "parataxis", "csubj"})


def relation(reading: Reading, i: int) -> str:
    """The relation of word ``i`` without its subtype: "nsubj" of "nsubj:pass"."""
    return reading.labels[i].partition(":")[0]


def below(reading: Reading, i: int, *relations: str) -> Iterator[int]:
    """The dependents of word ``i`` in these relations, subtypes included, in text order."""
    for d in reading.dependents[i]:
        if relation(reading, d) in relations:
            yield d


def governs(reading: Reading, i: int, *relations: str) -> bool:
    """Whether word ``i`` has a dependent in one of these relations."""
    return next(below(reading, i, *relations), None) is not None


def conjuncts(reading: Reading, i: int) -> Iterator[int]:
    """Word ``i`` and all that is coordinated with it."""
    yield i
    for d in below(reading, i, "conj"):
        yield from conjuncts(reading, d)


def lemmas_of(reading: Reading, i: int, *relations: str) -> set[str]:
    """The lemmas of the dependents of ``i`` in these relations, and of the words fixed to them."""
    out = set()
    for d in below(reading, i, *relations):
        out.add(reading.lemmas[d].lower())
        out.update(reading.lemmas[f].lower() for f in below(reading, d, *_FIXED))
    return out


def has(reading: Reading, i: int, feature: str) -> bool:
    """Whether word ``i`` has the feature ("Tense=Past")."""
    return f"|{feature}|" in f"|{reading.feats[i]}|"


def path(reading: Reading, i: int) -> Iterator[int]:
    """Word ``i``, its governor, and so on to the root."""
    while i >= 0:
        yield i
        i = int(reading.heads[i])


def clause(reading: Reading, i: int) -> int:
    """The head of the clause that word ``i`` stands in."""
    for w in path(reading, i):
        if relation(reading, w) in _CLAUSES:
            return w
        if relation(reading, w) == "conj" and reading.upos[w] in ("VERB", "AUX"):
            return w
    return i


def is_passive(reading: Reading, i: int) -> bool:
    """Whether word ``i`` is a passive verb: "was expelled", "sanctions imposed by"."""
    if any(reading.labels[d] in _PASSIVE for d in reading.dependents[i]):
        return True
    bare = relation(reading, i) == "acl" and not governs(reading, i, "nsubj", "aux")
    return bare and has(reading, i, "Tense=Past") and not has(reading, i, "VerbForm=Fin")


def is_willing(reading: Reading, i: int) -> bool:
    """Whether word ``i`` tells a readiness for what its infinitive says: "ready to meet"."""
    cue = cues().get(reading.lemmas[i].lower())
    return cue is not None and cue.effect == "willing"


def is_light(reading: Reading, i: int) -> bool:
    """Whether word ``i`` is a verb whose noun means the act: "held talks", "imposed sanctions"."""
    cue = cues().get(reading.lemmas[i].lower())
    return cue is not None and cue.effect == "carries" and reading.upos[i] in ("VERB", "AUX")
