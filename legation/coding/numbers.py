"""Numbers as newspapers write them: ``1,500``, ``1.5``, ``twenty-five``, ``two and a half``, ``2 1/2``."""

from __future__ import annotations

import re

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12
}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
for _word, _value in list(ORDINALS.items())[:9]:
    ORDINALS |= {f"twenty-{_word}": 20 + _value}
ORDINALS |= {"thirty-first": 31}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_SMALL = (
    rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(list(UNITS)[1:10])})\b)?"
    rf"|(?:{'|'.join(sorted(UNITS, key=len, reverse=True))}))"
)
_SCALE = rf"(?:{'|'.join(SCALES)})"
#: "1,500", "1.5", "2 1/2". Bounded repeats keep it linear.
FIGURE = (
    r"\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,9})?(?!\d)"
    r"|\d{1,15}(?:\.\d{1,9})?(?!\d)(?:\s?[½¼¾⅓⅔]|[\s-][1-3]/[2-4](?!\d))?|[½¼¾]"
)
#: "twenty-five", "three hundred and six", "two thousand"; needs re.IGNORECASE.
WORDS = (
    rf"\b{_SMALL}\b(?:[\s-]{_SCALE}\b){{0,3}}"
    rf"(?:\s(?:and\s)?{_SMALL}\b(?:\s{_SCALE}\b){{1,2}}|(?:(?<=hundred)|(?<=thousand)|(?<=million))\s(?:and\s)?{_SMALL}\b){{0,4}}"
)

_PART = re.compile(r"[a-z]+|\d+/\d+|[\d.,]*\d|[½¼¾⅓⅔]")


def parse(text: str) -> float:
    """The value of what ``FIGURE`` or ``WORDS`` matched, with any scale words behind it.

    Raises ValueError on anything else.
    """
    total, current = 0.0, 0.0
    for part in _PART.findall(text.lower()):
        if part == "and":
            continue
        if part in SCALES:
            scale = SCALES[part]
            if scale == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * scale, 0.0
        else:
            current += _simple(part)
    return total + current


def _simple(part: str) -> float:
    if part in UNITS:
        return UNITS[part]
    if part in TENS:
        return TENS[part]
    if part in FRACTIONS:
        return FRACTIONS[part]
    if "/" in part:
        above, below = part.split("/")
        return int(above) / int(below) if int(below) else 0.0
    return float(part.replace(",", ""))


def ordinal(text: str) -> int:
    """The value of "3rd" or "third"; raises ValueError on anything else."""
    folded = text.lower().replace(" ", "-")
    if folded in ORDINALS:
        return ORDINALS[folded]
    return int(folded.rstrip("stndrh"))
