"""Which words name a place: the model's locations and facilities without what is no name in them, countries
that it missed, and towns that it took for a body but that stand where only a place can."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.knowledge import places as gazetteer
from legation.knowledge.bodies import phrases
from legation.knowledge.countries import CountryName
from legation.knowledge.names import Found, fold
from legation.language.reading import Name, Reading

#: A name after these stands for a place whatever the model takes it for.
_AT = frozenset({"in", "near", "outside"})
#: Signs before the letters of a region: "Paris, Tex.", "(R-Tex.)".
_BEFORE_LETTERS = frozenset({",", "-", "–", "("})
_POSSESSIVE = frozenset({"'s", "’s"})
_KINDS = frozenset(
    "village town city area district neighbourhood neighborhood suburb county province region".split()
)
#: Words that the model takes for a place now and then, and that name none by themselves.
_NO_NAME = frozenset(
    """north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern park world earth nation centre center state states
    city town capital village country border palace river hill hills chief street road avenue square church
    mosque temple school hospital university court prison airport station bridge port harbour harbor island
    islands mountain lake sea ocean beach coast valley district province region county republic kingdom union
    continent homeland house hotel stadium museum parliament embassy consulate global local home here there
    moon mars internet downtown ground roundabout islamic mirror line labour liberal government
    opera""".split()
)
#: Words before a name that only say which part of it is meant, or how it is now.
_PART = re.compile(
    r"^(?:(?:north|south|east|west|central|mid|upper|lower|far|inner|outer|downtown|mainland|greater|"
    r"rural|occupied|"
    r"war[- ]torn|rebel[- ]held|government[- ]held|neighbou?ring|nearby)[- ]?(?:ern|east(?:ern)?|"
    r"west(?:ern)?)?\s)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Words ``start:end`` that name a place; ``outer``: the second part of a name of two ("Texas" of
    "Paris, Texas"); ``behind``: whether it stands behind a comma or the like."""

    start: int
    end: int
    text: str
    facility: bool = False
    outer: str = ""
    behind: bool = False  # a comma

    @property
    def whole(self) -> str:
        """The name without words for its part: "Iraq" of "northern Iraq"; itself where it has none."""
        return _PART.sub("", self.text) or self.text


def namings(reading: Reading, nations: Sequence[Found[CountryName | None]]) -> list[Naming]:
    """All names of places in text order; ``nations``: where the text names countries."""
    shut = _bodies(reading)
    found = [made for name in reading.names for made in _of_name(reading, name, shut)]
    named = set(reading.name_of)
    for hit in nations:
        inside = range(hit.start, hit.end)
        if hit.value and hit.value.form == "name" and shut.isdisjoint(inside) and named.isdisjoint(inside):
            found.append(Naming(hit.start, hit.end, reading.text(hit.start, hit.end)))
    return sorted(found, key=lambda n: n.start)


def _bodies(reading: Reading) -> set[int]:
    """The words of bodies' names: the Nations of the United Nations are no place."""
    hits = phrases().scan(reading.words)
    return {i for h in hits if h.end - h.start > 1 for i in range(h.start, h.end)}


def _of_name(reading: Reading, name: Name, shut: set[int]) -> Iterator[Naming]:
    start, end = _trimmed(reading, name.start, name.end)
    if start >= end:
        return
    text = reading.text(start, end)
    facility = name.label == "Facility"
    if name.label not in ("Location", "Facility"):
        if not (name.label in ("Organization", "Miscellaneous") and _stands_as_place(reading, start, text)):
            return
    elif start in shut and not (facility and gazetteer.venue(text)):
        return
    cut = next((i for i in range(start + 1, end - 1) if _parts(reading, i)), None)
    if cut is not None and not facility:
        second, last = _trimmed(reading, cut + 1, end)
        outer = reading.text(second, last) if second < last and reading.word(cut) not in _POSSESSIVE else ""
        first = cut - 1 if reading.word(cut - 1) in _KINDS else cut  # without "village of"
        yield Naming(start, first, reading.text(start, first), outer=outer)
        if second < last:
            yield Naming(second, last, reading.text(second, last), behind=bool(outer))
    else:
        behind = start > 0 and reading.word(start - 1) in _BEFORE_LETTERS
        if behind and end < len(reading) and gazetteer.region_short(f"{text}{reading.word(end)}"):
            text += reading.word(end)  # the full stop of "Ky."
        yield Naming(start, end, text, facility, behind=behind)


def _parts(reading: Reading, i: int) -> bool:
    """Whether word ``i`` parts a name of two places: "Paris, Texas", "Kyoto's Fushimi Ward", "Nara village of
    Samburu"."""
    of = reading.word(i) == "of" and reading.word(i - 1) in _KINDS and reading.name_of[i].start < i - 1
    return of or reading.word(i) in (",", "(", "in") or reading.word(i) in _POSSESSIVE


def _trimmed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The words of a name without articles, possessive endings and punctuation around it; none where it
    has no capital letter, or is a plain word."""
    while start < end and (reading.word(start).lower() == "the" or not reading.word(start)[0].isalnum()):
        start += 1
    while end > start and (
        reading.word(end - 1).lower() in _POSSESSIVE or not any(c.isalnum() for c in reading.word(end - 1))
    ):
        end -= 1
    words = [reading.word(i) for i in range(start, end)]
    named = any(c.isupper() or c.isdigit() for w in words for c in w)
    plain = all(w.lower() in _NO_NAME or w.isdigit() for w in words)
    return (start, end) if named and not plain else (start, start)


def _stands_as_place(reading: Reading, start: int, text: str) -> bool:
    before = reading.word(start - 1).lower() if start else ""
    return before in _AT and any(p.precision != "district" for p in gazetteer.named(text))


def key(name: str) -> str:
    """The form under which two names of one place are the same."""
    return fold(name).removeprefix("the ")
