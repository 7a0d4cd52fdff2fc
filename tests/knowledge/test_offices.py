"""Who held which post on the day of the article."""

import datetime as dt
from itertools import pairwise

import pytest

from legation.knowledge import bodies, countries, offices, sectors
from legation.knowledge.names import listed, rows


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
    ],
)
def test_the_post_is_that_of_the_day(name: str, day: str, title: str, of: str, former: bool) -> None:
    known = offices.standing(name, day)
    assert known is not None
    assert known.holding is not None
    assert (known.holding.title, known.holding.of, known.former) == (title, of, former)


def test_without_a_day_only_the_country_is_claimed() -> None:
    known = offices.standing("Emmanuel Macron", None)
    assert known is not None
    assert (known.country, known.holding) == ("FRA", None)


def test_no_post_is_claimed_before_the_first_or_after_what_is_known() -> None:
    for day in ("1999-01-01", "2031-01-01"):
        known = offices.standing("Emmanuel Macron", day)
        assert known is not None
        assert known.holding is None


def test_somebody_unknown_has_no_standing() -> None:
    assert offices.standing("Jane Nobody", "2025-01-01") is None


def test_rows_are_sound() -> None:
    bodies_codes = {"EU", "UN", "NATO", "IMF", "WTO", "IGO"}
    assert bodies.find("EU") is not None
    spans: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in rows("holders"):
        since = dt.date.fromisoformat(row["from"])
        until = dt.date.fromisoformat(row["to"]) if row["to"] else dt.date.max
        assert since < until, row["person"]
        assert row["of"] in countries.all_countries() or row["of"] in bodies_codes, row["person"]
        assert set(listed(row["sectors"])) <= set(sectors.meanings()), row["person"]
        assert row["source"], row["person"]
        if row["title"] in ("president", "prime minister", "chancellor"):
            spans.setdefault((row["of"], row["title"]), []).append((row["from"], row["to"] or "9999"))
    for post, held in spans.items():
        held.sort()
        assert all(a[1] <= b[0] for a, b in pairwise(held)), post
