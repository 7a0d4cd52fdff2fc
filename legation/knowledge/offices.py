"""Who held which post, and when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.knowledge.names import Phrases, listed, rows

KNOWN_UNTIL = "2025-12-31"
"""The last day for which posts without an end are vouched for."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's time in a post; days are ISO 8601 and inclusive, ``until`` None where it goes on.

    ``of`` is the code of the state or body, ``country`` the state's or None.
    """

    person: str
    title: str
    of: str
    country: str | None
    sectors: tuple[str, ...]
    since: str
    until: str | None

    def covers(self, day: str) -> bool:
        """Whether the person surely held the post on ``day``."""
        return self.since <= day <= (self.until or KNOWN_UNTIL)

    def is_over(self, day: str) -> bool:
        """Whether the person surely had left the post by ``day``."""
        return self.until is not None and self.until < day


@dataclass(frozen=True, slots=True)
class Standing:
    """What the tables know of a person on a day: ``holding`` is the post held then, else the last
    one left (``former``), else None where only the country is sure."""

    person: str
    country: str | None
    code: str
    holding: Holding | None
    former: bool


@cache
def phrases() -> Phrases[tuple[Holding, ...]]:
    """The posts of each person, under every spelling of the name."""
    posts: dict[str, list[Holding]] = {}
    spellings: dict[str, str] = {}
    for r in rows("holders"):
        held = Holding(
            r["person"],
            r["title"],
            r["of"],
            r["country"] or None,
            listed(r["sectors"]),
            r["from"],
            r["to"] or None,
        )
        posts.setdefault(held.person, []).append(held)
        for spelling in (held.person, *listed(r["names"])):
            spellings.setdefault(spelling, held.person)
    return Phrases((s, tuple(sorted(posts[p], key=lambda h: h.since))) for s, p in spellings.items())


def standing(name: str, day: str | None) -> Standing | None:
    """What is known of the person of that name on ``day`` (ISO 8601), or None for nobody known.

    Without a day no post is claimed. Somebody who had not yet held any post by then has none either.
    """
    held = phrases().get(name)
    if held is None:
        return None
    if day is not None:
        now = [h for h in held if h.covers(day)]
        over = [h for h in held if h.is_over(day)]
        past_knowledge = any(h.until is None and h.since <= day for h in held)
        if now or (over and not past_knowledge):
            post = now[-1] if now else over[-1]
            return Standing(post.person, post.country, post.of, post, not now)
    countries = {h.country for h in held if h.country}
    country = countries.pop() if len(countries) == 1 else None
    return Standing(held[0].person, country, country or held[-1].of, None, False)
