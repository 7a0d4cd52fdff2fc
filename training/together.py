"""Runs side by side and their mean: ``python -m training.together --start MODEL --out DIR --minutes 8``.

Half of the time every run goes its own way from the same weights; then their mean, and what they fill in
together (``training.filling``), start them again. Every other run has pieces hidden. The mean of the second
half lies in DIR/mean, for ``training.export``. One GPU is shared by all; on a CPU give each run some cores.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from training.average import average

BLANK = 0.08
RATES = (3e-4, 1.5e-4)  # of the first and the second half
_ENDLESS = "1000"  # epochs: the minutes decide


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    known = os.environ.get("LEGATION_CORPORA")
    parser.add_argument("--corpora", type=Path, default=known, required=known is None)
    parser.add_argument("--start", type=Path, required=True, help="a run or a shipped model")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=8, help="of training, in both halves together")
    parser.add_argument("--pieces", type=int, default=2400)
    parser.add_argument("--open", action="store_true", help="openly licensed corpora only")
    options = parser.parse_args()
    first = _half(options, "a", options.start, ())
    average(first, [1.0] * len(first), options.out / "start")
    second = _half(options, "b", options.out / "start", first)
    average(second, [1.0] * len(second), options.out / "mean")


def _half(options: argparse.Namespace, name: str, start: Path, fill: Sequence[Path]) -> list[Path]:
    """Train all runs from ``start`` and wait for them; their folders."""
    folders = [options.out / f"{name}{k}" for k in range(options.runs)]
    running = [
        subprocess.Popen(_command(options, start, fill, k, folder)) for k, folder in enumerate(folders)
    ]
    failures = [process.wait() for process in running]
    if any(failures):
        raise SystemExit("A run failed; its error stands above.")
    return folders


def _command(
    options: argparse.Namespace, start: Path, fill: Sequence[Path], k: int, folder: Path
) -> list[str]:
    second = bool(fill)
    command = [
        sys.executable, "-m", "training.train", "--start", str(start), "--out", str(folder),
        "--epochs", _ENDLESS, "--minutes", str(options.minutes / 2), "--pieces", str(options.pieces),
        "--rate", str(RATES[second]), "--seed", str(k + 100 * second), "--blank", str(BLANK * (k % 2)),
        "--corpora", str(options.corpora),
    ]  # fmt: skip
    if second:
        command += ["--fill", *map(str, fill)]
    return command + ["--open"] * options.open


if __name__ == "__main__":
    main()
