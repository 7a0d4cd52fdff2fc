"""The words that report, and who stands with them as the speaker."""

from __future__ import annotations

from legation.coding.clauses import agent, is_negated, labelled, modal, phrase, subject, trimmed
from legation.coding.said.drafts import Range
from legation.coding.tree import is_passive
from legation.knowledge import reporting
from legation.knowledge.reporting import Reporting
from legation.language import inflection
from legation.language.reading import Reading

_THROUGH = frozenset(
    {"go", "continue", "begin", "start", "come", "quote", "cite", "hear", "record", "hasten", "see"}
)

_RELAYING = frozenset({"quote", "cite"})


def lemma(reading: Reading, word: int) -> str:
    """The lemma in lower case, a verb's where the word is one (``is_verb``) whatever the tagger says."""
    if reading.upos[word] in ("AUX", "PART", "X"):
        return inflection.lemma(reading.word(word), "VERB", "") or reading.lemmas[word].lower()
    return reading.lemmas[word].lower()


def is_verb(reading: Reading, word: int) -> bool:
    """Whether the word is a verb of its own. The tagger takes a few for auxiliaries or particles ("denied"):
    they are verbs where the tree gives them a subject."""
    if reading.upos[word] in ("AUX", "PART", "X"):
        governs = reading.labels[word] not in ("aux", "aux:pass", "cop")
        return governs and bool(labelled(reading, word, "nsubj"))
    return reading.upos[word] == "VERB"


def is_relayed(reading: Reading, verb: int) -> bool:
    """Whether the verb's subject is whose words somebody passes on: "was quoted as saying"."""
    return reading.lemmas[verb].lower() in _RELAYING and is_passive(reading, verb)


def is_according(reading: Reading, word: int) -> bool:
    """Whether "according to" begins at the word."""
    follows = word + 1 < len(reading) and reading.lemmas[word + 1].lower() == "to"
    return follows and reading.lemmas[word].lower() in ("accord", "according")


def cue_of(reading: Reading, verb: int) -> tuple[Reporting | None, Range]:
    """The reporting verb at ``verb`` with its particle, and their words; None where it is no such verb."""
    verbs, base = reporting.verbs(), lemma(reading, verb)
    for d in reading.dependents[verb]:
        if reading.labels[d] == "compound:prt" and (
            found := verbs.get(f"{base} {reading.lemmas[d].lower()}")
        ):
            return found, (verb, d + 1 if d == verb + 1 else verb + 1)
    return verbs.get(base), (verb, verb + 1)


def source_of(reading: Reading, verb: int) -> Range | None:
    """The phrase of whoever says ``verb``; None where the text does not tell."""
    head = subject(reading, verb) if is_relayed(reading, verb) else agent(reading, verb)
    if (
        head is None
        or head == verb
        or (reading.lemmas[head].lower() in ("it", "what", "there") and is_passive(reading, verb))
    ):
        return None
    return _whole_name(reading, phrase(reading, head), verb)


def answering(reading: Reading, sentence: int) -> Range | None:
    """Who answers others' words in a sentence, whose own may follow: "Rojas rejected the claim". None for
    any other sentence."""
    start, end = reading.sentence(sentence)
    verb = next((i for i in range(start, end) if reading.heads[i] < 0), None)
    if verb is None or not is_verb(reading, verb) or is_passive(reading, verb):
        return None
    objects = labelled(reading, verb, "obj")
    answers = any(reading.lemmas[d].lower() in reporting.nouns() for d in objects)
    return source_of(reading, verb) if answers else None


def _whole_name(reading: Reading, found: Range, verb: int) -> Range:
    """The phrase with the rest of a name that the tree takes for a second subject ("He | Lifeng said")."""
    start, end = found
    while start > 0 and reading.upos[start] == "PROPN" and reading.word(start - 1) == "He":
        start -= 1
    while end < verb and reading.upos[end] == "PROPN" and reading.labels[end] == "nsubj":
        end += 1
    return start, end


def named_before(reading: Reading, verb: int) -> Range | None:
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
    name = reading.name_of.get(end - 1)
    named = reading.upos[end - 1] in ("PROPN", "PRON") and (name is None or name.label != "Date")
    return (start, end) if start < end and named else None


def named_after(reading: Reading, verb: int) -> Range | None:
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
    if is_of_others(reading, verb):
        return False
    above = int(reading.heads[verb])
    return reading.labels[verb] != "xcomp" or reading.lemmas[above].lower() in _THROUGH


def is_of_others(reading: Reading, verb: int) -> bool:
    """Whether the verb is a participle that opens its sentence, and tells what others said to the speaker:
    "Asked about it, he said ..."."""
    opens = reading.labels[verb] == "advcl" and verb < int(reading.heads[verb])
    return opens and not reading.word(verb).endswith("ing") and not labelled(reading, verb, "nsubj", "mark")
