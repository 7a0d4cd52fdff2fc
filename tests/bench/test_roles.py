"""The floor of the roles table, and roles without their treebank."""

import json
from pathlib import Path

from bench.roles import off_the_tree, sentences
from tests.readings import reading
from training.passages import GoldFrame


def test_subject_and_object_are_read_off_the_tree() -> None:
    made = reading(
        "The envoy met them and was thanked",
        """
        The     DET   2  det
        envoy   NOUN  3  nsubj
        met     VERB  0  root
        them    PRON  3  obj
        and     CCONJ 7  cc
        was     AUX   7  aux:pass
        thanked VERB  3  conj
        """,
    )
    assert off_the_tree(made) == {2: [("ARG0", 0, 2), ("ARG1", 3, 4)], 6: []}


def test_a_roles_file_is_read_without_its_treebank(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    frame = {"predicate": 1, "sense": "meet.02", "args": [["ARG0", 0, 0], ["ARG1", 2, 3]]}
    row = {"sent_id": "s1", "words": ["Envoys", "met", "the", "press", "."], "frames": [frame]}
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (passage,) = sentences(file)
    assert passage.text == "Envoys met the press."
    assert passage.frames["roles"] == [GoldFrame(1, "V", [("ARG0", 0, 1), ("ARG1", 2, 4)])]
