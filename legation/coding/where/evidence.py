"""What a text says of where its places lie: the region or country told beside a name, the countries and
regions spoken of, and where the paper itself comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from legation.coding import paper
from legation.coding.where.namings import Naming
from legation.knowledge import countries
from legation.knowledge import places as gazetteer
from legation.knowledge.countries import CountryName
from legation.knowledge.names import Found, fold
from legation.knowledge.places import Toponym
from legation.language.reading import Reading

#: Behind these a larger place is told: "Paris, Texas", "Tripoli in northern Lebanon".
_BEHIND = frozenset({",", "in", "("})
#: Words between a place and the larger one: "in the north of Lebanon", "in western Ukraine".
_BETWEEN = frozenset(
    """the a an of in northern southern eastern western central northeastern northwestern southeastern
    southwestern north south east west northeast northwest southeast southwest state province region county
    nearby neighboring neighbouring""".split()
)
#: Nouns that tell what kind of place a name is, before it ("the city of", "in Diyala province").
_KINDS: dict[str, tuple[str, ...]] = {
    "city": ("city", "town", "village", "capital", "port", "suburb", "hamlet", "settlement"),
    "region": (
        "province", "region", "governorate", "oblast", "state", "prefecture", "department", "canton",
        "emirate",
        "krai", "territory",
    ),
    "district": ("district", "county", "raion", "parish", "subdistrict", "sub-district", "tehsil", "borough"),
}  # fmt: skip
_KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns}
_WINDOW = 6  # words
_LONGEST = 3
_LARGER = ("country", "region", "district")


@dataclass(frozen=True, slots=True)
class Context:
    """What a text says of its setting beside the names of places: ``spoken``: how often each country is named
    by its people or government; ``regions``: in names of bodies ("Ohio State University"), by country and
    GeoNames code; ``home``: the country of the paper, or None."""

    spoken: Counter[str]
    regions: Counter[tuple[str | None, str | None]]
    home: str | None

    @classmethod
    def of(
        cls, reading: Reading, found: Sequence[Naming], nations: Sequence[Found[CountryName | None]]
    ) -> Context:
        """What a reading says; ``nations``: where the text names countries."""
        named = {i for n in found for i in range(n.start, n.end)}
        told = (h.value.country.code for h in nations if h.value and h.start not in named)
        return cls(Counter(told), _of_bodies(reading, named), paper.home(reading.article))


def _of_bodies(reading: Reading, named: Set[int]) -> Counter[tuple[str | None, str | None]]:
    """The regions and districts in the names of bodies, buildings and products."""
    out: Counter[tuple[str | None, str | None]] = Counter()
    for name in reading.names:
        if name.label in ("Organization", "Facility", "Miscellaneous") and name.start not in named:
            for place in _regions_in(reading, name.start, name.end):
                out[place.country, place.admin] += 1
    return out


def _regions_in(reading: Reading, start: int, end: int) -> Iterator[Toponym]:
    """The regions named in words ``start:end`` and the districts by their full name, the longest first."""
    at = start
    while at < end:
        for stop in range(min(end, at + _LONGEST), at, -1):
            text = reading.text(at, stop)
            found = (
                [p for p in gazetteer.named(text, least=0) if _tells(p, text)] if text[0].isupper() else []
            )
            if found:
                yield max(found, key=lambda p: p.people)
                at = stop - 1
                break
        at += 1


def _tells(place: Toponym, text: str) -> bool:
    full = fold(place.name) == fold(text)
    return full and (place.precision == "region" or (place.precision == "district" and " " in text))


def told(reading: Reading, naming: Naming) -> list[Toponym]:
    """The larger places told with a name: behind it ("Paris, Texas", "Tripoli in northern Lebanon"), in a
    name of two parts, or as its adjective ("the Syrian town of Manbij", "Iraq's Diyala province")."""
    if naming.outer:
        return _larger(naming.outer, behind=True)
    return [*_behind(reading, naming.end), *_before(reading, naming)]


def _behind(reading: Reading, after: int) -> list[Toponym]:
    if after < len(reading) and fold(reading.word(after)) in _KIND_OF:
        after += 1  # "Diyala province, Iraq"
    if after + 1 >= len(reading) or reading.word(after) not in _BEHIND:
        return []
    comma = reading.word(after) == ","
    start, stop = after + 1, min(len(reading), after + 1 + _WINDOW)
    while start < stop and reading.word(start).lower() in _BETWEEN:
        start += 1
    if start >= stop or (
        comma and start > after + 1 and reading.word(after + 1).lower() not in ("in", "northern")
    ):
        return []
    name = reading.name_of.get(start)
    end = name.end if name and name.start == start else start + 1
    hit = countries.phrases().at(reading.words, start)
    end = max(end, hit.end) if hit else end
    text = reading.text(start, end)
    if end < len(reading) and reading.word(end) == "." and gazetteer.region_short(text + "."):
        text += "."
    return _larger(text.partition(",")[0], behind=comma)


def _larger(text: str, *, behind: bool) -> list[Toponym]:
    """The countries, regions and districts that a name means; ``behind`` a comma letters are a region's."""
    short = gazetteer.region_short(text) if behind else None
    if short is not None:
        return [short]
    country = gazetteer.country_named(text)
    named = gazetteer.named(text, least=0)
    return [*([country] if country else []), *(p for p in named if p.precision in _LARGER)]


def _before(reading: Reading, naming: Naming) -> Iterator[Toponym]:
    """The country whose adjective or possessive stands before the name in its own phrase."""
    first = max(reading.sentence(reading.sentence_of(naming.start))[0], naming.start - _WINDOW)
    kind = kind_told(reading, naming)
    possessive = naming.start > 0 and reading.word(naming.start - 1) in ("'s", "’s", "'")
    if not (kind or possessive):
        return
    for hit in countries.phrases().scan(reading.words, first, naming.start):
        adjective = hit.value and hit.value.form == "adjective" and kind
        owner = hit.value and hit.value.form == "name" and possessive and hit.end == naming.start - 1
        if hit.value and (adjective or owner):
            country = gazetteer.country(hit.value.country.code)
            yield from (country,) if country else ()


def kind_told(reading: Reading, naming: Naming) -> str | None:
    """The kind of place that the words around a name tell: city, region or district; None for none."""
    after = reading.word(naming.end) if naming.end < len(reading) else ""
    if after.islower() and after in _KIND_OF:
        return _KIND_OF[after]
    last = naming.text.rpartition(" ")[2].lower()
    if last in _KIND_OF and " " in naming.text:
        return _KIND_OF[last]
    at = naming.start - 1
    if at > 0 and reading.word(at).lower() == "of":
        at -= 1
    noun = reading.word(at).lower() if at >= 0 else ""
    return _KIND_OF.get(noun)


def told_inside(reading: Reading, naming: Naming) -> tuple[Toponym, ...]:
    """The towns told right before the name as a part of it: "Atlanta, Georgia"."""
    if naming.start < 2 or reading.word(naming.start - 1) not in (",", "in", "("):
        return ()
    inner = reading.name_of.get(naming.start - 2)
    return (
        gazetteer.named(reading.text(inner.start, inner.end), least=0)
        if inner and inner.label == "Location"
        else ()
    )
