"""The floor of the keys: a record of what can be seen without reading. No model, no tables.

Runs of capitalised words are actors, quotation marks are statements, four digits are a year. It
finds, and it types nothing.
"""

from __future__ import annotations

import re

from legation.record import Actor, Article, Mention, Record, Span, Statement, Time

_NAME = re.compile(
    r"\b(?!The\b|An?\b|In\b|On\b|It\b|He\b|She\b|But\b|And\b)[A-Z]\w+(?: (?:of |the )?[A-Z]\w+)*"
)
_QUOTE = re.compile(r"[\"“]([^\"“”]{12,}?)[\"”]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def record(article: Article) -> Record:
    """The record that surface signs give."""
    names: dict[str, list[Mention]] = {}
    for m in _NAME.finditer(article.text):
        names.setdefault(m[0], []).append(Mention(m.start(), m.end(), "name"))
    return Record(
        article=article,
        actors=tuple(
            Actor(id=f"a{i}", name=name, kind="group", mentions=tuple(mentions))
            for i, (name, mentions) in enumerate(names.items(), 1)
        ),
        times=tuple(
            Time(id=f"t{i}", start=m.start(), end=m.end(), type="DATE", value=m[0])
            for i, m in enumerate(_YEAR.finditer(article.text), 1)
        ),
        statements=tuple(
            Statement(id=f"s{i}", content=Span(m.start(1), m.end(1)), kind="direct")
            for i, m in enumerate(_QUOTE.finditer(article.text), 1)
        ),
    )
