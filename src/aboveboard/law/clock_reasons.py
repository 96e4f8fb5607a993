"""Why a request is due when it is, in sentences: what the officer, the applicant and the auditor are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aboveboard.law.calendar import in_words
from aboveboard.law.clock import EXTENSION, LEAVE_LIMIT, payable_until
from aboveboard.law.clock_days import AWAITING_FEE, SCHOOL_CLOSED, paid_in_time, sixtieth_comes_first
from aboveboard.law.due_date import Due, State
from aboveboard.law.ledger import Clarification, FeesNotice, Kind, Regime

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class _Law:
    """What a regime calls its steps, and where they stand."""

    received: str
    counted: str
    answer: str
    limit: str
    waits: str = ""
    fresh: str = ""
    fee: str = ""
    fee_limit: str = ""
    left_out: str = ""
    lapses: str = ""


_LAW = {
    Regime.FOIA: _Law(
        received="The request was received",
        counted="s.10(1) and (6)",
        answer="answer promptly, and by the end of that day at the latest",
        limit="s.10(1)",
        waits="s.1(3)",
        fresh="s.1(3) and s.10(6)",
        fee="A fees notice was given",
        fee_limit="three months that begin with the day of the notice",
        left_out="s.10(2)",
        lapses="s.9(2)",
    ),
    Regime.EIR: _Law(
        received="The request was received",
        counted="EIR reg. 5(2)",
        answer="answer as soon as possible, and by the end of that day at the latest",
        limit="EIR reg. 5(2)",
        waits="EIR reg. 9",
        fresh="EIR reg. 9(4)",
        fee="Payment in advance was asked for",
        fee_limit="60 working days",
        left_out="EIR reg. 8(6)",
        lapses="EIR reg. 8(5)",
    ),
    Regime.REVIEW: _Law(
        received="The review was asked for",
        counted="counted as in s.10(1) and (6)",
        answer="give the outcome by the end of that day",
        limit="s.45 Code of Practice and the Commissioner’s guidance",
    ),
    Regime.EIR_REVIEW: _Law(
        received="The representations were received",
        counted="EIR reg. 11",
        answer="give the decision as soon as possible, and by the end of that day at the latest",
        limit="EIR reg. 11(4)",
    ),
}

_NO_DAY = {
    State.AWAITS_ANSWER: "No day for the answer can be named before the clarification comes.",
    State.AWAITS_FEE: "No day for the answer can be named before the fee is received.",
    State.NO_DUTY: "There is no day for the answer, since there is no duty to answer.",
}


def because(due: Due) -> Iterator[str]:
    """The reasons for the due date, in the order in which they work."""
    law = _LAW[due.ledger.regime]
    yield _receipt(due, law)
    for clarification in due.period.answers:
        yield _clarification(clarification, law)
    for notice in due.period.fees:
        yield _fee(notice, due, law)
    if due.due_on is None:
        yield _NO_DAY[due.state]
        return
    yield from _rule_of_its_own(due)
    yield from _not_counted(due)
    yield _conclusion(due, due.due_on, law)
    if due.extended_to is not None:
        yield from _extension(due, due.due_on, due.extended_to)


def ordinal(number: int) -> str:
    """``20th``, ``21st``."""
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _receipt(due: Due, law: _Law) -> str:
    received_on = due.ledger.received_on
    said = f"{law.received} on {in_words(received_on)}"
    if due.counted_from_on > received_on:
        return f"{said}."
    one = in_words(due.calendar.nth_working_day_after(day=received_on, n=1))
    if due.calendar.is_working_day(received_on):
        return f"{said}: day 0. The next working day, {one}, is day 1 ({law.counted})."
    return (
        f"{said}, which is not a working day; it can be received on such a day all the same, so that is "
        f"day 0. The first working day after it, {one}, is day 1 ({law.counted})."
    )


def _clarification(clarification: Clarification, law: _Law) -> str:
    asked = f"Clarification was asked for on {in_words(clarification.asked_on)}"
    if clarification.answered_on is None:
        return (
            f"{asked}, and no answer has come. Until it comes there is no duty to answer the request "
            f"({law.waits}); from that day a whole fresh period runs. The law sets no time after which an "
            "unanswered request lapses."
        )
    return (
        f"{asked} and received on {in_words(clarification.answered_on)}, which is the date of receipt from "
        f"then on: a whole fresh period runs from it, and the days before it do not count ({law.fresh})."
    )


def _fee(notice: FeesNotice, due: Due, law: _Law) -> str:
    last = payable_until(notice=notice, regime=due.ledger.regime, calendar=due.calendar)
    given = f"{law.fee} on {in_words(notice.given_on)}"
    until = f"by {in_words(last)} ({law.fee_limit})" if last else f"within {law.fee_limit}"
    if notice.paid_on is None:
        return (
            f"{given}, and nothing has been paid. The working days from that day to the day of payment, both "
            f"included, are left out ({law.left_out}). If nothing is paid {until}, there is no duty to "
            f"answer ({law.lapses})."
        )
    if not paid_in_time(notice, due):
        return (
            f"{given} and paid on {in_words(notice.paid_on)}. It was to be paid {until}: there is no duty to "
            f"answer ({law.lapses})."
        )
    return (
        f"{given} and paid on {in_words(notice.paid_on)}: the working days from the one to the other, both "
        f"included, are left out ({law.left_out})."
    )


def _rule_of_its_own(due: Due) -> Iterator[str]:
    ledger = due.ledger
    if ledger.by_school_days:
        yield (
            "A school leaves out the working days that are not school days, but answers by the 60th working "
            "day in any case (SI 2004/3364 reg. 3)."
        )
    elif ledger.by_leave:
        regulation = 5 if ledger.kind is Kind.ARMED_FORCES else 6
        said = "until then the ordinary day stands"
        if ledger.allowed_to is not None:
            said = f"the day allowed is {in_words(ledger.allowed_to)}"
        yield (
            f"On an application made within 20 working days the Commissioner may allow a later day, up to "
            f"the {ordinal(LEAVE_LIMIT)} working day (SI 2004/3364 reg. {regulation}); {said}."
        )
    elif ledger.regime is Regime.FOIA and ledger.kind is Kind.ARCHIVE:
        yield (
            "Transferred public records that are not designated as open have 30 working days, not 20 "
            "(SI 2004/3364 reg. 4)."
        )


def _not_counted(due: Due) -> Iterator[str]:
    skipped = [day for day in due.days if not day.counts and day.on > due.counted_from_on]
    counts = {
        "at weekends": sum(day.on.weekday() >= _SATURDAY for day in skipped),
        AWAITING_FEE: sum(day.why == AWAITING_FEE for day in skipped),
        "on which the school was closed": sum(day.why == SCHOOL_CLOSED for day in skipped),
    }
    holidays = [
        f"{in_words(day.on)}, {day.why}"
        for day in skipped
        if day.on.weekday() < _SATURDAY and day.why not in {AWAITING_FEE, SCHOOL_CLOSED}
    ]
    parts = [f"{n} day{'s' * (n > 1)} {which}" for which, n in counts.items() if n]
    if parts or holidays:
        yield f"Not counted: {'; '.join([*parts, *holidays])}."
    if holidays:
        yield "A bank holiday in any part of the United Kingdom is left out everywhere in it (s.10(6))."


def _conclusion(due: Due, due_on: date, law: _Law) -> str:
    last = due.days[-1]
    if last.number is None:
        return f"The day set is {in_words(due_on)}: {law.answer} ({law.limit})."
    by_school = due.ledger.by_school_days and due.ledger.closed and not sixtieth_comes_first(due)
    which = f"The {ordinal(last.number)} {'school' if by_school else 'working'} day"
    return f"{which} is {in_words(due_on)}: {law.answer} ({law.limit})."


def _extension(due: Due, due_on: date, extended_to: date) -> Iterator[str]:
    to = in_words(extended_to)
    if due.ledger.regime is Regime.FOIA:
        yield (
            f"The time was extended to {to}. That is for the balance of the public interest on a qualified "
            "exemption only, not for complexity, volume or consultation. The refusal notice is due on "
            f"{in_words(due_on)} as before: it names the exemption, says that the balance is "
            "still open and estimates the day of the decision (s.10(3), s.17(1) and (2))."
        )
    elif due.ledger.regime is Regime.EIR and due.notice_due_on is not None:
        yield (
            f"The time was extended to {to}. Complexity and volume allow the whole answer until the "
            f"{ordinal(due.ledger.limit + EXTENSION)} working day at most, and the applicant is told "
            f"of it by {in_words(due.notice_due_on)} (EIR reg. 7)."
        )
    elif due.ledger.regime is Regime.REVIEW:
        yield (
            f"The time was extended to {to}. Only exceptional circumstances justify more than "
            f"{due.ledger.limit} working days, and none more than {due.ledger.limit + EXTENSION} "
            "(Commissioner’s guidance)."
        )
