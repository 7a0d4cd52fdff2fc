"""``legation read``: texts in, records out."""

from __future__ import annotations

from functools import partial

import click

import legation
from legation.cli.files import by_force, records, show, the_date, the_files


@click.command(short_help="Read texts and print their records.")
@the_files
@the_date
@click.option("--json", "as_json", is_flag=True, help="Print the whole record as one line of JSON.")
@click.option("--evidence", is_flag=True, help="Show the sentence behind each field, its words underlined.")
@click.option(
    "--min-confidence",
    metavar="X",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out events less sure than this, 0 to 1, and all that rests on them.",
)
@by_force
@click.pass_context
def read(
    ctx: click.Context,
    files: tuple[str, ...],
    date: str | None,
    as_json: bool,
    evidence: bool,
    min_confidence: float,
    force: bool,
) -> None:
    """Read FILE... (plain text or HTML; "-" is standard input) and print what each records.

    One file is printed as a brief for people, or with --json as one line of JSON. Several files are
    always printed as JSON Lines, with a progress bar on standard error; a file that cannot be read is
    named there, the rest are read, and the exit status is 1.
    """
    lines = as_json or len(files) > 1
    if evidence and lines:
        raise click.UsageError("--evidence shows one file to people: leave out --json, and give one FILE.")
    refused: list[str] = []
    for record in records(files, date, refused, force=force, min_confidence=min_confidence):
        if lines:
            click.echo(legation.to_json(record))
        else:
            from legation.cli.brief import brief

            show(partial(brief, record, evidence=evidence))
    if refused:
        ctx.exit(1)
