from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law.calendar import working_days_between
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Regime

LIMIT = 20
"""Working days: what s.10(1) allows. Data asked for up to a day further back than that suggests an earlier
request."""


@rule(
    force=Force.SHOULD,
    source=foia("10(1)"),
    kinds=NOTICES,
    regimes=frozenset({Regime.FOIA, Regime.EIR, Regime.MIXED}),
)
def received_date_doubtful(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The request asks for figures up to a day that does not fit the stated date of receipt.

    Why
        People who ask for figures "up to 13 September" usually write on 13 September. If the letter says the
        request came in more than twenty working days later, the day it really reached the authority may be an
        earlier one, and the answer already late (s.10(1), s.10(6)); if it says earlier, one of the two is
        wrong.

    Wrong
        Northumbria Police
        Our ref: 1042/18
        19 October 2018

        I write in connection with your request for information received on «16 October 2018».

        You asked: How many thefts of bicycles were recorded from 1 January 2018 to 13 September 2018?

        Response: 1,204 thefts of bicycles were recorded in that time.

    Right
        Northumbria Police
        Our ref: 1042/18
        5 October 2018

        I write in connection with your request for information received on 14 September 2018.

        You asked: How many thefts of bicycles were recorded from 1 January 2018 to 13 September 2018?

        Response: 1,204 thefts of bicycles were recorded in that time.

    Near miss
        Northumbria Police
        Our ref: 1042/18
        19 October 2018

        I write in connection with your request for information received on 16 October 2018.

        You asked: How many thefts of bicycles were recorded from 1 January 2018 to 31 March 2018, and how
        many in 2018?

        Response: 311 and 1,350.

    Known problems
        A requester may have reasons of their own for an odd cut-off day, and a clarified request is received
        when its clarification is (s.10(6)(b)): the finding asks for the date to be looked at, no more.
    """
    received = letter.response.received
    received_on = case.received_on or (received.date if received else None)
    if received is None or received_on is None:
        return
    for part in letter.response.request.parts:
        for period in part.periods:
            end = period.end_date
            if (
                end is None
                or end == received_on
                or not period.partial
                or end == period.start_date
                or _closes_a_period(end)
            ):
                continue
            days = _working_days(end, received_on)
            if end > received_on:
                what = f"{(end - received_on).days} days after the stated receipt"
            elif days is not None and days > LIMIT:
                what = f"{days} working days before the stated receipt"
            else:
                continue
            yield Fault(
                at=received.span,
                message=f"The request asks for figures up to {end:%-d %B %Y}, {what} "
                f"({received_on:%-d %B %Y}).",
                remedy="Look up when the request first reached the authority anywhere, and count from "
                "that day.",
                certainty=Certainty.CERTAIN,
            )
            return


def _closes_a_period(day: date) -> bool:
    """Whether a day is the end of a month, and so of a quarter or a year: the usual end of a stretch of
    figures."""
    return day.day == monthrange(day.year, day.month)[1]


def _working_days(first: date, last: date) -> int | None:
    try:
        return working_days_between(after=first, until=last)
    except ValueError:  # outside the years the calendar holds
        return None
