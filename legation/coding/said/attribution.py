"""Who is said to have said it, by grammar: clauses under reporting verbs and nouns, and "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.coding.clauses import agent, case, clause, labelled, phrase, trimmed
from legation.coding.said.contents import clause_content, minus, phrase_content
from legation.coding.said.cues import (
    cue_of,
    is_according,
    is_uttered,
    is_verb,
    lemma,
    named_after,
    named_before,
    source_of,
)
from legation.coding.said.drafts import Range
from legation.coding.tree import is_passive
from legation.knowledge import reporting
from legation.knowledge.reporting import Reporting
from legation.language.reading import Reading

_GIVES_WORDS = frozenset(
    "make issue give repeat reiterate release renew publish deliver send write sign file submit "
    "launch".split()
)
#: What "according to" may hang on in place of the clause that it belongs to.
_BELOW_CLAUSES = frozenset({"nmod", "amod", "compound", "nummod", "appos", "obj", "obl"})


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
    for i, inside in enumerate(quoted):
        if inside:
            continue
        word = lemma(reading, i)
        if word in verbs and is_verb(reading, i):
            yield from _by_verb(reading, i)
        elif reading.upos[i] == "NOUN" and word in nouns:
            yield from _by_noun(reading, i, nouns[word])
        elif is_according(reading, i):
            yield from _according(reading, i)


def _by_verb(reading: Reading, verb: int) -> Iterator[Attribution]:
    cue, words = cue_of(reading, verb)
    if cue is None or not is_uttered(reading, verb):
        return
    source = source_of(reading, verb) or named_before(reading, verb) or named_after(reading, verb)
    content = clause_content(reading, verb, words[1], cue)
    if content:
        yield Attribution(verb, words, source, content, 0.95 if source else 0.7, cue.is_thought)
    elif source is not None and not is_passive(reading, verb):
        said, names = phrase_content(reading, verb, cue)
        if said is not None:
            yield Attribution(verb, words, source, (said,), 0.7 if names else 0.6, quoted=names)


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
            source = owner(reading, noun)
            if source is not None:  # a claim that nobody makes is what the article speaks of
                yield Attribution(noun, (noun, noun + 1), source, (clause(reading, d),), 0.75)
            return


def _is_infinitive(reading: Reading, verb: int) -> bool:
    return not reading.word(verb).endswith("ing")


def owner(reading: Reading, noun: int) -> Range | None:
    """Whose words the noun names: "X's claim", "a warning from X", "X issued a warning", "a letter was sent
    by X"."""
    for d in reading.dependents[noun]:
        if reading.labels[d] == "nmod:poss" or (
            reading.labels[d] == "nmod" and case(reading, d) in ("by", "from", "of")
        ):
            return phrase(reading, d)
    above = int(reading.heads[noun])
    given = reading.labels[noun] in ("obj", "nsubj:pass")
    if above >= 0 and given and reading.lemmas[above].lower() in _GIVES_WORDS:
        head = agent(reading, above)
        return None if head is None else phrase(reading, head)
    return None


def _according(reading: Reading, word: int) -> Iterator[Attribution]:
    head = int(reading.heads[word])
    above = int(reading.heads[head]) if head > word else -1
    while above >= 0 and (reading.labels[above] in _BELOW_CLAUSES or reading.lemmas[above].lower() == "cite"):
        above = int(reading.heads[above])
    if above >= 0:
        content = minus(reading, reading.subtree(above), reading.subtree(head))
        if content:
            start, end = phrase(reading, head)
            yield Attribution(None, (word, word + 2), (max(start, word + 2), end), content, 0.9)
