"""What the language model learnt of attributions, in the form of grammar's."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import is_negated, labelled, modal
from legation.coding.said.attribution import Attribution
from legation.coding.said.cues import cue_of, is_according, is_of_others, is_relayed, is_verb, source_of
from legation.coding.said.drafts import Draft, Range
from legation.knowledge import reporting
from legation.knowledge.reporting import Reporting
from legation.language.reading import Frame, Reading

_FLOOR = 0.5
_NAMES = frozenset({"PROPN", "PRON", "PUNCT", "DET", "ADP", "PART"})


def learnt_attributions(reading: Reading) -> Iterator[Attribution]:
    """Every learnt attribution; its ``content`` is empty where the model is too unsure of it."""
    for frame in reading.attributions:
        cue = _cue_word(reading, frame)
        source = next(((a.start, a.end) for a in frame.arguments if a.label == "SOURCE"), None)
        if is_relayed(reading, cue):
            source = source or source_of(reading, cue)
        content = _content(reading, frame, source) if frame.score >= _FLOOR else ()
        words = (cue, cue + 2) if is_according(reading, cue) else cue_of(reading, cue)[1]
        yield Attribution(cue, words, source, content, 0.8 * frame.score)


def is_said(reading: Reading, word: int, draft: Draft) -> bool:
    """Whether a learnt attribution with its cue at ``word`` is of words: PolNeAR's also cover thoughts and
    intentions, which are statements only where the article quotes somebody's words for them."""
    if is_according(reading, word):
        return draft.source is not None
    if is_negated(reading, word) or modal(reading, word) or is_of_others(reading, word):
        return False
    cue = _reports(reading, word)
    if draft.kind != "indirect":
        if cue is None or cue.is_thought:
            return draft.source is not None
        return not any("Reflex=Yes" in reading.feats[d] for d in labelled(reading, word, "obj"))
    if cue is None or not cue.takes - {"quotation", "naming"} or "agree" in cue.kinds:
        return False
    first, last = reading.words_at(draft.start, draft.end)
    if is_verb(reading, word) and reading.upos[first] == "ADP" and "demand" not in cue.kinds:
        return False  # "charged with fraud"
    tags = {reading.upos[i] for i in range(first, last)}
    if tags <= _NAMES:
        return False  # "thanked Rojas", "a complaint to the United Nations"
    return not is_verb(reading, word) or "object" in cue.takes or bool(tags & {"VERB", "AUX"})


def _cue_word(reading: Reading, frame: Frame) -> int:
    """The word of a learnt cue that reports ("has also accused"), else its head."""
    cue = next((a for a in frame.arguments if a.label == "CUE" and a.start <= frame.predicate < a.end), None)
    words = range(cue.start, cue.end) if cue else ()
    return next((i for i in words if _reports(reading, i)), _helped(reading, frame.predicate))


def _helped(reading: Reading, word: int) -> int:
    """The verb that the word helps ("had pointed to"), else the word."""
    return int(reading.heads[word]) if reading.labels[word] in ("aux", "aux:pass") else word


def _reports(reading: Reading, word: int) -> Reporting | None:
    """The reporting verb or noun at ``word``."""
    if is_verb(reading, word):
        return cue_of(reading, word)[0]
    return reporting.nouns().get(reading.lemmas[word].lower())


def _content(reading: Reading, frame: Frame, source: Range | None) -> tuple[Range, ...]:
    """The longest stretch of what the model takes for content and is not the source, with those that only a
    word or a comma parts from it; loose words elsewhere are noise."""
    parts: list[Range] = []
    first, last = source or (0, 0)
    content = ((a.start, a.end) for a in frame.arguments if a.label == "CONTENT")
    for a in sorted((b, e) for b, e in content if e <= first or last <= b):
        if parts and a[0] - parts[-1][1] <= 2 and not parts[-1][1] <= frame.predicate < a[0]:
            parts[-1] = (parts[-1][0], a[1])
        else:
            parts.append(a)
    longest = max((b - a for a, b in parts), default=0)
    return tuple(
        (a, b)
        for a, b in parts
        if 2 * (b - a) >= longest and reading.sentence_of(a) - reading.sentence_of(frame.predicate) < 1
    )
