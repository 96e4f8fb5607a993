"""The days of a period, one by one: counted with their number, or skipped with the reason.

The due date is not taken from this list but from :mod:`aboveboard.law.clock`, which counts in another way;
that both agree is tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from aboveboard.law.clock import payable_until
from aboveboard.law.due_date import Due
from aboveboard.law.ledger import FeesNotice

_DAY = timedelta(days=1)

BEFORE_CLARIFICATION = "before the clarification was received"
AWAITING_FEE = "from the fees notice to the fee"
SCHOOL_CLOSED = "not a school day"


@dataclass(frozen=True, slots=True)
class Day:
    """One day after receipt: counted, with its ``number`` from 1, or skipped, with the reason (``why``)."""

    on: date
    counts: bool
    number: int | None
    why: str | None


def days(due: Due) -> Iterator[Day]:
    """Every day after receipt, to the due date or to the day on which the count came to a stand."""
    school_days = due.ledger.by_school_days and not sixtieth_comes_first(due)
    end = due.due_on or _stands_still_on(due)
    day = due.ledger.received_on
    number = 0
    while day < end:
        day += _DAY
        why = _why_skipped(due, day, school_days)
        if why is None:
            number += 1
        yield Day(day, why is None, number if why is None else None, why)


def sixtieth_comes_first(due: Due) -> bool:
    """Whether a school was closed so long that the 60th working day came before its 20th school day."""
    if not due.ledger.by_school_days or due.due_on is None:
        return False
    span = range(1, (due.due_on - due.counted_from_on).days + 1)
    school_days = sum(_why_skipped(due, due.counted_from_on + _DAY * n, True) is None for n in span)
    return school_days < due.ledger.limit


def paid_in_time(notice: FeesNotice, due: Due) -> bool:
    """Whether a fee came before the duty to answer ended (FOIA s.9(2), EIR reg. 8(5))."""
    last = payable_until(notice=notice, regime=due.ledger.regime, calendar=due.calendar)
    return notice.paid_on is not None and (last is None or notice.paid_on <= last)


def _stands_still_on(due: Due) -> date:
    """The first day on which something was asked for that never came, or that came too late."""
    asked = [each.asked_on for each in due.period.answers if each.answered_on is None]
    unpaid = [each.given_on for each in due.period.fees if not paid_in_time(each, due)]
    return min([*asked, *unpaid])


def _why_skipped(due: Due, day: date, school_days: bool) -> str | None:
    if day <= due.counted_from_on:
        return BEFORE_CLARIFICATION
    why = due.calendar.why_not(day)
    if why is not None:
        return why
    for notice in due.period.fees:
        if notice.given_on <= day and (notice.paid_on is None or day <= notice.paid_on):
            return AWAITING_FEE
    if school_days and any(closure.first_on <= day <= closure.last_on for closure in due.ledger.closed):
        return SCHOOL_CLOSED
    return None
