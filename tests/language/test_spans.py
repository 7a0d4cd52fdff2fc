from __future__ import annotations

import pytest

from legation.language.spans import bio_spans


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O B-P I-P O", [(1, 3, "P")]),
        ("B-P B-P", [(0, 1, "P"), (1, 2, "P")]),
        ("O I-P I-L", [(1, 2, "P"), (2, 3, "L")]),
        ("O O", []),
    ],
)
def test_tags_become_spans(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert list(bio_spans(tags.split())) == spans
