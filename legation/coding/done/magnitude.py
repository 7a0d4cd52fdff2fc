"""How many an act killed, wounded, arrested, moved, and how much money it gave: the amounts that belong to
it.

What a count counts is told by its noun ("12 deaths"), by the verb that it is the object or passive subject
of, or by the roles of that verb; and it belongs to the act whose clause the verb stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legation.coding.amounts import WEAPONS
from legation.coding.done.acts import Act
from legation.coding.tree import below, path, relation
from legation.knowledge import money
from legation.language.reading import Argument, Reading
from legation.record import Amount

#: What happens to the people counted, by the verb or noun that says it.
_TOLL = {
    "kill": "killed", "die": "killed", "murder": "killed", "massacre": "killed", "execute": "killed",
    "dead": "killed", "slay": "killed", "perish": "killed", "death": "killed", "fatality": "killed",
    "behead": "killed", "wound": "wounded", "injure": "wounded", "hurt": "wounded", "injury": "wounded",
    "wounded": "wounded", "injured": "wounded", "maim": "wounded", "arrest": "arrested",
    "detain": "arrested", "jail": "arrested", "imprison": "arrested", "capture": "captured",
    "abduct": "abducted", "kidnap": "abducted", "seize": "abducted", "expel": "expelled",
    "deport": "deported", "release": "released", "free": "released", "displace": "displaced",
    "uproot": "displaced", "evacuate": "evacuated", "flee": "displaced",
}  # fmt: skip
#: Troops and weapons are counted where they are moved or given.
_MOVES = frozenset(
    "deploy send dispatch station mobilise mobilize mass redeploy withdraw pull supply deliver provide "
    "donate".split()
)
_TROOPS = frozenset(
    "troops soldier soldiers servicemen personnel peacekeepers marines paratroopers reservists "
    "conscripts".split()
)
_BEHIND = 3  # words
_LEAVES = frozenset({"leave", "shoot"})
_COUNTED = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION", "PROTEST", "MOBILIZE", "AID"})
_CLAUSES = frozenset({"advcl", "conj", "xcomp", "parataxis", "acl", "ccomp"})
_PHRASE = frozenset({"obj", "obl", "nmod", "nummod", "appos", "conj", "flat", "compound", "dep", "amod"})


def counts(reading: Reading, act: Act, amounts: Sequence[Amount]) -> Iterator[tuple[str, Amount]]:
    """What an act did to how many, each with the words that tell it: "killed", "troops", "money", ...

    ``amounts`` are those of the act's clause or sentence.
    """
    if act.type not in _COUNTED:
        return
    for amount in amounts:
        first, last = reading.words_at(amount.start, amount.end)
        if first < last and amount.unit and amount.unit != "percent":
            kind = _kind(reading, act, amount.unit, reading.head_of(first, last))
            if kind is not None:
                yield kind, amount


def toll(reading: Reading, amount: Amount) -> str | None:
    """What happened to those counted, whatever act tells it: "killed", "wounded", "arrested", ..."""
    first, last = reading.words_at(amount.start, amount.end)
    if first == last or not amount.unit or amount.unit in money.known() or amount.unit.lower() in WEAPONS:
        return None
    return next((kind for _, kind in _tolls(reading, reading.head_of(first, last))), None)


def magnitude(told: Iterable[tuple[str, Amount]]) -> dict[str, int | float] | None:
    """The first count of each kind; None where none is told."""
    out: dict[str, int | float] = {}
    for kind, amount in told:
        out.setdefault(kind, amount.value)
    return out or None


def _kind(reading: Reading, act: Act, unit: str, number: int) -> str | None:
    if unit in money.known():
        return "money" if act.type == "AID" and _is_in_phrase(reading, act, number) else None
    noun = unit.lower()
    if noun in WEAPONS or noun in _TROOPS:
        moved = any(reading.lemmas[w].lower() in _MOVES for w in range(act.start, act.end))
        if act.type in ("MOBILIZE", "AID", "RETREAT") and (moved or _is_in_phrase(reading, act, number)):
            return "troops" if noun in _TROOPS else noun
    if noun in WEAPONS:
        return None
    for word, kind in _tolls(reading, number):
        return kind if _is_of(reading, act, word) else None
    own = _TOLL.get(reading.lemmas[act.end - 1].lower())
    return own if act.end <= number < act.end + _BEHIND else None  # "wounded 291", where the tree fails


def _tolls(reading: Reading, number: int) -> Iterator[tuple[int, str]]:
    """The words over a number that say what happened to those counted, the nearest first."""
    above = int(reading.heads[number])
    if number > 0 and reading.upos[number - 1] == "VERB" and reading.lemmas[number - 1].lower() in _TOLL:
        yield number - 1, _TOLL[reading.lemmas[number - 1].lower()]  # "killed 14 and wounded 30"
    for noun in (number, above):
        if noun >= 0 and reading.upos[noun] in ("NOUN", "ADJ") and reading.lemmas[noun].lower() in _TOLL:
            yield noun, _TOLL[reading.lemmas[noun].lower()]
    for word in path(reading, number):
        verb = int(reading.heads[word])
        if verb < 0:
            return
        lemma = reading.lemmas[verb].lower()
        for state in below(reading, verb, "xcomp", "advmod", "acl"):  # "left 12 dead", "was shot dead"
            if (
                lemma in _LEAVES
                and reading.lemmas[state].lower() in _TOLL
                and relation(reading, word) in ("obj", "nsubj")
            ):
                yield verb, _TOLL[reading.lemmas[state].lower()]
        if (
            relation(reading, word) in ("obj", "nsubj")
            and lemma in _TOLL
            and _undergoes(reading, word, lemma)
        ):
            yield verb, _TOLL[lemma]
        if reading.upos[word] in ("VERB", "AUX") and relation(reading, word) != "acl":
            break
    for verb in range(*reading.sentence(reading.sentence_of(number))):
        lemma, frame = reading.lemmas[verb].lower(), reading.role_of.get(verb)
        if lemma in _TOLL and frame and any(_is_in(number, a) for a in frame.arguments if a.label == "ARG1"):
            yield verb, _TOLL[lemma]


def _is_in(word: int, argument: Argument) -> bool:
    return argument.start <= word < argument.end


def _undergoes(reading: Reading, word: int, lemma: str) -> bool:
    """Whether the verb was done to its argument ``word``, and not by it: "12 were killed", "12 died"."""
    active = reading.labels[word] == "nsubj"
    return not active or lemma in ("die", "perish", "flee", "dead") or bool(list(below(reading, word, "aux")))


def _is_of(reading: Reading, act: Act, word: int) -> bool:
    """Whether the word is the act's, or stands in a clause told with it: "a bomb went off, killing 12"."""
    first, last = reading.subtree(act.head)
    if act.holds(word) or word == act.core:
        return True
    for above in path(reading, word):
        if act.holds(above):
            return True
        if relation(reading, above) not in _CLAUSES | _PHRASE | {"nsubj"}:
            return False
    return first <= word < last


def _is_in_phrase(reading: Reading, act: Act, number: int) -> bool:
    """Whether the number stands in the object or a phrase of the act's own words."""
    for word in path(reading, number):
        if act.holds(word) or word == act.core:
            return True
        if relation(reading, word) not in _PHRASE:
            return False
    return False
