"""Whom each person's name means: one person for all the names of one, two for two of one surname."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from legation.coding.who.draft import Draft
from legation.coding.who.names import HONORIFICS
from legation.coding.who.sighting import Sighting
from legation.knowledge import figures
from legation.knowledge.names import fold
from legation.knowledge.sectors import Role

Tokens = tuple[str, ...]

_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "bint", "de", "da", "dos", "del", "van", "von", "der", "abu"}
)
_GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
_MARKS = str.maketrans(dict.fromkeys('()[]"\u201c\u201d', " "))


def join_persons(sightings: Iterable[Sighting]) -> list[tuple[Sighting, Draft]]:
    """Whom each person's name means. A fuller name is the same person as one that it spells out; a bare
    surname means the bearer named last before it (of two, the one whose title it bears), else next."""
    ordered = sorted(sightings, key=lambda s: s.start)
    known = _Known()
    pairs: dict[Sighting, Draft] = {}
    for full in (True, False):
        for sighting in ordered:
            tokens = _tokens(sighting.name)
            if (len(tokens) > 1) == full:
                draft = known.bearer(sighting, tokens) or Draft("person", sighting.name)
                known.spell(draft, sighting.name, tokens)
                draft.add(sighting)
                pairs[sighting] = draft
    return [(s, pairs[s]) for s in ordered]


class _Known:
    """The persons of a text so far, found by the parts of their names."""

    def __init__(self) -> None:
        self._spelt: dict[Draft, Tokens] = {}
        self._with: defaultdict[str, dict[Draft, None]] = defaultdict(dict)
        self._in_table: dict[Tokens, Draft] = {}

    def spell(self, draft: Draft, name: str, tokens: Tokens) -> None:
        """Keep a person's name, where it is the fullest so far."""
        if len(tokens) > len(self._spelt.get(draft, ())):
            draft.name, self._spelt[draft] = name, tokens
            known = figures.named(" ".join(tokens).title())
            if known is not None and len(known) == 1:
                self._in_table.setdefault(known, draft)
        for token in tokens:
            self._with[token][draft] = None

    def bearer(self, sighting: Sighting, tokens: Tokens) -> Draft | None:
        """The person already known whom a name means, or None."""
        near = dict.fromkeys(d for token in (tokens[0], _surname(tokens)) for d in self._with.get(token, ()))
        if len(tokens) == 1:
            return self._by_one_name(sighting, tokens[0], near)
        same = next((d for d in near if _same_person(tokens, self._spelt[d])), None)
        if same is None and (len(tokens) == 2 or tokens[0] in _PARTICLES):  # "al-Assad", "García Márquez"
            same = max(
                (
                    d
                    for d in near
                    if len(self._spelt[d]) > len(tokens) and self._spelt[d][-len(tokens) :] == tokens
                ),
                key=lambda d: d.latest(sighting.start),
                default=None,
            )
        known = figures.named(" ".join(tokens).title()) if same is None else None
        return self._in_table.get(known) if known is not None else same

    def _by_one_name(self, sighting: Sighting, token: str, near: Iterable[Draft]) -> Draft | None:
        fits = [d for d in near if None in (sighting.sex, d.sex) or sighting.sex == d.sex]
        same = [d for d in fits if token == _surname(self._spelt[d])]
        same = same or [d for d in fits if not _clash(sighting, d)]
        if len(same) > 1:
            titled = [d for d in same if d.office and sighting.sketch.office and not _clash(sighting, d)]
            same = titled or [d for d in same if not _clash(sighting, d)] or same
        return max(same, key=lambda d: (d.latest(sighting.start), -d.first), default=None)


def _tokens(name: str) -> Tokens:
    """The folded parts of a name, without honorifics before it and the marks of brackets and quotation."""
    parts = [t for t in fold(name.translate(_MARKS)).split(" ") if t]
    while len(parts) > 1 and parts[0] in HONORIFICS:
        parts.pop(0)
    return tuple(parts) or (fold(name),)


def _surname(tokens: Tokens) -> str:
    """The last part that is not a generation's mark ("Marcos" of "Ferdinand Marcos Jr.")."""
    return next((t for t in reversed(tokens) if t not in _GENERATIONS), tokens[-1])


def _clash(sighting: Sighting, draft: Draft) -> bool:
    """Whether the name comes with a post that is not this person's; a soldier's rank goes with any."""
    office = sighting.sketch.office
    if office is None or draft.office is None or _is_rank(sighting.sketch.role) != _is_rank(draft.role):
        return False
    one, other = fold(office.title), fold(draft.office.title)
    return not (one.endswith(other) or other.endswith(one))


def _is_rank(role: Role | None) -> bool:
    """Whether a title is a soldier's: "Gen", "Colonel"."""
    return role is not None and role.sectors == ("MIL",)


def _same_person(one: Tokens, other: Tokens) -> bool:
    """Whether two full names are one person's: equal but for a generation's mark, or one with more names or
    initials between first and last."""
    one, other = (tuple(t for t in name if t not in _GENERATIONS) for name in (one, other))
    if one == other:
        return True
    if len(one) == len(other) or min(len(one), len(other)) < 2:
        return False
    short, long = sorted((one, other), key=len)
    return (short[0], short[-1]) == (long[0], long[-1]) or short in (long[: len(short)], long[-len(short) :])
