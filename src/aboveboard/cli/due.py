"""``aboveboard due``: when a request must be answered, every day counted or skipped."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from aboveboard.cli.ending import CannotWork
from aboveboard.law.calendar import MONTHS, CalendarError
from aboveboard.law.clock import due, payable_until
from aboveboard.law.ledger import Clarification, ClockError, Closure, FeesNotice, Kind, Regime

if TYPE_CHECKING:
    from aboveboard.law.due_date import Due

_ISO = re.compile(r"\A(\d{4})-(\d{2})-(\d{2})\Z", re.ASCII)
_SLASHED = re.compile(r"\A(\d{1,2})[/.](\d{1,2})[/.](\d{4})\Z", re.ASCII)
_SPELT = re.compile(r"\A(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}) (\d{4})\Z", re.ASCII)
_SHORTEST_MONTH = 3
_PLAIN = "write year-month-day, such as 2018-10-16"


def day(value: str) -> date:
    """The day that somebody wrote: ISO 8601, or a form that can mean only one day in the United Kingdom.

    Raises :class:`click.BadParameter` for anything else: a day that does not exist, or 05/06/2018, which not
    everybody reads as 5 June.
    """
    text = value.strip()
    year, month, of_month = _numbers(text)
    try:
        return date(year, month, of_month)
    except ValueError:
        raise click.BadParameter(f"{text!r} is a day that does not exist; {_PLAIN}") from None


def _numbers(text: str) -> tuple[int, int, int]:
    """The year, month and day that a text names, whether or not there is such a day."""
    if iso := _ISO.match(text):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if slashed := _SLASHED.match(text):
        first, second, year = int(slashed[1]), int(slashed[2]), int(slashed[3])
        if first <= len(MONTHS) and second <= len(MONTHS) and first != second:
            raise click.BadParameter(
                f"{text!r} can be read as two days; write {year:04}-{second:02}-{first:02} for "
                f"{first} {MONTHS[second - 1]}, or {year:04}-{first:02}-{second:02}"
            )
        return year, second, first
    if spelt := _SPELT.match(text):
        named = [n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(spelt[2].lower())]
        if len(named) == 1:
            return int(spelt[3]), named[0], int(spelt[1])
    raise click.BadParameter(f"{text!r} is not a day; {_PLAIN}")


def span(first: str, second: str, *, open_ended: bool) -> Callable[[str], tuple[date, date | None]]:
    """How to read two days with a colon between them, named ``first`` and ``second`` in the help."""

    def read(value: str) -> tuple[date, date | None]:
        begins, colon, ends = value.partition(":")
        if not colon or ":" in ends or not begins.strip() or not (ends.strip() or open_ended):
            empty = f"; leave {second} empty while it has not happened" if open_ended else ""
            raise click.BadParameter(
                f"{value!r} is not {first}:{second}; write two days with a colon, such as "
                f"2018-10-19:2018-10-26{empty}"
            )
        return day(begins), day(ends) if ends.strip() else None

    return read


@click.command("due")
@click.argument("received", type=day, metavar="RECEIVED")
@click.option(
    "--clarification",
    "clarifications",
    multiple=True,
    type=span("ASKED", "ANSWERED", open_ended=True),
    metavar="ASKED:ANSWERED",
    help="Clarification asked for and received (s.1(3)): a fresh period. Leave ANSWERED empty while it "
    "has not come. May be repeated.",
)
@click.option(
    "--fees-notice",
    "fees_notices",
    multiple=True,
    type=span("GIVEN", "PAID", open_ended=True),
    metavar="GIVEN:PAID",
    help="A fees notice and its payment (s.9): the days between are left out. Leave PAID empty while it "
    "has not come. May be repeated.",
)
@click.option(
    "--extend",
    "extensions",
    multiple=True,
    type=day,
    metavar="DATE",
    help="The day to which the time was extended. Under FOIA only for the balance of the public interest: "
    "the refusal notice stays due when it was.",
)
@click.option(
    "--allowed",
    "allowances",
    multiple=True,
    type=day,
    metavar="DATE",
    help="The day the Commissioner allowed (only --kind armed-forces or overseas).",
)
@click.option(
    "--regime",
    type=click.Choice([str(regime) for regime in Regime]),
    default=str(Regime.FOIA),
    help="The law that sets the time: a request under foia (default) or eir, or an internal review.",
)
@click.option(
    "--kind",
    type=click.Choice([str(kind) for kind in Kind]),
    default=str(Kind.OTHER),
    help="The kind of body, where that changes the time: a school, an archive, armed-forces, overseas.",
)
@click.option(
    "--closed",
    "closed",
    multiple=True,
    type=span("FROM", "TO", open_ended=False),
    metavar="FROM:TO",
    help="Days on which a school is not open, both included. May be repeated.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="text (default), or json."
)
def command(
    received: date,
    clarifications: tuple[tuple[date, date | None], ...],
    fees_notices: tuple[tuple[date, date | None], ...],
    extensions: tuple[date, ...],
    allowances: tuple[date, ...],
    regime: str,
    kind: str,
    closed: tuple[tuple[date, date], ...],
    form: str,
) -> None:
    """Say when a request that was RECEIVED on a day must be answered, and why.

    RECEIVED is the day on which anybody in the authority received it, working day or not, such as 2018-10-16.
    Bank holidays of every part of the United Kingdom are left out (s.10(6)). Exit code 0; 2: it could not be
    worked out.
    """
    from aboveboard.cli.output import as_json, delivered, printed

    try:
        answer = due(
            received_on=received,
            clarifications=[Clarification(asked, answered) for asked, answered in clarifications],
            fees_notices=[FeesNotice(given, paid) for given, paid in fees_notices],
            extended_to=_only("--extend", extensions),
            allowed_to=_only("--allowed", allowances),
            regime=Regime(regime),
            kind=Kind(kind),
            closed=[Closure(first, last) for first, last in closed],
        )
        said = as_json(document(answer)) if form == "json" else _text(answer)
    except (ClockError, CalendarError) as error:
        raise CannotWork(str(error)) from None
    delivered(said) if form == "json" else printed(said)


def document(answer: Due) -> dict[str, Any]:
    """The JSON document: its schema is ``aboveboard schema due``."""
    ledger = answer.ledger
    unpaid = [notice for notice in answer.period.fees if notice.paid_on is None]
    last_days = [
        payable_until(notice=each, regime=ledger.regime, calendar=answer.calendar) for each in unpaid
    ]
    return {
        "received": _iso(ledger.received_on),
        "due": _iso(answer.due_on),
        "earliest_due": _iso(answer.earliest_due_on),
        "days": [
            {"date": each.on.isoformat(), "counts": each.counts, "number": each.number, "why": each.why}
            for each in answer.days
        ],
        "because": list(answer.because),
        "warnings": list(answer.warnings),
        "state": str(answer.state),
        "regime": str(ledger.regime),
        "kind": str(ledger.kind),
        "counted_from": _iso(answer.counted_from_on),
        "notice_due": _iso(answer.notice_due_on),
        "extended_to": _iso(answer.extended_to),
        "extension_limit": _iso(answer.extension_limit_on),
        "code_due": _iso(answer.code_due_on),
        "fee_due": _iso(min((each for each in last_days if each is not None), default=None)),
    }


def _text(answer: Due) -> str:
    from aboveboard.cli.due_text import rendered
    from aboveboard.cli.output import screen

    terminal = screen()
    return rendered(answer, columns=terminal.columns, colour=terminal.colour)


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _only(option: str, values: tuple[date, ...]) -> date | None:
    if len(values) > 1:
        raise CannotWork(f"{option} is given {len(values)} times; time is extended once: give the one day")
    return values[0] if values else None
