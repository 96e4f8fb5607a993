"""``aboveboard rules``: every rule there is."""

from __future__ import annotations

import click


@click.command("rules")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="text (default), or json."
)
def command(form: str) -> None:
    """List every rule: its code and name, its force, whether it stops a letter, and what it finds."""
    from aboveboard.checker.report import document, rulebook
    from aboveboard.checker.run import all_rules
    from aboveboard.cli.output import as_json, delivered, printed, screen

    if form == "json":
        delivered(as_json([document.rule_document(rule) for rule in all_rules()]))
    else:
        printed(rulebook.table(all_rules(), screen=screen()))
