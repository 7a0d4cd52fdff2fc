"""What a number counts: money, percent, people, weapons."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from legation.coding import numbers
from legation.coding.amounts.figures import Figure, currency, scale_of
from legation.knowledge import countries, money
from legation.language.reading import Reading

#: Nouns that count people.
PEOPLE = frozenset(
    "people persons person civilians civilian soldiers soldier troops servicemen servicewomen fighters "
    "fighter militants militant rebels insurgents gunmen attackers policemen police officers officer "
    "children child women woman men man boys girls students pupils teachers doctors medics nurses workers "
    "worker miners migrants refugees protesters protestors demonstrators activists journalists reporters "
    "prisoners prisoner hostages hostage detainees captives inmates convicts passengers residents "
    "villagers inhabitants citizens nationals expatriates diplomats diplomat envoys envoy officials "
    "official lawmakers deputies mps senators ministers judges staff employees personnel peacekeepers "
    "observers monitors victims casualties deaths fatalities injuries dead wounded injured survivors "
    "voters farmers fishermen sailors crew members delegates representatives guests tourists pilgrims "
    "worshippers believers attaches supporters followers recruits conscripts reservists mercenaries "
    "volunteers veterans commandos marines pilots guards bodyguards suspects defendants adults teenagers "
    "youths infants babies orphans families settlers asylum-seekers evacuees displaced foreigners "
    "athletes".split()
)
#: What happens to people: a bare number beside one of these counts people ("at least 12 were killed").
_TO_PEOPLE = frozenset(
    "kill wound injure die hurt arrest detain evacuate displace hospitalise hospitalize execute abduct "
    "kidnap drown perish rescue deport expel".split()
)
_TO_PEOPLE_FORMS = re.compile(
    r"\s(?:(?:other|others|more|were|was|have|had|has|been|are|is|being|also|reportedly)\s){0,3}"
    r"(?:killed|wounded|injured|died|dead|hurt|arrested|detained|evacuated|displaced|executed|abducted|"
    r"kidnapped)\b",
    re.IGNORECASE,
)
_DONE_TO = re.compile(
    r"\b(?:kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing)|displac(?:ed|"
    r"ing))"
    r"\s(?:(?:at|least|more|than|over|about|around|some|nearly|almost|up|to|as|many)\s){0,3}\Z"
)
_ALONE = re.compile(r"\s?(?:[,.;]|\s(?:others?|more|in|on|and|including|when|after|during)\b)")
#: Nouns that count weapons and what carries them.
WEAPONS = frozenset(
    "missile missiles rocket rockets drone drones uav uavs tank tanks warhead warheads bomb bombs shell "
    "shells mortars howitzer howitzers aircraft warplane warplanes jet jets fighter-jets bomber bombers "
    "helicopter helicopters ship ships warship warships vessel vessels submarine submarines frigate "
    "frigates destroyer destroyers rifle rifles gun guns pistols grenades mines landmines launchers "
    "torpedoes battalions brigades divisions regiments".split()
)
_PERCENT = re.compile(r"\s?(?:%|(?:[\s-]per\s?cent(?:age)?|[\s-]percentage[\s-]points?|pc)\b)", re.IGNORECASE)
_NEXT_WORDS = re.compile(r"[\s-](?P<words>[^\W\d_]+(?:\.[^\W\d_]\.?)?(?:[\s-][^\W\d_]+){0,3})")
_SIGN_BEHIND = re.compile(
    r"\s?(?P<sign>[$€£¥₹₽₴₺₡₾₭元]|[A-Z]{3}\b)(?!\d)(?P<scale>\s(?:million|billion|trillion)\b)?"
)
#: "30 MUSD": millions of a currency.
_MILLIONS = re.compile(r"\sM(?P<code>USD|EUR|GBP|SEK|NOK|DKK|AUD|CAD|CHF)\b")
_PENCE = re.compile(r"p\b")
#: Names of currencies that are plain words too: money only in large numbers.
_PLAIN_WORDS = frozenset("won real som quid lev leu dong rand dram mark marks crown crowns kip mao".split())
_SMALL_CHANGE = re.compile(
    rf"[\s,-]*(?:and\s)?(?P<number>\d{{1,2}}|{numbers.WORDS})[\s-](?P<part>cents?|pence|p|kopecks|paise)\b",
    re.IGNORECASE,
)
_STOPS = frozenset("of and in to the were was have for at on".split())


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its unit and the end of the words that tell it; the figure's value is in that unit."""

    figure: Figure
    unit: str
    end: int


def counted(reading: Reading, text: str, end: int, figure: Figure) -> Counted | None:
    """What the figure counts, or None where nothing is told that an amount is kept of."""
    found = _money(text, end, figure)
    if found is not None:
        return _with_change(text, end, found)
    if percent := _PERCENT.match(text, figure.end, end):
        return Counted(figure, "percent", percent.end())
    people = _people(reading, text, end, figure)
    return Counted(figure, people, figure.end) if people else None


