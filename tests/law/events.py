"""Events of a request written shortly, for the tests of the clock."""

from __future__ import annotations

from datetime import date

from aboveboard.law.calendar import Calendar, bank_holidays
from aboveboard.law.clock import Clarification, Closure, FeesNotice

D = date.fromisoformat


def answered(asked: str, received: str | None) -> Clarification:
    return Clarification(D(asked), D(received) if received else None)


def paid(given: str, received: str | None) -> FeesNotice:
    return FeesNotice(D(given), D(received) if received else None)


def closed(first: str, last: str) -> Closure:
    return Closure(D(first), D(last))


def said(sentences: tuple[str, ...], *words: str) -> bool:
    """Whether one of the sentences has all the words."""
    return any(all(word in sentence for word in words) for sentence in sentences)


def without(calendar: Calendar, *days: str) -> Calendar:
    """The calendar that somebody would have who left these holidays out."""
    gone = {D(day) for day in days}
    kept = tuple(each for each in calendar.holidays if each.on not in gone)
    return Calendar(kept, calendar.first_on, calendar.last_on)


def england_and_wales_only() -> Calendar:
    shipped = bank_holidays()
    kept = tuple(each for each in shipped.holidays if "EW" in each.nations)
    return Calendar(kept, shipped.first_on, shipped.last_on)
