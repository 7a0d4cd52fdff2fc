"""Whose people somebody's are: kin, friends, staff and followers are of the country of the one they are told
by."""

from __future__ import annotations

from legation.coding.tree import below
from legation.coding.who.draft import Draft
from legation.coding.who.sighting import Sighting
from legation.knowledge.names import fold
from legation.language.reading import Reading

#: They stand across from the one whose they are, or come to him from anywhere.
_ACROSS = frozenset(
    """counterpart enemy ally partner rival opponent adversary guest victim client customer visitor critic
    fan creditor neighbour neighbor host member buyer supplier accuser captor killer attacker""".split()
)


def place_belongings(reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
    """Give "her son", "Walker's friends", "their school" the country of the actor that owns them, where all
    that stand before them have one."""
    spans = {(end - start, start): d for _, d in met for start, end, _ in d.mentions}
    at = {
        start + i: d
        for (n, start), d in sorted(spans.items(), key=lambda item: -item[0][0])
        for i in range(n)
    }
    for sighting, draft in sorted(met, key=lambda pair: pair[0].start):
        if sighting.what != "nominal" or not _is_placeless(draft) or _is_across(draft):
            continue
        owners = {at[d] for d in below(reading, sighting.head, "nmod") if _owns(reading, d) and d in at}
        codes = {owner.country for owner in owners if owner is not draft}
        if len(codes) == 1 and (code := next(iter(codes))):
            draft.country = draft.code = code
            draft.basis, draft.local = "context", True


def _is_placeless(draft: Draft) -> bool:
    return draft.country is None and draft.code is None and draft.state is None and draft.body is None


def _owns(reading: Reading, word: int) -> bool:
    return reading.labels[word] == "nmod:poss"


def _is_across(draft: Draft) -> bool:
    return draft.role is not None and fold(draft.role.noun).split(" ")[-1] in _ACROSS
