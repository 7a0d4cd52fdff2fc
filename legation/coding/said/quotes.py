"""Quotation marks, paired by the grammar of writing.

A mark opens where a blank stands before it and a letter after it, and closes where it is the other way
round; curly marks and guillemets tell by their shape. Between letters a single mark is an apostrophe. A
quotation that runs over paragraphs opens again in each and closes in the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from legation.record import Article, Block, BlockKind

PROSE: frozenset[BlockKind] = frozenset(
    {"headline", "paragraph", "subheading", "caption", "pullquote", "list", "dateline"}
)
"""The kinds of block that hold the article's own words."""

_MARK = re.compile(r"``|''|[\"“”„‟«»'‘’‚‹›]")
_FAMILIES = {
    **dict.fromkeys(("“", "”", "„", "‟", "``", "''", '"'), "double"),
    **dict.fromkeys(("‘", "’", "‚", "'"), "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "single angle"),
}
_ELISION = re.compile(r"(?:tis|twas|em|n|til|cause|round|bout|\d0s)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset("([{<—–-/:\"“„«'‘…")
#: Families whose quotations run over paragraphs; a lone single mark is nearly always an apostrophe.
_RUNNING = frozenset({"double", "angle"})
_RESUMING = re.compile(r"``|[\"“„«]")
_INTRODUCED = re.compile(r"[:,]\s*\Z")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``text[start:end]`` are its words, ``outer_start:outer_end`` with the marks that
    stand. ``level`` counts the quotations around it; ``continues``: it goes on with one that the
    paragraph before left open; ``is_open``: no mark closes it in its own paragraph."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    level: int = 0
    continues: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


def quotes(article: Article) -> tuple[Quote, ...]:
    """Every quotation of the article's own prose, in the order of their first words."""
    found: list[Quote] = []
    running = False
    prose = [(i, b) for i, b in enumerate(article.blocks) if b.kind in PROSE]
    for place, (index, block) in enumerate(prose):
        following = prose[place + 1 : place + 2]
        resumed = any(_RESUMING.match(article.text, b.start) for _, b in following)
        mine = _in_block(article.text, block, index, running=running, resumed=resumed)
        running = any(q.is_open for q in mine)
        found += mine
    return tuple(found)


def outer_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations that stand in no other; they do not overlap one another."""
    return tuple(q for q in quotes(article) if q.level == 0)


def _in_block(text: str, block: Block, index: int, *, running: bool, resumed: bool) -> list[Quote]:
    """The quotations of one block; ``running``: the block before left one open; ``resumed``: the one after
    opens with a mark."""
    marks = list(_marks(text, block))
    pairs, openers, lone = _paired(text, block, marks)
    if running and lone is not None:
        pairs.append((_Mark(block.start, block.start, "", True, False), lone))
    doubles = [m for m in openers if m.family in _RUNNING]
    left = next(
        (m for m in doubles if _stands_open(text, m, block)), doubles[-1] if resumed and doubles else None
    )
    if left is not None:
        pairs.append((left, _Mark(block.end, block.end, "", False, True)))
    made = [_quote(text, a, b, index) for a, b in pairs]
    made = sorted((q for q in made if q.start < q.end), key=lambda q: (q.start, -q.end))
    return [
        replace(
            q,
            level=sum(o.outer_start < q.outer_start and q.outer_end <= o.outer_end for o in made),
            continues=running and q.outer_start == block.start,
            is_open=left is not None and q.outer_start == left.start,
        )
        for q in made
    ]


def _quote(text: str, opener: _Mark, closer: _Mark, block: int) -> Quote:
    inner = text[opener.end : closer.start]
    start = opener.end + len(inner) - len(inner.lstrip())
    return Quote(start, opener.end + len(inner.rstrip()), opener.start, closer.end, block)


def _paired(
    text: str, block: Block, marks: Sequence[_Mark]
) -> tuple[list[tuple[_Mark, _Mark]], list[_Mark], _Mark | None]:
    """Pairs of marks, opening marks without a partner, and a closing mark before any opening one."""
    pairs: list[tuple[_Mark, _Mark]] = []
    openers: list[_Mark] = []
    lone: _Mark | None = None
    for place, mark in enumerate(marks):
        partner = next((m for m in reversed(openers) if m.family == mark.family), None)
        if mark.closes and partner is not None:
            if not _is_plural(text, mark, marks[place + 1 :], block):
                del openers[openers.index(partner) :]
                pairs.append((partner, mark))
        elif mark.opens:
            openers.append(mark)
        elif lone is None and not pairs and not openers and mark.family != "single":
            lone = mark
    return pairs, openers, lone


def _marks(text: str, block: Block) -> Iterator[_Mark]:
    """The marks of a block that can open or close; apostrophes are none."""
    for m in _MARK.finditer(text, block.start, block.end):
        family = _FAMILIES[m.group()]
        before = text[m.start() - 1] if m.start() > block.start else " "
        after = text[m.end()] if m.end() < block.end else " "
        if family == "single" and before.isalnum() and after.isalnum():
            continue
        if family == "single" and not before.isalnum() and _ELISION.match(text, m.end(), block.end):
            continue
        opens, closes = _directions(m.group(), before, after)
        if opens or closes:
            yield _Mark(m.start(), m.end(), family, opens, closes)


def _directions(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark can open and whether it can close, by its shape and its neighbours."""
    led = before.isspace() or before in _BEFORE_OPENING
    if mark in ("„", "‟", "``", "‘", "‚", "‹"):
        return True, False
    if mark == "“":  # it closes what „ opened
        return led or after.isalnum(), not led and not after.isalnum()
    if mark in ("”", "''", "›"):
        return False, True
    if mark in "«»":  # French opens with the one, German with the other
        inward = led and (mark == "«" or after.isalnum())
        return inward, not inward
    if mark == "’":
        return False, not before.isspace()
    if before.isspace() and after.isspace():
        return mark == '"', mark == '"'
    opens = led and not after.isspace()
    return opens, not before.isspace() and not (opens and after.isalnum())


def _is_plural(text: str, mark: _Mark, later: Iterable[_Mark], block: Block) -> bool:
    """Whether a single mark after an s belongs to the word ("the countries' ability"): a word follows at
    once, and the next single mark closes."""
    if mark.family != "single" or text[mark.start - 1].lower() != "s":
        return False
    if not re.match(r" [^\W\d_]", text[mark.end : min(mark.end + 2, block.end)]):
        return False
    following = next((m for m in later if m.family == "single"), None)
    return following is not None and following.closes and not following.opens


def _stands_open(text: str, mark: _Mark, block: Block) -> bool:
    """Whether a mark without a partner opens a quotation that goes on: at the head of its paragraph, or
    after a comma or colon."""
    lead = text[block.start : mark.start]
    return not lead.strip() or bool(_INTRODUCED.search(lead))
