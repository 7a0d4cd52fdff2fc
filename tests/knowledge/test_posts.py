"""One post under all its titles."""

import pytest

from legation.knowledge import posts, sectors
from legation.knowledge.names import listed, rows


@pytest.mark.parametrize(
    ("title", "other", "of"),
    [
        ("prime minister", "Premier", "ITA"),
        ("prime minister", "chancellor", "DEU"),
        ("prime minister", "taoiseach", "IRL"),
        ("president", "interim president", "BOL"),
        ("foreign minister", "secretary of state", "USA"),
        ("foreign minister", "foreign secretary", "GBR"),
        ("foreign minister", "minister for foreign affairs", "SWE"),
        ("foreign minister", "top diplomat", "EU"),
        ("defence minister", "Secretary of Defense", "USA"),
        ("defence minister", "defense minister", "JPN"),
        ("NATO secretary general", "secretary-general", "NATO"),
        ("UN secretary-general", "secretary general", "UN"),
        ("president of the European Central Bank", "ECB president", "EU"),
        ("director of the CIA", "CIA director", "USA"),
    ],
)
def test_titles_of_one_post_are_one(title: str, other: str, of: str) -> None:
    assert posts.named(title, of) == posts.named(other, of)


@pytest.mark.parametrize(
    ("title", "other", "of"),
    [
        ("prime minister", "chancellor", "GBR"),
        ("prime minister", "premier", "AUS"),
        ("foreign minister", "secretary of state", "FRA"),
        ("foreign minister", "foreign secretary", "IND"),
        ("president", "vice president", "USA"),
        ("foreign minister", "deputy foreign minister", "RUS"),
    ],
)
def test_titles_that_only_sound_alike_are_not(title: str, other: str, of: str) -> None:
    assert posts.named(title, of).name != posts.named(other, of).name


def test_a_title_that_the_table_does_not_know_is_a_post_of_its_own_in_the_executive() -> None:
    post = posts.named("minister of fisheries", "NOR")
    assert (post.name, post.sectors, post.many) == ("fisheries minister", ("GOV",), False)


def test_rows_are_sound() -> None:
    kept = [(row["title"], row["of"]) for row in rows("posts")]
    assert len(set(kept)) == len(kept)
    for row in rows("posts"):
        assert set(listed(row["sectors"])) <= set(sectors.meanings()), row["title"]
        assert row["many"] in ("", "many"), row["title"]
