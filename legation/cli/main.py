"""``legation``: the group of commands."""

from __future__ import annotations

import errno

import click

import legation
from legation.cli.read import read
from legation.cli.said import said
from legation.cli.schema import schema
from legation.errors import LegationError

# What the system says where the output finds no room.
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
INTERRUPTED = 130  # 128 and SIGINT's number, as shells have it


class Commands(click.Group):
    """A group that shows our own errors as one plain message, exit status 1, and stops quietly at Ctrl-C."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except LegationError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except OSError as error:
            if error.errno not in FULL:
                raise
            raise click.ClickException(
                f"The output cannot be written ({error.strerror}). Make room, or write it elsewhere."
            ) from error


@click.group(
    cls=Commands,
    commands=[read, said, schema],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(legation.__version__, prog_name="legation")
def cli() -> None:
    """Read the news and keep the record of who said and did what to whom.

    Every field of the record is tied to the words of the text that prove it.
    """
