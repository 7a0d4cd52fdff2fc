"""When and where: times and places given to the act that they hang on in the tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.coding.clauses import modal
from legation.coding.done.acts import Act
from legation.coding.done.narrative import carried
from legation.coding.done.news import news_day
from legation.coding.done.whereabouts import above, before, whereabouts
from legation.coding.overlaps import Overlaps
from legation.coding.tree import below, clause, has, is_light, lemmas_of, path, relation
from legation.coding.when.dateline import is_dateline
from legation.language.reading import Reading
from legation.record import EventBasis, Record, Time

_WHEN = frozenset({"in", "on", "at", "during", "by", "around"})
#: Behind these stands where a stretch begins or ends, or what is compared with.
_BOUNDS = frozenset({"since", "until", "till", "before", "after", "from", "to", "through", "between", "than"})
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_FAR = 99
#: Acts that words do, about what is to come: the days ahead that are told with them are its days.
_OF_WORDS = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT"})


@dataclass(frozen=True, slots=True)
class Setting:
    """The ids of an act's time and place. ``basis``: the time is that of the report ("news") or of the story
    around ("narrative"), not one that the act's own words are told with."""

    time: str | None = None
    place: str | None = None
    basis: EventBasis | None = None


def settings(reading: Reading, record: Record, acts: Sequence[Act]) -> list[Setting]:
    """The time and place of each act, where the tree or the roles give them to it."""
    owner = _owned(reading, acts)
    moments = _moments(reading, record, owner)
    times = _times(reading, owner, moments)
    places = whereabouts(reading, record, acts, owner, reading.whereabouts)
    found = [Setting(times.get(i), place) for i, place in enumerate(places)]
    found = _shared(reading, record, acts, found)
    found = _framed(reading, moments, acts, found)
    found = _ahead(reading, record, acts, found)
    own = {i: setting.time for i, setting in enumerate(found) if setting.time}
    spots = [reading.words_at(t.start, t.end)[0] for t in moments]
    verbs = _on_verbs(reading, moments)
    news, story = news_day(reading, acts, own, verbs), carried(reading, acts, own, verbs, spots)
    return [s if s.time else _carried(s.place, news.get(i), story.get(i)) for i, s in enumerate(found)]


def _carried(place: str | None, news: str | None, story: str | None) -> Setting:
    """The setting of an act that has no time of its own: the story's, else the report's."""
    basis: EventBasis | None = "narrative" if story else "news" if news else None
    return Setting(story or news, place, basis)


def _on_verbs(reading: Reading, moments: Sequence[Time]) -> dict[int, Time]:
    """Verbs with the first time that hangs on each."""
    out: dict[int, Time] = {}
    for time in moments:
        over = int(reading.heads[reading.head_of(*reading.words_at(time.start, time.end))])
        if over >= 0 and reading.upos[over] in ("VERB", "AUX"):
            out.setdefault(over, time)
    return out


def _owned(reading: Reading, acts: Sequence[Act]) -> dict[int, int]:
    """Words -> the act they belong to: its trigger, and a light verb over its noun."""
    out = {w: i for i, act in enumerate(acts) for w in range(act.start, act.end)}
    for i, act in enumerate(acts):
        word = act.head
        while (word := int(reading.heads[word])) >= 0 and is_light(reading, word):
            out.setdefault(word, i)
        for i_acl in below(reading, act.head, "acl"):  # "talks held in Geneva"
            if is_light(reading, i_acl):
                out.setdefault(i_acl, i)
    return out


def _times(reading: Reading, owner: dict[int, int], moments: Sequence[Time]) -> dict[int, str]:
    """The time that hangs nearest on each act, by the tree, else by the roles, else by standing behind it."""
    roles = [
        (a.start, a.end, owner[f.predicate])
        for f in reading.roles
        if f.predicate in owner
        for a in f.arguments
        if a.label == "ARGM-TMP"
    ]
    phrases = Overlaps((k, [(a, b)]) for k, (a, b, _) in enumerate(roles))
    found: dict[int, tuple[int, int, str]] = {}
    for at, time in enumerate(moments):
        first, last = reading.words_at(time.start, time.end)
        head = reading.head_of(first, last)
        act = above(reading, owner, head)
        if act is None:
            act = _of_verb(reading, owner, head)
        steps = _steps(reading, owner, head)
        if act is None:
            near = (roles[k] for k in phrases.near(first, last))
            inside = [(b - a, i) for a, b, i in near if a <= first and last <= b]
            act = min(inside)[1] if inside else before(reading, owner, first, _WHEN)
            steps = _FAR
        if act is not None:
            found[act] = min(found.get(act, (_FAR + 1, 0, "")), (steps, at, time.id))
    return {act: ident for act, (_, _, ident) in found.items()}


