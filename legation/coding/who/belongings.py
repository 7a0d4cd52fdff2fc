"""Whose people somebody's are: kin, friends, staff and followers are of the country of the one they are told
by."""

from __future__ import annotations

from legation.coding.tree import below, lemmas_of
from legation.coding.who.described import merge
from legation.coding.who.draft import Draft
from legation.coding.who.sighting import Sighting
from legation.knowledge.names import fold
from legation.language.reading import Reading

#: They stand across from the one whose they are, or come to him from anywhere.
_ACROSS = frozenset(
    """counterpart enemy ally partner rival opponent adversary guest victim client customer visitor critic
    fan creditor neighbour neighbor host member buyer supplier accuser captor killer attacker""".split()
)


#: Of these a text speaks of one to a person, unless it says that there is another.
_SINGLE = frozenset(
    "aide spokesman spokeswoman spokesperson lawyer attorney wife husband father mother deputy".split()
)


def place_belongings(reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
    """Give "her son", "Walker's friends", "their school" the country of the actor that owns them, where all
    that stand before them have one."""
    at = _at(met)
    for sighting, draft in sorted(met, key=lambda pair: pair[0].start):
        if sighting.what != "nominal" or not _is_placeless(draft) or _is_across(draft):
            continue
        owners = {at[d] for d in below(reading, sighting.head, "nmod") if _owns(reading, d) and d in at}
        codes = {owner.country for owner in owners if owner is not draft}
        if len(codes) == 1 and (code := next(iter(codes))):
            draft.country = draft.code = code
            draft.basis, draft.local = "context", True


def join_belongings(reading: Reading, met: list[tuple[Sighting, Draft]]) -> None:
    """Let the one aide of somebody be one actor, however the owner is told: "Sika's aide", "the aide of
    Ama Sika"."""
    at = _at(met)
    first: dict[tuple[Draft, str], Draft] = {}
    joined: dict[Draft, Draft] = {}
    for sighting, draft in sorted(met, key=lambda pair: pair[0].start):
        role = sighting.sketch.role
        if sighting.what != "nominal" or draft.kind != "person" or draft.plural or role is None:
            continue
        owners = {at[d] for d in below(reading, sighting.head, "nmod") if _is_of(reading, d) and d in at}
        owner = next(iter(owners)) if len(owners) == 1 else None
        if owner is None or owner.kind != "person" or fold(role.noun) not in _SINGLE:
            continue
        same = first.setdefault((owner, fold(role.noun)), draft)
        if same is not draft and not sighting.new:
            merge(draft, same)
            joined[draft] = same
    met[:] = [(s, joined.get(d, d)) for s, d in met]


def _at(met: list[tuple[Sighting, Draft]]) -> dict[int, Draft]:
    """The actors by the words of their mentions, the shortest mention counting."""
    drafts = dict.fromkeys(d for _, d in met)
    spans = {(end - start, start): d for d in drafts for start, end, _ in d.mentions}
    longest = sorted(spans.items(), key=lambda item: -item[0][0])
    return {start + i: d for (n, start), d in longest for i in range(n)}


def _is_placeless(draft: Draft) -> bool:
    return draft.country is None and draft.code is None and draft.state is None and draft.body is None


def _owns(reading: Reading, word: int) -> bool:
    return reading.labels[word] == "nmod:poss"


def _is_of(reading: Reading, word: int) -> bool:
    return _owns(reading, word) or "of" in lemmas_of(reading, word, "case")


def _is_across(draft: Draft) -> bool:
    return draft.role is not None and fold(draft.role.noun).split(" ")[-1] in _ACROSS
