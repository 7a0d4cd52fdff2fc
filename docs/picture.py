"""Draws ``docs/brief.svg``, the picture in the README: python docs/picture.py"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console

import legation
from legation.cli.brief import brief

ROOT = Path(__file__).parents[1]
EXAMPLE = "examples/geneva-talks.txt"
# Rich asks a server for its font; the picture must load nothing, and any monospaced font does.
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Read the example and draw what ``legation read`` prints."""
    console = Console(record=True, width=100, file=io.StringIO(), highlight=False)
    console.print(brief(legation.read(ROOT / EXAMPLE)))
    svg = console.export_svg(title=f"legation read {EXAMPLE}", unique_id="brief")
    (ROOT / "docs/brief.svg").write_text(FONT.sub("", svg), encoding="utf-8")


if __name__ == "__main__":
    main()
