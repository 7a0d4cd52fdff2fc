"""The best one-to-one assignment (Kuhn 1955; in the shortest-path form of Jonker and Volgenant 1987)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def best_total(gains: NDArray[np.float64]) -> float:
    """The largest sum of entries of ``gains`` (r, c), all >= 0, no two in one row or column."""
    costs = -gains if gains.shape[0] <= gains.shape[1] else -gains.T
    rows, columns = costs.shape
    row_price = np.zeros(rows + 1)
    column_price = np.zeros(columns + 1)
    row_of = np.zeros(columns + 1, dtype=np.int64)  # the row of each column, from 1; 0: free
    for row in range(1, rows + 1):
        row_of[0] = row
        column = 0
        distance = np.full(columns + 1, np.inf)
        came_from = np.zeros(columns + 1, dtype=np.int64)
        done = np.zeros(columns + 1, dtype=bool)
        while row_of[column]:
            done[column] = True
            reduced = costs[row_of[column] - 1] - row_price[row_of[column]] - column_price[1:]
            shorter = ~done[1:] & (reduced < distance[1:])
            distance[1:][shorter] = reduced[shorter]
            came_from[1:][shorter] = column
            following = int(np.where(done, np.inf, distance).argmin())
            step = distance[following]
            row_price[row_of[done]] += step
            column_price[done] -= step
            distance[~done] -= step
            column = following
        while column:  # give every column of the path the row of the one before it
            before = int(came_from[column])
            row_of[column] = row_of[before]
            column = before
    taken = np.flatnonzero(row_of[1:])
    return float(-costs[row_of[1:][taken] - 1, taken].sum())
