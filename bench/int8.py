"""What int8 costs: the quality tables with the graph in int8 and in float32, and their difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bench import coref, grammar, names, roles
from bench.setup import MissingDataError, Setup
from bench.table import Measured, Row

MEASURES = ("UPOS", "LAS", "person, organisation, location", "arguments", "CoNLL F1")


def table(setup: Setup) -> Iterator[Measured]:
    """Points lost by int8 (float32 less int8; below zero is a gain), on each data set of the tables."""
    if setup.float_folder is None:
        raise MissingDataError("Give --float DIR, the same weights exported with training.export --float.")
    other = replace(setup, model_folder=setup.float_folder)
    for module in (grammar, names, roles, coref):
        for small, full in zip(module.table(setup), module.table(other), strict=True):
            yield Measured(small.data, small.files, [
                Row(f"{a.measure}, loss", b.score - a.score, low=True)
                for a, b in zip(small.rows, full.rows, strict=True)
                if a.measure in MEASURES
            ])  # fmt: skip
