"""Who acts in a text, whose they are, and which words name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.coding.who import ActorIndex, actors, describe
from legation.language.reading import Reading
from legation.record import Actor, Mention
from tests.readings import reading, record


def who(made: Reading) -> dict[str, Actor]:
    """The actors by name."""
    return {a.name: a for a in actors(made, record(made))}


def words(made: Reading, actor: Actor) -> list[str]:
    """The words of an actor's mentions."""
    return [made.article.text[m.start : m.end] for m in actor.mentions]


MINISTER = reading(
    "Chadian Foreign Minister Amina Saleh met Togo's president. Ms Saleh left Togo.",
    """
    Chadian PROPN 5 amod
    Foreign ADJ 3 amod
    Minister NOUN 4 nmod:desc
    Amina PROPN 6 nsubj
    Saleh PROPN 4 flat
    met VERB 0 root meet
    Togo PROPN 9 nmod:poss
    's PART 7 case
    president NOUN 6 obj president Number=Sing
    . PUNCT 6 punct

    Ms PROPN 2 nmod:desc
    Saleh PROPN 3 nsubj
    left VERB 0 root leave
    Togo PROPN 3 obj
    . PUNCT 3 punct
    """,
    names=[("NORP", "Chadian"), ("Person", "Amina Saleh"), ("Location", "Togo"), ("Person", "Saleh@2")],
)


def test_a_title_before_a_name_tells_country_sector_and_office() -> None:
    minister = who(MINISTER)["Amina Saleh"]
    assert (minister.kind, minister.country, minister.code, minister.sector) == (
        "person",
        "TCD",
        "TCD",
        "GOV",
    )
    assert minister.office is not None
    assert (minister.office.title, minister.office.of, minister.office.former) == (
        "Foreign Minister",
        "Chad",
        False,
    )


def test_a_surname_with_an_honorific_is_the_person_named_before() -> None:
    assert words(MINISTER, who(MINISTER)["Amina Saleh"]) == [
        "Chadian Foreign Minister Amina Saleh",
        "Ms Saleh",
    ]


def test_an_office_without_its_holder_is_an_actor() -> None:
    president = who(MINISTER)["Togo's president"]
    assert (president.kind, president.country, president.sector) == ("person", "TGO", "GOV")


def test_ids_follow_the_order_of_first_mention_and_of_points_at_the_state() -> None:
    found = actors(MINISTER, record(MINISTER))
    assert [a.id for a in found] == [f"a{i + 1}" for i in range(len(found))]
    firsts = [min(m.start for m in a.mentions) for a in found]
    assert firsts == sorted(firsts)
    by_name = {a.name: a for a in found}
    assert by_name["Togo's president"].of == by_name["Togo"].id


APPOSITION = reading(
    "Lena Vogt, head of the German central bank, spoke. She resigned.",
    """
    Lena PROPN 11 nsubj
    Vogt PROPN 1 flat
    , PUNCT 4 punct
    head NOUN 1 appos head Number=Sing
    of ADP 9 case
    the DET 9 det
    German ADJ 9 amod
    central ADJ 9 amod
    bank NOUN 4 nmod bank
    , PUNCT 4 punct
    spoke VERB 0 root
    . PUNCT 11 punct

    She PRON 2 nsubj
    resigned VERB 0 root
    . PUNCT 2 punct
    """,
    names=[("Person", "Lena Vogt"), ("NORP", "German")],
    chains=[["Lena Vogt", "She"]],
)


def test_an_apposition_tells_office_and_its_body_the_sector() -> None:
    head = who(APPOSITION)["Lena Vogt"]
    assert (head.country, head.sector) == ("DEU", "GOV")
    assert head.office is not None
    assert head.office.title == "head"


def test_a_pronoun_belongs_to_the_actor_of_its_chain() -> None:
    head = who(APPOSITION)["Lena Vogt"]
    assert ("She", "pronoun") in [(APPOSITION.article.text[m.start : m.end], m.kind) for m in head.mentions]


FORMER = reading(
    "The then Peruvian president Ana Rojas agreed.",
    """
    The DET 4 det
    then ADV 4 advmod
    Peruvian ADJ 4 amod
    president NOUN 5 nmod:desc
    Ana PROPN 7 nsubj
    Rojas PROPN 5 flat
    agreed VERB 0 root
    . PUNCT 7 punct
    """,
    names=[("Person", "Ana Rojas")],
)


def test_a_former_holder_is_marked_former() -> None:
    rojas = who(FORMER)["Ana Rojas"]
    assert rojas.office is not None
    assert rojas.office.former
    assert (rojas.country, rojas.sector) == ("PER", "ELI")


