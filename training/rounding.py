"""What int8 does to a product, done in training too, so that weights learn to bear it (Jacob et al. 2018).

The exported graph keeps the weights in 8 bits with a scale for each output, and what comes in with one for
each window. The same rounding is done here, and the gradient passes straight through it.
"""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn.functional import linear


class Windows(Protocol):
    """Which of ``count`` windows each of n pieces is of."""

    @property
    def window(self) -> Tensor: ...
    @property
    def count(self) -> int: ...


def product(layer: nn.Linear, x: Tensor, windows: Windows | None) -> Tensor:
    """The layer's output for (n, in), rounded as int8 would where ``windows`` is given."""
    if windows is None:
        return linear(x, layer.weight, layer.bias)
    with torch.no_grad():
        change_in = _inputs(x, windows).sub_(x)
        units, scale = rounded_rows(layer.weight)
        change = (units * scale).sub_(layer.weight)
    return linear(x + change_in, layer.weight + change, layer.bias)


def rounded_rows(table: Tensor) -> tuple[Tensor, Tensor]:
    """A table (n, h) in 8 bits: whole numbers, and (n, 1) what they are multiples of."""
    scale = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
    return (table / scale).round_().to(torch.int8), scale


def _inputs(x: Tensor, windows: Windows) -> Tensor:
    """(n, in) to the nearest of 256 steps between the least and the greatest number of the window."""
    low = x.new_zeros(windows.count).scatter_reduce_(0, windows.window, x.amin(dim=1), "amin")
    high = x.new_zeros(windows.count).scatter_reduce_(0, windows.window, x.amax(dim=1), "amax")
    scale = ((high - low).clamp_(min=1e-8) / 255)[windows.window, None]
    low = low[windows.window, None]
    return ((x - low) / scale).round_().mul_(scale).add_(low)
