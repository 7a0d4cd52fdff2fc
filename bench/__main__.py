"""``python -m bench TABLE...``: measure what we claim. Status 1 where a score is below its least."""

from __future__ import annotations

import shlex
import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console

from bench import (
    amounts,
    coref,
    done,
    grammar,
    int8,
    keys,
    names,
    roles,
    said,
    speed,
    when,
    where,
    who,
    whole,
    words,
)
from bench import table as tables
from bench.setup import VARIABLE, MissingDataError, Setup, digest
from bench.table import Measured, Result

TABLES: dict[str, Callable[[Setup], Iterator[Measured]]] = {
    "words": words.table,
    "grammar": grammar.table,
    "names": names.table,
    "coref": coref.table,
    "roles": roles.table,
    "said": said.table,
    "who": who.table,
    "when": when.table,
    "where": where.table,
    "amounts": amounts.table,
    "keys": keys.table,
    "done": done.table,
    "whole": whole.table,
    "speed": speed.table,
    "int8": int8.table,
}
HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
A_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("names_", metavar="TABLE...", nargs=-1, required=True, type=click.Choice([*TABLES, "all"]))
@click.option("--corpora", type=A_FOLDER, envvar=VARIABLE, help=f"The corpora's folder; or set {VARIABLE}.")
@click.option(
    "--data",
    type=click.Path(exists=True, path_type=Path),
    help="Another file or folder of the table's format.",
)
@click.option("--model", type=A_FOLDER, help="A model's folder, in place of the installed one.")
@click.option("--float", "float_", type=A_FOLDER, help="The same weights in float32, for the table int8.")
@click.option("--limit", type=int, help="Only so many documents of each set, for a quick look.")
@click.option(
    "--megabytes",
    type=click.IntRange(min=1),
    default=1,
    help="The length of the long text of the table speed; 1 where nothing is said.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON on standard output.")
@click.option("--markdown", is_flag=True, help="Write the tables into docs/benchmarks.md as well.")
def main(
    names_: Sequence[str],
    corpora: Path | None,
    data: Path | None,
    model: Path | None,
    float_: Path | None,
    limit: int | None,
    megabytes: int,
    as_json: bool,
    markdown: bool,
) -> None:
    """Print tables of scores, each with its floor, the digest of its data, its time and its command."""
    setup = Setup(corpora, data, model, float_, limit, megabytes)
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    chosen = list(TABLES) if "all" in names_ else list(dict.fromkeys(names_))
    if data and len(chosen) > 1:
        raise click.UsageError("--data is for one table: each has its own format.")
    console = Console(stderr=as_json)
    results: list[Result] = []
    for name in chosen:
        try:
            own = [r if limit else tables.held(r, floors) for r in run(name, setup)]
        except MissingDataError as error:
            if len(chosen) == 1:
                raise click.ClickException(str(error)) from None
            console.print(f"{name} is left out. {error}", highlight=False, soft_wrap=True)
            continue
        results += own
        tables.show(console, name, own)
    if as_json:
        click.echo(tables.as_json(results))
    if markdown:
        tables.write_into(PAGE, tables.markdown(results))
    sys.exit(any(row.fails for r in results for row in r.rows))


def run(name: str, setup: Setup) -> Iterator[Result]:
    """Measure one table; the seconds of a data set are those since the one before."""
    model = setup.model.digest[:12]
    command = shlex.join(["python", "-m", "bench", name, *_options(setup)])
    before = time.monotonic()
    for measured in TABLES[name](setup):
        now = time.monotonic()
        rows = tuple(measured.rows)
        yield Result(name, measured.data, digest(measured.files), command, now - before, model, rows)
        before = time.monotonic()


def _options(setup: Setup) -> Iterator[str]:
    """The options that change a score, without the folders of this machine."""
    if setup.data:
        yield from ("--data", setup.data.name)
    if setup.float_folder:
        yield from ("--float", setup.float_folder.name)
    if setup.limit:
        yield from ("--limit", str(setup.limit))
    if setup.megabytes > 1:
        yield from ("--megabytes", str(setup.megabytes))


if __name__ == "__main__":
    main()