def _money(text: str, end: int, figure: Figure) -> Counted | None:
    if figure.unit is not None:
        return Counted(figure, figure.unit, figure.end)
    if millions := _MILLIONS.match(text, figure.end, end):
        return Counted(_times(figure, 1e6), millions["code"], millions.end())
    behind = _SIGN_BEHIND.match(text, figure.end, end)
    code = currency(behind["sign"]) if behind else None
    if behind and code:
        scale = scale_of(behind["scale"])
        return Counted(_times(figure, scale or 1), code, behind.end("scale") if scale else behind.end("sign"))
    if figure.value < 100 and figure.value.is_integer() and (pence := _PENCE.match(text, figure.end, end)):
        return Counted(_times(figure, 0.01), "GBP", pence.end())
    gap = " of" if text.startswith(" of ", figure.end) else ""
    after = _NEXT_WORDS.match(text, figure.end + len(gap), end)
    return _named(text, after, figure) if after else None


def _named(text: str, after: re.Match[str], figure: Figure) -> Counted | None:
    """Money named behind the number: by the longest name of up to three words, or a code."""
    words = re.split(r"[\s-]", after["words"])
    start = after.start("words")
    if code := currency(words[0]):
        scale = next((s for s in ("million", "billion") if words[1:2] == [s]), None)
        stop = start + len(words[0]) + (1 + len(scale) if scale else 0)
        return Counted(_times(figure, scale_of(scale) or 1), code, stop)
    for count in range(min(3, len(words)), 0, -1):
        form = " ".join(words[:count])
        key = form.lower()
        plain = key in _PLAIN_WORDS and figure.value < 1000
        if plain or _is_weight(text, figure, words, count):
            continue
        if key in money.names():
            return Counted(figure, money.names()[key], start + len(form))
        if key in money.parts():
            code, parts = money.parts()[key]
            return Counted(_times(figure, 1 / parts), code, start + len(form))
    return None


_WEIGHS = re.compile(r"\b(?:weigh\w*|los[et]\w*|gain\w*)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)


def _is_weight(text: str, figure: Figure, words: list[str], count: int) -> bool:
    """Whether pounds are a weight: "40 pounds of sugar", "a 500-pound bomb", "weighed 200 pounds"."""
    if words[count - 1].lower() not in ("pound", "pounds"):
        return False
    hyphen = text.startswith("-", figure.end) and words[count - 1].lower() == "pound" and count == 1
    before = _WEIGHS.search(text, max(0, figure.start - 40), figure.start)
    return words[count : count + 1] == ["of"] or (hyphen and figure.value < 1e5) or before is not None


def _with_change(text: str, end: int, found: Counted) -> Counted:
    """The sum with its small change: "3 dollars 50 cents"."""
    change = _SMALL_CHANGE.match(text, found.end, end)
    if change is None or found.figure.upper is not None or not found.figure.value.is_integer():
        return found
    value = found.figure.value + numbers.parse(change["number"]) / 100
    return Counted(replace(found.figure, value=value), found.unit, change.end())


def _times(figure: Figure, factor: float) -> Figure:
    upper = figure.upper * factor if figure.upper is not None else None
    return replace(figure, value=figure.value * factor, upper=upper)


def _people(reading: Reading, text: str, end: int, figure: Figure) -> str | None:
    """The people or weapons that a number counts, as their noun."""
    if figure.value != int(figure.value) or text.startswith("-", figure.end):
        return None  # "a two-year-old child" counts nobody
    first, last = reading.words_at(figure.start, figure.end)
    if first < last and (noun := _counted(reading, reading.head_of(first, last))):
        return noun
    if _TO_PEOPLE_FORMS.match(text, figure.end, end) or _told_bare(text, figure, end):
        return "people"
    if first < last:
        return None
    after = _NEXT_WORDS.match(text, figure.end + (3 if text.startswith(" of ", figure.end) else 0), end)
    for word in re.split(r"[\s-]", after["words"]) if after else ():
        if _is_counted(word):
            return _noun(word)
        if word.lower() in _STOPS:
            break
    return None


def _told_bare(text: str, figure: Figure, end: int) -> bool:
    """Whether a number stands alone behind a verb that is done to people: "wounded 291, the minister
    said"."""
    return bool(
        _DONE_TO.search(text, max(0, figure.start - 40), figure.start) and _ALONE.match(text, figure.end, end)
    )


def _counted(reading: Reading, number: int) -> str | None:
    """The people that a number counts, by the tree."""
    above = int(reading.heads[number])
    for noun in (above, *(d for d in reading.dependents[number] if reading.labels[d].startswith("nmod"))):
        of_noun = noun != above or reading.labels[number].startswith(("nummod", "amod", "det", "compound"))
        if noun >= 0 and of_noun and _is_counted(reading.word(noun)):
            return _noun(reading.word(noun))
    if (
        above >= 0
        and reading.lemmas[above].lower() in ("other", "more")
        and not reading.labels[number].startswith("nsubj")
    ):
        number, above = above, int(reading.heads[above])  # "wounding 20 others"
    takes_number = reading.labels[number].startswith(("nsubj", "obj"))
    return "people" if above >= 0 and takes_number and reading.lemmas[above] in _TO_PEOPLE else None


def _is_counted(noun: str) -> bool:
    if noun.lower() in PEOPLE or noun.lower() in WEAPONS:
        return True
    named = countries.find(noun) if noun[:1].isupper() else None
    return named is not None and named.form == "people"


def _noun(form: str) -> str:
    return form.lower() if form.istitle() and form.lower() in PEOPLE else form
