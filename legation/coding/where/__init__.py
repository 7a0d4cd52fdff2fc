"""Where: the places that an article names, with their coordinates.

A name can mean many places. What decides: the region or country told with it ("Paris, Texas"), the countries
and regions that the text speaks of, what other places it names, and how large the place is. ``namings`` finds
the names, ``evidence`` what the text says of them, ``resolve`` weighs, ``venues`` ties buildings to their
city."""

from __future__ import annotations

from legation.coding.where.evidence import Context
from legation.coding.where.index import PlaceIndex
from legation.coding.where.namings import key, namings
from legation.coding.where.resolve import Named, resolve
from legation.coding.where.venues import Site, Sites, is_venue
from legation.knowledge import countries
from legation.language.reading import Reading
from legation.record import Mention, Place, Record

__all__ = ["PlaceIndex", "places"]


def places(reading: Reading, record: Record) -> tuple[Place, ...]:  # noqa: ARG001
    """The places named in the article, in the order of their first mention; one for all its mentions."""
    nations = list(countries.phrases().scan(reading.words))
    names = namings(reading, nations)
    context = Context.of(reading, names, nations)
    found: dict[str, Named] = {}
    for naming in names:
        known = found.setdefault(key(naming.text), Named(naming.text))
        known.namings.append(naming)
        known.facility |= naming.facility or is_venue(naming.text)
    resolve(reading, list(found.values()), context)
    merged = _merged(found)
    sites = Sites(reading, merged)
    return tuple(_place(reading, f"p{i}", known, sites) for i, known in enumerate(merged, 1))


def _merged(found: dict[str, Named]) -> list[Named]:
    """One for each place: "the US" and "America" are one country."""
    out: dict[object, Named] = {}
    for name, known in found.items():
        place = known.toponym
        same = out.setdefault(
            name if known.facility or place is None else place.geonames or place.name, known
        )
        if same is not known:
            same.namings.extend(known.namings)
            same.name = max(same.name, known.name, key=len)
    return sorted(out.values(), key=lambda known: known.namings[0].start)


def _place(reading: Reading, ident: str, known: Named, sites: Sites) -> Place:
    spans = sorted(reading.span(naming.start, naming.end) for naming in known.namings)
    mentions = tuple(Mention(s.start, s.end, "name") for s in spans)
    place = known.toponym
    if known.facility:
        at = sites.of(known)
        if at is None and place is not None:
            at = Site(place.country, place.latitude, place.longitude)
        return Place(
            id=ident,
            name=known.name,
            country=at.country if at else None,
            latitude=at.latitude if at else None,
            longitude=at.longitude if at else None,
            precision="facility",
            mentions=mentions,
        )
    if place is None:
        return Place(id=ident, name=known.name, mentions=mentions)
    return Place(
        id=ident,
        name=place.name,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames=place.geonames,
        precision=place.precision,
        mentions=mentions,
    )
