"""A due date as text for people: the day first, then the days as a wall calendar, then the reasons.

Colour only adds: every word and number stands there without.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from aboveboard.law.calendar import MONTHS, WEEKDAYS, in_words
from aboveboard.law.clock_days import AWAITING_FEE, SCHOOL_CLOSED, Day
from aboveboard.law.due_date import Due, State
from aboveboard.law.ledger import Regime

NARROWEST, WIDEST = 20, 96
"""Columns between which text is laid out, however narrow or wide the terminal."""
_CALENDAR = 40
"""Columns that the wall calendar needs; in fewer the days are a list."""
_LABEL = 9
_CELL = 4
_WEEK = 7
_SATURDAY = 5
_BOLD, _DIM, _RED, _GREEN = "1", "2", "31", "1;32"

_NO_DAY = {
    State.AWAITS_ANSWER: "No due date yet: clarification is awaited",
    State.AWAITS_FEE: "No due date yet: the fee is awaited",
    State.NO_DUTY: "No due date: there is no duty to answer",
}
_FOR = {
    Regime.FOIA: "is the last day to answer the request received on",
    Regime.EIR: "is the last day to answer the request for environmental information received on",
    Regime.REVIEW: "is the day for the outcome of the review asked for on",
    Regime.EIR_REVIEW: "is the last day to decide on the representations received on",
}


def rendered(due: Due, *, columns: int, colour: bool) -> str:
    """The whole text, for a terminal ``columns`` wide."""
    page = _Page(width=max(NARROWEST, min(columns, WIDEST)), colour=colour)
    return "\n".join([*page.head(due), "", *page.days(due), *page.reasons(due)]) + "\n"


class _Page:
    def __init__(self, *, width: int, colour: bool) -> None:
        self.width = width
        self.colour = colour

    def head(self, due: Due) -> Iterator[str]:
        if due.due_on is None:
            yield from (self.styled(line, _BOLD) for line in self.wrapped(_NO_DAY[due.state]))
        else:
            yield from (self.styled(line, _BOLD) for line in self.wrapped(in_words(due.due_on)))
            yield from self.wrapped(f"{_FOR[due.ledger.regime]} {in_words(due.ledger.received_on)}.")
        if due.earliest_due_on != due.due_on and due.earliest_due_on is not None:
            yield from self.wrapped(f"Work towards {in_words(due.earliest_due_on)}; see the warnings.")
        if due.extended_to is not None and due.due_on is not None and due.ledger.regime is Regime.FOIA:
            yield from self.wrapped(f"Balance of the public interest: by {in_words(due.extended_to)}.")

    def days(self, due: Due) -> Iterator[str]:
        shown = [day for day in due.days if day.on > due.counted_from_on]
        if not shown:
            return
        if due.counted_from_on > due.ledger.received_on:
            yield from self.wrapped(f"Counted from {in_words(due.counted_from_on)}:")
        if self.width < _CALENDAR:
            yield from self.list_of(shown, due)
        else:
            yield from self.calendar(shown, due)
            yield from self.legend(shown)
        yield ""

    def calendar(self, shown: list[Day], due: Due) -> Iterator[str]:
        """Two rows a week: the days of the month, and beneath each its number or why it has none."""
        names = "".join(f"{name[:3]:>{_CELL}}" for name in WEEKDAYS)
        yield self.styled(f"{'':{_LABEL}}{names}".rstrip(), _DIM)
        marks = {day.on: _mark(day) for day in shown} | {due.counted_from_on: "0"}
        monday = due.counted_from_on - timedelta(days=due.counted_from_on.weekday())
        month = 0
        while monday <= shown[-1].on:
            week = [on for on in _days_from(monday) if on in marks]
            label = ""
            if week[0].month != month:
                month = week[0].month
                label = f"{MONTHS[month - 1][:3]} {week[0].year}"
            gap = " " * (_CELL * week[0].weekday())
            yield self.styled(f"{label:<{_LABEL}}{gap}" + "".join(f"{on.day:>{_CELL}}" for on in week), _DIM)
            cells = "".join(self.cell(marks[on], is_due=on == due.due_on) for on in week)
            yield f"{'':{_LABEL}}{gap}{cells}"
            monday += timedelta(days=_WEEK)

    def cell(self, mark: str, *, is_due: bool) -> str:
        styles = {"-": _DIM, "h": _RED, "f": _RED, "c": _RED}
        padded = " " * (_CELL - len(mark))
        if is_due:
            return padded + self.styled(mark, _GREEN) + " <- due"
        return padded + self.styled(mark, styles.get(mark))

    def legend(self, shown: list[Day]) -> Iterator[str]:
        marks = {_mark(day) for day in shown}
        if marks & {"h", "f", "c"}:
            yield ""
        for day in shown:
            if _mark(day) == "h":
                yield from self.wrapped(f"h {_short(day.on)} {day.on.year}: {day.why}", hanging="  ")
        if "f" in marks:
            yield from self.wrapped(f"f {AWAITING_FEE}", hanging="  ")
        if "c" in marks:
            yield from self.wrapped(f"c {SCHOOL_CLOSED}", hanging="  ")

    def list_of(self, shown: list[Day], due: Due) -> Iterator[str]:
        """The days one to a line, for a terminal too narrow for a calendar. Weekends are left out."""
        for day in shown:
            if day.on == due.due_on:
                yield f"{_short(day.on):<11}" + self.styled(f"{day.number or '':>3} due", _GREEN)
            elif day.on.weekday() < _SATURDAY:
                text = f"{day.number:>3}" if day.counts else f"  - {day.why}"
                yield from self.wrapped(f"{_short(day.on):<11}{text}", hanging="  ")

    def reasons(self, due: Due) -> Iterator[str]:
        yield self.styled("Because", _BOLD)
        yield from self.listed(due.because)
        if due.warnings:
            yield ""
            yield self.styled("Warnings", _BOLD)
            yield from self.listed(due.warnings)

    def listed(self, sentences: Iterable[str]) -> Iterator[str]:
        for sentence in sentences:
            yield from self.wrapped(f"- {sentence}", hanging="  ")

    def wrapped(self, text: str, *, hanging: str = "") -> list[str]:
        return textwrap.wrap(text, self.width, subsequent_indent=hanging, break_on_hyphens=False)

    def styled(self, text: str, codes: str | None) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self.colour and codes and text else text


def _mark(day: Day) -> str:
    if day.number is not None:
        return str(day.number)
    if day.on.weekday() >= _SATURDAY:
        return "-"
    return {AWAITING_FEE: "f", SCHOOL_CLOSED: "c"}.get(day.why or "", "h")


def _short(on: date) -> str:
    """``Fri 30 Nov``."""
    return f"{WEEKDAYS[on.weekday()][:3]} {on.day} {MONTHS[on.month - 1][:3]}"


def _days_from(monday: date) -> list[date]:
    return [monday + timedelta(days=n) for n in range(_WEEK)]
