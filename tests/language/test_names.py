from __future__ import annotations

import numpy as np

from legation.language.names import classes, settled, sightings

TAGS = ("O", "I-Person", "B-Location", "B-Person", "I-Location")


def scores(*best: str) -> np.ndarray:
    return np.array([[4.0 * (tag == b) for tag in TAGS] for b in best], dtype=np.float32)


def test_a_name_ends_with_its_sentence() -> None:
    forms = ["Anna", "Berg", "Oslo"]
    found = sightings(scores("B-Person", "I-Person", "B-Person"), TAGS, [0, 2, 3], forms)
    assert [(s.start, s.end) for s in found] == [(0, 2), (2, 3)]


def test_a_tag_that_continues_nothing_gives_way_to_the_best_sequence() -> None:
    rows = scores("B-Person", "I-Location", "O")
    rows[1, TAGS.index("I-Person")] = 3.5
    [name] = settled(list(sightings(rows, TAGS, [0, 3], ["Anna", "Berg", "left"])), TAGS)
    assert (name.start, name.end, name.label) == (0, 2, "Person")


def test_names_spelt_alike_are_of_one_class() -> None:
    rows = scores("B-Location", "B-Location", "B-Person", "B-Person")
    forms = ["Lincoln", "Lincoln", "Lincoln", "Grant"]
    names = settled(list(sightings(rows, TAGS, [0, 1, 2, 3, 4], forms)), TAGS)
    assert [n.label for n in names] == ["Location", "Location", "Location", "Person"]


def test_a_text_without_names_has_none() -> None:
    assert settled(list(sightings(scores("O", "O"), TAGS, [0, 2], ["it", "rained"])), TAGS) == ()


def test_classes_stand_in_the_order_of_their_tags() -> None:
    assert classes(TAGS) == ("Person", "Location")
