"""``legation said``: who said what, and what one of them said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click
import msgspec

import legation
from legation.cli.files import by_force, records, show, the_date, the_files
from legation.record import Record, Span, Statement

if TYPE_CHECKING:
    from rich.console import RenderableType


def a_name(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The value of ``--by``, if it has a letter or digit."""
    if value is not None and not any(c.isalnum() for c in value):
        raise click.BadParameter(f"{value!r} names nobody. Give a name, an office, a country or a body.")
    return value


@click.command(short_help="Read texts and print who said what.")
@the_files
@click.option(
    "--by",
    metavar="NAME",
    callback=a_name,
    help="Only what NAME said: words of a name or office, a country, a body. Case and accents do not count.",
)
@the_date
@click.option("--json", "as_json", is_flag=True, help="Print each statement as one line of JSON.")
@click.option("--evidence", is_flag=True, help="Show the words behind each field, underlined.")
@by_force
@click.pass_context
def said(
    ctx: click.Context,
    files: tuple[str, ...],
    by: str | None,
    date: str | None,
    as_json: bool,
    evidence: bool,
    force: bool,
) -> None:
    """Read FILE... (plain text or HTML; "-" is standard input) and print what was said, under its speakers.

    A file that cannot be read is named on standard error, the rest are read, and the exit status is 1.
    """
    if evidence and as_json:
        raise click.UsageError("--evidence is for people: leave out --json, which has every span.")
    refused: list[str] = []
    for record in records(files, date, refused, force=force):
        chosen = record.statements if by is None else legation.said(record, by)
        if as_json:
            for statement in chosen:
                click.echo(msgspec.json.encode(entry(record, statement)))
        else:
            show(partial(page, record, chosen, by, evidence=evidence))
    if refused:
        ctx.exit(1)


def entry(record: Record, statement: Statement) -> dict[str, Any]:
    """A statement that can stand without its record: with the text's source, the words of the content, and
    the speaker."""
    speaker = next((a for a in record.actors if a.id == statement.speaker), None)
    built: dict[str, Any] = msgspec.to_builtins(statement)
    spans = (statement.content,) if isinstance(statement.content, Span) else statement.content
    return {
        "source": record.article.source,
        "article": record.article.id,
        "published": record.article.published.date,
        "words": [record.article.text[s.start : s.end] for s in spans],
        "by": msgspec.structs.replace(speaker, mentions=()) if speaker else None,
        "statement": built,
    }


def page(
    record: Record, chosen: Sequence[Statement], by: str | None, *, evidence: bool, underline: bool
) -> RenderableType:
    """The text's heading and the chosen statements, or that there are none and who does speak."""
    from rich.console import Group
    from rich.text import Text

    from legation.cli.statements import speaker, statements
    from legation.cli.view import View, heading, indented
    from legation.cli.words import safe

    view = View(record, underline)
    lines = list(statements(view, chosen, evidence=evidence, cues=True))
    if not lines:
        nobody = f"Nothing that \u201c{safe(by)}\u201d said." if by else "Nothing that anybody said."
        others = ", ".join(dict.fromkeys(speaker(view, s) for s in record.statements))
        who = [indented(Text(f"Those who speak here: {others}.", "dim"), by=2)] if others else []
        lines = [indented(Text(nobody), by=2), *who]
    return Group(heading(record, evidence=evidence, view=view), Text(), *lines, Text())
