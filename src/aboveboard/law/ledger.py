"""What happened to a request, as far as the clock is concerned: the events, and which law applies.

Nothing here computes a date. A :class:`Ledger` is checked when it is made, so that the clock need not ask
whether an answer came before its question.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aboveboard.law.calendar import in_words

RIGHTS_BEGAN_ON = date(2005, 1, 1)
"""The right of access of FOIA s.1, the EIR and SI 2004/3364 came into force."""


class ClockError(ValueError):
    """The events contradict each other or the law in force. The message says what to check."""


class Regime(StrEnum):
    """Which time limit is counted."""

    FOIA = "foia"
    """An answer under the Freedom of Information Act 2000, s.10."""
    EIR = "eir"
    """An answer under the Environmental Information Regulations 2004, regs. 5(2) and 7."""
    REVIEW = "review"
    """An internal review under the s.45 Code of Practice and the Commissioner's guidance."""
    EIR_REVIEW = "eir-review"
    """A reconsideration under the EIR, reg. 11."""


class Kind(StrEnum):
    """The kind of body, or of information, where the time limit of s.10 depends on it (SI 2004/3364)."""

    POLICE = "police"
    GOVERNMENT = "government"
    COUNCIL = "council"
    HEALTH = "health"
    UNIVERSITY = "university"
    OTHER = "other"
    SCHOOL = "school"
    """Days that are no school days are left out, up to the 60th working day (reg. 3)."""
    ARCHIVE = "archive"
    """Transferred public records that are not designated as open: 30 working days (reg. 4)."""
    ARMED_FORCES = "armed-forces"
    """Needs somebody engaged in an operation of the armed forces: the Commissioner may allow 60 (reg. 5)."""
    OVERSEAS = "overseas"
    """Information held outside the United Kingdom: the Commissioner may allow 60 (reg. 6)."""


@dataclass(frozen=True, slots=True)
class Clarification:
    """Further information asked for under s.1(3) (EIR reg. 9). ``answered_on`` is ``None`` until it comes."""

    asked_on: date
    answered_on: date | None = None

    def __post_init__(self) -> None:
        if self.answered_on is not None and self.answered_on < self.asked_on:
            raise ClockError(
                f"a clarification answered on {in_words(self.answered_on)} cannot have been asked for later, "
                f"on {in_words(self.asked_on)}; check the two dates"
            )

    @property
    def on(self) -> date:
        """The day it touches the clock."""
        return self.asked_on


@dataclass(frozen=True, slots=True)
class FeesNotice:
    """A fee asked for under s.9 (EIR: advance payment, reg. 8). ``paid_on`` is ``None`` until it is
    received."""

    given_on: date
    paid_on: date | None = None

    def __post_init__(self) -> None:
        if self.paid_on is not None and self.paid_on < self.given_on:
            raise ClockError(
                f"a fee received on {in_words(self.paid_on)} cannot have been asked for later, on "
                f"{in_words(self.given_on)}; check the two dates"
            )

    @property
    def on(self) -> date:
        """The day it touches the clock."""
        return self.given_on


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which a school is not open, the first and the last included."""

    first_on: date
    last_on: date

    def __post_init__(self) -> None:
        if self.last_on < self.first_on:
            raise ClockError(
                f"a closure cannot end on {in_words(self.last_on)}, before it begins on "
                f"{in_words(self.first_on)}; check the two dates"
            )


@dataclass(frozen=True, slots=True)
class Ledger:
    """The events of one request (or of one review).

    ``received_on`` is the day on which anybody in the authority received it, working day or not.
    ``extended_to`` is the day given to the applicant in place of the ordinary one; what that is worth
    depends on the regime. ``allowed_to`` is the day that the Commissioner specified under SI 2004/3364 reg.
    5 or 6.

    Raises :class:`ClockError` for events that contradict each other.
    """

    received_on: date
    clarifications: tuple[Clarification, ...] = ()
    fees_notices: tuple[FeesNotice, ...] = ()
    extended_to: date | None = None
    allowed_to: date | None = None
    regime: Regime = Regime.FOIA
    kind: Kind = Kind.OTHER
    closed: tuple[Closure, ...] = ()

    def __post_init__(self) -> None:
        if self.received_on < RIGHTS_BEGAN_ON:
            raise ClockError(
                f"nothing could be asked for under the Act or the EIR before {in_words(RIGHTS_BEGAN_ON)}, "
                f"when they came into force; check the date of receipt, {in_words(self.received_on)}"
            )
        for clarification in self.clarifications:
            self._must_follow("a clarification was asked for on", clarification.asked_on)
        for notice in self.fees_notices:
            self._must_follow("a fees notice was given on", notice.given_on)
        self._must_follow("the time was extended to", self.extended_to)
        self._must_follow("the Commissioner allowed the time to", self.allowed_to)

    def _must_follow(self, what: str, day: date | None) -> None:
        if day is not None and day < self.received_on:
            raise ClockError(
                f"{what} {in_words(day)}, which is before the day of receipt, {in_words(self.received_on)}; "
                "check the two dates"
            )

    @property
    def is_review(self) -> bool:
        """Whether it is a review that is to be answered, not a request."""
        return self.regime is Regime.REVIEW or self.regime is Regime.EIR_REVIEW

    @property
    def by_school_days(self) -> bool:
        """Whether days on which a school is not open are left out (SI 2004/3364 reg. 3)."""
        return self.regime is Regime.FOIA and self.kind is Kind.SCHOOL

    @property
    def by_leave(self) -> bool:
        """Whether the Commissioner may allow up to 60 working days (SI 2004/3364 regs. 5 and 6)."""
        may_be = self.kind is Kind.ARMED_FORCES or self.kind is Kind.OVERSEAS
        return may_be and self.regime is Regime.FOIA

    @property
    def limit(self) -> int:
        """The ordinary number of working days to answer in."""
        if self.regime is Regime.EIR_REVIEW:
            return 40
        if self.regime is Regime.FOIA and self.kind is Kind.ARCHIVE:
            return 30
        return 20
