"""The model's home: ``Article`` in, ``Reading`` out. It knows no politics."""

from __future__ import annotations

from legation.language.model import Model, load_model
from legation.language.reading import Argument, Chain, Frame, Name, Reading

__all__ = ["Argument", "Chain", "Frame", "Model", "Name", "Reading", "load_model"]
