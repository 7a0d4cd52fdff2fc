"""What speaks for a text's telling an act: the model, the words, their form, who takes part, and the company
that it keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.coding.done.acts import Act
from legation.coding.done.demands import is_demand
from legation.coding.done.sides import Party, Sides
from legation.coding.tree import governs, has, is_passive, is_willing, lemmas_of, relation
from legation.coding.who import ActorIndex
from legation.knowledge.beliefs import ALWAYS, Sign
from legation.language.reading import Reading
from legation.record import Actor, Status

_PUBLIC_KINDS = frozenset({"state", "government", "igo", "armed-group"})
_PUBLIC_SECTORS = frozenset(
    {"GOV", "LEG", "JUD", "MIL", "COP", "SPY", "OPP", "PTY", "REB", "PRM", "UAF", "PRE", "IGO"}
)
_PRIVATE_KINDS = frozenset({"company", "media"})
_AS = " as "  # between a word and the type that it is taken for
_NOBODY: Sign = ("nobody public near", 1.0)
_SHORT = 250  # words: a text of fewer tells few acts whatever it is about
_APART = 100  # words between acts, where a text tells few
_FEW, _SPARSE = 0.3, 0.4  # of the two signs: the median of the 203 articles in training/news/whole
_PUBLIC_SIDES = frozenset({"actor public", "recipient public"})


def standing(actor: Actor) -> str:
    """Whether an actor is "public" (of a state, a body of states, a party, an armed group), "civil" (others
    of a known sector), "private", or "somebody" of whom nothing is known."""
    if actor.kind in _PUBLIC_KINDS or _PUBLIC_SECTORS & {actor.sector, *actor.sectors}:
        return "public"
    if actor.kind in _PRIVATE_KINDS or actor.sector in ("BUS", "MED"):
        return "private"
    return "civil" if actor.sector else "somebody"


def signs(
    reading: Reading, act: Act, sides: Sides, status: Status, within: str | None, index: ActorIndex
) -> tuple[Sign, ...]:
    """All signs of an act; ``within`` is the type of the act whose content it is."""
    found = [ALWAYS, *act.signs]
    found += ((name, 1.0) for name in _of_sides(sides))
    found += ((name, 1.0) for name in _of_form(reading, act))
    if is_demand(act) and _best(sides.recipients) == "public":
        found.append(("public asked", 1.0))
    found.append((f"type {act.type}", 1.0))
    found.append((f"{reading.lemmas[act.core].lower()}{_AS}{act.type}", 1.0))
    found.append((f"status {status}", 1.0))
    if within is not None:
        found.append(("within", 1.0))
    span = reading.span(*reading.sentence(reading.sentence_of(act.head)))
    if not any(standing(a) == "public" for a in index.all_in(span.start, span.end)):
        found.append(_NOBODY)
    return tuple(found)


def is_of_word(name: str) -> bool:
    """Whether a sign is that of a single word taken for a type."""
    return _AS in name


def with_company(found: Sequence[tuple[Sign, ...]], words: int) -> list[tuple[Sign, ...]]:
    """The signs of all acts of a text of so many words, to each those of its company: among the acts of
    states an act is likelier one than in the report of a match."""
    if not found:
        return []
    number = tuple(_of_number(len(found), words))
    others = len(found) - 1
    if not others:
        return [(*own, *number) for own in found]
    private = [_PUBLIC_SIDES.isdisjoint(name for name, _ in own) for own in found]
    alone = [_NOBODY in own for own in found]
    all_private, all_alone = sum(private), sum(alone)
    return [
        (
            *own,
            ("others without public parties", (all_private - is_private) / others),
            ("others with nobody public near", (all_alone - is_alone) / others),
            *number,
        )
        for own, is_private, is_alone in zip(found, private, alone, strict=True)
    ]


def _of_number(acts: int, words: int) -> Iterator[Sign]:
    """How few acts a text tells, and how far apart; a short one counts as most articles do, the more so the
    shorter it is."""
    known = min(1.0, words / _SHORT)
    for name, usual, own in (
        ("few others", _FEW, acts**-0.5),
        ("sparse", _SPARSE, min(1.0, words / (acts * _APART))),
    ):
        yield name, usual + (own - usual) * known


def _of_sides(sides: Sides) -> Iterator[str]:
    yield f"actor {_best(sides.actors)}"
    yield f"recipient {_best(sides.recipients)}"
    every = (p.actor for p in (*sides.actors, *sides.recipients) if p.actor)
    if len({a.country or a.id for a in every if standing(a) == "public"}) > 1:
        yield "two public"


def _best(parties: Sequence[Party]) -> str:
    """The standing of the one that counts most."""
    found = {standing(p.actor) for p in parties if p.actor}
    known = next((s for s in ("public", "civil", "somebody", "private") if s in found), None)
    return known or ("unknown" if parties else "untold")


def _of_form(reading: Reading, act: Act) -> Iterator[str]:
    """Signs in the grammar of the words that tell it."""
    word, core = act.head, act.core
    if reading.upos[core] == "NOUN":
        yield "noun"
        if word != core:
            yield "noun with verb"
        elif not governs(reading, core, "det", "nmod", "amod"):
            yield "bare noun"
        if relation(reading, core) in ("nmod", "compound", "conj"):
            yield "noun below another word"
    if reading.upos[core] == "ADJ" and not is_willing(reading, core):
        yield "adjective"
    if reading.upos[word] == "VERB":
        if is_passive(reading, word):
            yield "passive"
        if "to" in lemmas_of(reading, word, "mark"):
            yield "purpose" if relation(reading, word) in ("advcl", "acl") else "infinitive"
        elif not has(reading, word, "VerbForm=Fin") and reading.labels[word] in ("acl", "advcl", "amod"):
            yield "participle"
    article = reading.article
    if article.blocks[reading.blocks[word]].kind != "paragraph":
        yield "outside the prose"
