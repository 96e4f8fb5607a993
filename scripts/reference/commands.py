"""``commands.md``: the commands, from what they say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

from aboveboard.cli import COMMANDS, main
from scripts.reference.markdown import code, literal, page, prose, table

_EXIT = (
    ("0", "Nothing stops."),
    ("1", "Something stops: a letter is not to go out as it is."),
    ("2", "The command could not do its work. Standard error has one line that says what to do."),
)


def pages() -> dict[str, str]:
    """The one page."""
    return {
        "commands.md": page(
            "Commands",
            prose(str(main.help)),
            table(
                ["command", ""],
                [(f"[{name}](#aboveboard-{name})", prose(said)) for name, said in COMMANDS.items()],
            ),
            "Each ends with one of three exit codes. `--format json` puts one document on standard output "
            "and nothing else there; see [documents](schemas/README.md).",
            table(["exit code", "meaning"], _EXIT),
            *(_command(name, command) for name, command in _commands()),
        )
    }


def undocumented() -> list[str]:
    """Commands, arguments and options without words."""
    complaints = []
    for name, command in _commands():
        where = f"in src/aboveboard/cli/{name}.py"
        said = command.help or ""
        if not said:
            complaints.append(f"The command {name} has no docstring {where}.")
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.help:
                complaints.append(f"The option {parameter.opts[0]} of {name} has no help {where}.")
            elif isinstance(parameter, click.Argument):
                word = (parameter.metavar or parameter.human_readable_name).strip("[].")
                if word not in said:
                    complaints.append(f"The docstring of {name} does not say what {word} is, {where}.")
    return complaints


def _commands() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None, f"{name} is announced in cli/__init__.py and is not there"
        yield name, command


def _command(name: str, command: click.Command) -> str:
    above = click.Context(main, info_name="aboveboard", **main.context_settings)
    context = click.Context(command, above, info_name=name)
    usage = " ".join(["aboveboard", name, *command.collect_usage_pieces(context)])
    options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
    records = filter(None, (option.get_help_record(context) for option in options))
    return "\n\n".join(
        [
            f"## aboveboard {name}",
            literal(usage, "sh"),
            prose(str(command.help)),
            table(["option", ""], [(code(shown), prose(said)) for shown, said in records]),
        ]
    )
