"""Who held which post on the day of the article."""

import datetime as dt
import re
from collections import defaultdict
from itertools import combinations

import pytest

from legation.knowledge import bodies, countries, offices, posts, sectors
from legation.knowledge.names import fold, listed, rows
from legation.knowledge.offices import Holding, first_day, last_day

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
BODIES = {"EU", "UN", "NATO", "IMF", "WTO", "IGO", "NGO", "IMG"}
PASSING = ("acting ", "interim ", "caretaker ")


def holding(since: str, until: str | None, seen: str = "2026-01-31") -> Holding:
    return Holding("Ana Rojas", "president", "CHL", "CHL", ("GOV",), 0, since, until, seen)


def every_holding() -> list[Holding]:
    return [h for person in {r["person"]: None for r in rows("holders")} for h in offices.holdings(person)]


@pytest.mark.parametrize(
    ("name", "day", "title", "of", "former"),
    [
        ("Vladimir Putin", "2009-01-01", "prime minister", "RUS", False),
        ("Putin", "2025-02-27", "president", "RUS", False),
        ("Joe Biden", "2025-02-27", "president", "USA", True),
        ("Donald Trump", "2022-04-01", "president", "USA", True),
        ("Trump", "2025-02-27", "president", "USA", False),
        ("Zelenskyy", "2024-01-01", "president", "UKR", False),
        ("Tayyip Erdogan", "2024-01-01", "president", "TUR", False),
        ("Mark Rutte", "2020-01-01", "prime minister", "NLD", False),
        ("Mark Rutte", "2025-01-01", "NATO secretary general", "NATO", False),
        ("Antonio Costa", "2025-02-27", "president of the European Council", "EU", False),
        ("Mikhail Gorbachev", "1990-06-01", "Soviet president", "RUS", False),
        ("Helmut Kohl", "1990-10-03", "chancellor", "DEU", False),
        ("Yasser Arafat", "1999-01-01", "president", "PSE", False),
        ("Hassan Nasrallah", "2006-07-12", "leader of Hezbollah", "LBN", False),
    ],
)
def test_the_post_is_that_of_the_day(name: str, day: str, title: str, of: str, former: bool) -> None:
    known = offices.standing(name, day)
    assert known is not None
    assert known.holding is not None
    assert (known.holding.title, known.holding.of, known.former) == (title, of, former)


def test_of_two_posts_at_once_the_higher_is_told() -> None:
    known = offices.standing("Marco Rubio", "2025-09-01")
    assert known is not None
    assert known.holding is not None
    assert known.holding.title == "secretary of state"


@pytest.mark.parametrize(
    ("name", "day", "person"),
    [
        ("Bush", "1991-01-17", "George H. W. Bush"),
        ("Bush", "2003-03-20", "George W. Bush"),
        ("Kabila", "1999-01-01", "Laurent Kabila"),
        ("Kabila", "2010-01-01", "Joseph Kabila"),
    ],
)
def test_a_name_of_two_people_means_the_one_in_post(name: str, day: str, person: str) -> None:
    known = offices.standing(name, day)
    assert known is not None
    assert known.person == person


def test_a_name_of_two_people_out_of_post_tells_their_common_country_alone() -> None:
    known = offices.standing("Bush", "2015-01-01")
    assert known is not None
    assert (known.person, known.country, known.holding) == (None, "USA", None)


def test_a_name_that_many_bear_tells_nobody() -> None:
    assert offices.standing("John Smith", "1993-01-01") is None


def test_without_a_day_only_the_country_is_claimed() -> None:
    known = offices.standing("Emmanuel Macron", None)
    assert known is not None
    assert (known.country, known.holding, known.wikidata) == ("FRA", None, "Q3052772")


def test_no_post_is_claimed_before_the_first_or_after_what_is_known() -> None:
    for day in ("1999-01-01", "2031-01-01"):
        known = offices.standing("Emmanuel Macron", day)
        assert known is not None
        assert known.holding is None


def test_somebody_unknown_has_no_standing() -> None:
    assert offices.standing("Jane Nobody", "2025-01-01") is None


@pytest.mark.parametrize(
    ("since", "until", "day", "covers", "over"),
    [
        ("2014-05-03", "2018-06-01", "2014-05-03", True, False),
        ("2014-05-03", "2018-06-01", "2018-06-01", True, False),
        ("2014-05-03", "2018-06-01", "2018-06-02", False, True),
        ("2014-05", "2018-06", "2014-05-30", False, False),
        ("2014-05", "2018-06", "2014-06-01", True, False),
        ("2014-05", "2018-06", "2018-06-15", False, False),
        ("2014-05", "2018-06", "2018-07-01", False, True),
        ("2014", "2018", "2014-12-30", False, False),
        ("2014", "2018", "2015-01-01", True, False),
        ("2014", "2018", "2018-01-02", False, False),
        ("2014", "2018", "2019-01-01", False, True),
        ("2014", None, "2026-01-31", True, False),
        ("2014", None, "2026-02-01", False, False),
    ],
)
def test_a_month_or_year_is_some_day_in_it(
    since: str, until: str | None, day: str, covers: bool, over: bool
) -> None:
    assert (holding(since, until).covers(day), holding(since, until).is_over(day)) == (covers, over)


