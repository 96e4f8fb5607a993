"""``aboveboard explain``: a rule's page."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from aboveboard.cli.ending import CannotWork

if TYPE_CHECKING:
    from aboveboard.checker.rule import Rule


@click.command("explain")
@click.argument("code", metavar="CODE")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="text (default), or json."
)
def command(code: str, form: str) -> None:
    """Show the page of the rule CODE: what it finds and why, and letters with and without the fault.

    CODE is a rule's code, such as SJ001, or its name, such as subject-mismatch; see 'aboveboard rules'.
    """
    from aboveboard.checker.report import document, rulebook
    from aboveboard.checker.run import all_rules
    from aboveboard.cli.output import as_json, delivered, printed, screen

    rule = _rule(code, all_rules())
    if form == "json":
        delivered(as_json(document.page_document(rule)))
    else:
        printed(rulebook.page(rule, screen=screen()))


def _rule(asked: str, rules: Sequence[Rule]) -> Rule:
    """The rule whose code or name was asked for. Raises :class:`CannotWork` where there is none."""
    wanted = asked.strip().upper().replace("_", "-")
    for rule in rules:
        if wanted in {rule.code, rule.name.upper()}:
            return rule
    family = [rule.code for rule in rules if rule.family == wanted]
    if family:
        raise CannotWork(f"{wanted} is a family of rules; name one of them: {', '.join(family)}")
    names = {name: rule for rule in rules for name in (rule.code, rule.name.upper())}
    near = list(dict.fromkeys(names[name] for name in get_close_matches(wanted, names, n=6, cutoff=0.5)))[:3]
    meant = " or ".join(f"{rule.code} ({rule.name})" for rule in near)
    hint = f"was {meant} meant? " if meant else ""
    raise CannotWork(f"there is no rule {asked!r}; {hint}'aboveboard rules' lists them all")
