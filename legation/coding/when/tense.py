"""The tense that a time expression stands in: does "on Friday" look back or ahead?"""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.tree import below, relation
from legation.coding.when.context import Tense
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
#: Those of them that have the day of what is planned, not of the planning ("planned a rally on Saturday").
_PLANNING = {"schedule", "plan", "expect", "slate"}
#: What stands before a day on which something will end or begin: "bonds due 1 June".
_DUE = {"effective", "due", "expiring", "maturing"}
#: Verbs of the present that tell of a day to come ("ministers meet on Tuesday"); others tell of one that
#: is past, as headlines do ("blast kills ten on Tuesday").
_COMING = {
    "meet", "arrive", "visit", "travel", "fly", "leave", "go", "return", "begin", "start", "open", "end",
    "expire", "hold", "host", "vote", "face", "mark", "take", "convene", "resume", "come", "head", "close",
    "play", "appear",
}  # fmt: skip
_PLANNED = {"scheduled", "expected", "planned", "slated", "supposed"}
#: How far a verb's word may stand from the expression when there is no tree.
_REACH = 12
_STOPS = {".", "!", "?", ";", "``", "''", '"'}


def of(reading: Reading, tokens: Sequence[Token], expression: Expression) -> Tense | None:
    """The tense an expression stands in, by its preposition, else by its verb; None where nothing tells."""
    bound = of_preposition(tokens, expression)
    first, last = reading.words_at(expression.start, expression.end)
    if first == last:
        return bound or of_tokens(tokens, expression)
    if bound == "future" and _is_done(reading, first, last):
        return "past"
    return bound or of_tree(reading, first, last)


def of_preposition(tokens: Sequence[Token], expression: Expression) -> Tense | None:
    """What the words before the expression say by themselves: "until Friday", "since March"."""
    before = tokens[expression.first - 1].kind if expression.first else ""
    if before in ("until", "till", "by") or before in _DUE:
        return "future"
    if before == "as" and expression.first > 1 and tokens[expression.first - 2].kind in ("early", "soon"):
        return "future"
    return "past" if before == "since" else None


def of_tree(reading: Reading, start: int, end: int) -> Tense | None:
    """The tense of the verb that governs words ``start:end``.

    An infinitive looks ahead ("agreed to meet on Friday") unless it is perfect. None where the
    expression hangs on a noun ("a summit on 6 March"): the verb above does not date the summit.
    """
    above = _above(reading, start, end)
    if above is None:
        return None
    if _is_predicate(reading, above):
        return _of_predicate(reading, above)
    over = int(reading.heads[above])
    if over < 0 or relation(reading, above) not in ("obj", "obl"):
        return None
    # "Planned a rally on Saturday", "will hold talks on Monday", but not "will honour Monday's ruling"
    own = reading.labels[reading.head_of(start, end)] == "nmod"
    ahead = reading.lemmas[over] in _FORWARD or (own and _of_predicate(reading, over) == "future")
    return "future" if ahead else None


def _above(reading: Reading, start: int, end: int) -> int | None:
    """The word that governs words ``start:end``, over other times and figures."""
    above = int(reading.heads[reading.head_of(start, end)])
    while above >= 0 and reading.upos[above] in _BESIDE:
        above = int(reading.heads[above])
    return above if above >= 0 else None


def _is_predicate(reading: Reading, word: int) -> bool:
    cops = any(reading.labels[d] == "cop" for d in reading.dependents[word])
    return cops or reading.upos[word] in _VERBS


def _is_done(reading: Reading, start: int, end: int) -> bool:
    """Whether "by Friday" or "until Friday" bounds what a perfect tells: "had fled by Friday"."""
    above = _above(reading, start, end)
    if above is None or not _is_predicate(reading, above):
        return False
    forms = {reading.word(d).lower() for d in below(reading, above, "aux")}
    return bool(forms & {"had", "'d", "’d"}) and not forms & _MODALS


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
        passive = any(reading.labels[d] in ("aux:pass", "nsubj:pass") for d in reading.dependents[verb])
        return "future" if passive or reading.lemmas[verb] in _PLANNING else None
    if perfect or any("Tense=Past" in f and "VerbForm=Fin" in f for f in feats):
        return "past"
    if any("Tense=Pres" in f and "VerbForm=Fin" in f for f in feats):
        return "present" if reading.lemmas[verb] in _COMING else None
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
