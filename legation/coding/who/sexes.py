"""Whether the noun that describes somebody is said of a man or of a woman."""

from __future__ import annotations

from typing import Literal

Sex = Literal["f", "m"]

_NOUNS: dict[str, Sex] = {
    **dict.fromkeys(
        "wife mother daughter sister widow girl aunt niece queen princess lady girlfriend grandmother "
        "granddaughter stepmother bride actress waitress nun duchess".split(),
        "f",
    ),
    **dict.fromkeys(
        "husband father son brother widower boy uncle nephew king prince gentleman boyfriend grandfather "
        "grandson stepfather groom waiter monk duke sultan imam".split(),
        "m",
    ),
}
#: Nouns in "-man" that are said of anybody.
_ANYBODY = frozenset({"human", "ombudsman", "german", "roman"})


def sex_of(noun: str) -> Sex | None:
    """``noun`` is a lemma; None where it is said of both."""
    last = noun.lower().rpartition(" ")[2]
    if last in _NOUNS or last in _ANYBODY:
        return _NOUNS.get(last)
    return "f" if last.endswith("woman") else "m" if last.endswith("man") else None
