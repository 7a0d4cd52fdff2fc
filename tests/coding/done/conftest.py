from __future__ import annotations

import importlib

import pytest

from legation.coding.done.implied import Implied


@pytest.fixture
def every_draft_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """How likely an act must be, and who is meant by one that names nobody, is learnt; here the rules are
    asked what they make of a sentence."""
    monkeypatch.setattr(importlib.import_module("legation.coding.done"), "FLOOR", 0.0)
    monkeypatch.setattr(Implied, "sides", lambda *_: {})
