"""What was said: the clause, the infinitive or the object of a reporting verb."""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.clauses import case, labelled, subject, trimmed
from legation.coding.said.drafts import Range
from legation.coding.tree import is_passive
from legation.knowledge import reporting
from legation.knowledge.reporting import Reporting
from legation.language.reading import Reading

_INFINITIVE_ONLY = frozenset({"command", "order", "instruct", "recognize", "recognise", "agree"})
_SHORTEST_ADVERBIAL = 5  # words; "on Tuesday" is when it was said


def clause_content(reading: Reading, verb: int, end: int, cue: Reporting) -> tuple[Range, ...]:
    """The words of the clause that the verb reports, whose own words end before ``end``; empty for none."""
    return _after_copula(reading, end, _fronted(reading, verb, _clauses(reading, verb, cue)))


def phrase_content(reading: Reading, verb: int, cue: Reporting) -> tuple[Range | None, bool]:
    """Content that is no clause: "denied the charge", "called for calm", "described it as 'dire'"; and
    whether the verb only names, so that there are words only where some are quoted."""
    objects = [d for d in labelled(reading, verb, "obj", "iobj", "obl") if d > verb]
    direct = [d for d in objects if reading.labels[d] in ("obj", "iobj")]
    if "object" in cue.takes and direct and _is_charge(reading, verb, cue, direct):
        return _charge(reading, verb, direct, objects), False
    if "demand" in cue.kinds and (wanted := [d for d in objects if case(reading, d) == "for"]):
        return _from(reading, wanted[:1], [], ()), False
    if "naming" in cue.takes and (named := [d for d in direct or objects if not _is_self(reading, d)]):
        rest = [*objects, *(d for d in labelled(reading, verb, "xcomp", "advcl", "obl") if d > verb)]
        return _from(reading, named, rest, ("as", "to", "")), True
    return None, False


def _clauses(reading: Reading, verb: int, cue: Reporting) -> tuple[Range, ...]:
    """The verb's content: a clause below it, above it ("S, he said", "as he said, S"), or an infinitive."""
    below = [d for d in labelled(reading, verb, "ccomp") if _is_content(reading, verb, d)]
    if not below and is_passive(reading, verb):
        below = labelled(reading, verb, "csubj")
    if below:  # an infinitive after it is part of it: "denied that Quito threatened | to attack"
        after = [d for d in labelled(reading, verb, "xcomp") if d > below[-1] > verb]
        return _around(reading, below[0], verb, also=[*below[1:], *after])
    above = int(reading.heads[verb])
    if (
        above >= 0
        and "clause" in cue.takes
        and subject(reading, verb) not in (None, above)
        and _is_aside(reading, verb)
    ):
        return _around(reading, above, verb)
    if "infinitive" in cue.takes and cue.lemma not in _INFINITIVE_ONLY and not is_passive(reading, verb):
        for d in labelled(reading, verb, "xcomp", "advcl"):
            marks = [reading.lemmas[m].lower() for m in labelled(reading, d, "mark")]
            objects = (
                [o for o in labelled(reading, verb, "obj", "iobj", "obl") if verb < o < d]
                if "demand" in cue.kinds
                else []
            )
            called_on = any(case(reading, o) in ("on", "upon") for o in objects)
            if (
                d > verb
                and "to" in marks
                and (reading.labels[d] == "xcomp" or (cue.lemma == "call" and called_on))
            ):
                start = min([d, *(reading.subtree(o)[0] for o in objects), reading.subtree(d)[0]])
                return (trimmed(reading, start, reading.subtree(d)[1]),)
    return ()


