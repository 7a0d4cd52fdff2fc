"""Whose town or region it is: the country of a place that says where an actor belongs ("Shanghai police")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from legation.coding.who.facts import Facts
from legation.knowledge import places
from legation.knowledge.countries import Country, all_countries
from legation.knowledge.names import fold

#: A name that places in two states share means the larger one where it has this many times the people.
_DOMINANT = 5
#: Counties and stretches of land have too many names of other things: "Adams", "Kings", "Capital".
_SITES = frozenset({"city", "region"})
_LONGEST = 4  # words
#: Below so many people, a place says whose a body is only in a text that speaks of its state.
_KNOWN = 500_000


def site_of(name: str, spoken: Mapping[str, int], least: int = 0) -> Country | None:
    """The state of the place called so: the one most spoken of in the text (``spoken`` counts states by
    their code), else that of a place of at least so many people that is much larger than all others of the
    name; None where neither tells."""
    people: dict[str, int] = {}
    for place in places.named(name):
        sited = place.precision in _SITES and (place.exact or spoken.get(place.country or ""))
        if place.country and sited:
            people[place.country] = max(people.get(place.country, 0), place.people)
    if not people:
        return None
    near = max(people, key=lambda code: spoken.get(code, 0))
    if not spoken.get(near):
        near, *others = sorted(people, key=lambda code: -people[code])
        if people[near] < max(least, _DOMINANT * people[others[0]] if others else 0):
            return None
    return all_countries().get(near)


def site_in(facts: Facts, start: int, end: int) -> Country | None:
    """The state of the first place named in words ``start:end``, the longest name first."""
    least = _KNOWN if facts.whole else 0
    for first, last in _capitalised(facts, start, end):
        for a in range(first, last):
            for b in range(min(last, a + _LONGEST), a, -1):
                if _telling(facts.words, a, b):
                    found = site_of(" ".join(facts.words[a:b]), facts.spoken, least)
                    if found is not None:
                        return found
    return None


def _telling(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the words could name a place alone: "Union" and "New" tell nothing."""
    return end - start > 1 or fold(words[start]) not in _COMMON


def _capitalised(facts: Facts, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for i in range(start, end + 1):
        if i == end or i in facts.closed or not facts.words[i][:1].isupper():
            if i > first:
                yield first, i
            first = i + 1


#: Words of titles and bodies' names that are towns somewhere, too.
_COMMON = frozenset(
    """republic kingdom federation commonwealth constitution congress parliament senate assembly ministry
    union independence liberty freedom justice peace unity hope progress democracy liberal national
    federal central general major new old north south east west northern southern eastern western upper
    lower great grand royal imperial republican democratic social socialist christian catholic orthodox
    islamic muslim jewish hindu buddhist police army navy bank court house hall park college university
    school hospital church center centre institute council board office service agency party front
    league group company society club man men de la le el al san santa st saint of the and for in on at
    orange green red blue white black gold silver mobile reading bath split nice media press radio star
    sun post mercury time times world city town county state province district region area zone port
    airport station street avenue road river lake mountain hill bay beach island coast forest garden
    spring springs falls trinity sage rose lily grace may june august mark paul john george james david
    victoria elizabeth alexander charles francis martin hassan hussein ali mohammed muhammad omar amin
    ahmed khan singh lee kim chen wang li zhang liu best same change action plan call most more first
    second third senior junior chief deputy president minister governor mayor king queen prince princess
    sheikh imam bishop father mother brother sister nation people human rights labour labor worker
    workers student students teacher doctor women youth children family home health education science
    energy water food trade finance defence defense security interior foreign affairs transport culture
    sport tourism development planning environment rivers lakes mountains islands sahel kilo igbo yoruba hausa
    capital guard class""".split()
)
