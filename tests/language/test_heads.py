from __future__ import annotations

from pathlib import Path

import numpy as np

from legation.language.heads import FARTHEST, FrameLayer, Heads, Layer


def array(*rows: list[float]) -> np.ndarray:
    return np.array(rows, dtype=np.float32)


def test_a_pair_is_scored_by_its_sum_and_by_its_match() -> None:
    layer = Layer(array([1.0], [10.0]), array([0.5])[0])
    assert layer.pair(array([2.0]), array([3.0])).tolist() == [[5 + 60 + 0.5]]
    assert layer.pair(array([-2.0]), array([1.0])).tolist() == [[0 - 20 + 0.5]]


def test_a_frame_sees_how_two_words_match_how_far_apart_they_stand_and_the_way_between() -> None:
    distance = np.zeros((2 * FARTHEST + 1, 1), dtype=np.float32)
    distance[FARTHEST + 1] = 10  # one word to the right
    up, down = array([0.0], [100.0]), array([0.0], [1000.0])
    layer = FrameLayer(Layer(array([1.0], [1.0]), array([0.0])[0]), distance, up, down)
    rows = array([2.0], [3.0])
    pairs = np.array([0, 0]), np.array([0, 1])
    scores = layer(rows, rows, pairs, (np.array([0, 1]), np.array([0, 1])))
    assert scores[:, 0].tolist() == [4.0 + 4.0, 5.0 + 1100.0 + 6.0 + 10.0]


def test_heads_are_read_by_name(tmp_path: Path) -> None:
    names = ("tree", "link", "link_out", "frames.roles")
    arrays = {f"{n}.{part}": np.ones((2, 2), dtype=np.float32) for n in names for part in ("weight", "bias")}
    arrays |= {f"frames.roles.{t}": np.ones((65, 2), dtype=np.float32) for t in ("distance", "up", "down")}
    np.savez(tmp_path / "heads.npz", **arrays)  # type: ignore[arg-type]
    assert list(Heads.load(tmp_path / "heads.npz").frames) == ["roles"]
