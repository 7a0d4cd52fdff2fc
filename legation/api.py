"""The calls that the command line, the tests and a notebook make: load, code, read; said; and, for a few
words or sentences, actor and relation.

What they need is imported when they are called, so that ``import legation`` stays quick.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from legation.errors import InputError, PartyError
from legation.record import Actor, Article, Provenance, Record, Span, Statement

if TYPE_CHECKING:
    from legation.coding.dyad import Relation
    from legation.language import Model


def load(source: str | Path, date: str | dt.date | None = None, *, force: bool = False) -> Article:
    """One article, from a file or from the text itself.

    A ``Path`` is a file. A ``str`` is a file where it names one that exists, or has no white space
    (no article is one word long, so it is a file name that is wrong); any other ``str`` is the text.

    ``date`` is the day of publication (``2025-05-12``); without it the article's own data and words
    are searched. ``force`` loads a text that is not in English.

    Raises ``InputError``, ``LanguageError`` or ``DateError``, each saying what to do.
    """
    from legation import intake

    if isinstance(source, Path) or is_file_name(source):
        return intake.load(Path(source), date=date, force=force)
    return intake.from_text(source, date=date, force=force)


def code(articles: Iterable[Article], *, min_confidence: float = 0.0) -> Iterator[Record]:
    """The record of each article, in order, one after the other: memory does not grow with their number.

    Events less sure than ``min_confidence`` are left out, and nothing else of the record rests on them.

    Raises ``ModelError`` at once where the weights are missing or damaged, and ``ValueError`` where
    ``min_confidence`` is not a number from 0 to 1.
    """
    from legation import __version__, coding, language

    if not 0 <= min_confidence <= 1:
        raise ValueError(f"min_confidence is {min_confidence}: give a number from 0 to 1, for example 0.8")
    model = language.load_model()
    options = {"min_confidence": f"{min_confidence:g}"} if min_confidence else {}
    provenance = Provenance(legation=__version__, model=model.digest, ontology="PLOVER 2.0", options=options)
    coded = partial(coding.code, provenance=provenance, min_confidence=min_confidence)
    return map(coded, model.read(articles))  # unlike a loop, lets go of each reading before its record is out


def read(
    source: str | Path,
    date: str | dt.date | None = None,
    *,
    force: bool = False,
    min_confidence: float = 0.0,
) -> Record:
    """The record of one file or text; the arguments and errors are those of ``load`` and ``code``."""
    return next(code([load(source, date, force=force)], min_confidence=min_confidence))


def relation(text: str, source: str | Span | None, target: str | Span | None) -> Relation:
    """What ``text`` (a sentence or a few) says that the party ``source`` did to the party ``target``.

    A party is a string of the text, or a ``Span`` of it where the string stands there more than once; of
    strings, the two that stand nearest to each other are meant. ``None`` is a party that the text does not
    name. The model is loaded at the first call and kept.

    Raises ``PartyError`` where a party is not in the text, ``InputError`` where the text has no words, and
    ``ModelError`` where the weights are missing, damaged, or have no layer for relations.

    >>> relation("Lima expelled Quito's envoy.", "Lima", "Quito's envoy").type
    'SANCTION'
    """
    from legation import intake
    from legation.coding import dyad

    one, other = parties(text, source, target)
    model = kept_model()
    reading, seen = model.read_closely(intake.as_given(text))
    if not len(reading):
        raise InputError("The text holds no words. Give a sentence.")
    words = [reading.words_at(span.start, span.end) if span else None for span in (one, other)]
    return dyad.relation(reading, seen, model.relations, *words)


@cache
def kept_model() -> Model:
    """The installed model, loaded once: the calls on single sentences are many and short."""
    from legation import language

    return language.load_model()


def parties(
    text: str, source: str | Span | None, target: str | Span | None
) -> tuple[Span | None, Span | None]:
    """Where the two parties stand in the text; raises ``PartyError``."""
    pairs = product(places(text, source, "source"), places(text, target, "target"))
    return min(pairs, key=distance)


def distance(pair: tuple[Span | None, Span | None]) -> tuple[bool, int]:
    """How far two spans stand apart, as a key to sort by: whether they overlap, the characters between."""
    one, other = pair
    if one is None or other is None:
        return False, 0
    gap = max(one.start, other.start) - min(one.end, other.end)
    return gap < 0, gap


def places(text: str, party: str | Span | None, which: str) -> list[Span | None]:
    """Every place where a party stands in the text, as whole words wherever it does so."""
    if party is None:
        return [None]
    if isinstance(party, Span):
        if 0 <= party.start < party.end <= len(text) and text[party.start : party.end].strip():
            return [party]
        raise PartyError(
            f"The {which} is the span {party.start} to {party.end}, which holds no words of the text "
            f"({len(text)} characters). Give a span of characters, the end exclusive."
        )
    name = party.strip()
    found = [Span(*m.span()) for m in re.finditer(re.escape(name), text)] if name else []
    if not found:
        raise PartyError(
            f"The {which} {party!r} is not in the text. Give its words as they stand there, a Span, or None "
            "for a party that the text does not name."
        )
    whole = [
        s
        for s in found
        if not any(map(str.isalnum, text[s.end : s.end + 1] + text[max(s.start - 1, 0) : s.start]))
    ]
    return [*(whole or found)]


def actor(text: str, context: str = "", date: str | dt.date | None = None) -> Actor | None:
    """Who a few words name, without a text around them: country, sector, post, by the tables alone.

    ``context`` are words from around them, for the state that they leave out; ``date`` is the day on which
    posts are held, by default the last one that the tables vouch for. None for nobody that they know.

    >>> actor("Russia's ambassador to Poland").sector, actor("Macron", date="2020-05-01").office.title
    ('GOV', 'president')
    """
    from legation.coding.who import describe

    return describe(text, context, date.isoformat() if isinstance(date, dt.date) else date)


def said(record: Record, by: str) -> tuple[Statement, ...]:
    """The statements of a record whose speaker ``by`` names: words of a name ("Lavrov") or of an office
    ("foreign minister"), a country for all who speak for it or come from it ("Russia"), a body ("EU").
    Case and accents do not count.
    """
    from legation.coding.said.by import by as spoken_by

    return spoken_by(record, by)


def is_file_name(source: str) -> bool:
    """Whether ``load`` takes this string for a file's name."""
    if len(source.split(maxsplit=1)) == 1 and source == source.strip():
        return True
    try:
        return Path(source).is_file()
    except (OSError, ValueError):  # longer than any name, or with a NUL
        return False
