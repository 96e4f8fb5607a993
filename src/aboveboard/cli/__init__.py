"""The commands. Each is a module of its own, imported only when it is called.

``aboveboard due`` must not pay for the machinery of ``check``: loading everything at start-up is what
makes a command line slow to use.
"""

from __future__ import annotations

import importlib

import click

from aboveboard import __version__

# Command name -> module in this package that defines ``command``; the help line stands here so that
# ``aboveboard --help`` need not import them.
COMMANDS: dict[str, str] = {
    "due": "When a request must be answered, every day counted or skipped.",
    "exemption": "An exemption of Part II of the Act, as it stood on a date.",
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"aboveboard.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="aboveboard")
def main() -> None:
    """Answer freedom-of-information requests, and check what leaves the building."""