def test_an_end_that_is_not_known_is_vouched_for_as_far_as_seen() -> None:
    known = offices.standing("Pope Leo XIV", "2026-06-01")
    assert known is not None
    assert known.holding is not None
    assert (known.former, known.holding.until) == (False, None)


@pytest.mark.parametrize(
    ("title", "of", "day", "person"),
    [
        ("president", "USA", "2023-05-01", "Joe Biden"),
        ("secretary of state", "USA", "2005-06-01", "Condoleezza Rice"),
        ("foreign minister", "USA", "2005-06-01", "Condoleezza Rice"),
        ("Defense Secretary", "USA", "2003-03-20", "Donald Rumsfeld"),
        ("prime minister", "GBR", "1990-01-15", "Margaret Thatcher"),
        ("Chancellor", "DEU", "2015-09-01", "Angela Merkel"),
        ("taoiseach", "IRL", "2018-01-01", "Leo Varadkar"),
        ("premier", "CHN", "2010-01-01", "Wen Jiabao"),
        ("external affairs minister", "IND", "2022-01-01", "Subrahmanyam Jaishankar"),
        ("secretary-general", "UN", "1999-03-24", "Kofi Annan"),
        ("secretary general", "NATO", "1999-03-24", "Javier Solana"),
        ("president of the World Bank", "IGO", "2006-01-01", "Paul Wolfowitz"),
        ("Kremlin spokesman", "RUS", "2022-02-24", "Dmitry Peskov"),
    ],
)
def test_the_holder_of_a_post_on_a_day(title: str, of: str, day: str, person: str) -> None:
    held = offices.holder(title, of, day)
    assert held is not None
    assert held.person == person


@pytest.mark.parametrize(
    ("title", "of", "day"),
    [
        ("president", "USA", "2021-01-20"),  # the day of the handover
        ("president", "RUS", "1991-08-19"),  # of Russia, or of the Soviet Union
        ("president", "USA", "2031-01-01"),  # past all knowledge
        ("chancellor", "GBR", "1940-01-01"),
        ("senator", "USA", "2020-01-01"),  # one of a hundred
        ("former president", "USA", "2023-05-01"),
        ("minister of fisheries", "NOR", "2020-01-01"),
    ],
)
def test_no_holder_is_told_where_it_is_not_sure(title: str, of: str, day: str) -> None:
    assert offices.holder(title, of, day) is None


def test_rows_are_sound() -> None:
    kept = [tuple(row.values()) for row in rows("holders")]
    assert len({row[:4] for row in kept}) == len(kept)
    for person, title, of, since, until, source in kept:
        assert person
        assert title
        assert DATE.fullmatch(since), person
        assert DATE.fullmatch(until.removesuffix("+")) or not until, person
        assert not until or first_day(since) < last_day(until.removesuffix("+")), person
        assert of in countries.all_countries() or of in BODIES, person
        assert source.startswith(("general knowledge", "Wikidata")), person
        assert set(posts.named(title, of).sectors) <= set(sectors.meanings()), title
    assert bodies.find("EU") is not None


def test_an_exclusive_post_is_handed_over_within_a_day() -> None:
    held: dict[tuple[str, str], list[tuple[str, str, Holding]]] = defaultdict(list)
    for h in every_holding():
        if not posts.named(h.title, h.of).many and not h.title.startswith((*PASSING, "Soviet ")):
            end = first_day(h.until) if h.until else h.seen
            held[posts.named(h.title, h.of).name, h.of].append((last_day(h.since), end, h))
    for post, spans in held.items():
        for (a, b, one), (c, d, other) in combinations(spans, 2):
            start, end = max(a, c), min(b, d)
            assert start > end or days(start, end) <= 1, (post, one, other)


def days(start: str, end: str) -> int:
    first, last = (dt.date.fromisoformat(day.replace("-02-31", "-02-28")) for day in (start, end))
    return (last - first).days


def test_nobody_holds_one_post_twice_at_once() -> None:
    held = defaultdict(list)
    for h in every_holding():
        held[h.person, posts.named(h.title, h.of).name, h.of].append(h)
    for terms in held.values():
        for one, other in combinations(sorted(terms, key=lambda h: first_day(h.since)), 2):
            assert one.until is not None, one
            assert first_day(one.until) <= last_day(other.since), (one, other)


def test_everybody_has_one_name_and_names_of_many_are_shared_on_purpose() -> None:
    people = {row["person"] for row in rows("holders")}
    kept = {row["person"] for row in rows("people")}
    assert kept <= people
    assert len({fold(p) for p in people}) == len(people)
    ids = [row["wikidata"] for row in rows("people") if row["wikidata"]]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"Q\d+", key) for key in ids)
    forms = {fold(p): p for p in people}
    for row in rows("people"):
        named = [fold(n) for n in (row["person"], *listed(row["names"]))]
        assert len(set(named)) == len(named), row["person"]
        theirs = {forms[n] for n in named if n in forms} - {row["person"]}
        assert theirs <= {"King Abdullah"}, row["person"]
