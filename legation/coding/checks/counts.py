"""Counts that disagree: two tellings of one event in a text that give it different numbers of killed,
wounded, arrested. Few and sure: a part of a toll, one that rose and one of another day disagree with none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from legation.coding.amounts import PEOPLE
from legation.coding.done import tolls
from legation.coding.done.magnitude import toll
from legation.coding.overlaps import within
from legation.coding.tree import below, lemmas_of, path
from legation.language.reading import Reading
from legation.record import Amount, Check, Event, Record, Span

#: What is told of an event like this is no other's.
_KINDS = frozenset({"killed", "wounded", "arrested"})
#: Nouns that count all who were killed; others count soldiers, children, ... among them.
_ALL = frozenset("people persons person dead deaths victims fatalities casualties wounded injured".split())
#: A toll that is told to have changed, or to be a part of a larger one, disagrees with nothing.
_CHANGING = frozenset(
    """rise climb increase grow revise update raise reach mount jump surge initial initially earlier previous
    previously later include including among another more further additional other separate""".split()
)

#: With "the", they mean the one that the text is about.
_ATTACKS = frozenset(
    "attack blast explosion bombing incident shooting strike raid violence clash massacre".split()
)
_POINTING = frozenset({"the", "this", "that"})
_TOLD = 50  # counts of a text by which it is asked whether any differ
_MENTIONS = 20  # of one event, of which each two are compared
_STEM = 4  # letters by which "exploded" and "explosion" are one

Toll = tuple[str, Amount]


def counts(reading: Reading, record: Record) -> Iterator[Check]:
    """A check of kind "count" for each two counts that cannot both be, no count in two of them: of mentions
    of one event, of two events of one type and place and of no two days, of the lead and what takes it up."""
    found = [(kind, a) for a in record.amounts if (kind := toll(reading, a)) in _KINDS]
    events = [e for e in record.events if e.magnitude and e.status == "occurred" and not e.historical]
    pairs = [*_of_the_news(reading, record, found), *_of_events(record, events)]
    if any(k == kind and a.value != b.value for (k, a), (kind, b) in combinations(found[:_TOLD], 2)):
        pairs += [pair for told in tolls(reading, record) for pair in combinations(told[:_MENTIONS], 2)]
    reported: set[Span] = set()
    for one, other in pairs:
        for check in _differing(reading, one, other):
            if not reported.intersection(check.spans):
                reported.update(check.spans)
                yield check


def _of_events(record: Record, events: Sequence[Event]) -> Iterator[tuple[Toll, Toll]]:
    """The counts of each event and of the last one before it that can be the same."""
    days = {t.id: (t.earliest, t.latest) for t in record.times}
    last: dict[tuple[str, str], Event] = {}
    for event in events:
        if event.place is None:
            continue
        before = last.get((event.act, event.place))
        last[event.act, event.place] = event
        if before is not None and _are_of_one_day(days, before, event):
            for kind in sorted(_KINDS & (before.magnitude or {}).keys() & (event.magnitude or {}).keys()):
                one, other = _toll(record, before, kind), _toll(record, event, kind)
                if one is not None and other is not None:
                    yield one, other


def _of_the_news(reading: Reading, record: Record, found: Sequence[Toll]) -> Iterator[tuple[Toll, Toll]]:
    """The first count of a kind that headline or first paragraph tell, with every later one told there too or
    of "the attack" that they tell, at no other time."""
    lead = _lead(reading)
    for kind in sorted(_KINDS):
        told = [(k, a) for k, a in found if k == kind]
        for other in told[1:]:
            if _block(reading, told[0][1]) in lead and _is_of(reading, record, told[0][1], other[1], lead):
                yield told[0], other


def _is_of(reading: Reading, record: Record, first: Amount, later: Amount, lead: Set[int]) -> bool:
    told = _moments(reading, record, first)
    there = _block(reading, later) in lead or _takes_up(reading, first, later)
    return there and (not told or _moments(reading, record, later) <= told)


def _lead(reading: Reading) -> set[int]:
    """The headline and the first paragraph, by their index."""
    kinds = [block.kind for block in reading.article.blocks]
    first = kinds.index("paragraph") if "paragraph" in kinds else -1
    return {i for i, kind in enumerate(kinds) if kind == "headline" or i == first}


def _block(reading: Reading, amount: Amount) -> int:
    return int(reading.blocks[reading.words_at(amount.start, amount.end)[0]])


def _sentence(reading: Reading, amount: Amount) -> tuple[int, int]:
    return reading.sentence(reading.sentence_of(reading.words_at(amount.start, amount.end)[0]))


def _moments(reading: Reading, record: Record, amount: Amount) -> set[str]:
    """The values of the times in the amount's sentence."""
    span = reading.span(*_sentence(reading, amount))
    return {t.value for t in within(record.times, span)}


