"""Where words stand in their clause: as somebody who acts or is acted upon, or as a mere place."""

from __future__ import annotations

from legation.language.reading import Reading

_CORE = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "obj", "iobj", "obl:agent", "vocative"})
_PARTNER = frozenset(
    {"by", "with", "against", "between", "among", "alongside", "versus", "accord", "according"}
)
_TOWARD = frozenset({"to", "from", "for", "of", "on", "about", "behind", "unlike"})
#: Nouns that only say how many there are of those named after "of".
_COUNTS = frozenset(
    """thousand hundred dozen score million number group handful majority most couple series crowd some many
    few several all none half part rest lot ten""".split()
)
_INCLUDING = frozenset({"include", "including"})
#: Acts whose noun tells by "on" whom they strike.
_STRIKING = frozenset(
    """crackdown clampdown attack assault raid strike war ban sanction restriction pressure curb""".split()
)
_PLACE = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "across", "through", "throughout", "via", "to",
     "from", "within", "into", "onto", "off", "over", "under", "along", "beyond"}
)  # fmt: skip
_REACHING = frozenset(
    {
        "visit",
        "leave",
        "reach",
        "enter",
        "tour",
        "flee",
        "cross",
        "quit",
        "depart",
        "hit",
        "strike",
        "rock",
        "shell",
    }
)
_WITHIN = frozenset({"flat", "fixed", "goeswith", "compound", "amod", "nmod:desc", "nmod:unmarked", "det"})

_BEFORE = ("det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "nmod:unmarked", "flat")
_LEADERS = frozenset({"case", "cc", "punct", "mark", "advmod", "cc:preconj", "nsubj", "cop", "expl"})

_CLAUSE = frozenset({"VERB", "AUX", "SCONJ"})


def preposition(reading: Reading, head: int) -> str:
    """The first preposition of the phrase, but for an "including" before it; "" where it has none."""
    cases = [
        reading.lemmas[d].lower()
        for d in reading.dependents[head]
        if reading.labels[d] == "case" and d < head
    ]
    return next((c for c in cases if c not in _INCLUDING), cases[0] if cases else "")


def first_conjunct(reading: Reading, head: int) -> int:
    """The first of coordinated words: its relation is that of all."""
    while reading.labels[head] == "conj" and reading.heads[head] >= 0:
        head = int(reading.heads[head])
    return head


def whole(reading: Reading, head: int) -> int:
    """The noun that only counts those whom ``head`` names: "thousands of protesters", else ``head``."""
    above = int(reading.heads[head])
    if reading.labels[head] != "nmod" or above < 0 or preposition(reading, head) != "of":
        return head
    return above if reading.upos[above] == "NUM" or reading.lemmas[above].lower() in _COUNTS else head


def acts(reading: Reading, head: int, *, specific: bool) -> bool:
    """Whether a noun stands as a participant. After "of", "to", "for" and the like only where it is
    ``specific`` (says of what state or body it is), or where the semantic roles make it one of those who do
    or undergo what the words above say: "fired on protesters"; and wherever an event is done by or to it."""
    if head in reading.parties:
        return True
    head = whole(reading, first_conjunct(reading, head))
    first = first_conjunct(reading, head)
    label, case = reading.labels[first], preposition(reading, first)
    if label in _CORE or label == "nmod:poss":
        return True
    if label in ("obl", "nmod", "advcl", "obl:arg"):
        return case in _PARTNER or (case in _TOWARD and (specific or _has_part(reading, head, case)))
    return label in ("root", "parataxis", "list") and specific


def _has_part(reading: Reading, head: int, case: str) -> bool:
    """Whether whom a noun names is a party to what a word above says, by the semantic roles, or owns what
    is ("the homes of two clerks were searched"), or is struck by it: "a crackdown on media"."""
    owned = int(reading.heads[head])
    if case == "on" and owned >= 0 and reading.lemmas[owned].lower() in _STRIKING:
        return True
    return head in reading.argued or (case == "of" and owned >= 0 and reading.labels[owned] in _CORE)


def is_modifier(reading: Reading, head: int) -> bool:
    """Whether a noun only modifies another ("police" in "police chief")."""
    return reading.labels[head] in _WITHIN


def is_place(reading: Reading, head: int) -> bool:
    """Whether a state's name stands for its territory: "in Chad", "to Chad", "N'Djamena, Chad"; not where an
    event is done to it: "sold tanks to Chad"."""
    if head in reading.parties:
        return False
    first = first_conjunct(reading, head)
    label = reading.labels[first]
    if label in ("appos", "nmod:unmarked", "obl:unmarked", "nmod:npmod"):
        return True
    return label in ("obl", "nmod", "advcl", "obl:arg", "root") and preposition(reading, first) in _PLACE


def capital_acts(reading: Reading, head: int) -> bool:
    """Whether a capital stands for its state: as subject, agent, possessor, partner, or as the object
    of a verb that is not one of going there or of harm to a town; and where an event is done by or to it."""
    if head in reading.parties:
        return True
    first = first_conjunct(reading, head)
    label, case = reading.labels[first], preposition(reading, first)
    if label in ("obj", "nsubj:pass"):
        return reading.lemmas[int(reading.heads[first])] not in _REACHING
    if label in ("obl", "nmod", "obl:agent"):
        return label == "obl:agent" or case in _PARTNER
    return label in _CORE or label == "nmod:poss"


def phrase_start(reading: Reading, head: int, first: int) -> int:
    """The first word of the noun phrase of ``head`` at or before word ``first``: its premodifiers, but no
    preposition or conjunction before them, nor anything beyond a clause's verb or a comma."""
    start = first
    for d in reading.dependents[head]:
        if d < head and reading.labels[d].startswith(_BEFORE):
            start = min(start, reading.subtree(d)[0])
    for i in range(first - 1, start - 1, -1):
        clause = reading.upos[i] in _CLAUSE and reading.labels[i] not in ("amod", "compound")
        if clause or reading.words[i] in (",", ";", ":"):
            start = i + 1
            break
    while start < first and reading.labels[start] in _LEADERS:
        start += 1
    return start
