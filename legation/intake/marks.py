"""Lines that say by their own form what they are: menus, links, credits, bylines, dates."""

from __future__ import annotations

import re

from legation.intake.dates import is_date_line
from legation.intake.form import is_link, is_stopped, word_set, words
from legation.record import BlockKind


def _any(*forms: str) -> str:
    return "(?:" + "|".join(forms) + ")"


# What a page says to its visitor: the commands and services of the web, not any site's own wordings.
_COMMAND = re.compile(
    _any(
        r"(?:skip|jump|go|back|return) to\b",
        r"(?:sign|log) ?(?:in|out|up|on)\b",
        r"(?:open|close|toggle|show|hide|expand) (?:the )?"
        r"(?:menu|navigation|search|sidebar|comments?|more|all)\b",
        r"(?:main )?(?:menu|navigation)$",
        r"(?:search|home|(?:my )?account)$",
        r"(?:next|previous)(?: (?:article|story|page|post))?$",
        r"(?:home|news|world)(?: ?[>/»|›] ?[^>/»|›]{1,60}){1,5}$",
    ),
    re.I,
)
_BUTTON = _any(
    "share", "save", "print", "comments?", "listen", "download", "e-?mail", "copy link", "link", "bookmark",
    "whatsapp", "facebook", "twitter", "linkedin", "telegram", "x",
)  # fmt: skip
_SERVICE = re.compile(
    _any(
        r"advertisements?\b",
        r"sponsored\b",
        r"subscribe\b",
        r"newsletters?$",
        r"(?:sign|get) (?:up )?(?:for )?(?:our|the) (?:\w+ )?(?:newsletters?|app|email)",
        r"follow (?:us|me|our)\b",
        r"join (?:us|our)\b.{0,60}\b(?:channel|group|telegram|whatsapp|facebook)",
        r"share (?:this|on|via|with|full)\b",
        rf"{_BUTTON}(?:\s*[|/•·,]?\s*{_BUTTON}){{0,12}}$",
        r"\d+ (?:comments?|shares?|likes?|views?)$",
        r"(?:leave|post|add) a comment",
        r"(?:listen|read) (?:to )?(?:this|the) (?:article|story)\b",
        r"(?:click|tap) here|download (?:the|our)\b",
        r"(?:we use|accept|manage|this (?:web)?site uses)\b.{0,40}\bcookies",
        r"(?:\d+|a|one|two|three|four|five) min(?:ute)?s? read$",
        r"(?:from|to|cc|reply-to): .{0,60}@",
        r"(?:please )?(?:enable|turn on) javascript",
        r"(?:tags?|topics?|categor(?:y|ies)|keywords?|filed under)\s*:",
        r"(?:support|donate)\b.{0,40}\b(?:journalism|newsroom)",
        r"(?:terms of (?:use|service)|privacy policy|contact us|about us)\b",
    ),
    re.I,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,12}(?:19|20)\d\d\b|copyright\b|.{0,60}\ball rights reserved", re.I
)
_RELATED = re.compile(
    r"(?:[>»▶►•*–—-]+\s*)?"
    + _any(
        r"(?:also )?read(?: more| also| next| the full| related)?(?: on this| about this| here)?",
        r"see (?:also|more)",
        r"more (?:on this(?: story)?|stories|news|from [\w' ]{2,40}|like this|to read|coverage|headlines)",
        r"more(?=\s*(?:>|»|…|\.\.\.|$))",
        r"related(?: \w+)?",
        r"recommended(?: (?:stories|reading|for you))?",
        r"(?:you may|you might|people) also (?:like|read|be interested in)",
        r"(?:most|top|latest|popular|trending|other|editor'?s'?)[- ]"
        r"(?:read|viewed|popular|stories|news|now|posts|picks?|articles|headlines)",
        r"explore more\b.{0,40}",
        r"trending|don'?t miss|must[- ]reads?",
        r"(?:further|suggested) reading|what to read next",
        r"watch(?: also| more| now)?",
    )
    + r"\s*(?P<colon>[:>»|…]|\s[–—-]\s|\.\.\.)?\s*(?P<rest>.*)",
    re.I | re.S,
)
_CREDIT = re.compile(
    _any(
        r"\b(?:file )?(?:photo|photograph|picture|image|pic|illustration|screenshot|video grab)s?"
        r"(?: (?:credit|courtesy))?\s*(?::|\||/|©|(?:by|courtesy|via|from)\b)\s*\S.{0,80}",
        r"©\s*.{1,60}",
        r"\bcredit\s*:.{1,60}",
        r"\[[^\]]{0,80}(?:/|photo|image|file|handout)[^\]]{0,60}\]",
        r"\bgetty images\b.{0,30}",
        r"(?:/|\|)\s*(?:afp|reuters|ap|epa|upi|xinhua|anadolu|handout|file)(?: photo)?\)?",
        r"\((?:file )?photo\b[^)]{0,60}\)",
        r"\bfile (?:photo|picture|image)",
    )
    + r"[.\s]*$",
    re.I,
)
_PICTURED = re.compile(
    _any(
        r"\bpictured\b",
        r"\bin this (?:file |handout |undated )?(?:photo|picture|image|photograph|screenshot|frame)\b",
        r"\b(?:seen|shown) (?:here|above|below|in this)\b",
        r"\b(?:second|third|centre|center|far) (?:from )?(?:left|right)\b",
        r"\bfrom (?:left|right)\b",
        r"\((?:l|r|c|left|right|centre|center|\d(?:nd|rd|th) (?:l|r|left|right))\)",
        r",\s*(?:left|right|centre|center),",
    ),
    re.I,
)
_AGENCY = _any("epa", "afp", "ap", "reuters", "getty images", "pa media", "anadolu", "xinhua", "newswire")
_ALONE = re.compile(rf"{_AGENCY}(?:(?: via |/| / ){_AGENCY})?", re.I)
_PREFIXED = re.compile(rf"(?i:{_AGENCY})(?: via (?i:{_AGENCY}))? (?=[A-Z][a-z]+ \S+ \S+ \S)")
_LABEL = re.compile(
    _any("live", "analysis", "video", "explainer", "opinion", "profile", "listen", "watch", "podcast")
    + "|"
    + _any("fact check", "timeline", "quiz", "gallery", "interactive", "in pictures"),
    re.I,
)
_FILE = re.compile(
    r"(?:file (?:photo|picture|image|pic)|photo|image|picture|graphic|illustrative image|caption)s?\s*[:|(-]",
    re.I,
)
_BYLINE = re.compile(
    r"(?:(?:written|story|words|text|report|analysis|photos?) )?by:?\s+(?P<names>.+)|"
    r"(?:author|writer|reporter|correspondent)s?\s*:\s*(?P<named>.+)|"
    r"(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by\s+.+|"
    r".{2,80}\bcontributed to this (?:report|story|article)\.?",
    re.I | re.S,
)
_BY_SMALL = word_set(
    "and in of for the with at our staff correspondent correspondents reporter reporters writer writers "
    "editor editors bureau chief senior special political diplomatic agencies agency news desk to from on "
    "de da del der den van von bin al el la deputy foreign affairs economics business defence defense "
    "security international national"
)
_NOT_NAMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december contrast comparison the this that these those its his her "
    "then now"
)


