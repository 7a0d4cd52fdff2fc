"""Who held which post, and when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.knowledge import countries, posts
from legation.knowledge.names import Phrases, lines, listed, rows

KNOWN_UNTIL = "2026-01-31"
"""The last day for which the table vouches for posts without an end."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's time in a post.

    ``of`` is the code of the state or body, ``country`` the state's or None, ``rank`` the post's place among
    all posts. Dates are ISO 8601 and inclusive; one cut to its month or year is some day in it. ``until`` is
    None where no end is known: the person was in post at least until ``seen``.
    """

    person: str
    title: str
    of: str
    country: str | None
    sectors: tuple[str, ...]
    rank: int
    since: str
    until: str | None
    seen: str

    def covers(self, day: str) -> bool:
        """Whether the person surely held the post on ``day``."""
        return last_day(self.since) <= day <= (first_day(self.until) if self.until else self.seen)

    def is_over(self, day: str) -> bool:
        """Whether the person surely had left the post by ``day``."""
        return self.until is not None and last_day(self.until) < day

    def is_ahead(self, day: str) -> bool:
        """Whether the person surely had not yet begun on ``day``."""
        return day < first_day(self.since)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the tables know of a person on a day: ``holding`` is the post held then, of several the first in
    rank, else the last one left (``former``), else None where only the country is sure. ``person`` and
    ``wikidata`` are None where the name is that of several people and the day does not tell which."""

    person: str | None
    country: str | None
    code: str
    holding: Holding | None
    former: bool
    wikidata: str | None


def first_day(date: str) -> str:
    """The first day that a date may mean; days are themselves.

    >>> first_day("2014"), first_day("2014-05")
    ('2014-01-01', '2014-05-01')
    """
    return date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date


def last_day(date: str) -> str:
    """The last day that a date may mean, to be compared only: a month has 31 days here.

    >>> last_day("2014"), last_day("2014-02")
    ('2014-12-31', '2014-02-31')
    """
    return date + "-12-31"[len(date) - 4 :] if len(date) < 10 else date


@cache
def phrases() -> Phrases[tuple[str, ...]]:
    """Everybody in the table under every spelling of the name. A spelling of several people ("Bush") means
    them all; a name that many others bear ("John Smith") is not there."""
    table = _people()
    spellings: dict[str, tuple[str, ...]] = {}
    for person in _by_person():
        row = table.get(person)
        named = () if row and row["common"] else (person,)
        for spelling in (*named, *listed(row["names"] if row else "")):
            spellings[spelling] = (*spellings.get(spelling, ()), person)
    return Phrases(spellings.items())


def standing(name: str, day: str | None) -> Standing | None:
    """What is known of the person of that name on ``day`` (ISO 8601), or None for nobody known.

    Without a day no post is claimed. Somebody who had not yet held any post by then has none either, nor
    somebody who may or may not have been in one.
    """
    people = phrases().get(name)
    if people is None:
        return None
    held = [h for person in people for h in holdings(person)]
    post = _post_on(held, day) if day is not None else None
    if post is not None and day is not None:
        return Standing(post.person, post.country, post.of, post, not post.covers(day), wikidata(post.person))
    codes = {h.of for h in held}
    homes = {h.country for h in held if h.country}
    country = homes.pop() if len(homes) == 1 else None
    if len(people) > 1:
        return Standing(None, country, country, None, False, None) if country else None
    code = country or (codes.pop() if len(codes) == 1 else held[-1].of)
    return Standing(people[0], country, code, None, False, wikidata(people[0]))


def holder(title: str, of: str, day: str) -> Holding | None:
    """The one who surely held the post on ``day`` (ISO 8601): the title as a newspaper has it ("president",
    "secretary of defense"), the code of the state or body. None where nobody is known, where two were, and
    for posts of many."""
    post = posts.named(title, of)
    if post.many:
        return None
    sure = [h for h in map(_holding, _by_post().get((post.name, of), ())) if h.covers(day)]
    return max(sure, key=lambda h: h.since) if len({h.person for h in sure}) == 1 else None


def holdings(person: str) -> tuple[Holding, ...]:
    """All posts of a person of the table, in order of their beginning."""
    return tuple(sorted((_holding(line) for line in _by_person().get(person, ())), key=lambda h: h.since))


def wikidata(person: str) -> str | None:
    """The Wikidata id of a person of the table, where it is known."""
    row = _people().get(person)
    return row["wikidata"] or None if row else None


def _post_on(held: list[Holding], day: str) -> Holding | None:
    """The post that tells best who somebody was on a day: one held, else the last one left, if all are
    surely over or ahead. None where the posts are of several people, and not one alone was in post."""
    now = [h for h in held if h.covers(day)]
    if now:
        return min(now, key=lambda h: h.rank) if len({h.person for h in now}) == 1 else None
    over = [h for h in held if h.is_over(day)]
    sure = all(h.is_over(day) or h.is_ahead(day) for h in held)
    alone = len({h.person for h in held}) == 1
    return max(over, key=lambda h: (h.until or "", -h.rank)) if over and sure and alone else None


@cache
def _holding(line: str) -> Holding:
    person, title, of, since, to, _ = line.split("\t")
    post = posts.named(title, of)
    until, seen = (None, to[:-1]) if to.endswith("+") else (to or None, KNOWN_UNTIL)
    country = of if of in countries.all_countries() else None
    return Holding(person, title, of, country, post.sectors, post.rank, since, until, seen)


@cache
def _by_person() -> dict[str, list[str]]:
    """The lines of the table of each person; they are taken apart when they are asked for."""
    kept: dict[str, list[str]] = {}
    for line in lines("holders")[1:]:
        kept.setdefault(line.partition("\t")[0], []).append(line)
    return kept


@cache
def _by_post() -> dict[tuple[str, str], list[str]]:
    """The lines of the table of each post and state or body."""
    kept: dict[tuple[str, str], list[str]] = {}
    for line in (line for held in _by_person().values() for line in held):
        _, title, of, *_ = line.split("\t")
        kept.setdefault((posts.named(title, of).name, of), []).append(line)
    return kept


@cache
def _people() -> dict[str, dict[str, str]]:
    return {r["person"]: r for r in rows("people")}
