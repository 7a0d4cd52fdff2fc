"""Parts of a page to blocks: what is the article, and what is page furniture, told by form alone.

Every rule needs a positive sign; a part without one is a paragraph, so that no news is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from legation.intake.dates import dateline_end
from legation.intake.form import fold, has_verb, is_bullet, is_link, is_names, is_open, is_stopped, words
from legation.intake.marks import is_bare_credit, is_labelled, own_kind, related_lead
from legation.intake.plain import Part
from legation.record import Block, BlockKind

_LONG = 300  # characters; what is longer is prose, whatever it ends with
_NEAR = 4  # parts; how far a caption stands from the quotation that it repeats
_PULL = 12  # parts; how far a pull quote stands from its sentence
_REPORTED = re.compile(
    r"\b(?:said|told|warned|added|argued|claimed|insisted|declared|stated|promised|vowed|described|called|"
    r"announced)\b"
)
# What people in news pictures do, in the tense in which captions tell it.
_POSING = re.compile(
    r"\b(?:attends?|arrives?|leaves?|walks?|poses?|speaks?|shakes?|stands?|sits?|gestures?|addresses|waves?|"
    r"looks? on|greets?|holds? up|watch(?:es)?|gather|carry|carries|inspects?)\b"
)
_QUOTED = re.compile(r"[\"“]([^\"“”]{8,160})[\"”]|(?<!\w)['‘]([^'‘’]{8,160}?)['’](?!\w)")


def blocks(parts: Sequence[Part]) -> tuple[Block, ...]:
    """The blocks of a page cut into ``parts``; spans in text order, never overlapping."""
    kinds: list[BlockKind | None] = [_alone(part) for part in parts]
    _mark_related(parts, kinds)
    _mark_repeated(parts, kinds)
    body = next(
        (i for i, part in enumerate(parts) if _is_prose(part) and kinds[i] in (None, "paragraph")), None
    )
    if body is None:
        _mark_without_prose(parts, kinds)
    else:
        headline = _headline(parts, kinds, body)
        _mark_again(parts, kinds, headline)
        _mark_beside_credits(parts, kinds)
        _mark_top(parts, kinds, body, headline)
        _mark_body(parts, kinds, body)
    opening = next((i for i, part in enumerate(parts) if kinds[i] == "paragraph" and _is_prose(part)), None)
    out: list[Block] = []
    for at, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
        cut = dateline_end(part.text) if at == opening else 0
        if cut:
            out.append(Block("dateline", part.start, part.start + len(part.text[:cut].rstrip())))
        out.append(Block(kind or "paragraph", part.start + cut, part.end))
    return tuple(out)


def _alone(part: Part) -> BlockKind | None:
    if part.hint == "headline":
        return "headline"
    own = own_kind(part.text)
    if own is None and is_bullet(part.text) and not _starts_prose(part.text):
        return "list"
    if own in ("caption", "byline", "dateline") and part.hint is not None:
        return part.hint
    return own or part.hint


def _starts_prose(line: str) -> bool:
    """Whether the number that opens the line counts something ("40 people"; not "3. The ...")."""
    return line[0].isdigit() and not re.match(r"\d{1,3}[.)]\s|\d{1,2}[-–:]\s", line)


def _is_short(part: Part) -> bool:
    """Whether the part is a line that is no sentence: no final stop, and not long."""
    return len(part.text) <= _LONG and not is_stopped(part.text) and not is_open(part.text)


def _is_prose(part: Part) -> bool:
    """Whether the part is surely running text: long, or a sentence of six words that is no question."""
    if len(part.text) > _LONG:
        return True
    tail = part.text.rstrip("\"'”’») ]")
    if part.hint == "headline" or not is_stopped(part.text):
        return False
    count = len(words(part.text))
    return count > 14 if tail.endswith(("?", "!", ":")) else count >= 6


def _mark_related(parts: Sequence[Part], kinds: list[BlockKind | None]) -> None:
    """The links below "Read more": lines of its own group, or, where it stands alone, to the next prose."""
    last = max((i for i, part in enumerate(parts) if _is_prose(part)), default=-1)
    at = 0
    while at < len(parts):
        lead = related_lead(parts[at].text) if kinds[at] == "related" else None
        at += 1
        if lead is None or len(words(lead)) > 2:
            continue
        # Below the article the list of links may go on over blank lines.
        tight = last > at < len(parts) and parts[at].gap == 0
        while at < len(parts) and not _ends_links(parts[at], kinds[at], tight):
            kinds[at] = "related"
            at += 1


def _ends_links(part: Part, kind: BlockKind | None, tight: bool) -> bool:
    if kind in ("headline", "subheading", "navigation", "boilerplate", "byline"):
        return True
    return (
        (tight and part.gap > 0) or _is_prose(part) or (is_stopped(part.text) and not part.text.endswith("?"))
    )


def _mark_repeated(parts: Sequence[Part], kinds: list[BlockKind | None]) -> None:
    """A line that stands twice is the caption of a picture (its alternative text, then its caption);
    a sentence that does is the article's first, printed above it once more."""
    folded = [fold(part.text) if len(part.text) <= _LONG else "" for part in parts]
    for i, line in enumerate(folded):
        if len(line) < 20 or kinds[i] not in (None, "caption"):
            continue
        for j in range(i + 1, min(i + 3, len(parts))):
            if kinds[j] in (None, "caption") and _same(line, folded[j]):
                credited = "caption" in (kinds[i], kinds[j])
                if credited or (_is_short(parts[i]) and _is_short(parts[j])):
                    kinds[i] = kinds[j] = "caption"
                elif line == folded[j] and is_stopped(parts[i].text):
                    kinds[i] = "pullquote"


