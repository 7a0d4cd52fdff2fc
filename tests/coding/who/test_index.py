"""Which actor do these characters name?"""

from hypothesis import given
from hypothesis import strategies as st

from legation.coding.who import ActorIndex
from legation.record import Actor, Mention


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
