"""What the words alone tell: the table's view of a predicate, beside the model's."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import case, lemma
from legation.coding.tree import below, governs, is_light, is_passive, lemmas_of, relation
from legation.knowledge import plover, reporting
from legation.knowledge.plover import Telling
from legation.language.reading import Reading

_PARTS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}
#: Verbs that report words of any content: what is said is the event, if anything.
_CONTENTLESS = frozenset({"say", "announce", "name", "think", "ask"})
#: Between a light verb and its noun: "held six hours of talks", "went on hunger strike".
_CARRIED = frozenset({"obj", "obl", "nsubj", "xcomp", "nmod"})


def tellings(reading: Reading, word: int) -> tuple[Telling, ...]:
    """What ``word`` may tell, the most exact first; with its particle or preposition where the table has
    it so ("call for"), and with objects where it needs them."""
    part = _PARTS.get(reading.upos[word])
    if part is None:
        return ()
    known = plover.tellings(part)
    found = [(t, d) for form, d in _forms(reading, word) for t in known.get(form, ())]
    return tuple(t for t, d in found if not t.objects or t.objects & _around(reading, word, d))


def _forms(reading: Reading, word: int) -> Iterator[tuple[str, int | None]]:
    """The forms under which the table may have ``word``, with the phrase whose preposition is part of it."""
    own = lemma(reading, word)
    if reading.upos[word] == "VERB":
        for d in below(reading, word, "obl", "advcl"):
            yield f"{own} {case(reading, d)}", d
    yield own, None


def _around(reading: Reading, word: int, phrase: int | None) -> frozenset[str]:
    """The lemmas that a row's objects may be among: of the phrase ("took to the streets"), or of all that the
    word governs."""
    if phrase is not None:
        return frozenset({reading.lemmas[phrase].lower()})
    return _governed(reading, word)


def _governed(reading: Reading, word: int) -> frozenset[str]:
    """The lemmas of what a verb acts on or by, or that qualify a noun, with what they are made of."""
    if reading.upos[word] != "VERB":
        return frozenset(reading.lemmas[d].lower() for d in below(reading, word, "compound", "amod"))
    heads = [*below(reading, word, "obj")]
    heads += [d for d in below(reading, word, "obl") if case(reading, d) in ("with", "from")]
    if is_passive(reading, word):
        heads += below(reading, word, "nsubj")
        if relation(reading, word) == "acl":
            heads.append(int(reading.heads[word]))
    out = set()
    for head in heads:
        made_of = (d for d in below(reading, head, "nmod") if case(reading, d) in ("of", ""))
        for noun in (head, *made_of, *below(reading, head, "conj", "compound", "amod", "nummod")):
            out.add(reading.lemmas[noun].lower())
    return frozenset(out)


def is_empty(reading: Reading, word: int) -> bool:
    """Whether a verb tells no act by itself: a light verb, or one that reports words of any content ("said",
    "insisted that it was fair")."""
    if is_light(reading, word):
        return True
    known = reporting.verbs().get(lemma(reading, word)) if reading.upos[word] == "VERB" else None
    if known is None:
        return False
    return known.kinds <= _CONTENTLESS or ("claim" in known.kinds and governs(reading, word, "ccomp"))


def carrier(reading: Reading, noun: int) -> int | None:
    """The light verb that says a noun's act ("imposed sanctions", "held two days of talks"), or None."""
    word = noun
    for _ in range(2):
        above, rel = int(reading.heads[word]), relation(reading, word)
        if above < 0 or rel not in _CARRIED or (rel == "obl" and case(reading, word) not in _INTO):
            break
        if is_light(reading, above):
            return above if rel != "nsubj" or is_passive(reading, above) else None
        if reading.upos[above] != "NOUN" or case(reading, word) != "of" or not _measures(reading, above):
            break
        word = above
    return next(
        (d for d in below(reading, noun, "acl") if is_light(reading, d) and is_passive(reading, d)), None
    )


#: By these a light verb takes its noun: "entered into talks", "went on strike", "came under attack"; by
#: none a measure that the parser took for a time: "held six hours of talks".
_INTO = frozenset({"", "into", "on", "to", "under", "in"})


def _measures(reading: Reading, noun: int) -> bool:
    """Whether a noun only counts: "hours of talks", "a round of talks", "a spate of sanctions"."""
    return governs(reading, noun, "nummod") or bool(lemmas_of(reading, noun, "det") & {"a", "an", "another"})


def takes_up(reading: Reading, noun: int) -> bool:
    """Whether a noun takes up an act told elsewhere: "the visit", "those talks"."""
    return bool(lemmas_of(reading, noun, "det") & {"the", "this", "that", "these", "those"})