def _mark_again(parts: Sequence[Part], kinds: list[BlockKind | None], headline: int | None) -> None:
    """Lines that come back farther off: copies of the headline are links to the page, others captions."""
    short = [fold(part.text) if _is_short(part) else "" for part in parts]
    title = short[headline] if headline is not None else None
    count = Counter(short)
    for i, line in enumerate(short):
        if line and line == title and i != headline and kinds[i] in (None, "caption"):
            kinds[i] = "navigation"
        elif count[line] > 1 and kinds[i] is None and len(line.split()) >= 6:
            kinds[i] = "caption"


def _mark_beside_credits(parts: Sequence[Part], kinds: list[BlockKind | None]) -> None:
    """The caption that goes with a bare credit: the line right above it, else the one right below."""
    for i, part in enumerate(parts):
        if kinds[i] != "caption" or not is_bare_credit(part.text):
            continue
        if i > 0 and part.gap == 0 and kinds[i - 1] is None and _is_short(parts[i - 1]):
            kinds[i - 1] = "caption"
        elif (
            i + 1 < len(parts) and parts[i + 1].gap == 0 and kinds[i + 1] is None and _is_short(parts[i + 1])
        ):
            kinds[i + 1] = "caption"


def _same(line: str, again: str) -> bool:
    """Whether two lines are one, but for a credit behind the longer."""
    short, long = sorted((line, again), key=len)
    return len(short) >= 20 and long.startswith(short) and len(long) - len(short) <= 60


def _mark_without_prose(parts: Sequence[Part], kinds: list[BlockKind | None]) -> None:
    """A page without a sentence: its menu, unless a line tells something."""
    menu = len(parts) > 2
    for i, part in enumerate(parts):
        telling = has_verb(part.text) or is_stopped(part.text)
        if kinds[i] is None or (kinds[i] == "list" and menu):
            kinds[i] = "paragraph" if telling or (not menu and len(words(part.text)) > 3) else "navigation"


