"""The course of talks: where, how long, how they ended and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import case, clause, labelled, lemma, phrase, trimmed
from legation.coding.overlaps import within
from legation.coding.talks.rounds import NOUNS, VERBS, Round
from legation.language.reading import Reading
from legation.record import Record

_ENDS = frozenset(
    "end conclude finish fail collapse succeed break wrap yield produce result bring make stall adjourn "
    "close achieve agree reach".split()
)
_BUILDINGS = frozenset(
    "residence palace hotel embassy consulate ministry headquarters building villa resort centre center "
    "mansion base castle hall office airport compound complex residency house kremlin parliament "
    "university".split()
)
_ORDER = frozenset({"first", "second", "third", "next", "another", "further", "new", "follow-up", "upcoming"})
#: By these a duration hangs on what lasted; these words make it tell when.
_FOR = frozenset({"", "for", "over", "of"})
_WHEN = frozenset({"after", "before", "ago", "later", "earlier", "since", "following"})
_TAKING = frozenset("last hold meet go take talk continue negotiate confer discuss".split())
_AGAIN = frozenset({"again", "soon"})


def venue(reading: Reading, mention: int) -> str | None:
    """The building where the talks were held, in the text's words."""
    around = [mention, int(reading.heads[mention]), *labelled(reading, mention, "acl")]
    for i in around:
        for d in labelled(reading, i, "obl", "nmod") if i >= 0 else ():
            facility = d in reading.name_of and reading.name_of[d].label == "Facility"
            if case(reading, d) in ("at", "in", "inside") and (facility or _is_building(reading, d)):
                return reading.text(*phrase(reading, d))
    return None


def _is_building(reading: Reading, noun: int) -> bool:
    return any(
        reading.lemmas[i].lower() in _BUILDINGS for i in (noun, *labelled(reading, noun, "flat", "compound"))
    )


def duration(reading: Reading, record: Record, known: Round) -> str | None:
    """The TIMEX3 value of how long they lasted: "six hours of talks", "met for an hour"."""
    for mention in known.mentions:
        sentence = reading.span(*reading.sentence(reading.sentence_of(mention)))
        for time in within(record.times, sentence):
            if time.type == "DURATION" and _lasts(reading, mention, reading.words_at(time.start, time.end)):
                return time.value
    return None


def _lasts(reading: Reading, mention: int, words: tuple[int, int]) -> bool:
    """Whether a duration is that of the talks: part of their own phrase, what they are counted by, or what
    their verb takes; "four months after the riots" tells when."""
    head = reading.head_of(*words)
    above = int(reading.heads[head])
    beside = [d for w in (head, above) if w >= 0 for d in reading.dependents[w]]
    when = any(reading.lemmas[d].lower() in _WHEN or case(reading, d) in _WHEN for d in beside)
    if when or case(reading, head) not in _FOR:
        return False
    verb = int(reading.heads[mention]) if reading.upos[mention] == "NOUN" else mention
    counted = int(reading.heads[mention]) == head and case(reading, mention) == "of"
    takes = above >= 0 and above == verb and reading.lemmas[verb].lower() in _TAKING
    return above == mention or counted or takes


def outcome(reading: Reading, verb: int) -> tuple[int, int] | None:
    """How they ended: the predicate without its subject."""
    if lemma(reading, verb).partition(" ")[0] not in _ENDS or labelled(reading, verb, "mark"):
        return None
    end = clause(reading, verb)[1]
    auxiliaries = [d for d in labelled(reading, verb, "aux", "advmod") if d < verb]
    return trimmed(reading, min([verb, *auxiliaries]), end)


def sequel(reading: Reading, mention: int) -> Iterator[tuple[int, int]]:
    """What comes after: "the first in a series", "a second round next week", "will meet again"."""
    sentence = range(*reading.sentence(reading.sentence_of(mention)))
    for i in sentence:
        word = reading.lemmas[i].lower()
        if word in ("first", "latest", "second") and any(
            reading.lemmas[d].lower() in ("series", "round", "string", "number")
            for d in labelled(reading, i, "nmod", "obl")
        ):
            start, end = reading.subtree(i)
            start = max([start, *(s for s in labelled(reading, i, "nsubj", "cop", "aux", "mark") if s < i)])
            dets = [d for d in labelled(reading, i, "det") if d < i]
            yield trimmed(reading, min([i, *dets]), end)
        elif word in NOUNS and any(
            reading.lemmas[d].lower() in _ORDER - {"first"} for d in labelled(reading, i, "amod")
        ):
            yield phrase(reading, i)
        elif word in VERBS and any(
            reading.lemmas[d].lower() in _AGAIN for d in labelled(reading, i, "advmod")
        ):
            yield clause(reading, i)
