"""Which state, people or body each name means: one actor for its names, acronyms and short forms."""

from __future__ import annotations

from collections.abc import Iterable

from legation.coding.who.draft import Draft, state_draft
from legation.coding.who.kinds import kind_of
from legation.coding.who.sighting import Sighting
from legation.knowledge import countries, places, sectors
from legation.knowledge.countries import Country, CountryName
from legation.knowledge.names import fold
from legation.language.reading import Reading

_TELLING = 5  # letters
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "des", "du"})


def join_things(
    reading: Reading, sightings: Iterable[Sighting], day: str | None
) -> list[tuple[Sighting, Draft]]:
    """Which state (as of a day), people or body each name means."""
    known = _Known()
    out: list[tuple[Sighting, Draft]] = []
    for sighting in sorted(sightings, key=lambda s: s.start):
        key = _key(sighting, day)
        if out and _in_brackets(reading, sighting, out[-1][0]):
            known.by_key.setdefault(key, out[-1][1])
        draft = known.by_key.get(key) or (known.same_body(sighting) if key[0] == "name" else None)
        if draft is None:
            draft = _draft(sighting, day)
        elif len(sighting.name) > len(draft.name) and sighting.what == "body" and not _is_seat(sighting):
            draft.name = sighting.name
        known.by_key[key] = draft
        draft.add(sighting)
        known.keep(sighting.name, draft)
        out.append((sighting, draft))
    return out


class _Known:
    """The bodies of a text so far, found by their keys, and by the words and initials of their names."""

    def __init__(self) -> None:
        self.by_key: dict[tuple[str, str], Draft] = {}
        self._by_edge: dict[str, dict[Draft, None]] = {}
        self._by_initials: dict[str, Draft] = {}
        self._by_acronym: dict[str, Draft] = {}

    def keep(self, name: str, draft: Draft) -> None:
        """Let a body be found by this name of it."""
        if draft.state is None and draft.kind != "group":
            for edge in {fold(name).split(" ")[0], fold(name).split(" ")[-1]}:
                self._by_edge.setdefault(edge, {})[draft] = None
            for short in _acronyms(name):
                self._by_initials[short] = draft
            if _is_acronym(name):
                self._by_acronym[_letters(name)] = draft

    def same_body(self, sighting: Sighting) -> Draft | None:
        """The body that a name means in another form: its acronym, or its name without whose it is."""
        name = fold(sighting.name)
        for draft in self._spelt_short(sighting.name):
            if draft is not None and not _clash(sighting, draft):
                return draft
        edges = {name.split(" ")[0], name.split(" ")[-1]}
        near = dict.fromkeys(d for edge in edges for d in self._by_edge.get(edge, ()))
        alike = [d for d in reversed(near) if not _clash(sighting, d)]
        fits = [d for d in alike if _is_part(name, fold(d.name))]
        if not fits and sighting.what == "body" and len(alike) == 1:
            fits = [d for d in alike if d.body is None and _begins(sighting.name, d.name)]
        return next(iter(fits), None)

    def _spelt_short(self, name: str) -> list[Draft | None]:
        """The bodies of which a name is the acronym, or that were called by the acronym of it alone: two
        full names with the same initials are two bodies'."""
        if " " not in name:
            return [self._by_initials.get(_letters(name)), self._by_acronym.get(_letters(name))]
        called = [self._by_acronym.get(short) for short in _acronyms(name)]
        return [d for d in called if d is not None and _is_acronym(d.name)]


def _clash(sighting: Sighting, draft: Draft) -> bool:
    one, other = sighting.sketch.country, draft.country
    return one is not None and other is not None and one != other


def _is_part(one: str, other: str) -> bool:
    """Whether one name begins or ends another, and tells enough: several words, or a role noun."""
    short, long = sorted((one, other), key=len)
    telling = " " in short or sectors.find(short) is not None
    return telling and (long.startswith(f"{short} ") or long.endswith(f" {short}"))


def _begins(one: str, other: str) -> bool:
    """Whether one name is the first word of another, and no place: "Gortune" of "Gortune Investment"."""
    short, long = sorted((fold(one), fold(other)), key=len)
    alone = " " not in short and len(short) >= _TELLING and long.startswith(f"{short} ")
    return alone and not places.named(min(one, other, key=len))


def _in_brackets(reading: Reading, sighting: Sighting, before: Sighting) -> bool:
    """Whether a name stands in brackets behind another as its short form: "Kuwait News Agency (KUNA)"."""
    if sighting.start == 0 or reading.words[sighting.start - 1] != "(" or before.end != sighting.start - 1:
        return False
    alone = reading.words[sighting.end : sighting.end + 1] == (")",)  # "Union of Harbour Workers (Unharwo)"
    short = alone or reading.words[sighting.start].isupper()
    return (
        short or _letters(sighting.name) in _acronyms(before.name)
    ) and before.what == sighting.what == "body"


def _is_seat(sighting: Sighting) -> bool:
    """Whether a body is called by the town that it sits in ("Brussels")."""
    return sighting.body is not None and not sighting.name.isupper() and bool(places.named(sighting.name))


def _key(sighting: Sighting, day: str | None) -> tuple[str, str]:
    if sighting.body is not None:
        return "body", sighting.body.name
    if sighting.country is not None:
        owner = _state(sighting.country, day).name
        return sighting.what, owner if sighting.what != "seat" else f"{owner} {fold(sighting.name)}"
    return "name", _canonical(sighting.name)


def _canonical(name: str) -> str:
    """A name without its small words, a ministry's by its field: "Ministry of the Interior" as "Interior
    Ministry"."""
    words = [w for w in fold(name).split(" ") if w not in _SMALL]
    if words and words[0] in ("ministry", "department"):
        words.append(words.pop(0))
    return " ".join(words) or fold(name)


def _state(named: CountryName, day: str | None) -> Country:
    """The state that a name means on a day; a capital or seat may have been another's then."""
    return countries.on(named.country, day) if named.form in ("capital", "seat") else named.country


def _draft(sighting: Sighting, day: str | None) -> Draft:
    said = sighting.sketch
    if sighting.country is not None:
        state = _state(sighting.country, day)
        if sighting.what == "state":
            return state_draft(state, day)
        if sighting.what == "seat":
            return Draft("government", sighting.name, state.code, state.code, ("GOV",))
        return Draft("group", sighting.name, state.code, state.code, plural=True)
    body = sighting.body
    if body is not None:
        name = body.name if _is_seat(sighting) else sighting.name
        return Draft(body.kind, name, wikidata=body.wikidata, basis="knowledge")
    if sighting.what == "people":
        return Draft("group", sighting.name, plural=True)
    return Draft(
        kind_of(sighting), sighting.name, body=said.body, basis="knowledge" if said.inferred else None
    )


def _letters(name: str) -> str:
    return "".join(c for c in name if c.isalpha()).upper()


def _is_acronym(name: str) -> bool:
    """Whether a name is letters for words: "RRF", "DoE"."""
    capitals = sum(c.isupper() for c in name)
    return " " not in name and capitals > 1 and 2 * capitals >= len(_letters(name))


def _acronyms(name: str) -> tuple[str, ...]:
    """The initials of a name's words, with and without the small ones."""
    words = [w for w in name.replace("-", " ").split() if w[:1].isalpha()]
    if len(words) < 2:
        return ()
    main = "".join(w[0] for w in words if w.lower() not in _SMALL).upper()
    return tuple(dict.fromkeys((main, "".join(w[0] for w in words).upper())))
