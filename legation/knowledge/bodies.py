"""Bodies with a name of their own: international organizations, organs of states, armed groups,
parties, media, companies, places of learning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from legation.knowledge.names import Phrases, fold, listed, rows
from legation.record import ActorKind

TABLES = ("bodies", "forces", "groups", "media", "companies", "learning")
_KINDS: dict[str, ActorKind] = {
    "igo": "igo",
    "government": "government",
    "armed-group": "armed-group",
    "organisation": "organisation",
    "media": "media",
    "company": "company",
}
#: Tables whose acronyms many states' bodies share ("NDC"), and the ones that mean theirs everywhere.
_SHARING = frozenset({"forces", "groups", "learning"})
_KNOWN_EVERYWHERE = frozenset(
    """CIA FBI NSA KGB FSB GRU SVR MI5 MI6 GCHQ IDF IRGC PLA PLO PKK YPG IRA ETA FARC LTTE IS ISIS ISIL ISKP
    AQAP AQIM JNIM M23 ANC NASA FEMA NYPD LAPD NHS USAF IS-K HTS LRA TTP KRG AKP BJP GOP CCP KMT""".split()
)
_LONGEST_SHARED = 5  # letters; beyond, two bodies rarely have the same


@dataclass(frozen=True, slots=True)
class Body:
    """A named body. ``code`` is PLOVER's where it is no country's ("EU", "UN", "NGO"), else None.

    ``wary``: this name of it is used in other states too, so that it means the body only where its state is
    spoken of; ``rivals`` are the other bodies of that name.
    """

    name: str
    kind: ActorKind
    code: str | None
    country: str | None
    sectors: tuple[str, ...]
    wikidata: str | None
    wary: bool = False
    rivals: tuple[Body, ...] = ()

    def meant(self, spoken: Mapping[str, int], *, strict: bool = True) -> Body | None:
        """Which body of this name is meant where the states ``spoken`` of, by their code, are spoken of so
        often. Without ``strict`` the only body of a name is meant wherever it stands."""
        bodies = (self, *self.rivals)
        near = max(bodies, key=lambda b: spoken.get(b.country or "", 0))
        if spoken.get(near.country or "", 0):
            return near
        free = [b for b in bodies if not b.wary and (b.country is None or len(bodies) == 1)]
        return free[0] if free else self if len(bodies) == 1 and not strict else None


@cache
def phrases() -> Phrases[Body]:
    """Every name of every body."""
    by_form: dict[str, dict[str, Body]] = {}
    nouns: dict[str, str] = {}
    for noun, body in _named():
        form = fold(noun)
        nouns.setdefault(form, noun)
        by_form.setdefault(form, {}).setdefault(body.name, body)
    return Phrases((nouns[form], _with_rivals(list(bodies.values()))) for form, bodies in by_form.items())


def find(text: str) -> Body | None:
    """The body that ``text`` as a whole names, the first of several of that name; None for none."""
    return phrases().get(text)


def _with_rivals(bodies: list[Body]) -> Body:
    first, *rest = bodies
    return replace(first, rivals=tuple(rest)) if rest else first


def _named() -> Iterator[tuple[str, Body]]:
    """Each name with its body; a name with * in the table is wary, as is a short acronym."""
    for table in TABLES:
        for row in rows(table):
            body = Body(
                row["name"],
                _KINDS[row["kind"]],
                row["code"] or None,
                row["country"] or None,
                listed(row["sectors"]),
                row["wikidata"] or None,
            )
            for noun in (row["name"], *listed(row["names"])):
                plain = noun.removesuffix("*")
                shared = table in _SHARING and body.country is not None and _is_short(plain)
                yield plain, replace(body, wary=True) if plain != noun or shared else body


def _is_short(noun: str) -> bool:
    letters = noun.replace(".", "").replace("-", "")
    return (
        len(letters) <= _LONGEST_SHARED
        and letters.isalpha()
        and letters.isupper()
        and noun not in _KNOWN_EVERYWHERE
    )