def _headline(parts: Sequence[Part], kinds: list[BlockKind | None], body: int) -> int | None:
    """The line above the first paragraph that titles the article, marked as such; its index."""
    hinted = [i for i in range(len(parts)) if kinds[i] == "headline"]
    if hinted:
        for i in hinted[1:]:
            kinds[i] = "subheading"
        return hinted[0]
    slug = _slug(parts[:body])
    scored = [(_headline_score(parts[i], kinds[i], slug), -i) for i in range(body)]
    score, at = max(scored, default=(0.0, 0))
    if score <= 0:
        return None
    kinds[-at] = "headline"
    return -at


def _slug(parts: Sequence[Part]) -> frozenset[str]:
    """The words of the article's address, where the text begins with it."""
    link = next((part.text for part in parts if is_link(part.text)), "")
    path = link.split("?")[0].rstrip("/").split("/")[-1]
    return frozenset(w.lower() for w in re.split(r"[\W_]+", path) if len(w) > 2 and not w.isdigit())


def _headline_score(part: Part, kind: BlockKind | None, slug: frozenset[str]) -> float:
    """How like a headline a line above the article is; at most 0 where it cannot be one."""
    line, tokens = part.text, words(part.text)
    repeated = kind == "caption" and len(line) <= 160 and own_kind(line) is None
    if (
        (kind is not None and not repeated)
        or not 1 <= len(tokens) <= 30
        or len(line) > _LONG
        or line[0].islower()
    ):
        return 0.0
    sentences = re.search(r"[a-z]{3}[.] [A-Z]", line) or (line.endswith((".", ":")) and len(tokens) > 5)
    if sentences or is_open(line) or dateline_end(line):
        return 0.0
    known = (
        len(slug & {t.lower().removesuffix("'s").removesuffix("’s") for t in tokens}) / len(slug)
        if slug
        else 0.0
    )
    if known < 0.5 and (len(tokens) < 3 or (is_names(line) and not has_verb(line))):
        return 0.0
    if repeated and known < 0.5:
        return 0.1  # a caption, unless nothing else titles the text
    tells = has_verb(line) and not _POSING.search(line)
    return 1.0 + 6.0 * (known >= 0.5) + 2.0 * tells + 2.0 * (len(tokens) >= 5)


def _mark_top(parts: Sequence[Part], kinds: list[BlockKind | None], body: int, headline: int | None) -> None:
    """The lines above the first paragraph: menus above the headline, names and pictures below it."""
    for i in range(body):
        if kinds[i] is not None:
            continue
        line, count = parts[i].text, len(words(parts[i].text))
        if headline is not None and i < headline:
            kinds[i] = "navigation" if not has_verb(line) or count <= 4 else "paragraph"
        elif _signs(line) and (headline is not None or i == body - 1):
            kinds[i] = "byline"
        elif count <= 3 and not is_stopped(line):
            kinds[i] = "navigation"
        elif headline is not None and _is_short(parts[i]) and _POSING.search(line) and line[0].isupper():
            kinds[i] = "caption"
        else:
            kinds[i] = "paragraph"


def _signs(line: str) -> bool:
    """Whether the line is a person's name, alone or with a place or an office: "Jane Doe in Ankara"."""
    name = re.split(r", | in | at | for ", line, maxsplit=1)[0]
    return is_names(name) and len(words(line)) <= 8 and not has_verb(line) and not is_stopped(line)


def _mark_body(parts: Sequence[Part], kinds: list[BlockKind | None], body: int) -> None:
    """From the first paragraph on: prose, and the short lines between."""
    folded = [fold(part.text) for part in parts]
    last = max((i for i in range(body, len(parts)) if _is_prose(parts[i]) and kinds[i] is None), default=body)
    footer = any(kind in ("related", "boilerplate", "navigation") for kind in kinds[last + 1 :])
    at = body
    while at < len(parts):
        end = at + 1
        if kinds[at] is None and _is_short(parts[at]):
            while end < len(parts) and kinds[end] is None and (_is_short(parts[end]) or _asks(parts[end])):
                end += 1
            _mark_run(parts, kinds, at, end, last, folded, footer=footer)
        elif kinds[at] is None:
            kinds[at] = _sentence_kind(parts, at, last, folded)
        at = end
    for i in range(body, len(parts)):
        if (
            kinds[i] == "list"
            and parts[i].hint is None
            and "list" not in (kinds[i - 1], *kinds[i + 1 : i + 2])
        ):
            kinds[i] = "byline" if i > last and len(words(parts[i].text)) <= 3 else "paragraph"


