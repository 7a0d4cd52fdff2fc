"""Average the weights of runs: ``python -m training.average RUN RUN ... --out DIR``.

The mean of a run and of one that finishes it keeps what each is better at (Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.train import labels_of, save


def average(runs: list[Path], out: Path) -> None:
    """Write the mean of the runs' weights; raises ``SystemExit`` where their labels differ."""
    labels = labels_of(runs[0])
    if any(labels_of(run) != labels for run in runs[1:]):
        raise SystemExit("These runs do not have the same labels: begin the second with --finish FIRST.")
    weights = [torch.load(run / "weights.pt", map_location="cpu", weights_only=True) for run in runs]
    out.mkdir(parents=True, exist_ok=True)
    save(out, {k: torch.stack([w[k].float() for w in weights]).mean(0) for k in weights[0]}, labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    average(options.runs, options.out)


if __name__ == "__main__":
    main()
