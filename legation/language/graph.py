"""The encoder: one int8 graph under ONNX Runtime, one window at a time.

Windows go through alone: no padding, and a window's scores never depend on its neighbours in a
batch (dynamic quantisation scales activations over all that is in the batch), so the same text
gives the same bytes however it is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Floats = NDArray[np.float32]


# One operation for a sum and its norm gives the same numbers, on a processor in five times their time.
_SLOWER = ["SkipLayerNormFusion"]


class Graph:
    """ids, shapes -> columns (t, c) and arcs (t, t)."""

    def __init__(self, path: Path, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )

    def run(self, ids: Sequence[int], shapes: Sequence[int]) -> tuple[Floats, Floats]:
        """The rows of the window's pieces, and the score of piece j as the head of piece i."""
        feed = {"ids": np.array([ids], dtype=np.int64), "shapes": np.array([shapes], dtype=np.int64)}
        columns, arcs = self._session.run(["columns", "arcs"], feed)
        return columns[0], arcs[0]
