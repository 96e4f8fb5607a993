"""When a request must be answered: a pure function of what happened and of the calendar.

Section 10(1) of the Freedom of Information Act 2000: promptly, and not later than the twentieth working day
following the date of receipt. What happens meanwhile changes that, each in its own way:

* Clarification (s.1(3)) gives a *fresh* period from the day the answer comes (s.10(6)(b)); it does not pause.
* A fees notice (s.9) leaves out the working days from the day it is given to the day the fee is received,
  both included (s.10(2)).
* A public-interest extension (s.10(3)) moves only the answer on the balance. The refusal notice of s.17(1),
  which cites the exemption and estimates the date, is due when it always was, and that is ``due_on``.
* Under the EIR an extension for complexity and volume (reg. 7) moves the whole answer, to the 40th working
  day at most; so does the extension of an internal review (the Commissioner: 20 days, exceptionally 40).

The dates are computed here; the reasons for them, day by day, in :mod:`aboveboard.law.clock_reasons`, and
only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from aboveboard.law.calendar import Calendar, OutsideCalendarError, bank_holidays, in_words
from aboveboard.law.due_date import Due, Period, State
from aboveboard.law.ledger import Clarification, ClockError, Closure, FeesNotice, Kind, Ledger, Regime

__all__ = [
    "Clarification",
    "ClockError",
    "Closure",
    "Due",
    "FeesNotice",
    "Kind",
    "Ledger",
    "Regime",
    "State",
    "due",
    "due_by",
    "payable_until",
]

EXTENSION = 20
"""Working days that an extension may add: in law under EIR reg. 7, by guidance otherwise."""
SCHOOL_LIMIT = 60
"""Working days after which a school must answer, however long it was closed (SI 2004/3364 reg. 3(2)(b))."""
LEAVE_LIMIT = 60
"""Working days that the Commissioner may allow at most (FOIA s.10(4), SI 2004/3364 regs. 5 and 6)."""
CODE_FROM_ON = date(2018, 7, 4)
"""The s.45 Code of Practice of 2018."""
_FEE_MONTHS = 3
_EIR_FEE_DAYS = 60


def due(
    *,
    received_on: date,
    clarifications: Iterable[Clarification] = (),
    fees_notices: Iterable[FeesNotice] = (),
    extended_to: date | None = None,
    allowed_to: date | None = None,
    regime: Regime = Regime.FOIA,
    kind: Kind = Kind.OTHER,
    closed: Iterable[Closure] = (),
    calendar: Calendar | None = None,
) -> Due:
    """When a request (or review) received on a day must be answered. See :class:`Ledger` for the events.

    ``calendar`` is the shipped one unless another is given. Raises :class:`ClockError` for events that
    contradict each other, :class:`~aboveboard.law.calendar.OutsideCalendarError` where a day is outside the
    calendar, and :class:`~aboveboard.law.calendar.CalendarError` where the shipped table is not sound.
    """
    ledger = Ledger(
        received_on=received_on,
        clarifications=tuple(clarifications),
        fees_notices=tuple(fees_notices),
        extended_to=extended_to,
        allowed_to=allowed_to,
        regime=regime,
        kind=kind,
        closed=tuple(closed),
    )
    return due_by(ledger=ledger, calendar=calendar or bank_holidays())


def due_by(*, ledger: Ledger, calendar: Calendar) -> Due:
    """When the request with these events must be answered, by this calendar. Raises as :func:`due` does."""
    _must_cover(ledger, calendar)
    period = _period(ledger, calendar)
    if period.state is not State.RUNS:
        return Due(ledger, period, None, None, None, None, None, calendar)
    start = period.counted_from_on
    ordinary = _ordinary_day(ledger, calendar, start, period.fees)
    limit = _extension_limit(ledger, calendar, ordinary)
    due_on = earliest = _extended(ledger, ordinary, limit)
    for proclaimed_on, on in calendar.short_notice:
        if start < proclaimed_on and start < on <= due_on:
            known = calendar.known_on(start)
            sooner = _ordinary_day(ledger, known, start, period.fees)
            earliest = _extended(ledger, sooner, _extension_limit(ledger, known, sooner))
            break
    return Due(
        ledger=ledger,
        period=period,
        due_on=due_on,
        earliest_due_on=earliest,
        ordinary_due_on=ordinary,
        extension_limit_on=limit,
        code_due_on=_code_day(ledger, calendar, period),
        calendar=calendar,
    )


def payable_until(*, notice: FeesNotice, regime: Regime, calendar: Calendar) -> date | None:
    """The last day for the fee. When it has not come by then there is no duty to answer.

    FOIA s.9(2): three months beginning with the day of the notice. EIR reg. 8(5): 60 working days after it;
    ``None`` where that is beyond the calendar.
    """
    if regime is Regime.EIR:
        return _or_none(calendar, notice.given_on, _EIR_FEE_DAYS, ())
    # A period that begins with a day ends the day before the same day of a later month, or with that month.
    months = notice.given_on.year * 12 + notice.given_on.month - 1 + _FEE_MONTHS
    month_begins, next_begins = (date(each // 12, each % 12 + 1, 1) for each in (months, months + 1))
    same_day = month_begins + timedelta(days=notice.given_on.day - 1)
    return min(same_day, next_begins) - timedelta(days=1)


def _period(ledger: Ledger, calendar: Calendar) -> Period:
    """The period that runs after all events, taken in the order in which they touch the clock.

    An event counts while the period then running has not ended, or while the clock waits for something.
    """
    if ledger.is_review or not (ledger.clarifications or ledger.fees_notices):
        return Period(ledger.received_on)
    start = ledger.received_on
    answers: list[Clarification] = []
    fees: list[FeesNotice] = []
    too_late: list[Clarification | FeesNotice] = []
    state = State.RUNS
    events: list[Clarification | FeesNotice] = [*ledger.clarifications, *ledger.fees_notices]
    for event in sorted(events, key=lambda each: each.on):
        if state is State.RUNS and event.on > _ordinary_day(ledger, calendar, start, fees):
            too_late.append(event)
        elif isinstance(event, Clarification):
            answers.append(event)
            if event.answered_on is not None:
                start = max(start, event.answered_on)
            elif state is not State.NO_DUTY:
                state = State.AWAITS_ANSWER
        else:
            fees.append(event)
            if event.paid_on is not None:
                last = payable_until(notice=event, regime=ledger.regime, calendar=calendar)
                if last is not None and event.paid_on > last:
                    state = State.NO_DUTY
            elif state is State.RUNS:
                state = State.AWAITS_FEE
    return Period(start, tuple(answers), tuple(fees), tuple(too_late), state)


def _ordinary_day(ledger: Ledger, calendar: Calendar, start: date, fees: Sequence[FeesNotice]) -> date:
    """The last day to answer where nothing was extended: the 20th working day, or what stands in for it."""
    left_out = [(notice.given_on, notice.paid_on) for notice in fees if notice.paid_on is not None]
    if ledger.by_school_days and ledger.closed:
        shut = [*left_out, *((closure.first_on, closure.last_on) for closure in ledger.closed)]
        twentieth = _or_none(calendar, start, ledger.limit, shut)
        sixtieth = _or_none(calendar, start, SCHOOL_LIMIT, left_out)
        found = [day for day in (twentieth, sixtieth) if day is not None]
        return min(found) if found else _nth(calendar, start, SCHOOL_LIMIT, left_out)
    ordinary = _nth(calendar, start, ledger.limit, left_out)
    if ledger.by_leave and ledger.allowed_to is not None and ledger.allowed_to > ordinary:
        return min(ledger.allowed_to, _nth(calendar, start, LEAVE_LIMIT, left_out))
    return ordinary


def _nth(calendar: Calendar, start: date, n: int, left_out: Sequence[tuple[date, date]]) -> date:
    """The ``n``-th working day after ``start`` that lies in none of the spans ``left_out``."""
    if not left_out:
        return calendar.nth_working_day_after(day=start, n=n)
    left = n
    for day in calendar.working_days_after(start):
        if not any(first <= day <= last for first, last in left_out):
            left -= 1
            if left == 0:
                return day
    raise calendar.outside(f"the {n}th counted day after {in_words(start)}")


def _or_none(calendar: Calendar, start: date, n: int, left_out: Sequence[tuple[date, date]]) -> date | None:
    try:
        return _nth(calendar, start, n, left_out)
    except OutsideCalendarError:
        return None


def _extension_limit(ledger: Ledger, calendar: Calendar, ordinary: date) -> date | None:
    return None if ledger.regime is Regime.EIR_REVIEW else _or_none(calendar, ordinary, EXTENSION, ())


def _extended(ledger: Ledger, ordinary: date, limit: date | None) -> date:
    """The last day for the answer. A public-interest extension leaves it alone: it moves only the balance."""
    if ledger.extended_to is None or ledger.regime is Regime.FOIA or ledger.regime is Regime.EIR_REVIEW:
        return ordinary
    return max(ordinary, ledger.extended_to if limit is None else min(ledger.extended_to, limit))


def _code_day(ledger: Ledger, calendar: Calendar, period: Period) -> date | None:
    start = period.counted_from_on
    if ledger.regime is not Regime.FOIA or start < CODE_FROM_ON or calendar.is_working_day(start):
        return None
    first = calendar.nth_working_day_after(day=start, n=1)
    try:
        return _ordinary_day(ledger, calendar, first, period.fees)
    except OutsideCalendarError:
        return None


def _must_cover(ledger: Ledger, calendar: Calendar) -> None:
    calendar.must_cover(ledger.received_on)
    for clarification in ledger.clarifications:
        calendar.must_cover(clarification.answered_on or clarification.asked_on)
    for notice in ledger.fees_notices:
        calendar.must_cover(notice.paid_on or notice.given_on)
    for day in (ledger.extended_to, ledger.allowed_to):
        if day is not None:
            calendar.must_cover(day)
