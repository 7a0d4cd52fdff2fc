"""What kind of actor a name or description means where the tables have no row of it."""

from __future__ import annotations

from legation.coding.who.sighting import Sighting
from legation.record import ActorKind

_ARMED = frozenset({"REB", "UAF", "PRM"})
#: Sectors of people who are many and no body, whatever noun gathers them ("the community", "staff").
_MANY = frozenset({"CVL", "REF", "AGR"})
_BY_SECTOR: dict[str, ActorKind] = {
    "GOV": "government", "MIL": "government", "LEG": "government", "JUD": "government", "COP": "government",
    "SPY": "government", "BUS": "company", "MED": "media", "REB": "armed-group", "PRM": "armed-group",
    "UAF": "armed-group", "IGO": "igo", "PRE": "government",
}  # fmt: skip


def kind_of(sighting: Sighting) -> ActorKind:
    """The kind of a body without a row in the tables, or of somebody described."""
    role, sectors = sighting.sketch.role, sighting.sketch.sectors
    first = sectors[0] if sectors else ""
    if role is not None and role.kind in ("office", "person"):
        if sighting.what == "body":
            return "organisation"
        if first in _ARMED and sighting.plural:
            return "armed-group"
        return "group" if sighting.plural else "person"
    if role is not None and (role.kind == "delegation" or (role.kind == "collective" and role.weak)):
        return "armed-group" if first in _ARMED else "group"
    if role is not None and role.kind == "organisation" and sighting.plural:
        return "group"
    if first in _MANY and sighting.what != "body":
        return "group"
    return _BY_SECTOR.get(first, "organisation")
