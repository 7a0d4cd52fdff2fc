"""What the form of one line tells, without reading it: a verb, a stop, a name, a link."""

from __future__ import annotations

import re


def word_set(listed: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(listed.split())


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STOP = re.compile(r"[.!?…:;。！？][\"'”’»)\]\s]*$")
_OPEN_END = re.compile(r"[,–—-][\"'”’»)\]\s]*$")
_URL = re.compile(r"<?(?:https?://|www\.)\S+>?", re.I)
_BULLET = re.compile(r"(?:[•◦▪●‣⁃■□○*·►]|[-–—]|\(?\d{1,3}[.)](?!\d)|\(?[a-z]\)|\d{1,2}[-–:](?=\s))\s*(?=\S)")
_AUXILIARY = word_set(
    "is are was were am be been being has have had having do does did will would shall should can could "
    "may might must cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't couldn't shouldn't"
)
# Irregular pasts, and the presents in -s that news lines use: a plain -s may as well end a plural noun.
_VERBS = word_set(
    "said says say told tells met meets held holds took takes made makes gave gives came comes went goes "
    "saw sees left leaves won wins lost loses found finds kept keeps led leads sent sends brought brings "
    "began begins became becomes broke breaks built builds bought buys chose chooses fell falls felt "
    "feels fought fights got gets grew grows knew knows laid lays meant paid pays put puts quit ran runs "
    "rose rises sold sells spoke speaks spent stood stands struck strikes swore taught thought thinks "
    "threw throws understood wore wrote writes drew draws drove hit hits cut cuts set sets let lets shut "
    "shuts hurt beat beats bid split shot shoots sought seeks slammed slams accuses admits adds agrees "
    "aims announces approves argues arrests arrives asks attacks attends backs bans blames blocks boosts "
    "calls cancels claims condemns confirms considers continues criticises criticizes decides declares "
    "defends delays demands denies deploys dies discusses dismisses eases ends enters expels expects "
    "expresses extends faces fails fears gains halts heads helps hopes hosts imposes inaugurates "
    "increases insists inspires joins kills lands launches lifts loosens mourns mulls moves names needs "
    "nears offers opens opposes orders ousts passes pledges plans poses praises presses promises proposes "
    "protests provides pulls pushes raises reaches receives recalls reduces refuses rejects releases "
    "remains reopens reports resigns resumes returns reveals rules scolds signs slams stages starts stays "
    "steps stops summons supports suspends tests threatens tightens tops turns unveils urges vows visits "
    "votes walks wants warns weighs welcomes withdraws works survives eyes"
)
_PAST = re.compile(r"[a-z]{2,}ed$")
_NOT_PAST = word_set(
    "need indeed speed seed feed weed breed greed hundred sacred naked wicked kindred related"
)
_INFINITIVE = re.compile(
    r"\bto (?!(?:the|a|an|be|its|his|her|their|our|my|your|this|that|these|all)\b)[a-z]{2,}"
)
_NAME_WORD = re.compile(
    r"(?:[^\W\d_a-z][\w'’.-]*|de|da|del|der|den|van|von|bin|bint|al|el|la|le|ibn|ben|dos|di)$"
)


def words(line: str) -> list[str]:
    """The words of a line, without punctuation."""
    return _WORD.findall(line)


def is_stopped(line: str) -> bool:
    """Whether the line ends as a sentence does: full stop, question or exclamation mark, colon, dots."""
    return _STOP.search(line[-12:]) is not None


def is_open(line: str) -> bool:
    """Whether the line ends inside a sentence: with a comma or a dash."""
    return _OPEN_END.search(line[-12:]) is not None


def is_link(line: str) -> bool:
    """Whether the line is a web address and nothing else."""
    return _URL.fullmatch(line) is not None


def is_bullet(line: str) -> bool:
    """Whether the line begins with a bullet, a dash or an item number."""
    return _BULLET.match(line) is not None


def has_verb(line: str) -> bool:
    """Whether a finite verb shows by form: an auxiliary, a past in -ed, a common verb of news lines.

    Rather precise than complete: a form in -s that is as often a noun counts only where news lines use it
    as a verb, and a plain form only behind a plural ("ministers meet").
    """
    tokens = [w.replace("’", "'") for w in words(line)]
    for at, token in enumerate(tokens):
        low = token.lower()
        if low in _AUXILIARY or low.endswith(("n't", "'re", "'ve", "'ll")):
            return True
        if at > 0 and (low in _VERBS or (low + "s" in _VERBS and tokens[at - 1].endswith("s"))):
            return True
        if _PAST.search(token) and low not in _NOT_PAST and at > 0:
            return True
    return len(tokens) > 2 and _INFINITIVE.search(line[1:]) is not None


def is_names(line: str) -> bool:
    """Whether the line is two to four capitalised words and nothing else, as a person's name is."""
    tokens = line.split()
    return (
        2 <= len(tokens) <= 4
        and tokens[0].lower() not in ("the", "a", "an", "no", "in", "on", "my", "our", "more", "for")
        and all(_NAME_WORD.match(t) for t in tokens)
        and not any(c.isdigit() or c in ":;,/|&?!" for c in line)
    )


def fold(line: str) -> str:
    """The line for comparison: lower case, plain quotes, single spaces, no final stop."""
    plain = line.translate(_FOLD).casefold()
    return " ".join(plain.split()).rstrip(" .")


_FOLD = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
