"""Short questions about a Reading's trees, asked by every module that reads grammar."""

from __future__ import annotations

from collections.abc import Iterator

from legation.knowledge.cues import cues
from legation.language.reading import Reading

#: Relations that join words into one name or one verb.
_FIXED = frozenset({"fixed", "flat", "goeswith"})
_PASSIVE = frozenset({"aux:pass", "obl:agent"})
_PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
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


def coordinated(reading: Reading, i: int) -> Iterator[int]:
    """Word ``i`` and every other word of its coordination: those joined to it, then the others."""
    own = list(conjuncts(reading, i))
    yield from own
    while relation(reading, i) == "conj":
        i = int(reading.heads[i])
    yield from (word for word in conjuncts(reading, i) if word not in own)


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
    labels = {reading.labels[d] for d in reading.dependents[i]}
    if labels & _PASSIVE:
        return True
    if labels & _PASSIVE_SUBJECTS:  # of "have seized", which cannot be one, the parser took a subject for it
        return "have" not in lemmas_of(reading, i, "aux")
    if governs(reading, i, "nsubj", "aux"):
        return False
    if relation(reading, i) == "conj":  # "was tried and fined two pounds"
        alone = not governs(reading, i, "obj")
        return has(reading, i, "Voice=Pass") and (alone or is_passive(reading, int(reading.heads[i])))
    bare = has(reading, i, "Tense=Past") and not has(reading, i, "VerbForm=Fin")
    return bare and relation(reading, i) == "acl"


def is_willing(reading: Reading, i: int) -> bool:
    """Whether word ``i`` tells a readiness for what its infinitive says: "ready to meet"."""
    cue = cues().get(reading.lemmas[i].lower())
    return cue is not None and cue.effect == "willing"


def is_light(reading: Reading, i: int) -> bool:
    """Whether word ``i`` is a verb whose noun means the act: "held talks", "imposed sanctions"."""
    cue = cues().get(reading.lemmas[i].lower())
    return cue is not None and cue.effect == "carries" and reading.upos[i] in ("VERB", "AUX")
