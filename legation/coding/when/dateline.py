"""Datelines: "CAIRO, 3 May (Agency) -", "Cairo (3 May):". Their day is the article's own, and no event's."""

from __future__ import annotations

from bisect import bisect_right

from legation.record import Article

#: A dateline has no more characters before its day.
_OPENING = 48
_DASHES = ("-", "–", "—")


def is_dateline(article: Article, start: int, end: int) -> bool:
    """Whether the time at ``article.text[start:end]`` stands in the place of a dateline: behind a name at
    the start of its paragraph, and before a bracket, a colon or a dash; or in the brackets of a dateline."""
    text = article.text
    block = bisect_right(article.blocks, start, key=lambda b: b.start) - 1
    opening = article.blocks[block].start if block >= 0 else start
    before, after = text[opening:start].rstrip(" ["), text[end : end + 4].lstrip(" ]")
    if "(" in before:
        return article.blocks[block].kind == "dateline"
    if not before.endswith((",", *_DASHES)) or len(before) > _OPENING or "\n" in before:
        return False
    words = [w for w in before.split() if w not in _DASHES]
    return bool(words) and all(w[0].isupper() for w in words) and after[:1] in ("(", ":", *_DASHES)
