"""Role nouns tell PLOVER sectors."""

import pytest

from legation.knowledge import countries, sectors
from legation.knowledge.names import listed, rows


@pytest.mark.parametrize(
    ("text", "sector", "kind"),
    [
        ("president", "GOV", "office"),
        ("Foreign Minister", "GOV", "office"),
        ("prosecutor general", "JUD", "office"),
        ("prosecutors", "JUD", "office"),
        ("police", "COP", "collective"),
        ("policemen", "COP", "person"),
        ("troops", "MIL", "collective"),
        ("rebels", "REB", "person"),
        ("opposition", "OPP", "collective"),
        ("parliament", "LEG", "organisation"),
        ("lawmakers", "LEG", "office"),
        ("MPs", "LEG", "office"),
        ("members of parliament", "LEG", "office"),
        ("journalists", "MED", "person"),
        ("company", "BUS", "organisation"),
        ("protesters", "CVL", "person"),
        ("doctors", "HLH", "person"),
        ("asylum-seekers", "REF", "person"),
        ("secretaries of state", "GOV", "office"),
        ("ministries", "GOV", "organisation"),
    ],
)
def test_a_role_noun_in_singular_or_plural_tells_its_sector(text: str, sector: str, kind: str) -> None:
    role = sectors.find(text)
    assert role is not None
    assert (role.sectors[0], role.kind) == (sector, kind)


@pytest.mark.parametrize(
    "text", ["official", "leader", "spokeswoman", "rapporteur", "delegation", "militant", "community"]
)
def test_a_noun_of_any_sector_says_so(text: str) -> None:
    role = sectors.find(text)
    assert role is not None
    assert role.weak


def test_every_sector_named_has_a_meaning() -> None:
    for found in ("president", "rebel", "union", "gunman", "party"):
        role = sectors.find(found)
        assert role is not None
        assert set(role.sectors) <= set(sectors.meanings())


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("minister", "ministers"),
        ("ministry", "ministries"),
        ("member of parliament", "members of parliament"),
        ("policewoman", "policewomen"),
        ("attorney-general", "attorneys general"),
        ("church", "churches"),
        ("child", "children"),
        ("police chief", "police chiefs"),
    ],
)
def test_plurals(noun: str, plural: str) -> None:
    assert sectors.plural(noun) == plural


def test_no_term_is_in_the_table_twice_and_all_are_lower_case() -> None:
    terms = [term for row in rows("roles") for term in listed(row["terms"])]
    assert len(set(terms)) == len(terms)
    assert all(term == term.lower().strip() and term for term in terms)


def test_no_term_has_the_name_of_a_state_or_body_in_it() -> None:
    """Such a term would hide whose the actor is: "us senator"."""
    for row in rows("roles"):
        for term in listed(row["terms"]):
            found = list(countries.phrases().scan([w.title() for w in term.split(" ")]))
            assert not [f for f in found if f.value is not None], term