def _fronted(reading: Reading, verb: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """The content with an adverbial that opens it but hangs on the cue: "said by signing, Lima had agreed".

    One that tells to whom or through what it was said is the cue's own."""
    if not content or content[0][0] - verb < _SHORTEST_ADVERBIAL or reading.word(content[0][0] - 1) != ",":
        return content
    start, end = verb + 1, content[0][0] - 1
    between = [d for d in reading.dependents[verb] if start <= d < end and reading.upos[d] != "PUNCT"]
    known = reporting.channels()
    own = any(
        reading.labels[d] in ("obj", "iobj", "nsubj")
        or reading.lemmas[d].lower() in known
        or case(reading, d) == "to"
        for d in between
    )
    if own or not between or reading.upos[start] == "PUNCT":
        return content
    return ((start, content[0][1]), *content[1:])


def _after_copula(reading: Reading, end: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """The content without a copula that the clause of the cue leaves to it: "in what he said was a risk"."""
    if not content or content[0][0] != end or content[0][1] - end < 2 or reading.lemmas[end].lower() != "be":
        return content
    return ((end + 1, content[0][1]), *content[1:])


def _is_content(reading: Reading, verb: int, d: int) -> bool:
    return not (
        d < verb and any(reading.lemmas[m].lower() in ("as", "if") for m in labelled(reading, d, "mark"))
    )


def _is_aside(reading: Reading, verb: int) -> bool:
    """Whether the verb stands beside the clause that it reports, without an object of its own."""
    if labelled(reading, verb, "obj", "ccomp", "xcomp") and reading.lemmas[verb] not in ("tell", "inform"):
        return False
    if reading.labels[verb] == "parataxis":
        return True
    marks = [reading.lemmas[m].lower() for m in labelled(reading, verb, "mark")]
    return reading.labels[verb] == "advcl" and marks == ["as"]


def _is_self(reading: Reading, word: int) -> bool:
    return "Reflex=Yes" in reading.feats[word]


def _is_charge(reading: Reading, verb: int, cue: Reporting, direct: Sequence[int]) -> bool:
    """Whether the object is what was said: not a right that is denied to somebody ("denied them entry"), and
    not somebody who is thanked or blamed for nothing that the clause tells ("thanked his wife")."""
    if "deny" in cue.kinds:
        return not any(reading.labels[d] == "iobj" for d in direct)
    one = direct[0]
    somebody = reading.upos[one] in ("PROPN", "PRON") and not labelled(reading, one, "nmod", "acl")
    told = [d for d in labelled(reading, verb, "obl", "xcomp", "advcl") if d > verb]
    return not somebody or any(
        case(reading, d) in ("of", "for", "as", "over") or _marked(reading, d) for d in told
    )


def _marked(reading: Reading, d: int) -> bool:
    """Whether the clause tells a reason ("for supporting him", "of lying")."""
    return any(reading.lemmas[m].lower() in ("of", "for", "as") for m in labelled(reading, d, "mark"))


def _charge(reading: Reading, verb: int, direct: Sequence[int], objects: Sequence[int]) -> Range:
    """The object with what is said of it: "the attack as a crime", "them of planning a raid"."""
    clauses = [d for d in labelled(reading, verb, "xcomp", "advcl") if d > verb and _marked(reading, d)]
    start, end = _from(reading, direct, objects, ("of", "for", "as"))
    return trimmed(reading, start, max([end, *(reading.subtree(d)[1] for d in clauses)]))


def _from(reading: Reading, heads: Sequence[int], more: Sequence[int], cases: Sequence[str]) -> Range:
    """The words from the first of ``heads`` to the last of them and of ``more`` with one of the cases."""
    kept = [*heads, *(d for d in more if case(reading, d) in cases and reading.labels[d] != "obl:tmod")]
    spans = [reading.subtree(d) for d in kept]
    return trimmed(reading, min(a for a, _ in spans), max(b for _, b in spans))


def _around(reading: Reading, head: int, verb: int, also: Sequence[int] = ()) -> tuple[Range, ...]:
    """The words below ``head`` (and ``also``), without those of the cue's own clause among them."""
    spans = [reading.subtree(h) for h in (head, *also)]
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    if reading.heads[verb] == head:
        return minus(reading, (start, end), reading.subtree(verb))
    if not start <= verb < end:
        return (trimmed(reading, start, end),)
    own = [
        reading.subtree(d)
        for d in reading.dependents[verb]
        if d not in (head, *also) and reading.upos[d] != "PUNCT"
    ]
    inside = [(a, b) for a, b in own if start < a and b < end]
    return minus(
        reading,
        (start, end),
        (min([verb, *(a for a, _ in inside)]), max([verb + 1, *(b for _, b in inside)])),
    )


def minus(reading: Reading, whole: Range, hole: Range) -> tuple[Range, ...]:
    """What is left of the words ``whole`` without ``hole``, punctuation at the edges apart."""
    parts = (
        trimmed(reading, whole[0], min(hole[0], whole[1])),
        trimmed(reading, max(hole[1], whole[0]), whole[1]),
    )
    kept = tuple((a, b) for a, b in parts if a < b)
    return tuple((a, b) for a, b in kept if b - a > 1) or kept  # a lone "that" before the cue is no content
