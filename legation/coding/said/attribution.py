"""Who is said to have said it, by grammar: clauses under reporting verbs and nouns, and "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.coding.clauses import (
    agent,
    case,
    clause,
    is_negated,
    labelled,
    modal,
    phrase,
    subject,
    trimmed,
)
from legation.coding.tree import is_passive
from legation.knowledge import reporting
from legation.knowledge.reporting import Reporting
from legation.language.reading import Reading

Range = tuple[int, int]

_THROUGH = frozenset(
    {"go", "continue", "begin", "start", "come", "quote", "cite", "hear", "record", "hasten", "see"}
)
_GIVES_WORDS = frozenset(
    {"make", "issue", "give", "repeat", "reiterate", "release", "renew", "publish", "deliver"}
)
#: What "according to" may hang on in place of the clause that it belongs to.
_BELOW_CLAUSES = frozenset({"nmod", "amod", "compound", "nummod", "appos", "obj", "obl"})
_INFINITIVE_ONLY = frozenset({"command", "order", "instruct", "recognize", "recognise", "agree"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Word ranges: ``content`` in text order, ``cue``, ``source`` (None where the text names none);
    ``verb`` is the cue's head, None for "according to".
    ``quoted``: it counts only where some of the content is in quotation marks.
    """

    verb: int | None
    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    score: float
    quoted: bool = False


def attributions(reading: Reading, quoted: Sequence[bool]) -> Iterator[Attribution]:
    """Every attribution that the tree shows, whose cue is not itself a quoted word."""
    verbs = {phrase.partition(" ")[0] for phrase in reporting.verbs()}
    nouns = reporting.nouns()
    for i, form in enumerate(reading.lemmas):
        if quoted[i]:
            continue
        word = form.lower()
        if reading.upos[i] == "VERB" and word in verbs:
            yield from _by_verb(reading, i)
        elif reading.upos[i] == "NOUN" and word in nouns:
            yield from _by_noun(reading, i, nouns[word])
        elif (
            word in ("accord", "according") and i + 1 < len(reading) and reading.lemmas[i + 1].lower() == "to"
        ):
            yield from _according(reading, i)


def cue_of(reading: Reading, verb: int) -> tuple[Reporting | None, Range]:
    """The reporting verb at ``verb`` with its particle, and their words; None where it is no such verb."""
    verbs, base = reporting.verbs(), reading.lemmas[verb].lower()
    for d in reading.dependents[verb]:
        if reading.labels[d] == "compound:prt" and (
            found := verbs.get(f"{base} {reading.lemmas[d].lower()}")
        ):
            return found, (verb, d + 1 if d == verb + 1 else verb + 1)
    return verbs.get(base), (verb, verb + 1)


def source_of(reading: Reading, verb: int) -> Range | None:
    """The phrase of whoever says ``verb``; None where the text does not tell."""
    head = agent(reading, verb)
    if (
        head is None
        or head == verb
        or (reading.lemmas[head].lower() in ("it", "what", "there") and is_passive(reading, verb))
    ):
        return None
    return _whole_name(reading, phrase(reading, head), verb)


def _whole_name(reading: Reading, found: Range, verb: int) -> Range:
    """The phrase with the rest of a name that the tree takes for a second subject ("He | Lifeng said")."""
    start, end = found
    while start > 0 and reading.upos[start] == "PROPN" and reading.word(start - 1) == "He":
        start -= 1
    while end < verb and reading.upos[end] == "PROPN" and reading.labels[end] == "nsubj":
        end += 1
    return start, end


def _just_before(reading: Reading, verb: int) -> Range | None:
    """The name that ends right before a finite verb, where the tree gives it no subject."""
    if (
        is_passive(reading, verb)
        or reading.labels[verb] in ("acl", "xcomp")
        or subject(reading, verb) is not None
    ):
        return None
    end = verb
    while end > 0 and reading.upos[end - 1] == "AUX":
        end -= 1
    start, first = end, reading.sentence(reading.sentence_of(verb))[0]
    while start > first and reading.upos[start - 1] in ("PROPN", "PRON", "NOUN", "ADJ", "DET"):
        start -= 1
    return (start, end) if start < end and reading.upos[end - 1] in ("PROPN", "PRON") else None