def _takes_up(reading: Reading, first: Amount, later: Amount) -> bool:
    """Whether the later count is of "the attack" of the first one's sentence."""
    told = {reading.lemmas[w].lower()[:_STEM] for w in range(*_sentence(reading, first))}
    return any(
        reading.upos[w] == "NOUN"
        and (reading.lemmas[w].lower()[:_STEM] in told or reading.lemmas[w].lower() in _ATTACKS)
        and {reading.words[reading.subtree(w)[0]].lower(), reading.words[w - 1].lower()} & _POINTING
        for verb in path(reading, reading.words_at(later.start, later.end)[0])
        for w in below(reading, verb, "nsubj", "obl")
    )


def _are_of_one_day(days: Mapping[str, tuple[str | None, str | None]], one: Event, other: Event) -> bool:
    """Whether two events are not of two days, as far as they tell."""
    first, second = days.get(one.time or ""), days.get(other.time or "")
    return first is None or second is None or first == second


def _differing(reading: Reading, one: Toll, other: Toll) -> Iterator[Check]:
    (kind, a), (also, b) = sorted((one, other), key=lambda toll: toll[1].start)
    if kind != also or kind not in _KINDS or _agree(a, b) or not _of_one_kind(a, b):
        return
    if not _is_part(reading, a, b):
        message = f"The number of {kind} is given as {_said(a)} and as {_said(b)}."
        yield Check(kind="count", message=message, spans=(Span(a.start, a.end), Span(b.start, b.end)))


def _toll(record: Record, event: Event, kind: str) -> Toll | None:
    """The words of the event that give its count of a kind."""
    value = (event.magnitude or {})[kind]
    inside = within(record.amounts, event.evidence)
    return next(((kind, a) for a in inside if a.value == value and a.unit and _counts_people(a.unit)), None)


def _counts_people(unit: str) -> bool:
    return unit.lower() in PEOPLE or (unit[:1].isupper() and not unit.isupper())


def _of_one_kind(a: Amount, b: Amount) -> bool:
    """Whether both count all, or the same of them: 12 people and 14 soldiers can both be right."""
    first, second = ((x.unit or "").lower() for x in (a, b))
    return first == second or (first in _ALL and second in _ALL)


def _is_part(reading: Reading, a: Amount, b: Amount) -> bool:
    """Whether the two stand in one sentence, or words around one say that it changed or is a part."""
    spans = [reading.words_at(x.start, x.end) for x in (a, b)]
    at = [first for first, last in spans if first < last]
    together = len(at) == 2 and reading.sentence_of(at[0]) == reading.sentence_of(at[1])
    return together or any(_CHANGING & _around(reading, word) for word in at)


def _around(reading: Reading, word: int) -> set[str]:
    """The lemmas of the words over a number and of what describes them."""
    found: set[str] = set()
    for up in path(reading, word):
        found.add(reading.lemmas[up].lower())
        found |= lemmas_of(reading, up, "advmod", "amod", "det", "case")
    return found


def _agree(a: Amount, b: Amount) -> bool:
    """Whether two counts can both be true: equal, about the same, or one within the other's bound."""
    low, high = sorted((a, b), key=lambda amount: amount.value)
    near = "about" in (a.bound, b.bound) and high.value <= 1.1 * low.value
    return (
        low.value == high.value
        or near
        or low.bound == "at-least"
        or high.bound == "at-most"
        or (low.upper is not None and low.upper >= high.value)
    )


def _said(amount: Amount) -> str:
    bound = {"about": "about ", "at-least": "at least ", "at-most": "at most "}.get(amount.bound or "", "")
    return f"{bound}{amount.value:,}"