def own_kind(line: str) -> BlockKind | None:
    """The kind that the line's own form proves, or None; a long line is never furniture."""
    if is_link(line):
        return "navigation"
    if len(line) > 400:
        return None
    count = len(words(line))
    if byline_names(line) is not None:
        return "byline"
    if is_date_line(line):
        return "dateline"
    if _COPYRIGHT.match(line):
        return "boilerplate"
    if is_credit(line):
        return "caption"
    if count <= 30 and (count <= 12 or not is_stopped(line)) and _SERVICE.match(line):
        return "boilerplate"
    if count <= 10 and not is_stopped(line) and _COMMAND.match(line):
        return "navigation"
    if related_lead(line) is not None:
        return "related"
    return None


def is_credit(line: str) -> bool:
    """Whether the line describes a picture: a credit at its end, or words such as "pictured" in it."""
    count = len(words(line))
    if count > 70:
        return False
    return (
        is_bare_credit(line)
        or (_PREFIXED.match(line) is not None and not is_stopped(line))
        or _CREDIT.search(line[-160:]) is not None
        or (count <= 50 and _FILE.match(line) is not None)
        or (count <= 45 and _PICTURED.search(line) is not None and "said" not in line)
    )


def is_bare_credit(line: str) -> bool:
    """Whether the line only credits a picture, and the words about it stand beside it: "Image: AFP"."""
    return len(words(line)) <= 5 and (
        _ALONE.fullmatch(line) is not None or (_FILE.match(line) is not None and ":" in line)
    )


def is_labelled(line: str) -> bool:
    """Whether the line is labelled as a link to another kind of page: "Live: ...", "Explainer: ..."."""
    label, colon, rest = line.partition(":")
    return bool(colon and rest.strip()) and _LABEL.fullmatch(label.strip()) is not None


def related_lead(line: str) -> str | None:
    """What follows "Read more:", "Related", "See also" on the same line ("" where the links come
    below), or None where the line is no such lead."""
    found = _RELATED.match(line) if len(line) <= 300 else None
    if found is None:
        return None
    rest = found["rest"]
    if not rest:
        return ""
    return rest if found["colon"] in (":", ">", "»", "|") else None


def byline_names(line: str) -> str | None:
    """The author or authors that a byline names ("" for a desk's note of who reported), or None."""
    found = _BYLINE.fullmatch(line) if len(line) <= 160 else None
    if found is None:
        return None
    names = found["names"] or found["named"]
    if names is None:
        return ""
    tokens = words(names)
    if not tokens or len(tokens) > 14 or tokens[0].lower() in _NOT_NAMES or tokens[0].isdigit():
        return None
    if len(tokens) <= 5 and all(t in _BY_SMALL or t in ("a", "an") for t in tokens):
        return ""  # "by a staff reporter"
    capitals = [t for t in tokens if t[0].isupper() or not t[0].islower()]
    small = [t for t in tokens if t[0].islower() and t not in _BY_SMALL]
    if not capitals or not (tokens[0][0].isupper() or tokens[0] in _BY_SMALL) or small:
        return None
    return without_place(names)


def without_place(names: str) -> str:
    """The names of a byline without what follows them: "in Geneva", a paper, a date, a post."""
    head = re.split(
        r"\s+(?:in|at|for|from|on)\s+|\s*[|/•·(]\s*|,\s+(?!and\b)|\s+[–—-]\s+|\s*\d", names, maxsplit=1
    )[0]
    return " ".join(head.split()).rstrip(" .,:;")