def _just_after(reading: Reading, verb: int) -> Range | None:
    """The name that follows a finite verb and ends its sentence ("..., says Putin"), where the tree gives
    the verb no subject."""
    if (
        is_passive(reading, verb)
        or "VerbForm=Fin" not in reading.feats[verb]
        or subject(reading, verb) is not None
    ):
        return None
    end = reading.sentence(reading.sentence_of(verb))[1]
    start, end = trimmed(reading, verb + 1, end)
    named = start < end and {"PROPN", "DET", "NOUN", "ADJ"}.issuperset(reading.upos[start:end])
    return (start, end) if named and reading.upos[end - 1] == "PROPN" else None


def is_uttered(reading: Reading, verb: int) -> bool:
    """Whether the words were in fact said: the verb is not negated, not modal, and not under "refused to"."""
    if is_negated(reading, verb) or modal(reading, verb):
        return False
    if any(reading.lemmas[d].lower() in ("if", "unless", "whether") for d in labelled(reading, verb, "mark")):
        return False
    above = int(reading.heads[verb])
    return reading.labels[verb] != "xcomp" or reading.lemmas[above].lower() in _THROUGH


def _by_verb(reading: Reading, verb: int) -> Iterator[Attribution]:
    cue, words = cue_of(reading, verb)
    if cue is None or not is_uttered(reading, verb):
        return
    source = source_of(reading, verb) or _just_before(reading, verb) or _just_after(reading, verb)
    content = _after_copula(reading, words[1], _clauses(reading, verb, cue))
    if content:
        yield Attribution(verb, words, source, content, 0.95 if source else 0.7, cue.is_thought)
    elif source is not None and not is_passive(reading, verb):
        yield from _by_phrase(reading, verb, cue, words, source)


