"""Tables too large to be made into objects at the start: sorted by their first column, searched where they
lie."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


class SortedTable:
    """The rows of ``data/{table}.tsv``, which are sorted by the bytes of their first cell.

    Several rows can have the same first cell. A look-up takes some microseconds and keeps nothing.
    """

    def __init__(self, table: str) -> None:
        data = files("legation.knowledge").joinpath("data", f"{table}.tsv").read_bytes()
        self._data = data
        self._start = 0
        while data.startswith(b"#", self._start):
            self._start = data.index(b"\n", self._start) + 1
        columns = data[self._start : data.index(b"\n", self._start)]
        self.columns = tuple(columns.decode().split("\t"))
        self._start += len(columns) + 1

    def rows(self, key: str) -> Iterator[list[str]]:
        """The cells of every row with that first cell, in the order of the table."""
        wanted = key.encode() + b"\t"
        at = self._first(wanted)
        while self._data.startswith(wanted, at):
            end = self._data.index(b"\n", at)
            yield self._data[at:end].decode().split("\t")
            at = end + 1

    def _first(self, wanted: bytes) -> int:
        """Where the first line lies that does not sort before ``wanted``."""
        data, low, high = self._data, self._start, len(self._data)
        while low < high:
            line = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if data[line : line + len(wanted)] < wanted:
                low = data.index(b"\n", line) + 1
            else:
                high = line
        return low
