"""The calls that the command line, the tests and a notebook make: load, code, read; said and actor.

What they need is imported when they are called, so that ``import legation`` stays quick.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from legation.record import Actor, Article, Provenance, Record, Statement


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


def code(articles: Iterable[Article]) -> Iterator[Record]:
    """The record of each article, in order, one after the other: memory does not grow with their number.

    Raises ``ModelError`` at once where the weights are missing or damaged.
    """
    from legation import __version__, coding, language

    model = language.load_model()
    provenance = Provenance(legation=__version__, model=model.digest, ontology="PLOVER 2.0")
    # Unlike a loop, this lets go of each reading before it hands on the record.
    return map(partial(coding.code, provenance=provenance), model.read(articles))


def read(source: str | Path, date: str | dt.date | None = None, *, force: bool = False) -> Record:
    """The record of one file or text; the arguments and errors are those of ``load`` and ``code``."""
    return next(code([load(source, date, force=force)]))


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