def _after_copula(reading: Reading, end: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """The content without a copula that the clause of the cue leaves to it: "in what he said was a risk"."""
    if not content or content[0][0] != end or content[0][1] - end < 2 or reading.lemmas[end].lower() != "be":
        return content
    return ((end + 1, content[0][1]), *content[1:])


def mended(reading: Reading, found: Attribution) -> Attribution | None:
    """The attribution, where its order is English: not "X that S said", which shows that the tree missed
    "S, Y, said". There the name right before the verb is the source and all before it the content."""
    source, verb = found.source, found.verb
    if verb is None or source is None or reading.upos[verb] != "VERB":
        return found
    if not (source[1] <= found.content[0][0] and found.content[-1][1] <= verb):
        return found
    first = reading.sentence(reading.sentence_of(verb))[0]
    name = next(
        (n for n in reversed(reading.names) if verb - 2 <= n.end <= verb and n.start > source[1]), None
    )
    if name is None:
        return None
    source = trimmed(reading, *reading.subtree(reading.head_of(name.start, name.end)))
    content = trimmed(reading, first, source[0])
    if source[1] > verb or content[0] >= content[1]:
        return None
    return Attribution(verb, found.cue, source, (content,), 0.8)


def _clauses(reading: Reading, verb: int, cue: Reporting) -> tuple[Range, ...]:
    """The verb's content: a clause below it, above it ("S, he said", "as he said, S"), or an infinitive."""
    below = [d for d in labelled(reading, verb, "ccomp") if _is_content(reading, verb, d)]
    if not below and is_passive(reading, verb):
        below = labelled(reading, verb, "csubj")
    if below:
        return _around(reading, below[0], verb, also=below[1:])
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


def _by_phrase(
    reading: Reading, verb: int, cue: Reporting, words: Range, source: Range
) -> Iterator[Attribution]:
    """Content that is no clause: "denied the charge", "called for calm", "described it as 'dire'"."""
    objects = [d for d in labelled(reading, verb, "obj", "iobj", "obl") if d > verb]
    direct = [d for d in objects if reading.labels[d] in ("obj", "iobj")]
    if "object" in cue.takes and direct and _is_charge(reading, verb, cue, direct):
        yield Attribution(verb, words, source, (_charge(reading, verb, direct, objects),), 0.6)
    elif "demand" in cue.kinds and (wanted := [d for d in objects if case(reading, d) == "for"]):
        yield Attribution(verb, words, source, (_from(reading, wanted[:1], [], ()),), 0.6)
    elif "naming" in cue.takes and (named := [d for d in direct or objects if not _is_self(reading, d)]):
        rest = [*objects, *(d for d in labelled(reading, verb, "xcomp", "advcl", "obl") if d > verb)]
        yield Attribution(
            verb, words, source, (_from(reading, named, rest, ("as", "to", "")),), 0.7, quoted=True
        )


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


def _by_noun(reading: Reading, noun: int, cue: Reporting) -> Iterator[Attribution]:
    for d in labelled(reading, noun, "acl", "ccomp"):
        marks = [reading.lemmas[m].lower() for m in labelled(reading, d, "mark")]
        if (
            d > noun
            and reading.labels[d] != "acl:relcl"
            and (
                "that" in marks
                or ("to" in marks and "infinitive" in cue.takes and _is_infinitive(reading, d))
            )
        ):
            source = _owner(reading, noun)
            if source is not None:  # a claim that nobody makes is what the article speaks of
                yield Attribution(noun, (noun, noun + 1), source, (clause(reading, d),), 0.75)
            return


def _is_infinitive(reading: Reading, verb: int) -> bool:
    return not reading.word(verb).endswith("ing")


def _owner(reading: Reading, noun: int) -> Range | None:
    """Whose words the noun names: "X's claim", "a warning from X", "X issued a warning"."""
    for d in reading.dependents[noun]:
        if reading.labels[d] == "nmod:poss" or (
            reading.labels[d] == "nmod" and case(reading, d) in ("by", "from", "of")
        ):
            return phrase(reading, d)
    above = int(reading.heads[noun])
    if above >= 0 and reading.labels[noun] == "obj" and reading.lemmas[above].lower() in _GIVES_WORDS:
        head = agent(reading, above)
        return None if head is None else phrase(reading, head)
    return None


def _according(reading: Reading, word: int) -> Iterator[Attribution]:
    head = int(reading.heads[word])
    above = int(reading.heads[head]) if head > word else -1
    while above >= 0 and (reading.labels[above] in _BELOW_CLAUSES or reading.lemmas[above].lower() == "cite"):
        above = int(reading.heads[above])
    if above >= 0:
        content = _minus(reading, reading.subtree(above), reading.subtree(head))
        if content:
            start, end = phrase(reading, head)
            yield Attribution(None, (word, word + 2), (max(start, word + 2), end), content, 0.9)


def _around(reading: Reading, head: int, verb: int, also: Sequence[int] = ()) -> tuple[Range, ...]:
    """The words below ``head`` (and ``also``), without those of the cue's own clause among them."""
    spans = [reading.subtree(h) for h in (head, *also)]
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    if reading.heads[verb] == head:
        return _minus(reading, (start, end), reading.subtree(verb))
    if not start <= verb < end:
        return (trimmed(reading, start, end),)
    own = [
        reading.subtree(d)
        for d in reading.dependents[verb]
        if d not in (head, *also) and reading.upos[d] != "PUNCT"
    ]
    inside = [(a, b) for a, b in own if start < a and b < end]
    return _minus(
        reading,
        (start, end),
        (min([verb, *(a for a, _ in inside)]), max([verb + 1, *(b for _, b in inside)])),
    )


def _minus(reading: Reading, whole: Range, hole: Range) -> tuple[Range, ...]:
    parts = (
        trimmed(reading, whole[0], min(hole[0], whole[1])),
        trimmed(reading, max(hole[1], whole[0]), whole[1]),
    )
    kept = tuple((a, b) for a, b in parts if a < b)
    return tuple((a, b) for a, b in kept if b - a > 1) or kept  # a lone "that" before the cue is no content
