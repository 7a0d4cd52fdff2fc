"""States, seats, peoples and bodies."""

from tests.coding.who.seen import who
from tests.readings import reading

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
