"""What offices prove: who is called by a post that is held now, or that is over, and when that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.coding.dating.window import FIRST, LAST, Clue, Days, between, common, joined
from legation.coding.tree import path, relation
from legation.coding.when import Found
from legation.coding.when.calendar import length
from legation.coding.when.meaning import Deictic, Moment, Weekday
from legation.knowledge import offices, posts
from legation.knowledge.offices import Holding
from legation.language.reading import Name, Reading
from legation.record import Span

_OVER = {"former", "ex", "erstwhile"}
_THEN = {"then"}
#: Before a title these say that the post is another, or not held.
_OTHER = {
    "deputy",
    "vice",
    "assistant",
    "shadow",
    "future",
    "late",
    "incoming",
    "elect",
    "ousted",
    "deposed",
    "under",
}
#: Of a year that somebody is said to have governed in, at least so many days were of the term.
_SHARE = 31
_REACH = 4


def clues(reading: Reading, found: Sequence[Found]) -> Iterator[Clue]:
    """What the posts prove that people are called by, those of one sentence with its times together."""
    times = _by_sentence(reading, found)
    for name in reading.names:
        if name.label == "Person":
            yield from _of_name(reading, name, times.get(reading.sentence_of(name.start), ()))


def _of_name(reading: Reading, name: Name, times: Sequence[Found]) -> Iterator[Clue]:
    people = offices.phrases().get(reading.text(name.start, name.end))
    if not people or len(people) > 1:
        return
    start, held = _titled(reading, name, people[0])
    if not held:
        return
    span = reading.span(start, name.end)
    before = {reading.words[i].lower().rstrip("-") for i in range(max(start - _REACH, 0), name.start)}
    if before & _OTHER:
        return
    terms = joined(_term(h) for h in held)
    over = [date.fromisoformat(offices.first_day(h.until)) for h in held if h.until]
    if before & _OVER:
        if over:
            sure = joined(days for h in held if (days := _sure_term(h)))
            yield Clue(_outside(sure, min(over)), (span,), "left")
    elif before & _THEN:
        if over:
            yield Clue(between(min(over), None), (span,), "left")
        yield from _in_time(times, terms, span)
    elif not _is_told_of_the_past(times):
        if _acts(reading, name):
            yield Clue(terms, (span,), "office")
    else:
        yield from _in_time(times, terms, span)


def _acts(reading: Reading, name: Name) -> bool:
    """Whether the named person does or says something in the sentence, and is not only spoken of."""
    return relation(reading, reading.head_of(name.start, name.end)) == "nsubj" or any(
        relation(reading, w) == "nsubj"
        for w in list(path(reading, reading.head_of(name.start, name.end)))[:2]
    )


def _titled(reading: Reading, name: Name, person: str) -> tuple[int, list[Holding]]:
    """Where the title before a name begins, and the terms of its post."""
    for start in range(max(name.start - _REACH, 0), name.start):
        title = reading.text(start, name.start)
        if not title[:1].isalpha() or "\n" in title:
            continue
        held = [h for h in offices.holdings(person) if _is_called(title, h)]
        if held:
            return start, held
    return name.start, []


def _is_called(title: str, held: Holding) -> bool:
    return posts.named(title, held.of).name == posts.named(held.title, held.of).name


def _in_time(times: Sequence[Found], terms: Days, span: Span) -> Iterator[Clue]:
    """ "Last year, under then president X": the year before that of writing was one of X's."""
    relative = [f for f in times if _steps(f) is not None]
    if len(relative) != 1 or len(times) - _vague(times) > 2:
        return
    steps = _steps(relative[0]) or 0
    years = [y for first, last in terms for y in range(first.year, min(last.year, LAST.year - 1) + 1)]
    told = [y for y in years if _days_in(terms, y) >= _SHARE]
    stretches = joined(
        (date(y - steps, 1, 1), date(y - steps, 12, 31)) for y in told if FIRST.year < y - steps
    )
    e = relative[0].expression
    yield Clue(stretches, (Span(e.start, e.end), span), "ago")


def _steps(found: Found) -> int | None:
    meaning = found.expression.meaning
    if (
        isinstance(meaning, Deictic)
        and meaning.grain == "year"
        and meaning.base == "anchor"
        and meaning.steps < 0
    ):
        return meaning.steps
    return None


def _vague(times: Sequence[Found]) -> int:
    return sum(f.placed.type != "DATE" or f.placed.value.endswith("_REF") for f in times)


def _is_told_of_the_past(times: Sequence[Found]) -> bool:
    """Whether a sentence tells of another time than the day of writing and its week."""
    return any(_is_far(f) for f in times)


def _is_far(found: Found) -> bool:
    meaning, placed = found.expression.meaning, found.placed
    meaning = meaning.of if isinstance(meaning, Moment) and meaning.of else meaning
    if isinstance(meaning, Deictic):
        return meaning.grain not in ("day", "week", "weekend") or abs(meaning.steps) > 1
    vague = placed.value.endswith("_REF") or isinstance(meaning, Weekday)
    return placed.type in ("DATE", "TIME") and not vague


def _days_in(terms: Days, year: int) -> int:
    own = common(terms, between(date(year, 1, 1), date(year, 12, 31)))
    return sum((last - first).days + 1 for first, last in own)


def _outside(terms: Days, since: date) -> Days:
    """The days from ``since`` on that are of no term."""
    out, first = [], since + timedelta(days=1)
    for a, b in terms:
        if b >= first:
            if a > first:
                out.append((first, a - timedelta(days=1)))
            first = max(first, b + timedelta(days=1)) if b < LAST else LAST
    return joined([*out, (first, LAST)]) if first < LAST else joined(out)


def _term(held: Holding) -> tuple[date, date]:
    first = date.fromisoformat(offices.first_day(held.since))
    return max(first, FIRST), _last(held.until) if held.until else LAST


def _sure_term(held: Holding) -> tuple[date, date] | None:
    """The days that the post was surely held: of "July" to "July" none but those between."""
    first = max(_last(held.since), FIRST)
    last = date.fromisoformat(offices.first_day(held.until)) if held.until else LAST
    return (first, last) if first <= last else None


def _last(told: str) -> date:
    """The last day that a date may mean."""
    year, month = int(told[:4]), int(told[5:7] or 12)
    return date(year, month, int(told[8:10] or length(year, month)))


def _by_sentence(reading: Reading, found: Sequence[Found]) -> dict[int, list[Found]]:
    out: dict[int, list[Found]] = {}
    for f in found:
        first, last = reading.words_at(f.expression.start, f.expression.end)
        if first < last:
            out.setdefault(reading.sentence_of(first), []).append(f)
    return out
