"""The weights of Legation's English language model, CC BY-SA 4.0."""

from __future__ import annotations

from pathlib import Path


def path() -> Path:
    """The folder that holds the graph, its heads, their labels and digests, and the word pieces."""
    return Path(__file__).parent
