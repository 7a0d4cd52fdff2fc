"""What the tables know of the words of a text."""

from legation.coding.who import actors
from legation.coding.who.facts import Facts, gather
from legation.knowledge.bodies import Body
from legation.knowledge.countries import CountryName
from legation.record import Mention, Place
from tests.coding.who.seen import who
from tests.readings import reading, record


def bodies(facts: Facts) -> list[str]:
    return [f.value.name for f in facts.found if isinstance(f.value, Body)]


def states(facts: Facts) -> list[str]:
    return [f.value.country.name for f in facts.found if isinstance(f.value, CountryName)]


def test_an_acronym_of_many_states_needs_its_own_in_the_text() -> None:
    vouched = frozenset(range(10))
    assert bodies(gather("The NDC won".split(), vouched=vouched)) == []
    assert bodies(gather("The NDC won in Ghana".split(), vouched=vouched)) == [
        "National Democratic Congress of Ghana"
    ]


def test_a_possessive_within_a_name_does_not_hide_it() -> None:
    assert bodies(gather(["the", "People", "'s", "Liberation", "Army"])) == ["People's Liberation Army"]


def test_a_number_before_percent_is_no_part_of_a_name() -> None:
    assert bodies(gather("France 24 percent".split())) == []
    assert bodies(gather("France 24 reported".split())) == ["France 24"]


def test_the_kingdom_is_the_one_that_the_text_speaks_of() -> None:
    assert states(gather("Jordan said the Kingdom agreed".split())) == ["Jordan", "Jordan"]
    assert states(gather("Chad said the Kingdom agreed".split())) == ["Chad"]


def test_a_place_elsewhere_of_a_states_name_is_no_state() -> None:
    tree = """
    Georgia PROPN 2 nsubj
    voted VERB 0 root vote
    . PUNCT 2 punct
    """
    made = reading("Georgia voted.", tree, names=[("Location", "Georgia")])
    assert list(who(made)) == ["Georgia"]
    georgia = Place(id="p1", name="Georgia", country="USA", mentions=(Mention(0, 7, "name"),))
    assert actors(made, record(made, places=(georgia,))) == ()


def test_a_name_that_states_share_is_that_of_the_state_right_before_it() -> None:
    vouched = frozenset(range(10))
    assert bodies(gather("India saw the US Congress vote".split(), vouched=vouched)) == ["US Congress"]
    assert bodies(gather("The US saw the Chadian Congress vote".split(), vouched=vouched)) == []
    assert bodies(gather("Congress won".split(), vouched=vouched, placed={"IND": 2})) == [
        "Indian National Congress"
    ]


def test_a_shared_name_within_another_name_is_not_the_body() -> None:
    vouched = frozenset({2, 3, 4})
    assert bodies(gather("India : Orbit Labour Congress".split(), vouched=vouched)) == []
