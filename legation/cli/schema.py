"""``legation schema``: the form of the record, for machines."""

from __future__ import annotations

import click
import msgspec

import legation


@click.command()
def schema() -> None:
    """Print the JSON Schema of the record (draft 2020-12)."""
    click.echo(msgspec.json.format(msgspec.json.encode(legation.schema()), indent=2))