CAPITALS = reading(
    "Nairobi accused Kampala of spying. A fire broke out in Kampala.",
    """
    Nairobi PROPN 2 nsubj
    accused VERB 0 root accuse
    Kampala PROPN 2 obj
    of SCONJ 5 mark
    spying VERB 2 advcl
    . PUNCT 2 punct

    A DET 2 det
    fire NOUN 3 nsubj
    broke VERB 0 root
    out ADP 3 compound:prt
    in ADP 6 case
    Kampala PROPN 3 obl
    . PUNCT 3 punct
    """,
    names=[("Location", "Nairobi"), ("Location", "Kampala"), ("Location", "Kampala@2")],
)


def test_a_capital_that_acts_is_its_state_and_one_that_is_a_place_is_not() -> None:
    found = who(CAPITALS)
    assert {(a.name, a.kind, a.code) for a in found.values()} == {
        ("Kenya", "state", "KEN"),
        ("Uganda", "state", "UGA"),
    }
    assert len(found["Uganda"].mentions) == 1


PLACE = reading(
    "Rain fell in Chad.",
    """
    Rain NOUN 2 nsubj
    fell VERB 0 root
    in ADP 4 case
    Chad PROPN 2 obl
    . PUNCT 2 punct
    """,
    names=[("Location", "Chad")],
)


def test_a_state_that_is_only_a_place_is_no_actor() -> None:
    assert who(PLACE) == {}


TEAMS = reading(
    "Polish and Czech teams talked. Envoys from Warsaw left.",
    """
    Polish ADJ 4 amod
    and CCONJ 3 cc
    Czech ADJ 1 conj
    teams NOUN 5 nsubj team Number=Plur
    talked VERB 0 root
    . PUNCT 5 punct

    Envoys NOUN 4 nsubj envoy Number=Plur
    from ADP 3 case
    Warsaw PROPN 1 nmod
    left VERB 0 root
    . PUNCT 4 punct
    """,
    names=[("NORP", "Polish"), ("NORP", "Czech"), ("Location", "Warsaw")],
)


def test_the_teams_of_two_states_are_the_two_states() -> None:
    found = who(TEAMS)
    assert {"Poland", "Czech Republic"} <= set(found)
    assert not any("teams" in name for name in found)


def test_people_without_a_name_are_a_group_of_their_state() -> None:
    envoys = who(TEAMS)["Envoys"]
    assert (envoys.kind, envoys.country, envoys.sector) == ("group", "POL", "GOV")


MINISTRY = reading(
    "The Dutch Finance Ministry replied. A ministry spokesman apologised.",
    """
    The DET 4 det
    Dutch ADJ 4 amod
    Finance PROPN 4 compound
    Ministry PROPN 5 nsubj
    replied VERB 0 root
    . PUNCT 5 punct

    A DET 3 det
    ministry NOUN 3 compound
    spokesman NOUN 4 nsubj spokesman Number=Sing
    apologised VERB 0 root
    . PUNCT 4 punct
    """,
    names=[("Organization", "Dutch Finance Ministry")],
)


def test_a_ministry_is_a_government_body_of_its_state() -> None:
    ministry = who(MINISTRY)["Dutch Finance Ministry"]
    assert (ministry.kind, ministry.country, ministry.sector) == ("government", "NLD", "GOV")


def test_a_spokesman_belongs_to_the_ministry_named_before() -> None:
    spokesman = who(MINISTRY)["ministry spokesman"]
    assert (spokesman.kind, spokesman.country, spokesman.sector) == ("person", "NLD", "GOV")


ACRONYM = reading(
    "The African Union met Reuters. The AU and Ruritanian Relief Fund spoke. RRF agreed.",
    """
    The DET 3 det
    African PROPN 3 amod
    Union PROPN 4 nsubj
    met VERB 0 root
    Reuters PROPN 4 obj
    . PUNCT 4 punct

    The DET 2 det
    AU PROPN 7 nsubj
    and CCONJ 6 cc
    Ruritanian PROPN 6 compound
    Relief PROPN 6 compound
    Fund PROPN 2 conj
    spoke VERB 0 root
    . PUNCT 7 punct

    RRF PROPN 2 nsubj
    agreed VERB 0 root
    . PUNCT 2 punct
    """,
    names=[
        ("Organization", "African Union"),
        ("Organization", "Reuters"),
        ("Organization", "AU"),
        ("Organization", "Ruritanian Relief Fund"),
        ("Organization", "RRF"),
    ],
)


