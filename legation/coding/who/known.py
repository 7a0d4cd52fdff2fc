"""What the tables know of the persons of a text: who they are, their state and the post they held."""

from __future__ import annotations

from legation.coding.who.draft import Draft
from legation.coding.who.facts import Facts
from legation.coding.who.sides import side_of
from legation.coding.who.sighting import Sighting
from legation.knowledge import bodies, countries, figures, offices, posts
from legation.knowledge.figures import Known
from legation.knowledge.names import fold
from legation.knowledge.offices import Holding
from legation.language.reading import Reading
from legation.record import Office

_KINDS = frozenset({"NGO", "IGO", "MNC"})


def place_persons(reading: Reading, facts: Facts, day: str | None, met: list[tuple[Sighting, Draft]]) -> None:
    """Country and office of persons whom their own titles do not place: by the side they stand for in
    their sentence, then by what the tables know of them on the day of publication."""
    for sighting, draft in met:
        if draft.country is None and draft.code is None and draft.role is not None:
            draft.country = draft.code = side_of(reading, facts, sighting)
            if draft.country and draft.office and draft.office.of is None:
                office = draft.office
                draft.office = Office(title=office.title, of=holder_of(draft.country), former=office.former)
    for draft in dict.fromkeys(d for _, d in met):
        known = figures.known(draft.name, day) or by_title(draft, day)
        if known is None and draft.office is not None:
            known = figures.known(f"{draft.office.title} {draft.name}", day)  # "King Abdullah II"
        if known is not None and not (draft.country and draft.country != known.country):
            learn(draft, known)


def learn(draft: Draft, known: Known) -> None:
    """Tell a person's draft what the tables know."""
    draft.known, draft.wikidata = known.person, known.wikidata
    if draft.country is None and draft.code is None:
        draft.country, draft.code, draft.basis = known.country, known.code, "knowledge"
    post, office = known.holding, draft.office
    if office is not None and office.of is None:
        held = post if post and _is_title_of(office.title, post) else _held_as(draft, office)
        if held is not None:
            draft.office = Office(title=office.title, of=holder_of(held.of), former=office.former)
    if post is not None and office is None:
        draft.office = Office(title=post.title, of=holder_of(post.of), former=known.former)
        draft.basis = "knowledge"
    held_now = office is None or (post is not None and _is_title_of(office.title, post))
    if known.sectors and held_now and (not draft.sectors or draft.weak):
        draft.sectors, draft.weak, draft.basis = known.sectors, False, "knowledge"
    elif known.sectors and post is not None and not known.former and not (office and office.former):
        draft.sectors = tuple(dict.fromkeys((*known.sectors, *draft.sectors)))  # "ANC president Ramaphosa"


def holder_of(of: str) -> str | None:
    """The name of the state or body of a post, from its code; None where the code is of a kind of bodies."""
    state = countries.all_countries().get(of)
    body = bodies.find(of) if state is None else None
    return state.name if state else body.name if body else None if of in _KINDS else of


def _held_as(draft: Draft, office: Office) -> Holding | None:
    """The tenure of the post that the text calls somebody by, where it was of one state alone."""
    held = [h for h in offices.holdings(draft.known or "") if _is_title_of(office.title, h)]
    return held[-1] if len({h.of for h in held}) == 1 else None


def _is_title_of(title: str, post: Holding) -> bool:
    """Whether a person in that post may be called so: by the whole title, or by its first words."""
    return posts.named(title, post.of).name == posts.named(post.title, post.of).name or fold(
        post.title
    ).startswith(f"{fold(title)} ")


def by_title(draft: Draft, day: str | None) -> Known | None:
    """What is known of somebody called by surname and post alone ("Deputy Secretary Hicks"), where one
    person of that surname, and no other, held it (on the day, where one is given)."""
    office = draft.office
    if office is None or " " in fold(draft.name):
        return None
    fits = [
        h
        for person in figures.surnamed(draft.name)
        for h in offices.holdings(person)
        if _is_title_of(office.title, h)
        and draft.country in (None, h.country)
        and (day is None or (h.is_over(day) if office.former else h.covers(day)))
    ]
    return figures.known(fits[0].person, day) if len({h.person for h in fits}) == 1 else None
