from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from legation.errors import ModelError
from legation.language.relations import FILE, Relations

FILES = {"model.onnx": "of the graph", FILE: "of the layer"}
ARRAYS = {
    "labels": np.array(["AID", "ASSAULT"]), "model": np.array("of the graph"), "tempered": np.array(1.0),
    "share": np.array(0.5),
    "dense": np.array([[1.0, -1.0]], dtype=np.float16), "bias": np.zeros(2, dtype=np.float32),
    "hashed": np.array([[0, 0], [0, 4]], dtype=np.float16),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    np.savez(tmp_path / FILE, allow_pickle=False, **ARRAYS)
    return tmp_path


def test_numbers_and_lemmas_are_weighed_together(folder: Path) -> None:
    layer = Relations.load(folder, FILES)
    dense = np.ones(1, dtype=np.float32)
    alone, with_lemma = layer(dense, np.array([], dtype=np.int64)), layer(dense, np.array([1]))
    assert layer.labels[alone.argmax()] == "AID"
    assert layer.labels[with_lemma.argmax()] == "ASSAULT"
    assert with_lemma.sum() == pytest.approx(1)


def test_tempering_makes_surer_and_changes_no_order() -> None:
    plain, sharp = (Relations.of({**ARRAYS, "tempered": np.array(t)}) for t in (1.0, 0.5))
    dense, none = np.ones(1, dtype=np.float32), np.array([], dtype=np.int64)
    assert sharp(dense, none)[0] > plain(dense, none)[0] > 0.5


def test_the_graphs_own_answer_counts_by_its_share() -> None:
    dense, none = np.ones(1, dtype=np.float32), np.array([], dtype=np.int64)
    told = np.array([0.001, 0.999], dtype=np.float32)
    deaf, all_ears = (Relations.of({**ARRAYS, "share": np.array(s)}) for s in (0.0, 1.0))
    assert deaf(dense, none, told) == pytest.approx(deaf(dense, none), abs=1e-3)
    assert all_ears(dense, none, told) == pytest.approx(told, abs=1e-3)


def test_a_model_without_the_layer_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"training\.relations"):
        Relations.load(tmp_path, {"model.onnx": "of the graph"})


def test_a_layer_made_for_other_weights_is_refused(folder: Path) -> None:
    with pytest.raises(ModelError, match="other weights"):
        Relations.load(folder, {**FILES, "model.onnx": "of another"})
