"""An actor while it is being put together from its mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import Sketch
from legation.knowledge.bodies import Body
from legation.knowledge.countries import Country
from legation.knowledge.sectors import Role
from legation.record import Actor, ActorKind, Mention, MentionKind, Office


@dataclass(slots=True, eq=False)
class Draft:
    """What is known so far; ``mentions`` are word ranges in the order they were found."""

    kind: ActorKind
    name: str
    country: str | None = None
    code: str | None = None
    sectors: tuple[str, ...] = ()
    weak: bool = False
    office: Office | None = None
    role: Role | None = None
    body: Body | None = None
    state: Country | None = None
    wikidata: str | None = None
    known: str | None = None  # the person's name in the table of office holders
    basis: str | None = None
    plural: bool = False
    sex: str | None = None
    acts: bool = False
    local: bool = False  # the country is where the text is at home, which says nothing of what it is part of
    mentions: list[tuple[int, int, MentionKind]] = field(default_factory=list)

    def actor(self, key: str, mentions: tuple[Mention, ...], of: str | None = None) -> Actor:
        """The record's actor with its mentions as characters; ``of`` is the id of its state."""
        return Actor(
            id=key,
            name=self.name,
            kind=self.kind,
            code=self.code or self.country,
            country=self.country,
            sector=self.sectors[0] if self.sectors else None,
            sectors=self.sectors,
            office=self.office,
            of=of,
            wikidata=self.wikidata,
            basis=self.basis,
            mentions=mentions,
        )

    @property
    def first(self) -> int:
        """The first word of the first mention."""
        return min(m[0] for m in self.mentions)

    def latest(self, before: int) -> int:
        """The last mention's first word before word ``before``; -1 where there is none."""
        return max((m[0] for m in self.mentions if m[0] < before), default=-1)

    def add(self, sighting: Sighting) -> None:
        """Take a mention in, and what it says that was not known yet."""
        self.mentions.append((sighting.start, sighting.end, sighting.kind))
        self.mentions += [(a, b, "nominal") for a, b in sighting.aside]
        self.acts = self.acts or sighting.acts
        self.sex = self.sex or sighting.sex
        self.learn(sighting.sketch)

    def learn(self, said: Sketch) -> None:
        """Fill in what was not known: the first word on each matter counts."""
        if self.country is None and self.code is None:
            self.country, self.code = said.country, said.code
        if said.sectors and (not self.sectors or (self.weak and not said.weak)):
            self.sectors, self.weak = said.sectors, said.weak
        self.role = self.role or said.role
        self.body = self.body or said.body
        if said.office and self.office and self.office.former and self.role and "MIL" in self.role.sectors:
            self.office, self.sectors, self.weak = said.office, said.sectors, said.weak  # "retired general"
        self.office = self.office or said.office
        if self.office and said.office and self.office.of is None and said.office.of:
            self.office = Office(title=self.office.title, of=said.office.of, former=self.office.former)


def state_draft(country: Country, day: str | None) -> Draft:
    """A state as of a day, or a territory: the government of a part of one."""
    kind: ActorKind = "state" if country.status in ("state", "former") else "government"
    sectors = ("PRE",) if country.status == "disputed" else ()
    name = country.name_on(day)
    return Draft(kind, name, country.code, country.code, sectors, state=country, wikidata=country.wikidata)
