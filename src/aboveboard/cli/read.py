"""``aboveboard read``: what a letter says, as data."""

from __future__ import annotations

from datetime import date

import click

from aboveboard.cli.days import day, today_in_london
from aboveboard.cli.ending import COULD_NOT, NOTHING_STOPS


@click.command("read")
@click.argument("letters", nargs=-1, required=True, metavar="LETTER...")
@click.option(
    "--as-of", type=day, metavar="DATE", help="The day taken as today, for a letter without a date."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="text (default), or json."
)
@click.pass_context
def command(ctx: click.Context, letters: tuple[str, ...], as_of: date | None, form: str) -> None:
    """Say what each LETTER says: what was asked, what is answered, under which provisions.

    LETTER is a file; - is standard input. Nothing is judged: for that, see 'aboveboard check'.
    """
    from aboveboard.checker.report import document, reading
    from aboveboard.cli.letters import open_letters, refuse_two_standard_inputs
    from aboveboard.cli.output import as_json, delivered, printed, screen

    refuse_two_standard_inputs(letters)
    opened = open_letters(letters, command=ctx.command_path, today=as_of or today_in_london())
    if opened.letters and form == "json":
        documents = [document.read_document(letter, file=file) for file, letter in opened.letters]
        delivered(as_json(documents if len(letters) > 1 else documents[0]))
    elif opened.letters:
        printed(reading.rendered(opened.letters, screen=screen()))
    ctx.exit(COULD_NOT if opened.failed else NOTHING_STOPS)
