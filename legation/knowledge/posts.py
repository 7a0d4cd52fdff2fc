"""Posts by the titles that newspapers give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legation.knowledge.names import fold, listed, rows


@dataclass(frozen=True, slots=True)
class Post:
    """A post under its own name, whatever title it is called by.

    ``sectors`` are PLOVER's, the main one first. ``many``: held by several people at once ("senator").
    ``rank`` is 0 for the post that a person with several is first called by.
    """

    name: str
    sectors: tuple[str, ...]
    many: bool
    rank: int


@cache
def named(title: str, of: str) -> Post:
    """The post that a title means in a state or body; a title that the table does not know is a post of its
    own in the executive."""
    form = _form(title)
    meant = _table().get(form, {})
    return meant.get(of) or meant.get("") or Post(form, ("GOV",), False, _LAST)


_LAST = 1_000_000  # behind every post of the table
_PASSING = re.compile(r"^(?:the |outgoing |current |incumbent |acting |interim |caretaker |transitional )+")
_OF = re.compile(r" (?:of|for) (?:the )?")


def _form(title: str) -> str:
    """A title as titles are compared.

    >>> _form("Minister for Defense"), _form("president of the World Bank"), _form("interim president")
    ('defence minister', 'world bank president', 'president')
    """
    plain = _PASSING.sub("", fold(title).replace("defense", "defence"))
    head, *rest = _OF.split(plain, maxsplit=1)
    return f"{rest[0]} {head}" if rest else plain


@cache
def _table() -> dict[str, dict[str, Post]]:
    """Each title's posts by the state or body where it means them, "" for everywhere else."""
    table: dict[str, dict[str, Post]] = {}
    ranks: dict[str, int] = {}
    for r in rows("posts"):
        name = _form(r["post"] or r["title"])
        post = Post(name, listed(r["sectors"]), bool(r["many"]), ranks.setdefault(name, len(ranks)))
        for title in (r["title"], *listed(r["names"])):
            meant = table.setdefault(_form(title), {})
            for of in listed(r["of"]) or ("",):
                meant.setdefault(of, post)
    return table
