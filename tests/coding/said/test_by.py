"""The statements of one speaker, by whatever he is called."""

from __future__ import annotations

import pytest

import legation
from legation.record import Actor, Mention, Office, Record, Span, Statement
from tests.readings import article

TEXT = "Aña Rojas, Minister Paredes's aide, the EU and one analyst said so"


def mention(words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), "name")


ACTORS = (
    Actor(id="a1", name="Aña Rojas", kind="person", country="PER", code="PER", of="a3",
          office=Office(title="foreign minister", of="Peru"), mentions=(mention("Aña Rojas"),)),
    Actor(id="a2", name="aide", kind="person", mentions=(mention("Minister Paredes's aide"),)),
    Actor(id="a3", name="Ministry of Foreign Affairs", kind="government", country="PER", code="PER"),
    Actor(id="a4", name="EU", kind="igo", code="EU", mentions=(mention("EU"),)),
)  # fmt: skip
ANALYST = Span(TEXT.index("one analyst"), TEXT.index(" said"))
SAID = tuple(
    Statement(id=f"s{i}", content=Span(0, 3), kind="indirect", speaker=speaker, speaker_span=span)
    for i, (speaker, span) in enumerate([("a1", None), ("a4", None), (None, ANALYST), (None, None)], 1)
)
RECORD = Record(article=article(TEXT), actors=ACTORS, statements=SAID)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("Rojas", ["s1"]),
        ("ana ROJAS", ["s1"]),
        ("foreign minister", ["s1"]),
        ("Peru", ["s1"]),
        ("Peruvian", ["s1"]),
        ("PER", ["s1"]),
        ("ministry of foreign affairs", ["s1"]),
        ("European Union", ["s2"]),
        ("eu", ["s2"]),
        ("analyst", ["s3"]),
        ("Roja", []),
        ("Ecuador", []),
        ("?", []),
    ],
)
def test_a_speaker_is_found_by_name_office_country_and_body(by: str, expected: list[str]) -> None:
    assert [s.id for s in legation.said(RECORD, by)] == expected
