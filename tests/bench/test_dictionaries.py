"""The floor of the actor cases: a look-up in dictionaries of the OEDA's form."""

from pathlib import Path

import pytest

from bench.dictionaries import ACTORS, AGENTS, Dictionaries

COUNTRIES = """\
# notes
RURITANIA_  [RUR]
+RURITANIAN_
KARL_BERG_  # a source
+KING_BERG_
\t[RURELI 600101-891231]
\t[RURGOV 900101-991231]
\t[RURELI]
RIVER_COMMISSION_ [IGOUNO] # both
"""
NOUNS = """\
!PERSON! = MAN, MEN, WOMAN
FARMER [~AGR]
THIEF {THIEVES} [~CRM]
POLICE!PERSON! [~COP]
"""


@pytest.fixture
def floor(tmp_path: Path) -> Dictionaries:
    for name, text in ((ACTORS[0], COUNTRIES), (ACTORS[1], ""), (ACTORS[2], ""), (AGENTS, NOUNS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Dictionaries(tmp_path)


@pytest.mark.parametrize(
    ("mention", "day", "answer"),
    [
        ("King Berg", "1995-05-05", ("RUR", "GOV")),
        ("King Berg", "1985-05-05", ("RUR", "ELI")),
        ("King Berg", "2005-05-05", ("RUR", "ELI")),
        ("Ruritanian farmers", "2005-05-05", ("RUR", "AGR")),
        ("thieves", "2005-05-05", (None, "CRM")),
        ("a policewoman", "2005-05-05", (None, "COP")),
        ("the River Commission", "2005-05-05", ("UNO", None)),
        ("a proposal", "2005-05-05", (None, None)),
    ],
)
def test_a_mention_is_its_longest_name_and_noun(
    floor: Dictionaries, mention: str, day: str, answer: tuple[str | None, str | None]
) -> None:
    assert floor.look_up(mention, day) == answer
