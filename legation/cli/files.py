"""What every command that reads texts shares: its options, its files, its screen."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import legation
from legation.errors import DateError, InputError
from legation.record import Article, Record

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.progress import Progress

STDIN = "-"


def a_day(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The value of ``--date`` as an ISO day."""
    from legation.intake.dates import parse_day

    try:
        return parse_day(value) if value is not None else None
    except DateError as error:
        raise click.BadParameter(str(error)) from None


the_files = click.argument("files", nargs=-1, required=True, metavar="FILE...")
the_date = click.option(
    "--date",
    metavar="DATE",
    callback=a_day,
    help="The day of publication, year-month-day. Without it the text's own data and words are searched.",
)
by_force = click.option("--force", is_flag=True, help="Read a text that is not in English all the same.")


def records(
    files: Sequence[str],
    date: str | None,
    refused: list[str],
    *,
    force: bool,
    min_confidence: float = 0.0,
) -> Iterator[Record]:
    """The record of each file, with a progress bar on standard error; a file that cannot be read is named
    there and put among the ``refused``."""
    from legation.cli.words import safe

    with progress(len(files)) as bar:

        def articles() -> Iterator[Article]:
            for file in files:
                try:
                    yield article(file, date, force=force)
                except InputError as error:
                    refused.append(file)
                    bar.console.print(f"Error: {safe(str(error))}", soft_wrap=True)
                bar.advance(bar.task_ids[0])

        yield from legation.code(articles(), min_confidence=min_confidence)


def article(file: str, date: str | None, *, force: bool) -> Article:
    """The article in ``file``, or on standard input."""
    if file != STDIN:
        return legation.load(Path(file), date, force=force)
    from legation import intake

    if sys.stdin is None:
        raise InputError("Standard input is closed. Pipe a text into it, or give a FILE.")
    try:
        data = sys.stdin.buffer.read(intake.LARGEST + 1)
    except OSError as error:
        raise InputError(f"Standard input cannot be read ({error.strerror}). Give a FILE.") from None
    return intake.from_bytes(data, date=date, force=force)


def show(lines: Callable[..., RenderableType]) -> None:
    """Print what ``lines(underline=...)`` gives, told whether the screen can underline; coloured where the
    terminal has colours, 100 columns wide at most."""
    from rich.console import Console

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a screen without Unicode shows "?" for what it lacks
    console = Console(highlight=False)
    console.width = min(console.width, 100)
    styled = console.is_terminal and not console.is_dumb_terminal
    if styled:
        console.print(lines(underline=True))
        return
    with console.capture() as plain:
        console.print(lines(underline=False))
    click.echo("\n".join(line.rstrip() for line in plain.get().splitlines()))


def progress(total: int) -> Progress:
    """The bar on standard error: for several files, where a person sees it and no records run over it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    hidden = total < 2 or not console.is_terminal or sys.stdout.isatty()
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Redirected, the records would be drawn above the bar on standard error instead of written.
    bar = Progress(*columns, console=console, disable=hidden, redirect_stdout=False, redirect_stderr=False)
    bar.add_task("reading", total=total)
    return bar
