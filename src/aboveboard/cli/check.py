"""``aboveboard check``: what is wrong with a letter, and whether it may go out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aboveboard.cli.days import day, today_in_london
from aboveboard.cli.ending import COULD_NOT, NOTHING_STOPS, SOMETHING_STOPS, CannotWork, complain

if TYPE_CHECKING:  # what a form needs is imported when that form is asked for
    from aboveboard.checker.facts import CaseFacts
    from aboveboard.checker.report.checked import Checked
    from aboveboard.letter.reading import Letter

FORMS = ("text", "json", "html", "sarif", "github")


@click.command("check")
@click.argument("letters", nargs=-1, required=True, metavar="LETTER...")
@click.option("--request", metavar="FILE", help="The request, where the letter does not repeat it.")
@click.option("--case", metavar="FILE.json", help="What is known of the case; see 'aboveboard schema case'.")
@click.option(
    "--as-of", type=day, metavar="DATE", help="The day taken as today. A letter's own date decides the law."
)
@click.option(
    "--select", multiple=True, metavar="CODES", help="Only these rules or families, such as SJ001,EX."
)
@click.option("--ignore", multiple=True, metavar="CODES", help="All rules but these.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="text (default), json, html (a page of its own), sarif, or github (annotations).",
)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of to standard output.")
@click.option("--full", is_flag=True, help="Show in full what a root cause explains (text only).")
@click.pass_context
def command(
    ctx: click.Context,
    letters: tuple[str, ...],
    request: str | None,
    case: str | None,
    as_of: date | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    output: str | None,
    full: bool,
) -> None:
    """Check each LETTER against the rules, and say whether it may go out.

    LETTER is a file; - is standard input. Exit code 0: nothing stops it; 1: something does; 2: it could not
    be checked.
    """
    from aboveboard.checker.report.checked import Checked
    from aboveboard.checker.run import UnknownCode, check, chosen_rules
    from aboveboard.cli.letters import described, open_letters, refuse_two_standard_inputs, text_of

    named = [*letters, *filter(None, [request, case])]
    _refuse_to_overwrite(output, named)
    refuse_two_standard_inputs(named)
    codes, without = _codes(select), _codes(ignore)
    try:
        rules = chosen_rules(select=codes, ignore=without)
    except UnknownCode as unknown:
        raise CannotWork(f"{unknown}; see 'aboveboard rules'") from None
    if not rules:
        raise CannotWork("--select and --ignore leave no rule to apply; choose fewer to ignore")
    facts = _facts(case)
    asked = text_of(request) if request else None
    opened = open_letters(letters, command=ctx.command_path, today=as_of or today_in_london(), request=asked)
    checked: list[Checked] = []
    failed = opened.failed
    for file, letter in opened.letters:
        refused = _no_answer(letter, request_given=asked is not None)
        if refused:
            complain(f"{described(file)} {refused}", command=ctx.command_path)
            failed = True
        else:
            report = check(letter, case=facts, select=codes, ignore=without)
            checked.append(Checked(file, report, rules))
    if checked:
        _answer(checked, form=form, several=len(letters) > 1, full=full, output=output)
    stopped = any(letter.report.stopped for letter in checked)
    ctx.exit(COULD_NOT if failed else SOMETHING_STOPS if stopped else NOTHING_STOPS)


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    """The codes of options that may be repeated and may hold several, parted by commas."""
    return tuple(code.strip() for option in given for code in option.split(",") if code.strip())


def _refuse_to_overwrite(output: str | None, read: Sequence[str]) -> None:
    """Nothing is ever written to a file that was read, whatever name it is given the second time."""
    if output is None or not Path(output).exists():
        return
    if any(name != "-" and Path(name).exists() and os.path.samefile(name, output) for name in read):
        raise CannotWork(f"{output} is a file that is read; give --output another name")


def _facts(case: str | None) -> CaseFacts:
    from aboveboard.checker.facts import NO_FACTS, FactsError, facts_from_json
    from aboveboard.cli.letters import content_of, described

    if case is None:
        return NO_FACTS
    try:
        return facts_from_json(json.loads(content_of(case)))
    except FactsError as wrong:
        raise CannotWork(f"{described(case)}: {wrong}; see 'aboveboard schema case'") from None
    except (ValueError, RecursionError) as damaged:
        at = f" (line {damaged.lineno})" if isinstance(damaged, json.JSONDecodeError) else ""
        raise CannotWork(
            f"{described(case)} is not JSON{at}; see 'aboveboard schema case' for its shape"
        ) from None


def _no_answer(letter: Letter, *, request_given: bool) -> str | None:
    """Why a letter cannot be checked, or ``None``. What answers nothing must not pass for a clean letter."""
    from aboveboard.letter.response import Kind

    if letter.response.kind is not Kind.NOT_A_RESPONSE:
        return None
    if request_given:
        return "does not look like an answer, even beside the request given; was another file meant?"
    return "does not look like an answer to a request; if it is one, give its request with --request FILE"


def _answer(checked: Sequence[Checked], *, form: str, several: bool, full: bool, output: str | None) -> None:
    from aboveboard.cli.output import as_json, delivered, printed, screen

    if form == "text":
        from aboveboard.checker.report import terminal
        from aboveboard.checker.report.screen import Screen

        text = terminal.rendered(checked, screen=Screen() if output else screen(), full=full)
    elif form == "json":
        from aboveboard.checker.report.document import check_document

        documents = [check_document(letter) for letter in checked]
        text = as_json(documents if several else documents[0])
    elif form == "sarif":
        from aboveboard.checker.report.sarif import sarif_document

        text = as_json(sarif_document(checked))
    elif form == "github":
        from aboveboard.checker.report import github

        text = github.rendered(checked)
    else:
        from aboveboard.checker.report import page

        text = page.rendered(checked)
    if output:
        _write(output, text)
    elif form == "text":
        printed(text)
    else:
        delivered(text)


def _write(output: str, text: str) -> None:
    try:
        Path(output).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotWork(
            f"cannot write {output}: {error.strerror}; check the folder and your rights to it"
        ) from None