def test_an_acronym_is_the_body_it_stands_for() -> None:
    found = who(ACRONYM)
    assert words(ACRONYM, found["African Union"]) == ["African Union", "AU"]
    assert words(ACRONYM, found["Ruritanian Relief Fund"]) == ["Ruritanian Relief Fund", "RRF"]


def test_bodies_have_their_plover_code_and_what_the_tables_told_is_marked() -> None:
    found = who(ACRONYM)
    assert (found["African Union"].code, found["African Union"].country) == ("IGO", None)
    assert (found["Reuters"].kind, found["Reuters"].country, found["Reuters"].sector) == (
        "media",
        "GBR",
        "MED",
    )
    assert found["Reuters"].basis == "knowledge"


NAMESAKES = reading(
    "President Karl Berg met Greta Berg. Greta Berg and President Berg ate. The president slept.",
    """
    President NOUN 2 nmod:desc
    Karl PROPN 4 nsubj
    Berg PROPN 2 flat
    met VERB 0 root
    Greta PROPN 4 obj
    Berg PROPN 5 flat
    . PUNCT 4 punct

    Greta PROPN 6 nsubj
    Berg PROPN 1 flat
    and CCONJ 5 cc
    President NOUN 5 nmod:desc
    Berg PROPN 1 conj
    ate VERB 0 root
    . PUNCT 6 punct

    The DET 2 det
    president NOUN 3 nsubj president Number=Sing
    slept VERB 0 root
    . PUNCT 3 punct
    """,
    names=[
        ("Person", "Karl Berg"),
        ("Person", "Greta Berg"),
        ("Person", "Greta Berg@2"),
        ("Person", (11, 12)),
    ],
)


def test_two_people_of_one_surname_are_kept_apart_by_their_titles() -> None:
    found = who(NAMESAKES)
    assert words(NAMESAKES, found["Greta Berg"]) == ["Greta Berg", "Greta Berg"]
    assert "President Berg" in words(NAMESAKES, found["Karl Berg"])


def test_a_definite_office_is_the_holder_named_before() -> None:
    assert "The president" in words(NAMESAKES, who(NAMESAKES)["Karl Berg"])


SEAT = reading(
    "The Kremlin thanked Macron.",
    """
    The DET 2 det
    Kremlin PROPN 3 nsubj
    thanked VERB 0 root
    Macron PROPN 3 obj
    . PUNCT 3 punct
    """,
    names=[("Facility", "Kremlin"), ("Person", "Macron")],
    date="2024-05-01",
)


def test_a_seat_of_government_is_the_government() -> None:
    kremlin = who(SEAT)["Kremlin"]
    assert (kremlin.kind, kremlin.code, kremlin.sector) == ("government", "RUS", "GOV")


def test_a_known_office_holder_is_placed_by_the_date_of_the_article() -> None:
    macron = who(SEAT)["Macron"]
    assert (macron.country, macron.sector, macron.basis) == ("FRA", "GOV", "knowledge")
    assert macron.office is not None
    assert (macron.office.title, macron.office.of) == ("president", "France")


SIDES = reading(
    "The Omani delegation was led by deputy minister Ali Nasser, "
    "and the Kuwaiti team by Huda Saad, an adviser.",
    """
    The DET 3 det
    Omani ADJ 3 amod
    delegation NOUN 5 nsubj:pass delegation Number=Sing
    was AUX 5 aux:pass
    led VERB 0 root lead
    by ADP 9 case
    deputy ADJ 8 amod
    minister NOUN 9 nmod:desc
    Ali PROPN 5 obl:agent
    Nasser PROPN 9 flat
    , PUNCT 15 punct
    and CCONJ 15 cc
    the DET 15 det
    Kuwaiti ADJ 15 amod
    team NOUN 5 conj team Number=Sing
    by ADP 17 case
    Huda PROPN 15 orphan
    Saad PROPN 17 flat
    , PUNCT 21 punct
    an DET 21 det
    adviser NOUN 17 appos adviser Number=Sing
    . PUNCT 5 punct
    """,
    names=[("Person", "Ali Nasser"), ("Person", "Huda Saad")],
)


def test_who_leads_a_delegation_is_of_its_state() -> None:
    found = who(SIDES)
    assert (found["Ali Nasser"].country, found["Huda Saad"].country) == ("OMN", "KWT")


REGION = reading(
    "Ivo Horn, head of the South America desk, left.",
    names=[("Person", "Ivo Horn")],
)


def test_a_region_with_a_states_name_in_it_is_no_state_and_an_aside_needs_no_tree() -> None:
    horn = next(a for a in actors(REGION, record(REGION)) if a.name == "Ivo Horn")
    assert horn.country is None
    assert horn.office is not None
    assert horn.office.title == "head"


