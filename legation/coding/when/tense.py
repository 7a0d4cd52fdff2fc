"""The tense that a time expression stands in: does "on Friday" look back or ahead?"""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.when.anchoring import Tense
from legation.coding.when.lexicon import Token
from legation.coding.when.meaning import Expression
from legation.language.reading import Reading

_VERBS = {"VERB", "AUX"}
#: Parts of speech that may stand between a time and its verb ("three days after Friday").
_BESIDE = {"NUM", "SYM", "ADV", "PROPN", "X", "PUNCT"}
_HELPERS = {"aux", "cop", "mark"}
_PERFECT = {"have", "has", "had", "having", "'ve", "’ve"}
_MODALS = {"will", "shall", "'ll", "’ll", "would", "may", "might", "can", "must", "should", "wo", "sha"}
#: Verbs that speak of days ahead in any tense ("was scheduled for Friday").
_FORWARD = {
    "schedule", "plan", "expect", "slate", "set", "postpone", "delay", "extend", "propose", "promise",
    "forecast", "predict", "target", "aim", "project", "envisage", "adjourn"
}  # fmt: skip
_PLANNED = {"scheduled", "expected", "planned", "slated", "supposed"}
#: How far a verb's word may stand from the expression when there is no tree.
_REACH = 12
_STOPS = {".", "!", "?", ";", "``", "''", '"'}


def of(reading: Reading, tokens: Sequence[Token], expression: Expression) -> Tense | None:
    """The tense an expression stands in, by its preposition, else by its verb; None where nothing tells."""
    bound = of_preposition(tokens, expression)
    first, last = reading.words_at(expression.start, expression.end)
    if bound or first == last:
        return bound or of_tokens(tokens, expression)
    return of_tree(reading, first, last)


def of_preposition(tokens: Sequence[Token], expression: Expression) -> Tense | None:
    """What the words before the expression say by themselves: "until Friday", "since March"."""
    before = tokens[expression.first - 1].kind if expression.first else ""
    if before in ("until", "till", "by"):
        return "future"
    if before == "as" and expression.first > 1 and tokens[expression.first - 2].kind in ("early", "soon"):
        return "future"
    return "past" if before == "since" else None


def of_tree(reading: Reading, start: int, end: int) -> Tense | None:
    """The tense of the verb that governs words ``start:end``.

    An infinitive looks ahead ("agreed to meet on Friday") unless it is perfect. None where the
    expression hangs on a noun ("a summit on 6 March"): the verb above does not date the summit.
    """
    above = int(reading.heads[reading.head_of(start, end)])
    while above >= 0 and reading.upos[above] in _BESIDE:
        above = int(reading.heads[above])
    if above < 0:
        return None
    dependents = reading.dependents[above]
    if reading.upos[above] in _VERBS or any(reading.labels[d] == "cop" for d in dependents):
        return _of_predicate(reading, above)
    return None


def _of_predicate(reading: Reading, verb: int) -> Tense | None:
    helpers = [d for d in reading.dependents[verb] if reading.labels[d].partition(":")[0] in _HELPERS]
    forms = {reading.word(d).lower() for d in helpers}
    feats = [reading.feats[verb], *(reading.feats[d] for d in helpers)]
    perfect = bool(forms & _PERFECT)
    if forms & _MODALS and not perfect:
        return "future"
    if "to" in forms and "VerbForm=Inf" in feats[0]:
        return None if perfect else "future"
    if reading.lemmas[verb] in _FORWARD:
        return None
    if perfect or any("Tense=Past" in f and "VerbForm=Fin" in f for f in feats):
        return "past"
    if any("Tense=Pres" in f and "VerbForm=Fin" in f for f in feats):
        return "present"
    return None  # a bare participle ("the talks planned for Friday") tells nothing


def of_tokens(tokens: Sequence[Token], expression: Expression) -> Tense | None:
    """A guess from the words before the expression in its sentence, for text without a tree."""
    for i in range(expression.first - 1, max(expression.first - _REACH, -1), -1):
        kind = tokens[i].kind
        if kind in _STOPS:
            break
        if kind in _MODALS:
            return "future"
        if kind in ("said", "was", "were", "had", "told", "did") or (kind.endswith("ed") and len(kind) > 4):
            return "future" if kind in _PLANNED else "past"
        if (
            kind == "to"
            and i + 1 < expression.first
            and tokens[i + 1].kind.islower()
            and i + 2 <= expression.first
        ):
            following = tokens[i + 1].kind
            if following.isalpha() and following not in ("the", "a", "an", "its", "his", "their"):
                return "future"
    return None
