"""Is it past, or still to come, when the text is written? Asked more strictly than of a time's own tense:
here a wrong answer would prove a wrong day."""

from __future__ import annotations

from typing import Literal

from legation.coding.tree import below, governs, has, relation
from legation.coding.when import Found
from legation.language.reading import Reading

Way = Literal["past", "ahead"]

_ADVERBIAL = {"obl", "advmod", "nmod"}
_MODALS = {
    "will",
    "shall",
    "would",
    "may",
    "might",
    "can",
    "could",
    "must",
    "should",
    "'ll",
    "’ll",
    "'d",
    "’d",
}
_SURE = {"will", "shall", "'ll", "’ll"}
#: Before a time that ends or bounds something, not before its day.
_BOUNDS = {
    "by",
    "until",
    "till",
    "before",
    "for",
    "to",
    "through",
    "towards",
    "toward",
    "from",
    "than",
    "ahead",
}
#: What an event noun is when it began, ended or followed: "beginning with a call on 12 February".
_WITH = {"begin", "start", "open", "end", "culminate", "follow", "close", "conclude"}
#: What one is called to is to come: "has invited him to a summit on 6 March".
_CALLING = {
    "invite",
    "summon",
    "call",
    "convene",
    "schedule",
    "set",
    "agree",
    "plan",
    "announce",
    "slate",
    "expect",
}
#: What stands before a day that a paper names: "a dividend payable 15 May".
_DUE = {"payable", "effective", "due", "ended", "ending"}
_PLANNING = {
    "aim",
    "intend",
    "hope",
    "want",
    "pledge",
    "promise",
    "seek",
    "due",
    "likely",
    "ready",
    "project",
    "forecast",
}
#: In clauses of these, nothing is said to have been.
_UNREAL = {"if", "unless", "whether"}


def way(reading: Reading, found: Found) -> Way | None:
    """Whether a time is past or ahead, None where the grammar does not make it sure."""
    first, last = reading.words_at(found.expression.start, found.expression.end)
    if first >= last:
        return None
    case = _case(reading, first)
    if first and reading.word(first - 1).lower() in _DUE:
        return None
    head = reading.head_of(first, last)
    above = int(reading.heads[head])
    if above < 0 or relation(reading, head) not in _ADVERBIAL:
        return None
    noun = reading.upos[above] not in ("VERB", "AUX")
    if noun and not any(reading.labels[d] == "cop" for d in reading.dependents[above]):
        return None if case in _BOUNDS else _of_noun(reading, above)
    return _of_verb(reading, above, case)


def _of_noun(reading: Reading, noun: int) -> Way | None:
    """Of an event told by a noun: past where something past began with it, ahead where one is called to."""
    while relation(reading, noun) == "conj":
        noun = int(reading.heads[noun])
    verb = int(reading.heads[noun])
    if verb < 0 or reading.upos[verb] != "VERB":
        return None
    lemma = reading.lemmas[verb].lower()
    if lemma in _WITH:
        return _of_verb(reading, verb, "in")
    aux = {reading.word(d).lower() for d in below(reading, verb, "aux")}
    return "ahead" if lemma in _CALLING and aux & {"has", "have"} else None


def _of_verb(reading: Reading, verb: int, case: str) -> Way | None:
    if (
        relation(reading, verb) == "advcl"
        and has(reading, verb, "VerbForm=Part")
        and not governs(reading, verb, "aux")
    ):
        verb = int(reading.heads[verb])  # "upended policy, beginning with a call on 12 February"
    parts = [d for d in reading.dependents[verb] if relation(reading, d) in ("aux", "cop", "mark")]
    forms = {reading.word(d).lower() for d in parts}
    if forms & _UNREAL:
        return None
    if forms & _MODALS:
        sure = forms & _MODALS <= _SURE and not forms & {"have", "has"}
        return "ahead" if sure and case not in _BOUNDS - {"by", "until", "till", "before"} else None
    if "to" in forms:
        return "ahead" if _is_planned(reading, verb) and case not in ("from", "since", "than") else None
    if reading.lemmas[verb].lower() in _CALLING:
        return None
    if case == "since":
        return "past"
    if case in _BOUNDS or forms & {"have", "has", "'ve", "’ve"}:
        return None  # "has met on 6 March" is no English: the day is of something else
    finite = [d for d in (verb, *parts) if has(reading, d, "VerbForm=Fin")]
    return "past" if finite and all(has(reading, d, "Tense=Past") for d in finite) else None


def _is_planned(reading: Reading, infinitive: int) -> bool:
    """Whether a plan of the present is told: "plans to build by 2030", "is due to end in June"."""
    over = int(reading.heads[infinitive])
    if over < 0 or reading.lemmas[over].lower() not in _CALLING | _PLANNING:
        return False
    forms = [over, *below(reading, over, "aux", "cop")]
    finite = [w for w in forms if has(reading, w, "VerbForm=Fin")]
    return bool(finite) and all(has(reading, w, "Tense=Pres") for w in finite)


def _case(reading: Reading, first: int) -> str:
    """The preposition before a time, past its article and its adverbs."""
    for word in range(first - 1, max(first - 3, -1), -1):
        if reading.upos[word] in ("ADP", "SCONJ"):
            return reading.word(word).lower()
        if reading.upos[word] not in ("DET", "ADV", "ADJ"):
            break
    return ""