HOME = reading(
    "Togo voted. Togo counted. The government resigned.",
    """
    Togo PROPN 2 nsubj
    voted VERB 0 root
    . PUNCT 2 punct

    Togo PROPN 2 nsubj
    counted VERB 0 root
    . PUNCT 2 punct

    The DET 2 det
    government NOUN 3 nsubj government Number=Sing
    resigned VERB 0 root
    . PUNCT 3 punct
    """,
    names=[("Location", "Togo"), ("Location", "Togo@2")],
)


def test_the_government_is_that_of_the_one_state_that_the_text_is_about() -> None:
    government = who(HOME)["government"]
    assert (government.country, government.basis) == ("TGO", "context")


MISTAKEN = reading(
    "Angela Merkel and Shell met.",
    """
    Angela PROPN 5 nsubj
    Merkel PROPN 1 flat
    and CCONJ 4 cc
    Shell NOUN 1 conj
    met VERB 0 root
    . PUNCT 5 punct
    """,
    names=[("Organization", "Angela Merkel")],
    date="2010-01-01",
)


def test_a_known_office_holder_is_a_person_whatever_the_model_took_the_name_for() -> None:
    merkel = who(MISTAKEN)["Angela Merkel"]
    assert (merkel.kind, merkel.country) == ("person", "DEU")


def test_a_common_word_is_a_company_only_where_the_model_saw_a_name() -> None:
    assert "Shell" not in who(MISTAKEN)


def test_a_text_without_names_or_actors_has_none() -> None:
    assert actors(reading("Rain."), record(reading("Rain."))) == ()


@pytest.mark.parametrize(
    ("mention", "date", "expected"),
    [
        ("Russia's ambassador to Poland", None, ("RUS", "GOV")),
        ("the opposition in Georgia", None, ("GEO", "OPP")),
        ("Norwegian fishermen", None, ("NOR", "AGR")),
        ("a retired Kenyan general", None, ("KEN", "ELI")),
        ("a Hamas official", None, ("PSE", "REB")),
        ("UN peacekeepers", None, ("UN", "MIL")),
        ("the Bulgarian Supreme Court", None, ("BGR", "JUD")),
        ("Lisbon", None, ("PRT", "GOV")),
        ("Portugal", None, ("PRT", None)),
        ("members of the Sudanese army", None, ("SDN", "MIL")),
        ("Olaf Scholz", "2023-03-01", ("DEU", "GOV")),
        ("Olaf Scholz", "2025-09-01", ("DEU", "ELI")),
        ("Olaf Scholz", None, ("DEU", None)),
        ("something else", None, (None, None)),
        ("", None, (None, None)),
    ],
)
def test_a_bare_mention_is_described(
    mention: str, date: str | None, expected: tuple[str | None, str | None]
) -> None:
    assert describe(mention, date) == expected


def actor(key: str, *spans: tuple[int, int]) -> Actor:
    """An actor with these mentions."""
    return Actor(id=key, name=key, kind="person", mentions=tuple(Mention(a, b, "name") for a, b in spans))


def test_the_index_returns_the_mention_most_like_the_stretch() -> None:
    index = ActorIndex([actor("a1", (0, 30)), actor("a2", (0, 7), (40, 45)), actor("a3", (8, 16))])

    def at(start: int, end: int) -> str | None:
        found = index.at(start, end)
        return found.id if found else None

    assert [at(0, 30), at(0, 7), at(9, 15), at(40, 60), at(31, 40)] == ["a1", "a2", "a3", "a2", None]
    assert [a.id for a in index.all_in(5, 41)] == ["a2", "a1", "a3"]
    assert index.all_in(100, 200) == ()


def test_an_index_of_nobody_finds_nobody() -> None:
    assert ActorIndex([]).at(0, 10) is None


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 15)), max_size=12),
    st.tuples(st.integers(0, 70), st.integers(1, 20)),
)
def test_the_index_finds_what_a_search_of_every_mention_finds(
    spans: list[tuple[int, int]], query: tuple[int, int]
) -> None:
    everyone = [actor(f"a{i}", (s, s + n)) for i, (s, n) in enumerate(spans)]
    start, end = query[0], query[0] + query[1]
    touching = {a.id for a in everyone if a.mentions[0].start < end and a.mentions[0].end > start}
    index = ActorIndex(everyone)
    found = index.at(start, end)
    assert {a.id for a in index.all_in(start, end)} == touching
    assert (found.id in touching) if found else not touching
