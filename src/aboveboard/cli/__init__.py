"""The commands. Each is a module of its own, imported only when it is called.

``aboveboard due`` must not pay for the machinery of ``check``: loading everything at start-up is what
makes a command line slow to use.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any

import click

from aboveboard import __version__
from aboveboard.cli.ending import COULD_NOT, ended, reader_watched

# Command name -> module in this package that defines ``command``; the help line stands here so that
# ``aboveboard --help`` need not import them.
COMMANDS: dict[str, str] = {
    "read": "What a letter says, as data.",
    "check": "What is wrong with a letter, and whether it may go out.",
    "explain": "A rule's page: what it finds, why, and examples.",
    "rules": "Every rule there is.",
    "due": "When a request must be answered, every day counted or skipped.",
    "exemption": "An exemption of Part II of the Act, as it stood on a date.",
    "schema": "The JSON Schema of a document that is read or written.",
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called, and that ends in one way."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        def run() -> Any:
            return click.Group.main(
                self, args, prog_name, complete_var, False, windows_expand_args=windows_expand_args, **extra
            )

        return sys.exit(ended(run)) if standalone_mode else run()

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        with reader_watched():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with reader_watched():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            ctx.fail(f"There is no command {args[0]!r}." + (f" Was {near[0]!r} meant?" if near else ""))
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"aboveboard.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    "aboveboard",
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="aboveboard")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Answer freedom-of-information requests, and check what leaves the building."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
        ctx.exit(COULD_NOT)
