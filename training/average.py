"""The mean of runs of one descent: ``python -m training.average RUN... --out DIR``.

Runs that began from the same weights can be averaged weight by weight, and the mean keeps what each is
better at (Wortsman et al. 2022). A part is a run's folder or a shipped model's.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from training.train import begun, labels_of, save


def average(parts: Sequence[Path], shares: Sequence[float], out: Path) -> None:
    """Write the mean of ``parts``, each with its share; the labels are those of the first run."""
    labels = next(labels_of(p) for p in parts if (p / "labels.json").exists())
    mean: dict[str, torch.Tensor] = {}
    for part, share in zip(parts, shares, strict=True):
        for name, weight in begun(part, labels).state_dict().items():
            mean[name] = mean.get(name, 0) + share / sum(shares) * weight.float()
    out.mkdir(parents=True, exist_ok=True)
    save(out, mean, labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", type=Path, nargs="+", metavar="RUN")
    parser.add_argument("--shares", type=float, nargs="+", help="one a run; equal if not given")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    shares = options.shares or [1.0] * len(options.parts)
    if len(shares) != len(options.parts):
        raise SystemExit("--shares needs one number for each run")
    average(options.parts, shares, options.out)


if __name__ == "__main__":
    main()
