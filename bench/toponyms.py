"""Corpora of toponyms: news texts with the names of places in them, each with its GeoNames id and
coordinates.

LGL (Lieberman, Samet and Sankaranarayanan 2010) and TR-News (Kamalloo and Rafiei 2018), in one XML form.
"""

from __future__ import annotations

import hashlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from legation.knowledge import countries
from legation.knowledge import places as gazetteer
from legation.record import Article, Block


@dataclass(frozen=True, slots=True)
class Toponym:
    """Characters ``start:end`` that name a place; ``country`` is ISO 3166 alpha-3, None where not told."""

    start: int
    end: int
    name: str
    geonames: int
    latitude: float
    longitude: float
    country: str | None


def documents(path: Path) -> Iterator[tuple[Article, list[Toponym]]]:
    """Every text with its located toponyms. Adjectives and peoples ("Turkish"), which the corpora hold too,
    are left out: they name no place."""
    for element in ET.parse(path).getroot().iter("article"):
        article = _article(element.findtext("text", ""))
        found = (_toponym(article.text, t) for t in element.iter("toponym"))
        yield article, [t for t in found if t is not None and not _is_adjective(t.name)]


def _article(text: str) -> Article:
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"\S(?:.*\S)?", text))
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return Article(id=f"sha256:{digest}", text=text, language="en", blocks=blocks)


def _toponym(text: str, element: ET.Element) -> Toponym | None:
    tag = element.find("gaztag")
    if tag is None:
        return None
    name = element.findtext("phrase", "")
    start, end = _placed(text, name, int(element.findtext("start", "0")))
    nation = gazetteer.country_named(tag.findtext("country", ""))
    return Toponym(
        start,
        end,
        name,
        int(tag.attrib["geonameid"]),
        float(tag.findtext("lat", "0")),
        float(tag.findtext("lon", "0")),
        nation.country if nation else None,
    )


def _placed(text: str, name: str, start: int) -> tuple[int, int]:
    """Where the name stands: some texts of TR-News have their offsets a character or two beside it."""
    near = (start + shift for shift in (0, -1, 1, -2, 2, -3, 3))
    at = next((a for a in near if a >= 0 and text.startswith(name, a)), start)
    return at, at + len(name)


def _is_adjective(name: str) -> bool:
    found = countries.find(name)
    return found is not None and found.form in ("adjective", "people")
