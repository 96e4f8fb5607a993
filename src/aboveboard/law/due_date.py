"""What the clock says: the day, what it was counted from, and the reasons on demand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from aboveboard.law.calendar import Calendar
from aboveboard.law.ledger import Clarification, FeesNotice, Ledger

if TYPE_CHECKING:
    from aboveboard.law.clock_days import Day


class State(StrEnum):
    """Whether a day for the answer can be named."""

    RUNS = "runs"
    AWAITS_ANSWER = "awaits-answer"
    """No duty until the applicant has answered the clarification: s.1(3)."""
    AWAITS_FEE = "awaits-fee"
    """The count stands still until the fee is received: s.10(2)."""
    NO_DUTY = "no-duty"
    """The fee was not received in time: s.9(2)."""


@dataclass(frozen=True, slots=True)
class Period:
    """The period that is running, after all events: from when, and what is left out of it.

    ``counted_from_on`` is its day 0: the day of receipt, or of the last answer to a clarification.
    ``answers`` and ``fees`` are the events that had effect, ``too_late`` those that came after the last day
    of the period then running and therefore had none.
    """

    counted_from_on: date
    answers: tuple[Clarification, ...] = ()
    fees: tuple[FeesNotice, ...] = ()
    too_late: tuple[Clarification | FeesNotice, ...] = ()
    state: State = State.RUNS


@dataclass(frozen=True)
class Due:
    """When a request must be answered, and why.

    ``due_on``
        The last day for the answer, every proclaimed bank holiday left out; ``None`` unless ``state`` is
        RUNS. Under FOIA also the last day for the notice of s.17(1); an extension does not move it.
    ``earliest_due_on``
        The same, with the bank holidays counted that were proclaimed only after receipt: whether such a day
        extends a running period is unsettled. Never later than ``due_on``; work towards this one.
    ``ordinary_due_on``
        The last day if nothing had been extended. Under FOIA the same as ``due_on``.
    ``extension_limit_on``
        The last day to which an extension can go: in law under EIR reg. 7, by the Commissioner's guidance
        under FOIA and for a review. ``None`` where there is none, or where it is beyond the calendar.
    ``code_due_on``
        Where the period began on a day that is no working day: the day that results when the next working day
        is taken for the date of receipt, as the 2018 Code is read. Not the deadline.
    """

    ledger: Ledger
    period: Period
    due_on: date | None
    earliest_due_on: date | None
    ordinary_due_on: date | None
    extension_limit_on: date | None
    code_due_on: date | None
    calendar: Calendar = field(repr=False, compare=False)

    @property
    def state(self) -> State:
        """Whether a day for the answer can be named."""
        return self.period.state

    @property
    def counted_from_on(self) -> date:
        """Day 0 of the period that is running."""
        return self.period.counted_from_on

    @property
    def notice_due_on(self) -> date | None:
        """The last day to tell the applicant of a refusal (FOIA s.17(1)) or of an extension (EIR reg. 7(3)).

        ``None`` for a review, and where no day can be named.
        """
        return None if self.ledger.is_review else self.ordinary_due_on

    @property
    def extended_to(self) -> date | None:
        """The day to which the time was extended, as it was stated."""
        return self.ledger.extended_to

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Every day from receipt to the due date: counted with its number, or skipped with the reason."""
        from aboveboard.law.clock_days import days

        return tuple(days(self))

    @cached_property
    def because(self) -> tuple[str, ...]:
        """The reasons for the date, in sentences."""
        from aboveboard.law.clock_reasons import because

        return tuple(because(self))

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What is unsettled, had no effect in law, or deserves a second look, in sentences."""
        from aboveboard.law.clock_warnings import warnings

        return tuple(warnings(self))
