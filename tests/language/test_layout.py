import json
from pathlib import Path

import numpy as np
import pytest

from legation.language.layout import Layout


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    path = tmp_path / "model.json"
    parts = {
        "columns": {"upos": [0, 2], "tree": [2, 5]},
        "tags": {"upos": ["NOUN", "VERB"]},
        "tree": ["root", "nsubj", "obj"],
        "frames": {"roles": ["V", "ARG0"]},
        "other": "left alone",
    }
    path.write_text(json.dumps(parts), encoding="utf-8")
    return Layout.load(path)


def test_a_task_has_its_own_columns(layout: Layout) -> None:
    rows = np.arange(10, dtype=np.float32).reshape(2, 5)
    assert layout.part(rows, "tree").tolist() == [[2, 3, 4], [7, 8, 9]]


def test_the_best_tag_is_that_of_the_highest_column(layout: Layout) -> None:
    rows = np.array([[1, 0, 9, 9, 9], [0, 1, 9, 9, 9]], dtype=np.float32)
    assert layout.best(rows, "upos") == ["NOUN", "VERB"]


def test_labels_keep_their_order(layout: Layout) -> None:
    assert layout.tree == ("root", "nsubj", "obj")
    assert layout.frames["roles"] == ("V", "ARG0")
