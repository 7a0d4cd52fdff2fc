"""Mix a run with the model that it began from: ``python -m training.average RUN MODEL --out DIR``.

The mean of two models of one descent keeps what each is better at (Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.restore import restore
from training.train import fresh, labels_of, load, save


def average(run: Path, model: Path, share: float, out: Path) -> None:
    """Write ``share`` of the shipped model in the folder ``model`` and the rest of ``run``."""
    labels = labels_of(run)
    before = fresh(labels)
    restore(before, model)
    own, other = load(run).state_dict(), before.state_dict()
    out.mkdir(parents=True, exist_ok=True)
    save(out, {k: torch.lerp(own[k].float(), other[k].float(), share) for k in own}, labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--share", type=float, default=0.25)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    average(options.run, options.model, options.share, options.out)


if __name__ == "__main__":
    main()
