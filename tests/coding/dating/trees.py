"""Trees of short sentences for the tests of dating."""

from __future__ import annotations

PAST = "Tense=Past|VerbForm=Fin"
PRESENT = "Tense=Pres|VerbForm=Fin"


def past(subject: str, verb: str, lemma: str, *time: str) -> str:
    """ "They signed in May 2024." The words of the time come last, its head being the last of them."""
    return f"{subject} PRON 2 nsubj\n{verb} VERB 0 root {lemma} {PAST}\n{_time(3, 2, time)}"


def ahead(subject: str, verb: str, *time: str) -> str:
    """ "They will meet in June 2024."."""
    lines = f"{subject} PRON 3 nsubj\nwill AUX 3 aux\n{verb} VERB 0 root {verb} VerbForm=Inf\n"
    return lines + _time(4, 3, time)


def _time(first: int, verb: int, words: tuple[str, ...]) -> str:
    head = first + len(words) - 1
    lines = []
    for i, word in enumerate(words):
        if i == len(words) - 1:
            lines.append(f"{word} NUM {verb} obl")
        elif word.islower():
            lines.append(f"{word} ADP {head} case")
        else:
            lines.append(f"{word} PROPN {head} compound")
    return "\n".join([*lines, f". PUNCT {verb} punct"]) + "\n"
