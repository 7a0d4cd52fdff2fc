"""The day that a report is about: its headline and lead may leave it out, and its next paragraphs tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from legation.coding.done.acts import Act
from legation.coding.done.narrative import is_day, is_main, is_simple_past
from legation.coding.tree import below, has
from legation.language.reading import Reading
from legation.record import Time

_OPENING = 3  # paragraphs


def news_day(
    reading: Reading, acts: Sequence[Act], times: Mapping[int, str], verbs: Mapping[int, Time]
) -> dict[int, str]:
    """The times, by id, of acts of the headline and the first sentence that have none, by the act's index:
    the one day on which the opening paragraphs say that something was done. A day on which something was
    said ("police said on Monday") is not when it happened.

    ``times`` are those of acts that have one, ``verbs`` those that hang on a verb.
    """
    opening = list(_opening(reading))
    blocks = {block for block, _ in opening}
    cues = {frame.predicate for frame in reading.attributions}
    days = [t for v, t in verbs.items() if is_day(t) and reading.blocks[v] in blocks]
    done = [t for v, t in verbs.items() if t in days and v not in cues and is_simple_past(reading, v)]
    if not done or any(_is_other_news(t, done[0]) for t in days):
        return {}
    lead = {block for block, leads in opening if leads}
    return {
        i: done[0].id
        for i, act in enumerate(acts)
        if i not in times and reading.blocks[act.head] in lead and _is_news(reading, act)
    }


def _is_other_news(time: Time, news: Time) -> bool:
    """Whether a day is another than that of the news, and no background to it from before."""
    before = time.earliest is not None and news.earliest is not None and time.earliest < news.earliest
    return time.value[: len(news.value)] != news.value and not before


def _opening(reading: Reading) -> Iterator[tuple[int, bool]]:
    """The headline and the first paragraphs, by their index, and whether they are headline or lead."""
    paragraphs = 0
    for i, block in enumerate(reading.article.blocks):
        if block.kind == "headline":
            yield i, True
        elif block.kind == "paragraph":
            paragraphs += 1
            yield i, paragraphs == 1
        if paragraphs == _OPENING:
            return


def _is_news(reading: Reading, act: Act) -> bool:
    """Whether the act is the main one of its block's first sentence and told as done; headlines do so in the
    present."""
    first = reading.sentence(reading.sentence_of(act.head))[0]
    opens = first == 0 or reading.blocks[first - 1] != reading.blocks[first]
    if not opens or not is_main(reading, act):
        return False
    headline = reading.article.blocks[reading.blocks[act.head]].kind == "headline"
    ahead = has(reading, act.head, "VerbForm=Inf") or any(below(reading, act.head, "aux"))
    return is_simple_past(reading, act.head) or (headline and not ahead)
