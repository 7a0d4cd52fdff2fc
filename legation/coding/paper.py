"""Where the paper is at home that a text stood in."""

from __future__ import annotations

import re

from legation.knowledge import papers
from legation.record import Article

#: The address that an article came from, or that stands at the head of a page pasted as text.
_HOST = re.compile(r"\s*[a-z]+://([^/:?#\s]+)", re.IGNORECASE)


def home(article: Article) -> str | None:
    """The country of the paper (ISO 3166 alpha-3), by its name, else by its address; None where neither
    tells."""
    named = papers.country_of(article.publisher) if article.publisher else None
    host = _HOST.match(article.source or "") or _HOST.match(article.text)
    return named or (papers.country_at(host[1]) if host else None)