def _ahead(reading: Reading, record: Record, acts: Sequence[Act], found: Sequence[Setting]) -> list[Setting]:
    """A day to come is taken from what words have done already, and given to the next act before it, if that
    has none: "invited them to a summit on Monday"."""
    today = (record.article.published.date or "")[:10]
    times, starts = {t.id: t for t in record.times}, [act.start for act in acts]
    out = list(found)
    for i, setting in enumerate(found):
        time = times.get(setting.time or "")
        if not (time and today and time.earliest and time.earliest > today and _is_said(reading, acts[i])):
            continue
        out[i] = replace(setting, time=None)
        content = bisect_left(starts, reading.words_at(time.start, time.end)[0]) - 1
        if content >= 0 and acts[content].start >= acts[i].end and out[content].time is None:
            out[content] = replace(out[content], time=time.id)
    return out


def _is_said(reading: Reading, act: Act) -> bool:
    """Whether a verb of the past, or a participle, tells an act that words do: "invited", "has asked"."""
    past = reading.upos[act.head] == "VERB" and has(reading, act.head, "Tense=Past")
    return act.type in _OF_WORDS and past and not modal(reading, act.head)


def _of_verb(reading: Reading, owner: dict[int, int], word: int) -> int | None:
    """The act that is the object of the verb that a time hangs on, or its subject where it has none: "signed
    a deal on Monday", "protests erupted on Monday"."""
    verb = int(reading.heads[word])
    if verb < 0 or reading.upos[verb] != "VERB" or relation(reading, word) not in ("obl", "advmod", "nmod"):
        return None
    nouns = list(below(reading, verb, "obj")) or list(below(reading, verb, "nsubj"))
    return next((owner[noun] for noun in nouns if noun in owner), None)


def _steps(reading: Reading, owner: dict[int, int], word: int) -> int:
    """How far up the tree the act is."""
    return next((n for n, w in enumerate(path(reading, word)) if w in owner), _FAR)


def _moments(reading: Reading, record: Record, owner: dict[int, int]) -> list[Time]:
    """The times that can be an act's: what says when, and is no dateline, no bound of a stretch ("since
    March") and no word that only describes something ("the 2030 goals", "the current president")."""
    out = []
    for time in record.times:
        first, last = reading.words_at(time.start, time.end)
        if first == last or time.type not in ("DATE", "TIME"):
            continue
        head = reading.head_of(first, last)
        if is_dateline(record.article, time.start, time.end) or _bounds(reading, owner, head):
            continue
        if int(reading.heads[head]) in owner or not _is_of_a_thing(reading, time, head):
            out.append(time)
    return out


def _bounds(reading: Reading, owner: dict[int, int], word: int) -> bool:
    """Whether the time, or the phrase that it stands in, is where something begins or ends."""
    for up in path(reading, word):
        if up in owner:
            return False  # "since the attack of 3 May": the day is the attack's
        cases = lemmas_of(reading, up, "case")
        if cases or reading.upos[up] in ("VERB", "AUX"):
            return bool(cases & _BOUNDS)
    return False


def _is_of_a_thing(reading: Reading, time: Time, word: int) -> bool:
    """Whether a bare year, or "current", stands before a noun that it belongs to."""
    bare = time.value.isdigit() or time.value in _VAGUE
    described = relation(reading, word) in ("nummod", "compound", "amod", "nmod")
    return bare and described and word < int(reading.heads[word])


def _shared(reading: Reading, record: Record, acts: Sequence[Act], found: Sequence[Setting]) -> list[Setting]:
    """A coordinated act without a time of its own has the time that stands before the first one:
    "On Monday they met and signed"."""
    times = {t.id: t for t in record.times}
    firsts = {word: k for k, act in reversed([*enumerate(acts)]) for word in range(act.start, act.end)}
    out = list(found)
    for i, act in enumerate(acts):
        if found[i].time is None and relation(reading, act.head) == "conj":
            first = firsts.get(int(reading.heads[act.head]))
            time = None if first is None else times.get(found[first].time or "")
            if time is not None and first is not None and time.end <= reading.starts[acts[first].start]:
                out[i] = Setting(time.id, found[i].place)
    return out


def _framed(
    reading: Reading, moments: Sequence[Time], acts: Sequence[Act], found: Sequence[Setting]
) -> list[Setting]:
    """The main clause's act without a time of its own has the only time of its sentence, if no other act
    has it and no other clause holds it."""
    starts = [t.start for t in moments]
    taken = {setting.time for setting in found}
    out = list(found)
    for i, act in enumerate(acts):
        if found[i].time is None and reading.heads[act.head] < 0 and reading.upos[act.head] == "VERB":
            sentence = reading.span(*reading.sentence(reading.sentence_of(act.head)))
            inside = moments[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            if len(inside) == 1 and inside[0].id not in taken:
                first, last = reading.words_at(inside[0].start, inside[0].end)
                if first < last and clause(reading, reading.head_of(first, last)) == act.head:
                    out[i] = Setting(inside[0].id, found[i].place)
    return out
