"""The same bank holidays from two other places, so that the table is not its own witness."""

from __future__ import annotations

from datetime import date
from typing import Any

import holidays
from govuk_bank_holidays.bank_holidays import BankHolidays

FIRST_YEAR, LAST_YEAR = 2002, 2030
SATURDAY = 5
NOT_YET_LAW = date(2006, 11, 30)
"""The holidays package has St Andrew's Day a year too early: asp 2 of 2007 was passed in January 2007."""
NEVER_PROCLAIMED = frozenset({date(2010, 1, 4), date(2011, 1, 4)})
"""Listed by calendars as Scottish substitute days, though no proclamation was made: working days in law."""
NOT_IN_THE_COPY = date(2026, 6, 15)
"""Proclaimed in February 2026, after the GOV.UK copy that govuk-bank-holidays carries was taken."""


def from_holidays_package() -> dict[date, frozenset[str]]:
    """Weekday bank holidays and the nations that have them, 2002 to 2030, by the holidays package."""
    found: dict[date, set[str]] = {}
    for division, nation in (("ENG", "EW"), ("WLS", "EW"), ("SCT", "SC"), ("NIR", "NI")):
        listed: Any = holidays.country_holidays("GB", subdiv=division, years=range(FIRST_YEAR, LAST_YEAR + 1))
        for day in listed:
            if day.weekday() < SATURDAY:
                found.setdefault(day, set()).add(nation)
    return {day: frozenset(nations) for day, nations in found.items()}


def from_govuk() -> dict[date, frozenset[str]]:
    """Bank holidays and the nations that have them, 2012 to 2028, by the copy of the GOV.UK list."""
    codes = {"england-and-wales": "EW", "scotland": "SC", "northern-ireland": "NI"}
    found: dict[date, set[str]] = {}
    for division, listed in BankHolidays.load_backup_data().items():
        for event in listed["events"]:
            found.setdefault(date.fromisoformat(event["date"]), set()).add(codes[division])
    return {day: frozenset(nations) for day, nations in found.items()}


CLOSED = frozenset(from_holidays_package()) - {NOT_YET_LAW} - NEVER_PROCLAIMED
"""Every weekday that does not count, by the holidays package and its three known slips put right."""
