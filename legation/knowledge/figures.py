"""People of note: who somebody was on a day, by the posts held, else by what else is known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.knowledge import offices
from legation.knowledge.names import Phrases, fold, listed, rows
from legation.knowledge.offices import Holding

#: Who was of these and is no more is of the elite out of post.
_POSTS = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY"})


#: Titles that the tables have in some names, as newspapers do.
_TITLES = frozenset(
    {"sheikh", "king", "queen", "prince", "princess", "pope", "sultan", "emir", "sir", "lord"}
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables know of a person on a day. ``person`` is None where the name is that of several
    people of one country; ``sectors`` are empty where no post is claimed; ``holding`` is the post held or,
    with ``former``, the last one left; ``code`` is PLOVER's of the state or body."""

    person: str | None
    country: str | None
    code: str
    sectors: tuple[str, ...] = ()
    holding: Holding | None = None
    former: bool = False
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class _Figure:
    person: str
    country: str
    sectors: tuple[str, ...]
    since: str
    until: str

    def covers(self, day: str) -> bool:
        last = offices.first_day(self.until) if self.until else day
        return (not self.since or offices.last_day(self.since) <= day) and day <= last


@cache
def phrases() -> Phrases[tuple[str, ...]]:
    """Everybody of the table who is no holder of a post, under every spelling of the name."""
    return Phrases((name, (f.person,)) for f, names in _figures() for name in (f.person, *names))


def named(name: str) -> tuple[str, ...] | None:
    """The people of that name, as the tables call them, or None."""
    return offices.phrases().get(name) or phrases().get(name)


def known(name: str, day: str | None) -> Known | None:
    """What is known of the person of that name, or of a fuller or shorter form of it, on ``day`` (ISO 8601).

    Without a day no post is claimed.
    """
    holder = offices.standing(name, day)
    figure = _by_name().get(fold(name), ())
    if holder is None and not figure:
        fuller = _fuller(name)
        return known(fuller, day) if fuller is not None else None
    now = next((f for f in figure if day is not None and f.covers(day)), None)
    if holder is None or (now is not None and (holder.holding is None or holder.former)):
        return _as_figure(figure, now, day, holder.wikidata if holder else None)
    post = holder.holding
    sectors = () if post is None else ("ELI",) if holder.former else post.sectors
    return Known(holder.person, holder.country, holder.code, sectors, post, holder.former, holder.wikidata)


def surnamed(surname: str) -> tuple[str, ...]:
    """Everybody whose name ends so."""
    return _surnames().get(fold(surname), ())


def _as_figure(
    figure: tuple[_Figure, ...], now: _Figure | None, day: str | None, wikidata: str | None
) -> Known:
    first = now or figure[-1]
    sectors = first.sectors if now or not first.since else ()
    if day is not None and now is None and first.until and offices.last_day(first.until) < day:
        sectors = ("ELI",) if _POSTS.intersection(first.sectors[:1]) else first.sectors
    return Known(first.person, first.country or None, first.country, sectors, wikidata=wikidata)


def _fuller(name: str) -> str | None:
    """The one name known that has the first and last part of this one, and all its parts or only such."""
    tokens = fold(name).split(" ")
    alike = [p for p in _surnames().get(tokens[-1], ()) if _is_form_of(tokens, fold(p).split(" "))]
    return alike[0] if len(alike) == 1 else None


def _is_form_of(one: list[str], other: list[str]) -> bool:
    short, long = sorted((_untitled(one), _untitled(other)), key=len)
    rest = iter(long)
    return len(short) > 1 and len(long) > 2 and short[0] == long[0] and all(part in rest for part in short)


def _untitled(tokens: list[str]) -> list[str]:
    return tokens[1:] if tokens[0] in _TITLES else tokens


@cache
def _figures() -> tuple[tuple[_Figure, tuple[str, ...]], ...]:
    return tuple(
        (
            _Figure(r["person"], r["country"], listed(r["sectors"]), r["from"], r["to"]),
            listed(r["names"]),
        )
        for r in rows("figures")
    )


@cache
def _by_name() -> dict[str, tuple[_Figure, ...]]:
    found: dict[str, list[_Figure]] = {}
    for figure, names in _figures():
        for name in (figure.person, *names):
            found.setdefault(fold(name), []).append(figure)
    return {name: tuple(figures) for name, figures in found.items()}


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    people: dict[str, dict[str, None]] = {}
    for person in (*(r["person"] for r in rows("holders")), *(f.person for f, _ in _figures())):
        people.setdefault(fold(person).split(" ")[-1], {})[person] = None
    return {surname: tuple(found) for surname, found in people.items()}
