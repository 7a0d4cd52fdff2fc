"""Writes ``record.json`` anew from ``text.txt``: python -m tests.golden

Do so when better weights or rules change the record, and read what changed before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

import legation

HERE = Path(__file__).parent


def main() -> None:
    """Read the text and keep its record, one field a line."""
    article = msgspec.structs.replace(legation.load(HERE / "text.txt"), source=None)
    record = legation.to_json(next(legation.code([article])))
    (HERE / "record.json").write_bytes(msgspec.json.format(record, indent=2) + b"\n")


if __name__ == "__main__":
    main()
