"""Which days count: the working days of the Freedom of Information Act 2000, s.10(6).

A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday, or a bank holiday under the
Banking and Financial Dealings Act 1971 in *any* part of the United Kingdom: a holiday in Scotland alone
moves a deadline in Hertford. Privilege days, office closures and leave are working days. The Environmental
Information Regulations 2004 use the same days (reg. 2).

A :class:`Calendar` is a value. Whoever adds a holiday has another calendar, and every date computed from it
is new. The days themselves are data, in ``bank_holidays.toml``: one line, one day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NATIONS = {"EW": "England and Wales", "SC": "Scotland", "NI": "Northern Ireland"}
"""The parts of the United Kingdom for which the 1971 Act has a list of its own."""

_TABLE = Path(__file__).with_name("bank_holidays.toml")
_SATURDAY = 5
_EVERYWHERE = len(NATIONS)


class CalendarError(ValueError):
    """The table of bank holidays cannot be used. The message says where and what to do."""


class OutsideCalendarError(CalendarError):
    """A day was asked for that the table of bank holidays does not cover."""


class Status(StrEnum):
    """How firmly a day is a bank holiday."""

    SETTLED = "settled"
    PROJECTED = "projected"
    """Computed for a year that is not yet published; a proclamation may still change it."""
    DISPUTED = "disputed"
    """Calendars list it, but no proclamation was made: it counts as a working day, with a warning."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """One weekday that is a bank holiday somewhere in the United Kingdom, or is named in s.10(6).

    ``proclaimed_on`` is the day of its proclamation, where that came at short notice and is known.
    ``certainty`` is V (seen in the source), P (the source was found, not the sentence) or K (from knowledge).
    """

    on: date
    nations: tuple[str, ...]
    name: str
    status: Status = Status.SETTLED
    source: str = ""
    certainty: str = "K"
    proclaimed_on: date | None = None
    proclaimed_certainty: str | None = None

    def in_words(self) -> str:
        """Its name, and where it is a holiday unless that is everywhere: ``St Andrew’s Day (Scotland)``."""
        if len(self.nations) == _EVERYWHERE:
            return self.name
        places = [NATIONS[nation] for nation in self.nations]
        where = " and ".join(places)
        if self.nations == ("EW", "NI"):
            where = "England, Wales and Northern Ireland"
        if self.name.endswith(")"):
            return f"{self.name[:-1]}; {where})"
        return f"{self.name} ({where})"


@dataclass(frozen=True)
class Calendar:
    """The working days from ``first_on`` to ``last_on``, both included. ``holidays`` are in order of date."""

    holidays: tuple[Holiday, ...]
    first_on: date
    last_on: date

    @cached_property
    def _by_day(self) -> dict[date, Holiday]:
        return {holiday.on: holiday for holiday in self.holidays}

    @cached_property
    def _working(self) -> list[int]:
        """The ordinals of all working days, so that counting them is two searches and a subtraction."""
        closed = {h.on.toordinal() for h in self.holidays if h.status is not Status.DISPUTED}
        days = range(self.first_on.toordinal(), self.last_on.toordinal() + 1)
        return [day for day in days if (day + 6) % 7 < _SATURDAY and day not in closed]

    @cached_property
    def short_notice(self) -> tuple[tuple[date, date], ...]:
        """The holidays whose proclamation has a known day: that day, then the holiday itself."""
        return tuple(
            (each.proclaimed_on, each.on) for each in self.holidays if each.proclaimed_on is not None
        )

    @cached_property
    def disputed(self) -> tuple[Holiday, ...]:
        """The days that calendars list and no proclamation made a holiday."""
        return tuple(holiday for holiday in self.holidays if holiday.status is Status.DISPUTED)

    @cached_property
    def projected_from(self) -> date | None:
        """The first day of the first year whose holidays are computed, not published, if there is one."""
        years = [holiday.on.year for holiday in self.holidays if holiday.status is Status.PROJECTED]
        return date(min(years), 1, 1) if years else None

    def holiday_on(self, day: date) -> Holiday | None:
        """The holiday of a day, disputed ones included.

        Raises :class:`OutsideCalendarError` for a day that the table does not cover.
        """
        self.must_cover(day)
        return self._by_day.get(day)

    def why_not(self, day: date) -> str | None:
        """Why a day is no working day ("Saturday", "St Andrew’s Day (Scotland)"), or ``None``: it is one.

        Raises :class:`OutsideCalendarError` for a day that the table does not cover.
        """
        holiday = self.holiday_on(day)
        if day.weekday() >= _SATURDAY:
            return WEEKDAYS[day.weekday()]
        if holiday is None or holiday.status is Status.DISPUTED:
            return None
        return holiday.in_words()

    def is_working_day(self, day: date) -> bool:
        """Whether a day counts under FOIA s.10(6).

        Raises :class:`OutsideCalendarError` for a day that the table does not cover.
        """
        return self.why_not(day) is None

    def nth_working_day_after(self, *, day: date, n: int) -> date:
        """The ``n``-th working day following ``day``, which is day 0 whether it is a working day or not.

        ``n`` is at least 1. Raises :class:`OutsideCalendarError` where ``day`` or the answer is outside the
        table.
        """
        if n < 1:
            raise ValueError(f"n is counted from 1, and is {n}")
        self.must_cover(day)
        working = self._working
        place = bisect_right(working, day.toordinal()) + n - 1
        if place >= len(working):
            raise self.outside(f"the {n}th working day after {in_words(day)}")
        return date.fromordinal(working[place])

    def working_days_between(self, *, after: date, until: date) -> int:
        """How many working days follow ``after``, up to and including ``until``.

        The count of FOIA s.10(1), from the day of receipt to the day of the answer. It is 0 when ``until``
        is not later than ``after``. Raises :class:`OutsideCalendarError` for a day outside the table.
        """
        self.must_cover(after)
        self.must_cover(until)
        working = self._working
        return max(0, bisect_right(working, until.toordinal()) - bisect_right(working, after.toordinal()))

    def working_days_after(self, day: date) -> Iterator[date]:
        """The working days that follow ``day``, in order, to the end of the table."""
        self.must_cover(day)
        working = self._working
        for place in range(bisect_right(working, day.toordinal()), len(working)):
            yield date.fromordinal(working[place])

    def with_holiday(self, holiday: Holiday) -> Calendar:
        """This calendar with one more holiday, or with another in the place of the one on that day."""
        self.must_cover(holiday.on)
        others = [other for other in self.holidays if other.on != holiday.on]
        return replace(self, holidays=tuple(sorted([*others, holiday], key=lambda each: each.on)))

    def known_on(self, day: date) -> Calendar:
        """This calendar as it was known on a day: without the holidays proclaimed later."""
        known = tuple(h for h in self.holidays if h.proclaimed_on is None or h.proclaimed_on <= day)
        return self if len(known) == len(self.holidays) else replace(self, holidays=known)

    def must_cover(self, day: date) -> None:
        """Raise :class:`OutsideCalendarError` for a day outside the table."""
        if not self.first_on <= day <= self.last_on:
            raise self.outside(in_words(day))

    def outside(self, what: str) -> OutsideCalendarError:
        """The error that says that ``what`` is not covered, and what to do."""
        return OutsideCalendarError(
            f"{what} is outside the table of bank holidays, which goes from {in_words(self.first_on)} "
            f"to {in_words(self.last_on)}; check the date, or add the holidays of that year to {_TABLE.name}"
        )


def bank_holidays() -> Calendar:
    """The calendar that is shipped.

    It is read when first asked for, and again when the file has changed, so that a process which runs for
    months learns of a new holiday. Raises :class:`CalendarError` when the table is not sound.
    """
    state = _TABLE.stat()
    return _read(state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1)
def _read(changed_at_ns: int, size: int) -> Calendar:
    from aboveboard.law.holiday_table import read_table  # only now: most commands never count a day

    return read_table(_TABLE.read_text(encoding="utf-8"), name=_TABLE.name)


def is_working_day(day: date, *, calendar: Calendar | None = None) -> bool:
    """Whether a day counts under FOIA s.10(6). See :class:`Calendar`."""
    return (calendar or bank_holidays()).is_working_day(day)


def nth_working_day_after(*, day: date, n: int, calendar: Calendar | None = None) -> date:
    """The ``n``-th working day following ``day``, which is day 0. See :class:`Calendar`."""
    return (calendar or bank_holidays()).nth_working_day_after(day=day, n=n)


def working_days_between(*, after: date, until: date, calendar: Calendar | None = None) -> int:
    """Working days after one day, up to and including another. See :class:`Calendar`."""
    return (calendar or bank_holidays()).working_days_between(after=after, until=until)


def in_words(day: date) -> str:
    """``Tuesday 13 November 2018``, whatever the machine's language."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
