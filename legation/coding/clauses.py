"""Clauses and phrases, read off a Universal Dependencies tree."""

from __future__ import annotations

from legation.coding.tree import below, is_passive
from legation.language.reading import Reading

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl"})
_CLAUSES = frozenset({"acl:relcl", "advcl", "advcl:relcl", "parataxis", "ccomp"})
_OBJECT_CONTROL = frozenset(
    "quote cite urge ask tell want order force allow invite call warn beg press hear see remind "
    "persuade expect".split()
)
_CLOSING = frozenset({")", "]"})


def labelled(reading: Reading, i: int, *relations: str) -> list[int]:
    """The dependents of word ``i`` in these relations, subtypes included, in text order."""
    return list(below(reading, i, *relations))


def trimmed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Words ``start:end`` without punctuation at their ends; a closing bracket stays."""
    while start < end and reading.upos[start] == "PUNCT":
        start += 1
    while start < end and reading.upos[end - 1] == "PUNCT" and reading.word(end - 1) not in _CLOSING:
        end -= 1
    return start, end


def phrase(reading: Reading, i: int) -> tuple[int, int]:
    """The words of the noun phrase with head ``i``, without the clauses that follow it."""
    start, end = reading.subtree(i)
    for d in reading.dependents[i]:
        label = reading.labels[d]
        if d > i and (label in _CLAUSES or (label == "conj" and labelled(reading, d, "nsubj"))):
            end = min(end, max(reading.subtree(d)[0], i + 1))
        elif d < i and label in ("cc", "case", "mark", "punct", "advmod", "discourse"):
            start = max(start, min(reading.subtree(d)[1], i))
        elif label == "case":  # a possessive's
            end = min(end, d)
    start, end = trimmed(reading, min(start, i), end)
    return (start, end) if start <= i < end else (i, i + 1)


def subject(reading: Reading, verb: int) -> int | None:
    """The word that heads the subject of ``verb``: its own, its antecedent's in a relative clause, or the
    one it shares with the verb above it. None where the tree has none."""
    for _ in range(5):
        own = labelled(reading, verb, "nsubj")
        above = int(reading.heads[verb])
        label = reading.labels[verb]
        if own:
            relative = label == "acl:relcl" and reading.lemmas[own[0]].lower() in _RELATIVES
            nearest = min(own, key=lambda d: abs(d - verb))  # of two, one is a mistake of the tree
            return above if relative and above >= 0 else nearest
        if above < 0:
            return None
        if label in ("acl", "acl:relcl"):
            return above
        if label not in _SHARES_SUBJECT or labelled(reading, verb, "expl"):
            return None
        objects = labelled(reading, above, "obj")
        if label != "conj" and objects and reading.lemmas[above] in _OBJECT_CONTROL:
            return objects[0]
        verb = above
    return None


def agent(reading: Reading, verb: int) -> int | None:
    """Who does it: the subject, or the "by" phrase of a passive. None for a passive without one."""
    if not is_passive(reading, verb):
        return subject(reading, verb)
    for d in labelled(reading, verb, "obl"):
        if reading.labels[d] == "obl:agent" or case(reading, d) == "by":
            return d
    return None


def case(reading: Reading, i: int) -> str:
    """The preposition of word ``i``, in lower case; "" where it has none."""
    cases = labelled(reading, i, "case")
    return reading.lemmas[cases[0]].lower() if cases else ""


def is_negated(reading: Reading, verb: int) -> bool:
    """Whether "not" or "never" stands with the verb itself."""
    return any(
        reading.lemmas[d].lower() in ("not", "n't", "never", "no")
        and reading.labels[d] in ("advmod", "neg", "det", "aux")
        for d in reading.dependents[verb]
    )


def modal(reading: Reading, verb: int) -> str:
    """The modal auxiliary of the verb ("will", "could"), in lower case; "" where it has none."""
    for d in labelled(reading, verb, "aux"):
        if reading.word(d).lower() in _MODALS:
            return _MODALS[reading.word(d).lower()]
    return ""


_MODALS = {m: m for m in ("will", "would", "can", "could", "may", "might", "shall", "should", "must")} | {
    "'ll": "will", "’ll": "will", "'d": "would", "’d": "would", "wo": "will", "ca": "can"
}  # fmt: skip


def lemma(reading: Reading, verb: int) -> str:
    """The lemma in lower case, with the particle where the verb has one ("rule out")."""
    particles = [d for d in reading.dependents[verb] if reading.labels[d] == "compound:prt"]
    base = reading.lemmas[verb].lower()
    return f"{base} {reading.lemmas[particles[0]].lower()}" if particles else base


def clause(reading: Reading, verb: int) -> tuple[int, int]:
    """The words of the clause headed by ``verb``, without a conjunction before or punctuation around it."""
    start, end = reading.subtree(verb)
    for d in labelled(reading, verb, "cc", "parataxis"):
        if reading.labels[d] == "cc" and d < verb:
            start = max(start, d + 1)
    start, end = trimmed(reading, start, end)
    return (start, end) if start <= verb < end else (verb, verb + 1)
