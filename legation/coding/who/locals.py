"""Who is at home in the state that a text is about: a company, school, minister or resident of whom a home
paper need not say whose they are."""

from __future__ import annotations

from legation.coding.who.draft import Draft
from legation.coding.who.home import Home
from legation.coding.who.lands import Lands
from legation.coding.who.sighting import Sighting
from legation.coding.who.sketch import is_stranger
from legation.knowledge.names import fold
from legation.language.reading import Reading

#: What is said of people and bodies from elsewhere, or from everywhere.
_FOREIGN = frozenset(
    """foreign international overseas global world worldwide multinational transnational expatriate visiting
    western european african asian arab latin islamic muslim christian regional neighbouring neighboring
    offshore diplomatic""".split()
)
#: Whom no state counts among its own.
_NOBODY = frozenset({"god", "allah", "jesus", "lord", "jesus christ", "almighty"})


def place_locals(reading: Reading, met: list[tuple[Sighting, Draft]], home: Home, lands: Lands) -> None:
    """Give the text's home to everybody whom nothing places elsewhere: not called a foreigner, and brought in
    where the text, in sentence and paragraph, speaks of no other state."""
    if home.code is None or not home.sure:
        return
    first: dict[Draft, Sighting] = {}
    for sighting, draft in sorted(met, key=lambda pair: pair[0].start):
        first.setdefault(draft, sighting)
    for draft, sighting in first.items():
        abroad = lands.around(sighting.start) - {home.code}
        if not abroad and _may_be_local(draft) and not _is_foreign(reading, sighting, draft):
            draft.country = draft.code = home.code
            draft.basis, draft.local = "context", True


def _may_be_local(draft: Draft) -> bool:
    """Whether nothing is known of where the actor belongs, and it is no body of many states."""
    placeless = draft.country is None and draft.code is None and draft.state is None and draft.body is None
    return placeless and draft.kind != "igo" and fold(draft.name) not in _NOBODY


def _is_foreign(reading: Reading, sighting: Sighting, draft: Draft) -> bool:
    """Whether the words call the actor a stranger, a people ("Hindus": where they live is not said), or one
    of all the world."""
    spans = ((sighting.start, sighting.end), *sighting.aside)
    words = {fold(w) for start, end in spans for w in reading.words[start:end]}
    return is_stranger(draft.role) or sighting.what == "people" or bool(words & _FOREIGN)