def _mark_run(
    parts: Sequence[Part],
    kinds: list[BlockKind | None],
    start: int,
    end: int,
    last: int,
    folded: Sequence[str],
    *,
    footer: bool,
) -> None:
    """A run of short lines: one is a subheading or a caption, many are a list or, at the end, links."""
    run = [parts[i].text for i in range(start, end)]
    menu = len(run) > 2 and all(len(words(line)) <= 4 and not has_verb(line) for line in run)
    links = len(run) > 1 and any(is_labelled(line) for line in run)
    items = len(run) > 2 and all(len(line) <= 160 for line in run)
    for i, line in enumerate(run, start):
        if _repeats_quotation(line, i, folded):
            kinds[i] = "caption"
        elif _is_pulled(i, parts, folded):
            kinds[i] = "pullquote"
        elif links:
            kinds[i] = "related"
        elif start > last and (menu or (footer and len(words(line)) <= 4 and not has_verb(line))):
            kinds[i] = "navigation"
        elif start > last and end - start <= 2 and is_names(line):
            kinds[i] = "byline"
        elif i == end - 1 and i < last and _may_head(line) and not (items and len(words(line)) > 6):
            kinds[i] = "subheading"
        elif items:
            kinds[i] = "list"
        else:
            kinds[i] = "paragraph"


def _may_head(line: str) -> bool:
    """Whether the line may stand over paragraphs: at most twelve words, begun as a title is."""
    first = line.lstrip("\"'“‘([¿¡ ")[:1]
    linked = "www." in line or "://" in line or "@" in line
    return len(words(line)) <= 12 and len(line) <= 100 and (first.isupper() or first.isdigit()) and not linked


def _sentence_kind(parts: Sequence[Part], at: int, last: int, folded: Sequence[str]) -> BlockKind:
    line = parts[at].text
    if _is_pulled(at, parts, folded):
        return "pullquote"
    asks = _asks(parts[at]) and len(words(line)) <= 6
    between = at < last and at > 0 and _is_prose(parts[at - 1]) and _is_prose(parts[at + 1])
    return "subheading" if asks and between else "paragraph"


def _asks(part: Part) -> bool:
    """Whether the part is one short question, and nobody's words."""
    line = part.text
    return line.endswith("?") and len(words(line)) <= 12 and not any(c in line for c in '"“”')


def _repeats_quotation(line: str, at: int, folded: Sequence[str]) -> bool:
    """Whether the line tells in the past who said what, in words that a paragraph near it quotes:
    the caption of the speaker's picture. A subheading gives its source in the present, or after a dash."""
    quoted = [fold(a or b) for a, b in _QUOTED.findall(line)]
    if not quoted or not _REPORTED.search(_QUOTED.sub(" ", line)):
        return False
    near = range(max(0, at - _NEAR), min(len(folded), at + _NEAR + 1))
    return any(phrase in folded[i] for i in near if i != at for phrase in quoted)


def _is_pulled(at: int, parts: Sequence[Part], folded: Sequence[str]) -> bool:
    """Whether the part repeats, word for word, a stretch of a longer paragraph near it."""
    if len(parts[at].text) > _LONG:
        return False
    line = folded[at].strip("\"' ,")
    # A subheading may well repeat four words of its paragraph; in double quotation marks they are pulled.
    least = (20, 4) if folded[at].startswith('"') else (30, 6)
    if len(line) < least[0] or len(line.split()) < least[1]:
        return False
    near = range(max(0, at - _PULL), min(len(folded), at + _PULL + 1))
    return any(i != at and len(line) + 40 < len(folded[i]) < 5000 and line in folded[i] for i in near)
