"""What talks are about, and what was kept off their agenda."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import case, is_negated, labelled, lemma, phrase, trimmed
from legation.coding.talks.rounds import predicate
from legation.coding.tree import conjuncts
from legation.language.reading import Reading

_COVERS = frozenset(
    {"cover", "discuss", "address", "tackle", "include", "concern", "examine", "review", "explore", "go over"}
)
#: By these a sentence tells what was done at the talks: "during the meeting they reviewed X".
_AT = frozenset({"during", "at", "in"})
_TURNS_TO = frozenset({"focus", "center", "centre", "concentrate", "touch", "dwell", "centered", "revolve"})
_LISTED_BY = frozenset(
    {"issue", "topic", "matter", "question", "subject", "area", "theme", "problem", "point"}
)


def agenda(reading: Reading, mention: int) -> Iterator[tuple[int, int]]:
    """What they are about: "covered X and Y", "focused on X", "talks on X"; items of a list one by one."""
    verbs = [v for v in (predicate(reading, mention), *labelled(reading, mention, "acl")) if v is not None]
    for verb in verbs:
        word = lemma(reading, verb)
        if is_negated(reading, verb):
            continue
        if word in _COVERS:
            for d in labelled(reading, verb, "obj"):
                yield from _items(reading, d)
        elif word.partition(" ")[0] in _TURNS_TO:
            for d in labelled(reading, verb, "obl"):
                if case(reading, d) in ("on", "around", "upon"):
                    yield from _items(reading, d)
    if reading.lemmas[mention].lower() == "discuss":
        for d in labelled(reading, mention, "obj"):
            yield from _items(reading, d)
    for d in labelled(reading, mention, "nmod"):
        if case(reading, d) in ("on", "about", "over"):
            yield from _items(reading, d)
    for d in _purposes(reading, mention):
        if reading.lemmas[d].lower() in _COVERS and any(
            reading.word(m) == "to" for m in labelled(reading, d, "mark")
        ):
            for o in labelled(reading, d, "obj"):
                yield from _items(reading, o)
    above = int(reading.heads[mention])
    if case(reading, mention) in _AT and above >= 0 and lemma(reading, above) in _COVERS:
        for o in labelled(reading, above, "obj"):
            yield from _items(reading, o)


def _purposes(reading: Reading, mention: int) -> Iterator[int]:
    """The clauses that may say what the talks were for: "talks to review X", "met to discuss X"."""
    yield from labelled(reading, mention, "acl", "advcl", "xcomp")
    if reading.upos[mention] != "VERB" and reading.heads[mention] >= 0:
        yield from labelled(reading, int(reading.heads[mention]), "advcl")


def _items(reading: Reading, noun: int) -> Iterator[tuple[int, int]]:
    """The conjuncts of a list, or of the examples that it gives ("issues such as A, B and C")."""
    examples = [
        d
        for d in labelled(reading, noun, "nmod")
        if case(reading, d) in ("such", "like", "including", "include")
    ]
    if examples and reading.lemmas[noun].lower() in _LISTED_BY:
        noun = examples[0]
    members = list(conjuncts(reading, noun))
    for i, member in enumerate(members):
        start, end = phrase(reading, member)
        later = [reading.subtree(m)[0] for m in members[i + 1 :] if m > member]
        start, end = trimmed(reading, start, min([end, *later]))
        while end > member + 1 and reading.upos[end - 1] == "CCONJ":
            start, end = trimmed(reading, start, end - 1)
        yield start, end


def off_agenda(reading: Reading) -> Iterator[tuple[tuple[int, int], int]]:
    """What was kept off the agenda: "X is not on the agenda", "no X on the table", "X was not discussed";
    each topic's words, with the head of the predicate."""
    for i, word in enumerate(reading.lemmas):
        if word.lower() in ("agenda", "table") and case(reading, i) in ("on", "off"):
            above = int(reading.heads[i])
            denied = (
                is_negated(reading, i)
                or case(reading, i) == "off"
                or (above >= 0 and is_negated(reading, above))
            )
            topics, head = labelled(reading, i, "nsubj"), i
            if not topics and above >= 0:
                noun = reading.upos[above] in ("NOUN", "PROPN")
                topics, head = [above] if noun else labelled(reading, above, "nsubj"), above
            for topic in topics:
                no = any(reading.lemmas[d].lower() == "no" for d in labelled(reading, topic, "det"))
                if denied or no:
                    yield _topic(reading, topic), head
        elif word.lower() in ("discuss", "raise", "address") and is_negated(reading, i):
            for d in labelled(reading, i, "nsubj"):
                if reading.labels[d] == "nsubj:pass":
                    yield _topic(reading, d), i


def _topic(reading: Reading, noun: int) -> tuple[int, int]:
    """The phrase without its negation and without the agenda itself."""
    start, end = phrase(reading, noun)
    for d in reading.dependents[noun]:
        if d < noun and reading.lemmas[d].lower() in ("no", "any", "the"):
            start = max(start, d + 1)
        elif d > noun and case(reading, d) in ("on", "off"):
            end = min(end, reading.subtree(d)[0])
    return start, end
